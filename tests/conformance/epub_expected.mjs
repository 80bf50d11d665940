// node epub_expected.mjs FOLDER CONTENTS.json: reads the posts of FOLDER with a few rules of its own, independent of chaek, and
// writes what the book's contents list must be: an array of [depth, label]. It knows as much Markdown and YAML as the
// samples' headings and front matter use, and fails on what it does not know.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const [folder, out] = process.argv.slice(2)

const unquoted = text => text.trim().replace(/^(["'])(.*)\1$/, '$2')

function fieldsOf(text) {
  const match = /^---\n(.*?)\n---\n/s.exec(text)
  const fields = Object.fromEntries([...(match?.[1] ?? '').matchAll(/^(\w+):[ \t]*(.*)$/gm)]
    .map(([, key, value]) => [key, unquoted(value)]))
  return { fields, body: text.slice(match?.[0].length ?? 0) }
}

// "true", "false", "{depth: 3, title: \"…\", listed: true}" or nothing.
function wishOf(toc, book) {
  const wish = { depth: book.headings ? book.depth : 1, listed: true }
  if (toc === 'true') wish.depth = book.depth
  if (toc === 'false') wish.depth = 1
  if (!toc?.startsWith('{')) return wish
  const value = name => new RegExp(`${name}:\\s*("[^"]*"|[^,}]+)`).exec(toc)?.[1]
  wish.depth = Number(value('depth') ?? book.depth)
  wish.listed = value('listed')?.trim() !== 'false'
  if (value('title')) wish.title = unquoted(value('title'))
  return wish
}

function headingsOf(body) {
  let fence = ''
  const headings = []
  for (const line of body.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence) {
      if (mark?.startsWith(fence)) fence = ''
    } else if (mark) {
      fence = mark
    } else if (/^#{1,6} /.test(line)) {
      const [, marks, label] = /^(#+) +(.*?)(?: +#+)?$/.exec(line)
      if (/[`*_[\]<&'"\\]/.test(label)) throw new Error(`too hard a heading: ${line}`)
      headings.push([marks.length, label])
    }
  }
  return headings
}

// A heading is one deeper than the nearest one before it that was written with fewer marks.
function nested(headings) {
  const open = []
  return headings.map(([level, label]) => {
    while (open.length > 0 && open.at(-1) >= level) open.pop()
    open.push(level)
    return [open.length + 1, label]
  })
}

function linesOf(path, book) {
  const { fields, body } = fieldsOf(readFileSync(path, 'utf8'))
  const wish = wishOf(fields.toc, book)
  if (!wish.listed) return []
  const deeper = nested(headingsOf(body)).filter(([depth]) => depth <= wish.depth)
  return [[1, wish.title ?? fields.title], ...deeper]
}

function bookSettings() {
  const text = readFileSync(join(folder, 'book.yaml'), 'utf8')
  const names = key => (new RegExp(`^${key}: \\[(.*)\\]$`, 'm').exec(text)?.[1] ?? '')
    .split(',').map(name => name.trim()).filter(Boolean)
  if (!/^parts: none$/m.test(text)) throw new Error('too hard a book: it has parts')
  return {
    depth: Number(/^ {2}depth: (\d)$/m.exec(text)?.[1] ?? 2),
    headings: !/^ {2}headings: false$/m.test(text),
    front: names('front'),
    back: names('back'),
    index: /^index: true$/m.test(text),
  }
}

// Everything in the samples is dated to the day, in front matter or in the file's name.
function postsByDate(own) {
  const dated = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.md'))
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
    .filter(path => !own.includes(basename(path)))
    .map(path => {
      const { fields } = fieldsOf(readFileSync(path, 'utf8'))
      const date = fields.created ?? fields.date ?? /\d{4}-\d\d-\d\d/.exec(path)[0]
      return { path, date: date.slice(0, 10), draft: fields.draft === 'true' }
    })
  return dated.filter(({ draft }) => !draft).sort((a, b) => (a.date < b.date ? -1 : 1))
}

const book = bookSettings()
const paths = [
  ...book.front.map(name => join(folder, name)),
  ...postsByDate([...book.front, ...book.back]).map(({ path }) => path),
  ...book.back.map(name => join(folder, name)),
]
const lines = paths.flatMap(path => linesOf(path, book))
if (book.index) lines.push([1, '찾아보기'])
writeFileSync(out, JSON.stringify(lines, null, 1))
console.log(`${paths.length} posts, ${lines.length} contents lines`)
