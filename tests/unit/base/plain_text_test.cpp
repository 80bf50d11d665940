#include "base/plain_text.h"

#include <utf8proc.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>

#include "base/utf8.h"

using chaek::base::append_utf8;
using chaek::base::plain_end;
using chaek::base::plain_size;
using chaek::base::plain_xml_end;

TEST_CASE("whole lines of Korean, Hanja and Latin are plain") {
  for (const std::string text :
       {"", "a", "printable ASCII, tab\tand line\nfeed ~", "가나다 힣", "韓國의 冊 — “따옴표”",
        "「책」·『이름』、。", "히읗은 특히 끝에"}) {
    CAPTURE(text);
    CHECK(plain_end(text) == text.size());
  }
}

TEST_CASE("what needs a closer look ends plain text, wherever it stands") {
  const std::string before = "가a나";
  for (const std::string odd : {"\x01", "\r", "\x7F", "\x80", "é", "\u0301", "\u1100", "\u302A",
                                "\u3099", "\uD7B0", "\uFFFF", "😀", "\xEA\xB0", "\xEB", "\xEB\x80 ",
                                "\xED\x9E\xA4", "\xED\xA0\x80", "\xE2\x80\xAE"}) {
    CAPTURE(odd);
    CHECK(plain_end(odd) == 0);
    CHECK(plain_size(odd, 0) == 0);
    CHECK(plain_end(before + odd + before) == before.size());
    CHECK(plain_end("eight or more bytes" + odd) == 19);
  }
}

TEST_CASE("no plain character is illegal in XML, attaches, or changes when composed") {
  std::size_t plain = 0;
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    const std::size_t size = plain_size(text, 0);
    if (size == 0) continue;
    ++plain;
    CAPTURE(static_cast<unsigned>(c));
    CHECK(size == text.size());
    CHECK((c >= 0x20 || c == '\t' || c == '\n'));
    CHECK((c < 0x1100 || c > 0x11FF));
    const utf8proc_property_t* const property =
        utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
    CHECK(property->combining_class == 0);
    const utf8proc_uint8_t* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.c_str());
    utf8proc_uint8_t* composed = utf8proc_NFC(bytes);
    CHECK(std::string(reinterpret_cast<const char*>(composed)) == text);
    std::free(composed);
  }
  CHECK(plain > 11'172 + 20'000);
}

namespace {

constexpr std::string_view kEscaped = "&<>\"";

/// The same as plain_end, or plain_xml_end where `escaped` is what XML escapes, a character at a
/// time.
std::size_t end_by_characters(std::string_view text, std::size_t offset,
                              std::string_view escaped = "") {
  while (offset < text.size() && escaped.find(text[offset]) == std::string_view::npos) {
    const std::size_t size = plain_size(text, offset);
    if (size == 0) break;
    offset += size;
  }
  return offset;
}

}  // namespace

TEST_CASE("blocks end plain text where its characters do") {
  const std::string plain = "가a나힝d 漢\n\t“거”·햐ab하겨고";
  for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3100 || (c > 0xD700 && c < 0xD800) ? 1 : 37) {
    std::string character;
    append_utf8(character, c);
    for (std::size_t before = 0; before < plain.size(); ++before) {
      const std::string text = plain.substr(before) + character + plain;
      if (plain_end(text) != end_by_characters(text, 0)) FAIL(static_cast<unsigned>(c) << before);
    }
  }
  std::uint32_t state = 1;
  for (int round = 0; round < 200'000; ++round) {
    std::string bytes = plain + plain;
    for (int change = 0; change < 2; ++change) {
      state = state * 1'664'525 + 1'013'904'223;
      bytes[(state >> 8) % bytes.size()] = static_cast<char>(state >> 24);
    }
    const std::size_t from = state % 5 == 0 ? 1 : 0;
    bytes.resize(bytes.size() - (state >> 4) % 24);
    if (plain_end(bytes, from) != end_by_characters(bytes, from)) FAIL(round);
    if (plain_xml_end(bytes, from) != end_by_characters(bytes, from, kEscaped)) FAIL(round);
  }
}

TEST_CASE("markup ends what XML takes as it stands") {
  const std::string plain = "가a나힝d 漢\n\t“거”·햐ab하겨고";
  for (char c = ' '; c < '\x7F'; ++c) {
    for (std::size_t before = 0; before < plain.size(); ++before) {
      if ((plain[before] & 0xC0) == 0x80) continue;
      const std::string text = plain.substr(before) + c + plain;
      const bool ends = kEscaped.find(c) != std::string_view::npos;
      CAPTURE(text);
      CHECK(plain_xml_end(text) == (ends ? plain.size() - before : text.size()));
    }
  }
}
