#include <algorithm>

#include "deflate/deflate.h"
#include "printing.h"

using namespace chaek;
using namespace chaek::pdf;

namespace {

using Rgb = std::vector<int>;

/// A picture of 40 × 20: the left half one colour, the right half another.
image::Pixels halves(image::Pixels::Model model) {
  image::Pixels pixels;
  pixels.model = model;
  pixels.width = 40;
  pixels.height = 20;
  for (int i = 0; i < 40 * 20; ++i) {
    const bool left = i % 40 < 20;
    if (model == image::Pixels::Model::gray) {
      pixels.color.push_back(left ? 10 : 200);
    } else {
      for (const int value : left ? Rgb{200, 30, 30} : Rgb{30, 30, 200}) {
        pixels.color.push_back(static_cast<std::uint8_t>(value));
      }
    }
  }
  return pixels;
}

std::uint32_t add_picture(Press& press, std::string bytes) {
  press.pages.pictures.push_back({std::make_shared<const std::string>(std::move(bytes))});
  return static_cast<std::uint32_t>(press.pages.pictures.size() - 1);
}

/// A page with the picture filling x 50–250, y 100–200.
void place(Press& press, std::uint32_t picture) {
  press.page().items.emplace_back(
      layout::PlacedPicture{picture, {pt(50), pt(100), pt(200), pt(100)}, 0});
}

struct Seen {
  std::string list;  ///< of pdfimages
  image::Pixels page;
  Rgb at(unsigned x, unsigned y) const {
    const std::size_t i = (y * page.width + x) * 3;
    return {page.color[i], page.color[i + 1], page.color[i + 2]};
  }
};

Seen look(Press& press) {
  const Workbench bench;
  const std::string file = bench.save("picture.pdf", press.print());
  require_sound(file);
  return {output_of("pdfimages -list '" + file + "'"), read_pixels(draw_page(bench, file))};
}

bool near(const Rgb& a, const Rgb& b) {
  for (std::size_t i = 0; i < 3; ++i) {
    if (std::abs(a[i] - b[i]) > 12) return false;
  }
  return true;
}

/// The page with a coloured left half as JPEG bytes that poppler makes.
std::string make_jpeg(const std::string& kind) {
  Press press;
  press.pages.width = pt(40);
  press.pages.height = pt(20);
  press.page().items.emplace_back(
      layout::FilledRectangle{{pt(0), pt(0), pt(20), pt(20)}, {200, 30, 30}, 0});
  const Workbench bench;
  const std::string file = bench.save("source.pdf", press.print());
  output_of("pdftoppm -r 72 -singlefile " + kind + " '" + file + "' '" + bench.path("made") + "'");
  std::ifstream stream(bench.path("made.jpg"), std::ios::binary);
  std::string bytes(std::istreambuf_iterator<char>(stream), {});
  REQUIRE(bytes.size() > 100);
  return bytes;
}

/// A JPEG of 8 × 8 pixels of the grey 100, with one component.
std::string gray_jpeg() {
  constexpr std::string_view kHex =
      "ffd8ffe000104a46494600010100000100010000ffdb004300281c1e231e19282321232d2b28303c"
      "64413c37373c7b585d4964918099968f808c8aa0b4e6c3a0aadaad8a8cc8ffcbdaeef5ffffff9bc1"
      "fffffffaffe6fdfff8ffc0000b080008000801011100ffc400140001000000000000000000000000"
      "00000003ffc40014100100000000000000000000000000000000ffda0008010100003f0017ffd9";
  std::string bytes;
  for (std::size_t i = 0; i < kHex.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(std::string(kHex.substr(i, 2)), nullptr, 16));
  }
  return bytes;
}

void append_chunk(std::string& png, std::string_view kind, const std::string& body) {
  const auto append_number = [&png](std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) png += static_cast<char>(value >> shift & 0xFF);
  };
  append_number(static_cast<std::uint32_t>(body.size()));
  const std::string checked = std::string(kind) + body;
  png += checked;
  append_number(deflate::crc32(checked));
}

