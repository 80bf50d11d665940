#include "layout/barcode.h"

#include <array>
#include <cassert>
#include <cstddef>

namespace chaek::layout {
namespace {

/// The digits in set A; set C is its inverse, set B is set C read backwards.
constexpr std::array<std::string_view, 10> kSetA = {"0001101", "0011001", "0010011", "0111101",
                                                    "0100011", "0110001", "0101111", "0111011",
                                                    "0110111", "0001011"};
/// Which digits of an EAN-13's left half are in set B tells its first digit.
constexpr std::array<std::string_view, 10> kFirst = {"AAAAAA", "AABABB", "AABBAB", "AABBBA",
                                                     "ABAABB", "ABBAAB", "ABBBAA", "ABABAB",
                                                     "ABABBA", "ABBABA"};
/// The same for the checksum of an add-on.
constexpr std::array<std::string_view, 10> kAddOn = {"BBAAA", "BABAA", "BAABA", "BAAAB", "ABBAA",
                                                     "AABBA", "AAABB", "ABABA", "ABAAB", "AABAB"};

std::size_t value(char digit) {
  assert(digit >= '0' && digit <= '9');
  return static_cast<std::size_t>(digit - '0');
}

std::string modules(char digit, char set) {
  const std::string_view a = kSetA[value(digit)];
  if (set == 'A') return std::string(a);
  std::string c;
  for (const char module : a) c += module == '1' ? '0' : '1';
  return set == 'C' ? c : std::string(c.rbegin(), c.rend());
}

}  // namespace

std::string ean13_modules(std::string_view digits) {
  assert(digits.size() == 13);
  std::string out = "101";
  const std::string_view sets = kFirst[value(digits[0])];
  for (std::size_t i = 1; i <= 6; ++i) out += modules(digits[i], sets[i - 1]);
  out += "01010";
  for (std::size_t i = 7; i <= 12; ++i) out += modules(digits[i], 'C');
  return out + "101";
}

std::string ean5_modules(std::string_view digits) {
  assert(digits.size() == 5);
  std::size_t sum = 0;
  for (std::size_t i = 0; i < 5; ++i) sum += value(digits[i]) * (i % 2 == 0 ? 3 : 9);
  const std::string_view sets = kAddOn[sum % 10];
  std::string out = "1011";
  for (std::size_t i = 0; i < 5; ++i) {
    if (i > 0) out += "01";
    out += modules(digits[i], sets[i]);
  }
  return out;
}

}  // namespace chaek::layout
