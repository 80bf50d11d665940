// The corpus in the forms that the peers read. Pandoc makes HTML and AsciiDoc from the one Markdown file, where they are asked for.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pagesOf } from './pages.mjs'
import { oneFile, postsOf } from './posts.mjs'
import { typstSource } from './typst_source.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const title = '잰 책'

// What pandoc's AsciiDoc lacks: ++ would begin a passage without markup, and the words of a picture are no caption.
function mended(asciidoc) {
  return asciidoc.replaceAll('++', '{plus}{plus}').replaceAll(/^image::.*\[(.*)\]$/gm, '.$1\n$&')
}

// The corpus of `count` posts below `folder`, and the forms that the programs of `wanted` read.
export function prepare(count, folder, wanted) {
  const corpus = join(folder, `posts-${count}`)
  const path = name => join(folder, `${count}-${name}`)
  if (!existsSync(corpus)) execFileSync('node', [join(here, 'corpus/make.mjs'), String(count), corpus])
  const posts = postsOf(corpus)
  const prepared = { corpus, markdown: path('book.md'), typst: path('book.typ'), html: path('book.html'),
    paged: path('paged.html'), asciidoc: path('book.adoc'), pages: path('pages/index.html') }
  mkdirSync(folder, { recursive: true })
  writeFileSync(prepared.markdown, oneFile(posts))
  writeFileSync(prepared.typst, typstSource(title, posts, `posts-${count}`))
  const made = (to, out, ...more) => execFileSync('pandoc', [prepared.markdown, '-s', '-t', to, '-M', `title=${title}`,
    ...more, '-o', out], { stdio: ['ignore', 'inherit', 'ignore'] })
  const html = (out, ...more) => made('html5', out, '-M', 'lang=ko', '-M', 'document-css=false', '-H', path('style.html'), ...more)
  const whole = ['--toc', '--toc-depth=2', `--resource-path=${corpus}`, '--self-contained']
  const anyOf = (...names) => names.some(name => wanted.includes(name))
  writeFileSync(path('style.html'), `<style>\n${readFileSync(join(here, 'forms/book.css'), 'utf8')}</style>\n`)
  if (anyOf('chromium')) html(prepared.html, ...whole)
  if (anyOf('weasyprint', 'vivliostyle')) html(prepared.paged, ...whole, `--lua-filter=${join(here, 'forms/footnotes.lua')}`)
  if (anyOf('calibre')) {
    html(path('sections.html'), '--reference-location=section')
    pagesOf(path('sections.html'), corpus, dirname(prepared.pages))
  }
  if (anyOf('asciidoctor-pdf')) {
    made('asciidoc', prepared.asciidoc)
    writeFileSync(prepared.asciidoc, mended(readFileSync(prepared.asciidoc, 'utf8')))
  }
  return prepared
}
