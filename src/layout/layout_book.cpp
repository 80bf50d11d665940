#include "layout/layout_book.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "layout/assemble.h"
#include "layout/edition.h"
#include "layout/picture_resolution.h"
#include "layout/place_table.h"

namespace chaek::layout {
namespace {

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

void report_missing(const text::Hyphenator& hyphenator, base::Diagnostics& diagnostics) {
  for (const std::string& name : hyphenator.take_missing()) {
    diagnostics.note("missing-hyphenation", {},
                     "words are not divided: there is no " + name + " in " +
                         std::string(text::kHyphenationFolder),
                     "install Debian's package hyphen-… of that language");
  }
}

}  // namespace

PageSet layout_book(const book::Book& book, const style::Theme& theme,
                    const text::FontLibrary& fonts, const LayoutOptions& options,
                    base::Diagnostics& diagnostics, PageConsumer* consumer) {
  const style::Theme look = theme_for(options.pages.edition, theme);
  const PrintedLinks links = printed_links(book, content::link_notes(options.pages));
  const PlaceTable places(book, links.how, options.jobs);
  std::optional<text::Hyphenator> own;
  const text::Hyphenator& hyphenator =
      options.hyphenator != nullptr ? *options.hyphenator : own.emplace();
  MissingGlyphs missing;
  PageSet pages = assemble({book, look, fonts, hyphenator, links, places, options.chapter_set},
                           options.pages, std::max(1U, options.jobs), consumer, missing);
  report_missing(missing, diagnostics);
  report_missing(hyphenator, diagnostics);
  report_low_resolution(book, pages, diagnostics);
  return pages;
}

}  // namespace chaek::layout
