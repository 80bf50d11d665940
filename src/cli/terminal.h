#pragma once

#include <string>
#include <string_view>

#include "cli/options.h"

namespace chaek::cli {

/// Standard output and standard error. Colour and progress only where a person sees them.
class Terminal {
 public:
  /// Asks the environment (NO_COLOR, TERM) and whether standard error is a terminal.
  explicit Terminal(const Options& options);
  ~Terminal();
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  /// Whether messages are coloured.
  bool color() const { return color_; }
  /// Shows what the program is at, in the language of messages, until the next call or message.
  void progress(std::string_view stage);
  /// Writes to standard error.
  void say(std::string_view text);
  /// Writes to standard output; false when that failed for another reason than a reader that left.
  bool print(std::string_view text);

 private:
  void end_progress();

  Language language_ = Language::english;
  bool color_ = false;
  bool shows_progress_ = false;
  bool progress_open_ = false;
};

}  // namespace chaek::cli
