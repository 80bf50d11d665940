#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/source_file.h"
#include "cli/project.h"
#include "style/theme.h"
#include "text/font_library.h"

namespace chaek::cli {

/// What belongs to the program (share_folder.h): its themes and its families of fonts.
class Looks {
 public:
  /// `data` is the data folder.
  explicit Looks(std::string data) : data_(std::move(data)) {}

  /// Names of chaek's own themes, in byte order.
  std::vector<std::string> theme_names() const;
  /// The theme and paper that `settings` of the project ask for, and what they say of its lines. An
  /// unknown name is an error "unknown-theme" with the nearest known one; a theme file that cannot
  /// be read is "missing-theme".
  std::optional<style::Theme> theme(const Project& project, const content::BookSettings& settings,
                                    base::SourceStore& sources,
                                    base::Diagnostics& diagnostics) const;
  /// Theme `name` of chaek's own on its own paper.
  std::optional<style::Theme> own_theme(const std::string& name, base::SourceStore& sources,
                                        base::Diagnostics& diagnostics) const;
  /// The fonts: the project's fonts/ first, then the program's, then the system's and the user's.
  /// Families take the fonts that the book chose, else those that `theme` chose.
  std::optional<text::FontLibrary> fonts(const Project& project,
                                         const content::BookSettings& settings,
                                         const style::Theme& theme, base::SourceStore& sources,
                                         base::Diagnostics& diagnostics) const;
  /// The book's own CSS for its EPUB; empty when it has none. Nothing when it cannot be read or
  /// holds what an EPUB may not have.
  std::optional<std::string> own_rules(const Project& project,
                                       const content::BookSettings& settings,
                                       base::SourceStore& sources,
                                       base::Diagnostics& diagnostics) const;

 private:
  const base::SourceFile* read(const std::string& path, base::SourceStore& sources,
                               base::Diagnostics& diagnostics) const;
  const base::SourceFile* own_file(std::string_view name, base::Span asked,
                                   base::SourceStore& sources,
                                   base::Diagnostics& diagnostics) const;
  std::optional<style::Theme> resolve(const base::Files& files, const content::NamedLook& theme,
                                      const content::NamedLook& paper, base::SourceStore& sources,
                                      base::Diagnostics& diagnostics) const;

  std::string data_;
};

}  // namespace chaek::cli
