#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace chaek::text {

/// Why a line may end at a place; the line breaker puts a price on each.
enum class BreakKind : std::uint8_t {
  mandatory,  ///< after a line separator inside the text
  space,      ///< after spaces: between words
  symbol,     ///< UAX #14 gives it, inside a token: after a hyphen, a slash, a bracket …
  ideograph,  ///< beside Han, kana or a symbol of class ID, where no Hangul is on both sides
  syllable,   ///< between two Hangul syllables of one eojeol, or Hangul and a letter, digit or sign
  unlikely,   ///< K8: digit before a Hangul counter, Hangul before (漢字)
};

/// A line may end before byte `offset`.
struct BreakOpportunity {
  std::uint32_t offset = 0;
  BreakKind kind = BreakKind::space;
};

/// Which rules apply on top of UAX #14 (revision for Unicode 15.0).
enum class BreakRules {
  unicode,   ///< none: the default algorithm with the number rule of Example 7
  korean,    ///< K1–K5, K8, K10: breaks between syllables are given, as kinds with a price
  keep_all,  ///< the same and K6: no break inside an eojeol
};

/// All places in `text` (UTF-8, one paragraph) where a line may end, ascending, the end of the text
/// excluded. UAX #14; the Korean rules are those of KLREQ 4.3. Linear in the text.
std::vector<BreakOpportunity> break_opportunities(std::string_view text, BreakRules rules);

/// The last resort inside one long token (K9): after / . - _ ? & = (kind `symbol`), and before
/// every grapheme cluster (kind `unlikely`); never inside a cluster.
std::vector<BreakOpportunity> emergency_breaks(std::string_view token);

/// Byte offsets where extended grapheme clusters begin, the first (0) included (UAX #29).
std::vector<std::uint32_t> grapheme_starts(std::string_view text);

}  // namespace chaek::text
