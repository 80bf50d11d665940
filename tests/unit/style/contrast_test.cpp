#include "style/contrast.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "source_dir.h"
#include "unit/style/theme_files.h"

using namespace chaek;
using style::contrast;
using style::Role;

namespace {

constexpr base::Color kPaper{255, 255, 255};
constexpr double kText = 4.5;  // WCAG 2.2, 1.4.3
constexpr double kSeen = 1.1;  // a ground that is there to be seen, and lets text stand on it

std::vector<std::string> theme_names() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(source_dir() + "/styles")) {
    const std::string file = entry.path().filename().string();
    if (entry.is_regular_file() && file != "papers.yaml")
      names.push_back(entry.path().stem().string());
  }
  return names;
}

}  // namespace

TEST_CASE("text of every role is legible on its ground in every theme") {
  const std::vector<std::string> names = theme_names();
  CHECK(names.size() >= 4);
  for (const std::string& name : names) {
    ThemeFiles files;
    const auto theme = files.resolve(name);
    INFO(files.said());
    REQUIRE(theme);
    for (std::size_t i = 0; i < style::kRoleCount; ++i) {
      const auto role = static_cast<Role>(i);
      const style::Style& look = theme->style(role);
      CAPTURE(name, style::name(role));
      const base::Color ground = look.background.value_or(kPaper);
      CHECK(contrast(look.color, ground) >= kText);
      // Body text, links and inline code may stand on any ground that the theme draws.
      if (look.background) {
        CHECK(contrast(theme->style(Role::body).color, ground) >= kText);
        CHECK(contrast(theme->style(Role::link).color, ground) >= kText);
        CHECK(contrast(ground, kPaper) >= kSeen - 0.05);
      }
      if (look.rule) CHECK(contrast(*look.rule, kPaper) >= 1.5);
      if (look.bar) CHECK(contrast(*look.bar, kPaper) >= 1.5);
    }
  }
}

TEST_CASE("title, author and year stand out on every theme's drawn cover") {
  for (const std::string& name : theme_names()) {
    ThemeFiles files;
    const auto theme = files.resolve(name);
    REQUIRE(theme);
    CAPTURE(name);
    const style::Details& details = theme->details;
    CHECK(contrast(details.cover_text, details.cover_background) >= 7);
    CHECK(contrast(details.cover_accent, details.cover_background) >= 3);  // large text and drawing
  }
}
