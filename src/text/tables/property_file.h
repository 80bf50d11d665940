#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chaek::text {

/// The lines "first..last ; value # comment" of a file of the Unicode Character Database.
struct PropertyRange {
  char32_t first = 0;
  char32_t last = 0;
  std::string value;
};

/// Reads `path`; ends the program with a message when it can't be read or has a line of another
/// form, since half a table is worse than no build.
std::vector<PropertyRange> read_property_file(const std::string& path);

/// Ends the program unless the first line of `path` names `version` ("15.0.0").
void require_unicode_version(const std::string& path, std::string_view version);

inline constexpr char32_t kCodePointCount = 0x110000;

/// A value for every code point.
template <class Value>
using PerCodePoint = std::vector<Value>;

}  // namespace chaek::text
