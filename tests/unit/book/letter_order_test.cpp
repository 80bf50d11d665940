#include "book/letter_order.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace chaek::book {
namespace {

std::string name(std::string_view word) {
  return letter_name(first_letter(word));
}

TEST_CASE("a word is filed under its initial consonant, a doubled one under the plain one") {
  CHECK(name("가을") == "ㄱ");
  CHECK(name("까치") == "ㄱ");
  CHECK(name("힣") == "ㅎ");
  CHECK(name("쌀") == "ㅅ");
  CHECK(name("짝") == "ㅈ");
  CHECK(name("빵") == "ㅂ");
  CHECK(name("뜰") == "ㄷ");
  CHECK(name("ㅋㅋ") == "ㅋ");
  CHECK(name("ㄸ") == "ㄷ");
  CHECK(name("\u1112\u1161") == "ㅎ");  // conjoining letters
}

TEST_CASE("Latin letters are filed without case, width and accent") {
  CHECK(name("zsh") == "Z");
  CHECK(name("Éclair") == "E");
  CHECK(name("ａｐｉ") == "A");
  CHECK(name("ÿ") == "Y");
  CHECK(first_letter("×").kind == LetterKind::symbol);
}

TEST_CASE("signs, digits and other scripts have no letter") {
  CHECK(first_letter("2023").kind == LetterKind::symbol);
  CHECK(first_letter("#").kind == LetterKind::symbol);
  CHECK(first_letter("🍎").kind == LetterKind::symbol);
  CHECK(first_letter("「글」").kind == LetterKind::symbol);
  CHECK(first_letter("漢字").kind == LetterKind::other);
  CHECK(first_letter("かな").kind == LetterKind::other);
  CHECK(first_letter("ㅠㅠ").kind == LetterKind::other);
  CHECK(first_letter("").kind == LetterKind::other);
  CHECK(name("漢字").empty());
}

TEST_CASE("words stand as in a Korean dictionary") {
  // Hangul stands before Latin, as the locale data for Korean (CLDR, ko) has it.
  const std::vector<std::string> korean{"+",  "2",  "ㄱ", "가",  "가나", "각",   "개",  "까",
                                        "나", "하", "힣", "C++", "CSS",  "css3", "漢字"};
  std::vector<std::string> sorted = korean;
  std::reverse(sorted.begin(), sorted.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return order_key(a) < order_key(b); });
  CHECK(sorted == korean);
}

}  // namespace
}  // namespace chaek::book
