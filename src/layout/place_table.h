#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/print_choice.h"
#include "book/book.h"
#include "content/target.h"
#include "layout/page.h"

namespace chaek::layout {

/// Gives every place of a book that can be led to (parts, chapters, headings, anchors, notes and
/// their marks, the index) its destination number before any page exists, so that chapters can be
/// set independently.
class PlaceTable {
 public:
  explicit PlaceTable(const book::Book& book, base::LinkNotes links = base::LinkNotes::none);

  /// The destination of `place`; nothing when the book has no such place.
  std::optional<DestinationId> find(const content::Place& place) const;
  DestinationId part(std::uint32_t part) const { return first_part_ + part; }
  DestinationId index() const { return count_ - 1; }
  std::uint32_t size() const { return count_; }
  /// Calls `visit(const content::Place&, DestinationId)` for every place of the chapters.
  template <class F>
  void each(F&& visit) const {
    for (const auto& [place, destination] : places_) visit(place, destination);
  }

 private:
  void add(std::uint32_t chapter, std::string anchor);

  std::map<content::Place, DestinationId> places_;
  DestinationId first_part_ = 0;
  std::uint32_t count_ = 0;
};

/// The anchors of note `number` and of its first mark in the text.
std::string note_anchor(std::uint32_t number);
std::string mark_anchor(std::uint32_t number);

}  // namespace chaek::layout
