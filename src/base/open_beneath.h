#pragma once

#include <string>

namespace chaek::base {

/// Opens `path` (relative, lexically normal; empty = the root) below the folder `root`, never past
/// it, not even through a symbolic link. Gives a descriptor, or the errno negated: -EXDEV when the
/// path leaves the root. `flags` as for open(2); O_CLOEXEC, O_NONBLOCK and O_NOCTTY are added.
int open_beneath(int root, const std::string& path, int flags);

/// The same for kernels without openat2 (before Linux 5.6, or in a sandbox that forbids it): the
/// file is first opened as a mere place (O_PATH), which has no effects, its true path is compared
/// with the root's, and only then is that very place opened for reading.
int open_beneath_checked(int root, const std::string& path, int flags);

}  // namespace chaek::base
