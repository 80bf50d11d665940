// Runs inside the browser: opens /book.epub with foliate-js and answers what the test asks.

import '/foliate-js/view.js'

const flatten = (entries, depth = 1) =>
  (entries ?? []).flatMap(({ label, href, subitems }) =>
    [[depth, label, href], ...flatten(subitems, depth + 1)])

window.openBook = async () => {
  const answer = await fetch('/book.epub')
  const file = new File([await answer.blob()], 'book.epub', { type: 'application/epub+zip' })
  const view = document.createElement('foliate-view')
  document.body.append(view)
  await view.open(file)
  await view.init({ showTextStart: true })
  window.view = view
  const { metadata, landmarks, sections } = view.book
  return {
    title: metadata?.title,
    contents: flatten(view.book.toc),
    landmarks: (landmarks ?? []).map(({ type, href }) => [type, href]),
    sections: sections.map(({ id }) => id),
  }
}

// Each section read as XML, as strictly as the browser reads it, and whether each line of the contents
// leads to a place that is there.
window.checkSections = async () => {
  const faults = []
  for (const section of window.view.book.sections) {
    const page = await section.createDocument()
    const error = page.querySelector('parsererror')
    if (error) faults.push(`${section.id} is not well-formed: ${error.textContent}`)
    if (page.documentElement.localName !== 'html') faults.push(`${section.id} is no XHTML page`)
    if (!page.body?.textContent.trim() && !page.querySelector('img')) {
      faults.push(`${section.id} is empty`)
    }
  }
  for (const [, label, href] of flatten(window.view.book.toc)) {
    const place = await window.view.book.resolveHref(href)
    const section = window.view.book.sections[place?.index]
    const target = section && place.anchor(await section.createDocument())
    if (target === undefined || target === null) faults.push(`"${label}" leads nowhere (${href})`)
  }
  return faults
}

window.showSection = async index => {
  await window.view.renderer.goTo({ index, anchor: 0 })
  for (const { doc } of window.view.renderer.getContents()) {
    await doc.fonts.ready
    await Promise.all([...doc.images].map(image => image.decode()))
  }
}
