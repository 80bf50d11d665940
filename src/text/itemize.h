#pragma once

#include <hb.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/font_library.h"
#include "text/shaper.h"

namespace chaek::text {

/// Characters [begin, end) that HarfBuzz shapes in one go: one font and script.
struct Item {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  const Font* font = nullptr;
  hb_script_t script = HB_SCRIPT_COMMON;
  bool half_width = false;  ///< brackets that take half an em
};

/// A text cut into items, in logical order; together they hold every character once.
struct ItemizedText {
  std::u32string characters;  ///< white space is U+0020; what no font has is its substitute
  std::vector<std::uint32_t> offsets;  ///< byte offset of each character and, last, of the end
  std::vector<Item> items;
  std::vector<MissingCharacter> missing;
};

/// What itemising must know besides the text.
struct Itemizing {
  const FontLibrary& library;
  FaceRequest face;
  bool korean = true;  ///< the language is Korean: quotes, dashes and ellipses are of its font
};

/// Cuts `text` (UTF-8, of one direction) by script (UAX #24), font and emoji presentation; `result`
/// is overwritten. A grapheme cluster stays in one font wherever one font has all of it.
void itemize(std::string_view text, const Itemizing& itemizing, ItemizedText& result);

}  // namespace chaek::text
