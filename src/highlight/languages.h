#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "content/code_token.h"

namespace chaek::highlight {

/// What can be said of a block of code.
struct Highlighting {
  enum class Outcome {
    done,
    plain,     ///< the name asks for no colours
    unknown,   ///< no such language is known
    unusable,  ///< the language's definition is missing or cannot be read
    given_up   ///< beyond the limits; `tokens` holds what was found before
  };
  Outcome outcome = Outcome::done;
  std::vector<content::CodeToken> tokens;  ///< ascending, apart, each inside one line
};

/// Definitions of programming languages: chaek's own first, then GNU Source-highlight's. Each is
/// read when a block asks for it, once; a book without code reads none. All threads of a run share
/// one object.
class Languages {
 public:
  /// `own` is the folder of chaek's definitions.
  explicit Languages(std::string own);
  ~Languages();
  Languages(const Languages&) = delete;
  Languages& operator=(const Languages&) = delete;

  /// The tokens of `text` in the language that an author calls `name`. Linear in the text: lines of
  /// more than `kLongestLine` bytes stay plain, as does what lies beyond `kLargestBlock` bytes and
  /// what follows a line that a definition's expressions cannot decide in bounded work.
  Highlighting highlight(std::string_view name, std::string_view text) const;

  static constexpr std::size_t kLongestLine = 1000;
  static constexpr std::size_t kLargestBlock = std::size_t{256} * 1024;

 private:
  class Definitions;
  std::unique_ptr<Definitions> definitions_;
};

}  // namespace chaek::highlight
