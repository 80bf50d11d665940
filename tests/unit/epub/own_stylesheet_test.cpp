#include "epub/own_stylesheet.h"

#include <catch2/catch.hpp>
#include <string>

using namespace chaek;

namespace {

struct Checked {
  explicit Checked(std::string css)
      : file("my.css", std::move(css)), rules(epub::own_stylesheet(file, diagnostics)) {}

  /// "line:col message" of the first error.
  std::string first() const {
    if (diagnostics.items().empty()) return "";
    const base::Diagnostic& item = diagnostics.items().front();
    const base::Position at = file.position(item.span.begin);
    return std::to_string(at.line) + ":" + std::to_string(at.column) + " " + item.message;
  }

  base::SourceFile file;
  base::Diagnostics diagnostics;
  std::optional<std::string> rules;
};

}  // namespace

TEST_CASE("rules of a book's own stylesheet go into the EPUB as they are") {
  const std::string css =
      "/* url(a.png) and @import in a comment, direction: rtl too */\n"
      "p:first-child { text-indent: 0; content: \"url(x) } direction: rtl\"; }\n"
      "@media (prefers-color-scheme: dark) { .direction { flex-direction: row } }\n"
      ".dot { background: url( \"data:image/png;base64,AAAA\" ) }\n";
  const Checked checked(css);
  INFO(checked.first());
  REQUIRE(checked.rules);
  CHECK(*checked.rules == css);
}

TEST_CASE("an @charset is taken out, since it stands first no more") {
  const Checked checked("@charset \"UTF-8\";\np { margin: 0 }\n");
  REQUIRE(checked.rules);
  CHECK(*checked.rules == "\np { margin: 0 }\n");
  CHECK(Checked("@charset").rules == "");
}

TEST_CASE("what an EPUB may not have is refused at its place") {
  CHECK(Checked("p { color: red }\n@import \"x.css\";\n").first() ==
        "2:1 @import would need a second file");
  CHECK(Checked("@IMPORT url(data:text/css,);").first() == "1:1 @import would need a second file");
  CHECK(Checked("p {\n  Direction: rtl;\n}\n").first() ==
        "2:3 an EPUB may not have the property direction");
  CHECK(Checked("p { unicode-bidi : embed }").first() ==
        "1:5 an EPUB may not have the property unicode-bidi");
  CHECK(Checked("p { dir\\65 ction: rtl }").first() == "1:5 a property is written with an escape");
  CHECK(Checked("p { background: url(https://example.com/a.png) }").first() ==
        "1:17 a file that the stylesheet names is not in the EPUB");
  CHECK(Checked("@font-face { src: url('a.ttf') }").first() ==
        "1:19 a file that the stylesheet names is not in the EPUB");
}

TEST_CASE("what does not end is refused where it begins") {
  CHECK(Checked("p { color: red").first() == "1:3 this brace is never closed");
  CHECK(Checked("p { color: red } }").first() == "1:18 this brace closes nothing");
  CHECK(Checked("p {} /* and on").first() == "1:6 this comment never ends");
  CHECK(Checked("p { content: \"a\n }").first() == "1:14 this string never ends");
  CHECK_FALSE(Checked("\"\\").rules);
  CHECK_FALSE(Checked("p { background: url(").rules);
}
