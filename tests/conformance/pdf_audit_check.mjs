// node pdf_audit_check.mjs BOOK.pdf REPORT.json: fails unless the figures that `chaek build --audit` wrote of a book are those that
// the written PDF has: mupdf says where its characters stand, its structure tree what they belong to (docs/audit.md says what is counted).

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { readPieces } from './pdf_structure.mjs'
import { readPages } from './stext.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const modules = process.env.CHAEK_NODE_MODULES ?? join(here, 'node_modules')
const { getDocument } = await import(
  pathToFileURL(join(modules, 'pdfjs-dist/legacy/build/pdf.mjs')))

const holders = new Set(['P', 'TD', 'TH', 'Lbl', 'Caption', 'TOCI'])
// The body of a list's item holds lines where its only paragraph has no element of its own.
const isHolder = ({ type, text }) => holders.has(type) || /^H\d?$/.test(type) || (type === 'LBody' && text)

// The element that holds the lines in which `element` stands; code and figures may stand among words.
function blockOf(element) {
  for (let node = element; node; node = node.parent) if (isHolder(node)) return node
  for (let node = element; node; node = node.parent) {
    if (node.type === 'Code' || node.type === 'Figure') return node
  }
  return element
}

function kindOf(block) {
  for (let node = block; node; node = node.parent) {
    if (/^H\d?$/.test(node.type)) return 'heading'
    const kind = { L: 'list', Lbl: 'label', TD: 'cell', TH: 'cell', Figure: 'caption', Caption: 'caption',
      BlockQuote: 'quote', Code: 'code', Note: 'note', TOC: 'contents', TOCI: 'contents' }[node.type]
    if (kind) return kind
  }
  return 'body'
}

function chapterOf(block) {
  while (block.parent?.parent) block = block.parent
  return block
}

const isRunning = kind => ['body', 'list', 'quote', 'note'].includes(kind)
const flows = kind => ['body', 'list', 'quote', 'heading', 'caption', 'cell', 'code'].includes(kind)

// Gives every character of a page the element of the piece that it stands in.
function joinPieces(chars, pieces) {
  const rows = new Map()
  for (const piece of pieces) {
    const key = Math.round(piece.y * 2)
    for (const near of [key - 1, key, key + 1]) {
      if (!rows.has(near)) rows.set(near, [])
      rows.get(near).push(piece)
    }
  }
  for (const char of chars) {
    // The space at a line's end, which has no width, stands behind the last letter's letter space.
    const behind = char.c === ' ' ? 0.5 : 0.1
    const beside = (rows.get(Math.round(char.y * 2)) ?? []).filter(piece =>
      char.x >= piece.x - 0.1 && char.x <= piece.end + behind)
    const inside = beside.filter(piece => char.x < piece.end - 0.1)
    char.element = (inside.at(-1) ?? beside[0])?.element ?? null
  }
}

// The lines of one block on one page: what stands lower by more than half its size stands on another.
function linesOf(chars) {
  const lines = []
  for (const char of [...chars].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1)
    if (line && char.y - line.y < 0.7 * Math.max(char.size, line.size)) {
      line.chars.push(char)
      if (char.size > line.size) Object.assign(line, { y: char.y, size: char.size })
    } else {
      lines.push({ y: char.y, size: char.size, chars: [char] })
    }
  }
  return lines.map(line => measured(line.y, line.chars.sort((a, b) => a.x - b.x))).filter(Boolean)
}

function measured(y, chars) {
  const text = chars.map(char => char.c).join('')
  const shown = chars.filter(char => char.c !== ' ')
  if (shown.length === 0) return null
  const spaces = []
  chars.forEach((char, i) => {
    if (char.c === ' ' && char.x < shown.at(-1).x && char.width > 0) {
      spaces.push((chars[i + 1].x - char.x) / char.width)
    }
  })
  const last = shown.at(-1)
  const begin = chars.indexOf(shown[0])
  const space = chars.findIndex((char, i) => i > begin && char.c === ' ')
  const word = space < 0 ? last : chars[space - 1]
  return {
    y, text, left: shown[0].x, right: last.x + last.width, firstWord: word.x + word.width - shown[0].x, size: Math.max(...chars.map(char => char.size)),
    widest: Math.max(0, ...spaces), narrowest: spaces.length > 0 ? Math.min(...spaces) : 0,
    codeStart: inCode(shown[0].element), codeEnd: inCode(last.element),
  }
}

