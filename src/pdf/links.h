#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "layout/page.h"
#include "pdf/object_store.h"
#include "pdf/page_objects.h"

namespace chaek::pdf {

/// The URL as ASCII, everything else percent-encoded (RFC 3986, 2.1); nothing unless it is http,
/// https, mailto or tel.
std::optional<std::string> link_address(std::string_view url);

/// Entries of a link annotation (ISO 32000-1, 12.5.6.5); empty when the link leads nowhere that is
/// allowed. `sideways`: the link is one of the page's turned items.
std::string link_entries(const layout::PageSet& pages, const PageIds& ids,
                         const layout::LinkArea& link, bool sideways);

}  // namespace chaek::pdf
