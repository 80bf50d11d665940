#include "base/glob.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace chaek::base {
namespace {

struct Token {
  // "**/" is two tokens: folders_entry, which may be passed over, and folders, which ends at a '/'.
  enum class Kind { literal, any_one, any_in_part, any_at_all, folders_entry, folders, set };
  Kind kind = Kind::literal;
  char32_t literal = 0;
  bool negated = false;
  std::vector<std::pair<char32_t, char32_t>> ranges;
};

std::u32string decoded(std::string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    const DecodedCharacter c = decode_utf8(text, i);
    out.push_back(c.code_point);
    i += c.size;
  }
  return out;
}

/// The set that begins at `pattern[i]` == '['; an unclosed one is a plain '['.
Token parse_set(std::u32string_view pattern, std::size_t& i) {
  Token token;
  token.literal = U'[';
  const std::size_t first = i + 1 < pattern.size() && pattern[i + 1] == U'!' ? i + 2 : i + 1;
  const std::size_t close = pattern.find(U']', first + 1);
  if (close == std::u32string_view::npos) return token;
  token.kind = Token::Kind::set;
  token.negated = first == i + 2;
  for (std::size_t j = first; j < close; ++j) {
    const bool range = j + 2 < close && pattern[j + 1] == U'-';
    token.ranges.emplace_back(pattern[j], pattern[range ? j + 2 : j]);
    if (range) j += 2;
  }
  i = close;
  return token;
}

std::vector<Token> parse(std::u32string_view pattern) {
  std::vector<Token> tokens;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    Token token;
    if (pattern[i] == U'*') {
      const bool twice = pattern.substr(i).starts_with(U"**");
      const bool folders = pattern.substr(i).starts_with(U"**/");
      token.kind = twice ? Token::Kind::any_at_all : Token::Kind::any_in_part;
      if (folders) {
        token.kind = Token::Kind::folders_entry;
        tokens.push_back(token);
        token.kind = Token::Kind::folders;
      }
      i += folders ? 2 : twice ? 1 : 0;
    } else if (pattern[i] == U'?') {
      token.kind = Token::Kind::any_one;
    } else if (pattern[i] == U'[') {
      token = parse_set(pattern, i);
    } else {
      token.literal = pattern[i];
    }
    tokens.push_back(std::move(token));
  }
  return tokens;
}

bool takes(const Token& token, char32_t c) {
  switch (token.kind) {
    case Token::Kind::literal:
      return c == token.literal;
    case Token::Kind::any_one:
    case Token::Kind::any_in_part:
      return c != U'/';
    case Token::Kind::any_at_all:
    case Token::Kind::folders:
      return true;
    case Token::Kind::folders_entry:
      return false;
    case Token::Kind::set: {
      const bool inside =
          std::any_of(token.ranges.begin(), token.ranges.end(),
                      [&](const auto& range) { return range.first <= c && c <= range.second; });
      return c != U'/' && inside != token.negated;
    }
  }
  return false;
}

/// All states at once: `reached[i]` says that the first i tokens match the text so far.
bool matches(const std::vector<Token>& tokens, std::u32string_view text) {
  using Kind = Token::Kind;
  const auto is_star = [&](std::size_t i) {
    return tokens[i].kind == Kind::any_in_part || tokens[i].kind == Kind::any_at_all;
  };
  std::vector<char> reached(tokens.size() + 1, 0);
  const auto skip_empty = [&](std::vector<char>& states) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (states[i] == 0) continue;
      if (is_star(i)) states[i + 1] = 1;
      if (tokens[i].kind == Kind::folders_entry) states[i + 1] = states[i + 2] = 1;
    }
  };
  reached[0] = 1;
  skip_empty(reached);
  for (const char32_t c : text) {
    // A folder's name matched before this slash: all that is in it is meant.
    if (c == U'/' && reached.back() != 0) return true;
    std::vector<char> next(tokens.size() + 1, 0);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (reached[i] == 0 || !takes(tokens[i], c)) continue;
      const bool folders = tokens[i].kind == Kind::folders;
      if (is_star(i) || folders) next[i] = 1;
      if (!is_star(i) && (!folders || c == U'/')) next[i + 1] = 1;
    }
    skip_empty(next);
    reached = std::move(next);
  }
  return reached.back() != 0;
}

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view path) {
  if (pattern.starts_with("./")) pattern.remove_prefix(2);
  if (pattern.ends_with('/')) pattern.remove_suffix(1);
  if (pattern.empty()) return false;
  std::u32string wanted = decoded(pattern);
  if (wanted.find(U'/') == std::u32string::npos) wanted.insert(0, U"**/");
  if (wanted.front() == U'/') wanted.erase(0, 1);
  return matches(parse(wanted), decoded(path));
}

}  // namespace chaek::base
