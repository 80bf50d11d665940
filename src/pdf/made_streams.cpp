#include "pdf/made_streams.h"

#include <algorithm>
#include <cstddef>
#include <variant>

#include "base/parallel.h"

namespace chaek::pdf {
namespace {

/// A picture that stands on a page, in the largest of its areas.
struct Placing {
  std::size_t picture = 0;
  PlacedSize size;
};

/// All of them, ascending.
std::vector<Placing> placed_pictures(const layout::PageSet& pages) {
  std::vector<PlacedSize> sizes(pages.pictures.size());
  for (const layout::Page& page : pages.pages) {
    for (const layout::DrawItem& item : page.items) {
      const auto* placed = std::get_if<layout::PlacedPicture>(&item);
      if (placed == nullptr || placed->picture >= sizes.size()) continue;
      PlacedSize& size = sizes[placed->picture];
      // An area of nothing is still a place.
      size.width = std::max({size.width, placed->area.width.points(), 0.001});
      size.height = std::max({size.height, placed->area.height.points(), 0.001});
    }
  }
  std::vector<Placing> out;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    if (sizes[i].width > 0) out.push_back({i, sizes[i]});
  }
  return out;
}

/// What each thread does, with memory of its own.
class Maker {
 public:
  Maker(const layout::PageSet& pages, const FontUses& fonts, const PdfOptions& options,
        MadeStreams& made)
      : pages_(pages), fonts_(fonts), options_(options), made_(made) {}

  void make_picture(const Placing& placing) {
    const auto& bytes = pages_.pictures[placing.picture].bytes;
    made_.pictures[placing.picture] =
        pdf::make_picture(bytes == nullptr ? std::string_view() : *bytes, placing.size,
                          options_.picture_ppi, options_.print.ink, compressor_);
  }

  void make_font(std::size_t index) {
    const FontUse& use = fonts_.all()[index];
    if (use.font().color_bitmaps()) {
      made_.picture_glyphs[index] = make_picture_glyphs(use, options_.print.ink, compressor_);
    } else {
      made_.fonts[index] = make_font_streams(use, compressor_);
    }
  }

 private:
  const layout::PageSet& pages_;
  const FontUses& fonts_;
  const PdfOptions& options_;
  MadeStreams& made_;
  deflate::Compressor compressor_{kCompression};
};

}  // namespace

MadeStreams make_streams(const layout::PageSet& pages, const FontUses& fonts,
                         const PdfOptions& options) {
  MadeStreams made;
  made.fonts.resize(fonts.all().size());
  made.picture_glyphs.resize(fonts.all().size());
  made.pictures.resize(pages.pictures.size());
  const std::vector<Placing> placed = placed_pictures(pages);
  // The long tasks first: fonts, then pictures.
  const std::size_t first_picture = made.fonts.size();
  base::run_parallel(first_picture + placed.size(), options.jobs, [&] {
    return [&, maker = Maker(pages, fonts, options, made)](std::size_t task) mutable {
      if (task >= first_picture) {
        maker.make_picture(placed[task - first_picture]);
      } else {
        maker.make_font(task);
      }
    };
  });
  return made;
}

}  // namespace chaek::pdf
