#include "layout/set_colophon.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "layout/page_filler.h"
#include "layout/rich_text.h"
#include "layout/set_line.h"
#include "layout/set_paragraph.h"
#include "layout/set_text.h"
#include "layout/strip.h"

namespace chaek::layout {
namespace {

using style::Role;

constexpr double kLabelGap = 1.5;  // ems between the widest label and the texts

class ColophonSetter {
 public:
  explicit ColophonSetter(Compositor& compositor)
      : compositor_(compositor),
        text_(compositor.style(Role::colophon)),
        label_(compositor.style(Role::colophon_label)),
        measure_(compositor.theme.page.measure()) {}

  StripList run() && {
    const book::Book& book = compositor_.book;
    const book::Colophon& colophon = book.colophon;
    find_text_column(colophon);
    const style::Style& title = compositor_.style(Role::colophon_title);
    paragraph(book.metadata.title, title, StructureRole::title);
    paragraph(book.metadata.subtitle, text_, StructureRole::paragraph);
    rule(title.space_after);
    for (const auto& group : colophon.groups) {
      for (const book::ColophonLine& line : group) add(line);
      space_ = text_.leading / 2;
    }
    rule(text_.leading / 2);
    paragraph(colophon.copyright, text_, StructureRole::paragraph);
    for (const std::string& notice : colophon.notices) {
      paragraph(notice, text_, StructureRole::paragraph);
    }
    sink();
    return std::move(list_);
  }

 private:
  /// All texts begin behind the widest label, unless it takes too much of the measure.
  void find_text_column(const book::Colophon& colophon) {
    for (const auto& group : colophon.groups) {
      for (const book::ColophonLine& line : group) {
        const Length width = text_width(line.label, label_, compositor_);
        if (width <= measure_ / 3) column_ = std::max(column_, width);
      }
    }
    if (column_ > Length{}) column_ += text_.size.scaled(kLabelGap);
  }

  void add_strips(std::vector<Strip> strips) {
    for (Strip& strip : strips) {
      strip.space_before = std::exchange(space_, Length{});
      list_.strips.push_back(std::move(strip));
    }
  }

  void paragraph(std::string_view text, const style::Style& style, StructureRole role) {
    if (text.empty()) return;
    const TagId tag = compositor_.tag(role, 0);
    add_strips(set_paragraph(plain_rich_text(text, style, tag, compositor_), style, {{}, measure_},
                             Length{}, compositor_));
  }

  void add(const book::ColophonLine& line) {
    const TagId tag = compositor_.tag(StructureRole::paragraph, 0);
    // A label too long for its column stands on a line of its own.
    const bool apart = text_width(line.label, label_, compositor_) + label_.size > column_;
    if (apart && !line.label.empty()) {
      add_strips(set_paragraph(plain_rich_text(line.label, label_, tag, compositor_), label_,
                               {{}, measure_}, Length{}, compositor_));
    }
    const Length x = line.label.empty() ? Length{} : column_;
    content::Inlines text{{content::Text{line.text}, {}}};
    if (!line.url.empty()) {
      text = {
          {content::Link{line.url, "", std::move(text), content::ExternalAddress{line.url}}, {}}};
    }
    std::vector<Strip> strips = set_paragraph(collect(text, text_, tag, compositor_), text_,
                                              {x, measure_ - x}, Length{}, compositor_);
    if (!apart && !strips.empty()) {
      // The label comes first for those who listen.
      std::vector<DrawItem> items;
      set_text(line.label, label_, {{}, baseline_in_line(text_.leading, text_.size)}, tag,
               compositor_, items);
      Strip& first = strips.front();
      first.items.insert(first.items.begin(), std::make_move_iterator(items.begin()),
                         std::make_move_iterator(items.end()));
    }
    add_strips(std::move(strips));
  }

  void rule(Length space) {
    Strip strip;
    strip.space_before = space;
    strip.height = Length::points(0.4);
    strip.items.push_back(FilledRectangle{{{}, {}, measure_, strip.height},
                                          compositor_.theme.details.rule_color,
                                          compositor_.artifact()});
    list_.strips.push_back(std::move(strip));
    space_ = text_.leading / 2;
  }

  /// Puts empty space on top, so that the last line stands at the page's foot, all on one page.
  void sink() {
    Length height;
    for (Strip& strip : list_.strips) {
      height += strip.space_before + strip.height;
      strip.break_after = BreakAfter::avoid;
    }
    const Length room = text_depth(compositor_.theme) - height;
    if (room <= Length{}) return;
    Strip top;
    top.height = room;
    top.break_after = BreakAfter::avoid;
    list_.strips.insert(list_.strips.begin(), std::move(top));
  }

  Compositor& compositor_;
  const style::Style& text_;
  const style::Style& label_;
  Length measure_;
  Length column_;
  Length space_;  // due before the next strip
  StripList list_;
};

}  // namespace

std::vector<BlockPage> set_colophon(Compositor& compositor) {
  StripList list = ColophonSetter(compositor).run();
  return paginate(std::move(list), compositor.theme, compositor.artifact());
}

}  // namespace chaek::layout
