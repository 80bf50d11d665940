#pragma once

#include "base/setting.h"
#include "base/source_file.h"

namespace chaek::read {

/// Reads bytes `yaml`, which are no valid YAML (or TOML, with '=' for `sign`), line by line:
/// "key: value" from the first column, with "- item" lines below a key without a value. A map
/// without members when there is not one key.
base::Setting read_front_matter_lines(base::Span yaml, char sign = ':');

}  // namespace chaek::read
