#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace chaek::epub {

/// Every element that chaek ever writes into a page. There is no way to write another one.
enum class Tag : std::uint8_t {
  a,
  abbr,
  aside,
  blockquote,
  br,
  caption,
  code,
  dd,
  del,
  div,
  dl,
  dt,
  em,
  figcaption,
  figure,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  hr,
  img,
  kbd,
  li,
  mark,
  nav,
  ol,
  p,
  pre,
  rp,
  rt,
  ruby,
  section,
  small,
  span,
  strong,
  sub,
  sup,
  table,
  tbody,
  td,
  th,
  thead,
  tr,
  u,
  ul,
};

/// Every attribute that chaek ever writes into a page: no event handler is among them.
enum class Name : std::uint8_t {
  alt,
  aria_label,
  class_,
  colspan,
  data_head,
  epub_type,
  hidden,
  href,
  id,
  lang,
  reversed,
  role,
  rowspan,
  scope,
  src,
  start,
  style,
  title,
  type,
  xml_lang,
};

struct Attribute {
  Name name;
  std::string_view value;
};
using Attributes = std::initializer_list<Attribute>;

/// Writes XHTML markup into one string. An attribute with an empty value is left out, except `alt`.
class XhtmlWriter {
 public:
  void open(Tag tag, Attributes attributes = {});
  void close(Tag tag);
  /// An element without contents: `<br/>`.
  void empty(Tag tag, Attributes attributes = {});
  void text(std::string_view text);
  /// A line end between blocks, for people who look into the file.
  void line() { out_ += '\n'; }
  /// Takes one byte, known to be a line end, out of the output again.
  void erase_line(std::size_t offset) { out_.erase(offset, 1); }

  std::size_t size() const { return out_.size(); }
  std::string take() { return std::move(out_); }

 private:
  void start(Tag tag, Attributes attributes);

  std::string out_;
};

/// A whole page: XML declaration, `<!DOCTYPE html>`, head with `title` and the stylesheet, and a
/// body of type `epub_type` (may be empty) that holds `body`, which is markup.
std::string xhtml_page(std::string_view language, std::string_view title,
                       std::string_view epub_type, std::string_view body);

}  // namespace chaek::epub
