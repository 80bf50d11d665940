#include "read/kramdown.h"

#include <cmark-gfm/node.h>

#include <set>
#include <unordered_map>

#include "content/walk.h"

namespace chaek::read {
namespace {

bool is_word_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// Longer ones are no abbreviations.
constexpr std::size_t kLongestWord = 64;

/// The abbreviations of a post, looked for in its text.
class Explainer {
 public:
  using Words = std::unordered_map<std::string_view, const Abbreviation*>;

  explicit Explainer(const std::vector<Abbreviation>& abbreviations) {
    for (const Abbreviation& one : abbreviations) {
      left_.try_emplace(one.word, &one);
      sizes_.insert(one.word.size());
    }
  }

  void explain(std::string& text) {
    std::string out;
    std::size_t taken = 0;
    for (std::size_t at = 0; at < text.size() && !left_.empty();) {
      const std::size_t size = word_at(text, at);
      if (size == 0) {
        ++at;
        continue;
      }
      const auto found = left_.find(std::string_view(text).substr(at, size));
      at += size;
      out.append(text, taken, at - taken).append("(").append(found->second->meaning).append(")");
      taken = at;
      left_.erase(found);
    }
    if (taken > 0) text = out.append(text, taken);
  }

  const Words& left() const { return left_; }

 private:
  /// How long the longest abbreviation is that stands at `at` as a word of its own; 0: none.
  std::size_t word_at(std::string_view text, std::size_t at) const {
    if (at > 0 && is_word_byte(text[at - 1]) && is_word_byte(text[at])) return 0;
    for (auto size = sizes_.rbegin(); size != sizes_.rend(); ++size) {
      const std::size_t end = at + *size;
      if (end > text.size()) continue;
      if (end < text.size() && is_word_byte(text[end - 1]) && is_word_byte(text[end])) continue;
      if (left_.contains(text.substr(at, *size))) return *size;
    }
    return 0;
  }

  Words left_;
  std::set<std::size_t> sizes_;
};

}  // namespace

void adopt_paragraphs(cmark_node* container) {
  for (cmark_node* quote = cmark_node_first_child(container); quote != nullptr;
       quote = cmark_node_next(quote)) {
    cmark_node* next = cmark_node_next(quote);
    if (cmark_node_get_type(quote) != CMARK_NODE_BLOCK_QUOTE || next == nullptr ||
        cmark_node_first_child(quote) != nullptr ||
        cmark_node_get_type(next) != CMARK_NODE_PARAGRAPH ||
        cmark_node_get_start_line(next) != cmark_node_get_end_line(quote) + 1) {
      continue;
    }
    quote->end_line = next->end_line;
    quote->end_column = next->end_column;
    cmark_node_append_child(quote, next);
  }
}

std::optional<Abbreviation> read_abbreviation(std::string_view line, base::Span span) {
  if (!line.starts_with("*[")) return std::nullopt;
  const std::size_t close = line.find("]:");
  if (close == std::string_view::npos || close == 2) return std::nullopt;
  const std::string_view word = line.substr(2, close - 2);
  const std::size_t begin = line.find_first_not_of(" \t", close + 2);
  if (begin == std::string_view::npos || word.size() > kLongestWord ||
      word.find_first_of("[]") != std::string_view::npos) {
    return std::nullopt;
  }
  const std::size_t end = line.find_last_not_of(" \t\r\n") + 1;
  return Abbreviation{std::string(word), std::string(line.substr(begin, end - begin)), span};
}

void explain_abbreviations(const std::vector<Abbreviation>& abbreviations, content::Blocks& blocks,
                           Notes& notes) {
  if (abbreviations.empty()) return;
  Explainer explainer(abbreviations);
  content::walk(
      blocks, [](content::Block&) {},
      [&](content::Inline& node) {
        if (auto* text = std::get_if<content::Text>(&node.kind)) explainer.explain(text->text);
      });
  for (const Abbreviation& one : abbreviations) {
    const auto left = explainer.left().find(one.word);
    if (left == explainer.left().end() || left->second != &one) continue;
    if (!notes.has_room("unused-abbreviation")) return;
    notes.diagnostics().note("unused-abbreviation", one.span,
                             "the post has no " + one.word + ", which this line explains", "");
  }
}

}  // namespace chaek::read
