#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/source_file.h"
#include "content/target.h"

namespace chaek::content {

struct Inline;
using Inlines = std::vector<Inline>;

struct Text {
  std::string text;
};

/// A line end in the source, where a space stands or, between Han or kana, nothing.
struct SoftBreak {};

/// A line end that the author wants.
struct LineBreak {};

struct CodeSpan {
  std::string text;
};

/// Mathematics as its author wrote it.
struct Math {
  std::string tex;       ///< without its dollars or brackets
  bool display = false;  ///< a line of its own
};

enum class InlineStyle {
  emphasis,
  strong,
  strikethrough,
  underline,
  mark,
  superscript,
  subscript,
  keyboard,
  small,
};

struct Styled {
  InlineStyle style = InlineStyle::emphasis;
  Inlines children;
};

/// Text in another language than its surroundings (BCP 47).
struct LanguageSpan {
  std::string language;
  Inlines children;
};

/// A short form, and what it stands for: `<abbr title="…">`, or a word that its post explains
/// (`*[HTML]: …`).
struct Abbreviation {
  std::string meaning;  ///< never empty
  Inlines children;
};

/// What a link is named by: an address, or a note by its name alone ("[[note]]"). `printed`: it is
/// what paper says of the link before it, and no part of the author's words.
enum class LinkForm { address, note, printed };

/// Without children it is shown as the title of the post that it leads to.
struct Link {
  std::string url;  ///< as the author wrote it
  std::string title;
  Inlines children;
  Target target;
  LinkForm form = LinkForm::address;
};

/// How wide the author wants a picture: CSS pixels (1/96 inch) or a share of the measure.
struct PictureWidth {
  enum class Unit { pixels, percent };
  double value = 0;
  Unit unit = Unit::pixels;
};

struct Picture {
  std::string source;  ///< as the author wrote it
  std::string title;
  std::string alt;  ///< plain text; empty with `has_alt` = decorative
  bool has_alt = false;
  std::optional<PictureWidth> width;
  PictureTarget target;
};

/// The mark in the text; the note itself is a Footnote of the Post or Chapter.
struct FootnoteMark {
  std::string label;            ///< as the author wrote it
  std::uint32_t number = 0;     ///< from 1, in the chapter; 0 until `book/` numbers it
  std::uint32_t reference = 1;  ///< 1 for the first mark of its note, 2 for the second …
};

/// A place in the text that a link may lead to (`<a name="…">`, `<p id="…">`).
struct Anchor {
  std::string author_id;
  std::string anchor = {};  ///< unique in its chapter, ASCII; set by `book/`
};

/// Base text with its reading above it.
struct Ruby {
  std::string base;
  std::string reading;
};

struct Inline {
  using Kind = std::variant<Text, SoftBreak, LineBreak, CodeSpan, Math, Styled, LanguageSpan,
                            Abbreviation, Link, Picture, FootnoteMark, Anchor, Ruby>;
  Kind kind;
  base::Span span;
};

}  // namespace chaek::content
