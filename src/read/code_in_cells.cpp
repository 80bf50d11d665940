#include "read/code_in_cells.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "read/code_places.h"

namespace chaek::read {
namespace {

/// The places of the "|" of `row` that have no backslash before them.
std::vector<std::size_t> bars(std::string_view row) {
  std::vector<std::size_t> found;
  for (std::size_t at = row.find('|'); at != std::string_view::npos; at = row.find('|', at + 1)) {
    if (at == 0 || row[at - 1] != '\\') found.push_back(at);
  }
  return found;
}

/// How many cells stand between `count` bars of a row that begins with one.
std::size_t cells(std::string_view row, std::size_t count) {
  const std::size_t last = row.find_last_not_of(" \t\r");
  const bool closed = last != std::string_view::npos && row[last] == '|';
  return closed && count > 0 ? count - 1 : count;
}

bool is_delimiter(std::string_view row) {
  return row.find('-') != std::string_view::npos &&
         row.find_first_not_of("|-: \t\r") == std::string_view::npos;
}

}  // namespace

std::optional<Expansion> with_code_in_cells(base::Span body) {
  const std::string_view text = body.source->text().substr(0, body.end);
  CodePlaces code(text.substr(body.begin));
  Expansion made(*body.source);
  std::uint32_t kept = body.begin;
  std::size_t columns = 0;        // of the table that the line may be in
  std::size_t next = body.begin;  // the line behind the last row
  for (std::size_t any = text.find('|', next); any != std::string_view::npos;
       any = text.find('|', next)) {
    const std::size_t begin = std::max<std::size_t>(text.rfind('\n', any) + 1, body.begin);
    if (begin != next) columns = 0;
    const std::size_t end = std::min(text.find('\n', any), text.size());
    next = std::min(end + 1, text.size());
    std::string_view row = text.substr(begin, end - begin);
    row.remove_prefix(std::min(row.find_first_not_of(" \t>"), row.size()));
    const auto first = static_cast<std::uint32_t>(row.data() - text.data());
    if (!row.starts_with('|') || code.contains(first - body.begin)) {
      columns = 0;
      continue;
    }
    const std::vector<std::size_t> found = bars(row);
    if (is_delimiter(row)) {
      columns = cells(row, found.size());
    } else if (columns > 0 && cells(row, found.size()) > columns) {
      for (const std::size_t bar : found) {
        const auto at = first + static_cast<std::uint32_t>(bar);
        if (!code.contains(at - body.begin)) continue;
        made.copy(kept, at);
        made.make("\\", at, at);
        kept = at;
      }
    }
  }
  if (kept == body.begin) return std::nullopt;
  made.copy(kept, body.end);
  return made;
}

}  // namespace chaek::read
