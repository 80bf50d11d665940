#include <algorithm>
#include <charconv>
#include <string>

#include "read/html_converter.h"

namespace chaek::read {
namespace {

bool is_tag(const GumboNode* node, GumboTag tag) {
  return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == tag;
}

/// A number of columns or rows; 1 when it says none.
std::uint16_t count_of(const std::string& text, std::uint16_t most) {
  std::uint16_t count = 1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error == std::errc::result_out_of_range) return most;
  return std::clamp<std::uint16_t>(count, 1, most);
}

/// Walks a group of rows as a grid: clips spans that leave it, and gives its number of columns (or
/// one more than the limit, as soon as it is passed).
std::uint32_t settle(std::vector<content::TableRow>& rows, std::uint32_t most) {
  std::uint32_t width = 0;
  std::vector<std::size_t> below;  // for each column, how many more rows a cell above takes
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::size_t column = 0;
    for (content::TableCell& cell : rows[r].cells) {
      while (column < below.size() && below[column] > 0) ++column;
      cell.rows = static_cast<std::uint16_t>(std::min<std::size_t>(cell.rows, rows.size() - r));
      const std::size_t end = column + cell.columns;
      if (end > most) return most + 1;
      if (below.size() < end) below.resize(end, 0);
      for (std::size_t c = column; c < end; ++c) {
        below[c] = std::max<std::size_t>(below[c], cell.rows);
      }
      column = end;
    }
    width = std::max(width, static_cast<std::uint32_t>(below.size()));
    for (std::size_t& count : below) {
      if (count > 0) --count;
    }
  }
  return width;
}

bool all_headers(const content::TableRow& row) {
  return !row.cells.empty() && std::all_of(row.cells.begin(), row.cells.end(),
                                           [](const auto& cell) { return cell.header; });
}

}  // namespace

content::TableCell HtmlConverter::table_cell(const GumboNode* node, int depth) {
  content::TableCell cell;
  cell.header = is_tag(node, GUMBO_TAG_TH);
  cell.columns = count_of(attribute(node, "colspan"), columns_most());
  cell.rows = count_of(attribute(node, "rowspan"), 1000);
  cell.alignment = alignment_of(style_value(attribute(node, "style"), "text-align"));
  if (cell.alignment == content::Alignment::natural) {
    cell.alignment = alignment_of(attribute(node, "align"));
  }
  cell.content = blocks(node, depth + 1);
  return cell;
}

void HtmlConverter::table_rows(const GumboNode* section, bool head, int depth,
                               content::Table& table) {
  const GumboVector& rows = section->v.element.children;
  for (unsigned i = 0; i < rows.length; ++i) {
    const auto* row = static_cast<const GumboNode*>(rows.data[i]);
    if (!is_tag(row, GUMBO_TAG_TR)) continue;
    content::TableRow made;
    const GumboVector& cells = row->v.element.children;
    for (unsigned c = 0; c < cells.length; ++c) {
      const auto* cell = static_cast<const GumboNode*>(cells.data[c]);
      if (is_tag(cell, GUMBO_TAG_TD) || is_tag(cell, GUMBO_TAG_TH)) {
        made.cells.push_back(table_cell(cell, depth));
      }
    }
    if (!made.cells.empty()) (head ? table.head : table.body).push_back(std::move(made));
  }
}

content::Block::Kind HtmlConverter::table(const GumboNode* node, int depth) {
  content::Table made;
  const GumboVector& sections = node->v.element.children;
  for (unsigned i = 0; i < sections.length; ++i) {
    const auto* section = static_cast<const GumboNode*>(sections.data[i]);
    if (is_tag(section, GUMBO_TAG_CAPTION)) {
      made.caption = inlines(section, 0);
      trim_line(made.caption);
    } else if (is_tag(section, GUMBO_TAG_THEAD)) {
      table_rows(section, made.body.empty(), depth, made);
    } else if (is_tag(section, GUMBO_TAG_TBODY) || is_tag(section, GUMBO_TAG_TFOOT)) {
      table_rows(section, false, depth, made);
    }
  }
  // A first row of nothing but <th> is a head that was not called so.
  const bool unnamed_head = made.head.empty() && made.body.size() > 1 && all_headers(made.body[0]);
  if (unnamed_head) {
    made.head.push_back(std::move(made.body.front()));
    made.body.erase(made.body.begin());
  }
  made.column_count =
      std::max(settle(made.head, columns_most()), settle(made.body, columns_most()));
  const std::size_t cells = made.column_count * (made.head.size() + made.body.size());
  const base::Limits& limits = notes_.limits();
  const bool wide = made.column_count > limits.table_columns;
  if (!wide && cells <= limits.table_cells) return made;
  notes_.diagnostics().error("too-complex", span(node),
                             "a table may have " + std::to_string(limits.table_columns) +
                                 " columns and " + std::to_string(limits.table_cells) + " cells",
                             base::raised_by(wide ? "table-columns" : "table-cells"));
  content::Blocks text;
  for (auto* rows : {&made.head, &made.body}) {
    for (content::TableRow& row : *rows) {
      for (content::TableCell& cell : row.cells) {
        for (content::Block& block : cell.content) text.push_back(std::move(block));
      }
    }
  }
  return content::Division{content::Alignment::natural, std::move(text)};
}

}  // namespace chaek::read
