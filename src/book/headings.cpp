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
              [](content::LinkCard&) {},
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

/// A slug without the differences between engines: Hugo's older ones make one hyphen of several,
/// Jekyll's and others drop a number at the beginning.
std::string near_slug(std::string_view slug) {
  std::string near;
  const std::size_t begin = slug.find_first_not_of("0123456789-_");
  if (begin != std::string_view::npos) slug.remove_prefix(begin);
  for (const char c : slug) {
    const char folded = c == '_' ? '-' : c;
    if (folded != '-' || !near.ends_with('-')) near += folded;
  }
  while (near.ends_with('-')) near.pop_back();
  return near;
}

/// kramdown's own ids (Kramdown::Converter::Base#generate_id): ASCII letters, digits, hyphens, from
/// the first letter on; "section" when nothing is left.
std::string ascii_slug(std::string_view text) {
  std::string slug;
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    const bool letter = c >= 'a' && c <= 'z';
    const bool later = !slug.empty() && ((c >= '0' && c <= '9') || c == '-' || c == ' ');
    if (letter || later) slug += c == ' ' ? '-' : c;
  }
  return slug.empty() ? "section" : slug;
}

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
  by_near_slug_.try_emplace(near_slug(numbered), anchor);
  by_ascii_.try_emplace(ascii_slug(text), anchor);
}

std::optional<std::string> Anchors::find(std::string_view fragment) const {
  if (const auto at = by_id_.find(std::string(fragment)); at != by_id_.end()) return at->second;
  while (fragment.starts_with('#')) fragment.remove_prefix(1);
  // The author may have written the heading as it reads; its slug is the same.
  const std::string slug = heading_slug(fragment);
  if (const auto at = by_slug_.find(slug); at != by_slug_.end()) return at->second;
  if (const auto at = by_near_slug_.find(near_slug(slug)); at != by_near_slug_.end()) {
    return at->second;
  }
  if (const auto at = by_ascii_.find(slug); at != by_ascii_.end()) return at->second;
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
