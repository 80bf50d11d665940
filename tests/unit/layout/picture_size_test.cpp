#include "layout/picture_size.h"

#include <string>
#include <variant>

#include "image/pixels.h"
#include "layout/picture_resolution.h"
#include "unit/layout/pressroom.h"

using namespace chaek;
using content::PictureWidth;
using layout::natural_size;

namespace {

image::Identity pixels(std::uint32_t width, std::uint32_t height, int orientation = 1) {
  image::Identity identity;
  identity.width = width;
  identity.height = height;
  identity.orientation = orientation;
  return identity;
}

content::Picture asked(double value, PictureWidth::Unit unit) {
  content::Picture picture;
  picture.width = PictureWidth{value, unit};
  return picture;
}

/// A book of one picture of `width` pixels a side, named in a post, with the width that its author
/// asks for.
book::Book book_with(std::uint32_t width, std::optional<PictureWidth> asked,
                     const base::SourceFile& post) {
  image::Pixels pixels;
  pixels.model = image::Pixels::Model::gray;
  pixels.width = pixels.height = width;
  pixels.color.assign(std::size_t{width} * width, 100);
  content::Picture picture;
  picture.alt = "그림";
  picture.has_alt = true;
  picture.width = asked;
  picture.target = content::PictureIndex{0};
  content::Figure figure;
  figure.pictures.push_back({picture, {&post, 2, 5}});
  book::Book book = small_book({{figure, {&post, 0, 5}}, {figure, {&post, 0, 5}}});
  image::Fault fault;
  const std::string bytes = image::encode_png(pixels);
  book.pictures.push_back({"그림.png",
                           std::make_shared<const std::string>(bytes),
                           *image::identify(bytes, {}, fault),
                           {&post, 2, 5}});
  return book;
}

}  // namespace

TEST_CASE("samples stand at two hundred to the inch") {
  const auto size = natural_size({}, pixels(400, 200), 300);
  CHECK(size.width == Approx(144));
  CHECK(size.height == Approx(72));
  CHECK(natural_size({}, pixels(400, 200, 6), 300).width == Approx(72));
}

TEST_CASE("the author's width goes before, in pixels only as far as the picture bears it") {
  CHECK(natural_size(asked(100, PictureWidth::Unit::pixels), pixels(800, 400), 300).width ==
        Approx(75));
  CHECK(natural_size(asked(400, PictureWidth::Unit::pixels), pixels(400, 200), 300).width ==
        Approx(200));
  const auto half = natural_size(asked(50, PictureWidth::Unit::percent), pixels(40, 20), 300);
  CHECK(half.width == Approx(150));
  CHECK(half.height == Approx(75));
}

TEST_CASE("a drawing has CSS's size") {
  image::Identity drawing = pixels(400, 200);
  drawing.format = image::Format::svg;
  CHECK(natural_size({}, drawing, 999).width == Approx(300));
  CHECK(natural_size(asked(800, PictureWidth::Unit::pixels), drawing, 999).height == Approx(300));
}

TEST_CASE("few pixels to the inch are reported once, at the picture's first place") {
  const base::SourceFile post("글.md", "![그림](그림.png)\n");
  const auto reported = [&](std::uint32_t width, std::optional<PictureWidth> asked) {
    Pressroom room;
    room.set(book_with(width, asked, post));
    std::string all;
    for (const base::Diagnostic& item : room.diagnostics.items()) {
      CHECK(item.code == "low-resolution");
      CHECK(item.span.begin == 2);
      all += (item.severity == base::Severity::note ? "note " : "warning ") + item.message + '\n';
    }
    return all;
  };
  CHECK(reported(300, std::nullopt).empty());
  CHECK(reported(2000, std::nullopt).empty());
  CHECK(reported(300, PictureWidth{900, PictureWidth::Unit::pixels}) ==
        "note 그림.png is printed with 144 pixels to the inch; 200 look sharp\n");
  const std::string wide = reported(200, PictureWidth{100, PictureWidth::Unit::percent});
  CHECK(wide.starts_with("warning 그림.png is printed with "));
  // An icon is too small to be judged.
  CHECK(reported(20, PictureWidth{10, PictureWidth::Unit::percent}).empty());
}
