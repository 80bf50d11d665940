#include "base/plain_text.h"

#include <utf8proc.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>

#include "base/utf8.h"

using chaek::base::append_utf8;
using chaek::base::plain_end;
using chaek::base::plain_size;

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
