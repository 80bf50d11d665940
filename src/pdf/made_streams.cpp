#include "pdf/made_streams.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <variant>

#include "base/parallel.h"

namespace chaek::pdf {
namespace {

/// The fonts with the most glyphs first: they take longest, and what comes last should not
/// keep the other threads waiting.
std::vector<std::size_t> longest_first(const FontUses& fonts) {
  std::vector<std::size_t> order(fonts.all().size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto size = [&fonts](std::size_t i) { return fonts.all()[i].glyph_count(); };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
  return order;
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

MadeStreams make_streams(const layout::PageSet& pages, const FontUses& fonts,
                         const std::vector<Placing>& placed, const PdfOptions& options,
                         const std::function<void()>& beside) {
  MadeStreams made;
  made.fonts.resize(fonts.all().size());
  made.picture_glyphs.resize(fonts.all().size());
  made.pictures.resize(pages.pictures.size());
  const std::vector<std::size_t> order = longest_first(fonts);
  // In a long book `beside` takes longest of all, in a short one hardly any time.
  const std::size_t first_picture = 1 + order.size();
  base::run_parallel(first_picture + placed.size(), options.jobs, [&] {
    return [&, maker = Maker(pages, fonts, options, made)](std::size_t task) mutable {
      if (task == 0) {
        beside();
      } else if (task < first_picture) {
        maker.make_font(order[task - 1]);
      } else {
        maker.make_picture(placed[task - first_picture]);
      }
    };
  });
  return made;
}

}  // namespace chaek::pdf
