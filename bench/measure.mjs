// One run of a program: wall and processor seconds and the most memory, as GNU time counts them for it and its children.

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'

const limit = 900 // seconds, for one run

function pageCount(path) {
  if (!path.endsWith('.pdf')) return null
  return Number(spawnSync('pdfinfo', [path], { encoding: 'utf8' }).stdout.match(/^Pages: +(\d+)/m)?.[1])
}

// Null when the program failed or took too long.
export function measured(command, out) {
  const notes = `${out}.time`
  rmSync(out, { force: true })
  const run = spawnSync('/usr/bin/time', ['-o', notes, '-f', '%e %U %S %M', ...command],
    { timeout: limit * 1000, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (run.status !== 0 || !existsSync(out)) return null
  const [wall, user, system, memory] = readFileSync(notes, 'utf8').trim().split('\n').pop().split(' ').map(Number)
  return { wall, cpu: user + system, memory: memory / 1024, size: statSync(out).size / 1e6, pages: pageCount(out),
    said: run.stderr }
}

export function medians(runs) {
  const median = key => runs.map(run => run[key]).sort((a, b) => a - b)[runs.length >> 1]
  return Object.fromEntries(['wall', 'cpu', 'memory', 'size', 'pages'].map(key => [key, median(key)]))
}
