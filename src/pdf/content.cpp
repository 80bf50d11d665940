#include "pdf/content.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/gray.h"
#include "pdf/bleed.h"
#include "pdf/dots.h"
#include "pdf/letter_space.h"
#include "pdf/syntax.h"
#include "pdf/text_writer.h"

namespace chaek::pdf {
namespace {

using layout::FilledCircle;
using layout::FilledRectangle;
using layout::GlyphRun;
using layout::LinkArea;
using layout::PlacedPicture;

class PageWriter {
 public:
  PageWriter(const PageFrame& frame, const BatchFonts& fonts, const Tags& tags,
             const base::PrintChoice& print)
      : frame_(frame),
        fonts_(fonts),
        tags_(tags),
        print_(print),
        text_(content_.operators),
        height_(frame.height) {}

  PageContent write(const layout::Page& page, std::span<const std::uint8_t> plain) {
    std::size_t glyphs = 0;
    for (const layout::DrawItem& item : page.items) {
      if (const auto* run = std::get_if<GlyphRun>(&item)) glyphs += run->glyphs.size();
    }
    content_.operators.reserve(glyphs * 3 + page.items.size() * 48);
    const layout::ItemRange sideways = page.sideways;
    const bool turned = sideways.begin < sideways.end;
    auto line = page.unnumbered.begin();
    for (std::size_t i = 0; i < page.items.size(); ++i) {
      if (i == sideways.begin && turned) begin_sideways(page.clockwise);
      const bool apart = line != page.unnumbered.end() && line->contains(i);
      if (apart && i == line->begin) begin_line();
      known_plain_ = !plain.empty() && plain[i] != 0;
      draw_item(page.items[i]);
      if (apart && i + 1 == line->end) {
        end_line();
        ++line;
      }
      if (i + 1 == sideways.end && turned) end_sideways();
    }
    settle();
    return std::move(content_);
  }

  /// The operators of a line alone, whose first marked-content sequence is number `first_mark`.
  std::string write_line(const layout::Page& page, layout::ItemRange line, std::size_t first_mark) {
    if (page.sideways.contains(line.begin)) height_ = frame_.width;
    content_.marks.resize(first_mark);
    forget_state();
    for (std::uint32_t i = line.begin; i < line.end; ++i) draw_item(page.items[i]);
    settle();
    return std::move(content_.operators);
  }

 private:
  std::string& out() { return content_.operators; }

  void draw_item(const layout::DrawItem& item) {
    std::visit([this](const auto& one) { draw(one); }, item);
  }

  // A line that may be drawn anew leaves nothing behind and relies on nothing.

  void begin_line() {
    settle();
    forget_state();
    content_.unnumbered.push_back({out().size(), out().size(), content_.marks.size()});
  }

  void end_line() {
    settle();
    forget_state();
    content_.unnumbered.back().end = out().size();
  }

  void forget_state() {
    text_.forget_state();
    color_.reset();
  }

  /// Ends whatever is open.
  void settle() {
    end_path();
    end_mark();
    if (text_.open()) text_.end();
  }

  /// Turns the page's coordinates, so that the reader's turned page has its left side on top.
  void begin_sideways(bool clockwise) {
    settle();
    out() += clockwise ? "q 0 -1 1 0 0 " : "q 0 1 -1 0 ";
    append_length(out(), clockwise ? frame_.height : frame_.width);
    out() += clockwise ? " cm\n" : " 0 cm\n";
    height_ = frame_.width;
    upright_color_ = color_;
  }

  void end_sideways() {
    settle();
    out() += "Q\n";
    height_ = frame_.height;
    color_ = upright_color_;
    text_.forget_state();
  }

  // Marked content. A sequence lies wholly inside or wholly outside of a text object (14.6.1).

