#include <algorithm>
#include <map>
#include <optional>
#include <variant>

#include "audit/judges.h"
#include "image/picture_file.h"

namespace chaek::audit {
namespace {

constexpr double kLeastResolution = 199.5;  // pixels an inch; lengths are rounded
constexpr double kPointsPerInch = 72;

/// Pixels an inch of `picture`; nothing for a drawing and when the file can't be read.
std::optional<double> resolution(const layout::PageSet& pages,
                                 const layout::PlacedPicture& picture) {
  const layout::PictureBytes& file = pages.pictures[picture.picture];
  image::Fault fault;
  const auto identity =
      file.bytes ? image::identify(*file.bytes, image::kJudged, fault) : std::nullopt;
  if (!identity || picture.area.width <= Length{} || picture.area.height <= Length{} ||
      identity->format == image::Format::svg) {
    return std::nullopt;
  }
  return kPointsPerInch * std::min(identity->seen_width() / picture.area.width.points(),
                                   identity->seen_height() / picture.area.height.points());
}

/// The page on which each note's first line stands, and its baseline.
std::vector<const SetLine*> note_beginnings(const layout::PageSet& pages, const SetText& text) {
  std::vector<bool> seen(pages.structure.size());
  std::vector<const SetLine*> beginnings;
  for (const SetLine& line : text.lines) {
    layout::TagId node = line.block;
    while (node != 0 && pages.structure[node].role != layout::StructureRole::note) {
      node = pages.structure[node].parent;
    }
    if (node == 0 || seen[node]) continue;
    seen[node] = true;
    beginnings.push_back(&line);
  }
  return beginnings;
}

}  // namespace

void judge_glyphs(const layout::PageSet& pages, Report& report) {
  for (std::uint32_t p = 0; p < pages.pages.size(); ++p) {
    for (const layout::DrawItem& item : pages.pages[p].items) {
      const auto* run = std::get_if<layout::GlyphRun>(&item);
      if (run == nullptr) continue;
      const auto missing = std::count_if(run->glyphs.begin(), run->glyphs.end(),
                                         [](const auto& glyph) { return glyph.id == 0; });
      if (missing == 0) continue;
      Fault fault;
      fault.kind = FaultKind::missing_glyph;
      fault.page = p;
      fault.x = run->x;
      fault.y = run->y;
      fault.amount = static_cast<double>(missing);
      fault.text = run->text;
      report.faults.push_back(std::move(fault));
    }
  }
}

void judge_pictures(const layout::PageSet& pages, Report& report) {
  for (std::uint32_t p = 0; p < pages.pages.size(); ++p) {
    for (const layout::DrawItem& item : pages.pages[p].items) {
      const auto* picture = std::get_if<layout::PlacedPicture>(&item);
      if (picture == nullptr) continue;
      const auto found = resolution(pages, *picture);
      if (!found || *found >= kLeastResolution) continue;
      Fault fault;
      fault.kind = FaultKind::low_resolution;
      fault.page = p;
      fault.x = picture->area.x;
      fault.y = picture->area.y;
      fault.text_kind = TextKind::caption;
      fault.amount = *found;
      fault.text = *pages.structure[picture->tag].alternative;
      report.faults.push_back(std::move(fault));
    }
  }
}

void judge_notes(const layout::PageSet& pages, const SetText& text, Report& report) {
  // Beginnings of notes by page and baseline: a mark leads to the first one at or below its
  // destination.
  std::map<std::pair<std::uint32_t, Length>, const SetLine*> notes;
  for (const SetLine* line : note_beginnings(pages, text))
    notes[{line->page, line->baseline}] = line;
  std::map<const SetLine*, std::uint32_t> first_mark;
  for (std::uint32_t p = 0; p < pages.pages.size(); ++p) {
    for (const layout::DrawItem& item : pages.pages[p].items) {
      const auto* link = std::get_if<layout::LinkArea>(&item);
      if (link == nullptr || pages.structure[link->tag].role != layout::StructureRole::reference) {
        continue;
      }
      const auto* target = std::get_if<layout::DestinationId>(&link->target);
      if (target == nullptr) continue;
      const layout::Destination& destination = pages.destinations[*target];
      const auto note = notes.lower_bound({destination.page, destination.y});
      if (note == notes.end() || note->second->page != destination.page) continue;
      first_mark.try_emplace(note->second, p);
    }
  }
  for (const auto& [place, line] : notes) {
    const auto mark = first_mark.find(line);
    if (mark != first_mark.end() && mark->second != line->page) {
      report.faults.push_back(fault_of(FaultKind::strayed_note, *line));
    }
  }
}

}  // namespace chaek::audit
