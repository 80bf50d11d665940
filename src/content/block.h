#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/source_file.h"
#include "content/callout_kind.h"
#include "content/code_token.h"
#include "content/inline.h"

namespace chaek::content {

struct Block;
using Blocks = std::vector<Block>;

/// `number`: a column of numbers, one under the other by their decimal points; set by `book/`.
enum class Alignment { natural, left, center, right, number };

struct Paragraph {
  Inlines content;
};

/// `level` as the author wrote it (1–6); after `book/` it is 2–6 below the chapter's title.
struct Heading {
  int level = 1;
  Inlines content;
  std::string author_id;  ///< an id that the author gave ({#id}, <h2 id="…">), or empty
  std::string anchor;     ///< unique in its chapter, ASCII; set by `book/`
};

enum class TaskState { none, open, done };

struct ListItem {
  TaskState task = TaskState::none;
  Blocks content;
  base::Span span;
};

enum class ListMarker {
  bullet,
  decimal_period,
  decimal_parenthesis,
  lower_letter,
  upper_letter,
  lower_roman,
  upper_roman,
};

struct List {
  ListMarker marker = ListMarker::bullet;
  std::int64_t start = 1;
  bool tight = true;
  std::vector<ListItem> items;
  bool reversed = false;  ///< numbers go down, from `start`
};

struct Quote {
  Blocks content;
};

/// A passage set apart with a word on what it is. Always shown opened.
struct Callout {
  CalloutKind kind = CalloutKind::note;
  Inlines title;  ///< never empty after `book/`, which gives the kind's name in the book's language
  Blocks content;
};

struct CodeBlock {
  std::string language;                       ///< as the author named it, or empty
  std::string text;                           ///< without the last line end
  std::string title = {};                     ///< a file's name or a caption, or empty
  std::optional<std::uint32_t> first_line{};  ///< the number of the first line; 0: lines have no
                                              ///< numbers; always set after `book/`
  std::vector<CodeToken> tokens = {};         ///< ascending, apart; set by `highlight/`
};

struct TableCell {
  Blocks content;
  Alignment alignment = Alignment::natural;
  std::uint16_t columns = 1;  ///< how many columns it spans
  std::uint16_t rows = 1;
  bool header = false;
};

struct TableRow {
  std::vector<TableCell> cells;
};

struct Table {
  std::uint32_t column_count = 0;
  std::vector<TableRow> head;  ///< repeated on each page
  std::vector<TableRow> body;
  Inlines caption;
};

/// Pictures that stand alone, side by side when there are several, with what is said below them.
struct Figure {
  std::vector<Inline> pictures;  ///< each holds a Picture, or a Link around one
  Inlines caption;
};

/// Something from elsewhere that no page can show (a film, a frame): what it is, and where.
struct LinkCard {
  Inlines title;          ///< one Link, whose text is the title
  std::string address{};  ///< shown below; empty where the title says it; set by `book/`
};

struct ThematicBreak {};

/// Always shown opened.
struct Details {
  Inlines summary;
  Blocks content;
};

/// A `<div align="center">` and the like; `natural` when it says nothing of its own.
struct Division {
  Alignment alignment = Alignment::natural;
  Blocks content;
};

struct DefinitionItem {
  std::vector<Inlines> terms;
  std::vector<Blocks> definitions;
};

struct DefinitionList {
  std::vector<DefinitionItem> items;
};

struct Block {
  using Kind = std::variant<Paragraph, Heading, List, Quote, Callout, CodeBlock, Table, Figure,
                            LinkCard, ThematicBreak, Details, Division, DefinitionList>;
  Kind kind;
  base::Span span;
};

/// A note's text under its label.
struct Footnote {
  std::string label;
  std::uint32_t number = 0;      ///< from 1 in order of first mark; 0 until `book/` numbers it
  std::uint32_t references = 0;  ///< how many marks lead to it
  Blocks content;
  base::Span span;
};

}  // namespace chaek::content
