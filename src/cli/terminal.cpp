#include "cli/terminal.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>

#include "cli/escaped.h"
#include "cli/korean.h"
#include "cli/language.h"

namespace chaek::cli {
namespace {

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

bool is_person(int descriptor) {
  const char* kind = std::getenv("TERM");
  const bool dumb = kind == nullptr || std::string_view(kind) == "dumb";
  return isatty(descriptor) == 1 && !dumb;
}

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

Terminal::Terminal(const Options& options) {
  const bool person = is_person(STDERR_FILENO);
  const bool human = options.form == MessageForm::human;
  shows_progress_ = person && human && !options.quiet;
  language_ = language_of(options);
  switch (options.color) {
    case ColorChoice::automatic:
      color_ = person && human && !is_set("NO_COLOR");
      break;
    case ColorChoice::always:
      color_ = true;
      break;
    case ColorChoice::never:
      color_ = false;
      break;
  }
}

Terminal::~Terminal() {
  end_progress();
}

void Terminal::progress(std::string_view stage) {
  if (!shows_progress_) return;
  end_progress();
  write_all(STDERR_FILENO, escaped(worded(stage, language_)) + " …");
  progress_open_ = true;
}

void Terminal::say(std::string_view text) {
  end_progress();
  write_all(STDERR_FILENO, text);
}

bool Terminal::print(std::string_view text) {
  end_progress();
  return write_all(STDOUT_FILENO, text) || errno == EPIPE;
}

void Terminal::end_progress() {
  if (!progress_open_) return;
  write_all(STDERR_FILENO, "\r\x1b[K");
  progress_open_ = false;
}

}  // namespace chaek::cli
