#pragma once

#include <compare>
#include <cstdint>
#include <optional>

#include "text/break_opportunities.h"
#include "text/tables/line_class.h"

namespace chaek::text {

/// All of the text so far that the rules of UAX #14 look at before the next character.
struct LineState {
  /// What follows from the characters before `last`.
  enum class Tail : std::uint8_t {
    start,  ///< nothing yet: `last` means nothing
    plain,
    spaces,            ///< `last`, then spaces
    number,            ///< `last` ends NU (NU | SY | IS)* or that and (CL | CP): LB25
    hebrew,            ///< `last` is a HY or BA after HL: LB21a
    second_indicator,  ///< `last` is the second RI of a pair: LB30a
    after_prefix,      ///< `last` is an OP, broken off a PR or PO unless NU follows: LB25
    after_hangul,      ///< `last` is an OP, broken off Hangul; unlikely if Han follows: K8
  };

  Tail tail = Tail::start;
  LineClass last = LineClass::AL;
  bool joiner = false;  ///< ZWJ stands before the next character: LB8a

  friend auto operator<=>(const LineState&, const LineState&) = default;
};

/// What happens when `next` follows `state`.
struct LineStep {
  LineState state;
  std::optional<BreakKind> kind;  ///< a line may end before `next`
  bool retract = false;           ///< the break given last is none after all
  bool unlikely = false;          ///< the break given last is of kind `unlikely`
};

/// The rules of UAX #14 for Unicode 15.0 with the numbers of its Example 7, and on top those of
/// korean_line_breaks.h where `rules` asks for them.
LineStep line_step(const LineState& state, LineClass next, BreakRules rules);

}  // namespace chaek::text
