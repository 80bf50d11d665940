#include "layout/note_flow.h"

#include <algorithm>

namespace chaek::layout {
namespace {

constexpr std::uint32_t kLeastLines = 2;  // of a split note, on either page

}  // namespace

Length note_separation(const style::Theme& theme) {
  return theme.page.grid.scaled(0.8);
}

NoteFlow::NoteFlow(const StripList& list, const style::Theme& theme)
    : list_(list), separation_(note_separation(theme)) {
  sums_.emplace_back();
  due_.reserve(list.strips.size() + 1);
  due_.push_back(0);
  for (const Strip& strip : list.strips) {
    for (const std::uint32_t number : strip.notes) {
      if (number == 0 || number > list.notes.size()) continue;
      const auto& strips = list.notes[number - 1];
      const std::uint32_t first = size();
      const auto count = static_cast<std::uint32_t>(strips.size());
      for (std::uint32_t i = 0; i < count; ++i) {
        flow_.push_back({number - 1, i});
        first_.push_back(first);
        last_.push_back(first + count);
        sums_.push_back(sums_.back() + strips[i].space_before + strips[i].height);
      }
    }
    due_.push_back(size());
  }
}

Length NoteFlow::height(std::uint32_t begin, std::uint32_t end) const {
  if (begin >= end) return {};
  return separation_ + sums_[end] - sums_[begin];
}

std::uint32_t NoteFlow::fill(std::uint32_t begin, std::uint32_t end, Length room) const {
  if (height(begin, end) <= room) return end;
  const Length most = sums_[begin] + room - separation_;
  const auto past = std::upper_bound(sums_.begin() + begin, sums_.begin() + end + 1, most);
  const auto cut = static_cast<std::uint32_t>(past - sums_.begin());
  return cut <= begin + 1 ? begin : settle(begin, cut - 1);
}

std::uint32_t NoteFlow::settle(std::uint32_t begin, std::uint32_t cut) const {
  const std::uint32_t from = std::max(begin, first_[cut]);
  if (cut == from) return cut;  // between two notes
  if (last_[cut] < from + 2 * kLeastLines) return from;
  cut = std::min(cut, last_[cut] - kLeastLines);
  const auto torn = [&](std::uint32_t at) {
    const NoteStrip& before = flow_[at - 1];
    return list_.notes[before.note][before.strip].break_after >= BreakAfter::avoid;
  };
  std::uint32_t better = cut;
  while (better >= from + kLeastLines && torn(better)) --better;
  if (better >= from + kLeastLines) return better;
  return cut >= from + kLeastLines ? cut : from;
}

}  // namespace chaek::layout