  /// Makes what follows belong to `tag`.
  void begin_mark(layout::TagId tag) {
    if (!tags_.any() || (mark_open_ && tag == mark_tag_)) return;
    end_mark();
    text_.close_array();
    if (tags_.artifact(tag)) {
      out() += "/Artifact BMC\n";
    } else {
      out() += '/';
      out() += tags_.type(tag);
      out() += "<</MCID ";
      append_integer(out(), static_cast<std::int64_t>(content_.marks.size()));
      out() += ">>BDC\n";
      content_.marks.push_back(tag);
    }
    mark_open_ = true;
    mark_tag_ = tag;
  }

  void end_mark() {
    if (!mark_open_) return;
    text_.close_array();
    out() += "EMC\n";
    mark_open_ = false;
  }

  void need_text(layout::TagId tag) {
    end_path();
    if (!text_.open()) {
      end_mark();
      text_.begin();
    }
    begin_mark(tag);
  }

  void need_graphics(layout::TagId tag) {
    if (text_.open()) {
      end_mark();
      text_.end();
    }
    begin_mark(tag);
  }

  base::Color inked(base::Color color) const {
    return print_.ink == base::Ink::gray ? base::grayed(color) : color;
  }

  void need_color(base::Color color) {
    color = inked(color);
    if (color == color_) return;
    text_.close_array();
    append_fill_color(out(), color);
    color_ = color;
  }

  // Text.

  void draw(const GlyphRun& run) {
    if (run.font == nullptr || run.glyphs.empty()) return;
    const BatchFont& font = font_of(fonts_, *run.font);
    const FontUse& use = *font.use;
    need_text(run.tag);
    if (!run.font->color_bitmaps()) need_color(run.color);
    if (known_plain_ || use.is_plain(run)) return draw_plain(use, run);
    bool moved = false;
    Clusters clusters(run);
    for (Cluster cluster; clusters.next(cluster);) {
      const DrawingCodes* drawing = font.drawing(cluster, run.size);
      select(drawing == nullptr ? use.resource() : drawing->codes[0].resource, run.size);
      if (!std::exchange(moved, true))
        text_.move_to(run.x, height_ - run.y, letter_space(use, run));
      if (drawing == nullptr) {
        show_glyphs(use, cluster);
      } else {
        show_drawing(cluster, *drawing, run.size);
      }
    }
  }

  /// A glyph for each character.
  void draw_plain(const FontUse& use, const GlyphRun& run) {
    select(use.resource(), run.size);
    text_.move_to(run.x, height_ - run.y, letter_space(use, run));
    for (const layout::PlacedGlyph& glyph : run.glyphs) {
      if (run.text[glyph.cluster] == ' ') text_.forgo_adjustment();
      show(use, glyph);
    }
  }

  void show(const FontUse& use, const layout::PlacedGlyph& glyph) {
    const std::uint32_t id = use.known(glyph.id);
    text_.show(use.code(id), 2, use.width(id), glyph.advance, glyph.dx, glyph.dy);
  }

  void show_glyphs(const FontUse& use, const Cluster& cluster) {
    for (const layout::PlacedGlyph& glyph : cluster.glyphs) {
      if (cluster.text == " ") text_.forgo_adjustment();
      show(use, glyph);
    }
  }

  void show_drawing(const Cluster& cluster, const DrawingCodes& drawing, base::Length size) {
    std::int32_t advance = 0;
    for (const layout::PlacedGlyph& glyph : cluster.glyphs) advance += glyph.advance;
    const layout::PlacedGlyph& first = cluster.glyphs[0];
    const std::int32_t dx = drawing.shifted ? 0 : first.dx;
    const std::int32_t dy = cluster.glyphs.size() == 1 ? first.dy : 0;
    const auto room = static_cast<std::int32_t>(size.scaled(drawing.width / 1e6).units());
    for (const DrawingCode& code : drawing.codes) {
      select(code.resource, size);
      text_.show(code.code, 1, drawing.width, room, dx, dy);
      advance -= room;
    }
    text_.skip(advance);
  }

  void select(std::uint32_t resource, base::Length size) {
    text_.select(resource, size);
    add_once(content_.fonts, resource);
  }

