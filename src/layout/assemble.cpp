#include "layout/assemble.h"

#include <algorithm>
#include <future>
#include <iterator>
#include <limits>
#include <mutex>
#include <numeric>
#include <span>
#include <string>
#include <utility>
#include <variant>

#include "base/aside.h"
#include "base/parallel.h"
#include "base/release.h"
#include "base/stages.h"
#include "book/pieces.h"
#include "content/walk.h"
#include "layout/furniture.h"
#include "layout/page_slots.h"
#include "layout/placed_pages.h"
#include "layout/set_chapter.h"
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

/// Takes from a page what is drawn and goes no further.
void leave_what_is_wanted(Page& page) {
  std::vector<DrawItem> left;
  ItemRange sideways{};
  auto line = page.unnumbered.begin();
  for (std::size_t at = 0; at < page.items.size(); ++at) {
    const auto here = static_cast<std::uint32_t>(left.size());
    if (page.sideways.begin == at) sideways.begin = here;
    const bool waits = line != page.unnumbered.end() && line->contains(at);
    DrawItem& item = page.items[at];
    if (waits || std::holds_alternative<LinkArea>(item) ||
        std::holds_alternative<PlacedPicture>(item)) {
      left.push_back(std::move(item));
    }
    if (page.sideways.contains(at)) sideways.end = static_cast<std::uint32_t>(left.size());
    if (waits && at + 1 == line->end) {
      const auto end = static_cast<std::uint32_t>(left.size());
      *line = {end - (line->end - line->begin), end};
      ++line;
    }
  }
  left.shrink_to_fit();
  page.items = std::move(left);
  page.sideways = sideways;
}

/// The tag of running heads and folios until the pages are together: no node of their own tree.
constexpr TagId kFurniture = std::numeric_limits<TagId>::max();

class Assembler {
 public:
  Assembler(const Manuscript& from, const content::PageSettings& settings, unsigned jobs,
            PageConsumer* consumer, MissingGlyphs& missing)
      : from_(from),
        book_(from.book),
        theme_(from.theme),
        places_(from.places),
        settings_(settings),
        jobs_(jobs),
        consumer_(consumer),
        missing_(missing),
        shaper_(from.fonts),
        labels_(places_.size()) {
    pages_.destinations.resize(places_.size());
  }

