#include "cli/messages.h"

#include <catch2/catch.hpp>

namespace chaek::cli {
namespace {

using base::Diagnostics;
using base::SourceFile;

base::Span span_of(const SourceFile& source, std::string_view piece) {
  const auto begin = static_cast<std::uint32_t>(source.text().find(piece));
  return {&source, begin, begin + static_cast<std::uint32_t>(piece.size())};
}

std::string human(const Diagnostics& diagnostics, MessageStyle style = {}) {
  return human_messages(diagnostics, style);
}

TEST_CASE("a message has its place, the source line, a caret and a hint") {
  const SourceFile source("posts/항구.md", "# 항구\n\n![배](img/harbour.png) 앞\n");
  Diagnostics diagnostics;
  diagnostics.error("missing-image", span_of(source, "![배](img/harbour.png)"),
                    "image not found: img/harbour.png", "did you mean img/harbor.png?");
  CHECK(human(diagnostics) ==
        "posts/항구.md:3:1: error[missing-image]: image not found: img/harbour.png\n"
        "    3 | ![배](img/harbour.png) 앞\n"
        "      | ^~~~~~~~~~~~~~~~~~~~~~\n"
        "  hint: did you mean img/harbor.png?\n");
}

TEST_CASE("the caret stands under its character: a syllable takes two columns") {
  const SourceFile source("a.md", "바다와 배\n");
  Diagnostics diagnostics;
  diagnostics.warning("odd", span_of(source, "배"), "odd");
  CHECK(human(diagnostics) ==
        "a.md:1:8: warning[odd]: odd\n"
        "    1 | 바다와 배\n"
        "      |        ^~\n");
}

TEST_CASE("a message without a place comes from chaek itself") {
  Diagnostics diagnostics;
  diagnostics.error("no-posts", {}, "there is no post");
  CHECK(human(diagnostics) == "chaek: error[no-posts]: there is no post\n");
}

TEST_CASE("an empty span at the end of the text has a caret") {
  const SourceFile source("a.md", "abc");
  Diagnostics diagnostics;
  diagnostics.error("end", {&source, 3, 3}, "ends early");
  CHECK(human(diagnostics) ==
        "a.md:1:4: error[end]: ends early\n"
        "    1 | abc\n"
        "      |    ^\n");
}

TEST_CASE("a span over lines is marked to the end of its first") {
  const SourceFile source("a.md", "one\ntwo\n");
  Diagnostics diagnostics;
  diagnostics.error("wide", span_of(source, "ne\ntwo"), "wide");
  CHECK(human(diagnostics) ==
        "a.md:1:2: error[wide]: wide\n"
        "    1 | one\n"
        "      |  ^~\n");
}

TEST_CASE("nothing from a file can command the terminal") {
  const SourceFile source("a\x1b[31m.md", "x\x1b]0;t\x07 \xC2\x9B \xE2\x80\xAE\xFF y\n");
  Diagnostics diagnostics;
  diagnostics.error("odd", span_of(source, "y"), "bad \x1b[2J\nname");
  CHECK(human(diagnostics) ==
        "a\\x1b[31m.md:1:14: error[odd]: bad \\x1b[2J\\x0aname\n"
        "    1 | x\\x1b]0;t\\x07 \\u{9b} \\u{202e}\\xff y\n"
        "      |                                   ^\n");
}

TEST_CASE("a very long line is cut around the span") {
  const SourceFile source("a.md", std::string(5000, 'a') + "X" + std::string(5000, 'b'));
  Diagnostics diagnostics;
  diagnostics.error("odd", span_of(source, "X"), "odd");
  CHECK(human(diagnostics) == "a.md:1:5001: error[odd]: odd\n    1 | …" + std::string(40, 'a') +
                                  "X" + std::string(59, 'b') + "…\n      | " +
                                  std::string(41, ' ') + "^\n");
}

TEST_CASE("of warnings with one code five are shown and the rest counted; errors never fold") {
  Diagnostics diagnostics;
  for (int i = 0; i < 8; ++i) diagnostics.warning("many", {}, "w" + std::to_string(i));
  for (int i = 0; i < 8; ++i) diagnostics.error("bad", {}, "e");
  const std::string text = human(diagnostics);
  CHECK(text.find("w4") != std::string::npos);
  CHECK(text.find("w5") == std::string::npos);
  CHECK(text.find("chaek: warning[many]: 3 more like these; -v shows them all\n") !=
        std::string::npos);
  std::size_t errors = 0;
  for (std::size_t at = 0; (at = text.find("error[bad]", at)) != std::string::npos; ++at) ++errors;
  CHECK(errors == 8);
  CHECK(human(diagnostics, {.verbose = true}).find("w7") != std::string::npos);
}

TEST_CASE("notes need -v, warnings are silent under -q") {
  Diagnostics diagnostics;
  diagnostics.note("skipped", {}, "left out");
  diagnostics.warning("odd", {}, "odd");
  CHECK(human(diagnostics) == "chaek: warning[odd]: odd\n");
  CHECK(human(diagnostics, {.quiet = true}).empty());
  CHECK(human(diagnostics, {.verbose = true}) ==
        "chaek: note[skipped]: left out\nchaek: warning[odd]: odd\n");
}

TEST_CASE("colour marks the kind and nothing of the file") {
  Diagnostics diagnostics;
  diagnostics.error("bad", {}, "text");
  const std::string text = human(diagnostics, {.color = true});
  CHECK(text.find("\x1b[") != std::string::npos);
  CHECK(text.find("error[bad]") != std::string::npos);
  CHECK(text.substr(text.size() - 6) == " text\n");
}

TEST_CASE("relative names begin with the project's folder, absolute ones stay") {
  const SourceFile post("a.md", "x\n");
  const SourceFile theme("/usr/share/chaek/styles/essay.yaml", "x\n");
  Diagnostics diagnostics;
  diagnostics.error("bad", {&post, 0, 1}, "x");
  diagnostics.error("bad", {&theme, 0, 1}, "x");
  const std::string text = human(diagnostics, {.folder = "../blog"});
  CHECK(text.rfind("../blog/a.md:1:1: ", 0) == 0);
  CHECK(text.find("\n/usr/share/chaek/styles/essay.yaml:1:1: ") != std::string::npos);
}

TEST_CASE("JSON has one object a line, with everything escaped") {
  const SourceFile source("책.md", "ab\ncd\n");
  Diagnostics diagnostics;
  diagnostics.warning("odd", span_of(source, "b\nc"), "a \"b\"\n\x1b", "do");
  diagnostics.error("bad", {}, "x");
  CHECK(json_messages(diagnostics, {.folder = "글"}) ==
        "{\"severity\":\"warning\",\"code\":\"odd\",\"file\":\"글/책.md\",\"line\":1,\"column\":2,"
        "\"end_line\":2,\"end_column\":2,\"message\":\"a \\\"b\\\"\\u000a\\u001b\","
        "\"hint\":\"do\"}\n"
        "{\"severity\":\"error\",\"code\":\"bad\",\"message\":\"x\",\"hint\":\"\"}\n");
}

TEST_CASE("the summary counts in good English") {
  Diagnostics diagnostics;
  CHECK(summary(diagnostics, {}).empty());
  diagnostics.warning("a", {}, "a");
  CHECK(summary(diagnostics, {}) == "1 warning\n");
  diagnostics.error("a", {}, "a");
  diagnostics.error("a", {}, "a");
  CHECK(summary(diagnostics, {}) == "2 errors, 1 warning\n");
  CHECK(summary(diagnostics, {.quiet = true}) == "2 errors\n");
}

}  // namespace
}  // namespace chaek::cli
