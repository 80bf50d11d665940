#include "cli/audit_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "cli/escaped.h"
#include "cli/help.h"
#include "layout/furniture.h"

namespace chaek::cli {
namespace {

using audit::Fault;
using audit::FaultKind;

constexpr int kVersion = 1;
constexpr std::size_t kExcerptColumns = 80;

/// Percent of `whole`; 0 of nothing.
double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

std::string line_figures(const audit::LineFigures& figures) {
  return fmt::format(
      R"({{"lines":{},"broken":{},"loose":{},"loose_percent":{:.2f},"very_loose":{},)"
      R"("tight":{},"tight_percent":{:.2f},"syllable_breaks":{},)"
      R"("syllable_breaks_per_100":{:.2f},"word_breaks":{}}})",
      figures.lines, figures.broken, figures.loose, share(figures.loose, figures.broken),
      figures.very_loose, figures.tight, share(figures.tight, figures.broken),
      figures.syllable_breaks, share(figures.syllable_breaks, figures.broken), figures.word_breaks);
}

/// The beginning of `text`, as much as fits in the columns of an excerpt.
std::string excerpt(std::string_view text) {
  std::size_t end = 0;
  std::size_t columns = 0;
  while (end < text.size()) {
    const std::size_t size = base::decode_utf8(text, end).size;
    columns += base::display_width(text.substr(end, size));
    if (columns > kExcerptColumns) return std::string(text.substr(0, end)) + "…";
    end += size;
  }
  return std::string(text);
}

std::string folio(const layout::PageSet& pages, std::uint32_t page) {
  std::string text;
  for (const layout::PageLabelRange& range : pages.labels) {
    if (range.first > page) break;
    text = layout::folio_text(range.style, range.start + page - range.first);
  }
  return text;
}

/// The titles of the outline by the page they lead to.
class Chapters {
 public:
  explicit Chapters(const layout::PageSet& pages) {
    for (const layout::OutlineEntry& entry : pages.outline) {
      const layout::Destination& place = pages.destinations[entry.destination];
      entries_.push_back({place.page, place.y, entry.title});
    }
    std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
      return std::pair(a.page, a.y) < std::pair(b.page, b.y);
    });
  }

  /// The last title at or above place `y` of `page`.
  std::string_view at(std::uint32_t page, base::Length y) const {
    const auto next = std::upper_bound(entries_.begin(), entries_.end(), std::pair(page, y),
                                       [](const auto& place, const Entry& entry) {
                                         return place < std::pair(entry.page, entry.y);
                                       });
    return next == entries_.begin() ? std::string_view{} : std::prev(next)->title;
  }

 private:
  struct Entry {
    std::uint32_t page = 0;
    base::Length y;
    std::string_view title;
  };
  std::vector<Entry> entries_;
};

std::string fault_object(const Fault& fault, const layout::PageSet& pages,
                         const Chapters& chapters) {
  std::string text =
      fmt::format(R"({{"page":{},"folio":{},"x":{:.2f},"y":{:.2f},"in":"{}","amount":{:.2f},)",
                  fault.page + 1, json_string(folio(pages, fault.page)), fault.x.points(),
                  fault.y.points(), audit::name(fault.text_kind), fault.amount);
  if (fault.kind == FaultKind::loose_line || fault.kind == FaultKind::very_loose_line) {
    text += fmt::format(R"("break_exists":{},)", fault.avoidable);
  }
  fmt::format_to(std::back_inserter(text), R"("under":{},"text":{}}})",
                 json_string(chapters.at(fault.page, fault.y)), json_string(excerpt(fault.text)));
  return text;
}

}  // namespace

std::string audit_json(const audit::Report& report, const layout::PageSet& pages) {
  std::string text =
      fmt::format("{{\n\"audit\":{},\n\"program\":{},\n\"pages\":{},\n\"lines\":{},\n", kVersion,
                  json_string(version_text()), report.pages, report.lines);
  fmt::format_to(std::back_inserter(text),
                 "\"running_text\":{{\n\"wide\":{},\n\"narrow\":{}\n}},\n",
                 line_figures(report.wide), line_figures(report.narrow));
  const Chapters chapters(pages);
  std::string counts;
  std::string faults;
  auto fault = report.faults.begin();
  for (std::size_t i = 0; i < audit::kFaultKindCount; ++i) {
    const auto kind = static_cast<FaultKind>(i);
    const std::string_view separator = i == 0 ? "" : ",";
    fmt::format_to(std::back_inserter(counts), "{}\n\"{}\":{}", separator, audit::name(kind),
                   report.count(kind));
    fmt::format_to(std::back_inserter(faults), "{}\n\"{}\":[", separator, audit::name(kind));
    const auto begin = fault;
    for (; fault != report.faults.end() && fault->kind == kind; ++fault) {
      faults += (fault == begin ? "\n" : ",\n") + fault_object(*fault, pages, chapters);
    }
    faults += "]";
  }
  return text + "\"counts\":{" + counts + "\n},\n\"faults\":{" + faults + "\n}\n}\n";
}

}  // namespace chaek::cli
