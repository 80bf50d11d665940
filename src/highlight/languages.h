#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "content/code_token.h"
#include "highlight/known_lines.h"

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

/// How much of one post is coloured. Matching may take time quadratic in a line, so what counts is
/// bytes, and those of long lines apart; never time, or a book's bytes would hang on the machine.
struct Allowance {
  std::size_t bytes = std::size_t{512} * 1024;
  std::size_t long_line_bytes = std::size_t{64} * 1024;  ///< in lines beyond `kLongLine`

  static constexpr std::size_t kLongLine = 200;
  static constexpr std::size_t kLongestLine = 1000;  ///< lines beyond are never coloured
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

  /// The tokens of `text` in the language that an author calls `name`; what is coloured is taken
  /// from `allowance`. Lines beyond it stay plain, as does all that follows a line that a
  /// definition's expressions cannot decide in bounded work. `lines`, which may be null, changes
  /// nothing but the time.
  Highlighting highlight(std::string_view name, std::string_view text, Allowance& allowance,
                         KnownLines* lines = nullptr) const;

 private:
  class Definitions;
  std::unique_ptr<Definitions> definitions_;
};

}  // namespace chaek::highlight
