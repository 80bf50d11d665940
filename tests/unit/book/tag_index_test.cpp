#include "book/tag_index.h"

#include "unit/book/hand_made.h"

namespace chaek::book {
namespace {

std::vector<Chapter> chapters(const std::vector<std::vector<std::string>>& tags) {
  std::vector<Chapter> made;
  for (const auto& of_one : tags) made.emplace_back().tags = of_one;
  return made;
}

/// "ㄱ: 가을 0 2, 겨울 1;" for each group.
std::string shown(const std::vector<IndexGroup>& groups) {
  std::string all;
  for (const IndexGroup& group : groups) {
    all += group.label + ":";
    for (const IndexEntry& entry : group.entries) {
      all += ' ' + entry.tag;
      for (const std::uint32_t chapter : entry.chapters) all += ' ' + std::to_string(chapter);
      all += ',';
    }
    all.back() = ';';
  }
  return all;
}

TEST_CASE("tags stand under their letters: Hangul, Latin, signs, others") {
  const auto made = make_index(
      chapters({{"회고", "Go", "漢字"}, {"까치", "2023", "회고"}, {"가을", "AWS"}}), Words("ko"));
  CHECK(shown(made) ==
        "ㄱ: 가을 2, 까치 1;ㅎ: 회고 0 1;A–Z: AWS 2, Go 0;숫자·기호: 2023 1;그 밖의 글자: 漢字 0;");
  CHECK(shown(make_index(chapters({{"가을", "Go"}}), Words("en"))) == "A–Z: Go 0;ㄱ: 가을 0;");
}

TEST_CASE("spellings that differ in case are one tag, spelled as most posts do") {
  const auto made =
      make_index(chapters({{"docker"}, {"Docker", "docker"}, {"Docker"}, {"Docker"}}), Words("ko"));
  CHECK(shown(made) == "A–Z: Docker 0 1 2 3;");
}

TEST_CASE("many Latin tags stand under their own letters") {
  std::vector<std::string> tags;
  for (char c = 'a'; c <= 'y'; ++c) tags.push_back(std::string(1, c) + "x");
  const auto made = make_index(chapters({tags}), Words("ko"));
  REQUIRE(made.size() == 25);
  CHECK(made.front().label == "A");
  CHECK(made.back().label == "Y");
}

TEST_CASE("front and back pages are not indexed") {
  auto made = chapters({{"가"}, {"나"}});
  made[0].kind = ChapterKind::front;
  CHECK(shown(make_index(made, Words("ko"))) == "ㄴ: 나 1;");
  CHECK(make_index({}, Words("ko")).empty());
}

}  // namespace
}  // namespace chaek::book
