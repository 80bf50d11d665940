#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/files.h"

namespace chaek::book {

/// Finds a file of the project by its name, wherever it lies: notes name their pictures so
/// ("![[picture.png]]"), and engines move them. The project's folders are read once, when first
/// asked; hidden ones and those of packages are not.
class FileByName {
 public:
  explicit FileByName(const base::Files& files) : files_(files) {}

  /// The path of a file whose path ends with `name` ("a.png", "shots/a.png"), in either Unicode
  /// form. Of several the one nearest to `folder`, then the shortest path; nothing when there is
  /// none.
  std::optional<std::string> find(std::string_view name, std::string_view folder);

 private:
  void read_folders();

  const base::Files& files_;
  bool read_ = false;
  std::unordered_map<std::string, std::vector<std::string>> paths_;  // by composed name
};

}  // namespace chaek::book
