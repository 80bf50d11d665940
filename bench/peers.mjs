// The programs that are compared: what each is given, how it is called, how it is installed, and how it tells its version.
// `prepared` has the corpus in the forms that the peers read (prepare.mjs); making those is not measured.

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const forms = join(here, 'forms')
const apt = (...packages) => ['apt-get', 'install', '-y', '--no-install-recommends', ...packages]
const npm = folder => ['npm', 'ci', '--ignore-scripts', '--prefix', folder]
const vivliostyle = join(here, 'vivliostyle/node_modules/@vivliostyle/cli')
const batang = '/usr/share/fonts/truetype/unfonts-core/UnBatang.ttf'

const works = (...command) => spawnSync(command[0], command.slice(1), { stdio: 'ignore' }).status === 0
const answers = program => works('which', program)
const quietly = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
const firstLine = (...command) => execFileSync(command[0], command.slice(1), quietly).split('\n')[0].trim()
const packaged = folder => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version

export const peers = {
  typst: {
    there: () => existsSync(join(here, 'node_modules/@myriaddreamin')),
    install: [npm(here)],
    version: () => 'Typst by @myriaddreamin/typst-ts-node-compiler ' +
      packaged(join(here, 'node_modules/@myriaddreamin/typst-ts-node-compiler')),
    pdf: (prepared, out) => ['node', join(here, 'typst.mjs'), prepared.typst, out],
  },
  pandoc: {
    there: () => answers('pandoc'),
    install: [apt('pandoc')],
    version: () => firstLine('pandoc', '--version'),
    epub: (prepared, out) => ['pandoc', prepared.markdown, '--toc', '-M', 'title=잰 책', '-M', 'lang=ko',
      `--resource-path=${prepared.corpus}`, '-o', out],
  },
  xelatex: {
    there: () => answers('pandoc') && works('kpsewhich', 'kotex.sty') && works('kpsewhich', 'lmodern.sty') &&
      works('kpsewhich', 'pzdr.tfm') && answers('xelatex'),
    install: [apt('pandoc', 'lmodern', 'texlive-xetex', 'texlive-latex-extra', 'texlive-fonts-recommended',
      'texlive-lang-korean')],
    version: () => firstLine('xelatex', '--version'),
    pdf: (prepared, out) => ['pandoc', prepared.markdown, '--toc', '--toc-depth=2', '--pdf-engine=xelatex', '-M', 'title=잰 책', '-M',
      'toc-title=차례', '-V', 'documentclass=book', '-V', 'classoption=openany', '-V',
      'geometry=paperwidth=152mm,paperheight=225mm,inner=23mm,outer=19mm,top=22mm,bottom=27mm',
      '-H', join(forms, 'book.tex'), `--resource-path=${prepared.corpus}`, '-o', out],
  },
  weasyprint: {
    there: () => answers('pandoc') && answers('weasyprint'),
    install: [apt('pandoc', 'weasyprint')],
    version: () => firstLine('weasyprint', '--version'),
    pdf: (prepared, out) => ['weasyprint', '-q', prepared.paged, out],
  },
  chromium: {
    there: () => answers('pandoc') && answers('chromium'),
    install: [apt('pandoc', 'chromium')],
    version: () => firstLine('chromium', '--version'),
    pdf: (prepared, out) => ['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer',
      '--timeout=3600000', `--print-to-pdf=${out}`, prepared.html],
  },
  vivliostyle: {
    there: () => answers('pandoc') && answers('chromium') && existsSync(vivliostyle),
    install: [apt('pandoc', 'chromium'), npm(join(here, 'vivliostyle'))],
    version: () => `Vivliostyle CLI ${packaged(vivliostyle)}`,
    pdf: (prepared, out) => ['node', join(vivliostyle, 'dist/cli.js'), 'build', '--single-doc', '--executable-browser',
      '/usr/bin/chromium', '--timeout', '3600', '-o', out, prepared.paged],
  },
  'asciidoctor-pdf': {
    there: () => answers('pandoc') && answers('asciidoctor-pdf') && works('ruby', '-rrouge', '-e', '') && existsSync(batang),
    install: [apt('pandoc', 'ruby-asciidoctor-pdf', 'ruby-rouge', 'fonts-unfonts-core')],
    version: () => firstLine('asciidoctor-pdf', '--version').replace(/ \[.*/, ''),
    pdf: (prepared, out) => ['asciidoctor-pdf', '-d', 'book', '-a', 'toc', '-a', 'toclevels=2', '-a', 'toc-title=차례', '-a',
      'source-highlighter=rouge', '-a', 'scripts=cjk', '-a', `imagesdir=${prepared.corpus}`, '-a',
      `pdf-theme=${join(forms, 'asciidoctor-theme.yml')}`, '-o', out, prepared.asciidoc],
  },
  calibre: {
    there: () => answers('pandoc') && answers('ebook-convert'),
    install: [apt('pandoc', 'calibre')],
    version: () => firstLine('ebook-convert', '--version'),
    epub: (prepared, out) => ['ebook-convert', prepared.pages, out, '--epub-version', '3', '--title', '잰 책', '--language', 'ko',
      '--chapter', '//h:h1', '--page-breaks-before', '//h:h1', '--level1-toc', '//h:h1', '--level2-toc', '//h:h2'],
  },
}
