#pragma once

#include <srchilite/highlightstate.h>
#include <srchilite/highlighttoken.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "content/code_token.h"

namespace chaek::highlight {

/// Makes a state for a match from one with references to what was matched. Not done here, since the
/// library numbers the states it makes with a counter that threads may not share.
using StateMaker = std::function<srchilite::HighlightStatePtr(
    const srchilite::HighlightStatePtr& state, const srchilite::ReplacementList& matched)>;

/// Runs a definition's states over a block, line by line: srchilite::SourceHighlighter's way of
/// choosing rules, but each rule is searched for again only once its last match has been passed,
/// which makes a line's cost linear in its matches, and the number of steps has a limit.
class LineScanner {
 public:
  LineScanner(srchilite::HighlightStatePtr start, const StateMaker& make_state,
              std::vector<content::CodeToken>& out)
      : main_(start), state_(std::move(start)), make_state_(make_state), out_(out) {}

  /// Appends the tokens of `line` (without its end), which stands at byte `offset` of the block.
  /// Throws what the library throws; the tokens so far are whole.
  void scan(std::string_view line, std::uint32_t offset);

  /// Whether the next line begins as a block does: what its tokens are hangs on nothing before.
  bool rests() const { return state_ == main_ && outer_.empty(); }

 private:
  /// A rule's next match in the line, as far as it is known.
  struct Match {
    bool searched = false;
    bool found = false;
    std::size_t begin = 0;
    srchilite::HighlightToken token;
  };

  /// What is known of a state's rules in the line. It stays true when the state is left and
  /// entered again, so a line of many small strings costs no more than one of a long one.
  struct Known {
    srchilite::HighlightStatePtr state;
    std::vector<Match> matches;  // one for each rule
  };

  Known& known();
  Match* best_match(std::size_t from);
  void search(const Known& known, std::size_t rule, std::size_t from, Match& match) const;
  bool only_blanks(std::size_t begin, std::size_t end) const;
  /// Enters or leaves states as the matched rule says; whether it says anything.
  bool change_state(const srchilite::HighlightToken& token);
  void enter(srchilite::HighlightStatePtr state);
  void leave(int levels);
  void add(std::size_t begin, std::size_t end, const std::string& element);

  srchilite::HighlightStatePtr main_;
  srchilite::HighlightStatePtr state_;
  std::vector<srchilite::HighlightStatePtr> outer_;  // states to return to
  const StateMaker& make_state_;
  std::vector<content::CodeToken>& out_;
  std::string line_;
  std::uint32_t offset_ = 0;
  std::vector<std::unique_ptr<Known>> known_;  // of the states met in the line
};

}  // namespace chaek::highlight
