#include "image/png_quick_check.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <string_view>

#include "deflate/deflate.h"

namespace chaek::image {
namespace {

using namespace std::string_literals;

std::string number(std::uint32_t value) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift);
  return bytes;
}

std::string chunk(const std::string& name, const std::string& data) {
  const std::string body = name + data;
  return number(static_cast<std::uint32_t>(data.size())) + body + number(deflate::crc32(body));
}

std::string compressed(const std::string& rows) {
  return deflate::Compressor(6).zlib(rows);
}

/// A PNG whose chunks behind the header are `chunks`, three pixels wide and two high.
std::string png(char color_type, const std::string& chunks) {
  const std::string header = number(3) + number(2) + "\x08" + color_type + "\0\0\0"s;
  return "\x89PNG\r\n\x1A\n" + chunk("IHDR", header) + chunks + chunk("IEND", "");
}

std::string gray(const std::string& rows) {
  return png(0, chunk("IDAT", compressed(rows)));
}

}  // namespace

TEST_CASE("a plain PNG is seen to be whole; one with any other byte is not") {
  const std::string whole = gray("\0abc\4def"s);
  REQUIRE(png_is_surely_whole(whole));
  const std::size_t end = whole.size() - 12;  // of the rows; what follows is no matter to them
  for (std::size_t at = 0; at < end; ++at) {
    INFO(at);
    CHECK_FALSE(png_is_surely_whole(whole.substr(0, at)));
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    CHECK_FALSE(png_is_surely_whole(changed));
  }
}

TEST_CASE("rows in several chunks, and a palette, are read") {
  const std::string stream = compressed("\0\0\1\0\0\1\0\1"s);
  const std::string rows = chunk("IDAT", stream.substr(0, 4)) + chunk("IDAT", stream.substr(4));
  CHECK(png_is_surely_whole(png(0, rows)));
  const std::string palette = chunk("PLTE", "abcdef");
  CHECK(png_is_surely_whole(png(3, chunk("tEXt", "x") + palette + rows)));
  CHECK_FALSE(png_is_surely_whole(png(3, rows)));
  CHECK_FALSE(png_is_surely_whole(png(3, palette + palette + rows)));
  CHECK_FALSE(png_is_surely_whole(png(0, chunk("NEWx", "") + rows)));
}

TEST_CASE("rows that are too few, too many or filtered in no known way are left to libpng") {
  CHECK_FALSE(png_is_surely_whole(gray("\0abc"s)));
  CHECK_FALSE(png_is_surely_whole(gray("\0abc\0def\0ghi"s)));
  CHECK_FALSE(png_is_surely_whole(gray("\0abc\5def"s)));
}

}  // namespace chaek::image
