#pragma once

#include "read/engine.h"

namespace chaek::read {

/// Whether `$…$` is mathematics.
enum class DollarMath {
  no,
  likely,  ///< only what looks like a formula: "$5에서 $10" and "$HOME" are none
  yes,     ///< by pandoc's rules
};

/// What an author's engine reads beyond GitHub Flavored Markdown.
struct Dialect {
  bool cjk_emphasis = true;  ///< `**굵게(Bold)**은` is bold; false: CommonMark to the letter
  DollarMath dollar_math = DollarMath::likely;
  bool backslash_math = true;  ///< \\( … \\) and \\[ … \\], as Jekyll's posts write MathJax
  bool bracket_math = false;   ///< \( … \) and \[ … \]
  bool mark = true;            ///< ==mark==
  bool subscript = false;      ///< H~2~O
  bool superscript = false;    ///< x^2^
  bool emoji = true;           ///< :smile:
  bool wikilinks = true;       ///< [[note]], [[note|text]], ![[picture.png|300]]
  bool attributes = true;      ///< {: .class #id}
  bool heading_ids = true;     ///< ## heading {#id}
  bool definition_lists = true;
  bool abbreviations = true;     ///< *[word]: meaning
  bool headless_tables = true;   ///< a paragraph of lines that begin with "|"
  bool lone_quote_marks = true;  ///< ">" alone takes the paragraph below into the quotation
  bool html_tails = true;        ///< Markdown goes on in the line below an HTML block's end
  bool jsx = false;              ///< components of MDX
  bool containers = true;        ///< :::tip … :::
  bool admonitions = true;       ///< !!! note "title"
  bool code_in_cells = true;     ///< "|" in a table's code parts no cells
  bool embed_marks = true;       ///< !youtube[id], @[youtube](id)
  bool inline_notes = true;      ///< word^[the note]
  bool loose_addresses = true;   ///< [text](a file.md), ![](a.png =300x200)
  bool block_ids = false;        ///< "text ^id" names a paragraph, for [[note#^id]]
  bool line_breaks = false;      ///< a line's end in a paragraph is one on the page
  bool content_links = false;    ///< @/blog/post.md is a file below the folder of the posts
};

/// What the posts' engine reads, by its kind and its settings. Of an engine that is not known, and
/// of what engines know as plugins (`==`, wikilinks, emoji), all that ordinary text hardly ever
/// means by accident.
Dialect dialect_of(const Engine& engine);

}  // namespace chaek::read
