#pragma once

#include <string>
#include <string_view>

namespace chaek::base {

/// `text` (UTF-8) composed to Unicode's form C (UAX #15) where a font and a reader's search need
/// it: letters followed by their marks, and the conjoining jamo of modern syllables (file names and
/// text typed on macOS come apart so). Single characters stay what the author wrote (compatibility
/// Hanja, U+212B …), and so does a syllable that has any old jamo.
std::string compose(std::string_view text);

}  // namespace chaek::base
