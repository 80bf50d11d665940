#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace chaek::pdf {

/// Rows of samples with PNG's filters in front (PNG 1.2, 6; PDF predictor 15), chosen per row for
/// the least sum of absolute differences: flat and photographic rows both get smaller under
/// deflate.
std::string filter_rows(std::span<const std::uint8_t> samples, std::size_t row_size,
                        std::size_t pixel_size);

}  // namespace chaek::pdf
