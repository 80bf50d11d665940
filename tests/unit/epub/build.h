#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "book/book.h"
#include "epub/content_writer.h"
#include "epub/write_epub.h"

/// Short words for building content trees, and what the writer makes of them.
namespace chaek::epub::build {

using namespace content;

inline Inline text(std::string value) {
  return {Text{std::move(value)}, {}};
}
inline Inline styled(InlineStyle style, Inlines children) {
  return {Styled{style, std::move(children)}, {}};
}
inline Inline link(Target target, Inlines children) {
  return {Link{"", "", std::move(children), std::move(target)}, {}};
}
inline Inline mark(std::uint32_t number, std::uint32_t reference = 1) {
  return {FootnoteMark{"label", number, reference}, {}};
}
inline Block paragraph(Inlines content) {
  return {Paragraph{std::move(content)}, {}};
}
inline Block paragraph(std::string value) {
  return paragraph(Inlines{text(std::move(value))});
}

inline book::PictureResource picture_file(std::string bytes, image::Format format) {
  book::PictureResource out;
  out.bytes = std::make_shared<const std::string>(std::move(bytes));
  out.identity.format = format;
  return out;
}

/// Two posts, the second one with an anchor "h1", a PNG and a JPEG picture (of no real bytes).
inline book::Book two_posts() {
  book::Book book;
  book.metadata.title = "봄날";
  book.metadata.authors = {"나루"};
  book.metadata.language = "ko";
  book.metadata.identifier = "urn:uuid:7f0c8a52-8a2f-5d38-9b1f-6f5f4f2b7c11";
  book.metadata.date = {2023, 5, 1, 0, 0, 0, false, {}};
  book.metadata.modified = "2023-05-01T00:00:00Z";
  book.contents_title = "차례";
  book.chapters.resize(2);
  book.chapters[0].id = "post001";
  book.chapters[0].title = {text("하나")};
  book.chapters[1].id = "post002";
  book.chapters[1].title = {text("둘")};
  for (book::Chapter& chapter : book.chapters) {
    chapter.language = "ko";
    chapter.blocks.push_back(paragraph("글."));
  }
  book.contents = {{book::ContentsEntry::Kind::chapter, 1, {text("하나")}, 0, {0, ""}},
                   {book::ContentsEntry::Kind::chapter, 1, {text("둘")}, 0, {1, ""}}};
  book.pictures = {picture_file("png", image::Format::png),
                   picture_file("jpeg", image::Format::jpeg)};
  return book;
}

inline std::string xhtml(const Blocks& blocks, const std::vector<Footnote>& notes = {}) {
  const book::Book book = two_posts();
  const CoverPicture cover;
  const FileNames names(book, cover);
  XhtmlWriter out;
  ContentWriter writer(out, names, wording("ko"), 0);
  writer.write(blocks);
  writer.write_notes(notes);
  return out.take();
}

inline std::string xhtml(const Inlines& inlines) {
  const book::Book book = two_posts();
  const CoverPicture cover;
  const FileNames names(book, cover);
  XhtmlWriter out;
  ContentWriter(out, names, wording("ko"), 0).write(inlines);
  return out.take();
}

}  // namespace chaek::epub::build
