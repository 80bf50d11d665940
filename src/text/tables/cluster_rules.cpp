#include "text/tables/cluster_rules.h"

#include <algorithm>
#include <initializer_list>

namespace chaek::text {
namespace {

using enum ClusterClass;
using Tail = ClusterState::Tail;

bool in(ClusterClass c, std::initializer_list<ClusterClass> set) {
  return std::find(set.begin(), set.end(), c) != set.end();
}

bool begins(const ClusterState& state, ClusterClass next) {
  const ClusterClass last = state.last;
  if (state.tail == Tail::start) return true;                                   // GB1
  if (last == cr && next == lf) return false;                                   // GB3
  if (in(last, {control, cr, lf}) || in(next, {control, cr, lf})) return true;  // GB4, GB5
  if (last == l && in(next, {l, v, lv, lvt})) return false;                     // GB6
  if (in(last, {lv, v}) && in(next, {v, t})) return false;                      // GB7
  if (in(last, {lvt, t}) && next == t) return false;                            // GB8
  if (in(next, {extend, zwj})) return false;                                    // GB9
  if (next == spacing_mark || last == prepend) return false;                    // GB9a, GB9b
  if (state.tail == Tail::picture_joined && next == picture) return false;      // GB11
  if (last == regional_indicator && next == regional_indicator) {               // GB12, GB13
    return state.tail == Tail::second_indicator;
  }
  return true;  // GB999
}

Tail tail_after(const ClusterState& state, ClusterClass next) {
  if (next == picture) return Tail::picture;
  if (state.tail == Tail::picture && next == extend) return Tail::picture;
  if (state.tail == Tail::picture && next == zwj) return Tail::picture_joined;
  if (next == regional_indicator && state.last == regional_indicator && state.tail == Tail::plain) {
    return Tail::second_indicator;
  }
  return Tail::plain;
}

}  // namespace

ClusterStep cluster_step(const ClusterState& state, ClusterClass next) {
  return {{tail_after(state, next), next}, begins(state, next)};
}

}  // namespace chaek::text
