#include "epub/emphasis.h"

#include "base/utf8.h"
#include "content/walk.h"

namespace chaek::epub {
namespace {

enum class Letter { none, digit, latin, east_asian };

/// Latin, Greek and Cyrillic have italics; everything from Hangul Jamo on that is no mark takes
/// dots.
Letter letter(char32_t c) {
  if (c >= '0' && c <= '9') return Letter::digit;
  if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) return Letter::latin;
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return Letter::none;
  if (c <= 0x52F || (c >= 0x1E00 && c <= 0x1FFF)) return Letter::latin;
  if (c >= 0x2000 && c <= 0x2E7F) return Letter::none;  // punctuation, symbols
  if (c >= 0x3000 && c <= 0x3004) return Letter::none;
  if (c >= 0x3008 && c <= 0x3020) return Letter::none;
  if ((c >= 0x1100 && c <= 0x11FF) || (c >= 0x2E80 && c <= 0xD7FF) ||
      (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF)) {
    return Letter::east_asian;
  }
  return Letter::none;
}

}  // namespace

EmphasisScripts emphasis_scripts(const content::Inlines& inlines) {
  bool latin = false;
  bool east_asian = false;
  const auto look = [&](std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      const base::DecodedCharacter character = base::decode_utf8(text, i);
      const Letter kind = letter(character.code_point);
      latin |= kind == Letter::latin;
      east_asian |= kind == Letter::east_asian;
      i += character.size;
    }
  };
  content::walk_inlines(inlines, [&](const content::Inline& node) {
    if (const auto* text = std::get_if<content::Text>(&node.kind)) look(text->text);
    if (const auto* ruby = std::get_if<content::Ruby>(&node.kind)) look(ruby->base);
  });
  if (latin && east_asian) return EmphasisScripts::mixed;
  return latin ? EmphasisScripts::latin : EmphasisScripts::east_asian;
}

std::vector<EmphasisPart> split_latin(std::string_view text) {
  std::vector<EmphasisPart> parts;
  std::size_t done = 0;                        // all before is in `parts`
  std::size_t begin = std::string_view::npos;  // of a stretch of letters and digits without Hangul
  std::size_t end = 0;                         // after its last letter or digit
  bool has_letter = false;
  const auto finish = [&] {
    if (begin != std::string_view::npos && has_letter) {
      if (begin > done) parts.push_back({text.substr(done, begin - done), false});
      parts.push_back({text.substr(begin, end - begin), true});
      done = end;
    }
    begin = std::string_view::npos;
    has_letter = false;
  };
  for (std::size_t i = 0; i < text.size();) {
    const base::DecodedCharacter character = base::decode_utf8(text, i);
    const Letter kind = letter(character.code_point);
    if (kind == Letter::east_asian) finish();
    if (kind == Letter::latin || kind == Letter::digit) {
      if (begin == std::string_view::npos) begin = i;
      end = i + character.size;
      has_letter |= kind == Letter::latin;
    }
    i += character.size;
  }
  finish();
  if (done < text.size()) parts.push_back({text.substr(done), false});
  return parts;
}

}  // namespace chaek::epub
