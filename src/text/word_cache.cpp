#include "text/word_cache.h"

#include <cstring>
#include <utility>

namespace chaek::text {
namespace {

constexpr std::size_t kFirstSlots = 1024;
// Words made to collide must not turn a look-up into a walk over the whole table.
constexpr std::size_t kLongestProbe = 64;

std::uint64_t mix(std::uint64_t hash, std::uint64_t word) {
  // Two rounds, so that the last bytes of a word reach the low bits, which choose the slot.
  hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
  hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93U;
  return hash ^ (hash >> 32);
}

std::uint64_t hash_of(const WordKey& key) {
  std::uint64_t hash = mix(key.text.size(), std::uint64_t{key.face.family} << 32 |
                                                std::uint64_t{key.language} << 16 |
                                                static_cast<std::uint64_t>(key.direction) << 12 |
                                                static_cast<std::uint64_t>(key.face.weight) << 8 |
                                                static_cast<std::uint64_t>(key.face.slant));
  const char* bytes = key.text.data();
  std::size_t left = key.text.size();
  for (; left >= 8; left -= 8, bytes += 8) {
    std::uint64_t word;
    std::memcpy(&word, bytes, 8);
    hash = mix(hash, word);
  }
  if (left > 0) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, left);
    hash = mix(hash, word);
  }
  return hash;
}

}  // namespace

WordCache::WordCache() : slots_(kFirstSlots) {}

const ShapedText* WordCache::find(const WordKey& key) const {
  const std::uint64_t hash = hash_of(key);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = hash & mask; slots_[i].entry != nullptr; i = (i + 1) & mask) {
    const Entry& entry = *slots_[i].entry;
    if (slots_[i].hash == hash && entry.text == key.text && entry.face == key.face &&
        entry.language == key.language && entry.direction == key.direction) {
      return &entry.shaped;
    }
  }
  return nullptr;
}

const ShapedText& WordCache::add(const WordKey& key, ShapedText&& shaped) {
  std::size_t bytes = sizeof(Entry) + 2 * sizeof(Slot) + key.text.size();
  for (const ShapedRun& run : shaped.runs) {
    bytes += sizeof(ShapedRun) + run.glyphs.capacity() * sizeof(Glyph);
  }
  if (bytes_ + bytes > kMostBytes) clear();
  bytes_ += bytes;
  entries_.push_back({std::string(key.text), key.face, key.language, key.direction, hash_of(key),
                      std::move(shaped)});
  if (entries_.size() * 2 > slots_.size()) grow();
  if (!place(entries_.back())) {
    Entry last = std::move(entries_.back());
    clear();
    bytes_ = bytes;
    entries_.push_back(std::move(last));
    place(entries_.back());
  }
  return entries_.back().shaped;
}

void WordCache::clear() {
  entries_.clear();
  slots_.assign(kFirstSlots, Slot{});
  slots_.shrink_to_fit();
  bytes_ = 0;
}

bool WordCache::place(const Entry& entry) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = entry.hash & mask;
  for (std::size_t probe = 0; slots_[i].entry != nullptr; ++probe, i = (i + 1) & mask) {
    if (probe == kLongestProbe) return false;
  }
  slots_[i] = {entry.hash, &entry};
  return true;
}

void WordCache::grow() {
  // The new table holds a quarter of its slots, so a probe too long is one made to be.
  slots_.assign(slots_.size() * 2, Slot{});
  for (const Entry& entry : entries_) {
    if (&entry != &entries_.back()) place(entry);
  }
}

}  // namespace chaek::text
