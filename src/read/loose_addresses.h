#pragma once

#include <optional>

#include "read/expansion.h"

namespace chaek::read {

/// `body` with pointed brackets around the addresses of links and pictures that have spaces in them
/// (`![](그림 1.png)`), which kramdown and others take as they are and CommonMark does not; and
/// with <img> for pictures that say their size (`![](a.png =300x200)`). Nothing when there are
/// none. Only what looks like a file or an address counts.
std::optional<Expansion> with_whole_addresses(base::Span body);

}  // namespace chaek::read
