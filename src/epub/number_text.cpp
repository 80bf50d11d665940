#include "epub/number_text.h"

namespace chaek::epub {

std::string decimal(std::int64_t thousandths) {
  const std::int64_t size = thousandths < 0 ? -thousandths : thousandths;
  std::string out = (thousandths < 0 ? "-" : "") + std::to_string(size / 1000);
  if (size % 1000 == 0) return out;
  std::string decimals = std::to_string(1000 + size % 1000);
  decimals.front() = '.';
  while (decimals.back() == '0') decimals.pop_back();
  return out + decimals;
}

}  // namespace chaek::epub
