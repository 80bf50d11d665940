// The programs that are compared: what each is given, how it is called, and how it is installed. `prepared` has the corpus in the
// forms that the peers read; making those is not measured.

import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const apt = (...packages) => ['apt-get', 'install', '-y', '--no-install-recommends', ...packages]

function answers(program) {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export const peers = {
  typst: {
    there: () => existsSync(join(here, 'node_modules/@myriaddreamin')),
    install: ['npm', 'ci', '--ignore-scripts', '--prefix', here],
    pdf: (prepared, out) => ['node', join(here, 'typst.mjs'), prepared.typst, out],
  },
  pandoc: {
    there: () => answers('pandoc'),
    install: apt('pandoc'),
    epub: (prepared, out) => ['pandoc', prepared.markdown, '--toc', '-M', 'title=잰 책', '-M', 'lang=ko',
      `--resource-path=${prepared.corpus}`, '-o', out],
  },
  xelatex: {
    there: () => answers('xelatex') && answers('pandoc'),
    install: apt('pandoc', 'texlive-xetex', 'texlive-latex-extra', 'texlive-lang-korean'),
    pdf: (prepared, out) => ['pandoc', prepared.markdown, '--toc', '--pdf-engine=xelatex', '-M', 'title=잰 책', '-V',
      'documentclass=book', '-V', 'CJKmainfont=Noto Serif CJK KR', '-V',
      'geometry=paperwidth=152mm,paperheight=225mm,inner=23mm,outer=19mm,top=22mm,bottom=27mm',
      `--resource-path=${prepared.corpus}`, '-o', out],
  },
  weasyprint: {
    there: () => answers('weasyprint'),
    install: apt('weasyprint'),
    pdf: (prepared, out) => ['weasyprint', '-q', prepared.html, out],
  },
  chromium: {
    there: () => answers('chromium'),
    install: apt('chromium'),
    pdf: (prepared, out) => ['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer',
      '--timeout=600000', `--print-to-pdf=${out}`, prepared.html],
  },
  vivliostyle: {
    there: () => answers('vivliostyle'),
    install: ['npm', 'install', '-g', '@vivliostyle/cli'],
    pdf: (prepared, out) => ['vivliostyle', 'build', '--no-sandbox', '-o', out, prepared.html],
  },
  'asciidoctor-pdf': {
    there: () => answers('asciidoctor-pdf'),
    install: apt('ruby-asciidoctor-pdf'),
    pdf: (prepared, out) => ['asciidoctor-pdf', '-a', 'scripts=cjk', '-o', out, prepared.asciidoc],
  },
  calibre: {
    there: () => answers('ebook-convert'),
    install: apt('calibre'),
    epub: (prepared, out) => ['ebook-convert', prepared.html, out],
  },
}
