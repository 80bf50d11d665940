// node count.mjs FILE.pdf…: a table of the lines of each PDF, by the places of its characters alone (`mutool draw -F stext`): every program is
// measured in the same way, whatever it writes for a space. A paragraph begins at an indented line.

import { basename } from 'node:path'
import { readPages } from '../../tests/conformance/stext.mjs'

const naturalSpace = 0.31 // em: of Noto Serif CJK KR, as hb-shape gives it
const starts = new Set(')]}）｝］〕〉》」』】’”‐-–—―〜～~?!？！·ㆍ:;：；.。．,、，〃ー')
const ends = new Set('([{（｛［〔〈《「『【‘“')
const breaksAfter = new Set('‐-–—―〜～~·ㆍ/,.:;?!')
const isHangulOrHan = c => /[\p{Script=Hangul}\p{Script=Han}]/u.test(c)

function commonest(values) {
  const seen = new Map()
  for (const value of values) seen.set(value, (seen.get(value) ?? 0) + 1)
  return [...seen].sort((a, b) => b[1] - a[1])[0]?.[0]
}

// The lines of a page whose type has the text's own size.
function linesOf(chars, size, page) {
  const lines = []
  for (const char of chars.filter(char => Math.abs(char.size - size) < 0.2).sort((a, b) => a.y - b.y || a.x - b.x)) {
    if (!lines.length || char.y - lines.at(-1).y > size / 2) lines.push({ y: char.y, chars: [] })
    lines.at(-1).chars.push(char)
  }
  return lines.map(({ y, chars }) => {
    chars.sort((a, b) => a.x - b.x)
    const shown = chars.filter(char => char.c.trim())
    const spaces = []
    shown.slice(1).forEach((char, i) => {
      const before = shown[i]
      const between = chars.slice(chars.indexOf(before) + 1, chars.indexOf(char))
      if (between.length > 0) spaces.push((char.x - before.x - before.width) / (naturalSpace * size))
    })
    return { page, y, left: shown[0]?.x, text: shown.map(char => char.c).join(''), spaces,
      right: shown.at(-1)?.x + shown.at(-1)?.width, endsAtSpace: !chars.at(-1)?.c.trim() }
  }).filter(line => line.text)
}

export function paragraphsOf(path) {
  const pages = readPages(path)
  const size = commonest(pages.flatMap(page => page.chars.map(char => char.size)))
  const paragraphs = []
  for (const [index, page] of pages.entries()) {
    const lines = linesOf(page.chars, size, index + 1)
    const left = Math.min(...lines.map(line => line.left))
    for (const line of lines) {
      if (line.left > left + size / 2) paragraphs.push([])
      paragraphs.at(-1)?.push(line)
    }
  }
  return paragraphs.filter(lines => lines.length > 1)
}

export const letters = text => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')

// The eojeol that each line of a paragraph ends with, looked up in the text itself: a PDF need not have its spaces.
function endsInEojeol(paragraph, i, words) {
  const end = [...paragraph[i].text].at(-1)
  if (breaksAfter.has(end)) return false
  const before = letters(paragraph.slice(0, i + 1).map(line => line.text).join('')).length
  return !words.has(before) && isHangulOrHan(end + [...paragraph[i + 1].text][0])
}

// Where the eojeol of every paragraph end, counted in letters; by the paragraph's letters.
function eojeolEnds(paragraphs) {
  return new Map(paragraphs.map(text => {
    let at = 0
    return [letters(text), new Set(text.split(/\s+/).map(word => at += letters(word).length))]
  }))
}

export function figures(path, texts) {
  const ends_ = eojeolEnds(texts)
  const found = { lines: 0, broken: 0, wide: 0, loose: 0, very_loose: 0, tight: 0, syllable: 0, prohibited: 0, widest: 0, unknown: 0 }
  for (const paragraph of paragraphsOf(path)) {
    found.lines += paragraph.length
    const words = ends_.get(letters(paragraph.map(line => line.text).join('')))
    if (!words) {
      ++found.unknown
      if (process.env.CHAEK_SHOW_UNKNOWN) console.error(path, paragraph.map(line => line.text).join('|'))
      continue
    }
    paragraph.slice(0, -1).forEach((line, i) => {
      ++found.broken
      const widest = Math.max(0, ...line.spaces)
      found.widest = Math.max(found.widest, widest)
      if (widest > 1.52) ++found.wide
      if (widest > 2.02) ++found.loose
      if (widest > 3.02) ++found.very_loose
      if (line.spaces.length > 0 && Math.min(...line.spaces) < 0.74) ++found.tight
      if (endsInEojeol(paragraph, i, words)) ++found.syllable
      if (starts.has([...paragraph[i + 1].text][0]) || ends.has([...line.text].at(-1))) ++found.prohibited
    })
  }
  return found
}

if (process.argv[1]?.endsWith('count.mjs')) {
  const { plainParagraphs } = await import('./paragraphs.mjs')
  const texts = plainParagraphs(new URL('../../samples/2023', import.meta.url).pathname)
  console.log('| book | lines | broken | > 1.5× | > 2× | > 3× | widest | < 0.75× | syllable breaks / 100 | prohibited |')
  console.log('|---|---|---|---|---|---|---|---|---|---|')
  for (const path of process.argv.slice(2)) {
    const f = figures(path, texts)
    const percent = n => (100 * n / f.broken).toFixed(1)
    console.log(`| ${basename(path, '.pdf')} | ${f.lines} | ${f.broken} | ${percent(f.wide)} % | ${percent(f.loose)} % | ${percent(f.very_loose)} % | ` +
      `${f.widest.toFixed(1)}× | ${percent(f.tight)} % | ${percent(f.syllable)} | ${f.prohibited} |` +
      (f.unknown ? ` ${f.unknown} paragraphs not found` : ''))
  }
}
