#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/plain_text.h"

namespace chaek::base {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// East Asian Width W and F (UAX #11, Unicode 15), neighbouring ranges joined.
constexpr std::array<Range, 28> kWide{
    {{0x1100, 0x115F}, {0x231A, 0x231B},   {0x2329, 0x232A},  {0x23E9, 0x23EC}, {0x25FD, 0x25FE},
     {0x2614, 0x2615}, {0x2648, 0x2653},   {0x26AA, 0x26AB},  {0x26C4, 0x26C5}, {0x26F2, 0x26F5},
     {0x2705, 0x2705}, {0x270A, 0x270B},   {0x2728, 0x2728},  {0x274C, 0x274E}, {0x2753, 0x2757},
     {0x2795, 0x2797}, {0x2B1B, 0x2B1C},   {0x2E80, 0x303E},  {0x3041, 0x4DBF}, {0x4E00, 0xA4CF},
     {0xA960, 0xA97F}, {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},  {0xFE30, 0xFE6F}, {0xFF00, 0xFF60},
     {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}}};

constexpr std::array<Range, 10> kZeroWidth{{{0x0300, 0x036F},
                                            {0x1160, 0x11FF},
                                            {0x1AB0, 0x1AFF},
                                            {0x1DC0, 0x1DFF},
                                            {0x200B, 0x200F},
                                            {0x20D0, 0x20FF},
                                            {0x302A, 0x302F},
                                            {0xD7B0, 0xD7FF},
                                            {0xFE00, 0xFE0F},
                                            {0xFE20, 0xFE2F}}};

template <std::size_t N>
bool contains(const std::array<Range, N>& ranges, char32_t c) {
  const auto it = std::lower_bound(ranges.begin(), ranges.end(), c,
                                   [](const Range& r, char32_t value) { return r.last < value; });
  return it != ranges.end() && it->first <= c;
}

bool is_continuation(unsigned char byte) {
  return (byte & 0xC0U) == 0x80U;
}

}  // namespace

DecodedCharacter decode_any_utf8(std::string_view text, std::size_t offset) {
  constexpr DecodedCharacter malformed{0xFFFD, 1};
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || offset + size > text.size()) return malformed;
  char32_t value = lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    if (!is_continuation(byte(i))) return malformed;
    value = (value << 6U) | (byte(i) & 0x3FU);
  }
  const bool overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return malformed;
  return {value, size};
}

void append_utf8(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0U | (c >> 6U));
    put(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    put(0xE0U | (c >> 12U));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  } else {
    put(0xF0U | (c >> 18U));
    put(0x80U | ((c >> 12U) & 0x3FU));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  }
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  std::size_t i = 0;
  while ((i = plain_end(text, i)) < text.size()) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      ++i;
      continue;
    }
    const DecodedCharacter c = decode_utf8(text, i);
    if (c.size == 1) return i;
    i += c.size;
  }
  return std::nullopt;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const DecodedCharacter c = decode_utf8(text, i);
    if (contains(kWide, c.code_point)) {
      width += 2;
    } else if (!contains(kZeroWidth, c.code_point)) {
      width += 1;
    }
    i += c.size;
  }
  return width;
}

}  // namespace chaek::base
