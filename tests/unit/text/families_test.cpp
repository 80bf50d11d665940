#include "text/families.h"

#include <stdlib.h>
#include <unistd.h>

#include "system_fonts.h"

using namespace chaek::text;
namespace base = chaek::base;

namespace {

struct Opening {
  base::SourceFile source;
  base::Diagnostics diagnostics;
  std::optional<FontLibrary> library;

  explicit Opening(const std::string& yaml, const std::vector<std::string>& folders = {kFonts})
      : source("families.yaml", yaml),
        library(FontLibrary::open(source, {}, folders, diagnostics)) {}

  std::string first() const {
    return diagnostics.items().empty() ? "" : diagnostics.items().front().message;
  }
};

constexpr const char* kSmall =
    "families: {serif: [a]}\n"
    "typefaces:\n"
    "  a:\n"
    "    package: fonts-noto-core\n"
    "    faces: [{file: truetype/noto/NotoSerif-Regular.ttf}]\n";

}  // namespace

TEST_CASE("roles have their families, and each character its face") {
  const FontLibrary library = system_library();
  REQUIRE(library.family("serif"));
  REQUIRE(library.family("sans"));
  REQUIRE(library.family("mono"));
  CHECK_FALSE(library.family("fantasy"));
  CHECK(library.family_names().size() == 3);
  const auto name = [&](const char* family, Weight weight, Slant slant, char32_t character,
                        Presentation presentation = Presentation::unspecified) {
    const Font* font =
        library.choose({*library.family(family), weight, slant}, character, presentation);
    return font ? font->postscript_name() : "none";
  };
  const auto regular = Weight::regular;
  const auto bold = Weight::bold;
  const auto upright = Slant::upright;
  const auto italic = Slant::italic;
  CHECK(name("serif", regular, upright, U'가') == "NotoSerifCJKkr-Regular");
  CHECK(name("serif", bold, upright, U'가') == "NotoSerifCJKkr-Bold");
  CHECK(name("serif", regular, italic, U'가') == "NotoSerifCJKkr-Regular");
  CHECK(name("serif", regular, italic, U'a') == "NotoSerif-Italic");
  CHECK(name("serif", bold, italic, U'ж') == "NotoSerif-BoldItalic");
  CHECK(name("sans", regular, upright, U'가') == "NotoSansCJKkr-Regular");
  CHECK(name("sans", regular, italic, U'a') == "NotoSans-Italic");
  CHECK(name("mono", bold, upright, U'a') == "D2CodingBold");
  CHECK(name("mono", regular, italic, U'a') == "D2Coding");
  CHECK(name("mono", regular, upright, 0x119E) == "NotoSansMonoCJKkr-Regular");
  CHECK(name("serif", regular, upright, 0x26C7) == "NotoSansSymbols2-Regular");
  CHECK(name("serif", bold, upright, 0x014B) == "NotoSerif-Bold");  // ŋ
  CHECK(name("serif", regular, upright, U'☕') == "NotoColorEmoji");
  CHECK(name("serif", regular, upright, U'☎') != "NotoColorEmoji");
  CHECK(name("serif", regular, upright, U'☎', Presentation::emoji) == "NotoColorEmoji");
  CHECK(name("serif", regular, upright, U'☕', Presentation::text) != "NotoColorEmoji");
  CHECK(name("serif", regular, upright, 0xF1234) == "none");
}

TEST_CASE("the first face of a family sets the line, slanted or not") {
  const FontLibrary library = system_library();
  const auto serif = *library.family("serif");
  CHECK(library.first_face({serif, Weight::regular, Slant::italic}).postscript_name() ==
        "NotoSerifCJKkr-Regular");
  CHECK(library.first_face({serif, Weight::bold, Slant::upright}).postscript_name() ==
        "NotoSerifCJKkr-Bold");
}

TEST_CASE("a face that is nowhere names its package, once") {
  const Opening opening(families_file().text().data(), {"/nowhere"});
  CHECK_FALSE(opening.library);
  const auto& items = opening.diagnostics.items();
  REQUIRE(items.size() == 4);  // three packages of families and the emoji font's
  CHECK(items[0].code == "missing-font");
  CHECK(items[0].severity == base::Severity::error);
  CHECK(items[0].message.find("NotoSerifCJK-Regular.ttc (looked in /nowhere)") !=
        std::string::npos);
  CHECK(items[0].hint == "install it with: apt-get install fonts-noto-cjk");
  CHECK(opening.source.position(items[0].span.begin).line > 10);
  CHECK(items[3].severity == base::Severity::warning);
  CHECK(items[3].hint == "install it with: apt-get install fonts-noto-color-emoji");
}

TEST_CASE("a missing fallback is a warning and the rest works") {
  const Opening opening(std::string("fallbacks: [b]\n") + kSmall +
                        "  b: {package: fonts-b, faces: [{file: b.ttf}]}\n");
  REQUIRE(opening.library);
  REQUIRE(opening.diagnostics.items().size() == 1);
  CHECK(opening.diagnostics.items()[0].severity == base::Severity::warning);
  CHECK(opening.library->choose({}, U'a')->postscript_name() == "NotoSerif-Regular");
  CHECK(opening.library->choose({}, U'가') == nullptr);
}

TEST_CASE("a file in an earlier folder wins, also under its bare name") {
  char folder[] = "/tmp/chaek-fonts-XXXXXX";
  REQUIRE(mkdtemp(folder) != nullptr);
  const std::string link = std::string(folder) + "/NotoSerif-Regular.ttf";
  REQUIRE(symlink((kFonts + "truetype/noto/NotoSans-Regular.ttf").c_str(), link.c_str()) == 0);
  const Opening opening(kSmall, {folder, kFonts});
  unlink(link.c_str());
  rmdir(folder);
  REQUIRE(opening.library);
  CHECK(opening.library->first_face({}).family_name() == "Noto Sans");
}

TEST_CASE("a first face that is no font stops the library") {
  char folder[] = "/tmp/chaek-fonts-XXXXXX";
  REQUIRE(mkdtemp(folder) != nullptr);
  const std::string path = std::string(folder) + "/NotoSerif-Regular.ttf";
  std::ofstream(path) << "no font at all";
  const Opening opening(kSmall, {folder});
  unlink(path.c_str());
  rmdir(folder);
  CHECK_FALSE(opening.library);
  REQUIRE(opening.diagnostics.items().size() == 1);
  CHECK(opening.diagnostics.items()[0].code == "unusable-font");
}

TEST_CASE("mistakes in families.yaml are errors with their place") {
  CHECK(Opening("families: {serif: [b]}\n").first() == "no typeface is called 'b'");
  CHECK(Opening(std::string(kSmall) + "famlies: {}\n").first().find("famlies") !=
        std::string::npos);
  CHECK(Opening("typefaces: {a: {package: p}}\nfamilies: {serif: [a]}\n").first() ==
        "typeface a has no faces");
  CHECK(Opening("typefaces: {a: {faces: [{index: 1}]}}\nfamilies: {serif: [a]}\n").first() ==
        "a face of a typeface names no file");
  CHECK(Opening("typefaces: {}\n").first() == "families.yaml has no families");
  CHECK_FALSE(Opening("families: [\n").library);
  CHECK_FALSE(Opening("").library);
}
