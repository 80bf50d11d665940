#include "text/tables/line_break_rules.h"

#include <algorithm>
#include <initializer_list>

namespace chaek::text {
namespace {

using enum LineClass;
using Tail = LineState::Tail;
using Classes = std::initializer_list<LineClass>;

/// A rule's answer; nothing when the rule has none and the next one is asked.
using Answer = std::optional<bool>;
constexpr bool kBreak = true;
constexpr bool kNoBreak = false;

bool in(LineClass line_class, Classes set) {
  return std::find(set.begin(), set.end(), line_class) != set.end();
}

bool is_hangul(LineClass c) {
  return in(c, {H2, H3, JL, JV, JT});
}
bool is_ideograph(LineClass c) {
  return in(c, {ID, ID_han, ID_picture, ID_reserved});
}
bool is_line_end(LineClass c) {
  return in(c, {BK, CR, LF, NL});
}
bool is_opening(LineClass c) {
  return in(c, {OP, OP_wide});
}
bool is_closing(LineClass c) {
  return in(c, {CL, CP, CP_wide});
}
bool is_letter(LineClass c) {
  return in(c, {AL, HL});
}
bool is_break_after(LineClass c) {
  return in(c, {BA, BA_blank, BA_tilde});
}
bool is_nonstarter(LineClass c) {
  return in(c, {NS, CJ});
}
bool is_affix(LineClass c) {
  return in(c, {PR, PO});
}

/// K6.
LineClass keep_all_class(LineClass c) {
  return is_hangul(c) || in(c, {ID, ID_han}) ? AL : c;
}

/// LB9 and LB10: whether a CM or ZWJ belongs to what stands before it.
bool takes_marks(const LineState& state) {
  return state.tail != Tail::start && state.tail != Tail::spaces && !is_line_end(state.last) &&
         state.last != ZW;
}

/// LB4 to LB8a.
Answer hard_rules(const LineState& state, LineClass next) {
  if (state.tail == Tail::start) return kNoBreak;               // LB2
  if (state.tail != Tail::spaces && is_line_end(state.last)) {  // LB4, LB5
    return state.last == CR && next == LF ? kNoBreak : kBreak;
  }
  if (is_line_end(next) || in(next, {SP, ZW})) return kNoBreak;  // LB6, LB7
  if (state.last == ZW) return kBreak;                           // LB8
  if (state.joiner) return kNoBreak;                             // LB8a
  return {};
}

/// LB11 to LB18: those that look through spaces.
Answer rules_through_spaces(const LineState& state, LineClass next) {
  const bool spaces = state.tail == Tail::spaces;
  const LineClass last = state.last;
  if (next == WJ || (!spaces && last == WJ)) return kNoBreak;                         // LB11
  if (!spaces && last == GL) return kNoBreak;                                         // LB12
  if (next == GL && !spaces && last != HY && !is_break_after(last)) return kNoBreak;  // LB12a
  if (is_closing(next) || in(next, {EX, IS, SY})) return kNoBreak;                    // LB13
  if (is_opening(last)) return kNoBreak;                                              // LB14
  if (last == QU && is_opening(next)) return kNoBreak;                                // LB15
  if (is_closing(last) && is_nonstarter(next)) return kNoBreak;                       // LB16
  if (last == B2 && next == B2) return kNoBreak;                                      // LB17
  if (spaces) return kBreak;                                                          // LB18
  return {};
}

/// LB19 to LB22.
Answer rules_of_marks(const LineState& state, LineClass next) {
  const LineClass last = state.last;
  if (last == QU || next == QU) return kNoBreak;                                   // LB19
  if (last == CB || next == CB) return kBreak;                                     // LB20
  if (is_break_after(next) || next == HY || is_nonstarter(next)) return kNoBreak;  // LB21
  if (last == BB || state.tail == Tail::hebrew) return kNoBreak;                   // LB21, LB21a
  if (last == SY && next == HL) return kNoBreak;                                   // LB21b
  if (next == IN) return kNoBreak;                                                 // LB22
  return {};
}

/// LB23 to LB25, with Example 7's numbers. "PR × OP NU" is known only after the OP: see `stepped`.
Answer rules_of_numbers(const LineState& state, LineClass next) {
  const LineClass last = state.last;
  const bool next_pictures = is_ideograph(next) || in(next, {EB, EM});
  const bool last_pictures = is_ideograph(last) || in(last, {EB, EM});
  if (is_letter(last) && next == NU) return kNoBreak;  // LB23
  if (last == NU && is_letter(next)) return kNoBreak;
  if (last == PR && next_pictures) return kNoBreak;  // LB23a
  if (last_pictures && next == PO) return kNoBreak;
  if (is_affix(last) && is_letter(next)) return kNoBreak;  // LB24
  if (is_letter(last) && is_affix(next)) return kNoBreak;
  if (is_affix(last) && next == NU) return kNoBreak;  // LB25
  if ((is_opening(last) || last == HY) && next == NU) return kNoBreak;
  if (state.tail == Tail::number) {
    if (next == NU && !is_closing(last)) return kNoBreak;
    if (is_affix(next)) return kNoBreak;
  }
  return {};
}

/// LB26 to LB30b.
Answer rules_of_letters(const LineState& state, LineClass next) {
  const LineClass last = state.last;
  if (last == JL && in(next, {JL, JV, H2, H3})) return kNoBreak;  // LB26
  if (in(last, {JV, H2}) && in(next, {JV, JT})) return kNoBreak;
  if (in(last, {JT, H3}) && next == JT) return kNoBreak;
  if (is_hangul(last) && next == PO) return kNoBreak;  // LB27
  if (last == PR && is_hangul(next)) return kNoBreak;
  if (is_letter(last) && is_letter(next)) return kNoBreak;             // LB28
  if (last == IS && is_letter(next)) return kNoBreak;                  // LB29
  if ((is_letter(last) || last == NU) && next == OP) return kNoBreak;  // LB30
  if (last == CP && (is_letter(next) || next == NU)) return kNoBreak;
  if (last == RI && next == RI && state.tail != Tail::second_indicator) return kNoBreak;  // LB30a
  if (in(last, {EB, ID_reserved}) && next == EM) return kNoBreak;                         // LB30b
  return {};
}

/// K2, K4 and K6's small kana.
Answer korean_rules(LineClass last, LineClass next, BreakRules rules) {
  if (rules == BreakRules::unicode) return {};
  if (last == BA_tilde && next == NU) return kNoBreak;  // K2
  if (last == next && is_affix(last)) return kNoBreak;  // K4
  if (last == PR && next == PO) return kNoBreak;
  if (rules == BreakRules::keep_all && last == CJ && is_letter(next)) return kNoBreak;  // K6
  return {};
}

bool breaks(const LineState& state, LineClass next, BreakRules rules) {
  if (const Answer answer = hard_rules(state, next)) return *answer;
  if (const Answer answer = rules_through_spaces(state, next)) return *answer;
  if (const Answer answer = rules_of_marks(state, next)) return *answer;
  if (const Answer answer = rules_of_numbers(state, next)) return *answer;
  if (const Answer answer = rules_of_letters(state, next)) return *answer;
  if (const Answer answer = korean_rules(state.last, next, rules)) return *answer;
  return kBreak;  // LB31
}

/// Of what kind a break between two classes is. A break inside an eojeol beside Hangul is a
/// `syllable` whether the other side is Hangul or a Latin letter; only a digit before it is worse.
BreakKind kind_of(const LineState& state, LineClass next) {
  const LineClass last = state.last;
  if (last == ZW) return BreakKind::symbol;
  if (state.tail == Tail::spaces) return BreakKind::space;
  if (is_line_end(last)) return BreakKind::mandatory;
  if (last == BA_blank) return BreakKind::space;
  if (last == NU && is_hangul(next)) return BreakKind::unlikely;
  const auto in_word = [](LineClass c) {
    return is_hangul(c) || is_letter(c) || is_affix(c) || c == NU;
  };
  if (is_hangul(last) && in_word(next)) return BreakKind::syllable;
  if (is_hangul(next) && in_word(last)) return BreakKind::syllable;
  const auto ideographic = [](LineClass c) { return is_ideograph(c) || in(c, {CJ, EB, EM, RI}); };
  if (ideographic(last) || ideographic(next)) return BreakKind::ideograph;
  return BreakKind::symbol;
}

/// What the text before and including `next` (no CM or ZWJ) tells the rules. `last` is the class
/// before it as the rules take it, `broken` that a line may end between the two.
Tail tail_after(const LineState& state, LineClass last, LineClass next, bool broken) {
  const bool beside = state.tail != Tail::start && state.tail != Tail::spaces;
  if (next == NU) return Tail::number;
  if (beside && state.tail == Tail::number && !is_closing(last)) {
    if (in(next, {SY, IS}) || is_closing(next)) return Tail::number;
  }
  if (beside && last == HL && (next == HY || is_break_after(next))) return Tail::hebrew;
  if (beside && last == RI && next == RI && state.tail != Tail::second_indicator) {
    return Tail::second_indicator;
  }
  if (is_opening(next) && broken && beside && is_affix(last)) return Tail::after_prefix;
  if (is_opening(next) && broken && beside && is_hangul(state.last)) return Tail::after_hangul;
  return Tail::plain;
}

}  // namespace

LineStep line_step(const LineState& state, LineClass next, BreakRules rules) {
  LineStep step{state, {}, false, false};
  const bool mark = next == CM || next == ZWJ;
  if (mark && takes_marks(state)) {  // LB9
    step.state.joiner = next == ZWJ;
    return step;
  }
  const bool joiner = next == ZWJ;
  if (mark) next = AL;  // LB10

  LineState seen = state;
  LineClass taken = next;
  if (rules == BreakRules::keep_all) {
    seen.last = keep_all_class(seen.last);
    taken = keep_all_class(taken);
  }
  const bool broken = breaks(seen, taken, rules);
  if (broken) step.kind = kind_of(state, next);
  step.retract = state.tail == Tail::after_prefix && next == NU;
  step.unlikely = state.tail == Tail::after_hangul && next == ID_han;
  if (next == SP && takes_marks(state)) {
    step.state = {Tail::spaces, state.last, false};
  } else if (next == SP && state.tail == Tail::spaces) {
    step.state.joiner = false;
  } else if (next == SP && state.last == ZW) {
    step.state = {Tail::spaces, ZW, false};
  } else {
    step.state = {tail_after(state, seen.last, next, broken), next, joiner};
    if (next == SP) step.state = {Tail::spaces, AL, false};
  }
  return step;
}

}  // namespace chaek::text
