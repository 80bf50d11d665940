#include <algorithm>
#include <string>
#include <string_view>

#include "layout/code_rows.h"
#include "layout/code_text.h"
#include "layout/set_line.h"
#include "layout/stack.h"

namespace chaek::layout {
namespace {

constexpr std::string_view kContinued = "↩";
/// Rows of one line that a page break should not part; a longer line may be parted.
constexpr std::size_t kRowsKept = 3;

Length width_of(const std::vector<ParagraphGlyph>& glyphs) {
  Length width;
  for (const ParagraphGlyph& glyph : glyphs) width += Length::units(glyph.advance);
  return width;
}

/// A mark beside the code, shaped.
struct Mark {
  RichText rich;
  std::vector<ParagraphGlyph> glyphs;
  Length width;
};

Mark make_mark(std::string_view text, const style::Style& style, Compositor& compositor) {
  Mark mark;
  mark.rich = code_mark(text, style, compositor);
  mark.glyphs = shape_paragraph(mark.rich, compositor);
  mark.width = width_of(mark.glyphs);
  return mark;
}

/// Sets the lines of one block between `left` and `right`.
class CodeSetter {
 public:
  CodeSetter(const style::Style& style, Length left, Length right, Compositor& compositor)
      : style_(style),
        left_(left),
        right_(right),
        compositor_(compositor),
        continued_(make_mark(kContinued, style, compositor)) {}

  /// Numbers lines from `first` on (0: not at all); `count` lines follow.
  void number_from(std::uint32_t first, std::size_t count) {
    if (first == 0) return;
    number_ = first;
    const std::string widest = std::to_string(first + count - 1);
    numbers_right_ = left_ + make_mark(widest, style_, compositor_).width;
    const Length gap = style_.size;
    // In a column too narrow for numbers there are none.
    if ((numbers_right_ + gap - left_) * 3 > right_ - left_) {
      number_ = 0;
    } else {
      left_ = numbers_right_ + gap;
    }
  }

  void set(const RichText& line) {
    const std::vector<ParagraphGlyph> glyphs = shape_paragraph(line, compositor_);
    const Length measure = right_ - left_;
    const bool fits = width_of(glyphs) <= measure;
    const Length room = std::max(style_.size, fits ? measure : measure - continued_.width);
    const Length hanging = fits ? Length{} : hanging_of(glyphs, room);
    const auto rows = cut_rows(glyphs, line.text, room, std::max(style_.size, room - hanging));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      Strip& strip = strips_.emplace_back();
      strip.kind = StripKind::code;
      strip.height = style_.leading;
      if (i == 0) set_number(strip);
      const LineRange range{rows[i].begin, rows[i].end, rows[i].end, rows[i].width, true};
      place(glyphs, line, range, left_ + (i == 0 ? Length{} : hanging), strip);
      if (i + 1 == rows.size()) continue;
      set_mark(continued_, right_ - continued_.width, strip);
      if (rows.size() <= kRowsKept) strip.break_after = BreakAfter::unwelcome;
    }
  }

  std::vector<Strip> take() { return std::move(strips_); }

 private:
  /// How far a line's later rows stand in: two columns more than the line itself.
  Length hanging_of(const std::vector<ParagraphGlyph>& glyphs, Length room) const {
    Length indent;
    for (const ParagraphGlyph& glyph : glyphs) {
      if (glyph.glyph_class != GlyphClass::fixed_space) break;
      indent += Length::units(glyph.advance);
    }
    return std::min(indent + style_.size, room / 3);
  }

  void place(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich,
             const LineRange& range, Length x, Strip& strip) {
    LinePlace place;
    place.x = x;
    place.measure = range.natural_width;
    place.baseline = baseline_in_line(style_.leading, style_.size);
    place.align = style::TextAlign::left;
    set_line(glyphs, rich, range, place, compositor_, strip.items);
  }

  void set_mark(const Mark& mark, Length x, Strip& strip) {
    const auto count = static_cast<std::uint32_t>(mark.glyphs.size());
    place(mark.glyphs, mark.rich, {0, count, count, mark.width, true}, x, strip);
  }

  void set_number(Strip& strip) {
    if (number_ == 0) return;
    const Mark mark = make_mark(std::to_string(number_++), style_, compositor_);
    set_mark(mark, numbers_right_ - mark.width, strip);
  }

  const style::Style& style_;
  Length left_;
  Length right_;
  Compositor& compositor_;
  Mark continued_;
  std::uint64_t number_ = 0;  // of the next line; 0: lines have no numbers
  Length numbers_right_;
  std::vector<Strip> strips_;
};

/// At least two lines on each side of a page break.
void keep_two_lines(std::vector<Strip>& strips) {
  if (strips.size() < 2) return;
  strips.front().break_after = BreakAfter::avoid;
  strips[strips.size() - 2].break_after = BreakAfter::avoid;
}

}  // namespace

void Stacker::add(const content::CodeBlock& code, const Surroundings& around) {
  const style::Style style = style_of(style::Role::code_block, around);
  const std::size_t first = list_.strips.size();
  const bool titled = add_code_title(code.title, around);
  const TagId tag = compositor_.tag(StructureRole::code, around.tag);
  Surroundings inside = around;
  const std::uint32_t box = next_box();
  const Length padding = std::min(style.padding, around.column.width / 8);
  if (style.background) {
    inside.backdrops.push_back(
        {around.column.x, around.column.width, *style.background, box, padding / 2});
  }
  CodeSetter setter(style, around.column.x + padding,
                    around.column.x + around.column.width - padding, compositor_);
  const auto line_ends = std::count(code.text.begin(), code.text.end(), '\n');
  setter.number_from(code.first_line.value_or(0), static_cast<std::size_t>(line_ends) + 1);
  for (CodeText text(code, block_span_, style, tag, compositor_); text.next();)
    setter.set(text.line());
  std::vector<Strip> strips = setter.take();
  const Length inner = padding.scaled(0.7);
  strips.front().height += inner;
  shift(strips.front().items, Length{}, inner);
  strips.back().height += inner;
  keep_two_lines(strips);
  append(std::move(strips), inside, titled ? Length{} : style.space_before);
  space(style.space_after);
  if (around.scale == 1.0) center_on_grid(first);
  after_heading_ = false;
}

bool Stacker::add_code_title(std::string_view title, const Surroundings& around) {
  if (title.empty()) return false;
  style::Style style = style_of(style::Role::caption, around);
  style.align = style::TextAlign::left;
  const TagId tag = compositor_.tag(StructureRole::caption, around.tag);
  std::vector<Strip> strips = set_paragraph(plain_rich_text(title, style, tag, compositor_), style,
                                            around.column, Length{}, compositor_);
  for (Strip& strip : strips) strip.break_after = BreakAfter::forbidden;
  append(std::move(strips), around, compositor_.style(style::Role::code_block).space_before);
  space(style.size / 4);
  return true;
}

}  // namespace chaek::layout
