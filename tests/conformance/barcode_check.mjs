// node barcode_check.mjs CHAEK FOLDER: a scanner reads the ISBN on a printed cover with its add-on, from full and from reduced
// symbols, and without one where there is none. (cover_check.sh asks ZBar, which reads no add-ons.)

import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const modules = process.env.CHAEK_NODE_MODULES ?? join(here, 'node_modules')
const reader = join(modules, 'zxing-wasm/dist/reader/zxing_reader.wasm')
const { readBarcodesFromImageFile, setZXingModuleOverrides } = await import(
  pathToFileURL(join(modules, 'zxing-wasm/dist/es/reader/index.js')))
const { buffer, byteOffset, byteLength } = readFileSync(reader)
setZXingModuleOverrides({ wasmBinary: buffer.slice(byteOffset, byteOffset + byteLength) })

const [chaek, folder] = process.argv.slice(2)
const isbn = '9791160504439'
const covers = [
  { paper: 'sinkuk', addon: '03810' },
  { paper: 'a6', addon: '03810' },
  { paper: 'a5', addon: '52495' },
  { paper: 'a5', addon: '97679' },
  { paper: 'a5' },
]
let faults = 0

rmSync(folder, { recursive: true, force: true })
mkdirSync(join(folder, 'posts'), { recursive: true })
writeFileSync(join(folder, 'posts', '2023-01-02-first.md'), '# 첫 글\n\n한 해의 글이다.\n')
for (const { paper, addon } of covers) {
  const more = addon ? `, addon: "${addon}"` : ''
  writeFileSync(join(folder, 'book.yaml'),
    `title: 바코드\ncover: {isbn: 979-11-6050-443-9, spine: 12mm${more}}\n`)
  const cover = join(folder, 'cover.pdf')
  execFileSync(chaek, ['cover', '-q', join(folder, 'posts'), join(folder, 'book.yaml'), '--paper', paper, '-o', cover])
  execFileSync('pdftoppm', ['-r', '300', '-singlefile', '-png', cover, join(folder, 'cover')])
  const picture = new Blob([readFileSync(join(folder, 'cover.png'))])
  const found = await readBarcodesFromImageFile(picture, { formats: ['EAN-13'], eanAddOnSymbol: 'Read' })
  // Lines above the add-on's bars cross the ISBN alone.
  const longest = found.map(code => code.text).reduce((a, b) => b.length > a.length ? b : a, '')
  const wanted = addon ? `${isbn} ${addon}` : isbn
  if (longest === wanted) continue
  console.error(`on ${paper} “${longest}” is read, not “${wanted}”`)
  ++faults
}
process.exit(faults > 0 ? 1 : 0)
