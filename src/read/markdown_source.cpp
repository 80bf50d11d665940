#include "read/markdown_source.h"

#include <algorithm>
#include <map>

namespace chaek::read {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

/// The "]" of the label that begins at `begin` (just after "[^"); npos when this is no label.
std::size_t label_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && text[end] != ']' && !is_space(text[end])) ++end;
  return end < text.size() && text[end] == ']' && end > begin ? end : std::string_view::npos;
}

/// Whether `before`, the beginning of a line, holds only indentation and marks of quotes and items.
bool only_marks(std::string_view before) {
  return before.find_first_not_of(" \t>-*+.)0123456789") == std::string_view::npos;
}

/// The fence that `line` opens or closes: its character and length, 0 for none.
struct Fence {
  char character = 0;
  std::size_t length = 0;
};

Fence fence_of(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t>");
  if (begin == std::string_view::npos || (line[begin] != '`' && line[begin] != '~')) return {};
  std::size_t end = line.find_first_not_of(line[begin], begin);
  if (end == std::string_view::npos) end = line.size();
  return end - begin >= 3 ? Fence{line[begin], end - begin} : Fence{};
}

class Preparation {
 public:
  explicit Preparation(std::string_view text) : text_(text) {}

  MarkdownSource run() {
    if (text_.find("[^") != std::string_view::npos) each_line();
    if (text_.find('\0') != std::string_view::npos) changed_ = true;
    MarkdownSource source{text_, std::nullopt, static_cast<std::uint32_t>(labels_.size())};
    if (!changed_ && labels_.empty()) return source;
    take_until(text_.size());
    std::string marks;
    for (const std::string& label : labels_) marks += "[^" + label + "]\n\n";
    source.changed = std::move(marks += out_);
    return source;
  }

 private:
  void each_line() {
    Fence open;
    for (std::size_t begin = 0; begin < text_.size();) {
      std::size_t end = text_.find('\n', begin);
      if (end == std::string_view::npos) end = text_.size();
      const std::string_view line = text_.substr(begin, end - begin);
      const Fence fence = fence_of(line);
      if (open.length > 0) {
        if (fence.character == open.character && fence.length >= open.length) open = {};
      } else if (fence.length > 0) {
        open = fence;
      } else {
        brackets(begin, end);
      }
      begin = end + 1;
    }
  }

  void brackets(std::size_t line_begin, std::size_t line_end) {
    for (std::size_t at = text_.find("[^", line_begin); at < line_end;
         at = text_.find("[^", at + 2)) {
      const std::string_view before = text_.substr(line_begin, at - line_begin);
      const std::size_t close = label_end(text_, at + 2);
      if (close == std::string_view::npos) {
        if (text_.substr(at, line_end - at).find(']') == std::string_view::npos) hide(at, before);
      } else if (text_.substr(close + 1, 1) == ":" && only_marks(before)) {
        define(at, close);
      }
    }
  }

  /// A bracket that opens like a mark and closes on a later line: cmark forgets what follows the
  /// line end. With a backslash before it, it is no mark. Code shows its backslashes, so not there.
  void hide(std::size_t at, std::string_view before) {
    const bool code = before.starts_with("    ") || before.starts_with("\t") ||
                      std::count(before.begin(), before.end(), '`') % 2 == 1;
    if (code || before.ends_with('\\')) return;
    take_until(at);
    out_ += '\\';
    changed_ = true;
  }

  /// Of two definitions with one label cmark keeps the first: the second gets a label of its own.
  void define(std::size_t at, std::size_t close) {
    std::string label(text_.substr(at + 2, close - at - 2));
    const std::string key = lower(label);
    int& copies = copies_[key];
    if (copies++ == 0) {
      labels_.push_back(std::move(label));
      return;
    }
    while (copies_.contains(key + "-" + std::to_string(copies))) ++copies;
    label += "-" + std::to_string(copies);
    copies_[lower(label)] = 1;
    take_until(at + 2);
    out_ += label;
    taken_ = close;
    changed_ = true;
    labels_.push_back(std::move(label));
  }

  void take_until(std::size_t end) {
    for (const char c : text_.substr(taken_, end - taken_)) {
      if (c != '\0') out_ += c;
    }
    taken_ = end;
  }

  std::string_view text_;
  std::string out_;
  std::size_t taken_ = 0;  // of text_, how much is in out_
  bool changed_ = false;
  std::map<std::string, int> copies_;  // of each label, how many definitions
  std::vector<std::string> labels_;
};

}  // namespace

MarkdownSource prepare_markdown(std::string_view text) {
  return Preparation(text).run();
}

}  // namespace chaek::read
