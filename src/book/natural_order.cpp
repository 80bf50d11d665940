#include "book/natural_order.h"

#include "base/files.h"

namespace chaek::book {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Takes the run of digits that `text` begins with, without its leading zeros.
std::string_view take_number(std::string_view& text) {
  while (text.size() > 1 && text[0] == '0' && is_digit(text[1])) text.remove_prefix(1);
  std::size_t size = 0;
  while (size < text.size() && is_digit(text[size])) ++size;
  const std::string_view number = text.substr(0, size);
  text.remove_prefix(size);
  return number;
}

}  // namespace

bool natural_less(std::string_view a, std::string_view b) {
  std::string_view x = a;
  std::string_view y = b;
  while (!x.empty() && !y.empty()) {
    if (is_digit(x.front()) && is_digit(y.front())) {
      const std::string_view m = take_number(x);
      const std::string_view n = take_number(y);
      if (m.size() != n.size()) return m.size() < n.size();
      if (m != n) return m < n;
    } else {
      const auto c = static_cast<unsigned char>(x.front());
      const auto d = static_cast<unsigned char>(y.front());
      if (c != d) return c < d;
      x.remove_prefix(1);
      y.remove_prefix(1);
    }
  }
  if (x.empty() != y.empty()) return x.empty();
  return a < b;  // equal but for leading zeros
}

std::string_view file_stem(std::string_view path) {
  const auto stem_of = [](std::string_view name) {
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
  };
  const std::string_view folder = base::folder_of(path);
  const auto last = [](std::string_view p) { return p.substr(p.rfind('/') + 1); };
  const std::string_view stem = stem_of(last(path));
  const bool bundle = stem == "index" || stem == "_index";
  return bundle && !folder.empty() ? last(folder) : stem;
}

bool path_less(std::string_view a, std::string_view b) {
  const std::string_view x = file_stem(a);
  const std::string_view y = file_stem(b);
  return x != y ? natural_less(x, y) : natural_less(a, b);
}

}  // namespace chaek::book
