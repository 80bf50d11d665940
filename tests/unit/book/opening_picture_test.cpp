#include "book/opening_picture.h"

#include "unit/book/hand_made.h"
#include "unit/book/small_png.h"

namespace chaek::book {
namespace {

content::Post with_picture(const std::string& path, const std::string& source,
                           content::Blocks blocks = {}) {
  content::Post made = post(path, path, day(2023, 1, 1), std::move(blocks));
  made.front_matter.picture = content::PostPicture{source, "바다", "여름 바다", {}};
  return made;
}

const std::string kFigure =
    "figure\n  picture \"a.png\" alt \"바다\" -> picture 0\n  caption\n    text \"여름 바다\"\n";

TEST_CASE("a post begins with its front matter's picture") {
  Binding binding;
  binding.files.put("a.png", small_png());
  binding.posts = {with_picture("1.md", "a.png", {paragraph({text("글")})})};
  const Book book = binding.bind();
  CHECK(content::dump(book.chapters[0].blocks) == kFigure + "paragraph\n  text \"글\"\n");
  CHECK(binding.codes().empty());
  binding.settings.images.opening = false;
  CHECK(content::dump(binding.bind().chapters[0].blocks) == "paragraph\n  text \"글\"\n");
}

TEST_CASE("a picture that the text shows, under whatever name, does not stand twice") {
  Binding binding;
  binding.files.put("a.png", small_png());
  binding.posts = {with_picture("posts/1.md", "/a.png", {paragraph({picture("../a.png")})})};
  const Book book = binding.bind();
  REQUIRE(book.chapters[0].blocks.size() == 1);
  CHECK(book.pictures.size() == 1);
}

TEST_CASE("a picture that three posts have is the site's, and none of theirs") {
  Binding binding;
  binding.files.put("a.png", small_png());
  binding.posts = {with_picture("1.md", "a.png"), with_picture("2.md", "a.png")};
  CHECK(binding.bind().chapters[1].blocks.size() == 1);
  binding.posts.push_back(with_picture("3.md", "a.png"));
  binding.posts.push_back(post("4.md", "4", day(2023, 1, 2), {paragraph({picture("b.png")})}));
  binding.files.put("b.png", small_png(99));
  const Book book = binding.bind();
  for (std::size_t i = 0; i < 3; ++i) CHECK(book.chapters[i].blocks.empty());
  // And no e-book carries it.
  REQUIRE(book.pictures.size() == 1);
  CHECK(book.pictures[0].path == "b.png");
  CHECK(content::dump(book.chapters[3].blocks).find("-> picture 0") != std::string::npos);
}

TEST_CASE("a front matter's picture that can't be had is a warning, and no empty frame") {
  Binding binding;
  binding.posts = {with_picture("1.md", "b.png"), with_picture("2.md", "https://a.b/c.png")};
  const Book book = binding.bind();
  for (const Chapter& chapter : book.chapters) CHECK(chapter.blocks.empty());
  CHECK(binding.codes() == "missing-image remote-image ");
}

}  // namespace
}  // namespace chaek::book
