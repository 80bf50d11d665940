#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <variant>

#include "layout/picture_resolution.h"
#include "shop/judges.h"
#include "shop/spine.h"
#include "text/font.h"

namespace chaek::shop {
namespace {

using base::Length;
using base::PaperSize;

const Length kTolerance = Length::millimetres(0.5);  // of a side: 127 and 128 mm are two sizes

bool same_size(PaperSize a, PaperSize b) {
  const auto near = [](Length one, Length other) {
    return one - other <= kTolerance && other - one <= kTolerance;
  };
  return near(a.width, b.width) && near(a.height, b.height);
}

std::string sizes_text(const std::vector<PaperSize>& sizes) {
  std::string text;
  for (const PaperSize& size : sizes) text += (text.empty() ? "" : ", ") + size_text(size);
  return text;
}

/// The one of `sizes` that is nearest to `size`.
PaperSize nearest(const std::vector<PaperSize>& sizes, PaperSize size) {
  const auto distance = [size](PaperSize other) {
    return std::abs((other.width - size.width).units()) +
           std::abs((other.height - size.height).units());
  };
  return *std::min_element(sizes.begin(), sizes.end(),
                           [&](PaperSize a, PaperSize b) { return distance(a) < distance(b); });
}

PaperSize page_size(const Case& at) {
  return {at.submission.pages.width, at.submission.pages.height};
}

/// A leaf has two pages: a print file ends with a blank one where the book's number is odd.
std::size_t leaves(const Case& at) {
  return (at.submission.pages.pages.size() + 1) / 2;
}

bool has_color(const layout::DrawItem& item, const book::Book& book) {
  if (const auto* run = std::get_if<layout::GlyphRun>(&item)) {
    return !run->color.is_gray() || run->font->color_bitmaps();
  }
  if (const auto* area = std::get_if<layout::FilledRectangle>(&item)) {
    return !area->color.is_gray();
  }
  if (const auto* dot = std::get_if<layout::FilledCircle>(&item)) return !dot->color.is_gray();
  if (const auto* placed = std::get_if<layout::PlacedPicture>(&item)) {
    return placed->picture < book.pictures.size() && !book.pictures[placed->picture].identity.gray;
  }
  return false;
}

}  // namespace

void judge_trim(const Case& at) {
  const PaperSize size = page_size(at);
  const auto& sizes = at.rule.sizes;
  if (sizes.empty()) return;
  if (std::any_of(sizes.begin(), sizes.end(),
                  [size](PaperSize offered) { return same_size(offered, size); })) {
    return;
  }
  at.findings.fault("shop-trim", at.submission.settings.place_of("paper"),
                    "a page is " + size_text(size) + "; " + at.profile.name + " makes books of " +
                        sizes_text(sizes),
                    "say `paper: " + size_text(nearest(sizes, size)) + "` in book.yaml");
}

void judge_sheet(const Case& at) {
  const PaperSize page = page_size(at);
  const PaperSize pair = {page.width * 2, page.height};
  const auto holds = [pair](PaperSize sheet) {
    const auto lies = [pair](Length width, Length height) {
      return pair.width <= width + kTolerance && pair.height <= height + kTolerance;
    };
    return lies(sheet.width, sheet.height) || lies(sheet.height, sheet.width);
  };
  const auto& sheets = at.rule.sizes;
  if (sheets.empty() || std::any_of(sheets.begin(), sheets.end(), holds)) return;
  at.findings.fault(
      "shop-trim", at.submission.settings.place_of("paper"),
      "two pages of " + size_text(page) + " side by side are larger than " + sizes_text(sheets),
      "choose a smaller `paper` in book.yaml, such as a5");
}

void judge_pages(const Case& at) {
  const std::size_t count = leaves(at) * 2;
  const auto pages = static_cast<double>(count);
  const std::string has = std::to_string(count);
  const std::string& shop = at.profile.name;
  if (at.rule.least && pages < *at.rule.least) {
    at.findings.fault("shop-pages", {},
                      "the book has " + has + " pages; " + shop + " takes at least " +
                          number_text(*at.rule.least),
                      "take more posts, a smaller `paper` or larger type");
  }
  if (at.rule.most && pages > *at.rule.most) {
    at.findings.fault(
        "shop-pages", {},
        "the book has " + has + " pages; " + shop + " takes at most " + number_text(*at.rule.most),
        "take fewer posts, make two volumes, or choose a larger `paper`");
  }
  const std::size_t over = count % at.rule.multiple;
  if (over != 0) {
    at.findings.fault("shop-pages", {},
                      "the book has " + has + " pages; " + shop + " wants a multiple of " +
                          std::to_string(at.rule.multiple),
                      "pages wanting at the end: " + std::to_string(at.rule.multiple - over) +
                          "; add pages of your own under `back` in book.yaml");
  }
}

void judge_ink(const Case& at) {
  for (const base::OutputChoice& output : at.submission.outputs) {
    if (output.print.scheme != base::Scheme::print) continue;
    if (output.print.ink == base::Ink::gray) continue;
    const auto& pages = at.submission.pages.pages;
    std::size_t first = 0;
    std::size_t colored = 0;
    for (std::size_t i = pages.size(); i-- > 0;) {
      const auto& items = pages[i].items;
      if (std::none_of(items.begin(), items.end(), [&](const layout::DrawItem& item) {
            return has_color(item, at.submission.book);
          })) {
        continue;
      }
      first = i + 1;
      ++colored;
    }
    if (colored == 0) continue;
    at.findings.fault("shop-file", at.submission.settings.place_of_output(output.path),
                      output.path + " has colour on " + std::to_string(colored) +
                          " pages, first on page " + std::to_string(first) + "; " +
                          at.profile.name + " prints black",
                      "say ink=gray behind its name");
  }
}

void judge_resolution(const Case& at) {
  if (!at.rule.least) return;
  const double least = *at.rule.least;
  const content::BookSettings& settings = at.submission.settings;
  if (settings.images.ppi < least) {
    at.findings.fault("shop-pictures", settings.place_of("images"),
                      "pictures are made smaller, to " + std::to_string(settings.images.ppi) +
                          " pixels to the inch; " + at.profile.name + " wants " +
                          number_text(least),
                      "say `images: {ppi: " + number_text(least) + "}` in book.yaml");
  }
  const book::Book& book = at.submission.book;
  for (const auto& printed : layout::printed_pictures(book, at.submission.pages)) {
    if (printed.ppi + 1 >= least) continue;
    at.findings.fault("shop-pictures", printed.place,
                      at.submission.book.pictures[printed.picture].path + " has " +
                          std::to_string(std::lround(printed.ppi)) + " pixels to the inch; " +
                          at.profile.name + " wants " + number_text(least),
                      "use a picture of more pixels, or give it less width");
  }
}

void judge_fonts(const Case& at) {
  std::set<std::string> refused;
  const text::Font* last = nullptr;
  for (const layout::Page& page : at.submission.pages.pages) {
    for (const layout::DrawItem& item : page.items) {
      const auto* run = std::get_if<layout::GlyphRun>(&item);
      if (run == nullptr || run->font == last) continue;
      last = run->font;
      if (last->embedding() == text::Embedding::restricted) refused.insert(last->family_name());
    }
  }
  for (const std::string& family : refused) {
    at.findings.fault("shop-fonts", at.submission.settings.place_of("families"),
                      "the licence bits of " + family + " forbid what " + at.profile.name +
                          " asks for: every font inside the file",
                      "choose a font that may be embedded, such as one under the OFL");
  }
}

void judge_spine(const Case& at) {
  const content::CoverSettings& cover = at.submission.settings.wrap;
  if (!at.profile.spine || !cover.spine) return;
  const std::size_t pages = at.submission.pages.pages.size();
  const Length width =
      spine_width(*at.profile.spine, pages, cover.caliper.value_or(base::usual_caliper()));
  if (*cover.spine - width <= kTolerance && width - *cover.spine <= kTolerance) return;
  at.findings.fault("shop-spine", at.submission.settings.place_of("cover"),
                    "the spine is " + number_text(cover.spine->millimetres()) + " mm; " +
                        at.profile.name + " counts " + number_text(width.millimetres()) +
                        " mm for " + std::to_string(pages) + " pages",
                    "leave out `spine` under `cover`: it is counted with the profile's formula");
}

}  // namespace chaek::shop
