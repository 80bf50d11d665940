#include "read/cmark_memory.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <new>

#include "base/memory.h"

namespace chaek::read {

/// Memory that blocks are laid in: `size` bytes behind this.
struct CmarkMemory::Chunk {
  Chunk* next = nullptr;
  std::size_t size = 0;

  char* bytes() { return reinterpret_cast<char*>(this + 1); }
};

namespace {

constexpr std::size_t kUnit = sizeof(void*);  // all that cmark keeps is aligned to pointers

std::size_t rounded(std::size_t size) {
  return std::max(kUnit, (size + kUnit - 1) / kUnit * kUnit);
}

/// Stands before every block that cmark is given.
class Head {
 public:
  /// `size`: bytes of the block, without this; rounded.
  Head(std::size_t size, bool in_arena) : size_(size | std::size_t{in_arena}) {}

  std::size_t size() const { return size_ & ~std::size_t{1}; }
  /// Else it is the process's own, made before any text was read.
  bool in_arena() const { return (size_ & 1) != 0; }

 private:
  std::size_t size_;
};
static_assert(sizeof(Head) == kUnit);

Head& head_of(void* block) {
  return *reinterpret_cast<Head*>(static_cast<char*>(block) - sizeof(Head));
}

void* checked(void* memory) {
  if (memory == nullptr) base::abort_for_memory();
  return memory;
}

/// A thread's blocks. A freed one is given again to the next that wants its size: a text can make
/// cmark take and free without end.
class Arena {
 public:
  Arena() = default;
  ~Arena() { release(first_); }
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  const CmarkMemory::Mark& here() const { return at_; }

  void go_back(const CmarkMemory::Mark& mark) {
    at_ = mark;
    freed_ = {};
  }

  /// Gives back what a large text has needed more than most do.
  void shrink() {
    if (first_ == nullptr) return;
    CmarkMemory::Chunk*& rest = first_->size > kChunk ? first_ : first_->next;
    release(rest);
    rest = nullptr;
  }

  /// `size` bytes of zeros.
  void* allocate(std::size_t size) {
    size = rounded(size);
    Freed* const again = size <= kMostFreed ? freed_[size / kUnit] : nullptr;
    if (again != nullptr) {
      freed_[size / kUnit] = again->next;
      return std::memset(static_cast<void*>(again), 0, size);
    }
    char* const place = room(sizeof(Head) + size);
    new (place) Head(size, true);
    return std::memset(place + sizeof(Head), 0, size);
  }

  void* reallocate(void* block, std::size_t size) {
    const std::size_t had = head_of(block).size();
    size = rounded(size);
    if (size <= had) return block;
    if (is_last(block, had) && at_.chunk->size - at_.used >= size - had) {
      at_.used += size - had;
      head_of(block) = Head(size, true);
      return block;
    }
    void* const grown = allocate(size);
    std::memcpy(grown, block, had);
    free(block);
    return grown;
  }

  void free(void* block) {
    const std::size_t size = head_of(block).size();
    if (is_last(block, size)) {
      at_.used -= sizeof(Head) + size;
    } else if (size <= kMostFreed) {
      Freed*& first = freed_[size / kUnit];
      first = new (block) Freed{first};
    }
  }

 private:
  static constexpr std::size_t kChunk = std::size_t{512} << 10;
  static constexpr std::size_t kMostFreed = 1024;  // larger ones are few

  struct Freed {
    Freed* next;
  };

  static void release(CmarkMemory::Chunk* chunk) {
    while (chunk != nullptr) {
      CmarkMemory::Chunk* const next = chunk->next;
      std::free(chunk);
      chunk = next;
    }
  }

  bool is_last(const void* block, std::size_t size) const {
    return static_cast<const char*>(block) + size == at_.chunk->bytes() + at_.used;
  }

  char* room(std::size_t size) {
    if (at_.chunk == nullptr || at_.chunk->size - at_.used < size) next_chunk(size);
    char* const place = at_.chunk->bytes() + at_.used;
    at_.used += size;
    return place;
  }

  /// Goes on to a chunk with room for `size`: the next one, or a new one before it.
  void next_chunk(std::size_t size) {
    CmarkMemory::Chunk*& next = at_.chunk == nullptr ? first_ : at_.chunk->next;
    if (next == nullptr || next->size < size) {
      const std::size_t wanted = std::max(size, kChunk);
      void* const memory = checked(std::malloc(sizeof(CmarkMemory::Chunk) + wanted));
      next = new (memory) CmarkMemory::Chunk{next, wanted};
    }
    at_ = {next, 0};
  }

  CmarkMemory::Chunk* first_ = nullptr;
  CmarkMemory::Mark at_;
  std::array<Freed*, kMostFreed / kUnit + 1> freed_{};
};

thread_local constinit Arena* arena = nullptr;  // the thread's own, while a text is parsed

void* allocate(std::size_t count, std::size_t size) {
  if (size > 0 && count > (std::numeric_limits<std::size_t>::max() >> 1) / size) checked(nullptr);
  if (arena != nullptr) return arena->allocate(count * size);
  const std::size_t bytes = rounded(count * size);
  void* const memory = checked(std::calloc(1, sizeof(Head) + bytes));
  new (memory) Head(bytes, false);
  return static_cast<char*>(memory) + sizeof(Head);
}

void free_block(void* block) {
  if (block == nullptr) return;
  if (!head_of(block).in_arena()) return std::free(&head_of(block));
  if (arena != nullptr) arena->free(block);
}

void* reallocate(void* block, std::size_t size) {
  if (block == nullptr) return allocate(1, size);
  const Head head = head_of(block);
  if (head.in_arena()) return arena->reallocate(block, size);
  void* const grown = allocate(1, size);
  std::memcpy(grown, block, std::min(size, head.size()));
  free_block(block);
  return grown;
}

}  // namespace

CmarkMemory::CmarkMemory() : is_first_(arena == nullptr) {
  // Extensions and what they are kept in always have the default allocator, so that is replaced:
  // one given to a parser would not be asked for them.
  static const bool ready = [] {
    *cmark_get_default_mem_allocator() = {allocate, reallocate, free_block};
    cmark_gfm_core_extensions_ensure_registered();
    return true;
  }();
  static_cast<void>(ready);
  static thread_local Arena own;
  arena = &own;
  before_ = own.here();
}

CmarkMemory::~CmarkMemory() {
  arena->go_back(before_);
  if (!is_first_) return;
  arena->shrink();
  arena = nullptr;
}

}  // namespace chaek::read
