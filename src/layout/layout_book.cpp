#include "layout/layout_book.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "content/walk.h"
#include "layout/front_matter.h"
#include "layout/furniture.h"
#include "layout/place_table.h"
#include "layout/set_chapter.h"

namespace chaek::layout {
namespace {

/// Sets every chapter; `jobs` threads take the next one that is free.
std::vector<ChapterPages> set_chapters(const book::Book& book, const style::Theme& theme,
                                       const text::FontLibrary& fonts, const PlaceTable& places,
                                       unsigned jobs) {
  std::vector<ChapterPages> chapters(book.chapters.size());
  base::run_parallel(chapters.size(), jobs, [&] {
    return [&, shaper = text::Shaper(fonts)](std::size_t i) mutable {
      chapters[i] = set_chapter(book, static_cast<std::uint32_t>(i), theme, places, shaper);
    };
  });
  return chapters;
}

/// Puts the set pieces together: page numbers, margins, furniture, one structure tree.
class Assembler {
 public:
  Assembler(const book::Book& book, const style::Theme& theme, const text::FontLibrary& fonts,
            const PlaceTable& places)
      : book_(book),
        theme_(theme),
        places_(places),
        shaper_(fonts),
        furniture_(book, theme, places, shaper_, 0, book.metadata.language) {
    StructureNode root;
    root.role = StructureRole::document;
    root.language = book.metadata.language;
    pages_.structure.push_back(root);
    pages_.structure.push_back({StructureRole::artifact, 0, 0, {}, {}});  // furniture's own, node 1
    pages_.destinations.resize(places.size());
    labels_.resize(places.size());
  }

  PageSet run(std::vector<ChapterPages> chapters) {
    // The body is numbered first: the front matter's contents list needs its page numbers.
    std::vector<Page> body = set_body(chapters);
    std::vector<Page> front = set_front(chapters);
    join(std::move(front), std::move(body));
    fill_metadata();
    fill_outline();
    return std::move(pages_);
  }

  MissingGlyphs& missing() { return furniture_.missing; }

 private:
  /// A run of pages that share a numbering while it is being made.
  struct Section {
    std::vector<Page> pages;
    FolioStyle folio = FolioStyle::arabic;
    bool front = false;

    std::uint32_t next_number() const { return static_cast<std::uint32_t>(pages.size()) + 1; }
  };

  std::vector<Page> set_body(std::vector<ChapterPages>& chapters) {
    Section body;
    std::uint32_t part = 0;
    for (std::uint32_t i = 0; i < book_.chapters.size(); ++i) {
      if (book_.chapters[i].kind == book::ChapterKind::front) continue;
      if (part < book_.parts.size() && book_.parts[part].first_chapter == i) {
        add_part(part++, body);
      }
      add_chapter(i, std::move(chapters[i]), body);
    }
    return std::move(body.pages);
  }

  std::vector<Page> set_front(std::vector<ChapterPages>& chapters) {
    Section front;
    front.folio = FolioStyle::roman;
    front.front = true;
    Compositor title(book_, theme_, places_, shaper_, 0, book_.metadata.language);
    std::vector<BlockPage> title_page;
    title_page.push_back(set_title_page(title));
    const std::uint32_t tags = adopt(title.structure);
    add_pages(std::move(title_page), tags, "", false, front);
    front.pages.emplace_back();
    for (std::uint32_t i = 0; i < book_.chapters.size(); ++i) {
      if (book_.chapters[i].kind != book::ChapterKind::front) continue;
      add_chapter(i, std::move(chapters[i]), front);
    }
    if (!book_.contents.empty()) {
      if (front.next_number() % 2 == 0) front.pages.emplace_back();
      Compositor contents(book_, theme_, places_, shaper_, 0, book_.metadata.language);
      std::vector<BlockPage> list = set_contents(labels_, contents);
      const std::uint32_t list_tags = adopt(contents.structure);
      add_pages(std::move(list), list_tags, book_.contents_title, true, front);
    }
    if (front.next_number() % 2 == 0) front.pages.emplace_back();  // the body begins on a recto
    return std::move(front.pages);
  }

  void add_part(std::uint32_t part, Section& section) {
    if (section.next_number() % 2 == 0) section.pages.emplace_back();
    Compositor own(book_, theme_, places_, shaper_, 0, book_.metadata.language);
    std::vector<BlockPage> opener;
    opener.push_back(set_part_page(part, own));
    const std::uint32_t tags = adopt(own.structure);
    add_pages(std::move(opener), tags, "", false, section);
    section.pages.emplace_back();
  }

