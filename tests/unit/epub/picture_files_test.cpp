#include "epub/picture_files.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "image/pixels.h"
#include "unit/image/made_pictures.h"
#include "unit/image/made_webp_gif.h"

using namespace chaek;
using epub::make_cover_file;
using epub::make_picture_file;
using image::Format;

namespace {

book::PictureResource resource(std::string bytes) {
  book::PictureResource picture;
  image::Fault fault;
  const auto identity = image::identify(bytes, {}, fault);
  INFO(fault.reason);
  REQUIRE(identity);
  picture.identity = *identity;
  picture.bytes = std::make_shared<const std::string>(std::move(bytes));
  return picture;
}

image::Identity identified(const epub::PictureFile& file) {
  image::Fault fault;
  const auto identity = image::identify(file.bytes, {}, fault);
  INFO(fault.reason);
  REQUIRE(identity);
  CHECK(identity->format == file.format);
  return *identity;
}

std::string png(std::uint32_t width, std::uint32_t height) {
  image::MadePng made;
  made.width = width;
  made.height = height;
  made.rows.assign(height, std::vector<png_byte>(width * 3, 90));
  return image::make_png(made);
}

std::string jpeg(std::uint32_t width, std::uint32_t height, bool inks = false) {
  image::MadeJpeg made;
  made.width = width;
  made.height = height;
  made.components = inks ? 4 : 3;
  if (inks) made.space = made.stored_as = JCS_CMYK;
  made.color = [inks](auto, auto) {
    return inks ? std::vector<JSAMPLE>{255, 0, 0, 255} : std::vector<JSAMPLE>{200, 30, 60};
  };
  return image::make_jpeg(made);
}

std::string webp(bool lossy, std::uint8_t alpha) {
  std::vector<std::uint8_t> pixels;
  for (int i = 0; i < 16 * 16; ++i) pixels.insert(pixels.end(), {200, 30, 60, alpha});
  return image::make_webp(16, 16, pixels, lossy);
}

}  // namespace

TEST_CASE("a picture that fits keeps its samples and loses its metadata") {
  const std::string plain = png(30, 20);
  std::string told = plain;
  told.insert(33, image::png_chunk_bytes("tEXt", "Author"));
  CHECK(make_picture_file(resource(told), 30).bytes == plain);
  const std::string photo = jpeg(32, 16);
  const std::string tagged =
      image::with_segment(photo, image::jpeg_segment_bytes(0xFE, "a comment"));
  CHECK(make_picture_file(resource(tagged), 32).bytes == photo);
  const std::string gif = image::make_gif(2, 2, {{0, 0, 2, 2, {0, 1, 2, 3}}});
  const epub::PictureFile kept = make_picture_file(resource(gif), 32);
  CHECK(kept.format == Format::gif);
  CHECK(kept.bytes.find("secret") == std::string::npos);
}

TEST_CASE("a larger one becomes as large as allowed, in its shape") {
  const image::Identity wide = identified(make_picture_file(resource(png(300, 100)), 150));
  CHECK(wide.width == 150);
  CHECK(wide.height == 50);
  const image::Identity high = identified(make_picture_file(resource(jpeg(100, 400)), 80));
  CHECK(high.format == Format::jpeg);
  CHECK(high.width == 20);
  CHECK(high.height == 80);
}

TEST_CASE("a photograph that lies on its side is upright when it is made smaller") {
  const std::string lying = image::with_segment(jpeg(64, 32), image::exif_bytes(6));
  const image::Identity small = identified(make_picture_file(resource(lying), 32));
  CHECK(small.orientation == 1);
  CHECK(small.width == 16);
  CHECK(small.height == 32);
  // One that fits keeps its samples, and what says how to turn them.
  CHECK(identified(make_picture_file(resource(lying), 64)).orientation == 6);
}

TEST_CASE("WebP becomes what stores take") {
  CHECK(identified(make_picture_file(resource(webp(true, 255)), 99)).format == Format::jpeg);
  CHECK(identified(make_picture_file(resource(webp(false, 255)), 99)).format == Format::png);
  const image::Identity clear = identified(make_picture_file(resource(webp(true, 90)), 99));
  CHECK(clear.format == Format::png);
  CHECK(clear.alpha);
}

TEST_CASE("inks become RGB, which is what screens have") {
  const epub::PictureFile file = make_picture_file(resource(jpeg(16, 16, true)), 99);
  CHECK_FALSE(identified(file).inks);
  image::Fault fault;
  const auto pixels = image::decode(file.bytes, {}, fault);
  REQUIRE(pixels);
  CHECK(pixels->color[0] > 200);
  CHECK(pixels->color[1] < 60);
}

TEST_CASE("what moves stays, however large; the cover never moves") {
  const image::MadeFrame frame = {0, 0, 2, 2, {0, 1, 2, 3}};
  const book::PictureResource moving = resource(image::make_gif(9, 9, {frame, frame}));
  CHECK(make_picture_file(moving, 4).format == Format::gif);
  CHECK(identified(make_cover_file(moving, 4)).format == Format::png);
  const book::PictureResource drawing =
      resource("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"40\"><g/></svg>");
  CHECK(make_picture_file(drawing, 4).format == Format::svg);
  const image::Identity cover = identified(make_cover_file(drawing, 2360));
  CHECK(cover.format == Format::png);
  CHECK(cover.height == 2560);
}

TEST_CASE("a JPEG damaged inside stays as it is") {
  std::string bytes = jpeg(64, 64);
  for (std::size_t at = bytes.size() - 40; at < bytes.size() - 4; ++at) bytes[at] = '\x11';
  const epub::PictureFile file = make_picture_file(resource(bytes), 16);
  CHECK(file.format == Format::jpeg);
}
