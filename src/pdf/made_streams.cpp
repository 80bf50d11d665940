#include "pdf/made_streams.h"

#include <cstddef>
#include <variant>

#include "pdf/parallel.h"

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

PictureStreams make_one_picture(const layout::PictureBytes& picture,
                                deflate::Compressor& compressor) {
  return make_picture(picture.bytes == nullptr ? std::string_view() : *picture.bytes, compressor);
}

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
  run_parallel(first_page + made.pages.size(), jobs, [&] {
    return [&, compressor = deflate::Compressor(kCompression)](std::size_t task) mutable {
      if (task >= first_page) {
        const std::size_t index = task - first_page;
        PageContent content = write_content(pages, pages.pages[index], fonts, tags);
        content.operators = compressor.zlib(content.operators);
        made.pages[index] = std::move(content);
      } else if (task >= first_picture) {
        const std::size_t index = placed[task - first_picture];
        made.pictures[index] = make_one_picture(pages.pictures[index], compressor);
      } else if (fonts.all()[task].font().color_bitmaps()) {
        made.picture_glyphs[task] = make_picture_glyphs(fonts.all()[task], compressor);
      } else {
        made.fonts[task] = make_font_streams(fonts.all()[task], compressor);
      }
    };
  });
  return made;
}

}  // namespace chaek::pdf
