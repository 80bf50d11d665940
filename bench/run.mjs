// node run.mjs CHAEK FOLDER: measures chaek and its peers on the corpora that it makes in FOLDER, and writes docs/benchmarks.md.
// SIZES=52,365 and PEERS=typst,pandoc choose; what is not there is installed unless PACKAGES=no.

import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
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
const patience = 600 // seconds: a peer that would need more for a size is left out there

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
    if (peers[name].there() || process.env.PACKAGES === 'no') continue
    execFileSync(peers[name].install[0], peers[name].install.slice(1), { stdio: 'inherit' })
  }
}

const rounds = size => size <= 365 ? 5 : 3
const gone = new Map() // program and format → seconds a post, of its last size

function mayTake(key, size) {
  return (gone.get(key) ?? 0) * size < patience
}

// All programs in turn, round after round.
function compare(format, prepared, size) {
  const runs = new Map()
  for (let round = 0; round < rounds(size); ++round) {
    for (const [name, program] of Object.entries(programs)) {
      const key = `${name} ${format}`
      if (!program[format] || !mayTake(key, size) || (name !== 'chaek' && !program.there())) continue
      const out = join(folder, `${size}-${name}.${format}`)
      const run = measured(program[format](prepared, out), out)
      if (!run) {
        console.error(`${name} makes no ${format} of ${size} posts`)
        gone.set(key, Infinity)
        continue
      }
      gone.set(key, run.wall / size)
      runs.set(name, [...(runs.get(name) ?? []), run])
      console.error(`${format} ${size} ${name}: ${run.wall} s, ${run.cpu.toFixed(2)} s CPU, ${run.memory.toFixed(0)} MB`)
    }
  }
  return [...runs].map(([name, all]) => ({ name, size, figures: medians(all), runs: all.length, said: all.at(-1).said }))
}

const version = (program, ...options) => execFileSync(program, options, { encoding: 'utf8' }).split('\n')[0]

install()
const results = { pdf: [], epub: [] }
let floor = null // of the largest size up to a thousand
for (const size of sizes) {
  const prepared = prepare(size, folder, names)
  for (const format of ['pdf', 'epub']) results[format].push(...compare(format, prepared, size))
  if (size <= 1000) floor = { size, ...floorOf(chaek, prepared.corpus, join(folder, `${size}-chaek.pdf`), cpus().length) }
}
const last = results.pdf.filter(row => row.name === 'chaek').at(-1)
const versions = [version(chaek, '--version')]
if (names.includes('typst') && peers.typst.there()) versions.push('Typst by @myriaddreamin/typst-ts-node-compiler 0.7.0')
if (names.includes('pandoc') && peers.pandoc.there()) versions.push(version('pandoc', '--version'))
writeFileSync(join(here, '../docs/benchmarks.md'),
  report({ ...results, stages: { size: last.size, text: last.said }, floor, versions }))
