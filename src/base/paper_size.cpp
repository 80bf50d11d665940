#include "base/paper_size.h"

#include <array>
#include <charconv>
#include <cmath>

namespace chaek::base {
namespace {

constexpr double kBulk = 0.001125;  // mm of a sheet by g/m²

PaperSize millimetres(double width, double height) {
  return {Length::millimetres(width), Length::millimetres(height)};
}

void skip_spaces(std::string_view& text) {
  while (text.starts_with(" ")) text.remove_prefix(1);
}

std::optional<double> leading_number(std::string_view& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || !std::isfinite(value)) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

/// ASCII case does not count.
bool same_name(std::string_view asked, std::string_view name) {
  if (asked.size() != name.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = asked[i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c) != name[i]) return false;
  }
  return true;
}

}  // namespace

std::span<const SheetName> sheet_names() {
  static const std::array<SheetName, 9> kSheets = {{{"a6", millimetres(105, 148)},
                                                    {"b6", millimetres(128, 182)},
                                                    {"a5", millimetres(148, 210)},
                                                    {"b5", millimetres(182, 257)},
                                                    {"a4", millimetres(210, 297)},
                                                    {"b4", millimetres(257, 364)},
                                                    {"a3", millimetres(297, 420)},
                                                    {"b3", millimetres(364, 515)},
                                                    {"a2", millimetres(420, 594)}}};
  return kSheets;
}

std::optional<std::pair<double, double>> parse_paper_size(std::string_view text) {
  const auto width = leading_number(text);
  if (!width) return std::nullopt;
  skip_spaces(text);
  if (text.starts_with("x") || text.starts_with("X")) {
    text.remove_prefix(1);
  } else if (text.starts_with("×")) {
    text.remove_prefix(std::string_view("×").size());
  } else {
    return std::nullopt;
  }
  skip_spaces(text);
  const auto height = leading_number(text);
  skip_spaces(text);
  if (!height || !(text.empty() || text == "mm")) return std::nullopt;
  return std::pair{*width, *height};
}

std::optional<PaperSize> find_sheet(std::string_view text) {
  for (const SheetName& sheet : sheet_names()) {
    if (same_name(text, sheet.name)) return sheet.size;
  }
  const auto size = parse_paper_size(text);
  if (!size) return std::nullopt;
  const auto possible = [](double mm) { return mm >= 20 && mm <= 2000; };
  if (!size || !possible(size->first) || !possible(size->second)) return std::nullopt;
  return millimetres(size->first, size->second);
}

std::optional<double> parse_measure(std::string_view text, std::string_view unit) {
  const auto number = leading_number(text);
  skip_spaces(text);
  return number && text == unit ? number : std::nullopt;
}

std::optional<Length> parse_caliper(std::string_view text) {
  double mm = 0;
  if (const auto thickness = parse_measure(text, "mm")) {
    mm = *thickness;
  } else if (const auto weight = parse_measure(text, "g")) {
    mm = *weight * kBulk;
  }
  return mm >= 0.01 && mm <= 1 ? std::optional(Length::millimetres(mm)) : std::nullopt;
}

double weight_of(Length caliper) {
  return caliper.millimetres() / kBulk;
}

}  // namespace chaek::base
