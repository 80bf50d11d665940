#include "epub/file_names.h"

#include "book/address.h"

namespace chaek::epub {

std::string FileNames::picture_id(std::uint32_t index) const {
  const std::string number = std::to_string(index + 1);
  return "img" + std::string(number.size() < 3 ? 3 - number.size() : 0, '0') + number;
}

std::string FileNames::picture(std::uint32_t index) const {
  if (book_.cover == index) return cover();
  return "images/" + picture_id(index) + "." + std::string(image::extension(format(index)));
}

std::string FileNames::cover() const {
  return "images/cover." + std::string(image::extension(cover_.format));
}

std::string FileNames::place(const content::Place& place, std::uint32_t from) const {
  if (place.chapter >= book_.chapters.size()) return {};
  std::string link = place.chapter == from && !place.anchor.empty() ? "" : chapter(place.chapter);
  if (!place.anchor.empty()) link += '#' + place.anchor;
  return link;
}

std::string FileNames::entry(const book::ContentsEntry& entry) const {
  switch (entry.kind) {
    case book::ContentsEntry::Kind::part:
      return part(entry.part);
    case book::ContentsEntry::Kind::index:
      return std::string(kIndexFile);
    case book::ContentsEntry::Kind::chapter:
    case book::ContentsEntry::Kind::heading:
      return place(entry.place);
  }
  return {};
}

std::string link_address(const content::ExternalAddress& address) {
  const std::string scheme = book::scheme_of(address.url);
  const bool passes =
      scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel";
  return passes ? address.url : std::string();
}

std::string picture_address(std::string_view source) {
  const std::string scheme = book::scheme_of(source);
  const bool web = (scheme == "http" || scheme == "https") && book::has_plausible_host(source);
  return web ? book::encoded_url(source) : std::string();
}

}  // namespace chaek::epub
