#include "layout/assemble.h"

#include <algorithm>
#include <cassert>
#include <mutex>
#include <string>
#include <utility>
#include <variant>

#include "base/parallel.h"
#include "content/walk.h"
#include "layout/furniture.h"
#include "layout/placed_pages.h"
#include "layout/set_colophon.h"
#include "layout/set_contents.h"
#include "layout/set_index.h"
#include "layout/title_pages.h"

namespace chaek::layout {
namespace {

using content::OpensOn;
using content::Piece;

/// Who gets a running head and a folio.
enum class Around { nothing, folio_and_heads };

class Assembler {
 public:
  Assembler(const book::Book& book, const style::Theme& theme, const text::FontLibrary& fonts,
            const PlaceTable& places, const content::PageSettings& settings,
            std::vector<ChapterPages> chapters, unsigned jobs, MissingGlyphs& missing)
      : book_(book),
        theme_(theme),
        places_(places),
        settings_(settings),
        chapters_(std::move(chapters)),
        jobs_(jobs),
        missing_(missing),
        shaper_(fonts),
        labels_(places.size()) {
    pages_.destinations.resize(places.size());
  }

  PageSet run() {
    const auto posts = std::find(book_.pieces.begin(), book_.pieces.end(), Piece::posts);
    // The body is numbered first: a contents list before it needs its page numbers.
    add_pieces({posts, book_.pieces.end()}, body_);
    front_.folio = FolioStyle::roman;
    add_pieces({book_.pieces.begin(), posts}, front_);
    if (!front_.pages.empty()) open(OpensOn::recto, front_);  // the body begins on a recto
    finish_contents();
    join();
    fill_metadata();
    fill_outline();
    return std::move(pages_);
  }

 private:
  bool on_paper() const { return settings_.edition == content::Edition::print; }

  Compositor compositor() { return {book_, theme_, places_, shaper_, 0, book_.metadata.language}; }

  void add_pieces(const std::vector<Piece>& pieces, Section& section) {
    for (const Piece piece : pieces) add_piece(piece, section);
  }

  void add_piece(Piece piece, Section& section) {
    switch (piece) {
      case Piece::half_title:
        return add_alone(&set_half_title, section);
      case Piece::title:
        return add_alone(&set_title_page, section);
      case Piece::front:
        return add_chapters(book::ChapterKind::front, section);
      case Piece::posts:
        return add_chapters(book::ChapterKind::post, section);
      case Piece::back:
        return add_chapters(book::ChapterKind::back, section);
      case Piece::contents:
        return add_contents(section);
      case Piece::index:
        return add_index(section);
      case Piece::colophon: {
        Compositor own = compositor();
        std::vector<BlockPage> blocks = set_colophon(own);
        return add(taken(std::move(blocks), own), Around::nothing, {}, section);
      }
    }
  }

  /// A title page of its own, on a recto.
  void add_alone(BlockPage (*set)(Compositor&), Section& section) {
    open(OpensOn::recto, section);
    Compositor own = compositor();
    std::vector<BlockPage> blocks;
    blocks.push_back(set(own));
    add(taken(std::move(blocks), own), Around::nothing, {}, section);
  }

  /// A chapter whose pages have their numbers but are still empty.
  struct NumberedChapter {
    std::uint32_t chapter = 0;
    Side side = Side::recto;
    std::size_t first_page = 0;  ///< index into Section::pages
  };

  /// Gives all chapters their pages, then fills these on all threads.
  void add_chapters(book::ChapterKind kind, Section& section) {
    std::vector<NumberedChapter> numbered;
    std::uint32_t part = 0;
    bool first = true;
    for (std::uint32_t i = 0; i < book_.chapters.size(); ++i) {
      if (book_.chapters[i].kind != kind) continue;
      const bool is_post = kind == book::ChapterKind::post;
      if (is_post && part < book_.parts.size() && book_.parts[part].first_chapter == i) {
        add_part(part++, section);
      }
      const bool on_recto = (is_post && settings_.posts == OpensOn::recto) ||
                            (first && kind == book::ChapterKind::front);
      open(on_recto ? OpensOn::recto : OpensOn::any, section);
      first = false;
      for (const auto& [code_point, glyph] : chapters_[i].missing) note_missing(code_point, glyph);
      RunningTitles titles{book_.metadata.title, {}, plain_title(i)};
      if (is_post && part > 0) titles.part = book_.parts[part - 1].title;
      ChapterPages& chapter = chapters_[i];
      const Side side = section.next_number() % 2 == 1 ? Side::recto : Side::verso;
      numbered.push_back({i, side, section.pages.size()});
      add_empty(chapter.cut.pages(side).size(), std::move(chapter.structure),
                Around::folio_and_heads, titles, section);
    }
    std::vector<std::vector<BlockPage>> blocks(numbered.size());
    base::for_each_index(numbered.size(), jobs_, [&](std::size_t i) {
      ChapterPages& chapter = chapters_[numbered[i].chapter];
      blocks[i] = compose(std::move(chapter.cut), numbered[i].side, theme_, chapter.artifact);
    });
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      fill(std::move(blocks[i]), numbered[i].first_page, section);
    }
  }

