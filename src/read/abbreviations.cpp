#include "read/abbreviations.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "content/walk.h"
#include "read/lines.h"
#include "read/markdown.h"

namespace chaek::read {
namespace {

using content::Abbreviation;
using content::Inline;
using content::Inlines;
using content::Text;

/// Longer ones are no abbreviations.
constexpr std::size_t kLongestWord = 64;

/// Meanings are copied to the uses of a word as long as they all take no more than this many times
/// the post's room.
constexpr std::size_t kCopies = 10;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_word_byte(char c) {
  return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') || c == '_';
}

/// Whether the two are one but for capitals of Latin letters.
bool same_words(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

constexpr std::array<std::string_view, 4> kOpenBrackets{"(", "[", "（", "［"};

/// Whether `behind` begins with `meaning` in brackets, or with brackets that begin with it.
bool says_in_brackets(std::string_view behind, std::string_view meaning) {
  if (behind.starts_with(' ')) behind.remove_prefix(1);
  for (const std::string_view bracket : kOpenBrackets) {
    if (!behind.starts_with(bracket)) continue;
    return same_words(behind.substr(bracket.size(), meaning.size()), meaning);
  }
  return false;
}

/// Whether `before` ends with `meaning` and an opening bracket.
bool says_before_bracket(std::string_view before, std::string_view meaning) {
  for (const std::string_view bracket : kOpenBrackets) {
    if (!before.ends_with(bracket)) continue;
    before.remove_suffix(bracket.size());
    if (before.ends_with(' ')) before.remove_suffix(1);
    return before.size() >= meaning.size() &&
           same_words(before.substr(before.size() - meaning.size()), meaning);
  }
  return false;
}

/// The children of `node`, an Inline or const Inline; null: it can have none.
template <class Node>
auto* children_of(Node& node) {
  using List = std::conditional_t<std::is_const_v<Node>, const Inlines, Inlines>;
  return std::visit(
      [](auto& kind) -> List* {
        if constexpr (requires { kind.children; }) {
          return &kind.children;
        } else {
          return nullptr;
        }
      },
      node.kind);
}

/// The text of `node`, if that is text or has children.
std::string text_of(const Inline* node) {
  if (node == nullptr) return {};
  if (const auto* text = std::get_if<Text>(&node->kind)) return text->text;
  const Inlines* children = children_of(*node);
  return children == nullptr ? std::string() : content::plain_text(*children);
}

/// Whether the author says `meaning` beside a word between `before` and `behind` or else `next`.
bool is_said(const Inlines& before, std::string_view behind, const Inline* next,
             std::string_view meaning) {
  const std::string more = behind.empty() ? text_of(next) : std::string();
  return says_in_brackets(behind.empty() ? more : behind, meaning) ||
         says_before_bracket(text_of(before.empty() ? nullptr : &before.back()), meaning);
}

/// The abbreviations of a post, looked for line by line.
class Explainer {
 public:
  Explainer(const std::vector<AbbreviationLine>& lines, std::size_t room)
      : room_(room), defined_(!lines.empty()) {
    for (const AbbreviationLine& one : lines) {
      words_.try_emplace(one.word, &one);
      sizes_.insert(one.word.size());
    }
  }

  void line(Inlines& line) {
    if (!defined_ && !has_abbreviation(line)) return;
    Inlines out;
    out.reserve(line.size());
    for (std::size_t i = 0; i < line.size(); ++i) {
      Inline& node = line[i];
      const Inline* next = i + 1 < line.size() ? &line[i + 1] : nullptr;
      if (auto* text = std::get_if<Text>(&node.kind)) {
        mark(text->text, next, node.span, out);
      } else if (auto* word = std::get_if<Abbreviation>(&node.kind)) {
        add(std::move(*word), {}, next, node.span, out);
      } else {
        if (Inlines* children = children_of(node)) this->line(*children);
        out.push_back(std::move(node));
      }
    }
    out.shrink_to_fit();
    line = std::move(out);
  }

  bool is_used(const AbbreviationLine& one) const {
    const auto found = words_.find(one.word);
    return found == words_.end() || found->second != &one || used_.contains(&one);
  }

 private:
  static bool has_abbreviation(const Inlines& line) {
    bool found = false;
    content::walk_inlines(line, [&](const Inline& node) {
      found = found || std::holds_alternative<Abbreviation>(node.kind);
    });
    return found;
  }

  /// Adds `text`, which `next` follows, with its words marked.
  void mark(std::string_view text, const Inline* next, base::Span span, Inlines& out) {
    std::size_t taken = 0;
    const auto plain = [&](std::size_t end) {
      if (end > taken) append_text(std::string(text.substr(taken, end - taken)), span, out);
      taken = end;
    };
    for (std::size_t at = 0; at < text.size();) {
      const AbbreviationLine* found = word_at(text, at);
      if (found == nullptr) {
        ++at;
        continue;
      }
      plain(at);
      at = taken = at + found->word.size();
      Inlines word;
      append_text(found->word, span, word);
      add({found->meaning, std::move(word)}, text.substr(at), next, span, out);
    }
    plain(text.size());
  }

  /// Adds `word`, which `behind` or else `next` follows, and its meaning if this is the first use.
  void add(Abbreviation word, std::string_view behind, const Inline* next, base::Span span,
           Inlines& out) {
    const std::string written = content::plain_text(word.children);
    const std::string meaning = word.meaning;
    const bool known = !explained_.insert(written + '\n' + meaning).second ||
                       same_words(written, meaning) || is_said(out, behind, next, meaning);
    out.push_back({std::move(word), span});
    if (!known) append_text('(' + meaning + ')', span, out);
  }

  /// The longest word that stands at `at` by itself, and may be marked; null: none.
  const AbbreviationLine* word_at(std::string_view text, std::size_t at) {
    if (at > 0 && is_word_byte(text[at - 1]) && is_word_byte(text[at])) return nullptr;
    for (auto size = sizes_.rbegin(); size != sizes_.rend(); ++size) {
      const std::size_t end = at + *size;
      if (end > text.size()) continue;
      if (end < text.size() && is_word_byte(text[end - 1]) && is_word_byte(text[end])) continue;
      const auto found = words_.find(text.substr(at, *size));
      if (found == words_.end()) continue;
      const std::size_t copied = found->second->meaning.size() + found->first.size();
      if (!used_.insert(found->second).second && copied > room_) return nullptr;
      room_ -= std::min(room_, copied);
      return found->second;
    }
    return nullptr;
  }

  std::size_t room_;
  bool defined_;
  std::unordered_map<std::string_view, const AbbreviationLine*> words_;
  std::set<std::size_t> sizes_;
  std::unordered_set<const AbbreviationLine*> used_;
  std::unordered_set<std::string> explained_;  ///< words with their meanings
};

}  // namespace

std::optional<AbbreviationLine> read_abbreviation(std::string_view line, base::Span span) {
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
  return AbbreviationLine{std::string(word), std::string(line.substr(begin, end - begin)), span};
}

void explain_abbreviations(MarkdownTree& tree, Notes& notes) {
  Explainer explainer(tree.abbreviations, kCopies * notes.source().text().size());
  std::vector<Inlines*> headings;  // last: they are short, and listed in the contents
  const auto explain = [&](content::Blocks& blocks) {
    content::walk_lines(
        blocks,
        [&](content::Block& block) {
          if (auto* heading = std::get_if<content::Heading>(&block.kind)) {
            headings.push_back(&heading->content);
          }
        },
        [&](Inlines& line) {
          if (headings.empty() || headings.back() != &line) explainer.line(line);
        });
  };
  explain(tree.blocks);
  for (content::Footnote& note : tree.footnotes) explain(note.content);
  for (Inlines* heading : headings) explainer.line(*heading);
  for (const AbbreviationLine& one : tree.abbreviations) {
    if (explainer.is_used(one)) continue;
    if (!notes.has_room("unused-abbreviation")) return;
    notes.diagnostics().note("unused-abbreviation", one.span,
                             "the post has no " + one.word + ", which this line explains", "");
  }
}

}  // namespace chaek::read
