#include "deflate/deflate.h"

#include <libdeflate.h>

#include <cstddef>
#include <new>

namespace chaek::deflate {

/// libdeflate's compressor and a buffer that grows to the largest bound so far: results are copied
/// out of it, so that a kept result holds its own bytes and no slack.
struct Compressor::State {
  explicit State(int level) : compressor(libdeflate_alloc_compressor(level)) {
    if (compressor == nullptr) throw std::bad_alloc();
  }
  ~State() { libdeflate_free_compressor(compressor); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  char* buffer(std::size_t size) {
    if (size > capacity) {
      bytes = std::make_unique_for_overwrite<char[]>(size);
      capacity = size;
    }
    return bytes.get();
  }

  libdeflate_compressor* compressor;
  std::unique_ptr<char[]> bytes;
  std::size_t capacity = 0;
};

Compressor::Compressor(int level) : state_(std::make_unique<State>(level)) {}
Compressor::~Compressor() = default;
Compressor::Compressor(Compressor&&) noexcept = default;
Compressor& Compressor::operator=(Compressor&&) noexcept = default;

std::string Compressor::raw(std::string_view bytes) {
  const std::size_t bound = libdeflate_deflate_compress_bound(state_->compressor, bytes.size());
  char* out = state_->buffer(bound);
  return {out,
          libdeflate_deflate_compress(state_->compressor, bytes.data(), bytes.size(), out, bound)};
}

std::string Compressor::zlib(std::string_view bytes) {
  const std::size_t bound = libdeflate_zlib_compress_bound(state_->compressor, bytes.size());
  char* out = state_->buffer(bound);
  return {out,
          libdeflate_zlib_compress(state_->compressor, bytes.data(), bytes.size(), out, bound)};
}

bool expand_zlib(std::string_view bytes, std::span<char> out) {
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> expander(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  if (expander == nullptr) throw std::bad_alloc();
  return libdeflate_zlib_decompress(expander.get(), bytes.data(), bytes.size(), out.data(),
                                    out.size(), nullptr) == LIBDEFLATE_SUCCESS;
}

std::uint32_t crc32(std::string_view bytes) {
  return libdeflate_crc32(0, bytes.data(), bytes.size());
}

}  // namespace chaek::deflate
