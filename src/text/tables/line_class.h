#pragma once

#include <cstdint>

namespace chaek::text {

/// The classes of UAX #14 after its rule LB1 (AI, SG, XX and most of SA are AL), split where a
/// rule or a break's kind looks at another property. Plain enumerators are the standard's names.
enum class LineClass : std::uint8_t {
  AL,
  B2,
  BA,
  BA_blank,  ///< BA that is white: the tab and the spaces of a fixed width
  BA_tilde,  ///< K2: a sign of a range, which stays with the digit after it
  BB,
  BK,
  CB,
  CJ,  ///< small kana and the prolonged sound mark: NS, as LB1 resolves them
  CL,
  CM,
  CP,
  CP_wide,  ///< East_Asian_Width F, W or H: LB30 leaves them out
  CR,
  EB,
  EM,
  EX,
  GL,
  H2,
  H3,
  HL,
  HY,
  ID,
  ID_han,       ///< Script=Han
  ID_picture,   ///< Extended_Pictographic
  ID_reserved,  ///< Extended_Pictographic and unassigned: LB30b
  IN,
  IS,
  JL,
  JT,
  JV,
  LF,
  NL,
  NS,
  NU,
  OP,
  OP_wide,  ///< as CP_wide
  PO,
  PR,
  QU,
  RI,
  SP,
  SY,
  WJ,
  ZW,
  ZWJ,
};
inline constexpr int kLineClassCount = 46;

/// The classes of UAX #29 for extended grapheme clusters.
enum class ClusterClass : std::uint8_t {
  other,
  cr,
  lf,
  control,
  extend,
  zwj,
  regional_indicator,
  prepend,
  spacing_mark,
  l,
  v,
  t,
  lv,
  lvt,
  picture,  ///< Extended_Pictographic
};
inline constexpr int kClusterClassCount = 15;

}  // namespace chaek::text
