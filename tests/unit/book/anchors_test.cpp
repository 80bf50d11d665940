#include "book/anchors.h"

#include "unit/book/hand_made.h"

namespace chaek::book {
namespace {

content::Inline anchor(std::string id) {
  return {content::Anchor{std::move(id)}, {}};
}

}  // namespace

TEST_CASE("anchors that stand alone go to the text that follows, at the end to the one before") {
  content::Blocks blocks = {
      paragraph({anchor("가")}), {content::ThematicBreak{}, {}}, heading(2, "제목")};
  join_anchors(blocks);
  CHECK(content::dump(blocks) == "thematic-break\nheading 2\n  anchor \"가\"\n  text \"제목\"\n");
  blocks = {paragraph({text("글")}), paragraph({anchor("나"), text(" ")})};
  join_anchors(blocks);
  CHECK(content::dump(blocks) == "paragraph\n  text \"글\"\n  anchor \"나\"\n");
  content::Quote quote;
  quote.content = {paragraph({anchor("다")}), paragraph({text("속")})};
  blocks.clear();
  blocks.push_back({std::move(quote), {}});
  join_anchors(blocks);
  CHECK(content::dump(blocks) == "quote\n  paragraph\n    anchor \"다\"\n    text \"속\"\n");
}

TEST_CASE("links reach anchors, of this post and of others; the rest of them go") {
  Binding binding;
  binding.posts = {post("a.md", "가", day(2023, 1, 1),
                        {paragraph({anchor("자리"), text("글 "), anchor("남는 것"),
                                    link("b.md#여기"), link("#자리"), link("#없는-자리")})}),
                   post("b.md", "나", day(2023, 1, 2),
                        {paragraph({text("첫 글")}), paragraph({anchor("여기")})})};
  const Book book = binding.bind();
  CHECK(binding.codes() == "unknown-fragment ");
  CHECK(content::dump(book.chapters[0].blocks) ==
        "paragraph\n  anchor \"자리\" anchor \"a1\"\n  text \"글 \"\n"
        "  link \"b.md#여기\" -> chapter 1 #a1\n    text \"여기\"\n"
        "  link \"#자리\" -> chapter 0 #a1\n    text \"여기\"\n"
        "  link \"#없는-자리\" -> chapter 0\n    text \"여기\"\n");
  CHECK(content::dump(book.chapters[1].blocks) ==
        "paragraph\n  text \"첫 글\"\n  anchor \"여기\" anchor \"a1\"\n");
}

TEST_CASE("a card says its address below its title, unless that says it") {
  const auto card = [](content::Inline inside) {
    content::LinkCard made;
    made.title.push_back(std::move(inside));
    return content::Block{std::move(made), {}};
  };
  Binding binding;
  binding.posts = {post("a.md", "가", day(2023, 1, 1),
                        {card(link("https://a.example/%EA%B0%80", "영상")),
                         card(link("https://a.example/x", "https://a.example/x")),
                         card(link("a.md", "이 글")), card(link("없다.mp4", "영화"))})};
  const Book book = binding.bind();
  std::string addresses;
  for (const content::Block& block : book.chapters[0].blocks) {
    addresses += std::get<content::LinkCard>(block.kind).address + '|';
  }
  CHECK(addresses == "https://a.example/가|||없다.mp4|");
}

}  // namespace chaek::book
