// docs/benchmarks.md from what was measured.

import { cpus, totalmem } from 'node:os'

const seconds = value => value < 10 ? value.toFixed(2) : value.toFixed(1)
const count = size => size.toLocaleString('en')
const posts = size => `${count(size)} ${size === 1 ? 'post' : 'posts'}`
const times = value => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ×`

function row({ name, size, figures, runs }, chaek) {
  const ratio = key => name === 'chaek' ? '' : times(figures[key] / chaek[key])
  return `| ${size} | ${name} | ${seconds(figures.wall)} | ${seconds(figures.cpu)} | ${figures.memory.toFixed(0)} | ` +
    `${figures.size.toFixed(2)} | ${figures.pages ?? ''} | ${ratio('wall')} | ${ratio('cpu')} | ${ratio('memory')} | ${runs} |`
}

function table(rows) {
  const chaekAt = size => rows.find(row => row.size === size && row.name === 'chaek').figures
  return ['| posts | program | wall s | CPU s | memory MB | file MB | pages | wall | CPU | memory | runs |',
    '|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|', ...rows.map(one => row(one, chaekAt(one.size)))].join('\n')
}

// "Left out: weasyprint at 1,000 posts (it would take about 540 s)."
function leftOut(all) {
  if (all.length === 0) return ''
  return `\nLeft out: ${all.map(({ name, size, why }) => `${name} at ${posts(size)} (${why})`).join('; ')}.\n`
}

function growth(rows) {
  const of = new Map()
  for (const { name, size, figures } of rows) of.set(name, [...(of.get(name) ?? []), { size, wall: figures.wall }])
  return [...of].filter(([, points]) => points.length > 1).map(([name, points]) => {
    const [first, last] = [points[0], points.at(-1)]
    return `- ${name}, from ${posts(first.size)} to ${count(last.size)}: ${times(last.size / first.size)} the posts, ` +
      `${times(last.wall / first.wall)} the time`
  }).join('\n')
}

// Where the programs' books are not the same.
const differences = {
  chaek: 'chaek has a title page, dates, tags and an index besides',
  xelatex: 'xelatex, through pandoc and with kotex, has page heads and the styles of LaTeX\'s book class',
  weasyprint: 'weasyprint and vivliostyle read the same HTML, with footnotes and page numbers in the contents by CSS',
  chromium: 'chromium has no page numbers in the contents, and the notes at the end of the book',
  vivliostyle: 'vivliostyle runs in Chromium, whose processes count as its own',
  'asciidoctor-pdf': 'asciidoctor-pdf has the notes at the end of each post and is set in Un Batang: it embeds no Noto Serif CJK',
  calibre: 'calibre has the notes at the end of each section; it is given a page of HTML for every post',
}

function differencesOf(ran) {
  const lines = Object.keys(differences).filter(name => ran.has(name)).map(name => `- ${differences[name]}`)
  return lines.length > 0 ? `\nThe same text and pictures are in all books. They differ in this:\n\n${lines.join('\n')}\n` : ''
}

// What chaek does beside what the floor does of it. Pages are compressed while they are laid out.
const pairs = [['read', ['read', 'look', 'book'], ['parse']], ['pages', ['layout', 'pdf'], ['shape', 'deflate']],
  ['write', ['keep'], ['write']]]

function floorTable({ chaek, floor }) {
  const sum = (stages, names, key) => names.reduce((all, name) => all + (stages[name]?.[key] ?? 0), 0)
  const whole = ['whole', pairs.flatMap(pair => pair[1]), pairs.flatMap(pair => pair[2])]
  const rows = [...pairs, whole].map(([name, mine, least]) => {
    const cells = ['wall', 'cpu'].flatMap(key => {
      const [a, b] = [sum(chaek, mine, key), sum(floor, least, key)]
      return [a.toFixed(0), b.toFixed(0), times(a / b)]
    })
    return `| ${name} | ${mine.join(', ')} | ${least.join(', ')} | ${cells.join(' | ')} |`
  })
  return ['| | chaek | floor | wall ms | floor | ratio | CPU ms | floor | ratio |', '|---|---|---|---:|---:|---:|---:|---:|---:|',
    ...rows].join('\n')
}

function floorSection(floor) {
  return `
## chaek and the floor

[bench/floor](../bench/floor) does what no program with these libraries can leave out, and nothing else: it reads the posts and
parses them with cmark-gfm, takes the glyphs of their words from a cache that knows all of them, deflates the pages' real streams
and writes the file. It finds no links, breaks no lines and no pages, subsets no fonts, and tags nothing. ${count(floor.size)} posts:

${floorTable(floor)}
`
}

export function report({ pdf, epub, left, stages, floor, versions, ran }) {
  return `# Benchmarks

Made by \`make bench\` or \`make bench-quick\` ([bench/](../bench)), which makes the posts anew, the same bytes every time: about 6 KB
each, with headings, mixed prose, notes, lists, a table, a block of code, every fifth with a picture. chaek and the others run
in turn, one after the other, on the same posts and the same page (152×225 mm, 10 pt on 17 pt, contents with sections); figures
are medians. What takes less than 5 s is run twice each time, and the second counts; what takes more than 60 s is run once in all.
Memory is that of a program's largest process. The columns at the end say how many times chaek's figure the other program takes.
${differencesOf(ran)}
Machine: ${cpus().length} cores (${cpus()[0].model.trim()}), ${(totalmem() / 2 ** 30).toFixed(0)} GB of memory.
${versions.join(', ')}.

## PDF

${table(pdf)}
${leftOut(left.pdf)}
## EPUB

${table(epub)}
${leftOut(left.epub)}
## Growth, from each program's fewest posts to its most

PDF:

${growth(pdf)}

EPUB:

${growth(epub)}

## chaek's stages

As \`--timings\` counts them in one run, PDF of ${stages.size} posts:

\`\`\`
${stages.text.trim()}
\`\`\`
${floor ? floorSection(floor) : ''}`
}
