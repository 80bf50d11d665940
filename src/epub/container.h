#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_sink.h"
#include "base/diagnostic.h"

namespace chaek::epub {

/// One file of the container as it lies in the zip: compressed, or stored as it is.
struct Entry {
  std::string name;            ///< ASCII, unique
  std::string bytes;           ///< what the zip holds
  std::uint64_t size = 0;      ///< uncompressed
  std::uint32_t checksum = 0;  ///< CRC-32 of the uncompressed bytes
  bool deflated = false;
};

/// Writes the container (EPUB 3.3, 4.3): `mimetype` first and stored, then `entries` in their
/// order, all of 1980-01-01, the same bytes every time. False: the reason is in `diagnostics`
/// ("write-failed").
bool write_container(const std::vector<Entry>& entries, base::ByteSink& sink,
                     base::Diagnostics& diagnostics);

}  // namespace chaek::epub
