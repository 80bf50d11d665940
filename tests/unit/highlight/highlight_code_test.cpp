#include "highlight/highlight_code.h"

#include <catch2/catch.hpp>

#include "marked.h"

using namespace chaek;
using namespace chaek::content;

TEST_CASE("every block of code below gets its tokens") {
  Quote quote{{{CodeBlock{"js", "if (x) {}"}, {}}}};
  Blocks blocks{{CodeBlock{"go", "return"}, {}}, {quote, {}}, {CodeBlock{"", "if"}, {}}};
  base::Diagnostics diagnostics;
  highlight::Allowance allowance;
  highlight::highlight_code(blocks, highlight::languages(), allowance, diagnostics);
  CHECK(diagnostics.items().empty());
  CHECK(std::get<CodeBlock>(blocks[0].kind).tokens ==
        std::vector<CodeToken>{{0, 6, CodeKind::keyword}});
  const Block& inner = std::get<Quote>(blocks[1].kind).content.front();
  CHECK(std::get<CodeBlock>(inner.kind).tokens ==
        std::vector<CodeToken>{{0, 2, CodeKind::keyword}});
  CHECK(std::get<CodeBlock>(blocks[2].kind).tokens.empty());
}

TEST_CASE("an unknown language is noted once for each name") {
  Blocks blocks{{CodeBlock{"klingon", "a"}, {}},
                {CodeBlock{"klingon", "b"}, {}},
                {CodeBlock{"elvish", "c"}, {}},
                {CodeBlock{"text", "d"}, {}}};
  base::Diagnostics diagnostics;
  highlight::Allowance allowance;
  highlight::highlight_code(blocks, highlight::languages(), allowance, diagnostics);
  REQUIRE(diagnostics.items().size() == 2);
  for (const base::Diagnostic& item : diagnostics.items()) {
    CHECK(item.severity == base::Severity::note);
    CHECK(item.code == "unknown-code-language");
  }
  CHECK(diagnostics.items()[1].message.find("'elvish'") != std::string::npos);
}

TEST_CASE("a definition that cannot be read is a warning") {
  Blocks blocks{{CodeBlock{"kotlin", "a"}, {}}, {CodeBlock{"kotlin", "b"}, {}}};
  base::Diagnostics diagnostics;
  highlight::Allowance allowance;
  highlight::highlight_code(blocks, highlight::Languages("/nonexistent"), allowance, diagnostics);
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items()[0].severity == base::Severity::warning);
  CHECK(diagnostics.items()[0].code == "missing-code-language");
}
