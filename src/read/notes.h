#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/limits.h"
#include "base/source_file.h"

namespace chaek::read {

/// What the readers of one post say about it. Messages that would repeat are given once: a
/// dropped kind of element, a control character (with its count), nesting.
class Notes {
 public:
  Notes(const base::SourceFile& source, base::Diagnostics& diagnostics,
        const base::Limits& limits = {})
      : source_(source), diagnostics_(diagnostics), limits_(limits) {}

  const base::SourceFile& source() const { return source_; }
  base::Diagnostics& diagnostics() { return diagnostics_; }
  const base::Limits& limits() const { return limits_; }
  /// How deep blocks, and inlines in a block, may nest. Deeper content is kept, flattened, so that
  /// every later stage may walk the tree with plain recursion.
  int nesting_limit() const { return static_cast<int>(limits_.nesting); }

  /// Text as the book has it: composed (base/compose.h), and without the characters that XML 1.0
  /// (2.2) forbids; what goes is reported by `finish`.
  std::string clean(std::string_view text, base::Span near);
  /// The same for code and addresses, which are not composed.
  std::string clean_exact(std::string_view text, base::Span near);
  /// Whether one more message of this kind helps; `finish` tells how many were held back. Asked
  /// before the message is made, so that hostile input does not make thousands.
  bool has_room(std::string_view code);
  bool is_too_deep() const { return too_deep_; }
  /// Counts that `what` ("<form>", "onclick") is not in the book, nor what is in it unless
  /// `text_stays`; `finish` notes it once a post, at its first place.
  void dropped_markup(std::string_view what, bool text_stays, base::Span span);
  /// Warns once a post that nesting was flattened.
  void too_deep(base::Span span);
  /// Reports the control characters met, one warning for each code point, the markup left out, one
  /// note for each kind, and what was held back.
  void finish();

 private:
  struct Removed {
    base::Span first;
    std::size_t count = 0;
  };
  struct Dropped {
    base::Span first;
    std::size_t count = 0;
    bool text_stays = false;
  };
  void removed(char32_t code_point, base::Span near);

  const base::SourceFile& source_;
  base::Diagnostics& diagnostics_;
  const base::Limits limits_;
  std::map<char32_t, Removed> removed_;
  std::map<std::string_view, std::size_t> messages_;
  std::map<std::string, Dropped, std::less<>> dropped_;
  bool too_deep_ = false;
};

}  // namespace chaek::read
