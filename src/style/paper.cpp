#include "style/paper.h"

#include <charconv>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "base/nearest.h"
#include "base/setting.h"

namespace chaek::style {
namespace {

using base::Length;
using base::Setting;
using base::SettingReader;

constexpr double kLeastSide = 40;   // mm: nothing smaller can hold a margin and a few words
constexpr double kMostSide = 1200;  // mm

bool same_word(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (lower(a[i]) != lower(b[i])) return false;
  }
  return true;
}

std::optional<double> leading_number(std::string_view& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || !std::isfinite(value)) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

/// "152x225mm", "152×225 mm" or "152x225" → millimetres.
std::optional<std::pair<double, double>> parse_size(std::string_view text) {
  const auto width = leading_number(text);
  if (!width) return std::nullopt;
  if (text.starts_with("x") || text.starts_with("X")) {
    text.remove_prefix(1);
  } else if (text.starts_with("×")) {
    text.remove_prefix(std::string_view("×").size());
  } else {
    return std::nullopt;
  }
  const auto height = leading_number(text);
  while (text.starts_with(" ")) text.remove_prefix(1);
  if (!height || !(text.empty() || text == "mm")) return std::nullopt;
  const auto sane = [](double side) { return side >= kLeastSide && side <= kMostSide; };
  if (!sane(*width) || !sane(*height)) return std::nullopt;
  return std::pair{*width, *height};
}

std::optional<Paper> read_paper(const Setting::Member& member, base::Diagnostics& diagnostics) {
  SettingReader reader(member.value, "papers.yaml: " + member.key, diagnostics);
  Paper paper;
  paper.page.paper = member.key;
  reader.texts("names");
  const auto size = parse_size(reader.text("size").value_or(""));
  if (!size) {
    reader.refuse(member.value, "size", "a size such as 152x225mm");
    return std::nullopt;
  }
  paper.page.width = Length::millimetres(size->first);
  paper.page.height = Length::millimetres(size->second);
  if (const Setting* margins = reader.any("margins")) {
    SettingReader side(*margins, "margins", diagnostics);
    const auto margin = [&](std::string_view key) {
      return Length::millimetres(side.number(key, 0, 200).value_or(20));
    };
    paper.page.inner = margin("inner");
    paper.page.outer = margin("outer");
    paper.page.head = margin("head");
    paper.page.foot = margin("foot");
    side.finish();
  }
  if (const Setting* body = reader.any("body")) {
    SettingReader type(*body, "body", diagnostics);
    paper.body_size = Length::points(type.number("size", 5, 30).value_or(10));
    paper.page.grid = Length::points(type.number("leading", 6, 60).value_or(17));
    type.finish();
  }
  reader.finish();
  return paper;
}

/// `like`, with its margins in proportion to `width` and `height`.
Paper in_proportion(const Paper& like, Length width, Length height, std::string_view name) {
  Paper paper = like;
  const double across = width.points() / like.page.width.points();
  const double down = height.points() / like.page.height.points();
  paper.page.paper = name;
  paper.page.width = width;
  paper.page.height = height;
  paper.page.inner = like.page.inner.scaled(across);
  paper.page.outer = like.page.outer.scaled(across);
  paper.page.head = like.page.head.scaled(down);
  paper.page.foot = like.page.foot.scaled(down);
  return paper;
}

}  // namespace

std::optional<Paper> find_paper(const base::SourceFile& papers, std::string_view name,
                                base::Span span, base::Diagnostics& diagnostics) {
  const base::Span whole{&papers, 0, static_cast<std::uint32_t>(papers.text().size())};
  const auto settings =
      base::parse_settings(whole, base::DuplicateKeys::refuse, {}, "papers-file", diagnostics);
  if (!settings) return std::nullopt;
  std::vector<std::string_view> known;
  for (const Setting::Member& member : settings->members) {
    known.push_back(member.key);
    bool found = same_word(member.key, name);
    if (const Setting* names = member.value.find("names")) {
      for (const Setting& other : names->items) {
        known.push_back(other.scalar);
        found = found || same_word(other.scalar, name);
      }
    }
    if (found) return read_paper(member, diagnostics);
  }
  const auto size = parse_size(name);
  if (!size) {
    const std::string_view near = base::nearest(name, known);
    diagnostics.error("unknown-paper", span, "unknown paper: " + std::string(name),
                      near.empty()
                          ? "name a paper such as sinkuk, 46판 or a5, or a size such as 128x188mm"
                          : "did you mean " + std::string(near) + "?");
    return std::nullopt;
  }
  const Length width = Length::millimetres(size->first);
  const Length height = Length::millimetres(size->second);
  std::optional<Paper> best;
  double best_difference = 0;
  for (const Setting::Member& member : settings->members) {
    const auto paper = read_paper(member, diagnostics);
    if (!paper) return std::nullopt;
    const double difference = std::abs((paper->page.width - width).points()) +
                              std::abs((paper->page.height - height).points());
    if (!best || difference < best_difference) {
      best = paper;
      best_difference = difference;
    }
  }
  if (!best) return std::nullopt;
  return in_proportion(*best, width, height, name);
}

}  // namespace chaek::style
