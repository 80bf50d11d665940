#pragma once

#include <string_view>
#include <vector>

namespace chaek::base {

/// The candidate nearest to `name` by edit distance (insert, delete, replace, swap of neighbours),
/// if it is near enough to be a slip of the hand; empty otherwise. ASCII case does not count.
std::string_view nearest(std::string_view name, const std::vector<std::string_view>& candidates);

}  // namespace chaek::base
