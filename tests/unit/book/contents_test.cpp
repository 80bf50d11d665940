#include "book/contents.h"

#include "unit/book/hand_made.h"

namespace chaek::book {
namespace {

/// One line an entry: its level, its label, where it leads.
std::string lines(const Book& book) {
  std::string all;
  for (const ContentsEntry& entry : book.contents) {
    all += std::to_string(entry.level) + ' ' + content::plain_text(entry.label);
    if (entry.kind == ContentsEntry::Kind::part) {
      all += " part" + std::to_string(entry.part);
    } else {
      all += ' ' + std::to_string(entry.place.chapter) + '#' + entry.place.anchor;
    }
    all += '\n';
  }
  return all;
}

Binding one_post() {
  Binding binding;
  binding.posts = {post("a.md", "글", day(2023, 1, 1),
                        {heading(3, "하나"), heading(4, "둘"), heading(5, "셋")})};
  return binding;
}

TEST_CASE("silent posts follow the book's settings") {
  Binding binding = one_post();
  CHECK(lines(binding.bind()) == "1 글 0#\n2 하나 0#h1\n");
  binding.settings.contents_depth = 3;
  CHECK(lines(binding.bind()) == "1 글 0#\n2 하나 0#h1\n3 둘 0#h2\n");
  binding.settings.contents_depth = 1;
  CHECK(lines(binding.bind()) == "1 글 0#\n");
  binding.settings.contents_depth = 3;
  binding.settings.contents_headings = false;
  CHECK(lines(binding.bind()) == "1 글 0#\n");
}

TEST_CASE("a post's own wish goes before the book's") {
  Binding binding = one_post();
  content::ContentsWish& wish = binding.posts[0].front_matter.contents;
  binding.settings.contents_headings = false;
  wish.headings = true;
  CHECK(lines(binding.bind()) == "1 글 0#\n2 하나 0#h1\n");
  wish.headings = std::nullopt;
  wish.depth = 2;
  CHECK(lines(binding.bind()) == "1 글 0#\n2 하나 0#h1\n3 둘 0#h2\n");
  wish.title = "짧게";
  wish.depth = 1000;
  CHECK(lines(binding.bind()) == "1 짧게 0#\n2 하나 0#h1\n3 둘 0#h2\n4 셋 0#h3\n");
  wish.depth = 0;
  CHECK(lines(binding.bind()) == "1 짧게 0#\n");
  binding.settings.contents_headings = true;
  wish = {};
  wish.headings = false;
  CHECK(lines(binding.bind()) == "1 글 0#\n");
  wish.listed = false;
  CHECK(lines(binding.bind()).empty());
}

TEST_CASE("parts are the outer level of posts, not of the pages around them") {
  Binding binding = one_post();
  binding.front = {post("머리말.md", "머리말")};
  binding.back = {post("후기.md", "후기")};
  binding.posts.push_back(post("b.md", "다음", day(2024, 1, 1)));
  binding.settings.parts = content::PartsBy::year;
  CHECK(lines(binding.bind()) ==
        "1 머리말 0#\n"
        "1 2023년 part0\n"
        "2 글 1#\n"
        "3 하나 1#h1\n"
        "1 2024년 part1\n"
        "2 다음 2#\n"
        "1 후기 3#\n");
}

TEST_CASE("labels hold no links, notes or pictures, and blank ones are left out") {
  Binding binding;
  content::Block rich = heading(2, "가 ");
  auto& inlines = std::get<content::Heading>(rich.kind).content;
  inlines.push_back({content::Styled{content::InlineStyle::strong, {link("#가", "나")}}, {}});
  inlines.push_back({content::LineBreak{}, {}});
  inlines.push_back(picture("https://example.org/x.png", "다"));
  inlines.push_back(mark("1"));
  binding.posts = {post("a.md", "글", day(2023, 1, 1), {rich, heading(2, " ")})};
  binding.posts[0].footnotes = {note("1", {text("주")})};
  const Book book = binding.bind();
  CHECK(lines(book) == "1 글 0#\n2 가 나 다 0#h1\n");
  content::walk_inlines(book.contents[1].label, [](const content::Inline& node) {
    CHECK_FALSE(std::holds_alternative<content::Link>(node.kind));
    CHECK_FALSE(std::holds_alternative<content::Picture>(node.kind));
    CHECK_FALSE(std::holds_alternative<content::FootnoteMark>(node.kind));
  });
}

}  // namespace
}  // namespace chaek::book
