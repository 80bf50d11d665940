#include "layout/set_index.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "layout/rich_text.h"
#include "layout/set_paragraph.h"
#include "layout/strip.h"

namespace chaek::layout {
namespace {

using style::Role;

constexpr double kLeastColumn = 13;     // ems of the entries: narrower columns cut them to pieces
constexpr double kColumnGap = 2;        // ems
constexpr double kHangingIndent = 1.5;  // ems
constexpr std::string_view kBetween = "\u2002";  // between a tag and its pages

/// Strips that stay together: an entry, or a group's letter with its first entry.
struct Block {
  std::vector<Strip> strips;
  Length space_before;  ///< not at the top of a column
  Length height;
};

/// Blocks [begin, end) of one column.
struct BlockRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The blocks from `begin` on that fit into `height`; one at least.
BlockRange fill_column(const std::vector<Block>& blocks, std::size_t begin, Length height) {
  BlockRange range{begin, begin};
  Length used;
  for (; range.end < blocks.size(); ++range.end) {
    const Block& block = blocks[range.end];
    const Length more = block.height + (range.end > begin ? block.space_before : Length{});
    if (range.end > begin && used + more > height) break;
    used += more;
  }
  return range;
}

class IndexSetter {
 public:
  IndexSetter(const std::vector<std::string>& labels, Compositor& compositor)
      : labels_(labels), compositor_(compositor), measure_(compositor.theme.page.measure()) {
    const Length em = compositor.style(Role::index_entry).size;
    const Length gap = em.scaled(kColumnGap);
    columns_ = measure_ >= em.scaled(kLeastColumn) * 2 + gap ? 2 : 1;
    width_ = columns_ == 2 ? (measure_ - gap) / 2 : measure_;
  }

  std::vector<BlockPage> run() && {
    Length top = add_title();
    root_ = compositor_.tag(StructureRole::index, 0);
    make_blocks();
    for (std::size_t next = 0; next < blocks_.size(); top = Length{}) {
      if (pages_.size() <= page_) pages_.emplace_back();
      next = fill_page(next, top);
      ++page_;
    }
    return std::move(pages_);
  }

 private:
  Length add_title() {
    const style::Style& style = compositor_.style(Role::index_title);
    const TagId tag = compositor_.tag(StructureRole::heading, 0, 1);
    BlockPage& page = pages_.emplace_back();
    page.destinations.push_back({compositor_.places.index(), Length{}});
    Length y;
    for (Strip& strip :
         set_paragraph(plain_rich_text(compositor_.book.index_title, style, tag, compositor_),
                       style, {{}, measure_}, Length{}, compositor_)) {
      place(std::move(strip), {}, y, page);
    }
    return y + style.space_after;
  }

  static void place(Strip strip, Length x, Length& y, BlockPage& page) {
    shift(strip.items, x, y);
    std::move(strip.items.begin(), strip.items.end(), std::back_inserter(page.items));
    y += strip.height;
  }

  void make_blocks() {
    const style::Style& letter = compositor_.style(Role::index_group);
    for (const book::IndexGroup& group : compositor_.book.index) {
      const TagId heading = compositor_.tag(StructureRole::heading, root_, 2);
      Block open;
      open.space_before = letter.space_before;
      open.strips = set_paragraph(plain_rich_text(group.label, letter, heading, compositor_),
                                  letter, {{}, width_}, Length{}, compositor_);
      for (const book::IndexEntry& entry : group.entries) {
        add_entry(std::exchange(open, {}), entry_strips(entry));
      }
    }
  }

  /// A long entry may run on to the next column, two lines at least on each side.
  void add_entry(Block block, std::vector<Strip> strips) {
    const std::size_t count = strips.size();
    for (std::size_t i = 0; i < count; ++i) {
      block.strips.push_back(std::move(strips[i]));
      const bool may_split = i >= 1 && i + 2 < count;
      if (may_split) add_block(std::exchange(block, {}));
    }
    add_block(std::move(block));
  }

  void add_block(Block block) {
    if (block.strips.empty()) return;
    for (const Strip& strip : block.strips) block.height += strip.height;
    blocks_.push_back(std::move(block));
  }

  std::vector<Strip> entry_strips(const book::IndexEntry& entry) {
    const style::Style& style = compositor_.style(Role::index_entry);
    const TagId tag = compositor_.tag(StructureRole::paragraph, root_);
    content::Inlines line{{content::Text{entry.tag + std::string(kBetween)}, {}}};
    std::string last;
    for (const std::uint32_t chapter : entry.chapters) {
      const content::Place place{chapter, {}};
      const DestinationId destination = compositor_.places.find(place).value_or(0);
      const std::string& label = labels_[destination];
      if (label == last) continue;  // two short posts of one page
      if (!last.empty()) line.push_back({content::Text{", "}, {}});
      line.push_back({content::Link{"", "", {{content::Text{label}, {}}}, place}, {}});
      last = label;
    }
    const Length hang = style.size.scaled(kHangingIndent);
    return set_paragraph(collect(line, style, tag, compositor_), style, {hang, width_ - hang},
                         Length{} - hang, compositor_);
  }

  /// Fills the columns of a page whose text may begin at `top`; gives the next block.
  std::size_t fill_page(std::size_t begin, Length top) {
    Length height = compositor_.theme.page.block_height() - top;
    if (columns_ == 2 && ends_page(begin, height)) height = balanced(begin, height);
    std::size_t next = begin;
    for (int column = 0; column < columns_ && next < blocks_.size(); ++column) {
      const BlockRange range = fill_column(blocks_, next, height);
      Length y = top;
      for (std::size_t i = range.begin; i < range.end; ++i) {
        if (i > range.begin) y += blocks_[i].space_before;
        const Length x = column == 0 ? Length{} : measure_ - width_;
        for (Strip& strip : blocks_[i].strips) place(std::move(strip), x, y, pages_[page_]);
      }
      next = range.end;
    }
    return next;
  }

  bool ends_page(std::size_t begin, Length height) const {
    const BlockRange first = fill_column(blocks_, begin, height);
    return fill_column(blocks_, first.end, height).end == blocks_.size();
  }

  /// The least height, in lines, at which two columns hold all blocks from `begin` on.
  Length balanced(std::size_t begin, Length most) const {
    const Length line = compositor_.style(Role::index_entry).leading;
    std::int64_t low = 0;
    std::int64_t high = most.units() / line.units() + 1;
    while (low < high) {
      const std::int64_t middle = (low + high) / 2;
      if (ends_page(begin, line * middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return std::min(line * low, most);
  }

  const std::vector<std::string>& labels_;
  Compositor& compositor_;
  Length measure_;
  Length width_;  // of a column
  int columns_ = 1;
  TagId root_ = 0;
  std::vector<Block> blocks_;
  std::vector<BlockPage> pages_;
  std::size_t page_ = 0;
};

}  // namespace

std::vector<BlockPage> set_index(const std::vector<std::string>& labels, Compositor& compositor) {
  if (compositor.book.index.empty()) return {};
  return IndexSetter(labels, compositor).run();
}

}  // namespace chaek::layout
