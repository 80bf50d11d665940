#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace chaek::read {

/// A file's bytes as UTF-8 without a byte order mark, or where they are not.
struct DecodedText {
  std::string text;
  std::optional<std::size_t> fault;  ///< the byte (of `text`) that is no UTF-8
};

/// UTF-8 with or without a byte order mark, and UTF-16 of either order with one (Unicode 15, 3.10;
/// a lone surrogate becomes U+FFFD). What is neither is converted from
/// `encoding` (an iconv name), when that is given and fits.
DecodedText decode_text(std::string bytes, const std::string& encoding = {});

/// Whether `bytes`, which are no UTF-8, look like CP949 (EUC-KR): all its high bytes come in pairs.
bool looks_like_cp949(std::string_view bytes);

}  // namespace chaek::read
