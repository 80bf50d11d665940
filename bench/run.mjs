// node run.mjs CHAEK FOLDER: measures chaek and its peers on the corpora that it makes in FOLDER, and writes docs/benchmarks.md.
// SIZES=52,365 and PEERS=typst,pandoc choose, PATIENCE=600 is how many seconds a peer may take; what is not there is installed
// unless PACKAGES=no.

import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { reasonAgainst } from './expect.mjs'
import { floorOf } from './floor.mjs'
import { measured, medians } from './measure.mjs'
import { peers } from './peers.mjs'
import { prepare } from './prepare.mjs'
import { report } from './report.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const [chaek, folder] = process.argv.slice(2).map(path => resolve(path))
const list = (name, otherwise) => (process.env[name] || otherwise).split(',')
const sizes = list('SIZES', '1,52,365,1000,10000').map(Number)
const names = list('PEERS', Object.keys(peers).join(','))
const patience = Number(process.env.PATIENCE || 600) // seconds: a peer that would need more for a size is left out there
const limit = Math.ceil(patience * 1.5) // seconds, for one run
const once = 60 // seconds: a program that takes more is run once for a size

const programs = {
  chaek: {
    pdf: (prepared, out) => [chaek, 'build', prepared.corpus, '--quiet', '--timings', '-o', out],
    epub: (prepared, out) => [chaek, 'build', prepared.corpus, '--quiet', '--timings', '-o', out],
  },
  ...Object.fromEntries(names.map(name => [name, peers[name]])),
}

function install() {
  for (const name of names) {
    if (!peers[name]) throw new Error(`there is no peer ${name}: ${Object.keys(peers).join(', ')}`)
    if (!peers[name].there() && process.env.PACKAGES !== 'no') {
      for (const [command, ...options] of peers[name].install) execFileSync(command, options, { stdio: 'inherit' })
    }
    if (peers[name].there()) continue
    console.error(`${name} is not there`)
    delete programs[name]
  }
}

const rounds = size => size <= 365 ? 5 : 3
const histories = new Map() // program and format → what it took, and how it failed

function historyOf(name, format) {
  const key = `${name} ${format}`
  if (!histories.has(key)) histories.set(key, { points: [], failures: [] })
  return histories.get(key)
}

const reason = (name, format, size) => name === 'chaek' ? null : reasonAgainst(historyOf(name, format), size, patience)
const makes = (format, size) => Object.keys(programs).filter(name => programs[name][format] && !reason(name, format, size))

// One run more; false when there shall be none after it.
function runOnce(name, format, prepared, size, runs) {
  const out = join(folder, `${size}-${name}.${format}`)
  const run = measured(programs[name][format](prepared, out), out, limit)
  if (!run.failed) {
    runs.push(run)
    console.error(`${format} ${size} ${name}: ${run.wall} s, ${run.cpu.toFixed(2)} s CPU, ${run.memory.toFixed(0)} MB`)
    return run.wall <= once
  }
  if (name === 'chaek') throw new Error(`chaek makes no ${format} of ${size} posts: ${run.failed}\n${run.said}`)
  const { failures } = historyOf(name, format)
  const why = `${run.failed} at ${size} ${size === 1 ? 'post' : 'posts'}`
  failures.push(why, ...run.late ? [why] : []) // waiting that long once more would be no use
  console.error(`${name} makes no ${format} of ${size} posts: ${run.failed}\n${run.said.slice(-500)}`)
  if (failures.length > 1) console.error(`${name} is left out for ${format} from here on`)
  return failures.length < 2
}

// All programs in turn, round after round. What is left out, and why, goes to `left`.
function compare(format, prepared, size, left) {
  const going = new Set(makes(format, size))
  const runs = new Map([...going].map(name => [name, []]))
  for (let round = 0; round < rounds(size); ++round) {
    for (const name of going) {
      if (!runOnce(name, format, prepared, size, runs.get(name))) going.delete(name)
    }
  }
  const rows = []
  for (const name of Object.keys(programs).filter(name => programs[name][format])) {
    const all = runs.get(name) ?? []
    if (all.length > 0) {
      rows.push({ name, size, figures: medians(all), runs: all.length, said: all.at(-1).said })
      historyOf(name, format).points.push({ ...rows.at(-1).figures, size })
    } else {
      left.push({ name, size, why: reason(name, format, size) ?? historyOf(name, format).failures.at(-1) })
    }
  }
  return rows
}

const results = { pdf: [], epub: [] }
const left = { pdf: [], epub: [] }
let floor = null // of the largest size up to a thousand

function write() {
  const last = results.pdf.filter(row => row.name === 'chaek').at(-1)
  const ran = new Set([...results.pdf, ...results.epub].map(row => row.name))
  const versions = [execFileSync(chaek, ['--version'], { encoding: 'utf8' }).split('\n')[0],
    ...names.filter(name => ran.has(name)).map(name => peers[name].version())]
  writeFileSync(join(here, '../docs/benchmarks.md'),
    report({ ...results, left, stages: { size: last.size, text: last.said }, floor, versions, ran }))
}

install()
for (const size of sizes) {
  const formats = Object.keys(results)
  const prepared = prepare(size, folder, formats.flatMap(format => makes(format, size)))
  for (const format of formats) results[format].push(...compare(format, prepared, size, left[format]))
  if (size <= 1000) floor = { size, ...floorOf(chaek, prepared.corpus, join(folder, `${size}-chaek.pdf`), cpus().length) }
  write() // after every size: the last ones take hours
}
