#include "read/special_characters.h"

#include <array>
#include <atomic>
#include <mutex>

namespace {

/// Whether a character is in cmark's table. Each text asks for all of its own before its inlines
/// are read, and so sees what another thread has entered.
std::array<std::atomic<bool>, 256> entered;
std::mutex entering;

}  // namespace

// NOLINTBEGIN(bugprone-reserved-identifier): the linker's names
void __wrap_cmark_inlines_add_special_character(unsigned char character, bool emphasis) {
  if (entered[character].load(std::memory_order_acquire)) return;
  const std::lock_guard lock(entering);
  if (entered[character].load(std::memory_order_relaxed)) return;
  __real_cmark_inlines_add_special_character(character, emphasis);
  entered[character].store(true, std::memory_order_release);
}

void __wrap_cmark_inlines_remove_special_character(unsigned char, bool) {}
// NOLINTEND(bugprone-reserved-identifier)
