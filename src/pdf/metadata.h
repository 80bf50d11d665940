#pragma once

#include <string>

#include "layout/page.h"

namespace chaek::pdf {

/// Entries of the Info dictionary (ISO 32000-1, 14.3.3).
std::string info_entries(const layout::PublicationMetadata& metadata);

/// The same as an XMP packet (14.3.2; XMP specification part 1, 7).
std::string xmp_packet(const layout::PublicationMetadata& metadata);

/// "D:20231230000000Z" of "2023-12-30T00:00:00Z" (7.9.4); empty when the date has another form.
std::string pdf_date(std::string_view iso);

}  // namespace chaek::pdf
