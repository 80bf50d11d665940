#include "read/admonitions.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/trimmed.h"
#include "read/code_places.h"

namespace chaek::read {
namespace {

/// How far a box's content is indented.
constexpr std::size_t kStep = 4;
/// Boxes in each other; what is in more is no box.
constexpr std::size_t kDeepest = 32;
/// How far a box itself may be indented, in lists.
constexpr std::size_t kFarthest = 40;

struct Line {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;      ///< behind its line end
  std::uint32_t content = 0;  ///< behind its indentation
  std::size_t indent = 0;     ///< in columns
  bool blank = false;
};

Line line_at(std::string_view text, std::uint32_t begin) {
  Line line;
  line.begin = line.content = begin;
  line.end = static_cast<std::uint32_t>(std::min(text.find('\n', begin), text.size() - 1) + 1);
  for (; line.content < line.end; ++line.content) {
    if (text[line.content] == '\t') {
      line.indent += kStep - line.indent % kStep;
    } else if (text[line.content] == ' ') {
      ++line.indent;
    } else {
      break;
    }
  }
  line.blank = base::trimmed(text.substr(line.content, line.end - line.content)).empty();
  return line;
}

std::vector<Line> lines_of(base::Span body) {
  const std::string_view text = body.source->text().substr(0, body.end);
  std::vector<Line> lines;
  for (std::uint32_t begin = body.begin; begin < body.end; begin = lines.back().end) {
    lines.push_back(line_at(text, begin));
  }
  return lines;
}

/// "[!note] title" for `!!! note "title"`; empty when `line` opens no box.
std::string opening(std::string_view line) {
  bool marked = false;
  for (const std::string_view mark : {"!!! ", "???+ ", "??? "}) {
    if (marked || !line.starts_with(mark)) continue;
    marked = true;
    line.remove_prefix(mark.size());
  }
  line = base::trimmed(line);
  const auto* const end = std::find_if_not(line.begin(), line.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
  });
  const std::string_view kind = line.substr(0, static_cast<std::size_t>(end - line.begin()));
  std::string_view title = line.substr(kind.size());
  if (!marked || kind.empty() || (!title.empty() && title.front() != ' ')) return {};
  title = base::trimmed(title);
  // Words before a title in quotes, and these two, say how the box looks.
  const std::size_t quote = title.find('"');
  if (quote != std::string_view::npos && title.ends_with('"') && title.size() > quote + 1) {
    title = title.substr(quote + 1, title.size() - quote - 2);
  } else if (title == "inline" || title == "inline end") {
    title = {};
  }
  return "[!" + std::string(kind) + "]" + (title.empty() ? "" : " ") + std::string(title);
}

class Writer {
 public:
  explicit Writer(base::Span body)
      : body_(body),
        text_(body.source->text().substr(0, body.end)),
        lines_(lines_of(body)),
        code_(text_.substr(body.begin)),
        made_(*body.source) {}

  std::optional<Expansion> run() {
    for (std::size_t i = 0; i < lines_.size(); ++i) line(i);
    blank_lines(0);
    return any_ ? std::optional(std::move(made_)) : std::nullopt;
  }

 private:
  void line(std::size_t number) {
    const Line& line = lines_[number];
    if (line.blank) {
      blank_.push_back(line);
      return;
    }
    while (!boxes_.empty() && line.indent < boxes_.back()) boxes_.pop_back();
    const bool in_code = code_.contains(line.content - body_.begin);
    const std::string_view written = text_.substr(line.content, line.end - line.content);
    const std::string head = in_code || !holds_lines(number) ? "" : opening(written);
    if (!head.empty()) boxes_.push_back(line.indent + kStep);
    blank_lines(head.empty() ? boxes_.size() : boxes_.size() - 1);
    before_ = boxes_.size();
    if (boxes_.empty()) return made_.copy(line.begin, line.end);
    any_ = true;
    made_.make(marks(boxes_.size()), line.begin, line.begin);
    if (!head.empty()) {
      made_.make(head + "\n" + marks(boxes_.size()) + "\n", line.content, line.end);
      return;
    }
    made_.make(std::string(line.indent - boxes_.back(), ' '), line.begin, line.content);
    made_.copy(line.content, line.end);
  }

  /// Whether what follows line `number` is indented as the content of a box is.
  bool holds_lines(std::size_t number) const {
    if (boxes_.size() >= kDeepest) return false;
    if (boxes_.empty() && lines_[number].indent > kFarthest) return false;
    for (std::size_t next = number + 1; next < lines_.size(); ++next) {
      if (!lines_[next].blank) return lines_[next].indent >= lines_[number].indent + kStep;
    }
    return false;
  }

  /// The marks of quotation before a line in `depth` boxes.
  std::string marks(std::size_t depth) const {
    if (depth == 0) return {};
    std::string made(boxes_.front() - kStep, ' ');
    for (std::size_t i = 0; i < depth; ++i) made += "> ";
    return made;
  }

  /// The blank lines before a line in `depth` boxes; one at least where a box ends or begins, or
  /// else the paragraph would go on.
  void blank_lines(std::size_t depth) {
    const std::string before = marks(std::min(depth, before_));
    for (const Line& line : blank_) {
      made_.make(before, line.begin, line.begin);
      made_.copy(before.empty() ? line.begin : line.content, line.end);
    }
    const std::uint32_t at = blank_.empty() ? body_.begin : blank_.back().end;
    const bool border = before_ != depth || boxes_.size() != depth;
    if (blank_.empty() && border) made_.make(before + "\n", at, at);
    blank_.clear();
  }

  base::Span body_;
  std::string_view text_;
  std::vector<Line> lines_;
  CodePlaces code_;
  Expansion made_;
  std::vector<std::size_t> boxes_;  // where the content of each begins
  std::vector<Line> blank_;         // not written yet
  std::size_t before_ = 0;          // how many boxes the line before was in
  bool any_ = false;
};

}  // namespace

std::optional<Expansion> with_admonitions(base::Span body) {
  const std::string_view text = body.source->text().substr(body.begin, body.end - body.begin);
  if (text.find("!!! ") == text.npos && text.find("???") == text.npos) return std::nullopt;
  return Writer(body).run();
}

}  // namespace chaek::read