/// A PNG of 2 × 1 pixels of one bit, from a palette of red and blue.
std::string palette_png() {
  std::string png = "\x89PNG\r\n\x1A\n";
  append_chunk(png, "IHDR", std::string("\0\0\0\2\0\0\0\1\1\3\0\0\0", 13));
  append_chunk(png, "PLTE", "\xC8\x1E\x1E\x1E\x1E\xC8");
  append_chunk(png, "IDAT", deflate::Compressor(6).zlib(std::string("\0\x40", 2)));
  append_chunk(png, "IEND", "");
  return png;
}

/// An EXIF segment that says only how the picture is turned (TIFF 6.0 tag 274).
std::string turned(std::string jpeg, char orientation) {
  std::string exif(
      "\xFF\xE1\x00\x22"
      "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0",
      29);
  exif += orientation;
  exif += std::string(6, '\0');
  return jpeg.insert(2, exif);
}

}  // namespace

TEST_CASE("a PNG is drawn in its area, a grey one as grey") {
  Press press;
  const bool gray = GENERATE(true, false);
  const auto model = gray ? image::Pixels::Model::gray : image::Pixels::Model::rgb;
  place(press, add_picture(press, image::encode_png(halves(model))));
  const Seen seen = look(press);
  CHECK(near(seen.at(60, 110), gray ? Rgb{10, 10, 10} : Rgb{200, 30, 30}));
  CHECK(near(seen.at(140, 190), gray ? Rgb{10, 10, 10} : Rgb{200, 30, 30}));
  CHECK(near(seen.at(160, 110), gray ? Rgb{200, 200, 200} : Rgb{30, 30, 200}));
  CHECK(near(seen.at(48, 110), {255, 255, 255}));
  CHECK(near(seen.at(60, 98), {255, 255, 255}));
  CHECK((seen.list.find("gray") != std::string::npos) == gray);
}

TEST_CASE("what is transparent shows what is below") {
  Press press;
  image::Pixels pixels = halves(image::Pixels::Model::rgb);
  for (int i = 0; i < 40 * 20; ++i) pixels.alpha.push_back(i % 40 < 20 ? 0 : 128);
  const std::uint32_t picture = add_picture(press, image::encode_png(pixels));
  press.page().items.emplace_back(
      layout::FilledRectangle{{pt(0), pt(0), pt(300), pt(400)}, {0, 255, 0}, 0});
  place(press, picture);
  const Seen seen = look(press);
  CHECK(near(seen.at(60, 110), {0, 255, 0}));
  CHECK(near(seen.at(200, 110), {15, 142, 100}));
  CHECK(seen.list.find("smask") != std::string::npos);
}

TEST_CASE("a picture on many pages is in the file once") {
  Press press;
  const std::uint32_t picture = add_picture(press, image::encode_png(halves({})));
  add_picture(press, "on no page, so nobody looks whether it is a picture");
  place(press, picture);
  press.pages.pages.resize(5, press.page());
  const std::string bytes = press.print();
  std::size_t count = 0;
  for (std::size_t at = 0; (at = bytes.find("/Subtype/Image", at)) != std::string::npos; ++at) {
    ++count;
  }
  CHECK(count == 1);
  CHECK(press.diagnostics.items().empty());
}

TEST_CASE("a palette stays a palette") {
  Press press;
  place(press, add_picture(press, palette_png()));
  const Seen seen = look(press);
  CHECK(seen.list.find("index") != std::string::npos);
  CHECK(near(seen.at(100, 150), {200, 30, 30}));
  CHECK(near(seen.at(200, 150), {30, 30, 200}));
}

TEST_CASE("a JPEG keeps its own data, without what it tells about its maker") {
  Press press;
  const std::string plain = make_jpeg("-jpeg");
  std::string told = plain;
  told.insert(2, std::string("\xFF\xFE\x00\x0Cmy secret!", 14));
  place(press, add_picture(press, told));
  const std::string bytes = press.print();
  CHECK(bytes.find("my secret!") == std::string::npos);
  CHECK(bytes.find(plain.substr(plain.size() / 2)) != std::string::npos);
  const Seen seen = look(press);
  CHECK(seen.list.find("jpeg") != std::string::npos);
  CHECK(near(seen.at(100, 150), {200, 30, 30}));
  CHECK(near(seen.at(200, 150), {255, 255, 255}));
}

