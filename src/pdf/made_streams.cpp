#include "pdf/made_streams.h"

#include <cstddef>
#include <variant>

#include "base/parallel.h"

namespace chaek::pdf {
namespace {

/// The indices of the pictures that stand on a page, ascending.
std::vector<std::size_t> placed_pictures(const layout::PageSet& pages) {
  std::vector<bool> placed(pages.pictures.size());
  for (const layout::Page& page : pages.pages) {
    for (const layout::DrawItem& item : page.items) {
      const auto* picture = std::get_if<layout::PlacedPicture>(&item);
      if (picture != nullptr && picture->picture < placed.size()) placed[picture->picture] = true;
    }
  }
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < placed.size(); ++i) {
    if (placed[i]) out.push_back(i);
  }
  return out;
}

/// What each thread does, with memory of its own.
class Maker {
 public:
  Maker(const layout::PageSet& pages, const FontUses& fonts, const Tags& tags, MadeStreams& made)
      : pages_(pages), fonts_(fonts), tags_(tags), made_(made) {}

  void make_page(std::size_t index) {
    PageContent content = write_content(pages_, pages_.pages[index], fonts_, tags_);
    content.operators = quick_.zlib(content.operators);
    made_.pages[index] = std::move(content);
  }

  void make_picture(std::size_t index) {
    const auto& bytes = pages_.pictures[index].bytes;
    made_.pictures[index] =
        pdf::make_picture(bytes == nullptr ? std::string_view() : *bytes, thorough());
  }

  void make_font(std::size_t index) {
    const FontUse& use = fonts_.all()[index];
    if (use.font().color_bitmaps()) {
      made_.picture_glyphs[index] = make_picture_glyphs(use, thorough());
    } else {
      made_.fonts[index] = make_font_streams(use, thorough());
    }
  }

 private:
  deflate::Compressor& thorough() {
    if (!thorough_) thorough_.emplace(kCompression);
    return *thorough_;
  }

  const layout::PageSet& pages_;
  const FontUses& fonts_;
  const Tags& tags_;
  MadeStreams& made_;
  deflate::Compressor quick_{kPageCompression};
  std::optional<deflate::Compressor> thorough_;
};

}  // namespace

MadeStreams make_streams(const layout::PageSet& pages, const FontUses& fonts, const Tags& tags,
                         unsigned jobs) {
  MadeStreams made;
  made.pages.resize(pages.pages.size());
  made.fonts.resize(fonts.all().size());
  made.picture_glyphs.resize(fonts.all().size());
  made.pictures.resize(pages.pictures.size());
  const std::vector<std::size_t> placed = placed_pictures(pages);
  // The long tasks first: fonts, then pictures, then the many short pages.
  const std::size_t first_picture = made.fonts.size();
  const std::size_t first_page = first_picture + placed.size();
  base::run_parallel(first_page + made.pages.size(), jobs, [&] {
    return [&, maker = Maker(pages, fonts, tags, made)](std::size_t task) mutable {
      if (task >= first_page) {
        maker.make_page(task - first_page);
      } else if (task >= first_picture) {
        maker.make_picture(placed[task - first_picture]);
      } else {
        maker.make_font(task);
      }
    };
  });
  return made;
}

}  // namespace chaek::pdf
