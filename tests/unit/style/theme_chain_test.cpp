#include "style/theme_chain.h"

#include <catch2/catch.hpp>
#include <string>

#include "style/theme.h"
#include "unit/style/theme_files.h"

using namespace chaek;
using style::Role;

TEST_CASE("a theme of a few lines takes the rest from the theme it extends") {
  ThemeFiles files;
  files.put("mine",
            "extends: essay\n"
            "details: {cover-background: \"#102030\"}\n"
            "roles:\n"
            "  heading2: {size: 2}\n"
            "  quote: {bar: none}\n");
  const auto mine = files.resolve("mine");
  INFO(files.said());
  REQUIRE(mine);
  const auto essay = files.resolve("essay");
  REQUIRE(essay);
  CHECK(mine->details.cover_background == base::Color{0x10, 0x20, 0x30});
  CHECK(mine->details.cover_text == essay->details.cover_text);
  CHECK(mine->style(Role::heading2).size == essay->style(Role::body).size.scaled(2));
  CHECK(mine->style(Role::heading2).family == essay->style(Role::heading2).family);
  CHECK(mine->style(Role::heading2).bold);
  CHECK_FALSE(mine->style(Role::quote).bar);
  CHECK(essay->style(Role::quote).bar);
  CHECK(mine->style(Role::body).first_line_indent == essay->style(Role::body).first_line_indent);
}

TEST_CASE("an empty theme file is the base") {
  ThemeFiles files;
  files.put("empty", "");
  REQUIRE(files.resolve("empty"));
  files.put("named", "extends: base\n");
  REQUIRE(files.resolve("named"));
  REQUIRE(files.resolve("base"));
}

TEST_CASE("grandparents count, and the nearest word wins") {
  ThemeFiles files;
  files.put("old", "extends: essay\nroles: {body: {size: 1.2}, list: {size: 1.1}}\n");
  files.put("young", "extends: old\nroles: {body: {size: 0.9}}\n");
  const auto theme = files.resolve("young");
  INFO(files.said());
  REQUIRE(theme);
  const auto essay = files.resolve("essay");
  REQUIRE(essay);
  const base::Length unit = essay->style(Role::body).size;
  CHECK(theme->style(Role::body).size == unit.scaled(0.9));
  CHECK(theme->style(Role::list).size == unit.scaled(1.1));
}

TEST_CASE("themes that extend each other are an error that names the circle") {
  ThemeFiles files;
  files.put("a", "extends: b\n");
  files.put("b", "description: b\nextends: a\n");
  CHECK_FALSE(files.resolve("a"));
  CHECK(files.said() ==
        "b.yaml:2:10 theme-cycle: themes extend each other in a circle: a.yaml → b.yaml → a.yaml "
        "(let one of them extend a theme of chaek's own, such as essay)\n");
  files.put("self", "extends: self\n");
  CHECK_FALSE(files.resolve("self"));
}

TEST_CASE("mistakes stand at their own file, line and column, with the nearest name") {
  ThemeFiles files;
  files.put("parent", "roles:\n  heading2: {sise: 2}\n");
  files.put("child", "extends: parent\ndetials: {}\nroles: {headign3: {}, quote: {bar: red}}\n");
  CHECK_FALSE(files.resolve("child"));
  CHECK(files.said() ==
        "parent.yaml:2:14 unknown-key: roles: heading2 has no key \"sise\" (did you mean "
        "\"size\"?)\n"
        "child.yaml:3:36 bad-value: \"bar\" in roles: quote must be a colour in quotes, such as "
        "\"#2f3e46\", not \"red\"\n"
        "child.yaml:3:9 unknown-key: roles has no key \"headign3\" (did you mean \"heading3\"?)\n"
        "child.yaml:2:1 unknown-key: theme has no key \"detials\" (did you mean \"details\"?)\n");
}

TEST_CASE("an unknown parent and a parent that is no name are errors") {
  ThemeFiles files;
  files.put("orphan", "extends: nobody\n");
  CHECK_FALSE(files.resolve("orphan"));
  CHECK(files.said() == "orphan.yaml:1:10 unknown-theme: no theme nobody\n");
  files.put("list", "extends: [essay]\n");
  CHECK_FALSE(files.resolve("list"));
  CHECK(files.said().find("list.yaml:1:10 bad-value: \"extends\" must be") == 0);
}

TEST_CASE("a key that every theme needs cannot be emptied") {
  ThemeFiles files;
  files.put("bare", "details:\n  rule-color:\n");
  CHECK_FALSE(files.resolve("bare"));
  CHECK(files.said().find("incomplete-theme: details has no value for \"rule-color\"") !=
        std::string::npos);
}
