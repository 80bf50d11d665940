#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chaek::read {

/// A word of a tag, or a `key="value"`.
struct TemplateArgument {
  std::string key;  ///< empty for a word
  std::string value;
  bool quoted = false;
};

/// Splits what stands behind a tag's name: words and `key=value`, in quotes of any kind or without,
/// apart by spaces, values by commas too; `[…]` is one value.
std::vector<TemplateArgument> read_template_arguments(std::string_view text);

/// A tag with its arguments, ready to be given a meaning.
struct TemplateCall {
  std::string name;
  std::string written;  ///< the arguments as the author wrote them
  std::vector<TemplateArgument> arguments;
  std::string_view inner;  ///< what stands between the tag and the one that closes it
  bool has_inner = false;
  bool in_row = false;    ///< stands in a row of a table
  std::string_view post;  ///< path of the post, relative to the project's root

  /// The word number `index`; empty when there are fewer.
  std::string word(std::size_t index) const;
  /// All words from number `first`, with spaces between.
  std::string words(std::size_t first = 0) const;
  /// The value of the first of `keys` that has one; empty when none has.
  std::string value(std::initializer_list<std::string_view> keys) const;
};

/// What stands in the place of a tag.
struct TemplatePiece {
  enum class Form {
    in_line,     ///< `before`, then the inner text as it is, then `after`
    paragraphs,  ///< the same, with blank lines around `before` and `after`
    card,        ///< `before` as a paragraph, or in the line where text stands before the tag
    markup,      ///< the inner text is HTML, which Markdown reads whatever its indentation
    code,        ///< the inner text as a code block whose fence says `before`
  };
  Form form = Form::in_line;
  std::string before;
  std::string after = {};
  std::string alone =
      {};  ///< of a card: what stands in place of `before` in a paragraph of its own
};

/// What `call` means, whichever engine it was written for; nothing when nobody knows it, or it
/// lacks what it needs.
std::optional<TemplatePiece> piece_of(const TemplateCall& call);

/// Whether a tag of this name may have a meaning.
bool is_known_piece(std::string_view name);

/// `text` as it may stand in an attribute or between the tags of HTML.
std::string as_markup(std::string_view text);

/// `address` as it may stand between the parentheses of a Markdown link.
std::string as_destination(std::string_view address);

/// `text` as the text of a Markdown link.
std::string as_link_text(std::string_view text);

}  // namespace chaek::read
