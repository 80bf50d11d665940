#include "cli/depfile.h"

#include <catch2/catch.hpp>

namespace chaek::cli {
namespace {

TEST_CASE("names are escaped as GNU Make and Ninja read them") {
  CHECK(dependency_rule({"a b.pdf", "50%.epub"}, {"글 #1.md", "$HOME:x.md", "b\\ c.md"}) ==
        "a\\ b.pdf 50\\%.epub: \\\n"
        "  글\\ \\#1.md \\\n"
        "  $$HOME\\:x.md \\\n"
        "  b\\\\\\ c.md\n"
        "글\\ \\#1.md:\n"
        "$$HOME\\:x.md:\n"
        "b\\\\\\ c.md:\n");
}

TEST_CASE("a name with a line's end is left out, one with % has no rule of its own") {
  CHECK(dependency_rule({"a.pdf"}, {"x\ny.md", "5%.md"}) == "a.pdf: \\\n  5%.md\n");
}

}  // namespace
}  // namespace chaek::cli
