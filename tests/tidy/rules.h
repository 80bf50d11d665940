#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tidy/layer_table.h"

namespace chaek::tidy {

/// One breach of a rule: "src/base/a.h:3: …".
using Faults = std::vector<std::string>;

/// A source file: its path from the project's root and its text.
struct Source {
  std::string path;
  std::string text;
};

/// Includes of src/ against the table: a layer includes itself and what its row allows; a
/// library's headers stand in its one layer; every other header is the language's or the system's.
Faults check_includes(const Source& source, const std::vector<Layer>& table);

/// 100 columns, 600 lines a file (main.cpp: fewer than 40), 70 lines a function.
Faults check_sizes(const Source& source);

/// Words that name nothing, in the names of files and types; calls that depend on the process's
/// locale or run out of stack on long input.
Faults check_names(const Source& source);

}  // namespace chaek::tidy
