#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "read/engine.h"

namespace chaek::read {

/// The files that a post's tags include, each read once.
class TemplateIncludes {
 public:
  /// `files` may be null: then there are none.
  TemplateIncludes(const base::Files* files, const Engine* engine, std::string_view post)
      : files_(files), engine_(engine), post_(post) {}

  /// A file and where it lies; `path` is empty when nothing is found beneath the project's root.
  struct File {
    std::string path;
    std::string text;
  };
  /// `{% include name %}`: in the engine's folder of includes.
  const File& included(std::string_view name);
  /// `{% include_relative name %}`: beside the post.
  const File& beside(std::string_view name);
  /// `{% include_code name %}`: in Hexo's folder of code.
  const File& code(std::string_view name);
  /// The files that a pattern (base/glob.h) names beside the post, relative to it and in byte
  /// order.
  std::vector<std::string> files_beside(std::string_view pattern) const;

 private:
  const File& read(const std::string& folder, std::string_view name);

  const base::Files* files_;
  const Engine* engine_;
  std::string_view post_;
  std::map<std::string, File> read_;
};

}  // namespace chaek::read
