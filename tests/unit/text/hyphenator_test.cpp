#include "text/hyphenator.h"

#include <catch2/catch.hpp>
#include <string>

using namespace chaek::text;

namespace {

std::string hyphenated(const Hyphenator& hyphenator, std::string_view word,
                       std::string_view language) {
  std::string out;
  std::size_t done = 0;
  for (const std::uint32_t place : hyphenator.places(word, language)) {
    out.append(word.substr(done, place - done)).append("-");
    done = place;
  }
  return out.append(word.substr(done));
}

}  // namespace

TEST_CASE("English words part by the dictionary, in Korean text too") {
  const Hyphenator hyphenator;
  for (const std::string language : {"en", "en-US", "ko", "ko-KR", "ja", "zh-Hans"}) {
    CHECK(hyphenated(hyphenator, "internationalization", language) == "in-ter-na-tion-al-iza-tion");
  }
  CHECK(hyphenated(hyphenator, "Algorithm", "ko") == "Al-go-rithm");
}

TEST_CASE("two letters stay before a hyphen and three after") {
  const Hyphenator hyphenator;
  for (const std::string word : {"only", "ago", "aloha", "even", "unity", "ratio"}) {
    for (const std::uint32_t place : hyphenator.places(word, "en")) {
      CAPTURE(word, place);
      CHECK(place >= 2);
      CHECK(place + 3 <= word.size());
    }
  }
}

TEST_CASE("a dictionary that is not in UTF-8 gives places in UTF-8") {
  const Hyphenator hyphenator;
  CHECK(hyphenated(hyphenator, "Straßenbahnen", "de") == "Stra-ßen-bah-nen");
  CHECK(hyphenated(hyphenator, "Übersetzung", "de") == "Über-set-zung");
  CHECK(hyphenated(hyphenator, "한국어", "de") == "한국어");  // letters it does not have
}

TEST_CASE("what is missing is known and harmless") {
  const Hyphenator nowhere("/nonexistent");
  CHECK(nowhere.take_missing().empty());
  nowhere.prepare("ko");  // is no asking
  CHECK(nowhere.take_missing().empty());
  CHECK(nowhere.places("international", "ko").empty());
  CHECK(nowhere.places("international", "en-GB").empty());
  CHECK(nowhere.places("international", "tlh").empty());
  CHECK(nowhere.take_missing() == std::vector<std::string>{"hyph_en_US.dic"});
  CHECK(nowhere.take_missing().empty());  // said once
}

TEST_CASE("words of any length and any bytes are taken") {
  const Hyphenator hyphenator;
  CHECK(hyphenator.places("", "en").empty());
  CHECK(hyphenator.places(std::string(100'000, 'a'), "en").empty());
  CHECK(hyphenator.places("\xFF\xFE\x80\x80\x80\x80", "de").empty());
}
