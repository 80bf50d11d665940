#include "pdf/row_filter.h"

#include <array>
#include <cstdlib>
#include <vector>

namespace chaek::pdf {
namespace {

enum Filter : std::uint8_t { none, sub, up, paeth = 4 };

std::uint8_t paeth_of(int left, int above, int corner) {
  const int estimate = left + above - corner;
  const int from_left = std::abs(estimate - left);
  const int from_above = std::abs(estimate - above);
  const int from_corner = std::abs(estimate - corner);
  if (from_left <= from_above && from_left <= from_corner) return static_cast<std::uint8_t>(left);
  return static_cast<std::uint8_t>(from_above <= from_corner ? above : corner);
}

/// `row` filtered into `out`; the sum of the bytes as signed sizes is returned.
template <Filter kind>
std::uint64_t apply(const std::uint8_t* row, const std::uint8_t* above, std::size_t size,
                    std::size_t pixel, std::uint8_t* out) {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint8_t left = i < pixel ? 0 : row[i - pixel];
    std::uint8_t estimate = 0;
    if constexpr (kind == sub) estimate = left;
    if constexpr (kind == up) estimate = above[i];
    if constexpr (kind == paeth)
      estimate = paeth_of(left, above[i], i < pixel ? 0 : above[i - pixel]);
    out[i] = static_cast<std::uint8_t>(row[i] - estimate);
    sum += static_cast<std::uint64_t>(std::abs(static_cast<std::int8_t>(out[i])));
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
