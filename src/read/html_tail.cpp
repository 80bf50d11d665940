#include "read/html_tail.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii_case.h"
#include "base/trimmed.h"

namespace chaek::read {
namespace {

constexpr std::array<std::string_view, 14> kVoid{"area",  "base",   "br",    "col",  "embed",
                                                 "hr",    "img",    "input", "link", "meta",
                                                 "param", "source", "track", "wbr"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Follows the tags of a block, and knows how many elements are open.
class Tags {
 public:
  explicit Tags(std::string_view text) : text_(text) {}

  /// Reads the tags that begin before `end`. False: one of them does not end.
  bool read_to(std::size_t end) {
    while (at_ < end) {
      at_ = std::min(text_.find('<', at_), text_.size());
      if (at_ < end && !read_tag()) return false;
    }
    return true;
  }
  /// Whether all elements are closed and no tag goes on behind `end`.
  bool is_closed(std::size_t end) const { return open_ <= 0 && tag_end_ <= end; }

 private:
  bool read_tag() {
    if (text_.substr(at_, 4) == "<!--") return skip_past("-->");
    const bool closes = text_.substr(at_ + 1, 1) == "/";
    const std::size_t begin = at_ + (closes ? 2 : 1);
    if (begin >= text_.size() || !is_letter(text_[begin])) return ++at_, true;
    const std::size_t name_end = std::min(text_.find_first_of(" \t\n/>", begin), text_.size());
    const std::string name = base::lowered(text_.substr(begin, name_end - begin));
    if (!skip_past(">")) return false;
    const bool whole =
        text_[at_ - 2] == '/' || std::find(kVoid.begin(), kVoid.end(), name) != kVoid.end();
    if (!whole) open_ += closes ? -1 : 1;
    return true;
  }

  bool skip_past(std::string_view mark) {
    const std::size_t found = text_.find(mark, at_);
    if (found == std::string_view::npos) return false;
    at_ = tag_end_ = found + mark.size();
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t tag_end_ = 0;
  int open_ = 0;
};

}  // namespace

std::size_t markdown_after_html(std::string_view block) {
  Tags tags(block);
  for (std::size_t begin = 0; begin < block.size();) {
    const std::size_t end = block.find('\n', begin);
    if (end == std::string_view::npos || !tags.read_to(end)) break;
    const std::string_view line = base::trimmed(block.substr(begin, end - begin));
    const std::string_view next = block.substr(end + 1, block.find('\n', end + 1) - end - 1);
    const bool more = !base::trimmed(next).empty() && !base::trimmed(next).starts_with('<');
    if (line.ends_with('>') && more && tags.is_closed(end)) return end + 1;
    begin = end + 1;
  }
  return block.size();
}

}  // namespace chaek::read
