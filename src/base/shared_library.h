#pragma once

#include <dlfcn.h>

#include <cstring>

namespace chaek::base {

/// Opens a shared library for the rest of the program's life; null when it, or one that it stands
/// on, is not installed. Throws std::bad_alloc when there is no memory to load it into.
void* open_library(const char* name);

/// Puts the function `name` of an opened library into `function`; false when the library has none,
/// and `function` is null then.
template <class Function>
bool find_function(void* library, const char* name, Function& function) {
  void* address = dlsym(library, name);
  std::memcpy(&function, &address, sizeof function);
  return address != nullptr;
}

}  // namespace chaek::base
