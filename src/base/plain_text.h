#pragma once

#include <cstddef>
#include <string_view>

namespace chaek::base {

/// The bytes of the character at `offset` (< text.size()) when it is a plain one: printable ASCII,
/// tab or line feed, a Hangul syllable, a Hanja of U+4000 to U+9FFF, or common punctuation. All of
/// them are well formed, may stand in XML, and compose with nothing. 0 for all others, which need
/// a closer look.
std::size_t plain_size(std::string_view text, std::size_t offset);

/// The offset of the first character from `offset` on that is not plain; the text's size when all
/// are. As quick as can be: it sees every byte of every post several times.
std::size_t plain_end(std::string_view text, std::size_t offset = 0);

/// The same, but what XML wants escaped, or may, ends it too: `&`, `<`, `>` and `"`.
std::size_t plain_xml_end(std::string_view text, std::size_t offset = 0);

}  // namespace chaek::base
