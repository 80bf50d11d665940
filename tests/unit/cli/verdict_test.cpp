#include "cli/verdict.h"

#include <catch2/catch.hpp>

namespace chaek::cli {
namespace {

TEST_CASE("denied warnings are errors, allowed ones notes, and errors stay what they are") {
  base::Diagnostics found;
  found.warning("no-alt", {}, "a");
  found.warning("no-date", {}, "b");
  found.error("bad-date", {}, "c");
  found.note("dropped-html", {}, "d");
  Options options;
  options.denied = {"no-alt", "dropped-html"};
  options.allowed = {"no-date", "bad-date"};
  const base::Diagnostics graded = regraded(found, options);
  std::string severities;
  for (const base::Diagnostic& item : graded.items()) {
    severities += std::to_string(static_cast<int>(item.severity));
  }
  CHECK(severities == "2020");  // error, note, error, note
}

TEST_CASE("what is denied fails a run, what is allowed does not fail a strict one") {
  base::Diagnostics found;
  found.warning("no-alt", {}, "a");
  CHECK(verdict({}, found) == ExitCode::complete);
  Options denying;
  denying.denied = {"no-alt"};
  CHECK(verdict(denying, found) == ExitCode::errors);
  CHECK_FALSE(may_write(denying, found));
  Options strict;
  strict.strict = true;
  CHECK(verdict(strict, found) == ExitCode::errors);
  strict.allowed = {"no-alt"};
  CHECK(verdict(strict, found) == ExitCode::complete);
}

}  // namespace
}  // namespace chaek::cli
