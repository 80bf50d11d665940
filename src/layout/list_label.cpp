#include "layout/list_label.h"

#include "base/roman_number.h"

namespace chaek::layout {
namespace {

constexpr std::int64_t kMostRoman = 3999;

std::string in_capitals(std::string text) {
  for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return text;
}

std::string letters(std::int64_t number) {
  if (number < 1) return std::to_string(number);
  std::string out;
  for (; number > 0; number = (number - 1) / 26) {
    out.insert(out.begin(), static_cast<char>('a' + (number - 1) % 26));
  }
  return out;
}

std::string roman(std::int64_t number) {
  if (number < 1 || number > kMostRoman) return std::to_string(number);
  return base::roman_number(static_cast<std::uint32_t>(number));
}

}  // namespace

std::string list_label(const content::List& list, std::int64_t number, content::TaskState task,
                       int depth) {
  if (task == content::TaskState::open) return "☐";
  if (task == content::TaskState::done) return "☑";
  switch (list.marker) {
    case content::ListMarker::bullet:
      return depth % 3 == 0 ? "•" : depth % 3 == 1 ? "◦" : "▪";
    case content::ListMarker::decimal_period:
      return std::to_string(number) + ".";
    case content::ListMarker::decimal_parenthesis:
      return std::to_string(number) + ")";
    case content::ListMarker::lower_letter:
      return letters(number) + ".";
    case content::ListMarker::upper_letter:
      return in_capitals(letters(number)) + ".";
    case content::ListMarker::lower_roman:
      return roman(number) + ".";
    case content::ListMarker::upper_roman:
      return in_capitals(roman(number)) + ".";
  }
  return "•";
}

}  // namespace chaek::layout
