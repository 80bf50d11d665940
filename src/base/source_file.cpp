#include "base/source_file.h"

#include <algorithm>

#include "base/line_starts.h"
#include "base/utf8.h"

namespace chaek::base {

SourceFile::SourceFile(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)), line_starts_(line_starts(text_)) {}

std::uint32_t SourceFile::line_at(std::uint32_t offset) const {
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return static_cast<std::uint32_t>(next - line_starts_.begin());
}

Position SourceFile::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const std::uint32_t line = line_at(offset);
  const std::uint32_t start = line_starts_[line - 1];
  const std::string_view before = std::string_view(text_).substr(start, offset - start);
  return {line, static_cast<std::uint32_t>(display_width(before)) + 1};
}

std::uint32_t SourceFile::line_start(std::uint32_t line) const {
  if (line == 0) return 0;
  if (line > line_starts_.size()) return static_cast<std::uint32_t>(text_.size());
  return line_starts_[line - 1];
}

std::string_view SourceFile::line(std::uint32_t line) const {
  if (line == 0 || line > line_starts_.size()) return {};
  const std::uint32_t begin = line_start(line);
  const std::uint32_t end = line_start(line + 1);
  std::string_view text = std::string_view(text_).substr(begin, end - begin);
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

const SourceFile& SourceStore::add(std::string name, std::string text) {
  const std::lock_guard lock(mutex_);
  return files_.emplace_back(std::move(name), std::move(text));
}

}  // namespace chaek::base
