#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "base/print_choice.h"
#include "base/setting.h"
#include "content/book_settings.h"

namespace chaek::read {

/// Reads `outputs` of book.yaml, and where each stands: a list of files, each as on the command
/// line ("book.pdf:booklet,sheet=a4") or as a map {file, scheme, sheet, flip, sides, paper, marks,
/// bleed, ink}. Reports "bad-value", "unknown-key".
std::vector<base::OutputChoice> read_outputs(base::SettingReader& reader,
                                             std::vector<content::KeyPlace>& places,
                                             base::Diagnostics& diagnostics);

}  // namespace chaek::read
