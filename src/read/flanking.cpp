#include "read/flanking.h"

#include <cmark-gfm/utf8.h>

#include "base/utf8.h"
#include "read/cjk_character.h"

namespace chaek::read {
namespace {

/// A variation selector that asks for no emoji: it belongs to the character before it.
bool is_variation_selector(char32_t c) {
  return c >= 0xFE00 && c <= 0xFE0E;
}

bool is_ideographic_selector(char32_t c) {
  return c >= 0xE0100 && c <= 0xE01EF;
}

bool is_space(char32_t c) {
  return cmark_utf8proc_is_space(static_cast<int32_t>(c)) != 0;
}

bool is_punctuation(char32_t c) {
  return cmark_utf8proc_is_punctuation(static_cast<int32_t>(c)) != 0;
}

/// The character that ends at byte `end`, which is moved to its beginning; a line end at the
/// beginning of the text.
char32_t character_before(std::string_view text, std::size_t& end) {
  if (end == 0) return '\n';
  do --end;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80);
  return base::decode_utf8(text, end).code_point;
}

/// What stands on one side of a run.
struct Side {
  bool space = false;
  bool punctuation = false;
  bool cjk = false;

  bool plain_punctuation() const { return punctuation && !cjk; }
};

Side side_of(char32_t c) {
  return {is_space(c), is_punctuation(c), is_cjk(c)};
}

Side side_before(std::string_view text, std::size_t begin) {
  const char32_t last = character_before(text, begin);
  if (is_ideographic_selector(last)) return {.cjk = true};
  if (!is_variation_selector(last)) return side_of(last);
  const char32_t main = character_before(text, begin);
  if (is_space(main)) return side_of(last);
  Side side = side_of(main);
  // “ ” ‘ ’ with U+FE01 are the full-width forms of the marks.
  if (last == 0xFE01 && (main == 0x2018 || main == 0x2019 || main == 0x201C || main == 0x201D)) {
    side.cjk = true;
  }
  return side;
}

}  // namespace

Flanking flanking(std::string_view text, std::size_t begin, std::size_t end) {
  const Side before = side_before(text, begin);
  const Side after = side_of(end < text.size() ? base::decode_utf8(text, end).code_point : U'\n');
  Flanking run;
  run.punctuation_before = before.punctuation;
  run.punctuation_after = after.punctuation;
  run.left = !after.space && (!after.plain_punctuation() || before.space ||
                              before.plain_punctuation() || before.cjk);
  run.right = !before.space && (!before.plain_punctuation() || after.space ||
                                after.plain_punctuation() || after.cjk);
  return run;
}

}  // namespace chaek::read
