#pragma once

#include <dlfcn.h>

#include <cstring>

namespace chaek::base {

/// Puts the function `name` of a library that dlopen has opened into `function`; false when the
/// library has none, and `function` is null then.
template <class Function>
bool find_function(void* library, const char* name, Function& function) {
  void* address = dlsym(library, name);
  std::memcpy(&function, &address, sizeof function);
  return address != nullptr;
}

}  // namespace chaek::base
