#include "base/roman_number.h"

#include <array>
#include <string_view>
#include <utility>

namespace chaek::base {

std::string roman_number(std::uint32_t number) {
  constexpr std::array<std::pair<std::uint32_t, std::string_view>, 13> digits{{{1000, "m"},
                                                                               {900, "cm"},
                                                                               {500, "d"},
                                                                               {400, "cd"},
                                                                               {100, "c"},
                                                                               {90, "xc"},
                                                                               {50, "l"},
                                                                               {40, "xl"},
                                                                               {10, "x"},
                                                                               {9, "ix"},
                                                                               {5, "v"},
                                                                               {4, "iv"},
                                                                               {1, "i"}}};
  std::string text;
  for (const auto& [value, letters] : digits) {
    for (; number >= value; number -= value) text += letters;
  }
  return text;
}

}  // namespace chaek::base