  void add_chapter(std::uint32_t number, ChapterPages chapter, Section& section) {
    const std::uint32_t tags = adopt(chapter.structure);
    for (const auto& [code_point, glyph] : chapter.missing) {
      MissingGlyph& entry = furniture_.missing[code_point];
      if (entry.count == 0) entry.first = glyph.first;
      entry.count += glyph.count;
    }
    const std::string title = content::plain_text(book_.chapters[number].title);
    const Side first = section.next_number() % 2 == 1 ? Side::recto : Side::verso;
    add_pages(compose(std::move(chapter.cut), first, theme_, chapter.artifact), tags, title, true,
              section);
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

  /// Appends block pages with margins and furniture; the first has no running head.
  void add_pages(std::vector<BlockPage> blocks, std::uint32_t tags, const std::string& title,
                 bool numbered, Section& section) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const std::uint32_t number = section.next_number();
      Furniture around;
      around.recto = number % 2 == 1;
      if (numbered) around.folio = folio_text(section.folio, number);
      if (numbered && i > 0) around.running_head = around.recto ? title : book_.metadata.title;
      Page& page = section.pages.emplace_back();
      page.items = std::move(blocks[i].items);
      const Length left = around.recto ? theme_.page.inner : theme_.page.outer;
      page.text_block = {left, theme_.page.head, theme_.page.measure(),
                         theme_.page.block_height()};
      page.sideways = blocks[i].sideways;
      for (std::size_t at = 0; at < page.items.size(); ++at) {
        DrawItem& item = page.items[at];
        // The foot of the page is the left side of the page as it is turned.
        const bool turned = page.sideways.contains(at);
        shift(item, turned ? theme_.page.foot : left, turned ? left : theme_.page.head);
        std::visit([&](auto& kind) { kind.tag += tags; }, item);
      }
      for (const PlacedDestination& placed : blocks[i].destinations) {
        // Pages of the body are moved behind the front matter by join().
        pages_.destinations[placed.destination] = {number - 1, placed.y + theme_.page.head};
        labels_[placed.destination] = folio_text(section.folio, number);
        if (!section.front) in_body_.push_back(placed.destination);
      }
      set_furniture(around, furniture_, page.items);
    }
  }

  void join(std::vector<Page> front, std::vector<Page> body) {
    const auto count = static_cast<std::uint32_t>(front.size());
    for (const DestinationId id : in_body_) pages_.destinations[id].page += count;
    pages_.labels = {{0, FolioStyle::roman, 1}, {count, FolioStyle::arabic, 1}};
    pages_.pages = std::move(front);
    for (Page& page : body) pages_.pages.push_back(std::move(page));
  }

  void fill_metadata() {
    const book::Metadata& from = book_.metadata;
    pages_.metadata = {from.title,    from.authors,  from.description, from.subjects,
                       from.language, from.modified, from.identifier};
    pages_.width = theme_.page.width;
    pages_.height = theme_.page.height;
    for (const book::PictureResource& picture : book_.pictures) {
      pages_.pictures.push_back({picture.bytes});
    }
  }

  void fill_outline() {
    for (const book::ContentsEntry& entry : book_.contents) {
      OutlineEntry line;
      line.level = entry.level;
      line.title = content::plain_text(entry.label);
      line.destination = entry.kind == book::ContentsEntry::Kind::part
                             ? places_.part(entry.part)
                             : places_.find(entry.place).value_or(0);
      pages_.outline.push_back(std::move(line));
    }
  }

  const book::Book& book_;
  const style::Theme& theme_;
  const PlaceTable& places_;
  text::Shaper shaper_;
  Compositor furniture_;
  PageSet pages_;
  std::vector<std::string> labels_;
  std::vector<DestinationId> in_body_;
};

std::string code_point_name(char32_t c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string name;
  for (char32_t rest = c; rest > 0 || name.size() < 4; rest >>= 4U) {
    name.insert(name.begin(), digits[rest & 0xFU]);
  }
  return "U+" + name;
}

void report_missing(const MissingGlyphs& missing, base::Diagnostics& diagnostics) {
  for (const auto& [code_point, glyph] : missing) {
    std::string message = "no font has " + code_point_name(code_point);
    if (glyph.count > 1) message += " (" + std::to_string(glyph.count) + " times)";
    diagnostics.warning("missing-glyph", glyph.first, std::move(message),
                        "install a font that has it and name it in fonts/families.yaml");
  }
}

}  // namespace

PageSet layout_book(const book::Book& book, const style::Theme& theme,
                    const text::FontLibrary& fonts, const LayoutOptions& options,
                    base::Diagnostics& diagnostics) {
  const PlaceTable places(book);
  std::vector<ChapterPages> chapters =
      set_chapters(book, theme, fonts, places, std::max(1U, options.jobs));
  Assembler assembler(book, theme, fonts, places);
  PageSet pages = assembler.run(std::move(chapters));
  report_missing(assembler.missing(), diagnostics);
  return pages;
}

}  // namespace chaek::layout
