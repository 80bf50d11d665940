#include "base/diagnostic.h"

#include <algorithm>
#include <iterator>

namespace chaek::base {

void Diagnostics::add(Diagnostic diagnostic) {
  items_.push_back(std::move(diagnostic));
}

void Diagnostics::error(std::string_view code, Span span, std::string message, std::string hint) {
  add({code, Severity::error, span, std::move(message), std::move(hint)});
}

void Diagnostics::warning(std::string_view code, Span span, std::string message, std::string hint) {
  add({code, Severity::warning, span, std::move(message), std::move(hint)});
}

void Diagnostics::note(std::string_view code, Span span, std::string message, std::string hint) {
  add({code, Severity::note, span, std::move(message), std::move(hint)});
}

void Diagnostics::append(Diagnostics&& other) {
  items_.insert(items_.end(), std::make_move_iterator(other.items_.begin()),
                std::make_move_iterator(other.items_.end()));
  other.items_.clear();
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(std::count_if(
      items_.begin(), items_.end(), [&](const Diagnostic& d) { return d.severity == severity; }));
}

}  // namespace chaek::base
