// node pdf_boxes_check.mjs CHAEK FOLDER: the boxes of print files, sheets and covers are as asked, for poppler and for pdf.js
// alike, and a print file has whole leaves.

import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const modules = process.env.CHAEK_NODE_MODULES ?? join(here, 'node_modules')
const { getDocument } = await import(
  pathToFileURL(join(modules, 'pdfjs-dist/legacy/build/pdf.mjs')))
const [chaek, folder] = process.argv.slice(2)
const faults = []

const points = mm => mm * 72 / 25.4

// Each file: what is asked of chaek; the sheet, and how far trim and bleed lie inside of it, in millimetres.
const files = [
  { name: 'plain', scheme: 'print', sheet: [148, 210], trim: 0, bleed: 0 },
  { name: 'bleed', scheme: 'print,bleed=3mm', sheet: [154, 216], trim: 3, bleed: 0 },
  { name: 'marks', scheme: 'print,bleed=3mm,marks', sheet: [174, 236], trim: 13, bleed: 10 },
  { name: 'booklet', scheme: 'booklet,sheet=a4', sheet: [297, 210], sides: 2 },
  { name: 'cover', scheme: 'cover', sheet: [314, 216], trim: 3, bleed: 0, sides: 1 },
]

function popplerBoxes(path) {
  const text = execFileSync('pdfinfo', ['-box', path], { encoding: 'utf8' })
  const boxes = {}
  for (const [, name, numbers] of text.matchAll(/^(\w+)Box: +([-\d. ]+)$/gm)) {
    boxes[name] = numbers.trim().split(/ +/).map(Number)
  }
  return boxes
}

function compare(what, found, expected) {
  const same = found?.length === 4 && found.every((n, i) => Math.abs(n - expected[i]) < 0.05)
  if (!same) faults.push(`${what} is ${found}, not ${expected.map(n => n.toFixed(2))}`)
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(join(folder, 'posts'), { recursive: true })
writeFileSync(join(folder, 'posts', '2023-01-02-first.md'), '# 첫 글\n\n한 해의 글이다.\n')
writeFileSync(join(folder, 'book.yaml'), 'title: 상자\npaper: a5\ncover: {spine: 12mm}\n')
const outputs = files.flatMap(file => ['-o', join(folder, `${file.name}.pdf:${file.scheme}`)])
execFileSync(chaek, ['build', join(folder, 'posts'), join(folder, 'book.yaml'), ...outputs])

for (const { name, sheet, trim, bleed, sides } of files) {
  const path = join(folder, `${name}.pdf`)
  const [width, height] = sheet.map(points)
  const inside = mm => [points(mm), points(mm), width - points(mm), height - points(mm)]
  const poppler = popplerBoxes(path)
  compare(`${name}: poppler's MediaBox`, poppler.Media, [0, 0, width, height])
  if (trim !== undefined) {
    compare(`${name}: TrimBox`, poppler.Trim, inside(trim))
    compare(`${name}: BleedBox`, poppler.Bleed, inside(bleed))
  }
  const book = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
  if (sides !== undefined && book.numPages !== sides) faults.push(`${name}: ${book.numPages} sides`)
  if (sides === undefined && book.numPages % 2 !== 0) faults.push(`${name}: half a leaf`)
  for (let number = 1; number <= book.numPages; ++number) {
    const page = await book.getPage(number)
    compare(`${name}: pdf.js's page ${number}`, page.view, [0, 0, width, height])
    if (page.rotate !== 0 || page.userUnit !== 1) faults.push(`${name}: page ${number} is turned`)
    const { length } = await page.getAnnotations()
    if (length > 0) faults.push(`${name}: page ${number} has annotations`)
  }
  await book.destroy()
}

for (const fault of faults) console.error(fault)
process.exit(faults.length > 0 ? 1 : 0)
