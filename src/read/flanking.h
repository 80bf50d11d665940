#pragma once

#include <cstddef>
#include <string_view>

namespace chaek::read {

/// What may be done with a run of delimiters (`**`, `_`, `~~`, `==`), by what stands around it.
struct Flanking {
  bool left = false;  ///< it may stand before what it marks
  bool right = false;
  bool punctuation_before = false;
  bool punctuation_after = false;

  /// CommonMark 6.2, rules 1 to 8: whether emphasis begins or ends here. "_" does neither inside a
  /// word.
  bool can_open(char delimiter) const {
    return left && (delimiter != '_' || !right || punctuation_before);
  }
  bool can_close(char delimiter) const {
    return right && (delimiter != '_' || !left || punctuation_after);
  }
};

/// Looks at the run of bytes [begin, end) of `text`, by the CJK-friendly amendments to CommonMark
/// (markdown-cjk-friendly, specification, 6.2): next to a CJK character punctuation counts as a
/// letter, so that `**굵게(Bold)**은` is bold. Punctuation is what cmark-gfm takes for it.
Flanking flanking(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace chaek::read
