#pragma once

#include <string>
#include <string_view>

#include "base/color.h"
#include "base/length.h"

namespace chaek::epub {

/// Builds one rule, `selector { property: value; … }`. A rule without declarations leaves no trace.
class CssRule {
 public:
  explicit CssRule(std::string_view selector) : selector_(selector) {}

  CssRule& set(std::string_view property, std::string_view value);
  CssRule& set(std::string_view property, base::Color color);
  /// `length` in ems of `size`.
  CssRule& em(std::string_view property, base::Length length, base::Length size);
  /// The same, only when it is not zero.
  CssRule& em_unless_zero(std::string_view property, base::Length length, base::Length size);

  const std::string& declarations() const { return declarations_; }
  /// Appends the rule to `sheet`.
  void write(std::string& sheet) const;

 private:
  std::string selector_;
  std::string declarations_;
};

/// "1.7em".
std::string ems(base::Length length, base::Length size);

}  // namespace chaek::epub
