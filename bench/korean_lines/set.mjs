// node set.mjs CHAEK OUT: sets the plain paragraphs of the samples with chaek, Chromium, Typst and XeTeX at two measures, as
// OUT/MEASURE-PROGRAM.pdf. All are given the same paper, margins, face, size, leading and indent, and no more than a user would write.

import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { plainParagraphs } from './paragraphs.mjs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const here = dirname(fileURLToPath(import.meta.url))
const [chaek, folder] = process.argv.slice(2).map(path => resolve(path))
const face = 'Noto Serif CJK KR'
const papers = {
  sinkuk: { width: 152, height: 225, inner: 23, outer: 19, head: 22, foot: 27, size: 10, leading: 17 },
  '46pan': { width: 128, height: 188, inner: 19, outer: 16, head: 18, foot: 22, size: 9.5, leading: 16.2 },
}

function run(program, ...options) {
  execFileSync(program, options, { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder })
}

function setChaek(name, paragraphs, out) {
  const posts = join(folder, 'posts')
  rmSync(posts, { recursive: true, force: true })
  mkdirSync(posts)
  writeFileSync(join(posts, '2023-01-01-a.md'), `---\ntitle: 글\n---\n\n${paragraphs.join('\n\n')}\n`)
  writeFileSync(join(posts, 'book.yaml'), 'title: 비교\nlanguage: ko\n')
  run(chaek, 'build', posts, '-q', '--paper', name, '-o', out)
}

function setChromium(paper, paragraphs, out, wordBreak) {
  const page = join(folder, 'page.html')
  writeFileSync(page, `<!DOCTYPE html><html lang="ko"><meta charset="utf-8"><title>글</title><style>
@page { size: ${paper.width}mm ${paper.height}mm;
  margin: ${paper.head}mm ${paper.outer}mm ${paper.foot}mm ${paper.inner}mm }
body { margin: 0; font: ${paper.size}pt/${paper.leading}pt '${face}'; text-align: justify; word-break: ${wordBreak} }
p { margin: 0; text-indent: 1em }
</style>${paragraphs.map(text => `<p>${text}</p>`).join('\n')}</html>`)
  run('chromium', '--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${out}`,
    pathToFileURL(page).href)
}

function setTypst(paper, paragraphs, out) {
  const source = `#set page(width: ${paper.width}mm, height: ${paper.height}mm,
  margin: (left: ${paper.inner}mm, right: ${paper.outer}mm, top: ${paper.head}mm, bottom: ${paper.foot}mm))
#set text(font: "${face}", size: ${paper.size}pt, lang: "ko", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, first-line-indent: (amount: 1em, all: true),
  leading: ${paper.leading - paper.size}pt, spacing: ${paper.leading - paper.size}pt)

${paragraphs.join('\n\n')}
`
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: ['/usr/share/fonts'] }] })
  writeFileSync(out, compiler.pdf({ mainFileContent: source }))
}

function setXetex(paper, paragraphs, out) {
  const job = out.replace(/.*\//, '').replace(/\.pdf$/, '')
  writeFileSync(join(folder, `${job}.tex`), `\\documentclass{article}
\\usepackage[paperwidth=${paper.width}mm,paperheight=${paper.height}mm,left=${paper.inner}mm,right=${paper.outer}mm,top=${paper.head}mm,bottom=${paper.foot}mm,nohead,nofoot]{geometry}
\\usepackage{kotex}
\\setmainfont{${face}}
\\setmainhangulfont{${face}}
\\setmainhanjafont{${face}}
\\pagestyle{empty}
\\setlength{\\parindent}{${paper.size}pt}
\\setlength{\\parskip}{0pt}
\\begin{document}
\\fontsize{${paper.size}bp}{${paper.leading}bp}\\selectfont
${paragraphs.join('\n\n')}
\\end{document}
`)
  run('xelatex', '-interaction=batchmode', `${job}.tex`)
}

mkdirSync(folder, { recursive: true })
const paragraphs = plainParagraphs(join(here, '../../samples/2023'))
console.log(`${paragraphs.length} paragraphs, ${paragraphs.join('').length} characters`)
for (const [name, paper] of Object.entries(papers)) {
  const out = program => join(folder, `${name}-${program}.pdf`)
  setChaek(name, paragraphs, out('chaek'))
  setChromium(paper, paragraphs, out('chromium'), 'normal')
  setChromium(paper, paragraphs, out('chromium-keep-all'), 'keep-all')
  setTypst(paper, paragraphs, out('typst'))
  setXetex(paper, paragraphs, out('xetex'))
}
