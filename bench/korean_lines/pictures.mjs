// node pictures.mjs OUT FOLDER: cuts the paragraph whose text begins with `opening` out of every PDF that set.mjs left in OUT, as
// FOLDER/lines-MEASURE-PROGRAM.png.

import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { letters, paragraphsOf } from './count.mjs'

const opening = process.env.OPENING ?? '여기서 하나 더 아찔한'
const resolution = 120
const [from, to] = process.argv.slice(2)

for (const file of readdirSync(from).filter(name => name.endsWith('.pdf'))) {
  const lines = paragraphsOf(join(from, file)).find(paragraph =>
    letters(paragraph.map(line => line.text).join('')).startsWith(letters(opening)))
  if (!lines || lines[0].page !== lines.at(-1).page) {
    console.error(`${file}: the paragraph is not on one page`)
    continue
  }
  const pixels = points => Math.round(points * resolution / 72)
  const [left, right] = [Math.min(...lines.map(line => line.left)) - 6, Math.max(...lines.map(line => line.right)) + 6]
  const [top, bottom] = [lines[0].y - 13, lines.at(-1).y + 6]
  execFileSync('pdftoppm', ['-png', '-gray', '-singlefile', '-r', resolution, '-f', lines[0].page, '-l', lines[0].page,
    '-x', pixels(left), '-y', pixels(top), '-W', pixels(right - left), '-H', pixels(bottom - top),
    join(from, file), join(to, `lines-${basename(file, '.pdf')}`)])
}
