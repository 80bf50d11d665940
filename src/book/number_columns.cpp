#include "book/number_columns.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "content/walk.h"

namespace chaek::book {
namespace {

/// What a cell says about its column.
enum class CellKind { number, nothing, text };

constexpr std::string_view kSigns = "+-−±~≈<>≤≥$₩€£¥";
constexpr std::size_t kLongestUnit = 4;  // characters: "ms", "GB/s", "시간"

bool is_one_of(std::string_view all, std::string_view character) {
  return all.find(character) != std::string_view::npos;
}

/// The character of `text` at `at`.
std::string_view character_at(std::string_view text, std::size_t at) {
  return text.substr(at, base::decode_utf8(text, at).size);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The end of "1,234.5" at `begin`: digits with "," between groups of three and one "." within.
/// `begin` where there is no such number.
std::size_t number_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  bool point = false;
  while (end < text.size()) {
    const bool digit = is_digit(text[end]);
    const bool between = end > begin && end + 1 < text.size() && is_digit(text[end + 1]);
    const bool comma = text[end] == ',' && between && !point;
    if (!digit && !comma && !(text[end] == '.' && between && !point)) break;
    point = point || text[end] == '.';
    ++end;
  }
  return end;
}

/// Whether `rest` can be a unit: a few characters without digits or the marks of dates and ranges.
bool is_unit(std::string_view rest) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < rest.size(); ++count) {
    const std::string_view c = character_at(rest, i);
    if (is_digit(c[0]) || is_one_of("-–~:.,()[]", c)) return false;
    i += c.size();
  }
  return count <= kLongestUnit;
}

CellKind kind_of(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  while (text.starts_with(' ')) text.remove_prefix(1);
  if (text.empty() || text == "-" || text == "–" || text == "—" || text == "N/A") {
    return CellKind::nothing;
  }
  std::size_t at = 0;
  while (at < text.size() && is_one_of(kSigns, character_at(text, at))) {
    at += character_at(text, at).size();
  }
  const std::size_t end = number_end(text, at);
  if (end == at) return CellKind::text;
  std::string_view unit = text.substr(end);
  if (unit.starts_with(' ')) unit.remove_prefix(1);
  return is_unit(unit) ? CellKind::number : CellKind::text;
}

CellKind kind_of(const content::TableCell& cell) {
  if (cell.content.empty()) return CellKind::nothing;
  if (cell.content.size() > 1) return CellKind::text;
  const auto* paragraph = std::get_if<content::Paragraph>(&cell.content.front().kind);
  return paragraph == nullptr ? CellKind::text : kind_of(content::plain_text(paragraph->content));
}

bool is_plain_grid(const std::vector<content::TableRow>& rows) {
  return std::all_of(rows.begin(), rows.end(), [](const content::TableRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](const content::TableCell& cell) {
      return cell.columns == 1 && cell.rows == 1;
    });
  });
}

bool is_number_column(const content::Table& table, std::size_t column) {
  std::size_t numbers = 0;
  for (const content::TableRow& row : table.body) {
    if (column >= row.cells.size()) continue;
    const content::TableCell& cell = row.cells[column];
    if (cell.alignment != content::Alignment::natural || cell.header) return false;
    const CellKind kind = kind_of(cell);
    if (kind == CellKind::text) return false;
    if (kind == CellKind::number) ++numbers;
  }
  return numbers > 0;
}

void align(content::Table& table) {
  if (!is_plain_grid(table.head) || !is_plain_grid(table.body)) return;
  for (std::size_t column = 0; column < table.column_count; ++column) {
    if (!is_number_column(table, column)) continue;
    for (auto* rows : {&table.head, &table.body}) {
      for (content::TableRow& row : *rows) {
        if (column >= row.cells.size()) continue;
        content::Alignment& alignment = row.cells[column].alignment;
        if (rows == &table.body) alignment = content::Alignment::number;
        if (alignment == content::Alignment::natural) alignment = content::Alignment::right;
      }
    }
  }
}

}  // namespace

std::size_t integer_end(std::string_view text) {
  const std::size_t begin = text.find_first_of("0123456789");
  if (begin == std::string_view::npos) return text.size();
  const std::size_t end = number_end(text, begin);
  return std::min(text.find('.', begin), end);
}

void align_numbers(content::Blocks& blocks) {
  content::walk(
      blocks,
      [](content::Block& block) {
        if (auto* table = std::get_if<content::Table>(&block.kind)) align(*table);
      },
      [](content::Inline&) {});
}

}  // namespace chaek::book
