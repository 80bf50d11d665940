#include "style/paper.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "base/nearest.h"
#include "base/paper_size.h"
#include "base/setting.h"

namespace chaek::style {
namespace {

using base::Length;
using base::Setting;
using base::SettingReader;

constexpr double kMostSide = 420;     // mm: A3 and what is like it
constexpr double kMostMeasure = 126;  // mm: longer lines are hard to follow
constexpr double kLeastType = 8;      // points
constexpr double kLeastEms = 15;      // of the body in a line: fewer cannot be justified
constexpr double kGoodEms = 22;       // below this, type is set smaller
constexpr double kMostEms = 36;       // beyond this, larger
constexpr double kLeastLines = 10;

/// ASCII case and spaces do not count.
bool same_word(std::string_view a, std::string_view b) {
  const auto folded = [](std::string_view text) {
    std::string out;
    for (const char c : text) {
      if (c != ' ') out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return out;
  };
  return folded(a) == folded(b);
}

std::optional<Paper> read_paper(const Setting::Member& member, base::Diagnostics& diagnostics) {
  SettingReader reader(member.value, "papers.yaml: " + member.key, diagnostics);
  Paper paper;
  paper.page.paper = member.key;
  reader.texts("names");
  const auto size = base::parse_paper_size(reader.text("size").value_or(""));
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

/// `like`, with its margins in proportion to `width` and `height`: lines no longer than can be
/// followed, type that suits the length of the lines.
Paper in_proportion(const Paper& like, Length width, Length height, std::string_view name) {
  Paper paper = like;
  PageGeometry& page = paper.page;
  const double across = width.points() / like.page.width.points();
  const double down = height.points() / like.page.height.points();
  page.paper = name;
  page.width = width;
  page.height = height;
  page.inner = like.page.inner.scaled(across);
  page.outer = like.page.outer.scaled(across);
  page.head = like.page.head.scaled(down);
  page.foot = like.page.foot.scaled(down);
  const Length most = Length::millimetres(kMostMeasure);
  if (page.measure() > most) {
    const Length spare = page.measure() - most;
    page.inner += spare.scaled(0.45);
    page.outer += spare - spare.scaled(0.45);
  }
  const double ems = page.measure().points() / paper.body_size.points();
  if (ems < kGoodEms || ems > kMostEms) {
    const double wanted = ems < kGoodEms ? kGoodEms : kMostEms;
    const double size = std::max(kLeastType, paper.body_size.points() * ems / wanted);
    page.grid = page.grid.scaled(size / paper.body_size.points());
    paper.body_size = Length::points(size);
  }
  return paper;
}

/// Whether a page can hold justified text at all.
bool holds_text(const Paper& paper) {
  return paper.page.measure().points() >= kLeastEms * paper.body_size.points() &&
         paper.page.block_height().points() >= kLeastLines * paper.page.grid.points();
}

/// The paper of `settings` whose size is nearest.
std::optional<Paper> nearest_paper(const Setting& settings, Length width, Length height,
                                   base::Diagnostics& diagnostics) {
  std::optional<Paper> best;
  double best_difference = 0;
  for (const Setting::Member& member : settings.members) {
    const auto paper = read_paper(member, diagnostics);
    if (!paper) return std::nullopt;
    const double difference = std::abs((paper->page.width - width).points()) +
                              std::abs((paper->page.height - height).points());
    if (!best || difference < best_difference) {
      best = paper;
      best_difference = difference;
    }
  }
  return best;
}

std::optional<Paper> paper_of_size(const Setting& settings, std::pair<double, double> size,
                                   std::string_view name, base::Span span,
                                   base::Diagnostics& diagnostics) {
  if (size.first > kMostSide || size.second > kMostSide) {
    diagnostics.error("bad-paper", span, "a page of " + std::string(name) + " is too large",
                      "sizes are in millimetres, at most 420 a side");
    return std::nullopt;
  }
  const Length width = Length::millimetres(std::max(size.first, 1.0));
  const Length height = Length::millimetres(std::max(size.second, 1.0));
  const auto like = nearest_paper(settings, width, height, diagnostics);
  if (!like) return std::nullopt;
  const Paper paper = in_proportion(*like, width, height, name);
  if (holds_text(paper)) return paper;
  diagnostics.error("bad-paper", span,
                    "a page of " + std::string(name) + " is too small to set text on",
                    "sizes are in millimetres; the least is about 60x80mm");
  return std::nullopt;
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
  const auto size = base::parse_paper_size(name);
  if (!size) {
    const std::string_view near = base::nearest(name, known);
    diagnostics.error("unknown-paper", span, "unknown paper: " + std::string(name),
                      near.empty()
                          ? "name a paper such as sinkuk, 46판 or a5, or a size such as 128x188mm"
                          : "did you mean " + std::string(near) + "?");
    return std::nullopt;
  }
  return paper_of_size(*settings, *size, name, span, diagnostics);
}

}  // namespace chaek::style
