#pragma once

#include <string>

namespace chaek::base {

/// Creates the file `path` for writing, locked (flock) as long as its descriptor is open. A file of
/// that name whose maker is dead is removed first. Gives the descriptor, or minus the error number:
/// -EBUSY when a living process holds the file. It must be renamed or removed before it is closed.
int open_locked(const std::string& path);

}  // namespace chaek::base
