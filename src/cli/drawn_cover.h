#pragma once

#include <future>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "book/book.h"
#include "style/theme.h"
#include "text/font_library.h"

namespace chaek::cli {

/// The cover of an e-book that has no picture of its own, drawn from the book's title. It takes as
/// long as a few dozen posts and needs none of them, so it is drawn beside them.
class DrawnCover {
 public:
  /// Begins to draw; of `book` its metadata are looked at, and how many blocks each chapter has.
  /// All three must outlast the drawing. `when` says whether on a thread of its own or in the first
  /// `take`.
  void begin(const book::Book& book, const style::Theme& theme, const text::FontLibrary& fonts,
             std::launch when);

  /// The PNG's bytes; nothing when it can't be drawn, which is in `diagnostics` then. Only after
  /// `begin`.
  std::optional<std::string> take(base::Diagnostics& diagnostics) const;

 private:
  struct Result {
    std::optional<std::string> png;
    base::Diagnostics found;
  };
  std::shared_future<Result> result_;
};

}  // namespace chaek::cli
