#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/color.h"
#include "base/diagnostic.h"
#include "base/font_choice.h"
#include "base/length.h"
#include "base/source_file.h"
#include "content/code_token.h"
#include "style/theme_chain.h"

namespace chaek::style {

using base::Color;
using base::Length;

/// What a piece of text is, as far as its look goes. Each has one Style in a Theme.
enum class Role : std::uint8_t {
  body,
  chapter_title,
  chapter_date,  ///< date, tags and category under a chapter's title
  heading2,      ///< the first level below the chapter's title
  heading3,
  heading4,
  heading5,
  heading6,
  list,  ///< text of list items
  quote,
  callout,  ///< `> [!note]`
  callout_title,
  warning,  ///< a callout that warns
  warning_title,
  code_block,
  code_span,
  math,  ///< formulas, as their authors wrote them
  keyboard,
  table_head,
  table_cell,
  caption,
  footnote,
  footnote_mark,
  summary,  ///< of a `details` element
  definition_term,
  placeholder,  ///< text and address of a missing picture
  card,         ///< the title of what stands elsewhere: a film, a frame
  card_address,
  link,
  mark,  ///< highlighted text (its background)
  half_title,
  book_title,  ///< title page
  book_subtitle,
  book_author,
  book_publisher,
  part_title,
  contents_title,
  contents_part,
  contents_chapter,
  contents_heading,
  index_title,
  index_group,  ///< "ㄱ"
  index_entry,
  colophon_title,
  colophon,
  colophon_label,
  running_head,
  folio,
};
inline constexpr std::size_t kRoleCount = static_cast<std::size_t>(Role::folio) + 1;

/// The role's name in theme files: "chapter-title".
std::string_view name(Role role);

enum class TextAlign : std::uint8_t { justify, left, center, right };

/// How lines may break: `mixed` puts eojeol first and breaks between syllables at a price;
/// `keep_all` never breaks an eojeol that fits the measure; `preserve` keeps the lines as written
/// (code) and wraps those that are too long.
enum class LineBreaking : std::uint8_t { mixed, keep_all, preserve };

enum class EmphasisLook : std::uint8_t { dots, sans, bold };

/// Final values: nothing is left to inherit or to derive.
struct Style {
  std::string family = "serif";  ///< a name of families.yaml
  bool bold = false;
  bool italic = false;  ///< Latin, Greek and Cyrillic only; Hangul is never slanted
  Length size;
  Length leading;  ///< baseline to baseline
  Color color;
  TextAlign align = TextAlign::justify;
  LineBreaking breaking = LineBreaking::mixed;
  Length first_line_indent;
  Length indent_left;  ///< of the whole block
  Length indent_right;
  Length space_before;
  Length space_after;
  Length letter_spacing;
  Length padding;  ///< inside background and border
  std::optional<Color> background;
  std::optional<Color> bar;   ///< a vertical bar at the left (quotes)
  std::optional<Color> rule;  ///< lines of a table, the rule under a heading
};

/// How code of one kind looks: never slanted, since comments may be Hangul and no face for code is.
struct CodeLook {
  Color color;
  bool bold = false;
};

/// The page of a paper: trimmed size and margins.
struct PageGeometry {
  std::string paper;  ///< "sinkuk"
  Length width;
  Length height;
  Length inner;  ///< at the spine
  Length outer;
  Length head;
  Length foot;
  Length grid;  ///< baseline to baseline of the body: the unit of vertical places

  Length measure() const { return width - inner - outer; }
  Length block_height() const { return height - head - foot; }
};

/// The drawing on a cover that chaek makes: a stroke, a bar or a dot for each post.
enum class CoverLook : std::uint8_t { strokes, bars, wreath };

/// What is neither a text style nor the page.
struct Details {
  bool grid = true;                  ///< the body's lines stand on the baseline grid
  Length paragraph_space;            ///< between paragraphs; zero in an essay
  bool indent_after_heading = true;  ///< whether a paragraph after a heading is indented too
  EmphasisLook emphasis = EmphasisLook::dots;
  double latin_space = 0;            ///< ems added between Hangul or Han and Latin or a digit
  bool hanging_punctuation = false;  ///< a comma or full stop at a line's end hangs in the margin
  /// How text is aligned that would be justified, when a book breaks lines between eojeol only.
  TextAlign eojeol_align = TextAlign::left;
  Length list_indent;          ///< of each nesting level
  int chapter_sink_lines = 5;  ///< empty lines above a chapter's title
  Color rule_color;
  CoverLook cover = CoverLook::strokes;
  Color cover_background;
  Color cover_text;
  Color cover_accent;
};

/// What a theme is, in one language.
struct Description {
  std::string language;  ///< "ko"; empty: the theme says it once for all
  std::string text;
};

/// A paper by name or size, and where it was asked for.
struct AskedPaper {
  std::string name;  ///< "sinkuk", "46판", "128x188mm"; empty: the theme's own
  base::Span span;
};

/// The look of every Role and of the page: one theme file resolved for one paper.
struct Theme {
  std::vector<Description> descriptions;
  std::vector<base::FontChoice> families;      ///< fonts of the theme's own
  std::vector<base::FontName> asked_families;  ///< families that roles name, with their places
  PageGeometry page;
  Details details;
  std::array<Style, kRoleCount> styles;
  std::array<CodeLook, content::kCodeKindCount> code_looks;

  /// The description in `language`, else the first.
  std::string_view description(std::string_view language) const;
  const Style& style(Role role) const { return styles[static_cast<std::size_t>(role)]; }
  const CodeLook& look(content::CodeKind kind) const {
    return code_looks[static_cast<std::size_t>(kind)];
  }
};

/// The theme for a book that breaks lines between eojeol only (`eojeol: true`): text that was set
/// `mixed` is set `keep_all`, and what was justified is aligned as `eojeol_align` says.
Theme between_eojeol(Theme theme);

/// Resolves theme file `theme` and those it extends (theme_chain.h) for `paper` with the papers
/// of papers.yaml. Unknown keys, roles, papers and bad values are errors in `diagnostics`.
std::optional<Theme> resolve_theme(const base::SourceFile& theme, const base::SourceFile& papers,
                                   const AskedPaper& paper, const FindTheme& find,
                                   base::Diagnostics& diagnostics);

}  // namespace chaek::style
