// node pdf_check.mjs BOOK.pdf…: fails unless qpdf finds each book sound; pdf.js, poppler and mupdf read the same text from every
// page; every outline entry and link leads to a place in the book; every page has its label.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const modules = process.env.CHAEK_NODE_MODULES ?? join(here, 'node_modules')
const { getDocument } = await import(
  pathToFileURL(join(modules, 'pdfjs-dist/legacy/build/pdf.mjs')))
const faults = []

function run(program, ...options) {
  try {
    return execFileSync(program, options,
      { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] })
  } catch (fault) {
    if (fault.code === 'ENOENT') throw new Error(`${program} is missing: see packages.txt`)
    throw new Error(`${program} fails: ${fault.stdout}`)
  }
}

// pdf.js leaves out invisible format characters that stand alone, as the joiners of emoji do, and
// takes compatibility characters apart.
const letters = text => text.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '')
const words = text => text.split(/\s+/).filter(Boolean)

function firstDifference(a, b) {
  let at = 0
  while (a[at] === b[at]) ++at
  return `“${a.slice(at, at + 20)}” and “${b.slice(at, at + 20)}”`
}

async function readPages(book) {
  const pages = []
  for (let number = 1; number <= book.numPages; ++number) {
    const { items } = await (await book.getPage(number)).getTextContent()
    pages.push(items.map(item => item.str + (item.hasEOL ? '\n' : '')).join(''))
  }
  return pages
}

function compareTexts(path, pages) {
  const others = {
    poppler: run('pdftotext', '-raw', '-enc', 'UTF-8', path, '-').split('\f'),
    mupdf: run('mutool', 'draw', '-q', '-F', 'text', path).split('\f'),
  }
  if (!pages.some(page => letters(page))) faults.push(`${path}: has no text`)
  for (const [reader, texts] of Object.entries(others)) {
    let ours = 0
    let theirs = 0
    pages.forEach((page, index) => {
      const [a, b] = [letters(page), letters(texts[index] ?? '')]
      if (a !== b) {
        faults.push(`${path}: page ${index + 1}: pdf.js and ${reader} read ` + firstDifference(a, b))
      }
      ours += words(page).length
      theirs += words(texts[index] ?? '').length
    })
    // Readers guess a few spaces beside raised figures and table cells; spaces that are lost are many.
    if (Math.abs(ours - theirs) > 5 + ours / 100) {
      faults.push(`${path}: pdf.js reads ${ours} words, ${reader} ${theirs}`)
    }
  }
}

async function checkPlace(path, book, target, what) {
  const place = typeof target === 'string' ? await book.getDestination(target) : target
  if (!Array.isArray(place)) return faults.push(`${path}: ${what} leads nowhere`)
  const page = await book.getPageIndex(place[0]).catch(() => -1)
  if (page < 0 || page >= book.numPages) faults.push(`${path}: ${what} leads to no page`)
}

async function checkOutline(path, book, entries) {
  for (const entry of entries ?? []) {
    if (!entry.title.trim()) faults.push(`${path}: an outline entry has no title`)
    await checkPlace(path, book, entry.dest, `the outline entry “${entry.title}”`)
    await checkOutline(path, book, entry.items)
  }
}

async function checkLinks(path, book) {
  const schemes = /^(https?|mailto|tel):[\x21-\x7e]*$/i
  for (let number = 1; number <= book.numPages; ++number) {
    for (const link of await (await book.getPage(number)).getAnnotations()) {
      if (link.subtype !== 'Link') faults.push(`${path}: an annotation of kind ${link.subtype}`)
      if (link.dest) {
        await checkPlace(path, book, link.dest, `a link on page ${number}`)
      } else if (!schemes.test(link.unsafeUrl ?? link.url ?? '')) {
        faults.push(`${path}: a link on page ${number} leads to ${link.unsafeUrl ?? link.url}`)
      }
    }
  }
}

async function checkBook(path) {
  run('qpdf', '--check', path)
  const book = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
  compareTexts(path, await readPages(book))
  await checkOutline(path, book, await book.getOutline())
  await checkLinks(path, book)
  const labels = await book.getPageLabels()
  if (labels && (labels.length !== book.numPages || labels.some(label => label === null))) {
    faults.push(`${path}: ${labels.length} labels for ${book.numPages} pages`)
  }
  const { info, metadata } = await book.getMetadata()
  if (!info.Title || metadata?.get('dc:title') !== info.Title) {
    faults.push(`${path}: its titles are “${info.Title}” and “${metadata?.get('dc:title')}”`)
  }
  await book.destroy()
}

for (const path of process.argv.slice(2)) await checkBook(path)
for (const fault of faults) console.error(fault)
if (process.argv.length < 3) console.error('no book to check')
process.exit(faults.length > 0 || process.argv.length < 3 ? 1 : 0)
