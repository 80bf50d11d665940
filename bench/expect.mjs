// What a program is expected to take for a number of posts, by what it took for fewer; and why it is left out, if it is.

import { totalmem } from 'node:os'

const memory = totalmem() / 2 ** 20 // MB

// On the line through the last two points. One alone is carried on in proportion, unless it is of a single post: that is mostly
// the program's start, which says nothing.
function expected(points, size, key) {
  if (points.length === 0) return 0
  const [before, last] = points.length > 1 ? points.slice(-2) : [{ size: 0, [key]: 0 }, points[0]]
  if (last.size === 1) return last[key]
  return last[key] + (last[key] - before[key]) / (last.size - before.size) * (size - last.size)
}

const rounded = seconds => Number(seconds.toPrecision(2)).toLocaleString('en')

// `history`: { points: [{ size, wall, memory }], failures: [why, …] }. Null when it may run.
export function reasonAgainst({ points, failures }, size, patience) {
  if (failures.length > 1) return failures.at(-1)
  const [wall, most] = ['wall', 'memory'].map(key => expected(points, size, key))
  if (wall > patience) return `it would take about ${rounded(wall)} s`
  if (most > memory) return `it would take about ${(most / 1024).toFixed(0)} GB of memory`
  return null
}
