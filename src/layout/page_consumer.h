#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include "layout/page.h"

namespace chaek::layout {

/// Pages that were finished together, with a structure tree of their own: a chapter, a title page.
/// Their tags are nodes of that tree, counted from `first_tag`; other tags are artifacts.
struct FinishedPages {
  std::span<const Page> pages;
  std::span<const StructureNode> structure;
  TagId first_tag = 0;
  /// Runs of what may yet come into the unnumbered lines of the pages.
  std::span<const GlyphRun> to_come = {};
  unsigned jobs = 1;  ///< threads that may work on them: more where no other pages are in work
};

/// Takes pages while the book is still being set, so that never all of them need be in memory.
/// Each batch of pages goes through look, settle, take, complete if it needs that, and keep.
/// `look`, `take` and `complete` are called on many threads at once, for different batches;
/// `settle` and `keep` for one at a time, in the order in which the pages are finished, which does
/// not depend on the threads.
class PageConsumer {
 public:
  virtual ~PageConsumer() = default;

  /// What a consumer knows of one batch.
  class Batch {
   public:
    virtual ~Batch() = default;
  };
  /// Before any page: their size, and how many pictures the book has.
  virtual void begin(Length width, Length height, std::size_t pictures) = 0;
  virtual std::unique_ptr<Batch> look(const FinishedPages& pages) = 0;
  /// Decides what depends on the batches before.
  virtual void settle(Batch& batch) = 0;
  /// The last sight of the pages: of what is drawn only links, pictures and unnumbered lines are
  /// kept after it.
  virtual void take(Batch& batch, const FinishedPages& pages) = 0;
  /// All pages have their numbers. The unnumbered lines of `pages`, which are in them with what
  /// else was kept, have them too and may be drawn.
  virtual void complete(Batch& batch, const FinishedPages& pages) = 0;
  virtual void keep(std::unique_ptr<Batch> batch) = 0;
};

}  // namespace chaek::layout
