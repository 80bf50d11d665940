#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"

namespace chaek::base {

enum class Severity { note, warning, error };

/// All that a user ever sees of a problem. `code` is a stable kebab-case name and a string
/// literal ("missing-image"); `message` says what is wrong, `hint` what to do about it.
struct Diagnostic {
  std::string_view code;
  Severity severity = Severity::error;
  Span span;
  std::string message;
  std::string hint;
};

/// The problems one stage found, in the order it found them. Each parallel task has its own;
/// they are appended in input order, so a run's messages do not depend on the job count.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic);
  void error(std::string_view code, Span span, std::string message, std::string hint = {});
  void warning(std::string_view code, Span span, std::string message, std::string hint = {});
  void note(std::string_view code, Span span, std::string message, std::string hint = {});
  void append(Diagnostics&& other);

  const std::vector<Diagnostic>& items() const { return items_; }
  std::size_t count(Severity severity) const;
  bool has_errors() const { return count(Severity::error) > 0; }

 private:
  std::vector<Diagnostic> items_;
};

}  // namespace chaek::base
