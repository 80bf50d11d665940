#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace chaek::read {

/// Tells whether a place in Markdown lies in a fenced code block or in a code span of its line,
/// before anything is parsed. Asked from the beginning to the end; linear over all questions.
class CodePlaces {
 public:
  explicit CodePlaces(std::string_view text) : text_(text) {}

  /// Whether byte `at` is code; never smaller than the one asked before.
  bool contains(std::size_t at);
  /// The lines up to the one of byte `end` neither open nor close a fence.
  void skip_to(std::size_t end);

 private:
  void next_line();
  void find_spans();

  struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  std::string_view text_;
  std::string_view line_;       // the line that was asked for last
  std::size_t line_begin_ = 0;  // its place
  std::size_t next_ = 0;        // where the next line begins
  std::size_t fence_ = 0;       // how many marks opened the fence; 0: in none
  char mark_ = 0;
  bool fence_line_ = false;   // the line opens or closes a fence
  bool spans_known_ = false;  // `spans_` are this line's
  std::vector<Range> spans_;  // what stands between backticks
  std::size_t span_ = 0;      // the first that may hold what is asked next
};

/// The part of `line` that belongs to the lists and quotations around it: white space, `>`, and the
/// marks of items.
std::string_view container_marks(std::string_view line);

}  // namespace chaek::read
