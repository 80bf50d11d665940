#include <catch2/catch.hpp>

#include "cli/project.h"
#include "cli/verdict.h"

namespace chaek::cli {
namespace {

content::WrittenDate day(int year, int month, int number) {
  return {.year = year, .month = month, .day = number};
}

TEST_CASE("what the options leave empty stays as book.yaml has it") {
  content::BookSettings settings;
  settings.title = "비 오는 날";
  settings.theme = {"essay", {}};
  settings.tags = {"비"};
  settings.year = 2022;
  override_settings(Options{}, settings);
  CHECK(settings.title == "비 오는 날");
  CHECK(settings.theme.name == "essay");
  CHECK(settings.tags == std::vector<std::string>{"비"});
  CHECK(settings.year == 2022);
}

TEST_CASE("what the options say replaces what book.yaml has") {
  content::BookSettings settings;
  settings.title = "비 오는 날";
  settings.tags = {"비"};
  Options options;
  options.title = "눈 오는 날";
  options.tags = {"눈"};
  options.paper = "a5";
  override_settings(options, settings);
  CHECK(settings.title == "눈 오는 날");
  CHECK(settings.tags == std::vector<std::string>{"눈"});
  CHECK(settings.paper.name == "a5");
}

TEST_CASE("--to narrows the year of book.yaml") {
  content::BookSettings settings;
  settings.year = 2023;
  Options options;
  options.to = day(2023, 6, 30);
  override_settings(options, settings);
  CHECK_FALSE(settings.year);
  CHECK(settings.from == day(2023, 1, 1));
  CHECK(settings.to == day(2023, 6, 30));
}

TEST_CASE("--year replaces the range of book.yaml") {
  content::BookSettings settings;
  settings.from = day(2020, 1, 1);
  settings.to = day(2020, 12, 31);
  Options options;
  options.year = 2023;
  override_settings(options, settings);
  CHECK(settings.year == 2023);
  CHECK_FALSE(settings.from);
  CHECK_FALSE(settings.to);
}

TEST_CASE("the verdict: faults of the machine, then errors, then warnings if they count") {
  base::Diagnostics diagnostics;
  Options options;
  CHECK(verdict(options, diagnostics) == ExitCode::complete);
  diagnostics.warning("odd", {}, "odd");
  CHECK(verdict(options, diagnostics) == ExitCode::complete);
  options.strict = true;
  CHECK(verdict(options, diagnostics) == ExitCode::errors);
  CHECK_FALSE(may_write(options, diagnostics));
  options.strict = false;
  diagnostics.error("bad", {}, "bad");
  CHECK(verdict(options, diagnostics) == ExitCode::errors);
  CHECK_FALSE(may_write(options, diagnostics));
  options.keep_going = true;
  CHECK(may_write(options, diagnostics));
  diagnostics.error("write-failed", {}, "the disk is full");
  CHECK(verdict(options, diagnostics) == ExitCode::machine);
}

}  // namespace
}  // namespace chaek::cli
