// The structure tree of a PDF, joined to the places of its text: which element holds what stands at a point of a page.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

// Every element of the tree in order, { type, parent, text }, `text` when it has content or words of its own, and the element of each marked content by "page object/mcid".
function readElements(path) {
  const { qpdf } = JSON.parse(execFileSync('qpdf', ['--json', path],
    { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] }))
  const object = reference => qpdf[1][`obj:${reference}`]?.value
  const owners = new Map()
  function walk(reference, parent) {
    const node = object(reference)
    const element = { type: node['/S'].slice(1), parent, text: false }
    if (parent && /^(Span|Link|Reference|Formula)$/.test(element.type)) parent.text = true
    const kids = [node['/K'] ?? []].flat()
    for (const kid of kids) {
      if (typeof kid === 'number') {
        element.text = true
        owners.set(`${parseInt(node['/Pg'])}/${kid}`, element)
      } else if (typeof kid === 'string') {
        walk(kid, element)
      } else if ('/MCID' in kid) {
        element.text = true
        owners.set(`${parseInt(kid['/Pg'] ?? node['/Pg'])}/${kid['/MCID']}`, element)
      }
    }
  }
  const root = Object.values(qpdf[1]).find(({ value }) => value?.['/Type'] === '/StructTreeRoot')
  for (const kid of [root.value['/K']].flat()) walk(kid, null)
  return owners
}

// For every page of `path` its pieces of text: { x, end, y, element } in points from the top left corner; pdf.js says where they stand.
// `element` is null for artifacts.
export async function readPieces(path, getDocument) {
  const owners = readElements(path)
  const book = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
  const pages = []
  for (let number = 1; number <= book.numPages; ++number) {
    const page = await book.getPage(number)
    const top = page.view[3]
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const open = []
    const pieces = []
    for (const item of items) {
      if (item.type?.startsWith('begin')) open.push(item.id ?? open.at(-1) ?? null)
      if (item.type === 'endMarkedContent') open.pop()
      if (item.str === undefined || item.transform === undefined || item.str === '') continue
      const mark = open.at(-1)?.match(/^p(\d+)R_mc(\d+)$/)
      pieces.push({
        x: item.transform[4],
        end: item.transform[4] + item.width,
        y: top - item.transform[5],
        element: mark ? owners.get(`${mark[1]}/${mark[2]}`) ?? null : null,
      })
    }
    pages.push(pieces)
  }
  await book.destroy()
  return pages
}
