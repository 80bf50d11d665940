#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chaek::text {

/// What a bare `CFF ` table says about the names of its glyphs (Adobe Technical Note 5176, chapters
/// 9 and 13).
struct CffCharset {
  bool cid_keyed = false;          ///< the Top DICT begins with ROS
  std::vector<std::uint16_t> ids;  ///< of each glyph, glyph 0 included; CIDs when cid_keyed
  std::size_t operand = 0;         ///< where the Top DICT holds the charset's offset, in four bytes
};

/// Whether the table's glyphs are CID-keyed; nothing when it is damaged.
std::optional<bool> cff_is_cid_keyed(std::string_view table);

/// The charset of a CFF table whose Top DICT stores its offset in the five-byte form, as subsets
/// do; nothing when it is damaged or of another form.
std::optional<CffCharset> read_cff_charset(std::string_view table);

/// Gives the glyphs of `table` these ids: a new charset at its end, to which the Top DICT points.
void replace_cff_charset(std::string& table, const CffCharset& charset,
                         const std::vector<std::uint16_t>& ids);

}  // namespace chaek::text
