#include <catch2/catch.hpp>
#include <string>

#include "style/theme.h"
#include "unit/style/theme_files.h"

using namespace chaek;
using namespace chaek::style;

namespace {

/// A theme whose `details` are the flow map `details`.
Theme theme_with(const std::string& details) {
  ThemeFiles files;
  files.put("t", "details: {" + details + "}\nroles:\n  body: {breaking: mixed}\n" +
                     "  heading2: {align: center, breaking: keep-all}\n" +
                     "  code-block: {align: left, breaking: preserve}\n");
  const auto theme = files.resolve("t");
  INFO(files.said());
  REQUIRE(theme);
  return *theme;
}

}  // namespace

TEST_CASE("a book by eojeol breaks between them only, ragged unless the theme says otherwise") {
  const Theme plain = between_eojeol(theme_with(""));
  CHECK(plain.style(Role::body).breaking == LineBreaking::keep_all);
  CHECK(plain.style(Role::body).align == TextAlign::left);
  CHECK(plain.style(Role::footnote).breaking == LineBreaking::keep_all);
  CHECK(plain.style(Role::heading2).align == TextAlign::center);
  CHECK(plain.style(Role::code_block).breaking == LineBreaking::preserve);

  const Theme even = between_eojeol(theme_with("eojeol-align: justify"));
  CHECK(even.style(Role::body).breaking == LineBreaking::keep_all);
  CHECK(even.style(Role::body).align == TextAlign::justify);
}

TEST_CASE("details of lines have defaults and can be set") {
  const Theme plain = theme_with("");
  CHECK(plain.details.latin_space == 0);
  CHECK_FALSE(plain.details.hanging_punctuation);
  const Theme set = theme_with("latin-space: 0.05, hanging-punctuation: true");
  CHECK(set.details.latin_space == 0.05);
  CHECK(set.details.hanging_punctuation);
}
