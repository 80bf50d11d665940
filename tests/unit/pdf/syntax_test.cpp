#include "pdf/syntax.h"

#include <catch2/catch.hpp>
#include <string>

#include "pdf/clusters.h"
#include "pdf/links.h"
#include "pdf/metadata.h"
#include "pdf/to_unicode.h"

using namespace chaek;
using namespace chaek::pdf;

namespace {

std::string number(std::int64_t thousandths) {
  std::string out;
  append_number(out, thousandths);
  return out;
}

std::string literal(std::string_view bytes) {
  std::string out;
  append_literal(out, bytes);
  return out;
}

std::string text_string(std::string_view text) {
  std::string out;
  append_text(out, text);
  return out;
}

std::string color(base::Color value) {
  std::string out;
  append_fill_color(out, value);
  return out;
}

/// The texts of a run whose glyphs have these clusters.
std::vector<std::string> cluster_texts(const std::string& text,
                                       const std::vector<std::uint32_t>& starts) {
  layout::GlyphRun run;
  run.text = text;
  for (const std::uint32_t start : starts) run.glyphs.push_back({1, 1000, 0, 0, start});
  std::vector<std::string> out;
  Clusters clusters(run);
  for (Cluster cluster; clusters.next(cluster);) out.emplace_back(cluster.text);
  return out;
}

}  // namespace

TEST_CASE("numbers have at most three decimals and no needless character") {
  CHECK(number(0) == "0");
  CHECK(number(1000) == "1");
  CHECK(number(12'500) == "12.5");
  CHECK(number(1) == ".001");
  CHECK(number(-250) == "-.25");
  CHECK(number(-40'010) == "-40.01");
  CHECK(number(9'000'000'000'123) == "9000000000.123");
}

TEST_CASE("literal strings keep every byte") {
  CHECK(literal("a(b)c\\") == "(a\\(b\\)c\\\\)");
  CHECK(literal("\r\n") == "(\\r\n)");
  CHECK(literal(std::string("\0\x80", 2)) == std::string("(\0\x80)", 4));
}

TEST_CASE("text strings hold characters beyond the first plane as surrogates") {
  CHECK(text_string("가 A") == "<FEFFAC0000200041>");
  CHECK(text_string("🇰") == "<FEFFD83CDDF0>");
  CHECK(text_string("\xFF") == "<FEFFFFFD>");
}

TEST_CASE("a grey is one number, another colour three") {
  CHECK(color({0, 0, 0}) == "0 g\n");
  CHECK(color({255, 255, 255}) == "1 g\n");
  CHECK(color({255, 0, 51}) == "1 0 .2 rg\n");
}

TEST_CASE("clusters hold all of a run's text, in any direction") {
  using Texts = std::vector<std::string>;
  CHECK(cluster_texts("abc", {0, 1, 2}) == Texts{"a", "b", "c"});
  CHECK(cluster_texts("abc", {0, 0, 2}) == Texts{"ab", "c"});
  CHECK(cluster_texts("abc", {2, 1, 0}) == Texts{"c", "b", "a"});
  CHECK(cluster_texts("xabc", {1, 3}) == Texts{"xab", "c"});
  CHECK(cluster_texts("ab", {0, 9}) == Texts{"ab", ""});
}

TEST_CASE("a ToUnicode map has ranges within one row of codes") {
  const std::string map =
      to_unicode_map({{3, "A"}, {4, "B"}, {5, "fi"}, {0xFF, "y"}, {0x100, "z"}, {0x101, ""}}, 2);
  CHECK(map.find("1 beginbfrange\n<0003><0004><0041>\nendbfrange") != std::string::npos);
  CHECK(map.find("<0005><00660069>") != std::string::npos);
  CHECK(map.find("<00FF><0079>") != std::string::npos);
  CHECK(map.find("<0100><007A>") != std::string::npos);
  CHECK(map.find("<0101><200B>") != std::string::npos);
}

TEST_CASE("no ToUnicode entry is U+0000, U+FEFF or U+FFFE") {
  const std::string map =
      to_unicode_map({{1, std::string(1, '\0')}, {2, "\uFEFF"}, {3, "a\uFFFE"}}, 1);
  CHECK(map.find("<01><200B>") != std::string::npos);
  CHECK(map.find("<02><200B>") != std::string::npos);
  CHECK(map.find("<03><0061>") != std::string::npos);
}

TEST_CASE("a link's address is ASCII and of an allowed scheme") {
  CHECK(link_address("https://example.org/한?q=(1)") == "https://example.org/%ED%95%9C?q=(1)");
  CHECK(link_address("MAILTO:a@example.org") == "MAILTO:a@example.org");
  CHECK(link_address("tel:+82-2-000-0000").has_value());
  CHECK(link_address("https://example.org/%20 \n") == "https://example.org/%20%20%0A");
  CHECK_FALSE(link_address("javascript:alert(1)").has_value());
  CHECK_FALSE(link_address("file:///etc/passwd").has_value());
  CHECK_FALSE(link_address("post.md").has_value());
}

TEST_CASE("a date that is no date is left out") {
  CHECK(pdf_date("2023-12-30T01:02:03Z") == "D:20231230010203Z");
  CHECK(pdf_date("2023-12-30").empty());
  CHECK(pdf_date("2023-12-30T01:02:03+").empty());
}
