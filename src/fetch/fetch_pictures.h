#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "fetch/network_options.h"
#include "fetch/picture_store.h"

namespace chaek::fetch {

/// A picture that posts show, and where the first of them does.
struct WantedPicture {
  std::string address;
  base::Span span;
};

/// What came of it.
struct Tally {
  std::size_t fetched = 0;
  std::size_t kept = 0;  ///< they were in the store already
  std::size_t failed = 0;
  std::uint64_t bytes = 0;  ///< of the fetched ones
};

/// Whether pictures that are in the store are fetched too.
enum class Renewal : std::uint8_t { missing_only, all };

/// Which of `wanted` are to be fetched: those that the store does not hold, or all.
std::vector<WantedPicture> missing_of(const std::vector<WantedPicture>& wanted,
                                      const PictureStore& store, Renewal renewal);

/// Fetches `wanted` into `store`. What was fetched before and is another picture now replaces it
/// only when all are renewed ("picture-changed" else). `progress` is told how many are done. Other
/// problems: "fetch-failed" (an error: another day it may come; a note where the host had been
/// given up already), "no-picture" (none is there, or none that can be used), "refused-address",
/// "write-failed".
Tally fetch_pictures(const std::vector<WantedPicture>& wanted, PictureStore& store, Renewal renewal,
                     const NetworkOptions& options,
                     const std::function<void(std::size_t)>& progress,
                     base::Diagnostics& diagnostics);

}  // namespace chaek::fetch
