#include "layout/token_breaks.h"

namespace chaek::layout {
namespace {

constexpr std::size_t kLeastCharacters = 3;  // of the token, on each side

/// What must not begin a line even where a token is cut (KLREQ 4.3.4).
constexpr std::u32string_view kNoLineStart =
    U")]}）］｝〕》」』〉】”’.,:;!?。，、．：；！？·…‥—―~～〜‐-〃ー%℃°′″";
/// What must not end one (KLREQ 4.3.5).
constexpr std::u32string_view kNoLineEnd = U"([{（［｛〔《「『〈【“‘$￦₩¥#@";

bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_mark(char c) {
  return std::string_view("/.-_?&=").find(c) != std::string_view::npos;
}
/// Printable ASCII: tokens are made of it. Hangul after a token ("url.com에서") ends it.
bool in_token(char c) {
  return c > ' ' && c < 0x7F;
}

void add_breaks(std::string_view text, std::size_t begin, std::size_t end,
                std::vector<TokenBreak>& out) {
  for (std::size_t i = begin + kLeastCharacters; i + kLeastCharacters <= end; ++i) {
    const char before = text[i - 1];
    const char after = text[i];
    const bool letter_or_digit = is_small(after) || is_capital(after) || is_digit(after);
    if (is_mark(before) && letter_or_digit) {
      if (text.substr(0, i).ends_with("://")) continue;
      if (is_digit(after) && is_digit(text[i - 2])) continue;
      out.push_back({static_cast<std::uint32_t>(i), false});
    } else if (is_small(before) && is_capital(after) && is_small(text[i + 1])) {
      out.push_back({static_cast<std::uint32_t>(i), true});
    }
  }
}

}  // namespace

std::vector<TokenBreak> token_breaks(std::string_view text) {
  std::vector<TokenBreak> found;
  for (std::size_t i = 0; i < text.size();) {
    if (!in_token(text[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (i < text.size() && in_token(text[i])) ++i;
    if (i - begin >= 2 * kLeastCharacters) add_breaks(text, begin, i, found);
  }
  return found;
}

bool may_part(char32_t before, char32_t after) {
  return kNoLineStart.find(after) == std::u32string_view::npos &&
         kNoLineEnd.find(before) == std::u32string_view::npos;
}

}  // namespace chaek::layout
