#include "layout/eojeol.h"

#include <algorithm>

#include "base/utf8.h"

namespace chaek::layout {
namespace {

/// Vowels and finals of old Hangul belong to the syllable that their initial begins.
bool counts(char32_t c) {
  if (c >= 0xAC00 && c <= 0xD7A3) return true;
  if (c < 0x80) return (c >= U'0' && c <= U'9') || ((c | 0x20U) >= U'a' && (c | 0x20U) <= U'z');
  if (c < 0xC0) return false;
  const bool rest_of_syllable = (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FF);
  const bool combining = c >= 0x300 && c <= 0x36F;
  const bool mark = (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F) ||
                    (c >= 0xFE00 && c <= 0xFE6F) || (c >= 0xFF01 && c <= 0xFF0F);
  return !rest_of_syllable && !combining && !mark;
}

bool ends_eojeol(char c) {
  return c == ' ' || c == '\n';
}

std::uint32_t letters(std::string_view text, std::size_t begin, std::size_t end) {
  std::uint32_t count = 0;
  for (std::size_t i = begin; i < end;) {
    if (begins_syllable(text[i]) && text.size() - i >= 3) {
      ++count;
      i += 3;
      continue;
    }
    const base::DecodedCharacter c = base::decode_utf8(text, i);
    if (counts(c.code_point)) ++count;
    i += c.size;
  }
  return count;
}

}  // namespace

EojeolLetters::Count EojeolLetters::around(std::uint32_t offset) {
  if (offset >= eojeol_end_) {
    std::size_t begin = offset;
    while (begin > eojeol_end_ && !ends_eojeol(text_[begin - 1])) --begin;
    eojeol_end_ = offset;
    while (eojeol_end_ < text_.size() && !ends_eojeol(text_[eojeol_end_])) ++eojeol_end_;
    counted_to_ = begin;
    before_ = 0;
    after_ = letters(text_, begin, eojeol_end_);
  }
  const std::uint32_t passed = letters(text_, counted_to_, offset);
  before_ += passed;
  after_ -= passed;
  counted_to_ = std::max<std::size_t>(counted_to_, offset);
  return {before_, after_};
}

}  // namespace chaek::layout
