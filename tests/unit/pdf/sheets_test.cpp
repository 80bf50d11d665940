#include <cstdlib>

#include "printing.h"

using namespace chaek;
using namespace chaek::pdf;

namespace {

/// Four pages of 300 × 400 points, each unlike the others in every direction.
void fill(Press& press) {
  press.pages.pages.resize(4);
  for (int i = 0; i < 4; ++i) {
    auto& items = press.pages.pages[static_cast<std::size_t>(i)].items;
    const base::Color red{200, 30, 30};
    items.emplace_back(layout::FilledRectangle{{pt(0), pt(0), pt(40 + 20 * i), pt(30)}, red, 0});
    items.emplace_back(
        layout::FilledRectangle{{pt(250), pt(300), pt(20), pt(50 + 10 * i)}, {0, 0, 255}, 0});
  }
  press.line("끝 쪽", pt(40), pt(200), pt(24));
}

std::string printed(Press& press, std::string_view scheme) {
  const auto choice = base::parse_print_choice(scheme);
  REQUIRE(choice);
  base::MemorySink sink;
  REQUIRE(write_pdf(press.pages, {.print = *choice}, sink, press.diagnostics));
  return sink.bytes();
}

GrayPicture draw(const Workbench& bench, const std::string& file, int page) {
  const std::string made = bench.path("drawn");
  const std::string number = std::to_string(page);
  output_of("pdftoppm -r 72 -f " + number + " -l " + number + " -singlefile -png '" + file + "' '" +
            made + "'");
  return read_gray(made + ".png");
}

/// The part of `sheet` at (left, 0) as large as `page`, upside down if `turned`, against `page`.
void require_same(const GrayPicture& sheet, const GrayPicture& page, int left, bool turned) {
  int differing = 0;
  for (int y = 0; y < page.height; ++y) {
    for (int x = 0; x < page.width; ++x) {
      const int from_x = turned ? left + page.width - 1 - x : left + x;
      const int from_y = turned ? page.height - 1 - y : y;
      // Letters turned upside down meet other pixels: their edges may be a little off.
      const int allowed = turned ? 90 : 0;
      if (std::abs(sheet.at(from_x, from_y) - page.at(x, y)) > allowed) ++differing;
    }
  }
  CHECK(differing == 0);
}

}  // namespace

TEST_CASE("each half of a sheet shows its page, turned where the printer turns the sheet") {
  Press press;
  fill(press);
  const Workbench bench;
  const std::string book = bench.save("book.pdf", press.print());
  const int sheets[2][2] = {{4, 1}, {2, 3}};
  for (const bool turned : {false, true}) {
    // 600 × 400 points
    const std::string scheme = "booklet,sheet=211.6667x141.1111mm";
    const std::string file =
        bench.save("booklet.pdf", printed(press, scheme + (turned ? ",flip=long" : "")));
    require_sound(file);
    for (int side = 0; side < 2; ++side) {
      const GrayPicture sheet = draw(bench, file, side + 1);
      REQUIRE(sheet.width == 600);
      const bool upside_down = turned && side == 1;
      for (int half = 0; half < 2; ++half) {
        const int page = sheets[side][upside_down ? 1 - half : half];
        require_same(sheet, draw(bench, book, page), half * 300, upside_down);
      }
    }
  }
}

TEST_CASE("sheets keep text, outline and the pages' numbers") {
  Press press;
  fill(press);
  press.pages.labels = {{0, layout::FolioStyle::roman, 1}, {2, layout::FolioStyle::arabic, 1}};
  press.pages.destinations = {{3, pt(100)}};
  press.pages.outline = {{1, "끝", 0}};
  const Workbench bench;
  const std::string file = bench.save("booklet.pdf", printed(press, "booklet"));
  require_sound(file);
  const std::string book = bench.save("book.pdf", press.print());
  CHECK(poppler_text(file) == poppler_text(book));
  CHECK(poppler_text(file).starts_with("끝"));
  CHECK(mupdf_text(file) == mupdf_text(book));
  const std::string outline = output_of("mutool show '" + file + "' outline 2>/dev/null");
  CHECK(outline.find("#page=1") != std::string::npos);

  // "2 · i" as UTF-16
  CHECK(output_of("mutool show '" + file + "' trailer/Root/PageLabels")
            .find("<FEFF0032002000B7002000"
                  "69>") != std::string::npos);
  CHECK(output_of("mutool show '" + file + "' trailer/Root/ViewerPreferences")
            .find("DuplexFlipShortEdge") != std::string::npos);
}

TEST_CASE("a print file has its boxes, no links, and backgrounds that reach the bleed") {
  Press press;
  fill(press);
  press.pages.destinations = {{1, pt(0)}};
  press.page().items.emplace_back(
      layout::LinkArea{{pt(0), pt(0), pt(9), pt(9)}, layout::DestinationId{0}, 0});
  const Workbench bench;
  const std::string file = bench.save("print.pdf", printed(press, "print,bleed=10mm,marks"));
  require_sound(file);
  // 10 mm of bleed and 10 mm for the marks are 56.69 points.
  const std::string boxes = output_of("pdfinfo -box '" + file + "'");
  INFO(boxes);
  CHECK(boxes.find("MediaBox:            0.00     0.00   413.38   513.38") != std::string::npos);
  CHECK(boxes.find("BleedBox:           28.35    28.35   385.04   485.04") != std::string::npos);
  CHECK(boxes.find("TrimBox:            56.69    56.69   356.69   456.69") != std::string::npos);
  CHECK(output_of("qpdf --qdf '" + file + "' -").find("/Annots") == std::string::npos);
  const GrayPicture page = draw(bench, file, 1);
  CHECK(page.ink(40, 40));        // the bleed of the rectangle in the corner
  CHECK_FALSE(page.ink(20, 40));  // and nothing further out
}

TEST_CASE("grey ink leaves no colour to a press") {
  Press press;
  fill(press);
  press.line("😀", pt(40), pt(300), pt(24));
  const Workbench bench;
  press.pages.pictures.push_back({std::make_shared<const std::string>([] {
    image::Pixels pixels;
    pixels.width = pixels.height = 2;
    pixels.color = {255, 0, 0, 0, 255, 0, 0, 0, 255, 128, 0, 128};
    return image::encode_png(pixels);
  }())});
  press.pages.pictures.push_back({std::make_shared<const std::string>(
      "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
      "<rect width='9' height='9' fill='#0a7'/></svg>")});
  press.page().items.emplace_back(layout::PlacedPicture{0, {pt(10), pt(300), pt(20), pt(20)}, 0});
  press.page().items.emplace_back(layout::PlacedPicture{1, {pt(10), pt(340), pt(20), pt(20)}, 0});
  const auto inks = [&](std::string_view scheme) {
    const std::string file = bench.save("inks.pdf", printed(press, scheme));
    return output_of("gs -q -dNOPAUSE -dBATCH -sDEVICE=inkcov -o - '" + file + "'");
  };
  const std::string gray = inks("print,ink=gray");
  INFO(gray);
  std::size_t pages = 0;
  for (std::size_t at = 0; (at = gray.find(" 0.00000  0.00000  0.00000 ", at)) != std::string::npos;
       ++at) {
    ++pages;
  }
  CHECK(pages == 4);
  CHECK(inks("print").find(" 0.00000  0.00000  0.00000 ") == std::string::npos);
}
