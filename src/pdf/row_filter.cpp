#include "pdf/row_filter.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

namespace chaek::pdf {
namespace {

enum Filter : std::uint8_t { none, sub, up, paeth = 4 };

/// What a byte is expected to be after its neighbours. Without branches, so that compilers make
/// vector instructions of it.
template <Filter kind>
int estimate(int left, int above, int corner) {
  if constexpr (kind == sub) return left;
  if constexpr (kind == up) return above;
  if constexpr (kind == paeth) {
    const int from_left = std::abs(above - corner);
    const int from_above = std::abs(left - corner);
    const int from_corner = std::abs(left + above - 2 * corner);
    const int vertical = from_above <= from_corner ? above : corner;
    return (from_left <= from_above) & (from_left <= from_corner) ? left : vertical;
  }
  return 0;
}

/// `row` filtered into `out`; the sum of the bytes as signed sizes is returned.
template <Filter kind>
std::uint64_t apply(const std::uint8_t* row, const std::uint8_t* above, std::size_t size,
                    std::size_t pixel, std::uint8_t* out) {
  for (std::size_t i = 0; i < std::min(pixel, size); ++i) {
    out[i] = static_cast<std::uint8_t>(row[i] - estimate<kind>(0, above[i], 0));
  }
  for (std::size_t i = pixel; i < size; ++i) {
    out[i] = static_cast<std::uint8_t>(row[i] -
                                       estimate<kind>(row[i - pixel], above[i], above[i - pixel]));
  }
  std::uint64_t sum = 0;
  for (std::size_t at = 0; at < size; at += 4096) {
    std::uint32_t part = 0;
    for (std::size_t i = at; i < std::min(size, at + 4096); ++i) {
      part += static_cast<std::uint32_t>(std::abs(static_cast<std::int8_t>(out[i])));
    }
    sum += part;
  }
  return sum;
}

}  // namespace

std::string filter_rows(std::span<const std::uint8_t> samples, std::size_t row_size,
                        std::size_t pixel_size, RowFilter filter) {
  const std::size_t rows = row_size == 0 ? 0 : samples.size() / row_size;
  std::string out;
  out.reserve(rows * (row_size + 1));
  std::vector<std::uint8_t> above(row_size);
  std::array<std::vector<std::uint8_t>, 5> tries;
  for (auto& one : tries) one.resize(row_size);
  for (std::size_t i = 0; i < rows; ++i) {
    const std::uint8_t* row = samples.data() + i * row_size;
    const std::uint8_t* before = i == 0 ? above.data() : row - row_size;
    const auto run = [&]<Filter kind>() {
      return apply<kind>(row, before, row_size, pixel_size, tries[kind].data());
    };
    Filter best = none;
    std::uint64_t least = run.template operator()<none>();
    const auto consider = [&](Filter kind, std::uint64_t sum) {
      if (sum < least) {
        least = sum;
        best = kind;
      }
    };
    if (filter == RowFilter::none) least = 0;
    if (least > 0) consider(sub, run.template operator()<sub>());
    if (least > 0) consider(up, run.template operator()<up>());
    if (least > 0) consider(paeth, run.template operator()<paeth>());
    out += static_cast<char>(best);
    out.append(reinterpret_cast<const char*>(tries[best].data()), row_size);
  }
  return out;
}

}  // namespace chaek::pdf
