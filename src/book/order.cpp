#include "book/order.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "book/natural_order.h"

namespace chaek::book {

void order_posts(const std::vector<content::Post>& posts, content::PostOrder order,
                 const TimeZone& zone, std::vector<std::size_t>& numbers) {
  std::vector<std::optional<std::int64_t>> instants(posts.size());
  for (const std::size_t n : numbers) {
    const auto& date = posts[n].front_matter.date;
    if (date) instants[n] = zone.instant(*date);
  }
  const bool newest_first = order == content::PostOrder::newest_first;
  std::sort(numbers.begin(), numbers.end(), [&](std::size_t a, std::size_t b) {
    if (instants[a].has_value() != instants[b].has_value()) return instants[a].has_value();
    if (instants[a] != instants[b]) {
      return newest_first ? *instants[a] > *instants[b] : *instants[a] < *instants[b];
    }
    if (posts[a].path != posts[b].path) return path_less(posts[a].path, posts[b].path);
    return a < b;
  });
}

}  // namespace chaek::book
