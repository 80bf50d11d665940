#include "style/paper.h"

#include <catch2/catch.hpp>
#include <string>

#include "unit/style/theme_files.h"

using namespace chaek;
using style::PageGeometry;

namespace {

struct Trim {
  const char* name;
  double width;
  double height;
};

double ems(const style::Theme& theme) {
  return theme.page.measure().points() / theme.style(style::Role::body).size.points();
}

}  // namespace

TEST_CASE("papers go by their Korean, short and written-out names") {
  ThemeFiles files;
  for (const Trim& trim :
       {Trim{"신국판", 152, 225},   {"sinkuk", 152, 225},     {"46판", 128, 188},
        {"사륙판", 128, 188},       {"국판", 148, 210},       {"A5", 148, 210},
        {"b6", 128, 182},           {"JIS B6", 128, 182},     {"46배판", 188, 257},
        {"b5", 182, 257},           {"국배판", 210, 297},     {"a4", 210, 297},
        {"크라운", 176, 248},       {"크라운판", 176, 248},   {"36절", 103, 182},
        {"30절", 125, 205},         {"문고", 105, 148},       {"A6", 105, 148},
        {"130x200", 130, 200},      {"140×200", 140, 200},    {"128x188mm", 128, 188},
        {"128 x 188 mm", 128, 188}, {"152.5x225", 152.5, 225}}) {
    CAPTURE(trim.name);
    const auto theme = files.resolve("essay", trim.name);
    INFO(files.said());
    REQUIRE(theme);
    CHECK(theme->page.width == base::Length::millimetres(trim.width));
    CHECK(theme->page.height == base::Length::millimetres(trim.height));
  }
}

TEST_CASE("every paper has lines that can be read and margins that frame them") {
  ThemeFiles files;
  for (const char* name :
       {"sinkuk", "kukpan", "46pan", "b6", "novel-130", "novel-140", "30jeol", "36jeol", "mungo",
        "crown", "46bae", "b5", "kukbae", "90x130mm", "200x200", "225x152mm", "300x420"}) {
    CAPTURE(name);
    const auto theme = files.resolve("essay", name);
    INFO(files.said());
    REQUIRE(theme);
    const PageGeometry& page = theme->page;
    CHECK(page.measure().millimetres() <= 126.1);
    CHECK(ems(*theme) >= 20);
    CHECK(ems(*theme) <= 36.1);
    CHECK(page.foot > page.head);
    CHECK(page.outer.millimetres() >= 9);
    CHECK(page.block_height().points() >= 12 * page.grid.points());
  }
}

TEST_CASE(
    "named papers that no device trims by hand have the inner margin larger, large ones not") {
  ThemeFiles files;
  for (const char* name : {"sinkuk", "46pan", "b6", "mungo", "crown"}) {
    CAPTURE(name);
    const auto theme = files.resolve("essay", name);
    REQUIRE(theme);
    CHECK(theme->page.inner > theme->page.outer);
  }
}

TEST_CASE("pages on which no text can stand are refused, and so are unknown papers") {
  ThemeFiles files;
  CHECK_FALSE(files.resolve("essay", "30x40mm"));
  CHECK(files.said() ==
        "bad-paper: a page of 30x40mm is too small to set text on (sizes are in millimetres; the "
        "least is about 60x80mm)\n");
  CHECK_FALSE(files.resolve("essay", "0x0"));
  CHECK_FALSE(files.resolve("essay", "-5x200"));
  CHECK_FALSE(files.resolve("essay", "1520x2250"));
  CHECK(files.said().find("bad-paper: a page of 1520x2250 is too large") == 0);
  CHECK(files.resolve("essay", "60x80mm"));
  CHECK_FALSE(files.resolve("essay", "sinkok"));
  CHECK(files.said() == "unknown-paper: unknown paper: sinkok (did you mean sinkuk?)\n");
  files.put("mine", "paper: 46퍄\n");
  CHECK_FALSE(files.resolve("mine"));
  CHECK(files.said().find("mine.yaml:1:8 unknown-paper") == 0);
}
