#pragma once

#include <utility>

namespace chaek::base {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kDestroyLasting = true;  // a sanitizer wants to see everything given back
#else
inline constexpr bool kDestroyLasting = false;
#endif

/// A large value that is needed until the program ends. It is not taken apart then: the system
/// takes back all memory at once, for which the program would need a tenth of its time.
template <class T>
class Lasting {
 public:
  template <class... Arguments>
  explicit Lasting(Arguments&&... arguments) : value_(std::forward<Arguments>(arguments)...) {}
  ~Lasting() {
    if constexpr (kDestroyLasting) value_.~T();
  }
  Lasting(const Lasting&) = delete;
  Lasting& operator=(const Lasting&) = delete;

  T& operator*() { return value_; }
  const T& operator*() const { return value_; }
  T* operator->() { return &value_; }
  const T* operator->() const { return &value_; }

 private:
  union {
    T value_;
  };
};

}  // namespace chaek::base
