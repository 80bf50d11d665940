#include <algorithm>
#include <cstdint>
#include <vector>

#include "audit/column.h"
#include "audit/judges.h"
#include "audit/korean_lines.h"

namespace chaek::audit {
namespace {

constexpr std::size_t kLinesAfterHeading = 2;

/// Whether lines of this kind flow down the page and are kept together with one another.
bool flows(TextKind kind) {
  switch (kind) {
    case TextKind::body:
    case TextKind::list:
    case TextKind::quote:
    case TextKind::heading:
    case TextKind::caption:
    case TextKind::cell:
    case TextKind::code:
      return true;
    case TextKind::note:
    case TextKind::label:
    case TextKind::contents:
    case TextKind::artifact:
      return false;
  }
  return false;
}

/// What flows down the pages: a row of lines on one baseline, or a picture.
struct Row {
  std::uint32_t page = 0;
  layout::TagId chapter = 0;
  std::size_t line = 0;  ///< index into SetText::lines, of a picture the line that follows
  bool picture = false;
};

std::vector<Row> rows_of(const SetText& text) {
  std::vector<Row> rows;
  auto picture = text.pictures.begin();
  for (std::size_t i = 0; i <= text.lines.size(); ++i) {
    for (; picture != text.pictures.end() && picture->before_line == i; ++picture) {
      rows.push_back({picture->page, picture->chapter, i, true});
    }
    if (i == text.lines.size() || !flows(text.lines[i].kind)) continue;
    const SetLine& line = text.lines[i];
    const bool beside = !rows.empty() && !rows.back().picture && rows.back().page == line.page &&
                        text.lines[rows.back().line].kind == TextKind::cell &&
                        text.lines[rows.back().line].baseline >= line.baseline;
    if (!beside) rows.push_back({line.page, line.chapter, i, false});
  }
  return rows;
}

/// How many lines follow row `from` on its page before the chapter ends; a picture is worth as
/// many as are wanted, and so is a chapter's end.
std::size_t lines_after(const SetText& text, const std::vector<Row>& rows, std::size_t from) {
  std::size_t found = 0;
  for (std::size_t i = from + 1; i < rows.size(); ++i) {
    if (rows[i].chapter != rows[from].chapter) return kLinesAfterHeading;
    if (rows[i].page != rows[from].page) return found;
    if (rows[i].picture) return kLinesAfterHeading;
    if (text.lines[rows[i].line].kind != TextKind::heading) ++found;
    if (found == kLinesAfterHeading) return found;
  }
  return kLinesAfterHeading;
}

/// Whether nothing but headings stands on the page down to row `at`: a page that began with it
/// would be no better.
bool begins_page(const SetText& text, const std::vector<Row>& rows, std::size_t at) {
  const std::uint32_t page = rows[at].page;
  for (std::size_t i = at + 1; i > 0 && rows[i - 1].page == page; --i) {
    if (rows[i - 1].picture || text.lines[rows[i - 1].line].kind != TextKind::heading) return false;
  }
  return true;
}

void judge_lead_in(const SetText& text, const std::vector<Row>& rows, std::size_t i,
                   Report& report) {
  const SetLine& line = text.lines[rows[i].line];
  const char32_t last = last_character(line.text);
  const bool promises = last == ':' || last == U'：';
  const bool wanted =
      line.kind == TextKind::body || line.kind == TextKind::list || line.kind == TextKind::quote;
  if (!promises || !wanted || i + 1 == rows.size()) return;
  if (rows[i + 1].chapter != rows[i].chapter || rows[i + 1].page == rows[i].page) return;
  const bool goes_on = !rows[i + 1].picture && text.lines[rows[i + 1].line].block == line.block;
  if (!goes_on) report.faults.push_back(fault_of(FaultKind::stranded_lead_in, line));
}

/// How far the lines of `block` are apart, where nothing stands between them.
Length line_step(const SetText& text, const BlockLines& block) {
  Length least = Length::units(INT64_MAX / 4);
  for (std::size_t i = 1; i < block.size(); ++i) {
    const SetLine& before = text.lines[block[i - 1]];
    const SetLine& line = text.lines[block[i]];
    if (line.page == before.page) least = std::min(least, line.baseline - before.baseline);
  }
  return least;
}

/// For each line whether it begins a paragraph to the eye: the first does, and so does one behind
/// an empty line, which is not seen where the page turns.
std::vector<bool> paragraph_begins(const layout::PageSet& pages, const SetText& text,
                                   const BlockLines& block) {
  std::vector<bool> begins(block.size(), false);
  begins[0] = true;
  if (text.lines[block.front()].kind == TextKind::code) return begins;
  const Column column(pages, text, block);
  const Length apart = line_step(text, block) / 2 * 3;
  for (std::size_t i = 1; i < block.size(); ++i) {
    const SetLine& before = text.lines[block[i - 1]];
    const SetLine& line = text.lines[block[i]];
    const bool may = line.page != before.page || line.baseline - before.baseline > apart;
    begins[i] = may && column.ended_by_will(before, line);
  }
  return begins;
}

}  // namespace

void judge_paragraph_split(const layout::PageSet& pages, const SetText& text,
                           const BlockLines& block, Report& report) {
  if (block.size() < 2) return;
  const TextKind kind = text.lines[block.front()].kind;
  if (!is_running_text(kind) && kind != TextKind::code && kind != TextKind::caption) return;
  const std::vector<bool> begins = paragraph_begins(pages, text, block);
  const auto turns = [&](std::size_t i) {
    return text.lines[block[i]].page != text.lines[block[i - 1]].page;
  };
  for (std::size_t i = 1; i < block.size(); ++i) {
    if (begins[i] || !turns(i)) continue;
    if (begins[i - 1]) {
      report.faults.push_back(fault_of(FaultKind::orphan, text.lines[block[i - 1]]));
    }
    if (i + 1 == block.size() || begins[i + 1]) {
      report.faults.push_back(fault_of(FaultKind::widow, text.lines[block[i]]));
    }
  }
}

void judge_page_ends(const SetText& text, Report& report) {
  const std::vector<Row> rows = rows_of(text);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].picture) continue;
    const SetLine& line = text.lines[rows[i].line];
    judge_lead_in(text, rows, i, report);
    if (line.kind != TextKind::heading) continue;
    const bool goes_on = i + 1 < rows.size() && !rows[i + 1].picture &&
                         text.lines[rows[i + 1].line].block == line.block;
    if (goes_on && rows[i + 1].page == rows[i].page) continue;
    const std::size_t after = goes_on ? 0 : lines_after(text, rows, i);
    if (after < kLinesAfterHeading && !begins_page(text, rows, i)) {
      report.faults.push_back(
          fault_of(FaultKind::stranded_heading, line, static_cast<double>(after)));
    }
  }
}

}  // namespace chaek::audit
