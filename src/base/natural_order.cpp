#include "base/natural_order.h"

#include <cstddef>

namespace chaek::base {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Takes the run of digits off the front of `text`, and gives it without leading zeros.
std::string_view take_digits(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size() && is_digit(text[end])) ++end;
  std::string_view digits = text.substr(0, end);
  text.remove_prefix(end);
  while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
  return digits;
}

}  // namespace

std::strong_ordering natural_order(std::string_view a, std::string_view b) {
  std::string_view left = a;
  std::string_view right = b;
  while (!left.empty() && !right.empty()) {
    if (is_digit(left.front()) && is_digit(right.front())) {
      const std::string_view one = take_digits(left);
      const std::string_view other = take_digits(right);
      if (one.size() != other.size()) return one.size() <=> other.size();
      if (const int order = one.compare(other); order != 0) return order <=> 0;
      continue;
    }
    const auto one = static_cast<unsigned char>(left.front());
    const auto other = static_cast<unsigned char>(right.front());
    if (one != other) return one <=> other;
    left.remove_prefix(1);
    right.remove_prefix(1);
  }
  if (left.size() != right.size()) return left.size() <=> right.size();
  return a.compare(b) <=> 0;
}

}  // namespace chaek::base
