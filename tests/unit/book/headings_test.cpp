#include "book/headings.h"

#include "book/slug.h"
#include "unit/book/hand_made.h"

namespace chaek::book {
namespace {

/// The levels that headings of the levels written get in a chapter.
std::string levels(const std::vector<int>& written) {
  Chapter chapter;
  for (const int level : written) chapter.blocks.push_back(heading(level, "말"));
  number_headings(chapter, {});
  std::string out;
  for (const content::Block& block : chapter.blocks) {
    out += std::to_string(std::get<content::Heading>(block.kind).level);
  }
  return out;
}

TEST_CASE("headings follow the title without gaps") {
  CHECK(levels({3, 3, 4, 3}) == "2232");
  CHECK(levels({1, 2, 3}) == "234");
  CHECK(levels({2, 4, 4, 3, 2}) == "23332");
  CHECK(levels({4, 2, 3}) == "223");
  CHECK(levels({1, 2, 3, 4, 5, 6, 6}) == "2345666");
  CHECK(levels({6, 1, 6}) == "223");
}

TEST_CASE("headings in a quotation open no section but have a fitting level") {
  Chapter chapter;
  content::Quote quote;
  quote.content.push_back(heading(1, "남의 말"));
  chapter.blocks.push_back(heading(2, "하나"));
  chapter.blocks.push_back({std::move(quote), {}});
  chapter.blocks.push_back(heading(3, "둘"));
  content::Division division;
  division.content.push_back(heading(2, "셋"));
  chapter.blocks.push_back({std::move(division), {}});
  number_headings(chapter, {});
  const auto& quoted = std::get<content::Quote>(chapter.blocks[1].kind).content[0];
  CHECK(std::get<content::Heading>(quoted.kind).level == 2);
  CHECK(std::get<content::Heading>(quoted.kind).anchor == "h2");
  CHECK(std::get<content::Heading>(chapter.blocks[2].kind).level == 3);
  std::string sections;
  for_each_section(chapter.blocks, [&](const content::Heading& h) {
    sections += content::plain_text(h.content) + h.anchor + ' ';
  });
  CHECK(sections == "하나h1 둘h3 셋h4 ");
}

TEST_CASE("fragments find headings by id and by GitHub's slug") {
  Chapter chapter;
  chapter.title = {text("제목, 하나")};
  chapter.blocks = {heading(2, "새 글: C++ & 나!"), heading(2, "같은 말"), heading(2, "같은 말"),
                    heading(2, "넷", "My-Id")};
  Title title;
  title.was_heading = true;
  const Anchors anchors = number_headings(chapter, title);
  CHECK(anchors.find("새-글-c--나") == "h1");
  CHECK(anchors.find("새 글: C++ & 나!") == "h1");
  CHECK(anchors.find("같은-말") == "h2");
  CHECK(anchors.find("같은-말-1") == "h3");
  CHECK_FALSE(anchors.find("같은-말-2").has_value());
  CHECK(anchors.find("My-Id") == "h4");
  CHECK_FALSE(anchors.find("my-id").has_value());
  CHECK(anchors.find("제목-하나") == "");
}

TEST_CASE("slugs keep letters of every script") {
  CHECK(heading_slug("ÉTÉ 2023 — 여름・なつ") == "été-2023--여름なつ");
  CHECK(heading_slug("⭐️ 별") == "-별");
  CHECK(file_slug("느리게 쌓은 한 해") == "느리게-쌓은-한-해");
  CHECK(file_slug("../../etc/passwd") == "etc-passwd");
  CHECK(file_slug("2019–2023년의 글!") == "2019-2023년의-글");
  CHECK(file_slug("a\x01"
                  "b\n") == "a-b");
  CHECK(file_slug("···").empty());
  const std::string longest = file_slug(std::string(50, ' ') +
                                        "가나다라마바사아자차카타파하가나다라"
                                        "마바사아자차카타파하가나다라마바사아자차카타파하");
  CHECK(longest.size() == 120);
}

}  // namespace
}  // namespace chaek::book
