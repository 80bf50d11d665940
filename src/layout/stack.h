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
  /// A footnote as strips of its own.
  std::vector<Strip> stack_note(const content::Footnote& note, TagId tag);

  Surroundings whole_measure(TagId tag) const;

 private:
  void add(const content::Paragraph& paragraph, const Surroundings& around);
  void add(const content::Heading& heading, const Surroundings& around);
  void add(const content::List& list, const Surroundings& around);
  void add(const content::Quote& quote, const Surroundings& around);
  void add(const content::CodeBlock& code, const Surroundings& around);
  void add(const content::Table& table, const Surroundings& around);
  void add(const content::Figure& figure, const Surroundings& around);
  void add(const content::ThematicBreak& rule, const Surroundings& around);
  void add(const content::Details& details, const Surroundings& around);
  void add(const content::Division& division, const Surroundings& around);
  void add(const content::DefinitionList& list, const Surroundings& around);

  void add_picture_row(const content::Figure& figure, const Surroundings& around, TagId tag);
  void add_placeholder(const content::Picture& picture, const Surroundings& around, TagId tag);
  style::Style style_of(style::Role role, const Surroundings& around) const;
  /// Appends strips made by set_paragraph, with the space before the first.
  void append(std::vector<Strip> strips, const Surroundings& around, Length space_before);
  /// Puts strips from `first` on (a block that is not on the grid) in the middle of whole lines, so
  /// that the space before and after it looks alike.
  void center_on_grid(std::size_t first);
  /// Demands at least `space` before the next strip.
  void space(Length space) { pending_ = std::max(pending_, space); }
  std::uint32_t next_box();

  Compositor& compositor_;
  StripList& list_;
  Length pending_;  // space due before the next strip
  std::uint32_t boxes_ = 0;
  bool after_heading_ = false;
};

}  // namespace chaek::layout
