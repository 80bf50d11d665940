#include <catch2/catch.hpp>

#include "parsed.h"

using chaek::content::PostPicture;

namespace {

std::optional<PostPicture> picture(const std::string& lines) {
  return parse("---\n" + lines + "\n---\n").post.front_matter.picture;
}

std::string source(const std::string& lines) {
  const auto found = picture(lines);
  return found ? found->source : "";
}

}  // namespace

TEST_CASE("a post's picture is named by what engines and themes ask for") {
  for (const char* key : {"image", "cover", "coverImage", "featured_image", "thumbnail", "Banner",
                          "heroImage", "header-img", "teaser"}) {
    INFO(key);
    CHECK(source(std::string(key) + ": img/배.jpg") == "img/배.jpg");
  }
  CHECK(source("header: {overlay_image: /a.png, teaser: b.png}") == "/a.png");
  CHECK(source("header:\n  teaser: b.png") == "b.png");
  CHECK(source("images: [a.webp, b.webp]") == "a.webp");
  CHECK(source("extra:\n  cover: a.png") == "a.png");
  CHECK(source("thumbnail: b.png\nimage: a.png") == "a.png");
  CHECK(source("image: https://cdn.example/photo?w=10") == "https://cdn.example/photo?w=10");
  CHECK(source("image: a.png?v=3") == "a.png?v=3");
}

TEST_CASE("a map names the picture's file, its text and its caption") {
  const Parsed parsed =
      parse("---\nimage:\n  path: /a.png\n  alt: 바다\n  caption: 여름, *바다*\n---\n");
  const auto& found = parsed.post.front_matter.picture;
  REQUIRE(found);
  CHECK(found->source == "/a.png");
  CHECK(found->alt == "바다");
  CHECK(found->caption == "여름, *바다*");
  CHECK(covered(found->span) == "/a.png");
  CHECK_FALSE(picture("cover: {image: a.png, hidden: true}"));
}

TEST_CASE("colours, flags, lists of lists and other words are no picture") {
  for (const char* line : {"cover: '#fff'", "top_img: transparent", "image: false", "image:",
                           "images: []", "images: [[a.png]]", "image: {width: 3}", "header: 글"}) {
    INFO(line);
    CHECK_FALSE(picture(line));
  }
}
