#include "read/cmark_memory.h"

#include <cmark-gfm.h>

#include <cstdlib>

#include "base/memory.h"

namespace chaek::read {
namespace {

void* checked(void* memory) {
  if (memory == nullptr) base::abort_for_memory();
  return memory;
}

void* allocate(std::size_t count, std::size_t size) {
  return checked(std::calloc(count, size));
}

void* reallocate(void* memory, std::size_t size) {
  return checked(std::realloc(memory, size));
}

}  // namespace

void give_cmark_memory() {
  // Extensions and what they are kept in always have the default allocator, so that is replaced:
  // one given to a parser would not be asked for them.
  static const bool given = [] {
    *cmark_get_default_mem_allocator() = {allocate, reallocate, std::free};
    return true;
  }();
  static_cast<void>(given);
}

}  // namespace chaek::read
