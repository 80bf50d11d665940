#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "content/post.h"
#include "content/walk.h"
#include "read/read_post.h"

/// A post read from memory, with what was said about it.
struct Parsed {
  std::unique_ptr<chaek::base::SourceFile> source;
  chaek::base::Diagnostics diagnostics;
  chaek::content::Post post;

  std::string tree() const { return chaek::content::dump(post.blocks); }
  /// "warning date-differs 3:7", one for each message.
  std::vector<std::string> said() const {
    std::vector<std::string> lines;
    for (const auto& item : diagnostics.items()) {
      using chaek::base::Severity;
      const char* severity = item.severity == Severity::error     ? "error "
                             : item.severity == Severity::warning ? "warning "
                                                                  : "note ";
      const auto at = item.span.source->position(item.span.begin);
      lines.push_back(severity + std::string(item.code) + " " + std::to_string(at.line) + ":" +
                      std::to_string(at.column));
    }
    return lines;
  }
};

inline Parsed parse(std::string text, const std::string& path = "post.md",
                    const chaek::read::ReadOptions& options = {}) {
  Parsed parsed;
  parsed.source = std::make_unique<chaek::base::SourceFile>(path, std::move(text));
  parsed.post = chaek::read::parse_post(*parsed.source, path, options, parsed.diagnostics);
  return parsed;
}

/// The tree of a post of which nothing is to be said.
inline std::string tree(std::string text, const chaek::read::ReadOptions& options = {}) {
  if (!text.ends_with('\n')) text += '\n';
  INFO(text);
  const Parsed parsed = parse(std::move(text), "post.md", options);
  CHECK(parsed.said().empty());
  return parsed.tree();
}

/// The source text that a node's span covers.
inline std::string_view covered(const chaek::base::Span& span) {
  return span.source->text().substr(span.begin, span.end - span.begin);
}
