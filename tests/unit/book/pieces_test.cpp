#include "book/pieces.h"

#include "unit/book/hand_made.h"

namespace chaek::book {
namespace {

using content::Piece;

/// The pieces by one letter each: half-title, title, front, contents, posts, back, index, colophon.
std::string shown(const Book& book) {
  std::string letters;
  for (const Piece piece : book.pieces) letters += "htfcpbix"[static_cast<std::size_t>(piece)];
  return letters;
}

Binding posts(int count) {
  Binding binding;
  for (int i = 0; i < count; ++i) {
    binding.posts.push_back(post(std::to_string(i) + ".md", "글", day(2023, 1, 1 + i)));
  }
  return binding;
}

TEST_CASE("a book that says nothing shows what it has use for") {
  CHECK(shown(posts(1).bind()) == "tp");
  CHECK(shown(posts(2).bind()) == "htcp");
  Binding binding = posts(2);
  binding.settings.authors = {"나루"};
  binding.front = {post("머리말.md", "머리말")};
  binding.back = {post("후기.md", "후기")};
  CHECK(shown(binding.bind()) == "htfcpbx");
  binding.settings.pages.edition = content::Edition::screen;
  CHECK(shown(binding.bind()) == "tfcpbx");
}

TEST_CASE("one post has a contents page only when it lists five headings") {
  Binding binding = posts(1);
  for (int i = 0; i < 4; ++i) binding.posts[0].blocks.push_back(heading(2, "절"));
  CHECK(shown(binding.bind()) == "tp");
  binding.posts[0].blocks.push_back(heading(2, "절"));
  CHECK(shown(binding.bind()) == "tcp");
  binding.settings.switches[Piece::contents] = false;
  CHECK(shown(binding.bind()) == "tp");
  binding.posts[0].blocks.clear();
  binding.settings.switches[Piece::contents] = true;
  CHECK(shown(binding.bind()) == "tcp");
}

TEST_CASE("an index stands unasked where eight posts share five tags") {
  Binding binding = posts(8);
  for (content::Post& post : binding.posts) {
    post.front_matter.tags = {"가", "나", "다", "라"};
  }
  CHECK(shown(binding.bind()) == "htcp");
  binding.posts[0].front_matter.tags.emplace_back("마");
  CHECK(shown(binding.bind()) == "htcp");
  binding.posts[7].front_matter.tags.emplace_back("마");
  const Book book = binding.bind();
  CHECK(shown(book) == "htcpi");
  CHECK(book.contents.back().kind == ContentsEntry::Kind::index);
  CHECK(content::plain_text(book.contents.back().label) == "찾아보기");
  binding.settings.switches[Piece::index] = false;
  CHECK(shown(binding.bind()) == "htcp");
}

TEST_CASE("a list of pages gives choice and order, switches take away, nothing empty stands") {
  Binding binding = posts(2);
  binding.settings.pieces = {Piece::title, Piece::colophon, Piece::index, Piece::posts,
                             Piece::contents};
  CHECK(shown(binding.bind()) == "txpc");  // the date of a post is something to say
  binding.posts[0].front_matter.tags = {"하나"};
  CHECK(shown(binding.bind()) == "txipc");
  const Book book = binding.bind();
  CHECK(book.contents.front().kind == ContentsEntry::Kind::index);
  binding.settings.switches[Piece::index] = false;
  CHECK(shown(binding.bind()) == "txpc");
}

}  // namespace
}  // namespace chaek::book
