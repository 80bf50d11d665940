#include "fetch/fetch_pictures.h"

#include <utility>

#include "base/sha256.h"
#include "fetch/answer.h"
#include "fetch/curl_library.h"
#include "fetch/downloads.h"

namespace chaek::fetch {
namespace {

constexpr std::size_t kLongestShown = 200;

std::string shown(const std::string& address) {  // which is ASCII
  return address.size() <= kLongestShown ? address : address.substr(0, kLongestShown) + "…";
}

void report(const WantedPicture& wanted, const Judgement& judgement, base::Diagnostics& found) {
  const std::string message =
      "this picture can't be fetched: " + shown(wanted.address) + ": " + judgement.reason;
  switch (judgement.outcome) {
    case Outcome::picture:
      return;
    case Outcome::later:
    case Outcome::failed:
      found.error("fetch-failed", wanted.span, message, judgement.hint);
      return;
    case Outcome::unasked:  // those before it have said what is wrong
      found.note("fetch-failed", wanted.span, message);
      return;
    case Outcome::none:
      found.warning("no-picture", wanted.span, message, judgement.hint);
      return;
    case Outcome::forbidden:
      found.warning("refused-address", wanted.span, message, judgement.hint);
      return;
  }
}

/// Takes answers in, in any order; its messages are in that of the pictures.
class Intake {
 public:
  Intake(const std::vector<WantedPicture>& wanted, PictureStore& store, Renewal renewal,
         const image::Limits& limits)
      : wanted_(wanted), store_(store), renewal_(renewal), limits_(limits), found_(wanted.size()) {}

  /// False when the disk takes no more.
  bool take(std::size_t index, const Answer& answer, Judgement judgement) {
    std::optional<image::Identity> identity;
    if (judgement.outcome == Outcome::picture) identity = picture_in(answer, limits_, judgement);
    const WantedPicture& wanted = wanted_[index];
    if (!identity) {
      report(wanted, judgement, found_[index]);
      return true;
    }
    if (has_changed(wanted.address, answer.bytes)) {
      found_[index].warning(
          "picture-changed", wanted.span,
          "another picture than was fetched before is now at " + shown(wanted.address),
          "\"chaek fetch --update\" takes the new one");
      return true;
    }
    if (!store_.keep(wanted.address, answer.bytes, identity->format)) {
      found_[index].error("write-failed", {}, store_.fault());
      disk_failed_ = true;
      return false;
    }
    ++tally_.fetched;
    tally_.bytes += answer.bytes.size();
    return true;
  }

  bool disk_failed() const { return disk_failed_; }

  /// The messages, and the figures.
  Tally finish(base::Diagnostics& diagnostics) && {
    for (base::Diagnostics& found : found_) {
      if (!found.items().empty()) ++tally_.failed;
      diagnostics.append(std::move(found));
    }
    return tally_;
  }

 private:
  bool has_changed(const std::string& address, const std::string& bytes) const {
    const auto at = store_.lock().pictures.find(address);
    return renewal_ == Renewal::missing_only && at != store_.lock().pictures.end() &&
           at->second.sha256 != base::sha256(bytes);
  }

  const std::vector<WantedPicture>& wanted_;
  PictureStore& store_;
  Renewal renewal_;
  const image::Limits& limits_;
  std::vector<base::Diagnostics> found_;
  Tally tally_;
  bool disk_failed_ = false;
};

}  // namespace

std::vector<WantedPicture> missing_of(const std::vector<WantedPicture>& wanted,
                                      const PictureStore& store, Renewal renewal) {
  if (renewal == Renewal::all) return wanted;
  std::vector<WantedPicture> missing;
  for (const WantedPicture& picture : wanted) {
    const auto at = store.lock().pictures.find(picture.address);
    const bool there = at != store.lock().pictures.end() && store.holds(at->second);
    if (!there) missing.push_back(picture);
  }
  return missing;
}

Tally fetch_pictures(const std::vector<WantedPicture>& wanted, PictureStore& store, Renewal renewal,
                     const NetworkOptions& options,
                     const std::function<void(std::size_t)>& progress,
                     base::Diagnostics& diagnostics) {
  Intake intake(wanted, store, renewal, options.pictures);
  if (!wanted.empty()) {
    const CurlLibrary curl;
    if (!curl) {
      diagnostics.error("fetch-failed", {}, "libcurl, which fetches pictures, is not installed",
                        "install libcurl4 (7.85 or newer)");
      return {};
    }
    std::vector<std::string> addresses;
    addresses.reserve(wanted.size());
    for (const WantedPicture& picture : wanted) addresses.push_back(picture.address);
    std::size_t done = 0;
    download_all(curl, addresses, options,
                 [&](std::size_t index, const Answer& answer, Judgement judgement) {
                   progress(++done);
                   return intake.take(index, answer, std::move(judgement));
                 });
  }
  const bool wrote = !intake.disk_failed();
  Tally tally = std::move(intake).finish(diagnostics);
  if (wrote && !store.save()) diagnostics.error("write-failed", {}, store.fault());
  return tally;
}

}  // namespace chaek::fetch
