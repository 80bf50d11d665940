// The posts of a corpus as one Typst source that shows the same things on the same page as chaek does. It knows the Markdown that
// corpus/post.mjs writes, and no more.

const head = title => `#set document(title: "${title}")
#set page(width: 152mm, height: 225mm, numbering: "1", margin: (inside: 23mm, outside: 19mm, top: 22mm, bottom: 27mm))
#set text(font: ("Noto Serif CJK KR", "Noto Serif"), size: 10pt, lang: "ko", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, first-line-indent: (amount: 1em, all: true), leading: 7pt, spacing: 7pt)
#show heading: set text(font: "Noto Sans CJK KR")
#show heading.where(level: 1): it => { pagebreak(weak: true); it }
#show raw: set text(font: "D2Coding")
#outline(depth: 2)
`

const escaped = text => text.replace(/[\\#$*_`@<>~[\]]/g, '\\$&')

function inlines(text, notes) {
  const parts = /\*\*(.+?)\*\*|`([^`]+)`|\[\^(\d+)\]|\[([^\]]+)\]\(([^)]+)\)/g
  let out = ''
  let from = 0
  for (const part of text.matchAll(parts)) {
    out += escaped(text.slice(from, part.index))
    const [whole, bold, code, note, label, address] = part
    if (bold) out += `#strong[${escaped(bold)}]`
    if (code) out += `#raw("${code}")`
    if (note) out += `#footnote[${notes.get(note)}]`
    if (label) out += `#link("${address}")[${escaped(label)}]`
    from = part.index + whole.length
  }
  return out + escaped(text.slice(from))
}

function table(lines, notes) {
  const cells = lines.filter((_, row) => row !== 1).map(line => line.split('|').slice(1, -1).map(cell => cell.trim()))
  const rows = cells.map(row => row.map(cell => `[${inlines(cell, notes)}]`).join(', '))
  return `#table(columns: 3, table.header(${rows[0]}), ${rows.slice(1).join(', ')})`
}

function block(text, notes, folder) {
  const picture = text.match(/^!\[(.*)\]\((.*)\)$/)
  if (picture) return `#figure(image("${folder}/${picture[2]}"), caption: [${escaped(picture[1])}])`
  if (text.startsWith('```')) return text
  if (text.startsWith('## ')) return `== ${inlines(text.slice(3), notes)}`
  if (text.startsWith('> ')) return `#quote(block: true)[${inlines(text.slice(2), notes)}]`
  if (text.startsWith('| ')) return table(text.split('\n'), notes)
  const lines = text.split('\n')
  if (text.startsWith('- ')) return lines.map(line => `- ${inlines(line.slice(2), notes)}`).join('\n')
  if (text.startsWith('1. ')) return lines.map(line => `+ ${inlines(line.slice(3), notes)}`).join('\n')
  return inlines(text, notes)
}

function post({ title, blocks, notes }, folder) {
  const set = new Map([...notes].map(([label, text]) => [label, inlines(text, notes)]))
  return `= ${escaped(title)}\n\n${blocks.map(text => block(text, set, folder)).join('\n\n')}\n`
}

export function typstSource(title, posts, folder) {
  return `${head(title)}\n${posts.map(one => post(one, folder)).join('\n')}`
}
