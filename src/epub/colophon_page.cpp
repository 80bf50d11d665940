#include "epub/colophon_page.h"

#include "epub/file_names.h"
#include "epub/wording.h"
#include "epub/xhtml_writer.h"

namespace chaek::epub {
namespace {

void paragraph(XhtmlWriter& out, std::string_view class_name, std::string_view text) {
  if (text.empty()) return;
  out.open(Tag::p, {{Name::class_, class_name}});
  out.text(text);
  out.close(Tag::p);
  out.line();
}

void write_line(XhtmlWriter& out, const book::ColophonLine& line) {
  out.open(Tag::p, {{Name::class_, "colophon-line"}});
  if (!line.label.empty()) {
    out.open(Tag::span, {{Name::class_, "colophon-label"}});
    out.text(line.label);
    out.close(Tag::span);
    out.text(" ");
  }
  const std::string address = link_address({line.url});
  if (!address.empty()) out.open(Tag::a, {{Name::href, address}});
  out.text(line.text);
  if (!address.empty()) out.close(Tag::a);
  out.close(Tag::p);
  out.line();
}

}  // namespace

std::string colophon_page(const book::Book& book) {
  const book::Colophon& colophon = book.colophon;
  XhtmlWriter out;
  out.open(
      Tag::section,
      {{Name::class_, "colophon"}, {Name::epub_type, "colophon"}, {Name::role, "doc-colophon"}});
  out.line();
  out.open(Tag::h1, {{Name::class_, "colophon-title"}});
  out.text(book.metadata.title);
  out.close(Tag::h1);
  out.line();
  paragraph(out, "colophon-line", book.metadata.subtitle);
  for (const auto& group : colophon.groups) {
    out.open(Tag::div, {{Name::class_, "colophon-group"}});
    out.line();
    for (const book::ColophonLine& line : group) write_line(out, line);
    out.close(Tag::div);
    out.line();
  }
  out.open(Tag::div, {{Name::class_, "colophon-group"}});
  out.line();
  paragraph(out, "colophon-line", colophon.copyright);
  for (const std::string& notice : colophon.notices) paragraph(out, "colophon-line", notice);
  out.close(Tag::div);
  out.line();
  out.close(Tag::section);
  out.line();
  return xhtml_page(book.metadata.language, wording(book.metadata.language).colophon, "backmatter",
                    out.take());
}

}  // namespace chaek::epub
