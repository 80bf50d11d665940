#include <lcms2.h>

#include <cstdlib>

#include "printing.h"
#include "unit/image/made_pictures.h"
#include "unit/image/made_webp_gif.h"

using namespace chaek;
using namespace chaek::pdf;

namespace {

using Rgb = std::vector<int>;
using Row = std::vector<png_byte>;

constexpr int kScale = 8;  // points, and pixels of the drawn page, to a sample

/// A page of 300 × 400 points with the picture at (40, 40), eight points to a sample as seen.
Press page_with(const std::string& bytes) {
  Press press;
  image::Fault fault;
  const auto identity = image::identify(bytes, {}, fault);
  INFO(fault.reason);
  REQUIRE(identity);
  press.pages.pictures.push_back({std::make_shared<const std::string>(bytes)});
  const auto side = [](std::uint32_t samples) { return pt(samples * double{kScale}); };
  press.page().items.emplace_back(layout::PlacedPicture{
      0, {pt(40), pt(40), side(identity->seen_width()), side(identity->seen_height())}, 0});
  return press;
}

image::Pixels drawn_by_mutool(const Workbench& bench, const std::string& file) {
  const std::string png = bench.path("mutool.png");
  output_of("mutool draw -q -r 72 -c rgb -o '" + png + "' '" + file + "' 1");
  return read_pixels(png);
}

/// The middle of sample (x, y) on a drawn page.
Rgb at(const image::Pixels& page, std::size_t x, std::size_t y) {
  const std::size_t place =
      ((40 + y * kScale + kScale / 2) * page.width + 40 + x * kScale + kScale / 2) * 3;
  return {page.color[place], page.color[place + 1], page.color[place + 2]};
}

/// Who is asked. MuPDF is often built without colour management and shows what a profile replaces.
enum class Readers { both, poppler };

/// The readers show `rows` of colours (composed on white), within `tolerance`.
void check_shows(const std::string& bytes, const std::vector<std::vector<Rgb>>& rows,
                 int tolerance = 2, Readers readers = Readers::both) {
  Press press = page_with(bytes);
  const Workbench bench;
  const std::string file = bench.save("kind.pdf", press.print());
  CHECK(press.diagnostics.items().empty());
  require_sound(file);
  std::vector<image::Pixels> pages = {read_pixels(draw_page(bench, file))};
  if (readers == Readers::both) pages.push_back(drawn_by_mutool(bench, file));
  for (const image::Pixels& page : pages) {
    for (std::size_t y = 0; y < rows.size(); ++y) {
      for (std::size_t x = 0; x < rows[y].size(); ++x) {
        const Rgb seen = at(page, x, y);
        CAPTURE(x, y, seen, rows[y][x]);
        for (std::size_t c = 0; c < 3; ++c) CHECK(std::abs(seen[c] - rows[y][x][c]) <= tolerance);
      }
    }
  }
}

std::vector<std::vector<Rgb>> grays(const std::vector<int>& values) {
  std::vector<Rgb> row;
  for (const int value : values) row.push_back({value, value, value});
  return {row};
}

std::string png_of(std::uint32_t width, int depth, int color_type, std::vector<Row> rows) {
  image::MadePng made;
  made.width = width;
  made.height = static_cast<std::uint32_t>(rows.size());
  made.depth = depth;
  made.color_type = color_type;
  made.rows = std::move(rows);
  return image::make_png(made);
}

std::string flat_jpeg(image::MadeJpeg made, const std::vector<JSAMPLE>& color) {
  made.components = static_cast<int>(color.size());
  made.color = [&color](auto, auto) { return color; };
  return image::make_jpeg(made);
}

}  // namespace

TEST_CASE("grey PNGs of every depth look like what they hold") {
  check_shows(png_of(4, 1, PNG_COLOR_TYPE_GRAY, {{0b10100000}}), grays({255, 0, 255, 0}));
  check_shows(png_of(4, 2, PNG_COLOR_TYPE_GRAY, {{0b00011011}}), grays({0, 85, 170, 255}));
  check_shows(png_of(4, 4, PNG_COLOR_TYPE_GRAY, {{0x03, 0x8F}}), grays({0, 51, 136, 255}));
  check_shows(png_of(3, 8, PNG_COLOR_TYPE_GRAY, {{7, 100, 250}}), grays({7, 100, 250}));
  check_shows(png_of(2, 16, PNG_COLOR_TYPE_GRAY, {{0x20, 0x20, 0xC8, 0xC8}}), grays({32, 200}));
}

