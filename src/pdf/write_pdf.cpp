#include "pdf/write_pdf.h"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "pdf/impose.h"
#include "pdf/links.h"
#include "pdf/made_streams.h"
#include "pdf/metadata.h"
#include "pdf/object_store.h"
#include "pdf/outline.h"
#include "pdf/page_objects.h"
#include "pdf/side_content.h"
#include "pdf/structure.h"

namespace chaek::pdf {
namespace {

/// A link by its place among what is drawn.
struct PlacedLink {
  static constexpr std::uint32_t kUntagged = 0xFFFFFFFF;

  std::uint32_t page = 0;
  std::uint32_t item = 0;
  std::uint32_t tagged = kUntagged;  ///< its place among the links that the structure knows
};

/// Makes a file's objects and ties them together; one use, one file.
class FileWriter {
 public:
  FileWriter(const layout::PageSet& pages, const FontUses& fonts, const Tags& tags,
             const std::vector<Placing>& placed, const std::optional<Sheets>& sheets,
             base::Diagnostics& diagnostics)
      : pages_(pages),
        fonts_(fonts),
        tags_(tags),
        placed_(placed),
        sheets_(sheets),
        diagnostics_(diagnostics) {}

  /// All objects but those of fonts and pictures, which have their numbers then.
  void add_book(std::vector<PageContent> contents) {
    contents_ = std::move(contents);
    roots_.catalog = store_.reserve();
    roots_.info = store_.add(info_entries(pages_.metadata));
    number_pages();
    number_fonts();
    number_pictures();
    sheets_ ? add_sides(*sheets_) : add_pages();
    store_.set(roots_.catalog, catalog_entries());
  }

  /// The rest, and the file. After `add_book`.
  bool write(MadeStreams made, base::ByteSink& sink, unsigned jobs) {
    add_fonts(made);
    add_pictures(made);
    return report(store_.write(sink, roots_, jobs));
  }

 private:
  void number_pages() {
    ids_.count = sheets_ ? sheets_->sides.size() : pages_.pages.size();
    ids_.first = store_.reserve(ids_.count);
    ids_.width = sheets_ ? sheets_->width : pages_.width;
    ids_.height = sheets_ ? sheets_->height : pages_.height;
    if (sheets_) ids_.seats = seats_on(*sheets_, pages_.pages.size());
  }

  /// A colour font has drawing fonts only.
  static bool has_outlines(const FontUse& use) { return !use.font().color_bitmaps(); }

  void number_fonts() {
    font_ids_.resize(fonts_.resource_count());
    for (const FontUse& use : fonts_.all()) {
      if (has_outlines(use)) font_ids_[use.resource()] = store_.reserve();
      for (const DrawingPart& part : use.drawing_parts()) {
        font_ids_[part.resource] = store_.reserve();
      }
    }
  }

  void number_pictures() {
    picture_ids_.resize(pages_.pictures.size());
    for (const Placing& placing : placed_) picture_ids_[placing.picture] = store_.reserve();
  }

  void add_fonts(MadeStreams& made) {
    deflate::Compressor compressor(kCompression);
    for (std::size_t i = 0; i < fonts_.all().size(); ++i) {
      const FontUse& use = fonts_.all()[i];
      const ObjectId outlines = has_outlines(use) ? font_ids_[use.resource()] : 0;
      std::optional<FontStreams>& streams = made.fonts[i];
      if (streams) add_font(store_, outlines, use, std::move(*streams));
      if (use.drawing_parts().empty()) continue;
      add_drawing_fonts(store_, font_ids_[use.drawing_parts().front().resource], use, outlines,
                        std::move(made.picture_glyphs[i]), compressor);
    }
  }

  void add_pictures(MadeStreams& made) {
    for (const Placing& placing : placed_) {
      std::optional<PictureStreams>& streams = made.pictures[placing.picture];
      if (!streams) continue;
      if (!streams->fault.empty()) {
        diagnostics_.warning("broken-picture", {}, "a picture cannot be decoded: " + streams->fault,
                             "a grey area stands in its place in the PDF");
      }
      add_picture(store_, picture_ids_[placing.picture], std::move(*streams), profiles_);
    }
  }

