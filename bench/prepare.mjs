// The corpus in the forms that the peers read. Pandoc makes HTML and AsciiDoc from the one Markdown file, where they are asked for.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { oneFile, postsOf } from './posts.mjs'
import { typstSource } from './typst_source.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const title = '잰 책'
const style = `<style>@page { size: 152mm 225mm; margin: 22mm 19mm 27mm 23mm }
body { font: 10pt/17pt "Noto Serif CJK KR"; text-align: justify } h1 { break-before: page }</style>`

// The corpus of `count` posts below `folder`, and all its forms.
export function prepare(count, folder, wanted) {
  const corpus = join(folder, `posts-${count}`)
  const path = name => join(folder, `${count}-${name}`)
  if (!existsSync(corpus)) execFileSync('node', [join(here, 'corpus/make.mjs'), String(count), corpus])
  const posts = postsOf(corpus)
  const prepared = { corpus, markdown: path('book.md'), typst: path('book.typ'), html: path('book.html'),
    asciidoc: path('book.adoc') }
  mkdirSync(folder, { recursive: true })
  writeFileSync(prepared.markdown, oneFile(posts))
  writeFileSync(prepared.typst, typstSource(title, posts, `posts-${count}`))
  const made = (to, out, ...more) => execFileSync('pandoc', [prepared.markdown, '-s', '-t', to, '-M', `title=${title}`,
    ...more, '-o', out])
  writeFileSync(path('style.html'), style)
  if (wanted.some(name => ['weasyprint', 'chromium', 'vivliostyle', 'calibre'].includes(name))) {
    made('html5', prepared.html, '-H', path('style.html'), `--resource-path=${corpus}`, '--self-contained')
  }
  if (wanted.includes('asciidoctor-pdf')) made('asciidoc', prepared.asciidoc)
  return prepared
}
