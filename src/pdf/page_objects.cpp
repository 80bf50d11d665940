#include "pdf/page_objects.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/roman_number.h"

namespace chaek::pdf {
namespace {

constexpr std::size_t kFanOut = 32;

struct Node {
  ObjectId id = 0;
  std::size_t pages = 1;
};

/// What is printed on a page: "iv", "12", or nothing.
std::string label_of(const layout::PageSet& pages, std::uint32_t page) {
  layout::PageLabelRange range{.style = layout::FolioStyle::none};
  for (const layout::PageLabelRange& next : pages.labels) {
    if (next.first <= page) range = next;
  }
  const std::uint32_t number = page - range.first + range.start;
  switch (range.style) {
    case layout::FolioStyle::none:
      return {};
    case layout::FolioStyle::roman:
      return base::roman_number(number);
    case layout::FolioStyle::arabic:
      return std::to_string(number);
  }
  return {};
}

}  // namespace

std::vector<PageSeat> seats_on(const Sheets& sheets, std::size_t pages) {
  std::vector<PageSeat> seats(pages);
  for (std::size_t side = 0; side < sheets.sides.size(); ++side) {
    for (const Placement& placement : sheets.sides[side].placements) {
      seats[placement.page] = {side, placement};
    }
  }
  return seats;
}

ObjectId add_page_tree(ObjectStore& store, const PageIds& ids, std::vector<ObjectId>& parents) {
  std::vector<Node> level;
  level.reserve(ids.count);
  for (std::size_t i = 0; i < ids.count; ++i) level.push_back({ids.of(i), 1});
  parents.assign(level.size(), 0);
  // Bottom up; a node's entries are finished when its own parent is known.
  std::vector<std::pair<ObjectId, std::string>> waiting;
  for (bool pages_are_kids = true; pages_are_kids || level.size() > 1; pages_are_kids = false) {
    std::vector<Node> above;
    std::vector<std::pair<ObjectId, std::string>> nodes;
    for (std::size_t at = 0; at < std::max<std::size_t>(level.size(), 1); at += kFanOut) {
      Node node{store.reserve(), 0};
      std::string entries = "/Type/Pages/Kids[";
      for (std::size_t i = at; i < std::min(level.size(), at + kFanOut); ++i) {
        append_reference(entries, level[i].id);
        entries += ' ';
        node.pages += level[i].pages;
        if (pages_are_kids) {
          parents[i] = node.id;
        } else {
          waiting[i].second += "/Parent ";
          append_reference(waiting[i].second, node.id);
          store.set(waiting[i].first, std::move(waiting[i].second));
        }
      }
      entries += "]/Count ";
      append_integer(entries, static_cast<std::int64_t>(node.pages));
      nodes.emplace_back(node.id, std::move(entries));
      above.push_back(node);
    }
    level = std::move(above);
    waiting = std::move(nodes);
  }
  std::string& root = waiting[0].second;
  root += "/MediaBox";
  append_rectangle(root, {}, {}, ids.width, ids.height, ids.height);
  store.set(waiting[0].first, std::move(root));
  return waiting[0].first;
}

void append_destination(std::string& out, const layout::PageSet& pages, const PageIds& ids,
                        layout::DestinationId destination) {
  layout::Destination place;
  if (destination < pages.destinations.size()) place = pages.destinations[destination];
  if (place.page >= pages.pages.size()) place = {};
  std::size_t side = place.page;
  Length top = place.y;
  if (place.page < ids.seats.size()) {
    const Placement& seat = ids.seats[place.page].placement;
    side = ids.seats[place.page].side;
    top = seat.y + (seat.turned ? pages.height - place.y : place.y).scaled(seat.scale);
  }
  out += '[';
  append_reference(out, ids.of(side));
  out += "/XYZ null ";
  constexpr std::int64_t kPoint = 1000;  // nobody sees less
  append_integer(out, ((ids.height - top).units() + kPoint - 1) / kPoint);
  out += " null]";
}

std::string page_labels(const layout::PageSet& pages) {
  if (pages.labels.empty()) return {};
  std::string out = "<</Nums[";
  if (pages.labels[0].first != 0) out += "0<<>>";  // the tree must begin with the first page
  for (const layout::PageLabelRange& range : pages.labels) {
    append_integer(out, range.first);
    out += "<<";
    switch (range.style) {
      case layout::FolioStyle::none:
        break;
      case layout::FolioStyle::roman:
        out += "/S/r";
        break;
      case layout::FolioStyle::arabic:
        out += "/S/D";
        break;
    }
    if (range.start != 1) {
      out += "/St ";
      append_integer(out, range.start);
    }
    out += ">>";
  }
  return out + "]>>";
}

std::string side_labels(const layout::PageSet& pages, const Sheets& sheets) {
  std::string out = "<</Nums[";
  for (std::size_t side = 0; side < sheets.sides.size(); ++side) {
    std::string label;
    for (const Placement& placement : sheets.sides[side].placements) {
      const std::string page = label_of(pages, placement.page);
      label += (label.empty() || page.empty() ? "" : " · ") + page;
    }
    append_integer(out, static_cast<std::int64_t>(side));
    out += "<<";
    if (!label.empty()) {
      out += "/P";
      append_text(out, label);
    }
    out += ">>";
  }
  return out + "]>>";
}

}  // namespace chaek::pdf
