#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"

namespace chaek::book {

/// Finds what an author may have meant by a path that leads to no file. Folders are read once each,
/// and the names compared in one run are counted, so that hostile input can't make it slow.
class NearestFile {
 public:
  explicit NearestFile(const base::Files& files) : files_(files) {}

  /// "did you mean img/harbor.png?" for `written`, which is `path` as its author wrote it; empty
  /// when nothing in that folder is near.
  std::string hint(const std::string& path, std::string_view written);

 private:
  const base::Files& files_;
  std::map<std::string, std::vector<std::string>, std::less<>> names_;  // by folder
  std::size_t compared_ = 0;
};

}  // namespace chaek::book
