#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/block.h"
#include "layout/compositor.h"
#include "layout/set_paragraph.h"
#include "layout/strip.h"
#include "style/theme.h"

namespace chaek::layout {

struct MeasuredTable;
struct TableForm;

/// Where notes stand: at the foot of the page of their mark, or together in a list at the
/// chapter's end.
enum class NotePlace : std::uint8_t { foot, end };

/// Turns blocks into strips, one after the other, in a column.
class Stacker {
 public:
  Stacker(Compositor& compositor, StripList& list) : compositor_(compositor), list_(list) {}

  /// What surrounds a block.
  struct Surroundings {
    Column column;
    style::Role role = style::Role::body;  ///< of its plain paragraphs
    TagId tag = 0;
    std::vector<Backdrop> backdrops;
    int list_depth = 0;
    bool tight = false;        ///< no space between paragraphs (a tight list)
    bool indent_first = true;  ///< first lines are indented
    style::TextAlign align = style::TextAlign::justify;
    bool own_align = false;  ///< `align` overrides the role's
    double scale = 1.0;      ///< of all type (wide tables)
  };

  /// Appends the strips of `blocks` to the list.
  void stack(const content::Blocks& blocks, const Surroundings& around);
  /// A chapter's title, date and tags.
  void stack_chapter_head(const book::Chapter& chapter, TagId tag);
  /// A note as strips of its own.
  std::vector<Strip> stack_note(const content::Footnote& note, TagId tag,
                                NotePlace place = NotePlace::foot);

  Surroundings whole_measure(TagId tag) const;

 private:
  void add(const content::Paragraph& paragraph, const Surroundings& around);
  void add(const content::Heading& heading, const Surroundings& around);
  void add(const content::List& list, const Surroundings& around);
  void add(const content::Quote& quote, const Surroundings& around);
  void add(const content::Callout& callout, const Surroundings& around);
  void add(const content::CodeBlock& code, const Surroundings& around);
  void add(const content::Table& table, const Surroundings& around);
  void add(const content::Figure& figure, const Surroundings& around);
  void add(const content::LinkCard& card, const Surroundings& around);
  void add(const content::ThematicBreak& rule, const Surroundings& around);
  void add(const content::Details& details, const Surroundings& around);
  void add(const content::Division& division, const Surroundings& around);
  void add(const content::DefinitionList& list, const Surroundings& around);

  void add_upright(const content::Table& written, const MeasuredTable& table, const TableForm& form,
                   const Surroundings& around, std::uint32_t record_rows);
  void add_sideways(const MeasuredTable& table, const TableForm& form, const Surroundings& around);
  std::vector<Strip> table_caption(const content::Table& table, const Column& column,
                                   const Surroundings& around, TagId tag);
  /// Whether all pictures were found.
  bool add_picture_row(const content::Figure& figure, const Surroundings& around, TagId tag);
  /// Keeps the strips from `first` on, a picture and its caption, on one page, the picture as small
  /// as that needs.
  void keep_figure(std::size_t first, const Surroundings& around);
  /// The name of a block of code above it; whether there is one.
  bool add_code_title(std::string_view title, const Surroundings& around);
  /// Puts a picture of this many points into `strip` at `x`; gives its width.
  Length add_picture(const content::Picture* picture, const content::Link* link, double width,
                     double height, Length x, TagId tag, Strip& strip);
  void add_placeholder(const content::Picture& picture, const Surroundings& around, TagId tag);
  Length first_line_indent(const Surroundings& around) const;
  /// Keeps the first or last item of a list, its strips from `first` on, with its neighbour where
  /// it is but a line.
  void keep_items(std::size_t first, std::size_t item, std::size_t items);
  style::Style style_of(style::Role role, const Surroundings& around) const;
  /// Appends strips made by set_paragraph, with the space before the first.
  void append(std::vector<Strip> strips, const Surroundings& around, Length space_before);
  /// Puts strips from `first` on (a block that is not on the grid) in the middle of whole lines, so
  /// that the space before and after it looks alike.
  void center_on_grid(std::size_t first);
  /// Demands at least `space` before the next strip.
  void space(Length space) {
    pending_ = std::max(pending_, space);
    without_figure_ = std::max(without_figure_, space);
  }
  /// Whether the strip before the next one is the end of a figure that may move.
  bool after_movable_figure() const {
    return !list_.figures.empty() && list_.figures.back().end == list_.strips.size();
  }
  std::uint32_t next_box();

  Compositor& compositor_;
  StripList& list_;
  Length pending_;         // space due before the next strip
  Length without_figure_;  // the same where the figures just before it move away
  std::uint32_t boxes_ = 0;
  bool after_heading_ = false;
  bool after_paragraph_ = false;                // in the same container
  const content::Block* next_block_ = nullptr;  // in the same container
  base::Span block_span_;                       ///< of the block that is being added
};

}  // namespace chaek::layout
