#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chaek::tidy {

/// `code` with comments and the insides of strings replaced by spaces; lines stay where they are.
std::string without_comments(std::string_view code);

/// A function's body with the line its head begins on and the line of its closing brace.
struct Function {
  std::string head;
  std::size_t first_line = 0;
  std::size_t last_line = 0;
};

/// The outermost functions of `code`, as without_comments() gave it. A lambda belongs to the
/// function around it; classes, namespaces and initialisers are no functions.
std::vector<Function> functions_of(std::string_view code);

/// The names that `code` gives to types: after class, struct, enum, union, using and concept.
std::vector<std::string> type_names(std::string_view code);

/// "PageSet" → Page, Set; "kRoleCount" → k, Role, Count; "font_file" → font, file.
std::vector<std::string> words_of(std::string_view name);

}  // namespace chaek::tidy
