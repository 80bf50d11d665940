// One run of a program: wall and processor seconds and the most memory, as usage.py counts them for it and its children.

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const usage = join(dirname(fileURLToPath(import.meta.url)), 'usage.py')

function pageCount(path) {
  if (!path.endsWith('.pdf')) return null
  return Number(spawnSync('pdfinfo', [path], { encoding: 'utf8' }).stdout.match(/^Pages: +(\d+)/m)?.[1])
}

const short = 5 // seconds

// { failed: why } when the program made nothing, or not within `limit` seconds. What others have written is on the disk first,
// lest this program's book waits for it. A short run is done twice and the second counts: the programs that ran before it have
// emptied the caches, which an everyday run finds filled.
export function measured(command, out, limit) {
  const first = ran(command, out, limit)
  return first.failed || first.wall > short ? first : ran(command, out, limit)
}

function ran(command, out, limit) {
  execFileSync('sync')
  const notes = `${out}.time`
  rmSync(out, { force: true })
  const run = spawnSync('python3', [usage, notes, String(limit), ...command], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (run.status === 124) return { failed: `not done after ${limit} s`, late: true, said: run.stderr }
  if (run.status !== 0 || !existsSync(out)) return { failed: `exit status ${run.status}`, said: run.stderr }
  const [wall, cpu, memory] = readFileSync(notes, 'utf8').trim().split(' ').map(Number)
  return { wall, cpu, memory: memory / 1024, size: statSync(out).size / 1e6, pages: pageCount(out), said: run.stderr }
}

export function medians(runs) {
  const median = key => runs.map(run => run[key]).sort((a, b) => a - b)[runs.length >> 1]
  return Object.fromEntries(['wall', 'cpu', 'memory', 'size', 'pages'].map(key => [key, median(key)]))
}