  /// Each page of the book once, as a form, and the sides that show them.
  void add_sides(const Sheets& sheets) {
    const Length bleed = sheets.trim.x - sheets.bleed.x;
    std::vector<ObjectId> forms;
    for (PageContent& content : contents_) {
      std::string entries = "/Type/XObject/Subtype/Form/Filter/FlateDecode/BBox";
      append_rectangle(entries, -bleed, -bleed, pages_.width + 2 * bleed, pages_.height + 2 * bleed,
                       pages_.height);
      append_resources(entries, content);
      forms.push_back(store_.add_stream(std::move(entries), std::exchange(content.operators, {})));
    }
    std::vector<ObjectId> parents;
    page_tree_ = add_page_tree(store_, ids_, parents);
    deflate::Compressor compressor(kPageCompression);
    for (std::size_t i = 0; i < ids_.count; ++i) {
      const SheetSide& side = sheets.sides[i];
      std::string entries = "/Type/Page/Parent ";
      append_reference(entries, parents[i]);
      append_boxes(entries, sheets);
      entries += "/Contents ";
      append_reference(entries, store_.add_stream("/Filter/FlateDecode",
                                                  compressor.zlib(side_operators(
                                                      sheets, side, pages_.width, pages_.height))));
      entries += "/Resources<</XObject<<";
      for (const Placement& placed : side.placements) {
        entries += "/S";
        append_integer(entries, placed.page);
        entries += ' ';
        append_reference(entries, forms[placed.page]);
      }
      store_.set(ids_.of(i), entries + ">>>>");
    }
  }

  void add_pages() {
    std::vector<ObjectId> parents;
    page_tree_ = add_page_tree(store_, ids_, parents);
    number_links();
    for (std::size_t i = 0; i < pages_.pages.size(); ++i) {
      PageContent& content = contents_[i];
      const ObjectId stream =
          store_.add_stream("/Filter/FlateDecode", std::exchange(content.operators, {}));
      std::string entries = "/Type/Page/Parent ";
      append_reference(entries, parents[i]);
      entries += "/TrimBox";
      append_rectangle(entries, {}, {}, pages_.width, pages_.height, pages_.height);
      entries += "/Contents ";
      append_reference(entries, stream);
      append_resources(entries, content);
      append_annotations(entries, i);
      if (!content.marks.empty()) {
        entries += "/StructParents ";
        append_integer(entries, static_cast<std::int64_t>(i));
      }
      store_.set(ids_.of(i), std::move(entries));
    }
  }

  void append_resources(std::string& out, const PageContent& content) {
    const auto append_list = [&out](const char* kind, const char* prefix, const auto& numbers,
                                    const auto& ids) {
      if (numbers.empty()) return;
      out += kind;
      out += "<<";
      for (const std::uint32_t number : numbers) {
        out += prefix;
        append_integer(out, number);
        out += ' ';
        append_reference(out, ids[number]);
      }
      out += ">>";
    };
    out += "/Resources<<";
    append_list("/Font", "/F", content.fonts, font_ids_);
    append_list("/XObject", "/P", content.pictures, picture_ids_);
    out += ">>";
  }

  /// Gives the links of all pages their numbers. There are several to a page, so what they say is
  /// put into words only when they are written.
  void number_links() {
    for (std::size_t page = 0; page < pages_.pages.size(); ++page) {
      const std::vector<layout::DrawItem>& items = pages_.pages[page].items;
      for (std::size_t i = 0; i < items.size(); ++i) {
        const auto* link = std::get_if<layout::LinkArea>(&items[i]);
        if (link == nullptr) continue;
        const auto* url = std::get_if<std::string>(&link->target);
        if (url != nullptr && !link_address(*url)) {
          report_refused(*url);
          continue;
        }
        PlacedLink& placed = placed_links_.emplace_back();
        placed.page = static_cast<std::uint32_t>(page);
        placed.item = static_cast<std::uint32_t>(i);
        if (!tags_.any() || tags_.artifact(link->tag)) continue;
        placed.tagged = static_cast<std::uint32_t>(links_.size());
        links_.push_back({static_cast<ObjectId>(placed_links_.size() - 1), page, link->tag});
      }
    }
    first_link_ = store_.add_made(placed_links_.size(),
                                  [this](std::size_t number) { return annotation(number); });
    for (TaggedLink& link : links_) link.annotation += first_link_;
  }

  std::string annotation(std::size_t number) const {
    const PlacedLink& placed = placed_links_[number];
    const layout::Page& page = pages_.pages[placed.page];
    std::string entries =
        link_entries(pages_, ids_, std::get<layout::LinkArea>(page.items[placed.item]),
                     page.sideways.contains(placed.item));
    if (placed.tagged != PlacedLink::kUntagged) {
      entries += "/StructParent ";
      append_integer(entries, static_cast<std::int64_t>(pages_.pages.size() + placed.tagged));
    }
    return entries;
  }

  /// The annotations of the page behind the one that was asked for last.
  void append_annotations(std::string& out, std::size_t page) {
    std::string list;
    for (; next_link_ < placed_links_.size() && placed_links_[next_link_].page == page;
         ++next_link_) {
      if (!list.empty()) list += ' ';
      append_reference(list, static_cast<ObjectId>(first_link_ + next_link_));
    }
    if (list.empty()) return;
    out += "/Annots[" + list + "]";
    if (tags_.any()) out += "/Tabs/S";
  }

  void report_refused(const std::string& url) {
    if (!refused_.insert(url).second) return;
    diagnostics_.warning("link-scheme", {}, "not made a link in the PDF: " + url,
                         "links may begin with http:, https:, mailto: or tel:");
  }

