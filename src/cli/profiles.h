#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/source_file.h"
#include "cli/options.h"
#include "content/book_settings.h"
#include "shop/profile.h"

namespace chaek::cli {

/// The profile that `asked` names: one of chaek's own below `data`, or a file of the project or,
/// when the command line named it, anywhere. Nothing: the reason is in `diagnostics`
/// ("unknown-profile", "missing-profile", those of shop::read_profile).
std::optional<shop::Profile> find_profile(const std::string& data, const base::Files& files,
                                          const content::NamedLook& asked,
                                          base::SourceStore& sources,
                                          base::Diagnostics& diagnostics);

/// `chaek profiles`: names and descriptions of chaek's own.
std::optional<std::string> list_profiles(Language language, base::SourceStore& sources,
                                         base::Diagnostics& diagnostics);

}  // namespace chaek::cli
