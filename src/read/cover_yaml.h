#pragma once

#include "base/setting.h"
#include "content/cover_settings.h"

namespace chaek::read {

/// Reads the map `cover` of book.yaml but for `front`: `blurb`, `price`, `isbn`, `addon`, `paper`,
/// `spine`, `spine-text`, `flaps`. Reports "bad-value".
content::CoverSettings read_wrap(base::SettingReader& reader);

}  // namespace chaek::read
