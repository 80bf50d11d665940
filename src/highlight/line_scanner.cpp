#include "highlight/line_scanner.h"

#include <srchilite/highlightrule.h>
#include <srchilite/matchingparameters.h>

#include <algorithm>
#include <utility>

#include "highlight/element_kind.h"

namespace chaek::highlight {
namespace {

using content::CodeKind;
using content::CodeToken;

constexpr std::size_t kDeepest = 100;       // states within states
constexpr std::size_t kStandingSteps = 16;  // changes of state without a character in between

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
}
bool is_beyond_ascii(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}
bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}
bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

/// Definitions know ASCII words only: what they take for a word may be a part of "if문".
bool is_word(CodeKind kind) {
  return kind == CodeKind::keyword || kind == CodeKind::type || kind == CodeKind::number ||
         kind == CodeKind::function;
}

}  // namespace

void LineScanner::scan(std::string_view line, std::uint32_t offset) {
  line_ = line;
  offset_ = offset;
  known_.clear();
  std::size_t at = 0;
  std::size_t standing = 0;
  while (at <= line_.size()) {
    Match* match = best_match(at);
    if (match == nullptr) {
      add(at, line_.size(), state_->getDefaultElement());
      return;
    }
    const srchilite::HighlightToken& token = match->token;
    match->searched = false;
    const std::size_t begin = match->begin;
    add(at, begin, state_->getDefaultElement());
    std::size_t end = begin;
    for (const auto& [element, text] : token.matched) {
      add(end, end + text.size(), element);
      end += text.size();
    }
    const bool changed = change_state(token);
    standing = end > at ? 0 : standing + 1;
    if (end == begin && (!changed || standing > kStandingSteps)) {
      const std::size_t next = std::min(end + 1, line_.size());
      add(end, next, state_->getDefaultElement());
      end = end + 1;
      standing = 0;
    }
    at = end;
  }
}

LineScanner::Known& LineScanner::known() {
  const auto same = [this](const auto& known) { return known->state == state_; };
  const auto found = std::find_if(known_.begin(), known_.end(), same);
  if (found != known_.end()) return **found;
  known_.push_back(std::make_unique<Known>());
  known_.back()->state = state_;
  known_.back()->matches.resize(state_->getRuleList().size());
  return *known_.back();
}

LineScanner::Match* LineScanner::best_match(std::size_t from) {
  Known& state = known();
  Match* best = nullptr;
  for (std::size_t rule = 0; rule < state.matches.size(); ++rule) {
    Match& match = state.matches[rule];
    if (!match.searched || (match.found && match.begin < from)) search(state, rule, from, match);
    if (!match.found) continue;
    // The first rule in the definition's order wins where a token could begin at once.
    if (only_blanks(from, match.begin)) return &match;
    if (best == nullptr || match.begin < best->begin ||
        (match.begin == best->begin && match.token.matchedSize > best->token.matchedSize)) {
      best = &match;
    }
  }
  return best;
}

void LineScanner::search(const Known& known, std::size_t rule, std::size_t from,
                         Match& match) const {
  const srchilite::HighlightRulePtr& matcher = known.state->getRuleList()[rule];
  srchilite::MatchingParameters parameters;
  parameters.beginningOfLine = from == 0;
  match.searched = true;
  match.token = {};
  match.found = matcher->tryToMatch(line_.begin() + static_cast<std::ptrdiff_t>(from), line_.end(),
                                    match.token, parameters);
  match.begin = from + match.token.prefix.size();
  match.token.rule = matcher.get();
}

bool LineScanner::only_blanks(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin; i < end; ++i) {
    if (!is_blank(line_[i])) return false;
  }
  return true;
}

bool LineScanner::change_state(const srchilite::HighlightToken& token) {
  srchilite::HighlightStatePtr next = token.rule->isNested() ? state_ : token.rule->getNextState();
  if (next) {
    if (next->getNeedsReferenceReplacement()) {
      if (next->getOriginalState()) next = next->getOriginalState();
      next = make_state_(next, token.matchedSubExps);
    }
    enter(std::move(next));
    return true;
  }
  const int levels = token.rule->getExitLevel();
  if (levels == 0) return false;
  leave(levels);
  return true;
}

void LineScanner::enter(srchilite::HighlightStatePtr state) {
  if (outer_.size() < kDeepest) outer_.push_back(std::move(state_));
  state_ = std::move(state);
}

void LineScanner::leave(int levels) {
  const std::size_t depth = outer_.size();
  const std::size_t up = levels < 0 ? depth : std::min(static_cast<std::size_t>(levels), depth);
  if (up == 0) {
    state_ = main_;
  } else {
    state_ = std::move(outer_[depth - up]);
    outer_.resize(depth - up);
  }
}

void LineScanner::add(std::size_t begin, std::size_t end, const std::string& element) {
  const auto kind = kind_of(element);
  if (!kind) return;
  // An expression's "." is a byte; a token holds whole characters.
  while (end < line_.size() && is_continuation(line_[end])) ++end;
  if (!out_.empty() && out_.back().end > offset_) {
    begin = std::max<std::size_t>(begin, out_.back().end - offset_);
  }
  while (begin < end && is_continuation(line_[begin])) ++begin;
  while (begin < end && is_blank(line_[begin])) ++begin;
  while (begin < end && is_blank(line_[end - 1])) --end;
  if (begin == end) return;
  const bool in_word =
      (begin > 0 && is_beyond_ascii(line_[begin - 1]) && is_letter_or_digit(line_[begin])) ||
      (end < line_.size() && is_beyond_ascii(line_[end]) && is_letter_or_digit(line_[end - 1]));
  if (is_word(*kind) && in_word) return;
  const CodeToken token{offset_ + static_cast<std::uint32_t>(begin),
                        offset_ + static_cast<std::uint32_t>(end), *kind};
  const bool continues = !out_.empty() && out_.back().kind == token.kind &&
                         out_.back().end >= offset_ &&
                         only_blanks(out_.back().end - offset_, begin);
  if (continues) {
    out_.back().end = token.end;
  } else {
    out_.push_back(token);
  }
}

}  // namespace chaek::highlight
