#include "text/itemize.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/break_opportunities.h"
#include "text/coverage.h"
#include "text/emoji.h"
#include "text/script.h"

namespace chaek::text {
namespace {

/// More marks on one base than any script writes; HarfBuzz needs quadratic time to order them.
constexpr std::uint32_t kMostMarks = 30;

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kWhiteSquare = 0x25A1;

/// What is shaped in place of `code_point`. Tabs, line ends and the like count as a space. A soft
/// hyphen is invisible inside a line, but some fonts' localised forms of it are not.
char32_t shaped_as(char32_t code_point) {
  const bool white = (code_point >= 0x09 && code_point <= 0x0D) || code_point == 0x85 ||
                     code_point == 0x2028 || code_point == 0x2029;
  if (white) return U' ';
  return code_point == 0xAD ? char32_t{0x200B} : code_point;
}

bool full_width_bracket(char32_t code_point) {
  return (code_point >= 0x3008 && code_point <= 0x3011) || code_point == 0x3014 ||
         code_point == 0x3015;
}

bool is_mark(char32_t code_point) {
  if (code_point < 0x0300) return false;
  const auto category = hb_unicode_general_category(hb_unicode_funcs_get_default(), code_point);
  return category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK ||
         category == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK ||
         category == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK;
}

void decode(std::string_view text, ItemizedText& result) {
  result.characters.clear();
  result.offsets.clear();
  result.items.clear();
  result.missing.clear();
  for (std::size_t offset = 0; offset < text.size();) {
    const base::DecodedCharacter character = base::decode_utf8(text, offset);
    result.characters.push_back(shaped_as(character.code_point));
    result.offsets.push_back(static_cast<std::uint32_t>(offset));
    offset += character.size;
  }
  result.offsets.push_back(static_cast<std::uint32_t>(text.size()));
}

bool all_ascii(std::u32string_view characters) {
  return std::all_of(characters.begin(), characters.end(), [](char32_t c) { return c < 0x80; });
}

/// One pass over the clusters of a decoded text.
class Itemizer {
 public:
  Itemizer(const Itemizing& itemizing, ItemizedText& result)
      : itemizing_(itemizing),
        result_(result),
        fixed_pitch_(itemizing.library.first_face(itemizing.face).fixed_pitch()) {}

  void run(std::string_view text) {
    // Slanted digits and signs alone are part of a Latin phrase as far as anybody can tell.
    const bool latin = !itemizing_.korean ||
                       (itemizing_.face.slant == Slant::italic && all_ascii(result_.characters));
    resolve_scripts(result_.characters, itemizing_.korean,
                    latin ? HB_SCRIPT_LATIN : HB_SCRIPT_HANGUL, scripts_);
    const std::vector<std::uint32_t> starts = grapheme_starts(text);
    std::uint32_t begin = 0;
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const std::uint32_t stop = i + 1 < starts.size() ? starts[i + 1] : result_.offsets.back();
      std::uint32_t end = begin;
      while (result_.offsets[end] < stop) ++end;
      add_cluster(begin, end);
      begin = end;
    }
  }

 private:
  void add_cluster(std::uint32_t begin, std::uint32_t end) {
    const std::u32string_view cluster =
        std::u32string_view(result_.characters).substr(begin, end - begin);
    const Presentation presentation = presentation_of(cluster);
    FaceRequest face = itemizing_.face;
    if (!slants(scripts_[begin])) face.slant = Slant::upright;
    const Font* font = itemizing_.library.choose_for_cluster(face, cluster, presentation);
    std::uint32_t marks = 0;
    for (std::uint32_t i = begin; i < end; ++i) {
      const Font* own = font != nullptr ? font : font_of_part(i, face, presentation);
      marks = is_mark(result_.characters[i]) ? marks + 1 : 0;
      add_character(i, begin, own, marks > kMostMarks);
      if (marks > kMostMarks) marks = 1;
    }
  }

  /// The font of one character of a cluster that no single font has; a character that no font has
  /// is reported and gives way to a sign for it.
  const Font* font_of_part(std::uint32_t i, FaceRequest face, Presentation presentation) {
    char32_t& character = result_.characters[i];
    const std::u32string_view alone(&character, 1);
    if (const Font* font = itemizing_.library.choose_for_cluster(face, alone, presentation)) {
      return font;
    }
    result_.missing.push_back({character, result_.offsets[i]});
    const Font& first = itemizing_.library.first_face(itemizing_.face);
    for (const char32_t sign : {kReplacement, kWhiteSquare}) {
      if (covers(first, sign)) {
        character = sign;
        break;
      }
    }
    return &first;
  }

  void add_character(std::uint32_t i, std::uint32_t base, const Font* font, bool apart) {
    Item item{i, i + 1, font, scripts_[base],
              !fixed_pitch_ && full_width_bracket(result_.characters[i])};
    if (!result_.items.empty() && !apart) {
      Item& last = result_.items.back();
      if (last.font == item.font && last.script == item.script &&
          last.half_width == item.half_width) {
        last.end = item.end;
        return;
      }
    }
    result_.items.push_back(item);
  }

  const Itemizing& itemizing_;
  ItemizedText& result_;
  bool fixed_pitch_;
  std::vector<hb_script_t> scripts_;
};

}  // namespace

void itemize(std::string_view text, const Itemizing& itemizing, ItemizedText& result) {
  decode(text, result);
  if (!result.characters.empty()) Itemizer(itemizing, result).run(text);
}

}  // namespace chaek::text
