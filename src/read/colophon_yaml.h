#pragma once

#include "base/diagnostic.h"
#include "base/setting.h"
#include "content/colophon_settings.h"

namespace chaek::read {

/// Reads the `colophon` map of book.yaml. Each field has an English key and a Korean one
/// (`translator` or `옮긴이`) and holds a text or a list of them; `printings` maps labels to dates,
/// `lines` labels to texts; `copyright` is a text, `notice` one or more paragraphs. Reports
/// "unknown-key", "bad-value", "bad-date".
content::ColophonSettings read_colophon(const base::Setting& map, base::Diagnostics& diagnostics);

}  // namespace chaek::read
