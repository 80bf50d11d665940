#include "base/glob.h"

#include <catch2/catch.hpp>
#include <string>

using chaek::base::glob_matches;

TEST_CASE("glob patterns go by path") {
  CHECK(glob_matches("*.md", "a/b/c.md"));
  CHECK_FALSE(glob_matches("a/*.md", "a/b/c.md"));
  CHECK(glob_matches("a/**/c.md", "a/b/c.md"));
  CHECK(glob_matches("a/**/c.md", "a/c.md"));
  CHECK(glob_matches("**/c.md", "c.md"));
  CHECK(glob_matches("a/", "a/b/c.md"));
  CHECK(glob_matches("b", "a/b/c.md"));
  CHECK_FALSE(glob_matches("b", "a/bb/c.md"));
  CHECK(glob_matches("202[0-3]-?.md", "2022-가.md"));
  CHECK_FALSE(glob_matches("202[!0-3]-?.md", "2022-가.md"));
  CHECK(glob_matches("a[.md", "a[.md"));
  CHECK(glob_matches("./a.md", "a.md"));
  CHECK_FALSE(glob_matches("", "a.md"));
  // A pattern that would take for ever if each star were tried in turn.
  std::string hostile;
  for (int i = 0; i < 40; ++i) hostile += "*a";
  CHECK_FALSE(glob_matches(hostile + "b", std::string(2000, 'a')));
}
