#pragma once

namespace chaek::read {

/// Whether `$…$` is mathematics.
enum class DollarMath {
  no,
  likely,  ///< only what looks like a formula: "$5에서 $10" and "$HOME" are none
  yes,     ///< by pandoc's rules
};

/// What an author's engine reads beyond GitHub Flavored Markdown. Until the engine is known, what
/// ordinary text hardly ever means by accident.
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
  bool attributes = true;      ///< {: .class #id} and ## heading {#id}
  bool kramdown = true;        ///< definition lists, abbreviations, tables without a head, lone ">"
};

}  // namespace chaek::read
