// The paragraphs that every program sets: those of the samples that have no markup and no conjoining jamo (not every PDF gives those back as
// they were written, so that its lines could not be told).

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const least = 100 // characters: shorter ones hardly break

// The plain paragraphs of the posts in `folder`.
export function plainParagraphs(folder) {
  const posts = readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.md')).sort()
  return posts.flatMap(name => {
    const text = readFileSync(join(folder, name), 'utf8').replace(/^---\n.*?\n---\n/s, '').replace(/^```.*?^```/gms, '')
    return text.split(/\n\s*\n/).map(block => block.trim())
      .filter(block => block.length >= least && !/[\n*_`<>[\]|#$\\^~{}&%"'@+]|^[-\d>:]|\.\.|--|:\w|[\u1100-\u11ff\u3131-\u318e]/.test(block))
  })
}
