#pragma once

#include <cstddef>
#include <string_view>

#include "content/block.h"

namespace chaek::book {

/// Aligns the columns that hold numbers alone (`Alignment::number`), where the author aligned
/// nothing. Both outputs show them alike.
void align_numbers(content::Blocks& blocks);

/// Where the integer digits of the first number in `text` end ("약 1,234.5%": before the point);
/// the text's end when it holds no number. Numbers one under the other have these places aligned.
std::size_t integer_end(std::string_view text);

}  // namespace chaek::book