  PageSet run() {
    fill_metadata();
    if (consumer_ != nullptr) {
      consumer_->begin(pages_.width, pages_.height, pages_.pictures.size());
    }
    const auto posts = std::find(book_.pieces.begin(), book_.pieces.end(), Piece::posts);
    // The body is numbered first: a contents list before it needs its page numbers.
    add_pieces({posts, book_.pieces.end()}, body_);
    front_.folio = FolioStyle::roman;
    add_pieces({book_.pieces.begin(), posts}, front_);
    if (!front_.pages.empty()) open(OpensOn::recto, front_);  // the body begins on a recto
    finish_contents();
    join();
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

  /// A chapter on its way from the book to its pages, and a part's opener before it.
  struct ChapterTask {
    std::uint32_t chapter = 0;
    ChapterPages set;
    std::vector<PageRange> pages;     ///< on the side that it begins on
    std::vector<PlacedPages> placed;  ///< the chapter's own last
  };

  /// Sets all chapters of a kind on all threads. As soon as those before a chapter have their
  /// numbers it gets its own; then its pages are finished and may leave.
  void add_chapters(book::ChapterKind kind, Section& section) {
    std::vector<ChapterTask> tasks;
    for (std::uint32_t i = 0; i < book_.chapters.size(); ++i) {
      if (book_.chapters[i].kind == kind) tasks.emplace_back().chapter = i;
    }
    const base::StagePlan plan = {.tasks = tasks.size(), .stages = kStages, .jobs = jobs_};
    const auto make_worker = [&] {
      return [&, shaper = text::Shaper(from_.fonts)](std::size_t stage, std::size_t i) mutable {
        work(static_cast<Stage>(stage), tasks[i], shaper);
      };
    };
    base::run_stages(plan, make_worker, [&](std::size_t stage, std::size_t i) {
      // Late, for the list takes memory: but not so late that it would be waited for.
      if (2 * i >= tasks.size() && book::has_piece(book_.pieces, Piece::contents)) begin_contents();
      settle(static_cast<Stage>(stage), i, tasks[i], section);
    });
  }

  enum Stage : std::size_t { kSet, kFinish, kTake, kStages };

  void work(Stage stage, ChapterTask& task, text::Shaper& shaper) {
    switch (stage) {
      case kSet:
        task.set = set_chapter(book_, task.chapter, from_.links, theme_, places_, shaper,
                               from_.hyphenator);
        if (from_.chapter_set) from_.chapter_set(task.chapter);
        return;
      case kFinish: {
        PlacedPages& own = task.placed.back();
        own.set = {compose(std::move(task.set.cut.list), task.pages, theme_, task.set.artifact),
                   std::move(task.set.structure)};
        task.set = {};
        for (PlacedPages& placed : task.placed) finish(placed, shaper);
        return;
      }
      case kTake:
        for (PlacedPages& placed : task.placed) take(placed);
        return;
      case kStages:
        return;
    }
  }

  void settle(Stage stage, std::size_t number, ChapterTask& task, Section& section) {
    switch (stage) {
      case kSet:
        return place(number, task, section);
      case kFinish:
        for (PlacedPages& placed : task.placed) settle(placed);
        return;
      case kTake:
        for (PlacedPages& placed : task.placed) keep(std::move(placed));
        task = {};
        return;
      case kStages:
        return;
    }
  }

  /// Gives the chapter its page numbers: it is number `number` of its kind.
  void place(std::size_t number, ChapterTask& task, Section& section) {
    const std::uint32_t i = task.chapter;
    const book::ChapterKind kind = book_.chapters[i].kind;
    const bool is_post = kind == book::ChapterKind::post;
    if (is_post && part_ < book_.parts.size() && book_.parts[part_].first_chapter == i) {
      task.placed.push_back(part_page(part_++, section));
    }
    const bool on_recto = (is_post && settings_.posts == OpensOn::recto) ||
                          (number == 0 && kind == book::ChapterKind::front);
    open(on_recto ? OpensOn::recto : OpensOn::any, section);
    for (const auto& [code_point, glyph] : task.set.missing) note_missing(code_point, glyph);
    RunningTitles titles{book_.metadata.title, {}, plain_title(i)};
    if (is_post && part_ > 0) titles.part = book_.parts[part_ - 1].title;
    const Side side = section.next_number() % 2 == 1 ? Side::recto : Side::verso;
    task.pages = pages_from(task.set.cut, side, theme_);
    task.placed.push_back(place_pages(task.pages.size(), Around::folio_and_heads, titles, section));
  }

  std::string plain_title(std::uint32_t chapter) const {
    return content::plain_text(book_.chapters[chapter].title);
  }

  /// A part's opener; on paper its other side stays blank.
  PlacedPages part_page(std::uint32_t part, Section& section) {
    open(settings_.parts, section);
    Compositor own = compositor();
    std::vector<BlockPage> blocks;
    blocks.push_back(set_part_page(part, own));
    PlacedPages placed = place_pages(blocks.size(), Around::nothing, {}, section);
    placed.set = taken(std::move(blocks), own);
    if (settings_.parts == OpensOn::recto) open(OpensOn::recto, section);
    return placed;
  }

  void add_contents(Section& section) {
    open(OpensOn::recto, section);
    const bool known = std::all_of(book_.contents.begin(), book_.contents.end(),
                                   [&](const book::ContentsEntry& entry) {
                                     return !labels_[contents_destination(entry, places_)].empty();
                                   });
    begin_contents();
    contents_ = contents_in_making_.get();
    PlacedPages placed = place_pages(contents_->page_count(), Around::folio_and_heads,
                                     {book_.metadata.title, {}, book_.contents_title}, section);
    if (known) return add(numbered_contents(), std::move(placed));
    unfinished_ = std::move(placed);
  }

  /// Sets the contents pages beside the chapters, if they are not begun.
  void begin_contents() {
    if (contents_ || contents_in_making_.valid()) return;
    contents_in_making_ = std::async(base::aside(jobs_), [this] {
      return std::make_unique<ContentsPages>(book_, theme_, places_, from_.fonts);
    });
  }

  SetPages numbered_contents() {
    std::vector<BlockPage> blocks = contents_->fill(labels_);
    return taken(std::move(blocks), contents_->compositor());
  }

  /// A contents list that stands before what it lists is numbered now that all numbers are known.
  void finish_contents() {
    if (unfinished_.section != nullptr) add(numbered_contents(), std::move(unfinished_));
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
    const std::lock_guard lock(missing_mutex_);
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
    PlacedPages placed = place_pages(set.blocks.size(), around, titles, section);
    add(std::move(set), std::move(placed));
  }

  void add(SetPages set, PlacedPages placed) {
    placed.set = std::move(set);
    finish(placed, shaper_);
    settle(placed);
    take(placed, jobs_);
    keep(std::move(placed));
  }

  /// Appends `count` pages that have everything but their text block.
  PlacedPages place_pages(std::size_t count, Around around, const RunningTitles& titles,
                          Section& section) const {
    PlacedPages placed;
    placed.section = &section;
    placed.first_page = section.pages.size();
    placed.page_count = count;
    placed.around.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint32_t number = section.next_number();
      section.pages.emplace_back();
      Furniture& furniture = placed.around[i];
      furniture.recto = !on_paper() || number % 2 == 1;
      if (around == Around::nothing) continue;
      furniture.folio = folio_text(section.folio, number);
      const auto which = furniture.recto ? settings_.recto : settings_.verso;
      if (i > 0) furniture.running_head = running_head(which, titles);
    }
    return placed;
  }

