#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "base/diagnostic.h"
#include "content/picture_lock.h"

namespace chaek::book {

/// The pictures of the network that were fetched, and those that a book shows without them.
class FetchedPictures {
 public:
  /// `lock` may be null: nothing was fetched.
  explicit FetchedPictures(const content::PictureLock* lock) : lock_(lock) {}

  /// What the lock says of the picture at `address`; null when it says nothing.
  const content::LockedPicture* find(const std::string& address) const;
  /// Remembers that a book shows the picture at `address`, which was not fetched.
  void miss(const std::string& address, base::Span span);
  /// One warning "remote-image" for all that were missed, and a note for each.
  void report(base::Diagnostics& diagnostics) const;

 private:
  struct Missed {
    std::string address;
    base::Span span;
  };

  const content::PictureLock* lock_;
  std::unordered_set<std::string> seen_;
  std::vector<Missed> missed_;  ///< each address once, where it is first shown
};

}  // namespace chaek::book
