#include "cli/help.h"

#include <catch2/catch.hpp>

#include "cli/option_table.h"

namespace chaek::cli {
namespace {

TEST_CASE("help begins with examples and names every command and option") {
  const std::string text = help_text(std::nullopt);
  CHECK(text.find("Examples:") < text.find("Commands:"));
  CHECK(text.find("Commands:") < text.find("Options:"));
  for (const OptionRow& row : option_table()) {
    CHECK(text.find("--" + std::string(row.name)) != std::string::npos);
  }
  for (const CommandRow& row : command_table()) {
    CHECK(text.find("\n  " + std::string(row.name)) != std::string::npos);
  }
}

TEST_CASE("help fits a terminal of 80 columns") {
  const std::string text = help_text(std::nullopt);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    CHECK(end - begin <= 80);
    begin = end + 1;
  }
}

TEST_CASE("a command's help has its options alone") {
  const std::string text = help_text(Command::list);
  CHECK(text.find("--all") != std::string::npos);
  CHECK(text.find("--output") == std::string::npos);
  CHECK(text.find("chaek list posts") != std::string::npos);
  CHECK(text.find("chaek build") == std::string::npos);
}

TEST_CASE("the manual page names every option with hyphens that can be copied") {
  const std::string page = manual_page();
  CHECK(page.rfind(".TH CHAEK 1", 0) == 0);
  CHECK(page.find("\\-\\-keep\\-going") != std::string::npos);
  for (const OptionRow& row : option_table()) {
    if (row.name.find('-') == std::string_view::npos) {
      CHECK(page.find("\\-\\-" + std::string(row.name)) != std::string::npos);
    }
  }
}

}  // namespace
}  // namespace chaek::cli