  /// Makes whole pages of text blocks; on any thread.
  void finish(PlacedPages& placed, text::Shaper& shaper) {
    Compositor furniture(book_, theme_, places_, shaper, 0, book_.metadata.language);
    placed.pages.resize(placed.set.blocks.size());
    for (std::size_t i = 0; i < placed.pages.size(); ++i) {
      finish(placed.set.blocks[i], placed.around[i], furniture, placed.pages[i]);
    }
    for (const auto& [code_point, glyph] : furniture.missing) note_missing(code_point, glyph);
    std::vector<GlyphRun> numbers;
    if (from_.links.say_pages()) {
      for (const Page& page : placed.pages) add_number_glyphs(page.items, numbers);
    }
    placed.unnumbered = !numbers.empty();
    if (consumer_ != nullptr)
      placed.consumed = consumer_->look({placed.pages, placed.set.structure, 0, numbers});
  }

  void finish(BlockPage& block, const Furniture& around, Compositor& furniture, Page& page) const {
    page.items = std::move(block.items);
    const Length left = around.recto ? theme_.page.inner : theme_.page.outer;
    page.text_block = {left, theme_.page.head, theme_.page.measure(), theme_.page.block_height()};
    page.sideways = block.sideways;
    for (std::size_t at = 0; at < page.items.size(); ++at) {
      // The foot of the page is the left side of the page as it is turned.
      const bool turned = page.sideways.contains(at);
      shift(page.items[at], turned ? theme_.page.foot : left, turned ? left : theme_.page.head);
    }
    const std::size_t text_items = page.items.size();
    set_furniture(around, furniture, page.items);
    for (std::size_t at = text_items; at < page.items.size(); ++at) {
      std::visit([](auto& kind) { kind.tag = kFurniture; }, page.items[at]);
    }
  }

  /// Notes where everything is. For one batch at a time, in order.
  void settle(PlacedPages& placed) {
    for (std::size_t i = 0; i < placed.set.blocks.size(); ++i) {
      const auto page = static_cast<std::uint32_t>(placed.first_page + i);
      const std::string label = folio_text(placed.section->folio, page + 1);
      for (const PlacedDestination& found : placed.set.blocks[i].destinations) {
        // Pages of the body are moved behind the front matter by join().
        pages_.destinations[found.destination] = {page, found.y + theme_.page.head};
        labels_[found.destination] = label;
        if (placed.section == &body_) in_body_.push_back(found.destination);
      }
    }
    placed.set.blocks.clear();
    if (placed.unnumbered) refer_back(placed);
    if (consumer_ != nullptr) consumer_->settle(*placed.consumed);
  }

  /// Fills in the references to pages that come no later than these. That is decided here, in the
  /// order of the batches, lest the threads decide it.
  void refer_back(PlacedPages& placed) {
    placed.unnumbered = false;
    for (Page& page : placed.pages) {
      fill_page_slots(labels_, page.items);
      page.unnumbered = waiting_lines(page.items);
      placed.unnumbered = placed.unnumbered || !page.unnumbered.empty();
    }
  }

  /// Lets the pages go; on any thread.
  void take(PlacedPages& placed, unsigned jobs = 1) {
    if (consumer_ == nullptr) return;
    consumer_->take(*placed.consumed, {placed.pages, placed.set.structure, 0, {}, jobs});
    for (Page& page : placed.pages) leave_what_is_wanted(page);
  }

  void keep(PlacedPages placed) {
    std::move(placed.pages.begin(), placed.pages.end(),
              placed.section->pages.begin() + static_cast<std::ptrdiff_t>(placed.first_page));
    base::release(placed.pages);
    base::release(placed.around);
    placed.set.structure.shrink_to_fit();
    finished_.push_back(std::move(placed));
  }

  /// A place that came to stand nowhere (in an empty paragraph) is where its chapter begins.
  void settle_places() {
    places_.each([&](const content::Place& place, DestinationId id) {
      if (!labels_[id].empty()) return;
      const auto chapter = places_.find({place.chapter, ""});
      if (!chapter || labels_[*chapter].empty()) return;
      labels_[id] = labels_[*chapter];
      pages_.destinations[id] = pages_.destinations[*chapter];
    });
  }

