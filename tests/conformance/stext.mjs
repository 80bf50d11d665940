// What mupdf sees on the pages of a PDF: every character with its place, read from `mutool draw -F stext`.

import { execFileSync } from 'node:child_process'

const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return named[name] ?? whole
    return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal))
  })
}

// The pages of `path`: { width, height, chars }. A char has its character `c`, its origin `x`, `y` (points from the top left
// corner), the `width` its font gives it and the `size` of its type. In the order of the page's content.
export function readPages(path) {
  const text = execFileSync('mutool', ['draw', '-q', '-F', 'stext', path],
    { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] })
  const pages = []
  let size = 0
  let font = ''
  for (const line of text.split('\n')) {
    const page = line.match(/^<page .*width="([\d.]+)" height="([\d.]+)"/)
    if (page) pages.push({ width: Number(page[1]), height: Number(page[2]), chars: [] })
    const type = line.match(/^<font name="([^"]*)" size="([\d.]+)"/)
    if (type) [font, size] = [type[1], Number(type[2])]
    const char = line.match(/^<char quad="([^ ]+) [^ ]+ ([^ ]+) .*" x="([^"]+)" y="([^"]+)".* c="([^"]*)"/)
    if (!char) continue
    const [left, right, x, y] = char.slice(1, 5).map(Number)
    pages.at(-1).chars.push({ c: unescaped(char[5]), x, y, width: right - left, size, font })
  }
  return pages
}
