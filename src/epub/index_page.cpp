#include "epub/index_page.h"

#include "content/walk.h"
#include "epub/xhtml_writer.h"

namespace chaek::epub {
namespace {

void write_entry(XhtmlWriter& out, const book::Book& book, const FileNames& names,
                 const book::IndexEntry& entry) {
  out.open(Tag::li, {{Name::class_, "index-entry"}, {Name::epub_type, "index-entry"}});
  out.open(Tag::span, {{Name::class_, "index-term"}, {Name::epub_type, "index-term"}});
  out.text(entry.tag);
  out.close(Tag::span);
  out.line();
  out.open(Tag::ul, {{Name::class_, "index-posts"}, {Name::epub_type, "index-locator-list"}});
  out.line();
  for (const std::uint32_t chapter : entry.chapters) {
    out.open(Tag::li);
    out.open(Tag::a, {{Name::href, names.chapter(chapter)}, {Name::epub_type, "index-locator"}});
    out.text(content::plain_text(book.chapters[chapter].title));
    out.close(Tag::a);
    out.close(Tag::li);
    out.line();
  }
  out.close(Tag::ul);
  out.close(Tag::li);
  out.line();
}

}  // namespace

std::string index_page(const book::Book& book, const FileNames& names) {
  XhtmlWriter out;
  out.open(Tag::section,
           {{Name::class_, "index"}, {Name::epub_type, "index"}, {Name::role, "doc-index"}});
  out.line();
  out.open(Tag::h1, {{Name::class_, "index-title"}});
  out.text(book.index_title);
  out.close(Tag::h1);
  out.line();
  for (const book::IndexGroup& group : book.index) {
    out.open(Tag::section, {{Name::epub_type, "index-group"}});
    out.line();
    out.open(Tag::h2, {{Name::class_, "index-group"}});
    out.text(group.label);
    out.close(Tag::h2);
    out.line();
    out.open(Tag::ul, {{Name::class_, "index-entries"}, {Name::epub_type, "index-entry-list"}});
    out.line();
    for (const book::IndexEntry& entry : group.entries) write_entry(out, book, names, entry);
    out.close(Tag::ul);
    out.close(Tag::section);
    out.line();
  }
  out.close(Tag::section);
  out.line();
  return xhtml_page(book.metadata.language, book.index_title, "backmatter", out.take());
}

}  // namespace chaek::epub
