#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace chaek::text {

/// Where Debian's packages hyphen-en-us, hyphen-de … put their dictionaries.
inline constexpr std::string_view kHyphenationFolder = "/usr/share/hyphen";

/// Where words may part, by the patterns of libhyphen's dictionaries (Liang's method). A dictionary
/// is opened when its language is first asked for; const calls are thread-safe.
class Hyphenator {
 public:
  explicit Hyphenator(std::string folder = std::string(kHyphenationFolder));
  ~Hyphenator();
  Hyphenator(Hyphenator&&) noexcept;

  /// Byte offsets in `word` (UTF-8, letters only) before which a hyphen may end a line: at least
  /// two letters before, three after. `language` is BCP 47; words of a language without an alphabet
  /// (ko, ja, zh) count as English. None when there is no dictionary.
  std::vector<std::uint32_t> places(std::string_view word, std::string_view language) const;

  /// Opens the dictionary of `language`, which takes as long as a few posts and which the first
  /// `places` does otherwise. Safe beside it.
  void prepare(std::string_view language) const;

  /// The dictionaries that `places` asked for and that are not in the folder, as file names in byte
  /// order, each once: the next call has only what came after.
  std::vector<std::string> take_missing() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chaek::text
