#include <catch2/catch.hpp>
#include <string>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "style/theme.h"

using namespace chaek;
using namespace chaek::style;

namespace {

constexpr std::string_view kPapers =
    "sinkuk:\n"
    "  size: 152x225mm\n"
    "  margins: {inner: 23, outer: 19, head: 22, foot: 27}\n"
    "  body: {size: 10, leading: 17}\n";

/// A theme whose `details` are the flow map `details`.
Theme theme_with(const std::string& details) {
  base::SourceStore sources;
  base::Diagnostics found;
  const auto theme = resolve_theme(
      sources.add("t.yaml", "details: {" + details + "}\nroles:\n  body: {breaking: mixed}\n" +
                                "  heading2: {align: center, breaking: keep-all}\n" +
                                "  code-block: {align: left, breaking: preserve}\n"),
      sources.add("papers.yaml", std::string(kPapers)), "", found);
  REQUIRE_FALSE(found.has_errors());
  return theme.value();
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
