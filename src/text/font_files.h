#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chaek::text {

/// One face found on disk, with the names its family goes by in all languages ("Nanum Myeongjo",
/// "나눔명조"); empty names when the file is no font.
struct FileFace {
  std::string path;
  unsigned index = 0;
  std::vector<std::string> families;
};

/// Whether `name` ends as font files do: .ttf, .otf, .ttc, .otc in any case.
bool is_font_file(std::string_view name);

/// The faces of all font files in `folder` and below, in byte order of their paths. Only the tables
/// of names are read.
std::vector<FileFace> font_files(const std::string& folder);

/// Whether two names of families are one: ASCII case, spaces, hyphens and underscores do not count.
bool same_family(std::string_view a, std::string_view b);

}  // namespace chaek::text