  std::string plain_title(std::uint32_t chapter) const {
    return content::plain_text(book_.chapters[chapter].title);
  }

  /// A part's opener; on paper its other side stays blank.
  void add_part(std::uint32_t part, Section& section) {
    open(settings_.parts, section);
    Compositor own = compositor();
    std::vector<BlockPage> blocks;
    blocks.push_back(set_part_page(part, own));
    add(taken(std::move(blocks), own), Around::nothing, {}, section);
    if (settings_.parts == OpensOn::recto) open(OpensOn::recto, section);
  }

  void add_contents(Section& section) {
    open(OpensOn::recto, section);
    const bool known = std::all_of(book_.contents.begin(), book_.contents.end(),
                                   [&](const book::ContentsEntry& entry) {
                                     return !labels_[contents_destination(entry, places_)].empty();
                                   });
    if (!known) unfinished_ = {&section, section.pages.size()};
    add(contents(), Around::folio_and_heads, {book_.metadata.title, {}, book_.contents_title},
        section);
  }

  SetPages contents() {
    Compositor own = compositor();
    std::vector<BlockPage> blocks = set_contents(labels_, own);
    return taken(std::move(blocks), own);
  }

  /// A contents list that stood before what it lists is set again, now that all numbers are known.
  void finish_contents() {
    if (unfinished_.section == nullptr) return;
    SetPages again = contents();
    std::vector<PlacedPage>& pages = unfinished_.section->pages;
    assert(unfinished_.first_page + again.blocks.size() <= pages.size());
    const std::size_t tree = pages[unfinished_.first_page].tree;
    for (std::size_t i = 0; i < again.blocks.size(); ++i) {
      pages[unfinished_.first_page + i].block = std::move(again.blocks[i]);
    }
    unfinished_.section->trees[tree] = std::move(again.structure);
  }

  void add_index(Section& section) {
    open(OpensOn::any, section);
    Compositor own = compositor();
    std::vector<BlockPage> blocks = set_index(labels_, own);
    add(taken(std::move(blocks), own), Around::folio_and_heads,
        {book_.metadata.title, {}, book_.index_title}, section);
  }

  SetPages taken(std::vector<BlockPage> blocks, Compositor& from) {
    for (const auto& [code_point, glyph] : from.missing) note_missing(code_point, glyph);
    return {std::move(blocks), std::move(from.structure)};
  }

  void note_missing(char32_t code_point, const MissingGlyph& glyph) {
    MissingGlyph& entry = missing_[code_point];
    if (entry.first.source == nullptr) entry.first = glyph.first;
    entry.count += glyph.count;
  }

  /// Leaves a page blank where the next one would not lie as `side` demands. Only paper has sides.
  void open(OpensOn side, Section& section) const {
    const bool verso = section.next_number() % 2 == 0;
    if (on_paper() && side == OpensOn::recto && verso) section.pages.emplace_back();
  }

  /// Appends pages; the first one of them has no running head.
  void add(SetPages set, Around around, const RunningTitles& titles, Section& section) {
    const std::size_t first = section.pages.size();
    add_empty(set.blocks.size(), std::move(set.structure), around, titles, section);
    fill(std::move(set.blocks), first, section);
  }

  /// Appends `count` pages that have everything but their text block.
  void add_empty(std::size_t count, std::vector<StructureNode> structure, Around around,
                 const RunningTitles& titles, Section& section) {
    const std::size_t tree = section.trees.size();
    section.trees.push_back(std::move(structure));
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint32_t number = section.next_number();
      PlacedPage& page = section.pages.emplace_back();
      page.tree = tree;
      page.around.recto = !on_paper() || number % 2 == 1;
      if (around == Around::nothing) continue;
      page.around.folio = folio_text(section.folio, number);
      const auto which = page.around.recto ? settings_.recto : settings_.verso;
      if (i > 0) page.around.running_head = running_head(which, titles);
    }
  }

