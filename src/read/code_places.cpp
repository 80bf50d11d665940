#include "read/code_places.h"

#include <algorithm>
#include <map>

namespace chaek::read {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r") == std::string_view::npos;
}

std::size_t run_length(std::string_view text, char c) {
  return std::min(text.find_first_not_of(c), text.size());
}

/// The size of "- ", "12. " and the like at the beginning of `text`; 0 when there is none.
std::size_t item_mark(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && size < 9 && text[size] >= '0' && text[size] <= '9') ++size;
  const std::string_view marks = size > 0 ? ".)" : "-*+";
  if (size >= text.size() || marks.find(text[size]) == std::string_view::npos) return 0;
  ++size;
  return size < text.size() && (text[size] == ' ' || text[size] == '\t') ? size + 1 : 0;
}

}  // namespace

std::string_view container_marks(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size()) {
    if (line[at] == ' ' || line[at] == '\t' || line[at] == '>') {
      ++at;
    } else if (const std::size_t size = item_mark(line.substr(at))) {
      at += size;
    } else {
      break;
    }
  }
  return line.substr(0, at);
}

void CodePlaces::next_line() {
  line_begin_ = next_;
  const std::size_t end = std::min(text_.find('\n', next_), text_.size());
  next_ = std::min(end + 1, text_.size());
  line_ = text_.substr(line_begin_, end - line_begin_);
  spans_known_ = false;
  fence_line_ = false;
  const std::string_view rest = line_.substr(container_marks(line_).size());
  const char mark = rest.empty() ? '\0' : rest.front();
  if (mark != '`' && mark != '~') return;
  const std::size_t size = run_length(rest, mark);
  const std::string_view behind = rest.substr(size);
  if (fence_ > 0) {
    fence_line_ = mark == mark_ && size >= fence_ && is_blank(behind);
    if (fence_line_) fence_ = 0;
  } else if (size >= 3 && (mark == '~' || behind.find('`') == std::string_view::npos)) {
    fence_line_ = true;
    fence_ = size;
    mark_ = mark;
  }
}

/// Runs of backticks pair with the next of their length (CommonMark 0.29, 6.3).
void CodePlaces::find_spans() {
  std::vector<Range> runs;
  for (std::size_t at = line_.find('`'); at != std::string_view::npos; at = line_.find('`', at)) {
    const std::size_t size = run_length(line_.substr(at), '`');
    runs.push_back({at, at + size});
    at += size;
  }
  std::vector<std::size_t> partner(runs.size(), 0);
  std::map<std::size_t, std::size_t> next_of_size;
  for (std::size_t i = runs.size(); i-- > 0;) {
    std::size_t& next = next_of_size[runs[i].end - runs[i].begin];
    partner[i] = next;
    next = i;
  }
  spans_.clear();
  span_ = 0;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (partner[i] == 0) continue;
    spans_.push_back({line_begin_ + runs[i].end, line_begin_ + runs[partner[i]].begin});
    i = partner[i];
  }
  spans_known_ = true;
}

bool CodePlaces::contains(std::size_t at) {
  while (at >= next_ && next_ < text_.size()) next_line();
  if (fence_line_) return false;
  if (fence_ > 0) return true;
  if (!spans_known_) find_spans();
  while (span_ < spans_.size() && spans_[span_].end <= at) ++span_;
  return span_ < spans_.size() && spans_[span_].begin <= at;
}

void CodePlaces::skip_to(std::size_t end) {
  while (end >= next_ && next_ < text_.size()) {
    const std::size_t fence = fence_;
    next_line();
    fence_ = fence;
  }
  fence_line_ = false;
}

}  // namespace chaek::read
