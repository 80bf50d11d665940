#include "book/fetched_pictures.h"

#include "book/address.h"

namespace chaek::book {

const content::LockedPicture* FetchedPictures::find(const std::string& address) const {
  if (lock_ == nullptr) return nullptr;
  const auto at = lock_->pictures.find(address);
  return at == lock_->pictures.end() ? nullptr : &at->second;
}

void FetchedPictures::miss(const std::string& address, base::Span span) {
  if (seen_.insert(address).second) missed_.push_back({address, span});
}

void FetchedPictures::report(base::Diagnostics& diagnostics) const {
  if (missed_.empty()) return;
  const Missed& first = missed_.front();
  if (missed_.size() == 1) {
    diagnostics.warning(
        "remote-image", first.span,
        "this picture is on the network and was not fetched: " + shown_url(first.address),
        "\"chaek fetch\" gets it; until then its address is shown instead");
    return;
  }
  diagnostics.warning("remote-image", first.span,
                      std::to_string(missed_.size()) +
                          " pictures are on the network and were not fetched, the first: " +
                          shown_url(first.address),
                      "\"chaek fetch\" gets them; until then their addresses are shown instead");
  for (std::size_t i = 1; i < missed_.size(); ++i) {
    diagnostics.note(
        "remote-image", missed_[i].span,
        "this picture is on the network and was not fetched: " + shown_url(missed_[i].address));
  }
}

}  // namespace chaek::book
