// The floor of a PDF and chaek's stages beside it: both several times in turn, and the medians.

import { execFileSync, spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'

const font = '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc'
const rounds = 5

// "layout 351.4 631.2 …" → { layout: { wall, cpu } }, in milliseconds.
function stagesOf(text) {
  const rows = text.trim().split('\n').map(line => line.trim().split(/ +/)).filter(row => Number(row[1]) >= 0)
  return Object.fromEntries(rows.map(([name, wall, cpu]) => [name, { wall: Number(wall), cpu: Number(cpu) }]))
}

function mediansOf(runs) {
  const median = values => values.sort((a, b) => a - b)[values.length >> 1]
  return Object.fromEntries(Object.keys(runs[0]).map(name => [name,
    { wall: median(runs.map(run => run[name].wall)), cpu: median(runs.map(run => run[name].cpu)) }]))
}

export function floorOf(chaek, corpus, pdf, threads) {
  const floor = join(dirname(chaek), 'floor')
  const [mine, least] = [[], []]
  for (let round = 0; round < rounds; ++round) {
    const run = spawnSync(chaek, ['build', corpus, '--quiet', '--timings', '-o', pdf], { encoding: 'utf8' })
    mine.push(stagesOf(run.stderr))
    least.push(stagesOf(execFileSync(floor, [corpus, pdf, font, String(threads)], { encoding: 'utf8' })))
  }
  return { chaek: mediansOf(mine), floor: mediansOf(least) }
}
