// node epub_reader.mjs BOOK.epub CONTENTS.json FOLDER: opens the book with foliate-js in Chromium and fails unless its contents
// list has exactly the entries of CONTENTS.json (an array of [depth, label]), each leads to a
// place that is there, every page is well-formed and every picture can be shown. A picture of each section goes to FOLDER.

import { createReadStream, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, extname, join, normalize, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const modules = resolve(process.env.CHAEK_NODE_MODULES ?? join(here, 'node_modules'))
const { chromium } = createRequire(join(modules, 'package.json'))('playwright-core')
const [book, contentsFile, folder] = process.argv.slice(2)
const expected = JSON.parse(readFileSync(contentsFile, 'utf8'))

const types = {
  '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css',
  '.epub': 'application/epub+zip',
}

function fileOf(path) {
  if (path === '/') return join(here, 'epub_reader.html')
  if (path === '/page.mjs') return join(here, 'epub_reader_page.mjs')
  if (path === '/book.epub') return book
  const file = normalize(join(modules, path))
  return file.startsWith(join(modules, 'foliate-js')) ? file : undefined
}

function serve() {
  const server = createServer((request, response) => {
    const file = fileOf(new URL(request.url, 'http://127.0.0.1').pathname)
    if (!file || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(response)
  })
  return new Promise(ready => server.listen(0, '127.0.0.1', () => ready(server)))
}

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
  '--disable-background-networking', '--disable-component-update', '--lang=ko',
]

async function withBrowser(work) {
  const profile = mkdtempSync(join(tmpdir(), 'chaek-reader-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: flags,
    viewport: { width: 420, height: 640 },
    deviceScaleFactor: 2,
  })
  try {
    return await work(context)
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

function compareContents(found, faults) {
  const shown = entry => `${'  '.repeat((entry?.[0] ?? 1) - 1)}${entry?.[1] ?? '(nothing)'}`
  for (let i = 0; i < Math.max(found.length, expected.length); ++i) {
    if (shown(found[i]) !== shown(expected[i])) {
      faults.push(`contents, line ${i + 1}: "${shown(found[i])}" instead of "${shown(expected[i])}"`)
    }
  }
}

async function read(context, address) {
  const faults = []
  const page = await context.newPage()
  page.on('pageerror', error => faults.push(`in the page: ${error}`))
  page.on('requestfailed', request => faults.push(`not loaded: ${request.url()}`))
  page.on('request', request => {
    const url = request.url()
    if (!url.startsWith(address) && !/^(blob|data|about):/.test(url)) {
      faults.push(`asks the network for ${url}`)
    }
  })
  await page.goto(address)
  const opened = await page.evaluate(() => window.openBook())
  compareContents(opened.contents, faults)
  for (const type of ['cover', 'toc', 'bodymatter']) {
    if (!opened.landmarks.some(([types]) => types.includes(type))) faults.push(`no landmark ${type}`)
  }
  faults.push(...await page.evaluate(() => window.checkSections()))
  const shown = Math.min(opened.sections.length, 12)
  for (let index = 0; index < shown; ++index) {
    await page.evaluate(number => window.showSection(number), index)
    await page.screenshot({ path: join(folder, `${String(index + 1).padStart(2, '0')}.png`) })
  }
  console.log(`"${opened.title}": ${opened.sections.length} pages, ${opened.contents.length} contents lines`)
  return faults
}

mkdirSync(folder, { recursive: true })
const server = await serve()
const address = `http://127.0.0.1:${server.address().port}/`
const faults = await withBrowser(context => read(context, address))
server.close()
for (const fault of faults) console.error(fault)
process.exit(faults.length === 0 ? 0 : 1)
