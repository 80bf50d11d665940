#include "epub/pages.h"

#include "book/chapter_line.h"
#include "content/walk.h"

namespace chaek::epub {
namespace {

/// What a chapter is in the EPUB Structural Semantics Vocabulary.
struct ChapterType {
  std::string_view division;
  std::string_view section;
  std::string_view role;
};

ChapterType type_of(book::ChapterKind kind) {
  switch (kind) {
    case book::ChapterKind::front:
      return {"frontmatter", {}, {}};
    case book::ChapterKind::post:
      return {"bodymatter", "chapter", "doc-chapter"};
    case book::ChapterKind::back:
      return {"backmatter", {}, {}};
  }
  return {};
}

void paragraph(XhtmlWriter& out, std::string_view class_name, std::string_view text) {
  if (text.empty()) return;
  out.open(Tag::p, {{Name::class_, class_name}});
  out.text(text);
  out.close(Tag::p);
  out.line();
}

std::string joined_authors(const book::Book& book) {
  std::string out;
  for (const std::string& author : book.metadata.authors) {
    if (!out.empty()) out += ", ";
    out += author;
  }
  return out;
}

}  // namespace

ChapterPage chapter_page(const book::Book& book, const FileNames& names, std::uint32_t index) {
  const book::Chapter& chapter = book.chapters[index];
  const ChapterType type = type_of(chapter.kind);
  ChapterPage page;
  XhtmlWriter out;
  ContentWriter content(out, names, wording(chapter.language), index);
  out.open(Tag::section, {{Name::epub_type, type.section}, {Name::role, type.role}});
  out.line();
  out.open(Tag::h1, {{Name::class_, "chapter-title"}});
  content.write(chapter.title);
  out.close(Tag::h1);
  out.line();
  paragraph(out, "chapter-date", book::chapter_line(chapter));
  content.write(chapter.blocks);
  content.write_notes(chapter.footnotes);
  out.close(Tag::section);
  out.line();
  page.pictures = content.pictures();
  page.xhtml =
      xhtml_page(chapter.language, content::plain_text(chapter.title), type.division, out.take());
  return page;
}

std::string part_page(const book::Book& book, std::uint32_t index) {
  const std::string& title = book.parts[index].title;
  XhtmlWriter out;
  out.open(Tag::section,
           {{Name::class_, "part"}, {Name::epub_type, "part"}, {Name::role, "doc-part"}});
  out.line();
  out.open(Tag::h1, {{Name::class_, "part-title"}});
  out.text(title);
  out.close(Tag::h1);
  out.line();
  out.close(Tag::section);
  out.line();
  return xhtml_page(book.metadata.language, title, "bodymatter", out.take());
}

std::string cover_description(const book::Book& book) {
  std::string out(wording(book.metadata.language).cover);
  out += ": " + book.metadata.title;
  if (const std::string authors = joined_authors(book); !authors.empty()) out += ", " + authors;
  return out;
}

std::string cover_page(const book::Book& book, const FileNames& names) {
  XhtmlWriter out;
  out.open(Tag::section, {{Name::class_, "cover"}, {Name::epub_type, "cover"}});
  out.line();
  out.empty(Tag::img, {{Name::src, names.cover()},
                       {Name::alt, cover_description(book)},
                       {Name::role, "doc-cover"}});
  out.line();
  out.close(Tag::section);
  out.line();
  return xhtml_page(book.metadata.language, book.metadata.title, {}, out.take());
}

std::string title_page(const book::Book& book) {
  const book::Metadata& metadata = book.metadata;
  XhtmlWriter out;
  out.open(Tag::section, {{Name::class_, "title-page"}, {Name::epub_type, "titlepage"}});
  out.line();
  out.open(Tag::h1, {{Name::class_, "book-title"}});
  out.text(metadata.title);
  out.close(Tag::h1);
  out.line();
  paragraph(out, "book-subtitle", metadata.subtitle);
  paragraph(out, "book-author", joined_authors(book));
  paragraph(out, "book-publisher", metadata.publisher);
  if (content::exists(metadata.date)) {
    paragraph(out, "book-year", std::to_string(metadata.date.year));
  }
  out.close(Tag::section);
  out.line();
  return xhtml_page(book.metadata.language, metadata.title, "frontmatter", out.take());
}

}  // namespace chaek::epub
