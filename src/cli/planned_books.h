#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "book/volumes.h"
#include "cli/options.h"
#include "cli/outputs.h"
#include "cli/project.h"
#include "content/post.h"

namespace chaek::cli {

/// One of the books of a run that makes several.
struct PlannedBook {
  book::Volume volume;
  WantedOutputs wanted;
};

/// Whether the run makes several books: --each, or `books` in book.yaml.
bool makes_several(const Project& project, const Options& options);

/// The books of such a run, in their order, with the names of their outputs. Nothing when there is
/// none, or when names are wrong: "no-posts", "bad-output-name" ({month} where a book has none),
/// "output-twice" (two books would be written to one file).
std::optional<std::vector<PlannedBook>> plan_books(const Project& project, const Options& options,
                                                   const std::vector<content::Post>& posts,
                                                   std::optional<std::int64_t> source_date_epoch,
                                                   base::Diagnostics& diagnostics);

/// `pattern` with {year} and the like replaced by what `names` has for them; nothing when it has
/// none, and then `lacking` says what: "{year}".
std::optional<std::string> filled_name(const std::string& pattern,
                                       const std::map<std::string, std::string>& names,
                                       std::string& lacking);

}  // namespace chaek::cli
