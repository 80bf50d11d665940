#pragma once

#include <compare>
#include <cstdint>

#include "text/tables/line_class.h"

namespace chaek::text {

/// All of the text so far that the rules of UAX #29 look at before the next character.
struct ClusterState {
  enum class Tail : std::uint8_t {
    start,  ///< nothing yet: `last` means nothing
    plain,
    second_indicator,  ///< `last` is the second RI of a pair: GB12, GB13
    picture,           ///< `last` ends a pictograph and any Extend: GB11
    picture_joined,    ///< the same and a ZWJ
  };

  Tail tail = Tail::start;
  ClusterClass last = ClusterClass::other;

  friend auto operator<=>(const ClusterState&, const ClusterState&) = default;
};

struct ClusterStep {
  ClusterState state;
  bool begins = false;  ///< a cluster begins with this character
};

/// The rules of UAX #29 for extended grapheme clusters, Unicode 15.0.
ClusterStep cluster_step(const ClusterState& state, ClusterClass next);

}  // namespace chaek::text
