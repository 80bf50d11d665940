#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "read/html_elements.h"

namespace chaek::read {

/// One piece of markup in a stretch of HTML; everything between two tags is text.
struct HtmlTag {
  enum class Kind {
    open,
    close,
    comment,
    unclosed_comment,
    dropped,  ///< <script>…</script>, all of it; `name` says which
    stray,    ///< a "<" that begins no tag, or a declaration: text
  };
  Kind kind = Kind::stray;
  std::size_t begin = 0;  ///< bytes of the text that was scanned
  std::size_t end = 0;
  std::string name;  ///< lower case
  ElementRule rule = ElementRule::unknown;
  bool self_closing = false;
  bool has_attributes = false;
  bool mixed_case = false;  ///< <String>, <Button>: rather a type than an element
};

/// Finds the tags of `html` (HTML Living Standard 13.2.5, without its error recovery). The text of
/// <script> and <style> goes to the end tag, or to the end of `html` when `whole` and there is
/// none.
std::vector<HtmlTag> scan_tags(std::string_view html, bool whole);

}  // namespace chaek::read
