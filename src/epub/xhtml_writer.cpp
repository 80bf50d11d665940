#include "epub/xhtml_writer.h"

#include <array>

#include "epub/file_names.h"
#include "epub/xml_text.h"

namespace chaek::epub {
namespace {

// In the order of `Tag`.
constexpr std::array<std::string_view, static_cast<std::size_t>(Tag::ul) + 1> kTags{
    "a",     "abbr", "aside", "blockquote", "br",     "caption", "code",   "dd",  "del", "div",
    "dl",    "dt",   "em",    "figcaption", "figure", "h1",      "h2",     "h3",  "h4",  "h5",
    "h6",    "hr",   "img",   "kbd",        "li",     "mark",    "nav",    "ol",  "p",   "pre",
    "rp",    "rt",   "ruby",  "section",    "small",  "span",    "strong", "sub", "sup", "table",
    "tbody", "td",   "th",    "thead",      "tr",     "u",       "ul"};

// In the order of `Name`.
constexpr std::array<std::string_view, static_cast<std::size_t>(Name::xml_lang) + 1> kNames{
    "alt",  "aria-label", "class", "colspan",  "data-head", "epub:type", "hidden",
    "href", "id",         "lang",  "reversed", "role",      "rowspan",   "scope",
    "src",  "start",      "style", "title",    "type",      "xml:lang"};

}  // namespace

void XhtmlWriter::start(Tag tag, Attributes attributes) {
  out_ += '<';
  out_ += kTags[static_cast<std::size_t>(tag)];
  for (const auto& [name, value] : attributes) {
    if (value.empty() && name != Name::alt) continue;
    out_ += ' ';
    out_ += kNames[static_cast<std::size_t>(name)];
    out_ += "=\"";
    append_escaped(out_, value);
    out_ += '"';
  }
}

void XhtmlWriter::open(Tag tag, Attributes attributes) {
  start(tag, attributes);
  out_ += '>';
}

void XhtmlWriter::close(Tag tag) {
  out_ += "</";
  out_ += kTags[static_cast<std::size_t>(tag)];
  out_ += '>';
}

void XhtmlWriter::empty(Tag tag, Attributes attributes) {
  start(tag, attributes);
  out_ += "/>";
}

void XhtmlWriter::text(std::string_view text) {
  append_escaped(out_, text);
}

std::string xhtml_page(std::string_view language, std::string_view title,
                       std::string_view epub_type, std::string_view body) {
  std::string out;
  out.reserve(body.size() + 512);
  out +=
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<!DOCTYPE html>\n"
      "<html xmlns=\"http://www.w3.org/1999/xhtml\" "
      "xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"";
  append_escaped(out, language);
  out += "\" xml:lang=\"";
  append_escaped(out, language);
  out += "\">\n<head>\n<meta charset=\"UTF-8\"/>\n<title>";
  append_escaped(out, title);
  out += "</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"";
  out += kStylesheetFile;
  out += "\"/>\n</head>\n<body";
  if (!epub_type.empty()) {
    out += " epub:type=\"";
    append_escaped(out, epub_type);
    out += '"';
  }
  out += ">\n";
  out += body;
  out += "</body>\n</html>\n";
  return out;
}

}  // namespace chaek::epub
