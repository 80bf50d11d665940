#pragma once

#include <cstdint>
#include <string_view>

namespace chaek::layout {

/// Whether a character that begins with byte `lead` is a syllable of three bytes: all of U+B000 to
/// U+CFFF are, which are most of those there are.
inline bool begins_syllable(char lead) {
  return lead == '\xEB' || lead == '\xEC';
}

/// Counts the letters of the eojeol around places of a text, which are asked for in ascending
/// order: a break inside one leaves two on each side (K7). Syllables, Han, Latin letters and digits
/// count, marks do not. Linear over all questions.
class EojeolLetters {
 public:
  explicit EojeolLetters(std::string_view text) : text_(text) {}

  struct Count {
    std::uint32_t before = 0;
    std::uint32_t after = 0;
  };
  /// The letters of the eojeol before and after byte `offset`.
  Count around(std::uint32_t offset);

 private:
  std::string_view text_;
  std::size_t eojeol_end_ = 0;
  std::size_t counted_to_ = 0;
  std::uint32_t before_ = 0;
  std::uint32_t after_ = 0;
};

}  // namespace chaek::layout