TEST_CASE("PNGs with alpha are mixed with the paper") {
  check_shows(png_of(3, 8, PNG_COLOR_TYPE_GRAY_ALPHA, {{0, 255, 0, 0, 0, 51}}),
              grays({0, 255, 204}));
  check_shows(png_of(2, 16, PNG_COLOR_TYPE_GRAY_ALPHA, {{0, 0, 0x80, 0x80, 50, 50, 255, 255}}),
              grays({127, 50}));
  check_shows(png_of(2, 8, PNG_COLOR_TYPE_RGB_ALPHA, {{200, 30, 60, 255, 0, 0, 255, 128}}),
              {{{200, 30, 60}, {127, 127, 255}}});
  check_shows(png_of(1, 16, PNG_COLOR_TYPE_RGB_ALPHA, {{255, 255, 0, 0, 0, 0, 0x80, 0x80}}),
              {{{255, 127, 127}}});
}

TEST_CASE("PNGs in colour, straight and interlaced") {
  const std::vector<Row> rows = {{255, 0, 0, 0, 255, 0, 0, 0, 255}, {9, 8, 7, 90, 80, 70, 1, 1, 1}};
  const std::vector<std::vector<Rgb>> seen = {{{255, 0, 0}, {0, 255, 0}, {0, 0, 255}},
                                              {{9, 8, 7}, {90, 80, 70}, {1, 1, 1}}};
  check_shows(png_of(3, 8, PNG_COLOR_TYPE_RGB, rows), seen);
  image::MadePng made;
  made.width = 3;
  made.height = 2;
  made.rows = rows;
  made.interlaced = true;
  check_shows(image::make_png(made), seen);
  check_shows(png_of(1, 16, PNG_COLOR_TYPE_RGB, {{10, 10, 20, 20, 30, 30}}), {{{10, 20, 30}}});
}

TEST_CASE("PNGs of a palette, opaque and with transparent colours") {
  image::MadePng made;
  made.width = 3;
  made.depth = 4;
  made.color_type = PNG_COLOR_TYPE_PALETTE;
  made.palette = {{200, 30, 60}, {0, 0, 0}, {10, 200, 90}};
  made.rows = {{0x02, 0x10}};
  check_shows(image::make_png(made), {{{200, 30, 60}, {10, 200, 90}, {0, 0, 0}}});
  made.palette_alpha = {255, 51};
  check_shows(image::make_png(made), {{{200, 30, 60}, {10, 200, 90}, {204, 204, 204}}});
}

TEST_CASE("a PNG's transparent colour and its gamma") {
  image::MadePng made;
  made.width = 2;
  made.color_type = PNG_COLOR_TYPE_GRAY;
  made.rows = {{7, 100}};
  png_color_16 transparent = {};
  transparent.gray = 7;
  made.transparent = &transparent;
  check_shows(image::make_png(made), grays({255, 100}));
  std::string linear = png_of(1, 8, PNG_COLOR_TYPE_GRAY, {{55}});
  linear.insert(33, image::png_chunk_bytes("gAMA", std::string("\0\1\x86\xA0", 4)));
  check_shows(linear, grays({128}), 4);
}

TEST_CASE("JPEGs in grey, in RGB, progressive") {
  image::MadeJpeg gray;
  gray.space = gray.stored_as = JCS_GRAYSCALE;
  check_shows(flat_jpeg(gray, {120}), grays({120, 120}), 4);
  check_shows(flat_jpeg({}, {200, 30, 60}), {{{200, 30, 60}}}, 4);
  image::MadeJpeg progressive;
  progressive.progressive = true;
  check_shows(flat_jpeg(progressive, {200, 30, 60}), {{{200, 30, 60}}}, 4);
  image::MadeJpeg named;  // components called R, G and B
  named.stored_as = JCS_RGB;
  check_shows(flat_jpeg(named, {200, 30, 60}), {{{200, 30, 60}}}, 4);
}

TEST_CASE("a JPEG of inks keeps its own data, whichever way round it is stored") {
  // All magenta and all yellow: a red in every reader's opinion; no ink: the paper.
  for (const bool adobe : {true, false}) {
    for (const J_COLOR_SPACE stored : {JCS_CMYK, JCS_YCCK}) {
      if (stored == JCS_YCCK && !adobe) continue;
      image::MadeJpeg made;
      made.space = JCS_CMYK;
      made.stored_as = stored;
      made.adobe = adobe;
      const JSAMPLE none = adobe ? 255 : 0;
      const auto full = static_cast<JSAMPLE>(255 - none);
      CAPTURE(adobe, stored);
      const std::string red = flat_jpeg(made, {none, full, full, none});
      Press press = page_with(red);
      CHECK(press.print().find("/DeviceCMYK") != std::string::npos);
      check_shows(red, {{{237, 28, 36}}}, 40);
      check_shows(flat_jpeg(made, {none, none, none, none}), {{{255, 255, 255}}}, 2);
      check_shows(flat_jpeg(made, {none, none, none, full}), {{{30, 28, 30}}}, 40);
    }
  }
}

