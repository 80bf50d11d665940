#pragma once

#include <cstdint>
#include <string>

#include "content/block.h"

namespace chaek::layout {

/// What stands before an item of `list` that is its `number`th: "•" by the list's depth (from 0),
/// "3.", "c.", "III.". Letters go on with two ("aa."); what letters and Roman numbers can't say (0,
/// −1) is said in digits, as in CSS Counter Styles 3.
std::string list_label(const content::List& list, std::int64_t number, content::TaskState task,
                       int depth);

}  // namespace chaek::layout