TEST_CASE("a grey JPEG is written as grey") {
  Press press;
  place(press, add_picture(press, gray_jpeg()));
  const Seen seen = look(press);
  CHECK(seen.list.find("gray") != std::string::npos);
  CHECK(seen.list.find("jpeg") != std::string::npos);
  CHECK(near(seen.at(150, 150), {100, 100, 100}));
}

TEST_CASE("a JPEG that lies or is mirrored is set upright with its own data") {
  // Where the stored left half, which is red, is seen: TIFF 6.0, tag 274.
  const auto [orientation, red_x, red_y, white_x, white_y] =
      GENERATE(table<char, unsigned, unsigned, unsigned, unsigned>({{1, 60, 150, 240, 150},
                                                                    {2, 240, 150, 60, 150},
                                                                    {3, 240, 150, 60, 150},
                                                                    {4, 60, 150, 240, 150},
                                                                    {5, 150, 110, 150, 190},
                                                                    {6, 150, 110, 150, 190},
                                                                    {7, 150, 190, 150, 110},
                                                                    {8, 150, 190, 150, 110}}));
  Press press;
  place(press, add_picture(press, turned(make_jpeg("-jpeg"), orientation)));
  const Seen seen = look(press);
  INFO("orientation " << static_cast<int>(orientation));
  CHECK(seen.list.find("jpeg") != std::string::npos);
  CHECK(near(seen.at(red_x, red_y), {200, 30, 30}));
  CHECK(near(seen.at(white_x, white_y), {255, 255, 255}));
  CHECK(press.print().find("Exif") == std::string::npos);
}

TEST_CASE("orientations keep what is above above") {
  // The stored upper half is red; turned by 2 it stays above, by 3 and 4 it comes below, by 5 and 8
  // it comes left.
  Press source;
  source.pages.width = pt(40);
  source.pages.height = pt(40);
  source.page().items.emplace_back(
      layout::FilledRectangle{{pt(0), pt(0), pt(40), pt(20)}, {200, 30, 30}, 0});
  const Workbench bench;
  const std::string file = bench.save("source.pdf", source.print());
  output_of("pdftoppm -r 72 -singlefile -jpeg '" + file + "' '" + bench.path("made") + "'");
  std::ifstream stream(bench.path("made.jpg"), std::ios::binary);
  const std::string jpeg(std::istreambuf_iterator<char>(stream), {});
  const auto [orientation, red_x, red_y] =
      GENERATE(table<char, unsigned, unsigned>({{2, 150, 110},
                                                {3, 150, 190},
                                                {4, 150, 190},
                                                {5, 60, 150},
                                                {6, 240, 150},
                                                {7, 240, 150},
                                                {8, 60, 150}}));
  Press press;
  place(press, add_picture(press, turned(jpeg, orientation)));
  INFO("orientation " << static_cast<int>(orientation));
  CHECK(near(look(press).at(red_x, red_y), {200, 30, 30}));
}

TEST_CASE("a plain PNG keeps its own data") {
  Press press;
  const std::string png = image::encode_png(halves({}));
  place(press, add_picture(press, png));
  const std::size_t data = png.find("IDAT") + 4;
  CHECK(press.print().find(png.substr(data, 20)) != std::string::npos);
}

TEST_CASE("a broken picture is a grey area and a warning") {
  Press press;
  std::string png = image::encode_png(halves({}));
  png.resize(png.size() / 2);
  place(press, add_picture(press, png));
  place(press, add_picture(press, "no picture at all"));
  const Seen seen = look(press);
  CHECK(near(seen.at(150, 150), {224, 224, 224}));
  REQUIRE(press.diagnostics.items().size() == 2);
  CHECK(press.diagnostics.items()[0].code == "broken-picture");
  CHECK_FALSE(press.diagnostics.has_errors());
}