TEST_CASE("WebP and GIF become samples of the PDF") {
  check_shows(image::make_webp(2, 1, {200, 30, 60, 255, 0, 0, 0, 51}, false),
              {{{200, 30, 60}, {204, 204, 204}}});
  check_shows(image::make_gif(2, 1, {{0, 0, 2, 1, {0, 2}, false, 2}}),
              {{{255, 0, 0}, {255, 255, 255}}});
}

TEST_CASE("an SVG stays lines") {
  const std::string svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"2\"><rect width=\"2\" "
      "height=\"2\" fill=\"#c81e3c\"/><g opacity=\"0.5\"><rect x=\"2\" width=\"1\" height=\"2\"/>"
      "</g></svg>";
  check_shows(svg, {{{200, 30, 60}, {200, 30, 60}, {127, 127, 127}, {255, 255, 255}}});
  Press press = page_with(svg);
  const Workbench bench;
  const std::string file = bench.save("lines.pdf", press.print());
  const std::string list = output_of("pdfimages -list '" + file + "'");
  CHECK(list.find(" rgb ") == std::string::npos);
}

// Hidden from the plain run of the program (see tests/unit/CMakeLists.txt).
TEST_CASE("text of an SVG is text of the PDF", "[.cairo-fonts]") {
  Press press = page_with(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"24\" height=\"12\"><text y=\"9\" "
      "font-size=\"8\">그림 글</text></svg>");
  const Workbench bench;
  const std::string file = bench.save("text.pdf", press.print());
  require_sound(file);
  CHECK(output_of("pdftotext '" + file + "' -").find("그림 글") != std::string::npos);
}

TEST_CASE("many samples to the inch are made fewer, a few too many are left") {
  const auto size_of = [](std::uint32_t samples, double points) {
    image::MadePng made;
    made.width = made.height = samples;
    made.rows.assign(samples, Row(samples * 3, 90));
    for (std::uint32_t i = 0; i < samples; ++i) made.rows[i][i] = static_cast<png_byte>(i * 7);
    Press press;
    press.pages.pictures.push_back({std::make_shared<const std::string>(image::make_png(made))});
    press.page().items.emplace_back(
        layout::PlacedPicture{0, {pt(40), pt(40), pt(points), pt(points)}, 0});
    // A second, larger place counts.
    press.page().items.emplace_back(layout::PlacedPicture{0, {pt(40), pt(40), pt(9), pt(9)}, 0});
    const std::string bytes = press.print();
    const std::size_t at = bytes.find("/Width ");
    return std::atoi(bytes.c_str() + at + 7);
  };
  CHECK(size_of(600, 72) == 300);
  CHECK(size_of(370, 72) == 370);
  CHECK(size_of(100, 144) == 100);
}

TEST_CASE("a profile stands in the file once, for all who use it") {
  // Grey in light itself, which lcms is asked for: half of the light is 188.
  cmsToneCurve* curve = cmsBuildGamma(nullptr, 1.0);
  cmsHPROFILE made = cmsCreateGrayProfile(cmsD50_xyY(), curve);
  cmsUInt32Number size = 0;
  cmsSaveProfileToMem(made, nullptr, &size);
  std::string profile(size, '\0');
  cmsSaveProfileToMem(made, profile.data(), &size);
  cmsCloseProfile(made);
  cmsFreeToneCurve(curve);
  image::MadeJpeg gray;
  gray.space = gray.stored_as = JCS_GRAYSCALE;
  const std::string segment =
      image::jpeg_segment_bytes(0xE2, std::string("ICC_PROFILE\0\1\1", 14) + profile);
  const std::string one = image::with_segment(flat_jpeg(gray, {128}), segment);
  check_shows(one, grays({188}), 4, Readers::poppler);
  Press press = page_with(one);
  press.pages.pictures.push_back(
      {std::make_shared<const std::string>(image::with_segment(flat_jpeg(gray, {90}), segment))});
  press.page().items.emplace_back(layout::PlacedPicture{1, {pt(40), pt(240), pt(100), pt(100)}, 0});
  const std::string bytes = press.print();
  std::size_t uses = 0;
  for (std::size_t at = 0; (at = bytes.find("/ICCBased", at)) != std::string::npos; ++at) ++uses;
  std::size_t profiles = 0;
  for (std::size_t at = 0; (at = bytes.find("/Alternate/DeviceGray", at)) != std::string::npos;
       ++at) {
    ++profiles;
  }
  CHECK(uses == 2);
  CHECK(profiles == 1);
}
