#include "read/markdown_source.h"

#include <algorithm>
#include <map>

#include "base/ascii_case.h"

namespace chaek::read {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
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

class Preparation {
 public:
  explicit Preparation(std::string_view text) : text_(text) {}

  MarkdownSource run() {
    definitions();
    MarkdownSource source{text_, std::nullopt, static_cast<std::uint32_t>(labels_.size())};
    if (!changed_ && labels_.empty()) return source;
    take_until(text_.size());
    std::string marks;
    for (const std::string& label : labels_) marks += "[^" + label + "]\n\n";
    source.changed = std::move(marks += out_);
    return source;
  }

 private:
  /// Finds the definitions. Those in code are found too: their marks lead nowhere and do no harm.
  void definitions() {
    for (std::size_t at = text_.find("[^"); at != std::string_view::npos;
         at = text_.find("[^", at + 2)) {
      const std::size_t close = label_end(text_, at + 2);
      if (close == std::string_view::npos || text_.substr(close + 1, 1) != ":") continue;
      // npos + 1 is 0
      const std::size_t line = text_.substr(0, at).find_last_of("\r\n") + 1;
      if (only_marks(text_.substr(line, at - line))) define(at, close);
    }
  }

  /// Of two definitions with one label cmark keeps the first: the second gets a label of its own.
  void define(std::size_t at, std::size_t close) {
    std::string label(text_.substr(at + 2, close - at - 2));
    const std::string key = base::lowered(label);
    int& copies = copies_[key];
    if (copies++ == 0) {
      labels_.push_back(std::move(label));
      return;
    }
    while (copies_.contains(key + "-" + std::to_string(copies))) ++copies;
    label += "-" + std::to_string(copies);
    copies_[base::lowered(label)] = 1;
    take_until(at + 2);
    out_ += label;
    taken_ = close;
    changed_ = true;
    labels_.push_back(std::move(label));
  }

  void take_until(std::size_t end) {
    out_ += text_.substr(taken_, end - taken_);
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
