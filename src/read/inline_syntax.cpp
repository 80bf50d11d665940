#include "read/inline_syntax.h"

#include "read/flanking.h"
#include "read/inline_cursor.h"

namespace chaek::read {
namespace {

/// The bytes at which cmark ends a stretch of text: its own, and those of the extensions.
constexpr std::string_view kSpecial = "\r\n\\`&_*[]<!:w~=";
constexpr std::string_view kSmart = "\"'.-";

const ReadOptions& options_of(cmark_syntax_extension* self) {
  return *static_cast<const ReadOptions*>(cmark_syntax_extension_get_private(self));
}

std::size_t run_end(std::string_view text, std::size_t begin) {
  const std::size_t end = text.find_first_not_of(text[begin], begin);
  return end == std::string_view::npos ? text.size() : end;
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
  while (end < text.size() && kSpecial.find(text[end]) == std::string_view::npos &&
         !(smart && kSmart.find(text[end]) != std::string_view::npos)) {
    ++end;
  }
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

cmark_node* match(cmark_syntax_extension* self, cmark_parser*, cmark_node* parent,
                  unsigned char character, cmark_inline_parser* parser) {
  const ReadOptions& options = options_of(self);
  InlineCursor cursor(parser);
  if (options.dialect.cjk_emphasis) judge_run_before(cursor, parent);
  if (character == '~') return tildes(cursor);
  if (character == '=' && options.dialect.mark) return equals_signs(cursor);
  if (!options.dialect.cjk_emphasis) return nullptr;
  return text_and_run(cursor, parent, options.smart_punctuation);
}

/// Makes one node of what stands between two runs of `~~` or `==`. Where to go on.
delimiter* insert(cmark_syntax_extension*, cmark_parser*, cmark_inline_parser* parser,
                  delimiter* opener, delimiter* closer) {
  cmark_node* made =
      cmark_node_new_with_mem(CMARK_NODE_CUSTOM_INLINE, cmark_get_default_mem_allocator());
  cmark_node_set_on_enter(made, opener->delim_char == '~' ? "~~" : "==");
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

AddedNode added_node(cmark_node* node) {
  if (cmark_node_get_type(node) != CMARK_NODE_CUSTOM_INLINE) return AddedNode::none;
  const std::string_view kind = cmark_node_get_on_enter(node);
  return kind == "~~" ? AddedNode::strikethrough : AddedNode::mark;
}

void InlineSyntax::Free::operator()(cmark_syntax_extension* extension) const {
  cmark_syntax_extension_free(cmark_get_default_mem_allocator(), extension);
}

InlineSyntax::InlineSyntax(const ReadOptions& options)
    : options_(options), extension_(cmark_syntax_extension_new("inline_syntax")) {
  cmark_llist* special = nullptr;
  for (const char c : {'~', '='}) {
    special = cmark_llist_append(cmark_get_default_mem_allocator(), special,
                                 reinterpret_cast<void*>(static_cast<std::size_t>(c)));
  }
  cmark_syntax_extension* made = extension_.get();
  cmark_syntax_extension_set_special_inline_chars(made, special);
  cmark_syntax_extension_set_match_inline_func(made, match);
  cmark_syntax_extension_set_inline_from_delim_func(made, insert);
  cmark_syntax_extension_set_private(made, &options_, nullptr);
}

}  // namespace chaek::read
