#pragma once

#include <cstdint>
#include <string>

namespace chaek::epub {

// A full stop keeps these apart from the anchors of headings, which have none.

/// "note.1": the note itself.
inline std::string note_id(std::uint32_t number) {
  return "note." + std::to_string(number);
}
/// "mark.1.2": the second mark of note 1.
inline std::string note_mark_id(std::uint32_t number, std::uint32_t reference) {
  return "mark." + std::to_string(number) + "." + std::to_string(reference);
}

}  // namespace chaek::epub
