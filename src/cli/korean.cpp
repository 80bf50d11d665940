#include "cli/korean.h"

#include <array>
#include <optional>
#include <vector>

namespace chaek::cli {
namespace {

constexpr std::string_view kHole = "{}";
constexpr int kDeepest = 3;  // a message, its reason, the reason's reason

/// What stands for each `{}` of `pattern` in `text`; nothing when `text` is not of that pattern. A
/// hole takes as little as it can, the last one all that is left.
std::optional<std::vector<std::string_view>> match(std::string_view pattern,
                                                   std::string_view text) {
  std::vector<std::string_view> found;
  std::size_t hole = pattern.find(kHole);
  if (hole == std::string_view::npos) {
    if (pattern == text) return found;
    return std::nullopt;
  }
  if (!text.starts_with(pattern.substr(0, hole))) return std::nullopt;
  text.remove_prefix(hole);
  pattern.remove_prefix(hole);
  while (!pattern.empty()) {
    pattern.remove_prefix(kHole.size());
    hole = pattern.find(kHole);
    const std::string_view literal = pattern.substr(0, hole);
    const bool last = hole == std::string_view::npos;
    if (last && !text.ends_with(literal)) return std::nullopt;
    const std::size_t end = last ? text.size() - literal.size() : text.find(literal);
    if (end == std::string_view::npos) return std::nullopt;
    found.push_back(text.substr(0, end));
    text.remove_prefix(end + literal.size());
    pattern.remove_prefix(literal.size());
  }
  return found;
}

std::optional<std::string> translated(std::string_view english, int depth);

std::string filled(std::string_view korean, const std::vector<std::string_view>& found, int depth) {
  std::string out;
  for (std::size_t i = 0; i < korean.size(); ++i) {
    const bool hole = korean[i] == '{' && i + 2 < korean.size() && korean[i + 2] == '}' &&
                      korean[i + 1] >= '1' && korean[i + 1] <= '9';
    if (!hole) {
      out += korean[i];
      continue;
    }
    const auto number = static_cast<std::size_t>(korean[i + 1] - '1');
    if (number < found.size()) {
      out += translated(found[number], depth + 1).value_or(std::string(found[number]));
    }
    i += 2;
  }
  return out;
}

std::optional<std::string> translated(std::string_view english, int depth) {
  if (depth > kDeepest) return std::nullopt;
  for (const std::span<const KoreanMessage> table : korean_tables()) {
    for (const KoreanMessage& message : table) {
      if (const auto found = match(message.english, english)) {
        return filled(message.korean, *found, depth);
      }
    }
  }
  return std::nullopt;
}

}  // namespace

std::string in_korean(std::string_view english) {
  return translated(english, 0).value_or(std::string(english));
}

bool has_korean(std::string_view english) {
  return translated(english, 0).has_value();
}

std::span<const std::span<const KoreanMessage>> korean_tables() {
  static const std::array tables{korean_for_shops(), korean_for_help(),  korean_for_posts(),
                                 korean_for_parts(), korean_for_fetch(), korean_for_settings()};
  return tables;
}

}  // namespace chaek::cli
