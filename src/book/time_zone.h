#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "base/diagnostic.h"
#include "content/book_settings.h"
#include "content/date.h"

namespace chaek::book {

/// The zone that dates without one are in.
class TimeZone {
 public:
  /// The IANA zone that `settings` name; Asia/Seoul when they name none. An unknown name is an
  /// error "unknown-timezone" with the nearest known one.
  static std::optional<TimeZone> find(const content::BookSettings& settings,
                                      base::Diagnostics& diagnostics);

  /// Whether there is an IANA zone of this name.
  static bool is_known(const std::string& name);

  /// Seconds since 1970-01-01T00:00Z. A date without time is its midnight; a time that a change of
  /// clocks skips or repeats is taken with the offset before the change.
  std::int64_t instant(const content::WrittenDate& date) const;

 private:
  struct Zone;
  explicit TimeZone(std::shared_ptr<const Zone> zone) : zone_(std::move(zone)) {}
  std::shared_ptr<const Zone> zone_;
};

/// `seconds` since 1970 as UTC: "2023-12-30T00:00:00Z".
std::string utc_time(std::int64_t seconds);

/// The UTC day of `seconds` since 1970.
content::WrittenDate utc_date(std::int64_t seconds);

}  // namespace chaek::book
