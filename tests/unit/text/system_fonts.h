#pragma once

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "source_dir.h"
#include "text/font_library.h"

namespace chaek::text {

inline const std::string kFonts = "/usr/share/fonts/";
inline const std::string kSerif = kFonts + "opentype/noto/NotoSerifCJK-Regular.ttc";
inline const std::string kEmoji = kFonts + "truetype/noto/NotoColorEmoji.ttf";
inline const std::string kMono =
    kFonts + "truetype/naver-d2coding/D2Coding-Ver1.3.2-20180524-all.ttc";
inline const std::string kSymbols2 = kFonts + "truetype/noto/NotoSansSymbols2-Regular.ttf";

/// The project's own fonts/families.yaml.
inline base::SourceFile families_file() {
  std::ifstream file(chaek::source_dir() + "/fonts/families.yaml");
  return {"families.yaml",
          std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>())};
}

/// The library a book is made with: families.yaml and the packages that packages.txt names.
inline FontLibrary system_library() {
  const base::SourceFile families = families_file();
  base::Diagnostics diagnostics;
  auto library = FontLibrary::open(families, {}, {kFonts}, diagnostics);
  for (const base::Diagnostic& item : diagnostics.items()) UNSCOPED_INFO(item.message);
  REQUIRE(library);
  REQUIRE(diagnostics.items().empty());
  return std::move(*library);
}

}  // namespace chaek::text
