#pragma once

#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "content/post.h"
#include "read/expansion.h"
#include "read/template_names.h"

namespace chaek::read {

/// A post's body with its templates expanded.
struct ExpandedBody {
  Expansion expansion;
  std::vector<content::LeftTemplate> left;  ///< what was not understood
};

/// Expands the tags of the template language that the post's engine reads (docs/markdown.md) in
/// `body`. Nothing when there is none, or its text must stay as it is: "template-size" (what they
/// make is longer than `facts.most_bytes` and ten times the post). Includes are read from `files`,
/// where it is not null; "include-depth" when they include each other without end.
std::optional<ExpandedBody> expand_templates(base::Span body, const TemplateFacts& facts,
                                             const base::Files* files,
                                             base::Diagnostics& diagnostics);

/// Warns once of each name that the `posts` have left: "unknown-template", at its first place, with
/// its count.
void report_left_templates(const std::vector<const content::Post*>& posts,
                           base::Diagnostics& diagnostics);

}  // namespace chaek::read
