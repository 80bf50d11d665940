#pragma once

#include "layout/strip.h"

namespace chaek::layout {

// The costs of page breaks, in one scale: a page that ends n lines short costs 10 n².

constexpr double kShortLine = 10;
constexpr double kWidened = 6;      // n spaces that grow by a line to fill the page: 6 n²
constexpr int kMostWidened = 2;     // on one page
constexpr double kUnevenLine = 12;  // n lines between the depths of two facing pages: 12 n²
constexpr int kMostUneven = 2;      // more lines don't look worse
constexpr double kUnwelcome = 150;
constexpr double kDisliked = 600;
constexpr double kAvoid = 3'000;
constexpr double kForbidden = 1'000'000;
constexpr double kTooTall = 1e9;       // a strip that no page can hold
constexpr double kShortLastPage = 30;  // n lines fewer than the least on a chapter's last page
constexpr int kLeastLastLines = 5;
constexpr double kPutOff = 40;            // each figure that waits for the next page
constexpr double kPutOffLedIn = 300;      // the same where "다음과 같다:" promises it
constexpr double kShrunk = 30;            // a figure made smaller to fit the rest of a page
constexpr double kLeastShrunk = 0.8;      // of its size
constexpr double kSplitNote = 80;         // a note that runs on to the next page
constexpr double kNoteElsewhere = 8'000;  // a note that does not begin on the page of its mark
constexpr double kNotePage = 6'000;       // notes that run on past the chapter's last page
constexpr double kCrowded = 10;           // n lines fewer text above notes than a third of the page

/// Ends of a page that cost so much more than the best are not followed.
constexpr double kHopeless = 1'500;

inline double cost_of(BreakAfter after) {
  switch (after) {
    case BreakAfter::free:
    case BreakAfter::forced:
      return 0;
    case BreakAfter::unwelcome:
      return kUnwelcome;
    case BreakAfter::disliked:
      return kDisliked;
    case BreakAfter::avoid:
      return kAvoid;
    case BreakAfter::forbidden:
      return kForbidden;
  }
  return 0;
}

}  // namespace chaek::layout
