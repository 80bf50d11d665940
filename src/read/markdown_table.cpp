#include <algorithm>
#include <string>

#include "content/walk.h"
#include "read/markdown_converter.h"

namespace chaek::read {
namespace {

content::Alignment alignment(unsigned char letter) {
  switch (letter) {
    case 'l':
      return content::Alignment::left;
    case 'c':
      return content::Alignment::center;
    case 'r':
      return content::Alignment::right;
    default:
      return content::Alignment::natural;
  }
}

/// The cells of a row as GFM splits them: at every "|" without a backslash.
std::vector<std::string> split_row(std::string_view row) {
  std::vector<std::string> cells;
  std::string cell;
  std::size_t i = row.find_first_not_of(" \t");
  if (i == std::string_view::npos) return cells;
  if (row[i] == '|') ++i;
  bool open = false;
  for (; i < row.size(); ++i) {
    if (row[i] == '\\' && i + 1 < row.size() && row[i + 1] == '|') {
      cell += row[++i];
      open = true;
    } else if (row[i] == '|') {
      cells.push_back(std::move(cell));
      cell.clear();
      open = false;
    } else {
      cell += row[i];
      open = open || (row[i] != ' ' && row[i] != '\t' && row[i] != '\r');
    }
  }
  if (open) cells.push_back(std::move(cell));
  // Four spaces would make it a block of code.
  for (std::string& one : cells) one.erase(0, one.find_first_not_of(" \t"));
  return cells;
}

/// Gives a table with rows longer than its head `columns` the columns they need. Where that would
/// be too much, what is too long goes into the last cell of its row.
void even_out(content::Table& table, std::size_t columns, const base::Limits& limits) {
  const std::size_t rows = table.head.size() + table.body.size();
  if (table.column_count > limits.table_columns || rows * table.column_count > limits.table_cells) {
    table.column_count = static_cast<std::uint32_t>(columns);
    for (content::TableRow& row : table.body) {
      for (std::size_t i = columns; i < row.cells.size(); ++i) {
        for (content::Block& block : row.cells[i].content) {
          row.cells[columns - 1].content.push_back(std::move(block));
        }
      }
      row.cells.resize(columns);
    }
    return;
  }
  for (auto* part : {&table.head, &table.body}) {
    for (content::TableRow& row : *part) {
      const std::size_t had = row.cells.size();
      row.cells.resize(table.column_count);
      for (std::size_t i = had; i < row.cells.size(); ++i)
        row.cells[i].header = part == &table.head;
    }
  }
}

}  // namespace

content::Table Converter::table(cmark_node* node, base::Span span, int depth) {
  content::Table table;
  table.column_count = table_columns(node);
  for (cmark_node* row = cmark_node_first_child(node); row != nullptr; row = cmark_node_next(row)) {
    content::TableRow made = table_row(row, node, span, depth);
    table.column_count =
        std::max(table.column_count, static_cast<std::uint32_t>(made.cells.size()));
    (is_header_row(row) ? table.head : table.body).push_back(std::move(made));
  }
  if (table.column_count > table_columns(node))
    even_out(table, table_columns(node), notes_.limits());
  return table;
}

/// kramdown's table without a head, at `span`: every line begins with "|", those of dashes part
/// it. Nothing when it is none.
std::optional<content::Table> Converter::headless_table(base::Span span, int depth) {
  std::string_view text = places_.source().text().substr(span.begin, span.end - span.begin);
  if (!text.starts_with('|')) return std::nullopt;
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    std::string_view line = text.substr(0, end);
    line.remove_prefix(std::min(line.find_first_not_of(" \t>"), line.size()));
    if (!line.starts_with('|')) return std::nullopt;
    // Of two lines on each a "|" may be a mark of something else; cells need one more.
    if (line.find('|', 1) == std::string_view::npos) return std::nullopt;
    // A template's "|" is no cell's.
    if (line.find("{{") != std::string_view::npos) return std::nullopt;
    if (line.find_first_not_of("|-:=+ \t") != std::string_view::npos) lines.push_back(line);
    text.remove_prefix(std::min(end + (text.substr(end, 2) == "\r\n" ? 2 : 1), text.size()));
  }
  const auto bars = [](std::string_view line) {
    return static_cast<std::size_t>(std::count(line.begin(), line.end(), '|'));
  };
  std::size_t count = 0;
  for (const std::string_view line : lines) count += bars(line);
  if (lines.empty() || count > notes_.limits().table_cells ||
      bars(lines.front()) > notes_.limits().table_columns)
    return std::nullopt;
  content::Table table;
  for (const std::string_view line : lines) {
    table.body.push_back(cells(line, span, depth));
    table.column_count =
        std::max(table.column_count, static_cast<std::uint32_t>(table.body.back().cells.size()));
  }
  even_out(table, table.column_count, notes_.limits());
  return table;
}

/// The cells of a row of such a table; what is in them is Markdown of its own.
content::TableRow Converter::cells(std::string_view line, base::Span span, int depth) {
  content::TableRow row;
  for (const std::string& written : split_row(line)) {
    const CmarkTree tree(written, options_);
    Converter inner(places_, options_, notes_, span);
    row.cells.emplace_back().content = inner.blocks(tree.root(), span, depth);
  }
  return row;
}

content::TableRow Converter::table_row(cmark_node* row, cmark_node* table, base::Span span,
                                       int depth) {
  const unsigned columns = table_columns(table);
  const unsigned char* alignments = table_alignments(table);
  const base::Span row_span = place(row, span);
  content::TableRow made;
  for (cmark_node* node = cmark_node_first_child(row); node != nullptr;
       node = cmark_node_next(node)) {
    content::TableCell cell;
    cell.alignment = alignment(made.cells.size() < columns ? alignments[made.cells.size()] : 0);
    cell.header = is_header_row(row);
    if (cmark_node_first_child(node) != nullptr) cell.content = paragraph(node, row_span, depth);
    made.cells.push_back(std::move(cell));
  }
  extra_cells(row, columns, row_span, depth, made);
  return made;
}

/// cmark drops the cells of a row that its head has no column for; they get columns of their own.
void Converter::extra_cells(cmark_node* row, unsigned columns, base::Span span, int depth,
                            content::TableRow& out) {
  if (fixed_ || is_header_row(row)) return;
  const std::uint32_t line = places_.file_line(cmark_node_get_start_line(row));
  std::string_view text = places_.source().line(line);
  const auto indent = static_cast<std::size_t>(std::max(cmark_node_get_start_column(row) - 1, 0));
  text.remove_prefix(std::min(indent, text.size()));
  if (std::count(text.begin(), text.end(), '|') < static_cast<std::ptrdiff_t>(columns)) return;
  const std::vector<std::string> cells = split_row(text);
  if (cells.size() <= columns) return;
  for (std::size_t i = columns; i < cells.size(); ++i) {
    const CmarkTree tree(cells[i], options_);
    Converter inner(places_, options_, notes_, span);
    out.cells.emplace_back();
    out.cells.back().content = inner.blocks(tree.root(), span, depth);
  }
  if (!notes_.has_room("extra-cells")) return;
  notes_.diagnostics().warning("extra-cells", span,
                               "this row has " + std::to_string(cells.size()) +
                                   " cells, the table's head only " + std::to_string(columns),
                               "they are kept; write a literal | as \\|");
}

}  // namespace chaek::read
