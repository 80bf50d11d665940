#include "read/inline_syntax.h"

#include <algorithm>
#include <array>
#include <string>

#include "read/emoji_names.h"
#include "read/flanking.h"
#include "read/inline_cursor.h"
#include "read/math_syntax.h"
#include "read/mend_places.h"

namespace chaek::read {
namespace {

/// A set of bytes; every byte of a post is looked up in one.
using ByteSet = std::array<bool, 256>;

constexpr ByteSet byte_set(std::string_view bytes) {
  ByteSet set{};
  for (const char byte : bytes) set[static_cast<unsigned char>(byte)] = true;
  return set;
}

/// The bytes at which cmark ends a stretch of text: its own, and those of the extensions.
constexpr ByteSet kSpecial = byte_set("\r\n\\`&_*[]<!:w~=^${");
constexpr ByteSet kSpecialIfSmart = byte_set("\r\n\\`&_*[]<!:w~=^${\"'.-");

std::size_t run_end(std::string_view text, std::size_t begin) {
  const std::size_t end = text.find_first_not_of(text[begin], begin);
  return end == std::string_view::npos ? text.size() : end;
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool is_ascii_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// cmark has judged the run that ends here by its own rule; it is judged anew.
void judge_run_before(const InlineCursor& cursor, cmark_node* parent) {
  delimiter* run = cursor.run_before(parent);
  if (run == nullptr || (run->delim_char != '*' && run->delim_char != '_')) return;
  const auto length = static_cast<std::size_t>(run->length);
  if (length > cursor.at()) return;
  const Flanking sides = flanking(cursor.text(), cursor.at() - length, cursor.at());
  run->can_open = sides.can_open(static_cast<char>(run->delim_char));
  run->can_close = sides.can_close(static_cast<char>(run->delim_char));
}

/// Takes the text from here to a run of `*` or `_`, with the run: what follows the run may keep
/// this extension from being asked again before cmark pairs the runs (a code span, a "]").
cmark_node* text_and_run(InlineCursor& cursor, cmark_node* parent, bool smart) {
  const std::string_view text = cursor.text();
  const std::size_t begin = cursor.at();
  const std::string_view here = text.substr(begin);
  if (here.starts_with("://") || here.starts_with("www.")) return nullptr;
  std::size_t end = begin + 1;
  const ByteSet& special = smart ? kSpecialIfSmart : kSpecial;
  while (end < text.size() && !special[static_cast<unsigned char>(text[end])]) ++end;
  if (end == text.size() || (text[end] != '*' && text[end] != '_')) return nullptr;
  cmark_node_append_child(parent, cursor.text_node(begin, end));
  cursor.move_to(end);
  const std::size_t after = run_end(text, end);
  const Flanking sides = flanking(text, end, after);
  return cursor.push_run(after, sides.can_open(text[end]), sides.can_close(text[end]));
}

/// `~~` strikes through; one tilde or three are text.
cmark_node* tildes(InlineCursor& cursor) {
  const std::size_t end = run_end(cursor.text(), cursor.at());
  const bool pair = end - cursor.at() == 2;
  const Flanking sides = flanking(cursor.text(), cursor.at(), end);
  return cursor.push_run(end, pair && sides.left, pair && sides.right);
}

/// `==` marks, unless it stands at a Latin letter or digit: "a==b" is code.
cmark_node* equals_signs(InlineCursor& cursor) {
  const std::string_view text = cursor.text();
  const std::size_t begin = cursor.at();
  const std::size_t end = run_end(text, begin);
  const bool pair = end - begin == 2;
  const Flanking sides = flanking(text, begin, end);
  const bool word_before = begin > 0 && is_ascii_word(text[begin - 1]);
  const bool word_after = end < text.size() && is_ascii_word(text[end]);
  return cursor.push_run(end, pair && sides.left && !word_before,
                         pair && sides.right && !word_after);
}

/// `~2~` and `^2^`: something without white space between two marks.
cmark_node* raised_or_lowered(InlineCursor& cursor, AddedNode kind) {
  const std::string_view text = cursor.text();
  const std::size_t begin = cursor.at() + 1;
  const char mark = text[begin - 1];
  std::size_t end = begin;
  while (end < text.size() && text[end] != mark && !is_blank(text[end])) ++end;
  if (end == begin || end == text.size() || text[end] != mark) return nullptr;
  if (text.substr(end + 1, 1) == text.substr(end, 1)) return nullptr;
  return cursor.added_node(kind, text.substr(begin, end - begin), end + 1);
}

cmark_node* math(InlineCursor& cursor, DollarMath rule) {
  const auto found = dollar_math(cursor.text(), cursor.at(), rule);
  if (!found) return nullptr;
  const AddedNode kind = found->doubled ? AddedNode::doubled_math : AddedNode::math;
  return cursor.added_node(kind, found->tex, found->end);
}

/// Mathematics behind `\\(` (whose second backslash cmark has just made text) or `\(` (whose
/// backslash it has, since inline_syntax told it that it takes no meaning from this bracket).
cmark_node* math_in_brackets(InlineCursor& cursor, cmark_node* parent, const Dialect& dialect) {
  const std::string_view text = cursor.text();
  const std::size_t at = cursor.at();
  if (at == 0 || text[at - 1] != '\\') return nullptr;
  const bool doubled = at > 1 && text[at - 2] == '\\';
  if (doubled ? !dialect.backslash_math : !dialect.bracket_math) return nullptr;
  const auto found = bracket_math(text, at + 1, doubled ? "\\\\)" : "\\)");
  if (!found && doubled) return nullptr;
  cmark_node_unput(parent, 1);
  if (found) return cursor.added_node(AddedNode::math, found->tex, found->end);
  cursor.move_to(at + 1);
  return cursor.text_node(at, at + 1);
}

/// `{: .class #id}`, and `{#id}` at the end of the text.
cmark_node* attributes(InlineCursor& cursor, const Dialect& dialect) {
  constexpr std::size_t kLongest = 1000;
  const std::string_view text = cursor.text().substr(cursor.at(), kLongest);
  const bool list = dialect.attributes && text.starts_with("{:");
  const bool id = dialect.heading_ids && text.starts_with("{#");
  if (!list && !id) return nullptr;
  const std::size_t close = text.find_first_of("}\r\n");
  if (close == std::string_view::npos || text[close] != '}') return nullptr;
  const std::string_view inside = text.substr(0, close);
  if (inside.starts_with("{::") || inside.find('{', 1) != std::string_view::npos) return nullptr;
  if (inside[1] == '#' && (close + 1 < text.size() || close < 3 || is_blank(inside[2]))) {
    return nullptr;
  }
  return cursor.added_node(AddedNode::attributes, text.substr(0, close + 1),
                           cursor.at() + close + 1);
}

/// What stands in `[[…]]`; the brackets are left to cmark, which keeps count of them.
cmark_node* wikilink(InlineCursor& cursor) {
  constexpr std::size_t kLongest = 1000;
  const std::size_t at = cursor.at();
  if (at < 2 || cursor.text().substr(at - 2, 2) != "[[") return nullptr;
  if (at > 2 && cursor.text()[at - 3] == '\\') return nullptr;
  const std::string_view rest = cursor.text().substr(at, kLongest);
  const std::size_t end = rest.find_first_of("[]\r\n");
  if (end == std::string_view::npos || rest.substr(end, 2) != "]]") return nullptr;
  const std::string_view inside = rest.substr(0, end);
  const std::string_view after = rest.substr(end + 2, 1);
  if (after == "(" || after == "[" || after == ":" || after == "]") return nullptr;
  // "[[1]]" is a citation, "[[toc]]" the place of the contents.
  if (inside.find_first_not_of("0123456789 ,-") == std::string_view::npos) return nullptr;
  if (inside == "toc" || inside == "TOC") return nullptr;
  return cursor.added_node(AddedNode::wikilink, inside, at + end);
}

/// `:smile:`, but not in "10:30:45" or "a:b:c".
cmark_node* emoji(InlineCursor& cursor) {
  constexpr std::size_t kLongest = 64;
  const std::string_view text = cursor.text();
  const std::size_t at = cursor.at();
  if (at > 0 && (is_ascii_word(text[at - 1]) || text[at - 1] == ':')) return nullptr;
  const std::size_t close = text.substr(0, at + kLongest).find(':', at + 1);
  if (close == std::string_view::npos) return nullptr;
  if (close + 1 < text.size() && is_ascii_word(text[close + 1])) return nullptr;
  const std::string_view found = emoji_named(text.substr(at + 1, close - at - 1));
  if (found.empty()) return nullptr;
  cmark_node* node = cursor.text_node(at, close + 1);
  cmark_node_set_literal(node, std::string(found).c_str());
  cursor.move_to(close + 1);
  return node;
}

/// What begins with `character`, of what the dialect has.
cmark_node* construct(InlineCursor& cursor, cmark_node* parent, unsigned char character,
                      const Dialect& dialect) {
  if (dialect.wikilinks) {
    if (cmark_node* node = wikilink(cursor)) return node;
  }
  switch (character) {
    case '~':
      if (dialect.subscript && cursor.text().substr(cursor.at(), 2) != "~~") {
        if (cmark_node* node = raised_or_lowered(cursor, AddedNode::subscript)) return node;
      }
      return tildes(cursor);
    case '^':
      return dialect.superscript ? raised_or_lowered(cursor, AddedNode::superscript) : nullptr;
    case '=':
      return dialect.mark ? equals_signs(cursor) : nullptr;
    case '$':
      return math(cursor, dialect.dollar_math);
    case '(':
      return math_in_brackets(cursor, parent, dialect);
    case '{':
      return attributes(cursor, dialect);
    case ':':
      return dialect.emoji ? emoji(cursor) : nullptr;
    default:
      return nullptr;
  }
}

/// Makes one node of what stands between two runs of `~~` or `==`. Where to go on.
delimiter* insert(cmark_syntax_extension*, cmark_parser*, cmark_inline_parser* parser,
                  delimiter* opener, delimiter* closer) {
  cmark_node* made = cmark_node_new_with_mem(CMARK_NODE_EMPH, cmark_get_default_mem_allocator());
  mark_added(made, opener->delim_char == '~' ? AddedNode::strikethrough : AddedNode::mark);
  InlineCursor::stretch(made, opener->inl_text, closer->inl_text);
  for (cmark_node* node = cmark_node_next(opener->inl_text); node != closer->inl_text;) {
    cmark_node* next = cmark_node_next(node);
    cmark_node_append_child(made, node);
    node = next;
  }
  cmark_node_insert_before(closer->inl_text, made);
  cmark_node_free(opener->inl_text);
  cmark_node_free(closer->inl_text);
  delimiter* rest = closer->next;
  for (delimiter* run = closer; run != opener;) {
    delimiter* before = run->previous;
    cmark_inline_parser_remove_delimiter(parser, run);
    run = before;
  }
  cmark_inline_parser_remove_delimiter(parser, opener);
  return rest;
}

}  // namespace

void InlineSyntax::Free::operator()(cmark_syntax_extension* extension) const {
  cmark_syntax_extension_free(cmark_get_default_mem_allocator(), extension);
}

cmark_node* InlineSyntax::match(cmark_syntax_extension* self, cmark_parser*, cmark_node* parent,
                                unsigned char character, cmark_inline_parser* inlines) {
  State& state = *static_cast<State*>(cmark_syntax_extension_get_private(self));
  const Dialect& dialect = state.options.dialect;
  InlineCursor cursor(inlines);
  if (dialect.cjk_emphasis) judge_run_before(cursor, parent);
  if (cmark_node* node = construct(cursor, parent, character, dialect)) {
    const AddedNode kind = added_node(node);
    if (kind == AddedNode::math || kind == AddedNode::doubled_math) {
      state.skipped_lines |= added_text(node).find('\n') != std::string_view::npos;
    }
    return node;
  }
  if (!dialect.cjk_emphasis) return nullptr;
  return text_and_run(cursor, parent, state.options.smart_punctuation);
}

void InlineSyntax::mend_places(cmark_node* root) const {
  if (state_.skipped_lines) mend_places_behind_formulas(root);
}

InlineSyntax::InlineSyntax(const ReadOptions& options)
    : state_{options}, extension_(cmark_syntax_extension_new("inline_syntax")) {
  cmark_llist* special = nullptr;
  for (const char c : {'~', '=', '^', '$', '{'}) {
    special = cmark_llist_append(cmark_get_default_mem_allocator(), special,
                                 reinterpret_cast<void*>(static_cast<std::size_t>(c)));
  }
  cmark_syntax_extension* made = extension();
  cmark_syntax_extension_set_special_inline_chars(made, special);
  cmark_syntax_extension_set_match_inline_func(made, match);
  cmark_syntax_extension_set_inline_from_delim_func(made, insert);
  cmark_syntax_extension_set_private(made, &state_, nullptr);
}

}  // namespace chaek::read
