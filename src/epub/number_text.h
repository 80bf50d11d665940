#pragma once

#include <cstdint>
#include <string>

namespace chaek::epub {

/// `thousandths` / 1000 with at most three decimals and no locale: 1700 → "1.7", -250 → "-0.25".
std::string decimal(std::int64_t thousandths);

}  // namespace chaek::epub
