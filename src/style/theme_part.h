#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/color.h"
#include "base/diagnostic.h"
#include "base/setting.h"

namespace chaek::style {

/// Reads one part of a theme (`details`, one role …). The plain calls read keys that
/// styles/base.yaml gives every theme: a key without a value is an error "incomplete-theme", so no
/// default needs to stand in the code. The calls named maybe_… read keys that may be left out.
class ThemePart {
 public:
  /// The part `name` of `theme`; `where` is what messages call it ("details", "roles: quote").
  ThemePart(const base::Setting& map, std::string where, base::Diagnostics& diagnostics);

  double number(std::string_view key, double least, double most);
  int integer(std::string_view key, int least, int most);
  bool flag(std::string_view key);
  base::Color color(std::string_view key);
  template <class E>
  E choice(std::string_view key, const std::vector<std::pair<std::string_view, E>>& choices) {
    return given(key, reader_.choice<E>(key, choices), choices.front().second);
  }

  std::optional<double> maybe_number(std::string_view key, double least, double most);
  std::optional<bool> maybe_flag(std::string_view key) { return reader_.flag(key); }
  std::optional<std::string> maybe_text(std::string_view key) { return reader_.text(key); }
  /// A colour such as "#2f3e46"; nothing when the key is left out, or says `none`.
  std::optional<base::Color> maybe_color(std::string_view key);
  template <class E>
  std::optional<E> maybe_choice(std::string_view key,
                                const std::vector<std::pair<std::string_view, E>>& choices) {
    return reader_.choice<E>(key, choices);
  }

  /// The part `key` of this one; an empty map when the theme says nothing of it.
  const base::Setting& part(std::string_view key);
  /// Reports the keys that nobody asked for.
  void finish() { reader_.finish(); }

 private:
  template <class T>
  T given(std::string_view key, const std::optional<T>& value, T otherwise) {
    if (!value) report_missing(key);
    return value.value_or(otherwise);
  }
  void report_missing(std::string_view key);

  const base::Setting& map_;
  std::string where_;
  base::Diagnostics& diagnostics_;
  base::SettingReader reader_;
};

}  // namespace chaek::style
