#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace chaek::content {

/// Not looked at yet: what a reader gives, before `book/` has resolved it.
struct Unresolved {
  friend bool operator==(const Unresolved&, const Unresolved&) = default;
};

/// A place in the book: a chapter by its number in reading order (front pages first, from 0), and
/// an anchor inside it; an empty anchor is the chapter's beginning.
struct Place {
  std::uint32_t chapter = 0;
  std::string anchor;
  friend auto operator<=>(const Place&, const Place&) = default;
};

/// Outside the book. Only http, https, mailto and tel pass; `book/` lets no other scheme through.
struct ExternalAddress {
  std::string url;
  friend bool operator==(const ExternalAddress&, const ExternalAddress&) = default;
};

/// Leads nowhere (reported): its text stays, without a link.
struct DeadEnd {
  friend bool operator==(const DeadEnd&, const DeadEnd&) = default;
};

/// Where a link leads.
using Target = std::variant<Unresolved, Place, ExternalAddress, DeadEnd>;

/// The book's picture number `index` (Book::pictures).
struct PictureIndex {
  std::uint32_t index = 0;
  friend bool operator==(const PictureIndex&, const PictureIndex&) = default;
};

/// There is no such picture; the writers show its text and its address instead.
struct MissingPicture {
  friend bool operator==(const MissingPicture&, const MissingPicture&) = default;
};

/// Which file a picture is.
using PictureTarget = std::variant<Unresolved, PictureIndex, MissingPicture>;

}  // namespace chaek::content
