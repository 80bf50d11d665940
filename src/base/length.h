#pragma once

#include <compare>
#include <cstdint>

#include "base/rounded.h"

namespace chaek::base {

/// A distance on the page: a whole number of thousandths of a typographic (PDF) point, so that
/// sums are exact and the same everywhere.
class Length {
 public:
  constexpr Length() = default;
  static constexpr Length units(std::int64_t thousandths) { return Length(thousandths); }
  static Length points(double points) { return Length(rounded(points * 1000.0)); }
  static Length millimetres(double mm) { return Length(rounded(mm * 72000.0 / 25.4)); }

  constexpr std::int64_t units() const { return units_; }
  constexpr double points() const { return static_cast<double>(units_) / 1000.0; }
  constexpr double millimetres() const { return static_cast<double>(units_) * 25.4 / 72000.0; }
  /// This length times `factor`, rounded to the nearest unit.
  Length scaled(double factor) const {
    return Length(rounded(static_cast<double>(units_) * factor));
  }

  constexpr Length operator-() const { return Length(-units_); }
  constexpr Length& operator+=(Length other) { return units_ += other.units_, *this; }
  constexpr Length& operator-=(Length other) { return units_ -= other.units_, *this; }
  friend constexpr Length operator+(Length a, Length b) { return Length(a.units_ + b.units_); }
  friend constexpr Length operator-(Length a, Length b) { return Length(a.units_ - b.units_); }
  friend constexpr Length operator*(Length a, std::int64_t n) { return Length(a.units_ * n); }
  friend constexpr Length operator*(std::int64_t n, Length a) { return Length(a.units_ * n); }
  friend constexpr Length operator/(Length a, std::int64_t n) { return Length(a.units_ / n); }
  friend constexpr auto operator<=>(Length a, Length b) = default;

 private:
  explicit constexpr Length(std::int64_t units) : units_(units) {}
  std::int64_t units_ = 0;
};

}  // namespace chaek::base
