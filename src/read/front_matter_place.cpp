#include "read/front_matter_place.h"

#include <algorithm>
#include <string_view>

namespace chaek::read {
namespace {

using base::SourceFile;

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

bool is_marker(std::string_view line, std::string_view marker) {
  return line.starts_with(marker) && is_blank(line.substr(marker.size()));
}

std::optional<FrontMatterPlace> between(const SourceFile& source, std::uint32_t first,
                                        FrontMatterForm form) {
  const bool toml = form == FrontMatterForm::toml;
  for (std::uint32_t line = first; line <= source.line_count(); ++line) {
    const std::string_view text = source.line(line);
    const bool ends =
        toml ? is_marker(text, "+++") : is_marker(text, "---") || is_marker(text, "...");
    if (!ends) continue;
    return FrontMatterPlace{form,
                            {&source, source.line_start(first), source.line_start(line)},
                            source.line_start(line + 1)};
  }
  return std::nullopt;
}

/// The byte behind the brace that closes the one at `begin`; nothing when none does.
std::optional<std::size_t> closing_brace(std::string_view text, std::size_t begin) {
  std::size_t depth = 0;
  bool in_text = false;
  for (std::size_t i = begin; i < text.size(); ++i) {
    const char c = text[i];
    if (in_text) {
      if (c == '\\') ++i;
      if (c == '"') in_text = false;
    } else if (c == '"') {
      in_text = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if ((c == '}' || c == ']') && --depth == 0) {
      return i + 1;
    }
  }
  return std::nullopt;
}

/// An object whose first key follows its brace, which no Liquid and no attribute list does.
std::optional<FrontMatterPlace> json(const SourceFile& source, std::uint32_t line) {
  const std::string_view text = source.text();
  const std::uint32_t begin = source.line_start(line);
  const std::size_t key = text.find_first_not_of(" \t\r\n", begin + 1);
  if (key == std::string_view::npos || text[key] != '"') return std::nullopt;
  const auto end = closing_brace(text, begin);
  if (!end) return std::nullopt;
  const std::size_t line_end = std::min(text.find('\n', *end), text.size());
  if (!is_blank(text.substr(*end, line_end - *end))) return std::nullopt;
  const std::uint32_t last = source.line_at(static_cast<std::uint32_t>(*end));
  return FrontMatterPlace{FrontMatterForm::json,
                          {&source, begin, static_cast<std::uint32_t>(*end)},
                          source.line_start(last + 1)};
}

/// "key: …" from the first column; empty when the line is none.
std::string_view key_of(std::string_view line) {
  const std::size_t end =
      line.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");
  if (end == 0 || end == std::string_view::npos || line[end] != ':') return {};
  const bool spaced = end + 1 == line.size() || line[end + 1] == ' ' || line[end + 1] == '\t' ||
                      line[end + 1] == '\r';
  return spaced ? line.substr(0, end) : std::string_view{};
}

/// Keys and values from line `first` to a line that is `end`.
std::optional<FrontMatterPlace> keys_until(const SourceFile& source, std::uint32_t first,
                                           std::string_view end) {
  if (first > source.line_count()) return std::nullopt;
  if (key_of(source.line(first)).empty()) return std::nullopt;
  bool telling = false;
  for (std::uint32_t line = first; line <= source.line_count(); ++line) {
    const std::string_view text = source.line(line);
    if (is_marker(text, end)) {
      if (!telling) return std::nullopt;
      return FrontMatterPlace{FrontMatterForm::yaml,
                              {&source, source.line_start(first), source.line_start(line)},
                              source.line_start(line + 1)};
    }
    const std::string_view key = key_of(text);
    telling = telling || key == "title" || key == "date";
    const bool goes_on = is_blank(text) || text.front() == ' ' || text.front() == '\t' ||
                         text.front() == '#' || text.front() == '-';
    if (key.empty() && !goes_on) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<FrontMatterPlace> find_front_matter(const SourceFile& source) {
  std::uint32_t line = 1;
  while (line <= source.line_count() && is_blank(source.line(line))) ++line;
  if (line > source.line_count()) return std::nullopt;
  const std::string_view first = source.line(line);
  if (is_marker(first, "---")) return between(source, line + 1, FrontMatterForm::yaml);
  if (is_marker(first, "+++")) return between(source, line + 1, FrontMatterForm::toml);
  if (first.starts_with('{')) return json(source, line);
  // Hexo takes more hyphens than three too, as many at the end.
  const std::size_t hyphens = first.find_first_not_of('-');
  if (first.starts_with("----") && is_blank(first.substr(std::min(hyphens, first.size())))) {
    return keys_until(source, line + 1, first.substr(0, hyphens));
  }
  return keys_until(source, line, "---");
}

}  // namespace chaek::read
