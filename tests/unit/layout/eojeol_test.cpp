#include "layout/eojeol.h"

#include <catch2/catch.hpp>

using namespace chaek::layout;

namespace {

void check(EojeolLetters& letters, std::uint32_t offset, std::uint32_t before,
           std::uint32_t after) {
  const EojeolLetters::Count count = letters.around(offset);
  CAPTURE(offset);
  CHECK(count.before == before);
  CHECK(count.after == after);
}

}  // namespace

TEST_CASE("letters are counted within the eojeol, marks are not") {
  EojeolLetters letters("가나 “다라마” 바API를");
  check(letters, 3, 1, 1);
  check(letters, 13, 1, 2);  // after 다
  check(letters, 16, 2, 1);
  check(letters, 26, 1, 4);  // after 바
  check(letters, 29, 4, 1);
}

TEST_CASE("an old syllable of jamo is one letter, and no eojeol is skipped unasked") {
  EojeolLetters letters("첫째 둘째 ᄒᆞᆫ글말");
  check(letters, 14 + 9, 1, 2);
}

TEST_CASE("the first question may come late") {
  EojeolLetters letters("하나\n둘셋넷 다섯");
  check(letters, 10, 1, 2);
  check(letters, 20, 1, 1);
}