  /// Gives the pages from index `first` on their blocks.
  void fill(std::vector<BlockPage> blocks, std::size_t first, Section& section) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const auto number = static_cast<std::uint32_t>(first + i + 1);
      const std::string label = folio_text(section.folio, number);
      for (const PlacedDestination& placed : blocks[i].destinations) {
        // Pages of the body are moved behind the front matter by join().
        pages_.destinations[placed.destination] = {number - 1, placed.y + theme_.page.head};
        labels_[placed.destination] = label;
        if (&section == &body_) in_body_.push_back(placed.destination);
      }
      section.pages[first + i].block = std::move(blocks[i]);
    }
  }

  void join() {
    StructureNode root;
    root.role = StructureRole::document;
    root.language = book_.metadata.language;
    pages_.structure.push_back(root);
    pages_.structure.push_back({StructureRole::artifact, 0, 0, {}, {}});  // furniture's own, node 1
    const auto count = static_cast<std::uint32_t>(front_.pages.size());
    for (const DestinationId id : in_body_) pages_.destinations[id].page += count;
    if (count > 0) pages_.labels.push_back({0, FolioStyle::roman, 1});
    pages_.labels.push_back({count, FolioStyle::arabic, 1});
    for (Section* section : {&front_, &body_}) finish(*section);
  }

  /// Makes the whole pages of a section's placed ones.
  void finish(Section& section) {
    const std::size_t first = pages_.pages.size();
    pages_.pages.resize(first + section.pages.size());
    std::vector<std::uint32_t> tags;  // what is added to those of each tree
    tags.reserve(section.trees.size());
    for (std::vector<StructureNode>& tree : section.trees) tags.push_back(adopt(tree));
    std::mutex missing_mutex;
    base::run_parallel(section.pages.size(), jobs_, [&] {
      return [&, shaper = text::Shaper(shaper_.library())](std::size_t i) mutable {
        const PlacedPage& placed = section.pages[i];
        if (placed.tree == PlacedPage::kBlank) return;
        Compositor furniture(book_, theme_, places_, shaper, 0, book_.metadata.language);
        finish(section.pages[i], tags[placed.tree], furniture, pages_.pages[first + i]);
        if (furniture.missing.empty()) return;
        const std::lock_guard lock(missing_mutex);
        for (const auto& [code_point, glyph] : furniture.missing) note_missing(code_point, glyph);
      };
    });
  }

  void finish(PlacedPage& placed, std::uint32_t tags, Compositor& furniture, Page& page) const {
    page.items = std::move(placed.block.items);
    const Length left = placed.around.recto ? theme_.page.inner : theme_.page.outer;
    page.text_block = {left, theme_.page.head, theme_.page.measure(), theme_.page.block_height()};
    page.sideways = placed.block.sideways;
    for (std::size_t at = 0; at < page.items.size(); ++at) {
      DrawItem& item = page.items[at];
      // The foot of the page is the left side of the page as it is turned.
      const bool turned = page.sideways.contains(at);
      shift(item, turned ? theme_.page.foot : left, turned ? left : theme_.page.head);
      std::visit([&](auto& kind) { kind.tag += tags; }, item);
    }
    set_furniture(placed.around, furniture, page.items);
  }

  /// Takes over a structure tree; gives the number its node 0 has now.
  std::uint32_t adopt(std::vector<StructureNode>& structure) {
    const auto offset = static_cast<std::uint32_t>(pages_.structure.size());
    for (std::size_t i = 0; i < structure.size(); ++i) {
      structure[i].parent = i == 0 ? 0 : structure[i].parent + offset;
      pages_.structure.push_back(std::move(structure[i]));
    }
    return offset;
  }

  void fill_metadata() {
    const book::Metadata& from = book_.metadata;
    pages_.metadata = {from.title,    from.authors,  from.description, from.subjects,
                       from.language, from.modified, from.identifier};
    pages_.width = theme_.page.width;
    pages_.height = theme_.page.height;
    pages_.facing = on_paper();
    for (const book::PictureResource& picture : book_.pictures) {
      pages_.pictures.push_back({picture.bytes});
    }
  }

  void fill_outline() {
    for (const book::ContentsEntry& entry : book_.contents) {
      pages_.outline.push_back(
          {entry.level, content::plain_text(entry.label), contents_destination(entry, places_)});
    }
  }

  /// A contents list whose numbers were not all known when it was set.
  struct Unfinished {
    Section* section = nullptr;
    std::size_t first_page = 0;
  };

  const book::Book& book_;
  const style::Theme& theme_;
  const PlaceTable& places_;
  const content::PageSettings& settings_;
  std::vector<ChapterPages> chapters_;
  unsigned jobs_;
  MissingGlyphs& missing_;
  text::Shaper shaper_;
  PageSet pages_;
  Section front_;
  Section body_;
  Unfinished unfinished_;
  std::vector<std::string> labels_;     // by destination
  std::vector<DestinationId> in_body_;  // destinations on pages of the body
};

}  // namespace

PageSet assemble(const book::Book& book, const style::Theme& theme, const text::FontLibrary& fonts,
                 const PlaceTable& places, const content::PageSettings& settings,
                 std::vector<ChapterPages> chapters, unsigned jobs, MissingGlyphs& missing) {
  return Assembler(book, theme, fonts, places, settings, std::move(chapters), jobs, missing).run();
}

}  // namespace chaek::layout
