#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace chaek::pdf {

enum class RowFilter {
  none,    ///< best for drawings of few colours
  chosen,  ///< per row the one with the least sum of absolute differences: best for photographs
};

/// Rows of samples with PNG's filters in front (PNG 1.2, 6; PDF predictor 15).
std::string filter_rows(std::span<const std::uint8_t> samples, std::size_t row_size,
                        std::size_t pixel_size, RowFilter filter);

}  // namespace chaek::pdf
