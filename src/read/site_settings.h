#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/files.h"
#include "base/setting.h"
#include "base/source_file.h"

namespace chaek::read {

/// The settings file at `path` (YAML, JSON or TOML by its name; a program by its lines "key:
/// value", in which a map's members are not told from its own); a map without members when there is
/// none.
base::Setting read_site_settings(const base::Files& files, const std::string& path,
                                 base::SourceStore& store);

/// The first text of the keys in `keys`, each a way into nested maps ("params.author.name"); empty
/// when none is there. Keys count in any case.
std::string site_text(const base::Setting& settings, std::initializer_list<std::string_view> keys);

/// The value at the end of that way; null when there is none.
const base::Setting* site_value(const base::Setting& settings, std::string_view way);

}  // namespace chaek::read
