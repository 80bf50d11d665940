#include <catch2/catch.hpp>
#include <pugixml.hpp>
#include <set>
#include <string_view>

#include "pieces.h"

namespace {

const std::set<std::string_view> kBlocks{
    "p",  "pre",    "figcaption", "caption", "li",      "td",    "th",
    "dt", "dd",     "h1",         "h2",      "h3",      "h4",    "h5",
    "h6", "figure", "blockquote", "div",     "section", "aside", "body"};
/// What the writer generates: marks, numbers, bullets.
const std::set<std::string_view> kGenerated{"note-mark", "note-number", "back-link", "task-box"};

PieceKind kind_of(std::string_view element) {
  if (element.size() == 2 && element[0] == 'h') return PieceKind::heading;
  if (element == "pre") return PieceKind::code;
  if (element == "figcaption" || element == "caption") return PieceKind::caption;
  return PieceKind::text;
}

class XhtmlReader {
 public:
  explicit XhtmlReader(ChapterText& chapter) : chapter_(chapter) {}

  void read(const pugi::xml_node& parent, std::vector<Piece>& list, PieceRecorder::Block& block) {
    for (const pugi::xml_node& node : parent.children()) {
      if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
        PieceRecorder(list).add(block, node.value());
      } else if (node.type() == pugi::node_element) {
        element(node, list, block);
      }
    }
  }

 private:
  void element(const pugi::xml_node& node, std::vector<Piece>& list, PieceRecorder::Block& block) {
    const std::string_view name = node.name();
    const std::string_view look = node.attribute("class").value();
    if (kGenerated.contains(look)) return;
    if (name == "rp") return;  // for readers that know no ruby
    if (name == "aside" && !look.starts_with("callout")) {
      std::vector<Piece> note;
      PieceRecorder::Block inside;
      read(node, note, inside);
      chapter_.notes.push_back(std::move(note));
    } else if (look == "placeholder") {
      PieceRecorder::Block inside{PieceKind::placeholder, -1};
      read(node, list, inside);
    } else if (kBlocks.contains(name)) {
      PieceRecorder::Block inside{kind_of(name), -1};
      read(node, list, inside);
    } else {
      read(node, list, block);
    }
  }

  ChapterText& chapter_;
};

}  // namespace

ChapterText xhtml_text(const std::string& xhtml) {
  pugi::xml_document file;
  const pugi::xml_parse_result result = file.load_buffer(
      xhtml.data(), xhtml.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  INFO(result.description());
  REQUIRE(result);
  ChapterText chapter;
  PieceRecorder::Block block;
  XhtmlReader reader(chapter);
  reader.read(file.child("html").child("body"), chapter.flow, block);
  return chapter;
}
