#include "style/code_looks.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "source_dir.h"
#include "style/contrast.h"
#include "unit/style/theme_files.h"

using namespace chaek;
using content::CodeKind;
using style::contrast;

namespace {

style::CodeLooks looks_of(const std::string& yaml, base::Color ground,
                          base::Diagnostics& diagnostics) {
  base::SourceStore sources;
  const base::SourceFile& file = sources.add("theme.yaml", yaml);
  const base::Span whole{&file, 0, static_cast<std::uint32_t>(yaml.size())};
  const auto map =
      base::parse_settings(whole, base::DuplicateKeys::refuse, {}, "theme-file", diagnostics);
  REQUIRE(map);
  style::Style block;
  block.background = ground;
  return style::read_code_looks(*map, block, diagnostics);
}

const style::CodeLook& of(const style::CodeLooks& looks, CodeKind kind) {
  return looks[static_cast<std::size_t>(kind)];
}

}  // namespace

TEST_CASE("contrast is WCAG's") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == Approx(21));
  CHECK(contrast({255, 255, 255}, {0, 0, 0}) == Approx(21));
  CHECK(contrast({119, 119, 119}, {255, 255, 255}) == Approx(4.48).margin(0.005));
  CHECK(contrast({9, 9, 9}, {9, 9, 9}) == Approx(1));
}

TEST_CASE("code of every kind is legible on its ground in every theme") {
  const std::filesystem::path styles = std::filesystem::path(source_dir()) / "styles";
  std::size_t themes = 0;
  for (const auto& entry : std::filesystem::directory_iterator(styles)) {
    if (entry.path().extension() != ".yaml" || entry.path().filename() == "papers.yaml") continue;
    CAPTURE(entry.path());
    ThemeFiles files;
    const auto theme = files.resolve(entry.path().stem());
    REQUIRE(theme);
    const style::Style& block = theme->style(style::Role::code_block);
    const base::Color ground = block.background.value_or(base::Color{255, 255, 255});
    CHECK(contrast(block.color, ground) >= 4.5);
    for (std::size_t kind = 0; kind < content::kCodeKindCount; ++kind) {
      CAPTURE(content::kCodeKindNames[kind]);
      CHECK(contrast(theme->code_looks[kind].color, ground) >= 4.5);
    }
    ++themes;
  }
  CHECK(themes >= 1);
}

TEST_CASE("kinds that a theme does not name have looks for a light and for a dark ground") {
  for (const base::Color ground :
       {base::Color{245, 242, 236}, base::Color{255, 255, 255}, base::Color{232, 232, 232},
        base::Color{30, 32, 36}, base::Color{0, 0, 0}, base::Color{44, 48, 58}}) {
    base::Diagnostics diagnostics;
    const style::CodeLooks looks = looks_of("{}", ground, diagnostics);
    CHECK(diagnostics.items().empty());
    for (std::size_t kind = 0; kind < content::kCodeKindCount; ++kind) {
      CAPTURE(content::kCodeKindNames[kind], int{ground.red});
      CHECK(contrast(looks[kind].color, ground) >= 4.5);
    }
    // In grey print: keywords by weight, comments nearest to the ground.
    CHECK(of(looks, CodeKind::keyword).bold);
    CHECK_FALSE(of(looks, CodeKind::comment).bold);
    for (const CodeKind kind : {CodeKind::keyword, CodeKind::string, CodeKind::function,
                                CodeKind::type, CodeKind::number, CodeKind::symbol}) {
      CAPTURE(content::name(kind));
      CHECK(contrast(of(looks, CodeKind::comment).color, ground) <
            contrast(of(looks, kind).color, ground));
    }
  }
}

TEST_CASE("a theme says how a kind of code looks") {
  base::Diagnostics diagnostics;
  const style::CodeLooks looks =
      looks_of("keyword: {color: \"#123\", bold: false}\nstring: {bold: true}\n", {255, 255, 255},
               diagnostics);
  CHECK(diagnostics.items().empty());
  CHECK(of(looks, CodeKind::keyword).color == base::Color{0x11, 0x22, 0x33});
  CHECK_FALSE(of(looks, CodeKind::keyword).bold);
  CHECK(of(looks, CodeKind::string).bold);
}

TEST_CASE("an unknown kind of code and an unknown key are errors") {
  base::Diagnostics diagnostics;
  looks_of("keywrd: {color: \"#123\"}\nstring: {colour: \"#123\"}\n", {255, 255, 255}, diagnostics);
  REQUIRE(diagnostics.items().size() == 2);
  CHECK(diagnostics.items()[0].code == "unknown-key");
  CHECK(diagnostics.items()[0].hint.find("colo") != std::string::npos);
  CHECK(diagnostics.items()[1].code == "unknown-key");
  CHECK(diagnostics.items()[1].hint.find("keyword") != std::string::npos);
}
