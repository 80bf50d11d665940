#pragma once

#include <cstdint>
#include <optional>

#include "base/source_file.h"

namespace chaek::read {

enum class FrontMatterForm { yaml, toml, json };

/// Where a post's front matter lies and where its body begins.
struct FrontMatterPlace {
  FrontMatterForm form = FrontMatterForm::yaml;
  base::Span text;  ///< without the marks around it; JSON with its braces
  std::uint32_t body_begin = 0;
};

/// Looks for front matter at the head of `source`, blank lines before it passed over: YAML between
/// "---" and "---" or "..."; TOML between "+++" lines; a JSON object; as Hexo takes it, YAML that
/// only a "---" ends or that stands between two lines of more hyphens, if its lines are keys and
/// values and one of them is `title` or `date`. Whether it can be parsed is not asked here.
std::optional<FrontMatterPlace> find_front_matter(const base::SourceFile& source);

}  // namespace chaek::read
