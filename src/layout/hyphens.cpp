#include "layout/hyphens.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"

namespace chaek::layout {
namespace {

constexpr std::uint32_t kLeastLetters = 5;

bool is_capital(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
         (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F);
}

/// A letter of an alphabet that dictionaries hyphenate: Latin, Greek, Cyrillic.
bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
         (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x386 && c <= 0x3CE) ||
         (c >= 0x400 && c <= 0x52F);
}

/// What ties a word to what stands beyond it: an address, an identifier, a formula, a path.
bool ties(char32_t c) {
  return (c >= U'0' && c <= U'9') ||
         std::u32string_view(U"/\\_@#=&$%<>{}[]|~^+`-‐\u00AD").find(c) != std::u32string_view::npos;
}

/// Marks that end a sentence or a clause; inside a name (`a.b`, `a:b`) they tie it together.
bool ties_when_followed(char32_t c) {
  return std::u32string_view(U".,:;!?()'’").find(c) != std::u32string_view::npos;
}

class Search {
 public:
  Search(const RichText& rich, const text::Hyphenator& hyphenator)
      : rich_(rich), hyphenator_(hyphenator) {}

  std::vector<std::uint32_t> run() && {
    for (const StyleRange& range : rich_.ranges) {
      if (!rich_.styles[range.style].fixed_spaces) search(range);
    }
    return std::move(places_);
  }

 private:
  char32_t at(std::size_t offset) const {
    return offset < rich_.text.size() ? base::decode_utf8(rich_.text, offset).code_point : U' ';
  }
  char32_t before(std::size_t offset) const {
    if (offset == 0) return U' ';
    return base::last_character(std::string_view(rich_.text).substr(0, offset));
  }

  void search(const StyleRange& range) {
    const std::string_view text = rich_.text;
    for (std::size_t i = range.begin; i < range.end;) {
      base::DecodedCharacter c = base::decode_utf8(text, i);
      if (!is_letter(c.code_point)) {
        i += c.size;
        continue;
      }
      const std::size_t begin = i;
      std::uint32_t letters = 0;
      bool capital_inside = false;
      while (i < range.end && is_letter(c.code_point)) {
        capital_inside = capital_inside || (letters > 0 && is_capital(c.code_point));
        ++letters;
        i += c.size;
        if (i < range.end) c = base::decode_utf8(text, i);
      }
      if (letters >= kLeastLetters && !capital_inside && stands_alone(begin, i)) {
        add(begin, i, range.style);
      }
    }
  }

  bool stands_alone(std::size_t begin, std::size_t end) const {
    const char32_t left = before(begin);
    const char32_t right = at(end);
    if (is_letter(left) || is_letter(right) || ties(left) || ties(right)) return false;
    if (right != U'(' && ties_when_followed(right) && (is_letter(at(end + 1)) || ties(at(end + 1))))
      return false;
    if (right == U'(' && is_call(begin, end)) return false;
    return !ties_when_followed(left) || begin < 2 || !within_name(before(begin - 1));
  }

  /// `connect(int fd)` and `open()`, but not "Descent(SGD)" or "network(신경망)".
  bool is_call(std::size_t begin, std::size_t end) const {
    const char32_t inside = at(end + 1);
    return !is_capital(at(begin)) && inside < 0x80 && !is_capital(inside);
  }

  static bool within_name(char32_t c) { return is_letter(c) || ties(c); }

  void add(std::size_t begin, std::size_t end, std::uint32_t style) {
    const std::string_view word = std::string_view(rich_.text).substr(begin, end - begin);
    const std::string& language = rich_.languages[rich_.styles[style].language];
    for (const std::uint32_t place : hyphenator_.places(word, language)) {
      places_.push_back(static_cast<std::uint32_t>(begin) + place);
    }
  }

  const RichText& rich_;
  const text::Hyphenator& hyphenator_;
  std::vector<std::uint32_t> places_;
};

}  // namespace

std::vector<std::uint32_t> hyphen_places(const RichText& rich, const text::Hyphenator& hyphenator) {
  return Search(rich, hyphenator).run();
}

}  // namespace chaek::layout
