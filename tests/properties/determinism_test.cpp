#include <catch2/catch.hpp>
#include <fstream>

#include "base/byte_sink.h"
#include "bound_book.h"
#include "command_output.h"
#include "layout/layout_book.h"
#include "pdf/page_contents.h"
#include "pdf/write_pdf.h"
#include "source_dir.h"

using namespace chaek;

namespace {

/// The PDF of `bound` when its pages leave as they are finished.
std::string streamed(const BoundBook& bound, unsigned jobs) {
  pdf::PageContents contents({});
  base::Diagnostics found;
  const layout::PageSet pages =
      layout::layout_book(*bound.book, bound.theme, *bound.fonts, {jobs, {}}, found, &contents);
  base::MemorySink pdf;
  REQUIRE(pdf::write_pdf(pages, contents, {.jobs = jobs}, pdf, found));
  return pdf.bytes();
}

/// What a reader of the PDF `bytes` copies, with the places of the words.
std::string copied(const std::string& bytes) {
  const std::string path = "streamed.pdf";
  std::ofstream(path, std::ios::binary) << bytes;
  return output_of("pdftotext -bbox " + path + " -");
}

}  // namespace

TEST_CASE("the same bytes with one thread and with several") {
  const std::string folder = corpus().front();
  const BoundBook one = bind_folder(folder, 1);
  const BoundBook many = bind_folder(folder, 7);
  CHECK(one.pdf == many.pdf);
  CHECK(one.epub == many.epub);
}

TEST_CASE("pages that leave before all have numbers refer to them as those that stay") {
  const BoundBook bound = bind_folder(source_dir() + "/tests/golden/cases/links");
  const std::string one = streamed(bound, 1);
  CHECK(one == streamed(bound, 5));
  const std::string text = copied(one);
  CHECK(text.find("☞") != std::string::npos);
  CHECK(text == copied(bound.pdf));
}