function inCode(element) {
  for (let node = element; node && !isHolder(node); node = node.parent) if (node.type === 'Code') return true
  return false
}

// Every block of the book with its lines, in the order of the pages; `rows` are the lines alone.
function readBook(pages, pieces) {
  const blocks = new Map()
  const rows = []
  pages.forEach((page, index) => {
    joinPieces(page.chars, pieces[index])
    const here = new Map()
    for (const char of page.chars) {
      const block = char.element && blockOf(char.element)
      if (!block) continue
      if (!here.has(block)) here.set(block, [])
      here.get(block).push(char)
    }
    for (const [block, chars] of here) {
      if (!blocks.has(block)) blocks.set(block, { kind: kindOf(block), lines: [] })
      for (const line of linesOf(chars)) {
        Object.assign(line, { page: index, block, kind: blocks.get(block).kind, chapter: chapterOf(block) })
        blocks.get(block).lines.push(line)
        rows.push(line)
      }
    }
  })
  return { blocks: [...blocks.values()].filter(block => block.lines.length > 0), rows }
}

function commonest(values) {
  const seen = new Map()
  for (const value of values) seen.set(value, (seen.get(value) ?? 0) + 1)
  return [...seen].sort((a, b) => b[1] - a[1])[0] ?? [undefined, 0]
}

const tenth = value => Math.round(value * 10) / 10

// The text block's edges on left and right pages: where most lines of paragraphs begin and end.
function textEdges(rows) {
  return [0, 1].map(side => {
    const lines = rows.filter(line => line.page % 2 === side && line.kind === 'body')
    return { left: commonest(lines.map(line => tenth(line.left)))[0] ?? 0,
      right: commonest(lines.map(line => tenth(line.right)))[0] ?? 0 }
  })
}

const starts = new Set(')]}）｝］〕〉》」』】’”‐‑–-—―〜～~∼?!？！‼⁇⁈⁉·ㆍ‧・:;：；.。．｡,、，､〃ー')
const ends = new Set('([{（｛［〔〈《「『【‘“')
const closing = new Set(')]}）｝］〕〉》」』】’”')
const breaksAfter = new Set('‐-–—―〜～~∼·ㆍ‧/\\_.?&=:;,')
const isHangulOrHan = c => c !== undefined &&
  (/[\p{Script=Hangul}\p{Script=Han}]/u.test(c) && !/[㈀-㋿〃々〇-〩]/u.test(c))

const isHan = c => c !== undefined && /\p{Script=Han}/u.test(c) && !/[〃々〇-〩]/u.test(c)

function judgeBlock({ kind, lines }, edges, figures) {
  const shift = line => edges[line.page % 2].left
  const broken = lines.slice(0, -1)
  const adjusted = broken.filter(line => line.widest > 1.01 || (line.narrowest > 0 && line.narrowest < 0.99))
  const [edge, times] = commonest(adjusted.map(line => tenth(line.right - shift(line))))
  const left = Math.min(...lines.map(line => line.left - shift(line)))
  const farthest = Math.max(...lines.map(line => line.right - shift(line)))
  const whole = edges[lines[0].page % 2].right - edges[lines[0].page % 2].left
  const right = edge ?? (kind === 'body' || kind === 'list' ? Math.max(farthest, whole) : farthest)
  const width = right - left >= 30 * lines.at(-1).size - 0.01 ? figures.wide : figures.narrow
  broken.forEach((line, i) => {
    const next = lines[i + 1]
    const byWill = right - (line.right - shift(line)) > line.size
    if (isRunning(kind)) countLine(line, next, byWill, width)
    if (!byWill && kind !== 'code') judgeBreak(line, next, figures)
  })
  if (!isRunning(kind) && kind !== 'code' && kind !== 'caption') return
  if (lines.length < 2) return
  // An empty line parts a paragraph; where the page turns the line before it only ends early.
  const steps = lines.slice(1).map((line, i) => line.page === lines[i].page ? line.y - lines[i].y : Infinity)
  const apart = 1.5 * Math.min(...steps)
  const begins = lines.map((line, i) => {
    if (i === 0 || kind === 'code') return i === 0
    const before = lines[i - 1]
    const room = right - (before.right - shift(before))
    const byWill = room > before.size && (times > 1 || room > line.firstWord)
    return byWill && (line.page !== before.page || line.y - before.y > apart)
  })
  lines.forEach((line, i) => {
    if (begins[i] || line.page === lines[i - 1].page) return
    if (begins[i - 1]) ++figures.orphans
    if (i + 1 === lines.length || begins[i + 1]) ++figures.widows
  })
}

