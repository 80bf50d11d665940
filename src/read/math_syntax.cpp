#include "read/math_syntax.h"

#include <algorithm>

#include "base/utf8.h"
#include "read/cjk_character.h"

namespace chaek::read {
namespace {

constexpr std::string_view kBlank = " \t\r\n";

bool is_blank(char c) {
  return kBlank.find(c) != std::string_view::npos;
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The next "$" at or after `at` that no backslash takes its meaning.
std::size_t next_dollar(std::string_view text, std::size_t at) {
  for (; at < text.size() && text[at] != '$'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return at < text.size() ? at : std::string_view::npos;
}

std::optional<InlineMath> doubled(std::string_view text, std::size_t at) {
  std::size_t close = next_dollar(text, at + 2);
  while (close != std::string_view::npos && text.substr(close, 2) != "$$") {
    close = next_dollar(text, close + 1);
  }
  if (close == std::string_view::npos) return std::nullopt;
  const std::string_view tex = text.substr(at + 2, close - at - 2);
  if (tex.find_first_not_of(kBlank) == std::string_view::npos) return std::nullopt;
  return InlineMath{close + 2, tex, true};
}

/// Whether what stands between two dollars is a formula by its looks: a sign of TeX, or one short
/// word, or single letters, Greek ones too. Prices, shell variables and prose are none.
bool looks_like_math(std::string_view tex) {
  if (tex.find('`') != std::string_view::npos) return false;
  if (tex.find_first_of("\\^_{=+<>") != std::string_view::npos) return true;
  std::size_t longest = 0;
  std::size_t word = 0;
  for (std::size_t at = 0; at < tex.size();) {
    const base::DecodedCharacter c = base::decode_utf8(tex, at);
    if (is_cjk(c.code_point)) return false;
    word = is_letter(tex[at]) ? word + 1 : 0;
    longest = std::max(longest, word);
    at += c.size;
  }
  const bool one_word = tex.find_first_of(kBlank) == std::string_view::npos;
  return longest <= 2 || (one_word && tex.size() <= 40 && is_letter(tex.front()));
}

}  // namespace

std::optional<InlineMath> dollar_math(std::string_view text, std::size_t at, DollarMath rule) {
  if (rule == DollarMath::no) return std::nullopt;
  if (text.substr(at, 2) == "$$") return doubled(text, at);
  const std::size_t begin = at + 1;
  if (begin >= text.size() || is_blank(text[begin])) return std::nullopt;
  const std::size_t close = next_dollar(text, begin);
  if (close == std::string_view::npos || close == begin || is_blank(text[close - 1])) {
    return std::nullopt;
  }
  const char after = close + 1 < text.size() ? text[close + 1] : ' ';
  if (is_digit(after) || after == '$') return std::nullopt;
  const std::string_view tex = text.substr(begin, close - begin);
  if (rule == DollarMath::likely) {
    const char before = at > 0 ? text[at - 1] : ' ';
    if (is_digit(before) || is_letter(before) || is_letter(after) || after == '{') {
      return std::nullopt;
    }
    if (!looks_like_math(tex)) return std::nullopt;
  }
  return InlineMath{close + 1, tex, false};
}

std::optional<InlineMath> bracket_math(std::string_view text, std::size_t begin,
                                       std::string_view close) {
  const std::string_view backslashes = close.substr(0, close.size() - 1);
  const char opening = close.back() == ')' ? '(' : '[';
  std::size_t end = text.find(backslashes, begin);
  // One formula opens in no other, so that many opening marks stay cheap.
  while (end != std::string_view::npos && text.substr(end, close.size()) != close) {
    if (text.substr(end + backslashes.size(), 1) == std::string_view(&opening, 1))
      return std::nullopt;
    end = text.find(backslashes, end + backslashes.size() + 1);
  }
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view tex = text.substr(begin, end - begin);
  if (tex.find_first_not_of(kBlank) == std::string_view::npos) return std::nullopt;
  return InlineMath{end + close.size(), tex, close.back() == ']'};
}

}  // namespace chaek::read
