#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "style/theme.h"
#include "text/font_library.h"

namespace chaek::cli {

/// What belongs to the program (share_folder.h): its themes and its families of fonts.
class Looks {
 public:
  /// `data` is the data folder.
  explicit Looks(std::string data) : data_(std::move(data)) {}

  /// Names of the themes, in byte order.
  std::vector<std::string> theme_names() const;
  /// Theme `name` on `paper` (empty: the theme's own). An unknown name is an error "unknown-theme"
  /// with the nearest known one.
  std::optional<style::Theme> theme(const std::string& name, const std::string& paper,
                                    base::SourceStore& sources,
                                    base::Diagnostics& diagnostics) const;
  /// The fonts: the project's fonts/ first, then the program's, then the system's and the user's.
  std::optional<text::FontLibrary> fonts(const std::string& project_root,
                                         base::SourceStore& sources,
                                         base::Diagnostics& diagnostics) const;

 private:
  /// The file of theme `name` of chaek's own, or of "base".
  const base::SourceFile* theme_file(std::string_view name, base::Span asked,
                                     base::SourceStore& sources,
                                     base::Diagnostics& diagnostics) const;
  const base::SourceFile* read(const std::string& path, base::SourceStore& sources,
                               base::Diagnostics& diagnostics) const;
  std::string data_;
};

}  // namespace chaek::cli
