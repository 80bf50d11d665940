#pragma once

#include <cstddef>
#include <string_view>

namespace chaek::read {

/// Where Markdown begins again in a block of raw HTML by kramdown's rules: on the line after its
/// elements are closed, if that is no tag. cmark-gfm's blocks go on to the next blank line. The
/// block's size: nowhere.
std::size_t markdown_after_html(std::string_view block);

}  // namespace chaek::read
