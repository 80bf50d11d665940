#pragma once

#include "audit/judges.h"

namespace chaek::audit {

/// Where the lines of a block begin and end, from the left edge of the text block: pages may be
/// mirrored.
class Column {
 public:
  /// Of a block with lines. The broken lines of a justified block end together, at spaces that
  /// differ from the natural one. Ragged running text has the text block's edge.
  Column(const layout::PageSet& pages, const SetText& text, const BlockLines& block);

  Length left_of(const SetLine& line) const;
  Length right_of(const SetLine& line) const;
  Length width() const { return right_ - left_; }
  Length right() const { return right_; }
  bool justified() const { return justified_; }

  /// Whether the author ended `line`: it ends more than an em before the others.
  bool ended_by_will(const SetLine& line) const;
  /// The same where lines end anywhere: the first word of `next` would have had room in it too.
  bool ended_by_will(const SetLine& line, const SetLine& next) const;

 private:
  const layout::PageSet& pages_;
  Length left_;
  Length right_;
  bool justified_ = false;
};

}  // namespace chaek::audit
