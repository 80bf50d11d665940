#include "book/headings.h"

#include <algorithm>
#include <vector>

#include "book/slug.h"
#include "content/walk.h"

namespace chaek::book {
namespace {

using content::Block;
using content::Blocks;
using content::Heading;

constexpr int kDeepest = 6;

/// Walks the headings in reading order with the written levels of the sections now open.
class Numbering {
 public:
  explicit Numbering(Anchors& anchors) : anchors_(anchors) {}

  void blocks(Blocks& blocks, bool opens_sections) {
    for (Block& block : blocks) {
      std::visit(
          content::Visitor{
              [](content::Paragraph&) {},
              [&](Heading& heading) { number(heading, opens_sections); },
              [&](content::List& list) {
                for (content::ListItem& item : list.items) this->blocks(item.content, false);
              },
              [&](content::Quote& quote) { this->blocks(quote.content, false); },
              [&](content::Callout& callout) { this->blocks(callout.content, false); },
              [](content::CodeBlock&) {},
              [&](content::Table& table) {
                rows(table.head);
                rows(table.body);
              },
              [](content::Figure&) {},
              [](content::ThematicBreak&) {},
              [&](content::Details& details) { this->blocks(details.content, opens_sections); },
              [&](content::Division& division) { this->blocks(division.content, opens_sections); },
              [&](content::DefinitionList& list) {
                for (content::DefinitionItem& item : list.items) {
                  for (Blocks& definition : item.definitions) this->blocks(definition, false);
                }
              },
          },
          block.kind);
    }
  }

 private:
  void rows(std::vector<content::TableRow>& rows) {
    for (content::TableRow& row : rows) {
      for (content::TableCell& cell : row.cells) blocks(cell.content, false);
    }
  }

  void number(Heading& heading, bool opens_section) {
    // Written levels grow along `open_`, so the open sections above this heading are its first few.
    const auto above = std::lower_bound(open_.begin(), open_.end(), heading.level) - open_.begin();
    if (opens_section) {
      open_.resize(static_cast<std::size_t>(above));
      open_.push_back(heading.level);
    }
    heading.level = std::min(static_cast<int>(above) + 2, kDeepest);
    heading.anchor = "h" + std::to_string(++count_);
    if (!heading.author_id.empty()) anchors_.add_id(heading.author_id, heading.anchor);
    anchors_.add_heading(content::plain_text(heading.content), heading.anchor);
  }

  Anchors& anchors_;
  std::vector<int> open_;
  std::size_t count_ = 0;
};

}  // namespace

void Anchors::add_id(const std::string& id, const std::string& anchor) {
  by_id_.try_emplace(id, anchor);
}

void Anchors::add_heading(std::string_view text, const std::string& anchor) {
  const std::string slug = heading_slug(text);
  std::size_t& count = seen_[slug];
  const std::string numbered = count == 0 ? slug : slug + '-' + std::to_string(count);
  ++count;
  by_slug_.try_emplace(numbered, anchor);
}

std::optional<std::string> Anchors::find(std::string_view fragment) const {
  if (const auto at = by_id_.find(std::string(fragment)); at != by_id_.end()) return at->second;
  // The author may have written the heading as it reads; its slug is the same.
  if (const auto at = by_slug_.find(heading_slug(fragment)); at != by_slug_.end()) {
    return at->second;
  }
  return std::nullopt;
}

Anchors number_headings(Chapter& chapter, const Title& title) {
  Anchors anchors;
  if (title.was_heading) {
    if (!title.heading_id.empty()) anchors.add_id(title.heading_id, "");
    anchors.add_heading(content::plain_text(chapter.title), "");
  }
  Numbering numbering(anchors);
  numbering.blocks(chapter.blocks, true);
  for (content::Footnote& note : chapter.footnotes) numbering.blocks(note.content, false);
  return anchors;
}

}  // namespace chaek::book
