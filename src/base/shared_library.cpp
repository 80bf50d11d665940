#include "base/shared_library.h"

#include <new>
#include <string_view>

namespace chaek::base {

void* open_library(const char* name) {
  void* library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (library != nullptr) return library;
  // The loader knows no codes: what it can't map it says in words, a file that is not there in
  // these.
  const char* const why = dlerror();
  constexpr std::string_view kMissing = "cannot open shared object file: No such file";
  const bool missing =
      why != nullptr && std::string_view(why).find(kMissing) != std::string_view::npos;
  if (!missing) throw std::bad_alloc();
  return nullptr;
}

}  // namespace chaek::base
