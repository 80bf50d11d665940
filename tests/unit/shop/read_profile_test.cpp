#include "shop/read_profile.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "shop/spine.h"
#include "source_dir.h"

using namespace chaek;
using namespace chaek::shop;
using base::Length;

namespace {

/// "line:column message" of every error in `yaml`.
std::string refusals(const std::string& yaml) {
  const base::SourceFile source("shop.yaml", yaml);
  base::Diagnostics diagnostics;
  INFO(yaml);
  CHECK_FALSE(read_profile(source, "shop", diagnostics).has_value());
  std::string text;
  for (const base::Diagnostic& item : diagnostics.items()) {
    const auto at = source.position(item.span.begin);
    text += std::to_string(at.line) + ":" + std::to_string(at.column) + " " + item.message + "\n";
  }
  return text;
}

Profile profile_of(const std::string& yaml) {
  const base::SourceFile source("shop.yaml", yaml);
  base::Diagnostics diagnostics;
  auto profile = read_profile(source, "shop", diagnostics);
  for (const base::Diagnostic& item : diagnostics.items()) UNSCOPED_INFO(item.message);
  REQUIRE(profile);
  return std::move(*profile);
}

const std::string kRest = ", certain: true, source: s}\n";

}  // namespace

TEST_CASE("every profile of chaek's own can be read, and every rule has its source") {
  std::size_t seen = 0;
  for (const auto& entry : std::filesystem::directory_iterator(source_dir() + "/styles/shops")) {
    std::ifstream stream(entry.path());
    INFO(entry.path());
    const Profile profile = profile_of(std::string(std::istreambuf_iterator<char>(stream), {}));
    CHECK_FALSE(profile.description("ko").empty());
    CHECK(profile.description("ko") != profile.description("en"));
    CHECK_FALSE(profile.rules.empty());
    for (const Rule& rule : profile.rules) CHECK_FALSE(rule.source.empty());
    ++seen;
  }
  CHECK(seen == 5);
}

TEST_CASE("rules say what they judge") {
  const Profile profile = profile_of(
      "description: {en: a shop}\nrules:\n"
      "  - {file: 'print,ink=gray'" +
      kRest + "  - {trim: [a5, 152x225mm]" + kRest +
      "  - {pages: {least: 40, most: 600, multiple: 4}" + kRest +
      "  - {bleed: {of: cover, least: 3}" + kRest +
      "  - {isbn: with-addon, certain: no, source: t}\n"
      "  - {colophon: [author, price]" +
      kRest);
  REQUIRE(profile.rules.size() == 6);
  CHECK(profile.rules[0].file == "print,ink=gray");
  CHECK(profile.rules[0].certain);
  CHECK(profile.rules[1].sizes[1] ==
        base::PaperSize{Length::millimetres(152), Length::millimetres(225)});
  CHECK(profile.rules[2].least == 40);
  CHECK(profile.rules[2].multiple == 4);
  CHECK(profile.rules[3].scheme == base::Scheme::cover);
  CHECK_FALSE(profile.rules[3].most);
  CHECK(profile.rules[4].addon);
  CHECK_FALSE(profile.rules[4].certain);
  CHECK(profile.rules[4].source == "t");
  CHECK(profile.rules[5].fields == std::vector<Field>{Field::author, Field::price});
  CHECK(profile.description("ko") == "a shop");
}

TEST_CASE("a rule without a source, without certainty or without a subject is refused") {
  CHECK(refusals("rules:\n  - {ink: gray, certain: true}\n") ==
        "2:5 \"source\" in a rule must be who says so: an address or a law\n");
  CHECK(refusals("rules:\n  - {ink: gray, source: s}\n") ==
        "2:5 \"certain\" in a rule must be true or false\n");
  CHECK(refusals("rules:\n  - {certain: true, source: s}\n") ==
        "2:5 \"rules\" in a rule must be one thing that is judged, such as trim or ink\n");
  CHECK(refusals("rules:\n  - {ink: gray, fonts: embedded" + kRest) ==
        "2:5 \"rules\" in a rule must be one thing that is judged, such as trim or ink\n");
}

TEST_CASE("wrong words are refused where they stand") {
  CHECK(refusals("rules:\n  - {ink: red" + kRest) ==
        "2:11 \"ink\" in a rule must be gray, not \"red\"\n");
  CHECK(refusals("rules:\n  - {trim: [a5, large]" + kRest) ==
        "2:17 \"trim\" in a rule must be a size such as 152x225mm, not \"large\"\n");
  CHECK(refusals("rules:\n  - {bleed: {of: spine, least: 3}" + kRest).find("print or cover") !=
        std::string::npos);
  CHECK(refusals("rules:\n  - {colour: red" + kRest).find("has no key") != std::string::npos);
  CHECK(refusals("spine: {}\nrules: []\n").find("mm-per-page-and-gram") != std::string::npos);
  CHECK(refusals("description: {en: x}\n").find("a list of rules") != std::string::npos);
}

TEST_CASE("Kyobo's spine of a hundred pages of 80 g is 4.8 mm") {
  const SpineFormula kyobo = {0.0006, {}};
  CHECK(spine_width(kyobo, 100, base::usual_caliper()).millimetres() == Approx(4.8).margin(0.01));
  CHECK(spine_width(kyobo, 99, base::usual_caliper()).millimetres() == Approx(4.8).margin(0.01));
  const SpineFormula glued = {0.0006, Length::millimetres(1)};
  CHECK(spine_width(glued, 200, *base::parse_caliper("100g")).millimetres() ==
        Approx(13).margin(0.01));
}
