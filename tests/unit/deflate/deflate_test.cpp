#include "deflate/deflate.h"

#include <libdeflate.h>

#include <catch2/catch.hpp>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using chaek::deflate::Compressor;
using chaek::deflate::crc32;

namespace {

enum class Wrapping { raw, zlib };

std::string inflate(const std::string& packed, std::size_t size, Wrapping wrapping) {
  libdeflate_decompressor* reader = libdeflate_alloc_decompressor();
  std::string out(size, '\0');
  std::size_t written = 0;
  const auto run =
      wrapping == Wrapping::raw ? libdeflate_deflate_decompress : libdeflate_zlib_decompress;
  const auto result = run(reader, packed.data(), packed.size(), out.data(), size, &written);
  libdeflate_free_decompressor(reader);
  REQUIRE(result == LIBDEFLATE_SUCCESS);
  REQUIRE(written == size);
  return out;
}

std::string sentence_repeated(int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += "같은 말을 " + std::to_string(i) + "번 되풀이한다. ";
  return text;
}

}  // namespace

TEST_CASE("raw and zlib streams give back what went in") {
  Compressor compressor(6);
  // A large text first, then small ones: the working buffer must not leak into later results.
  for (const std::string& text :
       {sentence_repeated(5000), std::string("책"), std::string(), std::string(1000, '\0')}) {
    CHECK(inflate(compressor.raw(text), text.size(), Wrapping::raw) == text);
    CHECK(inflate(compressor.zlib(text), text.size(), Wrapping::zlib) == text);
  }
}

TEST_CASE("repeated text becomes much smaller") {
  const std::string text = sentence_repeated(2000);
  CHECK(Compressor(6).zlib(text).size() * 4 < text.size());
  CHECK(Compressor(12).zlib(text).size() <= Compressor(1).zlib(text).size());
}

TEST_CASE("a zlib stream has the header of RFC 1950 and the checksum of its text") {
  const std::string packed = Compressor(6).zlib("abc");
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(packed[i]); };
  CHECK((byte(0) & 0x0F) == 8);
  CHECK((byte(0) * 256 + byte(1)) % 31 == 0);
  // Adler-32 of "abc": 1+97+98+99 = 0x127 and 98+196+295 = 0x24D.
  CHECK(packed.substr(packed.size() - 4) == std::string("\x02\x4D\x01\x27", 4));
}

TEST_CASE("the same text gives the same bytes, from any compressor on any thread") {
  const std::string text = sentence_repeated(3000);
  Compressor used(9);
  used.raw("something else before");
  const std::string expected = Compressor(9).raw(text);
  CHECK(used.raw(text) == expected);

  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  for (std::string& result : results) {
    threads.emplace_back([&result, &text] { result = Compressor(9).raw(text); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) CHECK(result == expected);
}

TEST_CASE("a moved compressor goes on working") {
  Compressor first(6);
  Compressor second(std::move(first));
  CHECK(inflate(second.raw("가나다"), 9, Wrapping::raw) == "가나다");
}

TEST_CASE("crc32 has the check value of ISO 3309") {
  CHECK(crc32("123456789") == 0xCBF43926U);
  CHECK(crc32("") == 0U);
}
