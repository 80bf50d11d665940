#include "base/nearest.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "base/utf8.h"

namespace chaek::base {
namespace {

// Longer names are not typed by hand, and the table below grows with the square of the length.
constexpr std::size_t kLongest = 128;

std::u32string folded(std::string_view text) {
  std::u32string characters;
  for (std::size_t i = 0; i < text.size();) {
    const DecodedCharacter c = decode_utf8(text, i);
    const bool upper = c.code_point >= U'A' && c.code_point <= U'Z';
    characters.push_back(upper ? c.code_point + 32 : c.code_point);
    i += c.size;
  }
  return characters;
}

/// Optimal string alignment distance; `most + 1` when it is more than `most`.
std::size_t distance(const std::u32string& a, const std::u32string& b, std::size_t most) {
  const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (difference > most) return most + 1;
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replace});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > most) return most + 1;
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view name, const std::vector<std::string_view>& candidates) {
  const std::u32string wanted = folded(name.substr(0, kLongest * 4));
  if (wanted.empty() || wanted.size() > kLongest) return {};
  // A third of the letters may be wrong, but not all of a short name.
  std::size_t most = std::min(std::max<std::size_t>(1, wanted.size() / 3), wanted.size() - 1);
  std::string_view best;
  bool found = false;
  for (const std::string_view candidate : candidates) {
    if (candidate.empty() || candidate.size() > kLongest * 4) continue;
    const std::size_t d = distance(wanted, folded(candidate), most);
    if (d > most || (found && d == most)) continue;
    best = candidate;
    found = true;
    most = d;
    if (d == 0) break;
  }
  return best;
}

}  // namespace chaek::base
