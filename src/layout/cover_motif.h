#pragma once

#include <vector>

#include "book/book.h"
#include "layout/page.h"
#include "style/theme.h"

namespace chaek::layout {

/// How much each of the book's posts has, 0 to 1, in their order; neighbours are taken together
/// where there are more than `most`.
std::vector<double> post_weights(const book::Book& book, std::size_t most);

/// `part` of the way from one colour to the other.
Color mixed(Color from, Color to, double part);

/// The drawings of a book's cover, made of its posts: one stroke, bar or dot for each, long or
/// large as the post is. Nothing is random: the same book has the same cover. Strokes from `area`'s
/// left edge, one below the other, like lines of writing.
void draw_strokes(const std::vector<double>& weights, const Rectangle& area,
                  const style::Details& colors, std::vector<DrawItem>& out);
/// Bars that stand side by side on `area`'s lower edge.
void draw_bars(const std::vector<double>& weights, const Rectangle& area,
               const style::Details& colors, std::vector<DrawItem>& out);
/// Dots around the middle of `area`, the first at the top, clockwise.
void draw_wreath(const std::vector<double>& weights, const Rectangle& area,
                 const style::Details& colors, std::vector<DrawItem>& out);

}  // namespace chaek::layout