  // Paths: neighbours of one colour and tag are filled together.

  void begin_path(base::Color color, layout::TagId tag) {
    if (in_path_ && inked(color) == color_ && tag == path_tag_) return;
    end_path();
    need_graphics(tag);
    need_color(color);
    in_path_ = true;
    path_tag_ = tag;
  }

  void end_path() {
    if (in_path_) out() += "f\n";
    in_path_ = false;
  }

  void draw(const FilledRectangle& item) {
    begin_path(item.color, item.tag);
    const layout::Rectangle area = reaching(item.area, page_extent(), print_.bleed);
    append_length(out(), area.x);
    out() += ' ';
    append_length(out(), height_ - area.y - area.height);
    out() += ' ';
    append_length(out(), area.width);
    out() += ' ';
    append_length(out(), area.height);
    out() += " re\n";
  }

  void draw(const FilledCircle& item) {
    if (item.count > 1) {
      end_path();
      need_graphics(item.tag);
      append_row(out(), item, inked(item.color), height_);
      return;
    }
    begin_path(item.color, item.tag);
    append_circle(out(), item, height_);
  }

  void draw(const PlacedPicture& item) {
    if (item.picture >= frame_.pictures) return;
    end_path();
    need_graphics(item.tag);
    const layout::Rectangle area = covering(item.area, page_extent(), print_.bleed);
    out() += "q ";
    append_length(out(), area.width);
    out() += " 0 0 ";
    append_length(out(), area.height);
    out() += ' ';
    append_length(out(), area.x);
    out() += ' ';
    append_length(out(), height_ - area.y - area.height);
    out() += " cm/P";
    append_integer(out(), item.picture);
    out() += " Do Q\n";
    add_once(content_.pictures, item.picture);
  }

  void draw(const LinkArea&) {}  // an annotation

  /// The page as its coordinates lie.
  Extent page_extent() const {
    return {height_ == frame_.height ? frame_.width : frame_.height, height_};
  }

  /// Ascending: the lists of neighbouring pages are often the same, and compress.
  static void add_once(std::vector<std::uint32_t>& list, std::uint32_t value) {
    const auto at = std::lower_bound(list.begin(), list.end(), value);
    if (at == list.end() || *at != value) list.insert(at, value);
  }

  const PageFrame& frame_;
  const BatchFonts& fonts_;
  const Tags& tags_;
  const base::PrintChoice& print_;
  PageContent content_;
  TextWriter text_;
  base::Length height_;  ///< of the page as its coordinates lie
  /// Black, as at the beginning of a page; nothing: any.
  std::optional<base::Color> color_ = base::Color{};
  std::optional<base::Color> upright_color_;
  bool known_plain_ = false;  ///< the run that is drawn
  bool in_path_ = false;
  layout::TagId path_tag_ = 0;
  bool mark_open_ = false;
  layout::TagId mark_tag_ = 0;
};

}  // namespace

PageContent write_content(const PageFrame& frame, const layout::Page& page, const BatchFonts& fonts,
                          const Tags& tags, const base::PrintChoice& print,
                          std::span<const std::uint8_t> plain) {
  return PageWriter(frame, fonts, tags, print).write(page, plain);
}

void rewrite_lines(PageContent& content, const PageFrame& frame, const layout::Page& page,
                   const BatchFonts& fonts, const Tags& tags, const base::PrintChoice& print) {
  std::string out;
  std::size_t done = 0;
  for (std::size_t i = 0; i < content.unnumbered.size(); ++i) {
    const LineOperators& line = content.unnumbered[i];
    out.append(content.operators, done, line.begin - done);
    out +=
        PageWriter(frame, fonts, tags, print).write_line(page, page.unnumbered[i], line.first_mark);
    done = line.end;
  }
  out.append(content.operators, done);
  content.operators = std::move(out);
  content.unnumbered.clear();
}

}  // namespace chaek::pdf
