#pragma once

#include <string>
#include <string_view>

/// Without white space; a reader of the PDF may give U+00A0 as a plain space.
std::string without_space(std::string_view text);

/// What `command` prints.
std::string output_of(const std::string& command);