function countLine(line, next, byWill, width) {
  ++width.broken
  if (line.widest > 3.01) ++width.very_loose
  if (line.widest > 2.01) ++width.loose
  else if (line.narrowest > 0 && line.narrowest < 0.74) ++width.tight
  if (byWill || line.text.endsWith(' ')) return
  const before = [...line.text].at(-1)
  const after = [...next.text.trim()][0]
  if (breaksAfter.has(before) || closing.has(before) || ends.has(after)) return
  const hanAlone = isHan(before) && isHan(after) && !/\p{Script=Hangul}/u.test(line.text)
  if ((isHangulOrHan(before) || isHangulOrHan(after)) && !hanAlone) ++width.syllable_breaks
  else ++width.word_breaks
}

function judgeBreak(line, next, figures) {
  const [first, second] = [...next.text.trim()]
  const word = line.text.endsWith(' ') && '-.:~'.includes(first) && second > ' '
  if (!next.codeStart && starts.has(first) && !word) ++figures.prohibited_starts
  if (!line.codeEnd && ends.has([...line.text.trim()].at(-1))) ++figures.prohibited_ends
}

function count(pages, rows, blocks) {
  const width = () => ({ broken: 0, loose: 0, very_loose: 0, tight: 0, syllable_breaks: 0, word_breaks: 0 })
  const figures = { pages: pages.length, lines: rows.length, wide: width(), narrow: width(),
    prohibited_starts: 0, prohibited_ends: 0, widows: 0, orphans: 0, outside_page: 0 }
  const edges = textEdges(rows)
  for (const block of blocks) judgeBlock(block, edges, figures)
  for (const page of pages) {
    figures.outside_page += page.chars.filter(char =>
      char.x < -0.5 || char.x + char.width > page.width + 0.5 || char.y < 0 || char.y > page.height).length
  }
  return figures
}

// Pictures that have fewer than 200 pixels an inch, as poppler sees them.
function coarsePictures(path) {
  const list = execFileSync('pdfimages', ['-list', path], { encoding: 'utf8' }).split('\n').slice(2)
  return list.map(row => row.trim().split(/\s+/))
    .filter(row => row[2] === 'image' && Math.min(Number(row[12]), Number(row[13])) < 200).length
}

function reported(report) {
  const width = ({ broken, loose, very_loose, tight, syllable_breaks, word_breaks }) =>
    ({ broken, loose, very_loose, tight, syllable_breaks, word_breaks })
  const { prohibited_starts, prohibited_ends, widows, orphans, outside_page } = report.counts
  return { pages: report.pages, lines: report.lines, wide: width(report.running_text.wide),
    narrow: width(report.running_text.narrow), prohibited_starts, prohibited_ends, widows, orphans, outside_page }
}

const [book, reportFile] = process.argv.slice(2)
const report = JSON.parse(readFileSync(reportFile, 'utf8'))
const pages = readPages(book)
const { blocks, rows } = readBook(pages, await readPieces(book, getDocument))
const found = { ...count(pages, rows, blocks), coarse: coarsePictures(book) }
const said = { ...reported(report), coarse: report.counts.low_resolution_pictures }
const faults = []
function compare(a, b, name) {
  if (typeof a === 'object') return Object.keys(a).forEach(key => compare(a[key], b[key], `${name} ${key}`.trim()))
  if (a !== b) faults.push(`${reportFile}: ${name}: the report says ${a}, the PDF has ${b}`)
}
compare(said, found, '')
if (process.env.CHAEK_SHOW_FIGURES) console.log(JSON.stringify(found))
if (found.wide.broken + found.narrow.broken === 0) faults.push(`${book}: has no running text`)
for (const fault of faults) console.error(fault)
process.exit(faults.length > 0 ? 1 : 0)
