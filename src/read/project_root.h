#pragma once

#include <string>

namespace chaek::read {

/// The project that `start` (a file or a folder on disk) belongs to: the nearest folder at or above
/// it that holds book.yaml, an engine's configuration (_config.yml, hugo.toml, gatsby-config.js …)
/// or .git; if there is none, the folder itself (a file's folder). An absolute path with links
/// resolved; empty when there is no such file.
std::string project_root(const std::string& start);

}  // namespace chaek::read