  std::string catalog_entries() {
    std::string out = "/Type/Catalog/Pages ";
    append_reference(out, page_tree_);
    out += "/Metadata ";
    append_reference(out,
                     store_.add_stream("/Type/Metadata/Subtype/XML", xmp_packet(pages_.metadata)));
    if (const ObjectId outline = add_outline(store_, pages_, ids_); outline != 0) {
      out += "/Outlines ";
      append_reference(out, outline);
      out += "/PageMode/UseOutlines";
    }
    // The first page stands alone on the right, as a book lies open.
    out += pages_.facing && !sheets_ ? "/PageLayout/TwoPageRight" : "/PageLayout/SinglePage";
    const std::string labels = sheets_ ? side_labels(pages_, *sheets_) : page_labels(pages_);
    if (!labels.empty()) out += "/PageLabels" + labels;
    if (tags_.any()) {
      out += "/MarkInfo<</Marked true>>/StructTreeRoot ";
      append_reference(out, add_tags());
    }
    if (!pages_.metadata.language.empty()) {
      out += "/Lang";
      append_literal(out, pages_.metadata.language);
    }
    out += "/ViewerPreferences<</DisplayDocTitle true";
    if (sheets_) append_printing(out, *sheets_);
    return out + ">>";
  }

  ObjectId add_tags() {
    TaggedContent content;
    content.links = std::move(links_);
    for (std::size_t i = 0; i < pages_.pages.size(); ++i) {
      content.pages.push_back(ids_.of(i));
      content.marks.push_back(std::move(contents_[i].marks));
    }
    return add_structure(store_, pages_, tags_, std::move(content));
  }

  bool report(ObjectStore::Outcome outcome) {
    switch (outcome) {
      case ObjectStore::Outcome::written:
        return true;
      case ObjectStore::Outcome::refused:
        diagnostics_.error("write-failed", {}, "the PDF could not be written",
                           "see whether the disk is full");
        return false;
      case ObjectStore::Outcome::too_large:
        diagnostics_.error("pdf-too-large", {}, "the PDF would be larger than 2 GiB",
                           "make several books, or use smaller pictures");
        return false;
      case ObjectStore::Outcome::no_memory:
        diagnostics_.error("out-of-memory", {}, "there is not enough memory to write the PDF", {});
        return false;
    }
    return false;
  }

  const layout::PageSet& pages_;
  const FontUses& fonts_;
  const Tags& tags_;
  const std::vector<Placing>& placed_;
  std::vector<PageContent> contents_;    ///< by page of the book
  const std::optional<Sheets>& sheets_;  ///< nothing: the pages of the file are the book's
  base::Diagnostics& diagnostics_;
  ObjectStore store_;
  ObjectStore::Roots roots_;
  PageIds ids_;
  ObjectId page_tree_ = 0;
  std::vector<ObjectId> font_ids_;  ///< by resource number
  std::vector<ObjectId> picture_ids_;
  ProfileIds profiles_;
  std::vector<PlacedLink> placed_links_;
  ObjectId first_link_ = 0;  ///< of the annotations, which are numbered as `placed_links_`
  std::size_t next_link_ = 0;
  std::vector<TaggedLink> links_;
  std::set<std::string> refused_;
};

bool report_fonts(const FontUses& fonts, const MadeStreams& made, base::Diagnostics& diagnostics) {
  bool good = true;
  for (std::size_t i = 0; i < fonts.all().size(); ++i) {
    const text::Font& font = fonts.all()[i].font();
    if (font.color_bitmaps() || made.fonts[i]) continue;
    diagnostics.error("font-subset", {}, "the font cannot be put into the PDF: " + font.path(),
                      "choose another font in fonts/families.yaml");
    good = false;
  }
  return good;
}

}  // namespace

bool write_pdf(const layout::PageSet& pages, const PdfOptions& options, base::ByteSink& sink,
               base::Diagnostics& diagnostics) {
  PageContents contents(options.print);
  add_pages(pages, options.jobs, contents);
  return write_pdf(pages, contents, options, sink, diagnostics);
}

bool write_pdf(const layout::PageSet& pages, PageContents& contents, const PdfOptions& options,
               base::ByteSink& sink, base::Diagnostics& diagnostics) {
  std::optional<Sheets> sheets;
  if (!contents.tagged() &&
      !(sheets = impose({pages.pages.size(), pages.width, pages.height, options.folds},
                        options.print, diagnostics)))
    return false;
  const FontUses& fonts = contents.fonts();
  const Tags tags = contents.tagged() ? Tags(pages.structure) : Tags();
  const std::vector<Placing> placed = placed_pictures(pages);
  FileWriter writer(pages, fonts, tags, placed, sheets, diagnostics);
  MadeStreams made = make_streams(pages, fonts, placed, options,
                                  [&] { writer.add_book(contents.release(pages)); });
  if (!report_fonts(fonts, made, diagnostics)) return false;
  return writer.write(std::move(made), sink, options.jobs);
}

}  // namespace chaek::pdf
