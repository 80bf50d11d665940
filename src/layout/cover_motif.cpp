#include "layout/cover_motif.h"

#include <algorithm>
#include <cmath>

namespace chaek::layout {
namespace {

std::uint8_t mixed(std::uint8_t from, std::uint8_t to, double part) {
  return static_cast<std::uint8_t>(std::lround(from + (to - from) * part));
}

}  // namespace

Color mixed(Color from, Color to, double part) {
  return {mixed(from.red, to.red, part), mixed(from.green, to.green, part),
          mixed(from.blue, to.blue, part)};
}

std::vector<double> post_weights(const book::Book& book, std::size_t most) {
  std::vector<double> blocks;
  for (const book::Chapter& chapter : book.chapters) {
    if (chapter.kind == book::ChapterKind::post) {
      blocks.push_back(static_cast<double>(chapter.blocks.size()));
    }
  }
  const std::size_t together = blocks.empty() ? 1 : (blocks.size() + most - 1) / most;
  std::vector<double> weights;
  for (std::size_t i = 0; i < blocks.size(); i += together) {
    double sum = 0;
    for (std::size_t j = i; j < std::min(i + together, blocks.size()); ++j) sum += blocks[j];
    weights.push_back(sum);
  }
  double largest = 1;
  for (const double weight : weights) largest = std::max(largest, weight);
  // The root keeps one long post from making all others look empty.
  for (double& weight : weights) weight = std::sqrt(weight / largest);
  return weights;
}

void draw_strokes(const std::vector<double>& weights, const Rectangle& area,
                  const style::Details& colors, std::vector<DrawItem>& out) {
  if (weights.empty() || area.height <= Length{}) return;
  const auto count = static_cast<std::int64_t>(weights.size());
  const Length step = std::min(area.height / count, Length::points(11));
  const Length thick = std::min(step.scaled(0.4), Length::points(2));
  const Color quiet = mixed(colors.cover_background, colors.cover_accent, 0.6);
  Length y = area.y + area.height - step * count;
  for (std::size_t i = 0; i < weights.size(); ++i, y += step) {
    const Color color = weights[i] >= 1 ? colors.cover_accent : quiet;
    const Length width = area.width.scaled(0.08 + 0.92 * weights[i]);
    out.push_back(FilledRectangle{{area.x, y + step - thick, width, thick}, color, 0});
  }
}

void draw_bars(const std::vector<double>& weights, const Rectangle& area,
               const style::Details& colors, std::vector<DrawItem>& out) {
  if (weights.empty() || area.height <= Length{}) return;
  const auto count = static_cast<std::int64_t>(weights.size());
  constexpr double kBar = 0.78;  // of a step; the last bar ends with the area
  const Length step =
      area.width.scaled(1 / (static_cast<double>(std::max<std::int64_t>(count, 6)) - 1 + kBar));
  const Color quiet = mixed(colors.cover_background, colors.cover_accent, 0.45);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const Length height = area.height.scaled(0.06 + 0.94 * weights[i]);
    const Length x = area.x + step * static_cast<std::int64_t>(i);
    const Color color = i % 3 == 2 ? colors.cover_accent : quiet;
    out.push_back(
        FilledRectangle{{x, area.y + area.height - height, step.scaled(kBar), height}, color, 0});
  }
}

void draw_wreath(const std::vector<double>& weights, const Rectangle& area,
                 const style::Details& colors, std::vector<DrawItem>& out) {
  const Length radius = std::min(area.width, area.height).scaled(0.42);
  if (weights.empty() || radius <= Length{}) return;
  const auto count = static_cast<double>(weights.size());
  const double turn = 2 * std::acos(-1.0);
  // Neighbours at their largest leave a little ground between them.
  const double most = std::min(radius.points() * turn / count * 0.46, radius.points() * 0.16);
  const Color quiet = mixed(colors.cover_background, colors.cover_accent, 0.62);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const double angle = turn * static_cast<double>(i) / count;
    out.push_back(FilledCircle{area.x + area.width / 2 + radius.scaled(std::sin(angle)),
                               area.y + area.height / 2 - radius.scaled(std::cos(angle)),
                               Length::points(most * (0.3 + 0.7 * weights[i])),
                               weights[i] >= 1 ? colors.cover_accent : quiet, 0});
  }
}

}  // namespace chaek::layout
