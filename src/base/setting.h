#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"

namespace chaek::base {

/// One node of a settings file (book.yaml, a theme, front matter): YAML 1.2's tree without
/// anchors and tags, each node with its place in the file.
struct Setting {
  enum class Kind { null, scalar, list, map };
  struct Member;

  Kind kind = Kind::null;
  Span span;
  std::string scalar;           ///< Kind::scalar: its text, as YAML unquotes it
  bool quoted = false;          ///< Kind::scalar: written in quotes, so text and never a number
  std::vector<Setting> items;   ///< Kind::list
  std::vector<Member> members;  ///< Kind::map, in the order written; of equal keys only the first

  /// The value of `key`; null when this is no map or has no such key.
  const Setting* find(std::string_view key) const;
};

struct Setting::Member {
  std::string key;
  Span key_span;
  Setting value;
};

/// What to do when a key stands twice in one map: the first one wins either way.
enum class DuplicateKeys { warn, refuse };

/// Limits on hostile input; passing one is an error with its place.
struct SettingLimits {
  std::uint32_t bytes = 64 * 1024;
  std::uint32_t depth = 32;
  std::uint32_t keys = 1000;
};

/// Parses bytes [span.begin, span.end) of span.source as one YAML document. Nothing means the
/// reason is in `diagnostics` under `error_code` (syntax, limits, anchors, more than one document).
std::optional<Setting> parse_settings(Span span, DuplicateKeys duplicates,
                                      const SettingLimits& limits, std::string_view error_code,
                                      Diagnostics& diagnostics);

/// The readings of a scalar; nothing when it does not have that form. A flag is true/false/yes/no/
/// on/off in lower, upper or capitalised spelling.
std::optional<bool> as_flag(const Setting& setting);
std::optional<std::int64_t> as_integer(const Setting& setting);
std::optional<double> as_number(const Setting& setting);

/// Reads a map whose keys are known: each call names a key, and `finish` reports the keys nobody
/// asked for, with the nearest known one. A value of the wrong form is an error "bad-value" that
/// says what was expected; the call then gives nothing, as it does for an absent key or null.
class SettingReader {
 public:
  /// `where` is what messages call this map ("book.yaml", "contents").
  SettingReader(const Setting& map, std::string where, Diagnostics& diagnostics);

  std::optional<std::string> text(std::string_view key);
  std::optional<bool> flag(std::string_view key);
  std::optional<std::int64_t> integer(std::string_view key, std::int64_t least, std::int64_t most);
  std::optional<double> number(std::string_view key, double least, double most);
  /// A list of scalars; a single scalar counts as a list of one.
  std::vector<std::string> texts(std::string_view key);
  /// One of the words in `choices`, given with their values.
  template <class E>
  std::optional<E> choice(std::string_view key,
                          const std::vector<std::pair<std::string_view, E>>& choices);
  /// The value itself, for forms the calls above do not know; null when absent.
  const Setting* any(std::string_view key);
  /// An error "bad-value" at `setting`.
  void refuse(const Setting& setting, std::string_view key, std::string_view expected);
  /// Reports unknown keys as "unknown-key", each with its line and the nearest known key.
  void finish();

 private:
  const Setting* known(std::string_view key);
  std::optional<std::size_t> word(std::string_view key, const std::vector<std::string_view>& words);

  const Setting& map_;
  std::string where_;
  Diagnostics& diagnostics_;
  std::vector<std::string> known_;
};

template <class E>
std::optional<E> SettingReader::choice(std::string_view key,
                                       const std::vector<std::pair<std::string_view, E>>& choices) {
  std::vector<std::string_view> words;
  words.reserve(choices.size());
  for (const auto& [word, value] : choices) words.push_back(word);
  const auto index = this->word(key, words);
  return index ? std::optional<E>(choices[*index].second) : std::nullopt;
}

}  // namespace chaek::base
