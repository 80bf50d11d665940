#include "base/compose.h"

#include <catch2/catch.hpp>

using chaek::base::compose;

TEST_CASE("text that came apart is put together") {
  CHECK(compose("") == "");
  CHECK(compose("그대로 as it is 漢字 😀") == "그대로 as it is 漢字 😀");
  CHECK(compose("\u1100\u1161\u11A8\u1102\u1161 둘") == "각나 둘");
  CHECK(compose("cafe\u0301") == "café");
  CHECK(compose("\u304B\u3099") == "\u304C");  // か with its voicing mark
  CHECK(compose("각\u1102\u1161") == "각나");
  CHECK(compose("가\u11A8") == "각");  // a syllable and a final consonant
}

TEST_CASE("old Hangul, compatibility Hanja and lone characters stay as they are") {
  CHECK(compose("\u1112\u119E\u11AB") == "\u1112\u119E\u11AB");
  CHECK(compose("\u1100\u1161\u11F0") == "\u1100\u1161\u11F0");  // a modern pair, an old final
  CHECK(compose("\uF9E1") == "\uF9E1");
  CHECK(compose("\uF9E1\u0301") == "\uF9E1\u0301");
  CHECK(compose("\u212B \u2126") == "\u212B \u2126");
  CHECK(compose("\u0301") == "\u0301");
  CHECK(compose("\u1100") == "\u1100");
  CHECK(compose("ㄱㅏ") == "ㄱㅏ");  // compatibility jamo are letters by themselves
}

TEST_CASE("marks keep their order by class, and broken bytes stay") {
  CHECK(compose("a\u0327\u0301") == "\u00E1\u0327");
  CHECK(compose("\xED\x9E") == "\xED\x9E");
  CHECK(compose("e\u0301\xFF") == "\u00E9\xFF");
}
