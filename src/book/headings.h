#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "book/book.h"
#include "book/title.h"
#include "content/block.h"

namespace chaek::book {

/// What `#fragment` may say in a chapter, and the anchor that it means (empty: the chapter itself).
class Anchors {
 public:
  /// An id that the author gave; of equal ones the first counts.
  void add_id(const std::string& id, const std::string& anchor);
  /// A heading by its text, as GitHub numbers equal ones: "글", "글-1", "글-2".
  void add_heading(std::string_view text, const std::string& anchor);
  /// The anchor that `fragment` (percent-decoded) means; nothing when the chapter has none.
  std::optional<std::string> find(std::string_view fragment) const;

 private:
  std::unordered_map<std::string, std::string> by_id_;
  std::unordered_map<std::string, std::string> by_slug_;
  std::unordered_map<std::string, std::string> by_near_slug_;  // where engines differ, made one
  std::unordered_map<std::string, std::string> by_ascii_;      // kramdown's, without other letters
  std::unordered_map<std::string, std::size_t> seen_;          // slug → how often it was given
};

/// Gives the chapter's headings their final levels and anchors. The first one after the title is
/// level 2; a heading is at most one deeper than the one above it, and at most 6. Headings inside
/// quotations, lists and tables take their level from where they stand but open no section.
Anchors number_headings(Chapter& chapter, const Title& title);

/// Calls `visit(const Heading&)` for each heading that opens a section, in reading order: those at
/// the top and inside divisions and details.
template <class F>
void for_each_section(const content::Blocks& blocks, F&& visit) {
  for (const content::Block& block : blocks) {
    if (const auto* heading = std::get_if<content::Heading>(&block.kind)) visit(*heading);
    if (const auto* division = std::get_if<content::Division>(&block.kind)) {
      for_each_section(division->content, visit);
    }
    if (const auto* details = std::get_if<content::Details>(&block.kind)) {
      for_each_section(details->content, visit);
    }
  }
}

}  // namespace chaek::book
