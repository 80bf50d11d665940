#include "base/language_tag.h"

#include <catch2/catch.hpp>

using chaek::base::language_tag;

TEST_CASE("language tags have one form and one case") {
  CHECK(language_tag("ko") == "ko");
  CHECK(language_tag("ko-kr") == "ko-KR");
  CHECK(language_tag("ko_KR") == "ko-KR");
  CHECK(language_tag("KO_kr") == "ko-KR");
  CHECK(language_tag("zh-hant-tw") == "zh-Hant-TW");
  CHECK(language_tag("en-x-us") == "en-x-us");
  CHECK(language_tag("es-419") == "es-419");
  for (const char* none : {"", "k", "korean language", "ko-", "Korean!", "-ko"}) {
    CAPTURE(none);
    CHECK_FALSE(language_tag(none).has_value());
  }
}
