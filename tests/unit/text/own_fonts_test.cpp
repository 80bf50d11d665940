#include "text/own_fonts.h"

#include <filesystem>
#include <fstream>

#include "base/setting.h"
#include "system_fonts.h"
#include "text/font_files.h"
#include "unit/base/temporary_folder.h"

using namespace chaek::text;
namespace base = chaek::base;
namespace fs = std::filesystem;

namespace {

/// A library whose families are chosen by `yaml`, the value of `families:`, with the project's
/// fonts in `folder`.
struct Chosen {
  Chosen(std::string yaml, const std::string& folder) : source("book.yaml", std::move(yaml)) {
    const base::Span whole{&source, 0, static_cast<std::uint32_t>(source.text().size())};
    const auto map =
        base::parse_settings(whole, base::DuplicateKeys::refuse, {}, "book-yaml", diagnostics);
    REQUIRE(map);
    library = FontLibrary::open(families, base::read_font_choices(*map, diagnostics),
                                {folder, kFonts}, diagnostics);
  }

  std::string said() const {
    std::string text;
    for (const base::Diagnostic& item : diagnostics.items()) {
      const base::Position at = source.position(item.span.begin);
      text += std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
              std::string(item.code) + ": " + item.message + " (" + item.hint + ")\n";
    }
    return text;
  }
  std::string face(const char* family, Weight weight, char32_t character) const {
    const Font* font =
        library->choose({*library->family(family), weight, Slant::upright}, character);
    return font != nullptr ? font->postscript_name() : "none";
  }

  base::SourceFile source;
  base::SourceFile families = families_file();
  base::Diagnostics diagnostics;
  std::optional<FontLibrary> library;
};

/// A copy of a font file with OS/2 fsType set to `type`. The checksum of the table is not mended:
/// readers do not look at it.
void copy_with_type(const std::string& from, const std::string& to, std::uint8_t type) {
  std::ifstream in(from, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  const auto u16 = [&](std::size_t at) {
    return static_cast<std::size_t>(static_cast<unsigned char>(bytes[at])) << 8 |
           static_cast<unsigned char>(bytes[at + 1]);
  };
  for (std::size_t table = 0; table < u16(4); ++table) {
    const std::size_t record = 12 + 16 * table;
    if (bytes.compare(record, 4, "OS/2") != 0) continue;
    const std::size_t offset = u16(record + 8) << 16 | u16(record + 10);
    bytes[offset + 8] = 0;
    bytes[offset + 9] = static_cast<char>(type);
  }
  std::ofstream(to, std::ios::binary) << bytes;
}

}  // namespace

TEST_CASE("a family begins with the files that a book names, and falls back as before") {
  const base::TemporaryFolder folder;
  fs::copy(kFonts + "truetype/noto/NotoSans-Regular.ttf", folder.path() + "/Mine-Regular.ttf");
  fs::copy(kFonts + "truetype/noto/NotoSans-Bold.ttf", folder.path() + "/Mine-Bold.ttf");
  const Chosen chosen("serif: [Mine-Regular.ttf, Mine-Bold.ttf]\n", folder.path());
  INFO(chosen.said());
  REQUIRE(chosen.library);
  CHECK(chosen.face("serif", Weight::regular, U'a') == "NotoSans-Regular");
  CHECK(chosen.face("serif", Weight::bold, U'a') == "NotoSans-Bold");
  CHECK(chosen.face("serif", Weight::regular, U'가') == "NotoSerifCJKkr-Regular");
  CHECK(chosen.face("sans", Weight::regular, U'가') == "NotoSansCJKkr-Regular");
}

TEST_CASE("fonts are named by family too, in any language, from fonts/ and the system") {
  const base::TemporaryFolder folder;
  const Chosen chosen("serif: \"noto serif\"\nsans: D2Coding\nhand: [noto-sans, Noto Sans]\n",
                      folder.path());
  INFO(chosen.said());
  REQUIRE(chosen.library);
  CHECK(chosen.face("serif", Weight::regular, U'a') == "NotoSerif-Regular");
  CHECK(chosen.face("serif", Weight::bold, U'a') == "NotoSerif-Bold");
  CHECK(chosen.face("sans", Weight::regular, U'가') == "D2Coding");
  CHECK(chosen.face("hand", Weight::regular, U'a') == "NotoSans-Regular");
  CHECK(same_family("Nanum Myeongjo", "nanum-myeongjo"));
  CHECK_FALSE(same_family("나눔명조", "나눔고딕"));
}

TEST_CASE("fonts that are nowhere, broken or forbidden are errors where they are named") {
  const base::TemporaryFolder folder;
  std::ofstream(folder.path() + "/Broken.ttf") << "this is no font";
  copy_with_type(kFonts + "truetype/noto/NotoSans-Regular.ttf", folder.path() + "/Closed.ttf", 2);
  copy_with_type(kFonts + "truetype/noto/NotoSans-Regular.ttf", folder.path() + "/Print.ttf", 4);
  CHECK(Chosen("serif: Brken.ttf\n", folder.path()).said() ==
        "1:8 missing-font: font file not found: Brken.ttf (did you mean Broken.ttf?)\n");
  CHECK(Chosen("serif:\n  - Unheard Of Sans\n", folder.path()).said() ==
        "2:5 missing-font: no font is called 'Unheard Of Sans' (put its files into the project's "
        "fonts/ folder)\n");
  CHECK(Chosen("serif: Broken.ttf\n", folder.path()).said() ==
        "1:8 unusable-font: " + folder.path() +
            "/Broken.ttf is no font that can be used (chaek wants OpenType with TrueType or CFF "
            "outlines: replace the file)\n");
  CHECK(Chosen("serif: Closed.ttf\n", folder.path()).said() ==
        "1:8 restricted-font: " + folder.path() +
            "/Closed.ttf may not be embedded: its licence bits (OS/2 fsType) forbid it (choose a "
            "font that may be embedded, such as one under the OFL)\n");
  CHECK(Chosen("serif: Print.ttf\n", folder.path()).library);
  CHECK(Chosen("serif: [[a]]\n", folder.path()).said().find("1:9 bad-value: a font must be") == 0);
}
