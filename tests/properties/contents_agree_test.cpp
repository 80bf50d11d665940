// The four contents lists a reader meets (the PDF's pages and outline, nav.xhtml, toc.ncx), read
// from the written files, say the same: entry by entry the text, the level and where it leads.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "../unit/base/temporary_folder.h"
#include "bound_book.h"
#include "command_output.h"
#include "written_contents.h"

using namespace chaek;

namespace {

/// What a list says, one line an entry.
std::string lines(const std::vector<WrittenEntry>& entries, bool with_target) {
  std::string all;
  for (const WrittenEntry& entry : entries) {
    all += std::to_string(entry.level) + " " + entry.label;
    all += with_target ? " " + entry.target + "\n" : "\n";
  }
  return all;
}

void check_lists(const BoundBook& bound) {
  const WrittenPdf pdf(bound.pdf);
  const auto nav = nav_entries(bound.epub);
  const auto outline = pdf.outline();
  REQUIRE(nav.size() > 3);
  CHECK(lines(ncx_entries(bound.epub), true) == lines(nav, true));
  CHECK(lines(outline, false) == lines(nav, false));

  const base::Length inner = bound.theme.page.inner;
  const base::Length outer = bound.theme.page.outer;
  const auto printed = pdf.printed(bound.book->contents_title, inner.points(), outer.points());
  std::vector<WrittenEntry> expected = outline;
  for (WrittenEntry& entry : expected)
    entry.label += pdf.label_of(WrittenPdf::page_of(entry.target));
  CHECK(lines(printed, true) == lines(expected, true));

  for (std::size_t i = 0; i < std::min(nav.size(), outline.size()); ++i) {
    CAPTURE(nav[i].label, outline[i].target);
    CHECK(pdf.text_at(outline[i].target).starts_with(epub_text_at(bound.epub, nav[i].target)));
  }
}

/// A printed folio is the page's label; most pages have one.
void check_folios(const BoundBook& bound) {
  const WrittenPdf pdf(bound.pdf);
  std::size_t with_folio = 0;
  for (std::size_t page = 0; page < pdf.page_count(); ++page) {
    const std::string folio = pdf.folio_of(page);
    if (folio.empty()) continue;
    ++with_folio;
    CHECK(folio == pdf.label_of(page));
  }
  CHECK(with_folio * 2 > pdf.page_count());
}

/// Two years of posts in parts, own pages around them, an index, headings of three levels, titles
/// that take two lines.
void write_parted_book(const base::TemporaryFolder& folder, const std::string& settings) {
  folder.put("book.yaml",
             "title: 두 해\nauthors: [책 견본]\nparts: year\nfront: [머리말.md]\nback: [후기.md]\n"
             "contents: {depth: 4}\nindex: true\n" +
                 settings);
  folder.put("머리말.md", "# 머리말\n\n짧은 머리말.\n");
  folder.put("후기.md", "# 후기\n\n짧은 후기.\n");
  for (int i = 1; i <= 12; ++i) {
    const std::string year = i <= 6 ? "2022" : "2023";
    const std::string month = (i < 10 ? "0" : "") + std::to_string(i);
    std::string text = "---\ntitle: " + std::to_string(i) +
                       "째 글, 차례에서 두 줄이 되도록 길게 붙인 제목과 그 뒤에 덧붙인 긴 꼬리말\n"
                       "tags: [글, 달" +
                       std::to_string(i) + "]\n---\n\n";
    for (int k = 1; k <= 3; ++k) {
      text += std::string(static_cast<std::size_t>(k) + 1, '#') + " " + std::to_string(i) + "의 " +
              std::to_string(k) + "절 `code`와 *강조*\n\n";
      for (int line = 0; line < 40; ++line) text += "아침마다 같은 시간에 집을 나선다. ";
      text += "\n\n";
    }
    folder.put(year + "-" + month + "-01-글.md", text);
  }
}

}  // namespace

TEST_CASE("the four contents lists agree") {
  for (const std::string& folder : corpus()) {
    CAPTURE(folder);
    const BoundBook bound = bind_folder(folder);
    check_lists(bound);
    check_folios(bound);
  }
}

TEST_CASE("the four contents lists agree in a book with parts, on paper and for a screen") {
  for (const std::string& settings :
       std::vector<std::string>{"", "pdf: screen\n", "posts-open: recto\nparts-open: any\n"}) {
    CAPTURE(settings);
    const base::TemporaryFolder folder;
    write_parted_book(folder, settings);
    const BoundBook bound = bind_folder(folder.path());
    check_lists(bound);
    check_folios(bound);
  }
}
