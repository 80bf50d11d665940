#pragma once

#include "text/tables/line_class.h"

namespace chaek::text {

/// A character whose class Korean typography changes.
struct KoreanLineClass {
  char32_t code_point;
  LineClass line_class;
  const char* rule;
};

// The Korean tailoring of UAX #14 after KLREQ 4.3.4 to 4.3.6 and the Korean habit of writing.
//
//  rule  what                                                              where
//  K1    middle dots end a line, they never begin one                      this table
//  K2    tildes likewise, and no break between a tilde and a digit         this table; rule_k2
//  K3    dashes likewise; with LB21 (× BA) a doubled dash does not part    this table
//  K4    PR × PR, PO × PO, PR × PO: "C++은" stays whole                     rule_k4
//  K5    LB19 as it is: no break on either side of ‘ ’ “ ”                 nothing to do
//  K6    keep-all: Hangul, and ID that is no pictograph, are AL            keep_all_class
//        (small kana follow suit: CJ × AL, else "サー|バ" would break)        rule_k6
//  K8    a digit before Hangul, Hangul before a bracket that opens on Han:  kind `unlikely`
//        a break is allowed and never a first choice
//  K10   the ditto mark does not begin a line                              this table
//
// K7 (how dear a break between syllables is) is the line breaker's, K9 is emergency_breaks.
inline constexpr KoreanLineClass kKoreanTailoring[] = {
    {0x00B7, LineClass::BA, "K1"},        // · middle dot
    {0x318D, LineClass::BA, "K1"},        // ㆍ Hangul letter araea, typed as a middle dot
    {0x2027, LineClass::BA, "K1"},        // ‧ hyphenation point
    {0x007E, LineClass::BA_tilde, "K2"},  // ~ tilde
    {0x223C, LineClass::BA_tilde, "K2"},  // ∼ tilde operator
    {0xFF5E, LineClass::BA_tilde, "K2"},  // ～ full-width tilde
    {0x2014, LineClass::BA, "K3"},        // — em dash
    {0x2015, LineClass::BA, "K3"},        // ― horizontal bar
    {0x2E3A, LineClass::BA, "K3"},        // ⸺ two-em dash
    {0x3003, LineClass::NS, "K10"},       // 〃 ditto mark
};

}  // namespace chaek::text
