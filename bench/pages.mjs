// A page of HTML for every post, with a first one that leads to them, out of pandoc's one: Calibre takes many times as long for a
// single long page. It reads pictures only from the pages' folder.

import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// `html` has its notes below their sections, so that no link leads from one page to another.
export function pagesOf(html, corpus, folder) {
  const [head, ...posts] = readFileSync(html, 'utf8').split(/(?=<h1 id)/)
  const styles = [...head.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style]) => style)
  const start = head.slice(0, head.indexOf('<body>') + 6).replaceAll(/<style>.*?<\/style>/gs, '')
    .replace('</head>', '<link rel="stylesheet" href="style.css" />\n</head>')
  const write = (name, body) => writeFileSync(join(folder, name), `${start}\n${body}\n</body>\n</html>\n`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'style.css'), styles.join('\n'))
  const pictures = readdirSync(corpus).filter(name => name.endsWith('.png'))
  for (const name of pictures) copyFileSync(join(corpus, name), join(folder, name))
  const links = posts.map((post, i) => {
    write(`${i}.html`, post.replace('</body>\n</html>', ''))
    return `<li><a href="${i}.html">${post.match(/<h1[^>]*>(.*?)<\/h1>/s)[1]}</a></li>`
  })
  write('index.html', `<ul>\n${links.join('\n')}\n</ul>`)
}
