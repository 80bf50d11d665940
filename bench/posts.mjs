// The posts of a corpus, taken apart as far as the peers need it.

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

function parsed(text) {
  const title = text.match(/^title: "(.*)"$/m)[1]
  const body = text.slice(text.indexOf('\n---\n') + 5).trim()
  const notes = new Map()
  const blocks = body.split('\n\n').filter(block => {
    const note = block.match(/^\[\^(\d+)\]: (.*)$/)
    if (note) notes.set(note[1], note[2])
    return !note
  })
  return { title, blocks, notes }
}

export function postsOf(corpus) {
  const names = readdirSync(corpus).filter(name => name.endsWith('.md')).sort()
  return names.map(name => parsed(readFileSync(join(corpus, name), 'utf8')))
}

// One Markdown file of all posts: a heading each, notes numbered through.
export function oneFile(posts) {
  const renumbered = (text, number) => text.replaceAll(/\[\^(\d+)\]/g, `[^${number}-$1]`)
  return posts.map(({ title, blocks, notes }, i) => {
    const own = [...notes].map(([label, text]) => `[^${label}]: ${text}`)
    return `# ${title}\n\n${[...blocks, ...own].map(text => renumbered(text, i)).join('\n\n')}\n`
  }).join('\n')
}
