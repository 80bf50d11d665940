-- Notes where their marks are, as CSS sets them at the foot of the page; pandoc alone gathers them at the end of the book.
function Note(note)
  return pandoc.Span(pandoc.utils.blocks_to_inlines(note.content), { class = 'note' })
end
