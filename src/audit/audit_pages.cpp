#include "audit/audit_pages.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "audit/judges.h"

namespace chaek::audit {
namespace {

/// The lines of every block, by the block's node; the blocks in the order of their nodes.
std::vector<BlockLines> blocks_of(const layout::PageSet& pages, const SetText& text) {
  std::vector<BlockLines> blocks(pages.structure.size());
  for (std::size_t i = 0; i < text.lines.size(); ++i) {
    if (text.lines[i].kind == TextKind::artifact) continue;
    blocks[text.lines[i].block].push_back(i);
  }
  return blocks;
}

auto place(const Fault& fault) {
  return std::tuple(fault.kind, fault.page, fault.y, fault.x);
}

}  // namespace

std::string_view name(FaultKind kind) {
  constexpr std::array<std::string_view, kFaultKindCount> kNames{"loose_lines",
                                                                 "very_loose_lines",
                                                                 "tight_lines",
                                                                 "prohibited_starts",
                                                                 "prohibited_ends",
                                                                 "split_pairs",
                                                                 "overfull_lines",
                                                                 "outside_page",
                                                                 "overlaps",
                                                                 "widows",
                                                                 "orphans",
                                                                 "stranded_headings",
                                                                 "stranded_lead_ins",
                                                                 "missing_glyphs",
                                                                 "low_resolution_pictures",
                                                                 "strayed_notes"};
  return kNames.at(static_cast<std::size_t>(kind));
}

std::size_t Report::count(FaultKind kind) const {
  return static_cast<std::size_t>(std::count_if(
      faults.begin(), faults.end(), [&](const Fault& fault) { return fault.kind == kind; }));
}

Fault fault_of(FaultKind kind, const SetLine& line, double amount) {
  Fault fault;
  fault.kind = kind;
  fault.page = line.page;
  fault.x = line.left;
  fault.y = line.baseline;
  fault.text_kind = line.kind;
  fault.amount = amount;
  fault.text = line.text;
  return fault;
}

Report audit_pages(const layout::PageSet& pages) {
  Report report;
  report.pages = pages.pages.size();
  const SetText text = read_pages(pages);
  for (const BlockLines& block : blocks_of(pages, text)) {
    report.lines += block.size();
    judge_lines(pages, text, block, report);
    judge_paragraph_split(pages, text, block, report);
  }
  judge_page_ends(text, report);
  judge_bounds(pages, text, report);
  judge_glyphs(pages, report);
  judge_pictures(pages, report);
  judge_notes(pages, text, report);
  std::stable_sort(report.faults.begin(), report.faults.end(),
                   [](const Fault& a, const Fault& b) { return place(a) < place(b); });
  // A line may leave its measure and the text block: one fault.
  const auto end = std::unique(report.faults.begin(), report.faults.end(),
                               [](const Fault& a, const Fault& b) { return place(a) == place(b); });
  report.faults.erase(end, report.faults.end());
  return report;
}

}  // namespace chaek::audit
