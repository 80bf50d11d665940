#include "text/tables/property_file.h"

#include <charconv>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <optional>

#include "base/trimmed.h"

namespace chaek::text {
namespace {

[[noreturn]] void give_up(const std::string& path, const std::string& reason) {
  std::cerr << "generate_unicode_tables: " << path << ": " << reason << '\n';
  std::exit(1);
}

std::ifstream open_or_give_up(const std::string& path) {
  std::ifstream file(path);
  if (!file) give_up(path, "can't be read; Debian's package unicode-data brings it");
  return file;
}

std::optional<char32_t> code_point(std::string_view hex) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
  if (error != std::errc() || end != hex.data() + hex.size() || value >= kCodePointCount) return {};
  return value;
}

}  // namespace

std::vector<PropertyRange> read_property_file(const std::string& path) {
  std::ifstream file = open_or_give_up(path);
  std::vector<PropertyRange> ranges;
  for (std::string line; std::getline(file, line);) {
    const std::string_view rule = base::trimmed(std::string_view(line).substr(0, line.find('#')));
    if (rule.empty()) continue;
    const auto semicolon = rule.find(';');
    if (semicolon == std::string_view::npos) give_up(path, "no ';' in: " + line);
    const std::string_view range = base::trimmed(rule.substr(0, semicolon));
    const auto dots = range.find("..");
    const auto first = code_point(range.substr(0, dots));
    const auto last = dots == std::string_view::npos ? first : code_point(range.substr(dots + 2));
    if (!first || !last || *last < *first) give_up(path, "no range of code points in: " + line);
    ranges.push_back({*first, *last, std::string(base::trimmed(rule.substr(semicolon + 1)))});
  }
  if (ranges.empty()) give_up(path, "holds no properties");
  return ranges;
}

void require_unicode_version(const std::string& path, std::string_view version) {
  std::ifstream file = open_or_give_up(path);
  std::string line;
  std::getline(file, line);
  if (line.find("-" + std::string(version) + ".txt") == std::string::npos) {
    give_up(path, "is not of Unicode " + std::string(version) + ": " + line);
  }
}

}  // namespace chaek::text
