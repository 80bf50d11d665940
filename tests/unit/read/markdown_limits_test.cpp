#include "read/markdown_limits.h"

#include <catch2/catch.hpp>

#include "parsed.h"

using chaek::read::too_complex;
using Lines = std::vector<std::string>;

namespace {

std::string repeated(std::string_view text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

int depth_of(const chaek::content::Blocks& blocks) {
  int deepest = 0;
  for (const auto& block : blocks) {
    int inner = 0;
    if (const auto* quote = std::get_if<chaek::content::Quote>(&block.kind)) {
      inner = depth_of(quote->content);
    }
    if (const auto* list = std::get_if<chaek::content::List>(&block.kind)) {
      for (const auto& item : list->items) inner = std::max(inner, depth_of(item.content));
    }
    deepest = std::max(deepest, inner + 1);
  }
  return deepest;
}

}  // namespace

TEST_CASE("each family of slow input is seen before it is parsed") {
  const std::string wide_head = repeated("|a", 300) + "|\n" + repeated("|-", 300) + "|\n";
  const std::string long_reference = "[a]: http://x/" + repeated("u", 60'000) + "\n\n";
  const std::vector<std::pair<const char*, std::string>> families{
      {"wide table", wide_head},
      {"short rows",
       repeated("|a", 200) + "|\n" + repeated("|-", 200) + "|\n" + repeated("a\n", 600)},
      {"processing instructions", "a " + repeated("<?", 60'000)},
      {"declarations", "a " + repeated("<![CDATA[", 20'000)},
      {"brackets after an address", "http://a.b/" + repeated(")", 60'000)},
      {"domains", repeated("www.a_", 20'000)},
      {"lazy lines", repeated(">", 900) + "a\n" + repeated("b\n", 20'000)},
      {"deep quotes", repeated(">", 2000) + "a\n"},
      {"deep footnotes", repeated("[^1]:", 2000) + "a\n"},
      {"long references", long_reference + repeated("[a] ", 20'000)},
  };
  for (const auto& [name, text] : families) {
    INFO(name);
    CHECK(too_complex(text).has_value());
  }
}

TEST_CASE("large ordinary posts pass") {
  const std::string table = "|a|b|c|\n|-|-|-|\n" + repeated("|1|2|3|\n", 10'000);
  const std::string links =
      repeated("- [글](https://example.com/some/path?x=(1)) <!-- x -->\n", 20'000);
  const std::string prose = repeated("어느 봄날, me@example.com 으로 편지가 왔다.\n", 300) + "\n";
  CHECK_FALSE(too_complex(table).has_value());
  CHECK_FALSE(too_complex(links).has_value());
  CHECK_FALSE(too_complex(repeated(prose, 100)).has_value());
  CHECK_FALSE(
      too_complex("![](data:image/png;base64," + repeated("iVBOR", 200'000) + ")").has_value());
}

TEST_CASE("a post too complex to parse keeps its text") {
  const Parsed parsed = parse("첫 문단\n\n" + repeated(">", 2000) + "깊은 글\n\n*끝*\n");
  CHECK(parsed.said() == Lines{"error too-complex 3:1"});
  CHECK(parsed.tree().find("text \"첫 문단\"") != std::string::npos);
  CHECK(parsed.tree().find("깊은 글") != std::string::npos);
  CHECK(parsed.tree().find("text \"*끝*\"") != std::string::npos);
}

TEST_CASE("what nests more than 100 deep is flat, with its text") {
  const Parsed quotes = parse(repeated(">", 150) + " 깊은 글\n");
  CHECK(quotes.said() == Lines{"warning too-deep 1:101"});
  CHECK(depth_of(quotes.post.blocks) <= 102);
  CHECK(quotes.tree().find("text \"깊은 글\"") != std::string::npos);
  const Parsed items = parse(repeated("- ", 300) + "깊은 항목\n");
  CHECK(depth_of(items.post.blocks) <= 102);
  CHECK(items.tree().find("text \"깊은 항목\"") != std::string::npos);
  const Parsed images = parse(repeated("![", 300) + "a" + repeated("](u)", 300) + "\n");
  CHECK(images.tree().find("alt \"a\"") != std::string::npos);
}

TEST_CASE("messages of one kind stop after twenty and are counted") {
  const Parsed parsed = parse("|a|\n|-|\n" + repeated("|1|2|\n", 30));
  CHECK(parsed.diagnostics.items().size() == 21);
  CHECK(parsed.diagnostics.items().back().message == "and 10 more of this kind");
}
