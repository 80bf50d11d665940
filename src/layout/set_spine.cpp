#include "layout/set_spine.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "layout/set_text.h"
#include "text/break_opportunities.h"

namespace chaek::layout {
namespace {

// Parts of the spine's height: where the title begins, how far it may reach, where the authors
// begin, where the publisher ends.
constexpr double kTitleTop = 0.08;
constexpr double kTitleEnd = 0.58;
constexpr double kAuthorsTop = 0.62;
constexpr double kAuthorsEnd = 0.82;
constexpr double kFoot = 0.95;
constexpr double kFill = 0.55;  // of the spine's width is the size of its letters
constexpr double kMostSize = 15;
constexpr double kSmaller = 0.72;         // authors and publisher against the title
constexpr double kPitch = 1.06;           // from letter to letter, in ems
constexpr double kGap = 0.45;             // a word space, in ems
constexpr std::size_t kMostTogether = 6;  // letters of a Latin word or digits side by side

bool is_cjk(char32_t c) {
  return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x11FF) ||
         (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF);
}

bool is_ascii_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// What stands on one line of an upright spine: a letter, or a number or word of a few letters; an
/// empty one is a word space.
std::vector<std::string> cells_of(const std::string& text) {
  std::vector<std::string> cells;
  const std::vector<std::uint32_t> starts = text::grapheme_starts(text);
  const auto letter = [&](std::size_t i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : text.size();
    return std::string_view(text).substr(starts[i], end - starts[i]);
  };
  for (std::size_t i = 0; i < starts.size();) {
    std::size_t end = i;
    while (end < starts.size() && letter(end).size() == 1 &&
           is_ascii_letter_or_digit(letter(end)[0])) {
      ++end;
    }
    const bool whole = end - i > 1 && end - i <= kMostTogether;
    if (whole) {
      cells.emplace_back(text.substr(starts[i], end - i));
      i = end;
      continue;
    }
    end = std::max(end, i + 1);
    for (; i < end; ++i) cells.emplace_back(letter(i) == " " ? std::string_view() : letter(i));
  }
  return cells;
}

style::Style spine_style(style::Role role, Compositor& compositor) {
  style::Style style = compositor.style(role);
  style.color = compositor.theme.details.cover_text;
  style.letter_spacing = {};
  style.background.reset();
  return style;
}

/// Ems from the first letter's top to the last one's foot.
double ems_of(const std::vector<std::string>& cells) {
  double ems = 0;
  for (const std::string& cell : cells) ems += cell.empty() ? kGap : kPitch;
  return ems;
}

Length best_size(const Rectangle& spine) {
  return std::min(spine.width.scaled(kFill), Length::points(kMostSize));
}

class UprightSpine {
 public:
  UprightSpine(const Rectangle& spine, Compositor& compositor, std::vector<DrawItem>& out)
      : spine_(spine), compositor_(compositor), out_(out) {}

  /// Letters from `top` down, made smaller where they would pass `bottom`; or so that they end
  /// there.
  void set(const std::string& words, style::Role role, Length size, double top, double bottom,
           bool at_bottom) {
    if (words.empty()) return;
    const std::vector<std::string> cells = cells_of(words);
    style::Style style = spine_style(role, compositor_);
    const Length room = spine_.height.scaled(bottom - top);
    style.size = std::min(size, room.scaled(1 / std::max(ems_of(cells), 1.0)));
    Length y = spine_.y + spine_.height.scaled(at_bottom ? bottom : top);
    if (at_bottom) y -= style.size.scaled(ems_of(cells));
    const Length middle = spine_.x + spine_.width / 2;
    for (const std::string& cell : cells) {
      if (cell.empty()) {
        y += style.size.scaled(kGap);
        continue;
      }
      style::Style fitting = style;
      const Length wide = text_width(cell, style, compositor_);
      const Length most = spine_.width.scaled(0.8);
      if (wide > most) fitting.size = style.size.scaled(most.points() / wide.points());
      set_text(cell, fitting, {middle, y + style.size.scaled(0.88), style::TextAlign::center},
               compositor_.artifact(), compositor_, out_);
      y += style.size.scaled(kPitch);
    }
  }

 private:
  const Rectangle& spine_;
  Compositor& compositor_;
  std::vector<DrawItem>& out_;
};

}  // namespace

bool stands_upright(std::string_view text) {
  std::size_t standing = 0;
  std::size_t lying = 0;
  for (std::size_t at = 0; at < text.size();) {
    const base::DecodedCharacter character = base::decode_utf8(text, at);
    at += character.size;
    if (is_cjk(character.code_point)) ++standing;
    if (character.code_point < 0x250 && character.code_point > 0x40) ++lying;
  }
  return standing >= lying;
}

void set_upright_spine(const SpineWords& words, const Rectangle& spine, Compositor& compositor,
                       std::vector<DrawItem>& out) {
  const Length size = best_size(spine);
  UprightSpine setter(spine, compositor, out);
  setter.set(words.title, style::Role::book_title, size, kTitleTop, kTitleEnd, false);
  const Length small = size.scaled(kSmaller);
  setter.set(words.authors, style::Role::book_author, small, kAuthorsTop, kAuthorsEnd, false);
  setter.set(words.publisher, style::Role::book_publisher, small, kAuthorsEnd, kFoot, true);
}

void set_turned_spine(const SpineWords& words, const Rectangle& spine, Length page_width,
                      Compositor& compositor, std::vector<DrawItem>& out) {
  // As the reader sees it: along the spine from its head, the page's right side on top.
  const Length size = best_size(spine);
  const Length middle = page_width - spine.x - spine.width / 2;
  const auto line = [&](const std::string& text, style::Role role, Length wanted, double begin,
                        double end, style::TextAlign align) {
    if (text.empty()) return;
    style::Style style = spine_style(role, compositor);
    style.size = wanted;
    const Length room = spine.height.scaled(end - begin);
    const Length wide = text_width(text, style, compositor);
    if (wide > room) style.size = wanted.scaled(room.points() / wide.points());
    const Length x = spine.y + spine.height.scaled(align == style::TextAlign::right ? end : begin);
    set_text(text, style, {x, middle + style.size.scaled(0.36), align}, compositor.artifact(),
             compositor, out);
  };
  using style::TextAlign;
  line(words.title, style::Role::book_title, size, kTitleTop, kTitleEnd, TextAlign::left);
  const Length small = size.scaled(kSmaller);
  line(words.authors, style::Role::book_author, small, kAuthorsTop, kAuthorsEnd, TextAlign::left);
  line(words.publisher, style::Role::book_publisher, small, kAuthorsEnd, kFoot, TextAlign::right);
}

}  // namespace chaek::layout
