#pragma once

#include <cstdint>
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
  PlaceTable() = default;  ///< of no place
  explicit PlaceTable(const book::Book& book, base::LinkNotes links = base::LinkNotes::none,
                      unsigned jobs = 1);

  /// The destination of `place`; nothing when the book has no such place.
  std::optional<DestinationId> find(const content::Place& place) const;
  DestinationId part(std::uint32_t part) const { return first_part_ + part; }
  DestinationId index() const { return count_ - 1; }
  std::uint32_t size() const { return count_; }
  /// Calls `visit(const content::Place&, DestinationId)` for every place of the chapters.
  template <class F>
  void each(F&& visit) const {
    for (std::uint32_t c = 0; c < chapters_.size(); ++c) {
      for (const Anchor& anchor : chapters_[c].anchors) {
        visit(content::Place{c, anchor.name}, chapters_[c].first + anchor.number);
      }
    }
  }

 private:
  struct Anchor {
    std::string name;  ///< empty: the chapter's beginning
    DestinationId number = 0;
  };
  struct Chapter {
    DestinationId first = 0;
    std::uint32_t count = 0;      ///< of destinations
    std::vector<Anchor> anchors;  ///< ascending by name
  };
  static Chapter places_in(const book::Chapter& chapter, base::LinkNotes links);

  std::vector<Chapter> chapters_;
  DestinationId first_part_ = 0;
  std::uint32_t count_ = 0;
};

/// The anchors of note `number` and of its first mark in the text.
std::string note_anchor(std::uint32_t number);
std::string mark_anchor(std::uint32_t number);

}  // namespace chaek::layout
