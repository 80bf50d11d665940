#pragma once

namespace chaek::content {

/// Whether `c` is Han, kana or a mark set with them: scripts written without spaces between words.
constexpr bool is_han_or_kana(char32_t c) {
  return (c >= 0x2E80 && c <= 0x312F) || (c >= 0x31A0 && c <= 0x31FF) ||
         (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF01 && c <= 0xFF60) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

/// What a SoftBreak between these two characters means: true = a space, false = nothing. 0 stands
/// for something that is no character (a picture, the edge of the paragraph).
constexpr bool soft_break_is_space(char32_t before, char32_t after) {
  return !(is_han_or_kana(before) && is_han_or_kana(after));
}

}  // namespace chaek::content
