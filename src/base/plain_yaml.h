#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace chaek::base {

/// What a YAML text holds, piece by piece in its order.
struct YamlEvent {
  enum class Kind { map, list, end, text, quoted, null };

  Kind kind = Kind::null;
  std::size_t offset = 0;  ///< where in the text it begins; for what is left out, behind its colon
  std::string_view text = {};  ///< Kind::text, Kind::quoted: without its quotes
};

/// Reads the small part of YAML 1.2 that front matter and settings are nearly always written in:
/// maps and lists by indentation, `- key: value`, lists and maps in brackets within a line, texts
/// of one line, plain or in quotes without escapes, comments. In a map, each key's text comes
/// before its value. Nothing where anything else stands, be it right or wrong: that is yaml-cpp's
/// to read or refuse, which takes more than ten times as long. `text` is UTF-8 without control
/// characters and without a byte order mark.
std::optional<std::vector<YamlEvent>> read_plain_yaml(std::string_view text);

}  // namespace chaek::base
