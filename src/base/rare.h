#pragma once

#include <memory>
#include <utility>

namespace chaek::base {

/// A value that most of its owners do not have: without one it takes a pointer's room and reads as
/// T{}. It is copied with its owner.
template <class T>
class Rare {
 public:
  Rare() = default;
  ~Rare() = default;
  Rare(const Rare& other) : value_(other.value_ ? std::make_unique<T>(*other.value_) : nullptr) {}
  Rare(Rare&&) noexcept = default;
  Rare& operator=(const Rare& other) {
    if (this != &other) *this = Rare(other);
    return *this;
  }
  Rare& operator=(Rare&&) noexcept = default;
  /// T{} takes no room.
  Rare& operator=(T value) {
    if (value == T{}) {
      value_.reset();
    } else {
      value_ = std::make_unique<T>(std::move(value));
    }
    return *this;
  }

  const T& operator*() const {
    static const T none{};
    return value_ ? *value_ : none;
  }
  const T* operator->() const { return &**this; }

 private:
  std::unique_ptr<T> value_;
};

}  // namespace chaek::base
