#include "read/inline_notes.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "read/code_places.h"

namespace chaek::read {
namespace {

/// A bound for what is looked through.
constexpr std::size_t kLongest = 4000;

/// The "]" that closes the note whose text begins at `at`; npos when its paragraph ends before.
std::size_t closing(std::string_view text, std::size_t at) {
  const std::size_t last = std::min(text.size(), at + kLongest);
  int open = 1;
  for (; at < last; ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '\n') {
      const std::size_t next = text.find_first_not_of(" \t\r", at + 1);
      if (next == std::string_view::npos || text[next] == '\n') break;
    } else if (text[at] == '[') {
      ++open;
    } else if (text[at] == ']' && --open == 0) {
      return at;
    }
  }
  return std::string_view::npos;
}

/// A note has words: a space between them, or a letter that no program is written with.
bool is_prose(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return c == ' ' || c == '\n' || static_cast<unsigned char>(c) >= 0x80;
  });
}

}  // namespace

std::optional<Expansion> with_notes_below(base::Span body) {
  const std::string_view text = body.source->text().substr(0, body.end);
  CodePlaces code(text.substr(body.begin));
  Expansion made(*body.source);
  std::vector<base::Span> notes;
  std::uint32_t kept = body.begin;
  const auto label = [](std::size_t number) { return "[^inline-" + std::to_string(number) + "]"; };
  for (std::size_t at = text.find("^[", body.begin); at != std::string_view::npos;
       at = text.find("^[", at + 2)) {
    if (at < kept || code.contains(at - body.begin)) continue;
    const std::size_t close = closing(text, at + 2);
    const bool escaped = at > 0 && (text[at - 1] == '\\' || text[at - 1] == '[');
    if (escaped || close == std::string_view::npos ||
        !is_prose(text.substr(at + 2, close - at - 2))) {
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(at);
    const auto end = static_cast<std::uint32_t>(close + 1);
    notes.push_back({body.source, begin + 2, end - 1});
    made.copy(kept, begin);
    made.make(label(notes.size()), begin, end);
    kept = end;
  }
  // Below a fence that nothing closes the notes would be code.
  if (notes.empty() || code.contains(text.size() - body.begin)) return std::nullopt;
  made.copy(kept, body.end);
  for (std::size_t i = 0; i < notes.size(); ++i) {
    made.make("\n\n" + label(i + 1) + ": ", notes[i].begin, notes[i].begin);
    made.copy(notes[i].begin, notes[i].end);
  }
  return made;
}

}  // namespace chaek::read