  /// Fills in what refers to later pages, and lets the lines go that waited for it.
  void refer_on() {
    settle_places();
    for (std::string& label : labels_) {
      if (label.empty()) label = "?";
    }
    base::for_each_index(finished_.size(), jobs_, [&](std::size_t i) {
      PlacedPages& placed = finished_[i];
      if (!placed.unnumbered) return;
      const std::span pages =
          std::span(placed.section->pages).subspan(placed.first_page, placed.page_count);
      for (Page& page : pages) fill_page_slots(labels_, page.items);
      if (consumer_ != nullptr) {
        consumer_->complete(*placed.consumed, {pages, placed.set.structure});
      }
    });
    if (consumer_ == nullptr) return;
    for (PlacedPages& placed : finished_) consumer_->keep(std::move(placed.consumed));
  }

  void join() {
    std::size_t nodes = 2;
    for (const PlacedPages& placed : finished_) nodes += placed.set.structure.size();
    pages_.structure.reserve(nodes);  // a million: not twice what is needed
    StructureNode root;
    root.role = StructureRole::document;
    root.language = book_.metadata.language;
    pages_.structure.push_back(root);
    pages_.structure.emplace_back().role = StructureRole::artifact;  // furniture's own, node 1
    const auto count = static_cast<std::uint32_t>(front_.pages.size());
    for (const DestinationId id : in_body_) pages_.destinations[id].page += count;
    refer_on();
    if (count > 0) pages_.labels.push_back({0, FolioStyle::roman, 1});
    pages_.labels.push_back({count, FolioStyle::arabic, 1});
    pages_.pages = std::move(front_.pages);
    pages_.pages.reserve(count + body_.pages.size());
    std::move(body_.pages.begin(), body_.pages.end(), std::back_inserter(pages_.pages));
    pages_.batches.resize(finished_.size());
    for (const std::size_t n : in_page_order()) pages_.batches[n] = adopt(finished_[n], count);
  }

  /// The finished batches as their pages lie in the book.
  std::vector<std::size_t> in_page_order() const {
    std::vector<std::size_t> order(finished_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
      const auto place = [this](const PlacedPages& placed) {
        return std::pair(placed.section == &body_, placed.first_page);
      };
      return place(finished_[a]) < place(finished_[b]);
    });
    return order;
  }

  /// Puts the structure tree of a batch below the book's.
  PageBatch adopt(PlacedPages& placed, std::uint32_t front_pages) {
    const auto first_page = static_cast<std::uint32_t>(placed.first_page) +
                            (placed.section == &body_ ? front_pages : 0);
    std::vector<StructureNode>& tree = placed.set.structure;
    const PageBatch batch = {first_page, static_cast<std::uint32_t>(placed.page_count),
                             static_cast<TagId>(pages_.structure.size()),
                             static_cast<std::uint32_t>(tree.size())};
    for (std::size_t i = 0; i < tree.size(); ++i) {
      tree[i].parent = i == 0 ? 0 : tree[i].parent + batch.first_tag;
      pages_.structure.push_back(std::move(tree[i]));
    }
    base::release(tree);
    for (std::uint32_t i = 0; i < batch.page_count; ++i) {
      for (DrawItem& item : pages_.pages[first_page + i].items) {
        std::visit(
            [&](auto& kind) { kind.tag = kind.tag == kFurniture ? 1 : kind.tag + batch.first_tag; },
            item);
      }
    }
    return batch;
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

  const Manuscript& from_;
  const book::Book& book_;
  const style::Theme& theme_;
  const PlaceTable& places_;
  const content::PageSettings& settings_;
  unsigned jobs_;
  PageConsumer* consumer_;  ///< null: all pages stay
  MissingGlyphs& missing_;
  std::mutex missing_mutex_;
  text::Shaper shaper_;
  PageSet pages_;
  Section front_;
  Section body_;
  std::uint32_t part_ = 0;             // how many parts have begun
  std::vector<PlacedPages> finished_;  // in the order of finishing
  std::future<std::unique_ptr<ContentsPages>> contents_in_making_;
  std::unique_ptr<ContentsPages> contents_;
  PlacedPages unfinished_;              // a contents list whose numbers are not all known
  std::vector<std::string> labels_;     // by destination
  std::vector<DestinationId> in_body_;  // destinations on pages of the body
};

}  // namespace

PageSet assemble(const Manuscript& from, const content::PageSettings& settings, unsigned jobs,
                 PageConsumer* consumer, MissingGlyphs& missing) {
  return Assembler(from, settings, jobs, consumer, missing).run();
}

}  // namespace chaek::layout
