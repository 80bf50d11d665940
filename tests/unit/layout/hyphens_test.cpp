#include "layout/hyphens.h"

#include <string>

#include "pressroom.h"

using namespace chaek;
using namespace chaek::layout;

namespace {

/// The text with a hyphen at each place.
std::string hyphenated(const RichText& rich) {
  const text::Hyphenator hyphenator;
  std::string out;
  std::size_t done = 0;
  for (const std::uint32_t place : hyphen_places(rich, hyphenator)) {
    out.append(rich.text.substr(done, place - done)).append("-");
    done = place;
  }
  return out.append(rich.text.substr(done));
}

std::string hyphenated(std::string text, const std::string& language = "ko") {
  RichText rich;
  rich.text = std::move(text);
  rich.languages = {language};
  rich.styles.emplace_back();
  rich.ranges.push_back({0, static_cast<std::uint32_t>(rich.text.size()), 0});
  return hyphenated(rich);
}

}  // namespace

TEST_CASE("a Latin word in Korean text parts as an English one") {
  CHECK(hyphenated("알고리즘은 algorithm이다.") == "알고리즘은 al-go-rithm이다.");
  CHECK(hyphenated("“application” (implementation), 구현") ==
        "“ap-pli-ca-tion” (im-ple-men-ta-tion), 구현");
  CHECK(hyphenated("경사하강법(Descent) Networks(CNN)") == "경사하강법(De-scent) Net-works(CNN)");
}

TEST_CASE("code, addresses, identifiers and abbreviations never part") {
  for (const std::string text :
       {"https://documentation.example/something", "implementation.application", "user_information",
        "someImplementation", "INTERNATIONAL", "application2", "connection(int fd)", "format()",
        "information@example.com", "/documentation/information", "\\mathbf{information}",
        "--information", "state-dependent", "don’t"}) {
    CAPTURE(text);
    CHECK(hyphenated(text) == text);
  }
  RichText code;
  code.text = "information";
  code.languages = {"ko"};
  code.styles.emplace_back();
  code.styles[0].fixed_spaces = true;
  code.ranges.push_back({0, 11, 0});
  CHECK(hyphenated(code) == "information");
}

TEST_CASE("a text in another language has that language's places") {
  CHECK(hyphenated("Silbentrennung", "de") == "Sil-ben-tren-nung");
  CHECK(hyphenated("Silbentrennung", "de-AT") == "Sil-ben-tren-nung");
  CHECK(hyphenated("Übersetzung", "de") == "Über-set-zung");
  CHECK(hyphenated("information", "tlh") == "information");
}
