#include "base/line_starts.h"

#include <cstddef>

namespace chaek::base {

std::vector<std::uint32_t> line_starts(std::string_view text) {
  std::vector<std::uint32_t> starts{0};
  const auto add = [&starts](std::size_t start) {
    starts.push_back(static_cast<std::uint32_t>(start));
  };
  if (text.find('\r') == std::string_view::npos) {
    for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1)) {
      add(i + 1);
    }
    return starts;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool crlf = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (text[i] == '\n' || (text[i] == '\r' && !crlf)) add(i + 1);
  }
  return starts;
}

}  // namespace chaek::base
