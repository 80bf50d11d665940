#include "pdf/content_hash.h"

#include <cstddef>

namespace chaek::pdf {
namespace {

std::uint64_t little_endian(std::string_view bytes) {
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    word |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  }
  return word;
}

std::uint64_t little_endian_8(const char* at) {
  std::uint64_t word = 0;
  for (unsigned i = 0; i < 8; ++i) {
    word |= std::uint64_t{static_cast<unsigned char>(at[i])} << (8 * i);
  }
  return word;
}

}  // namespace

void ContentHash::mix(std::uint64_t word) {
  first_ = (first_ ^ word) * 0xFF51AFD7ED558CCD;
  first_ ^= first_ >> 32;
  second_ = (second_ + word) * 0xC4CEB9FE1A85EC53;
  second_ ^= second_ >> 29;
}

void ContentHash::add(std::string_view bytes) {
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) mix(little_endian_8(bytes.data() + at));
  mix(little_endian(bytes.substr(at)));
  mix(bytes.size());
}

std::array<std::uint8_t, 16> ContentHash::digest() const {
  ContentHash last = *this;
  last.mix(second_);
  last.mix(first_);
  std::array<std::uint8_t, 16> out{};
  for (unsigned i = 0; i < 8; ++i) {
    out[i] = static_cast<std::uint8_t>(last.first_ >> (8 * i));
    out[8 + i] = static_cast<std::uint8_t>(last.second_ >> (8 * i));
  }
  return out;
}

}  // namespace chaek::pdf
