#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace chaek::deflate {

/// A compressor with its working memory; one per thread.
class Compressor {
 public:
  /// `level` 1 (fast) … 12 (small), as libdeflate counts them.
  explicit Compressor(int level);
  ~Compressor();
  Compressor(Compressor&&) noexcept;
  Compressor& operator=(Compressor&&) noexcept;

  /// Raw deflate (RFC 1951), for zip entries.
  std::string raw(std::string_view bytes);
  /// Zlib format (RFC 1950), for PDF's FlateDecode.
  std::string zlib(std::string_view bytes);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Expands a stream in zlib format; false when it is damaged or does not fill `out` exactly.
bool expand_zlib(std::string_view bytes, std::span<char> out);

/// CRC-32 as zip and PNG use it (ISO 3309).
std::uint32_t crc32(std::string_view bytes);

}  // namespace chaek::deflate
