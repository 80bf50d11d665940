// node ledger.mjs CHAEK FOLDER…: builds an e-book of each folder and fails unless every text that another Markdown parser
// (micromark, with GFM and the CJK-friendly emphasis rules) finds in the posts of the book is in it, letter for letter. Pieces are
// compared by their letters alone: what marks, spaces and digits become is other tests' matter.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

const require = createRequire(join(process.env.CHAEK_NODE_MODULES, '_'))
const load = async name => import(require.resolve(name))
const { fromMarkdown } = await load('mdast-util-from-markdown')
const { gfmFromMarkdown } = await load('mdast-util-gfm')
const { gfm } = await load('micromark-extension-gfm')
const { cjkFriendlyExtension } = await load('micromark-extension-cjk-friendly')

const [chaek, ...folders] = process.argv.slice(2)
const options = { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] }

const letters = text => text.normalize('NFC').replace(/[^\p{L}]/gu, '')

function entities(text) {
  const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }
  return text.replace(/&(?!(amp|lt|gt|quot|apos|nbsp|#))[a-z0-9]+;/gi, ' ').replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (all, name) => {
    if (name[0] !== '#') return named[name.toLowerCase()] ?? all
    return String.fromCodePoint(Number(name[1] === 'x' ? `0${name.slice(1)}` : name.slice(1)))
  })
}

// The letters of all pages of the e-book, its navigation aside.
function bookLetters(book) {
  const pages = execFileSync('unzip', ['-Z1', book], options).split('\n')
    .filter(name => name.endsWith('.xhtml') && !/nav\.xhtml$/.test(name))
  return pages.map(page => {
    const text = execFileSync('unzip', ['-p', book, page], options)
    const body = text.slice(text.indexOf('<body')).replace(/<[^>]*>/g, '')
    return letters(entities(body))
  }).join('\n')
}

function posts(folder, listing, found = [], top = folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) posts(path, listing, found, top)
    else if (/\.(md|markdown)$/.test(entry.name) && listing.includes(relative(top, path))) found.push(path)
  }
  return found
}

// What a blog engine takes out of the text before Markdown, or puts in its place: a piece ends there.
const engine = /\{%.*?%\}|\{\{.*?\}\}|\{[:#].*?\}|:[a-z0-9_+-]+:|!?\[\[.*?\]\]|\[toc\]|\[![a-z]+\]/gis
const hidden = /<!--[\s\S]*?-->|<(script|style|iframe|svg)\b[\s\S]*?<\/\1>/gi

function withoutFrontMatter(text) {
  return text.replace(/^\uFEFF?\s*(---|\+\+\+)[ \t]*\r?\n[\s\S]*?\r?\n\1[ \t]*(\r?\n|$)/, '')
}

// The address of a link or a picture that Liquid puts together, `]({{ "/a.png" | absolute_url }})`, as Markdown reads it.
function withoutAddressTemplates(text) {
  return text.replace(/\]\(\s*\{\{.*?\}\}/g, '](address')
}

// What blogs' own parsers read and this one does not: addresses with spaces in them, and the meanings of abbreviations, which are
// no text of their own (`*[HTML]: Hypertext Markup Language`).
function asCommonMark(text) {
  const inside = String.raw`(?:[^()<>"'\n]|\([^()\n]*\))*`
  const address = new RegExp(String.raw`\]\((https?:${inside} ${inside})\)`, 'g')
  return text.replace(address, (all, spaced) => `](${spaced.trim().replaceAll(' ', '%20')})`)
    .replace(/^ {0,3}\*\[[^\]\n]+\]:.*$/gm, '')
}

// Adds the text of `node` to `line`; what interrupts a text starts a new piece of `pieces`.
function collect(node, pieces) {
  const add = text => { pieces[pieces.length - 1] += text }
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      add(node.value)
      break
    case 'html':
      // Below a lone tag kramdown goes on reading Markdown: the address of a link there is no text.
      for (const part of node.value.replace(hidden, '\0').split(/<[^>]*>|\0/)) {
        pieces.push(entities(part).replace(/(?<!!)\[([^\]\n]*)\]\([^)\n]*\)/g, '$1'))
      }
      pieces.push('')
      break
    case 'definition':
    case 'image':
    case 'footnoteReference':
      pieces.push('')
      break
    default:
      if (/^(paragraph|heading|tableCell|listItem|blockquote|footnoteDefinition)$/.test(node.type)) pieces.push('')
      node.children?.forEach(child => collect(child, pieces))
      if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'link' && node.type !== 'delete') pieces.push('')
  }
}

function piecesOf(text) {
  const body = asCommonMark(withoutAddressTemplates(withoutFrontMatter(text)))
  const tree = fromMarkdown(body, { extensions: [gfm({ singleTilde: false }), cjkFriendlyExtension()], mdastExtensions: [gfmFromMarkdown()] })
  const pieces = ['']
  collect(tree, pieces)
  return pieces.flatMap(piece => piece.split(engine)).map(piece => piece.trim()).filter(piece => letters(piece).length > 1)
}

let missing = 0
for (const folder of folders) {
  const work = mkdtempSync(join(tmpdir(), 'chaek-ledger-'))
  const book = join(work, 'book.epub')
  execFileSync(chaek, ['build', folder, '-q', '-o', book], options)
  const whole = bookLetters(book)
  const listing = execFileSync(chaek, ['list', folder], options)
  rmSync(work, { recursive: true })
  const paths = posts(folder, listing)
  let pieces = 0
  for (const path of paths) {
    for (const piece of piecesOf(readFileSync(path, 'utf8'))) {
      ++pieces
      if (whole.includes(letters(piece))) continue
      ++missing
      console.log(`${path}: not in the book: ${piece.slice(0, 200)}`)
    }
  }
  console.log(`${folder}: ${paths.length} posts, ${pieces} pieces of text`)
  if (pieces === 0) throw new Error(`nothing to compare in ${folder}`)
}
if (missing > 0) throw new Error(`${missing} pieces of text are not in their books`)
