#include "epub/xml_text.h"

#include <catch2/catch.hpp>

using chaek::epub::escaped;

TEST_CASE("markup in text is escaped") {
  CHECK(escaped("a < b && c > \"d\"") == "a &lt; b &amp;&amp; c &gt; &quot;d&quot;");
  CHECK(escaped("&amp;") == "&amp;amp;");
  CHECK(escaped("]]>") == "]]&gt;");
}

TEST_CASE("Korean, line ends and tabs stay as they are") {
  CHECK(escaped("한글\t나랏〮말\n🚲") == "한글\t나랏〮말\n🚲");
  CHECK(escaped("a\rb") == "a&#13;b");
}

TEST_CASE("what XML forbids becomes a replacement character") {
  CHECK(escaped(std::string("a\0b\x01\x1f", 5)) == "a\uFFFDb\uFFFD\uFFFD");
  CHECK(escaped("x\xEF\xBF\xBEy\xEF\xBF\xBFz") == "x\uFFFDy\uFFFDz");  // U+FFFE, U+FFFF
  CHECK(escaped("\uFFFD") == "\uFFFD");
}

TEST_CASE("malformed UTF-8 is replaced byte by byte and nothing after it is lost") {
  CHECK(escaped("\xEA\xB0|") == "\uFFFD\uFFFD|");  // a syllable cut short
  CHECK(escaped("\xED\xA0\x80|").ends_with("|"));  // a surrogate
  CHECK(escaped("\xED\xA0\x80").find('\xED') == std::string::npos);
  CHECK(escaped("\x80|\xFF") == "\uFFFD|\uFFFD");
  CHECK(escaped("끝\xEA") == "끝\uFFFD");
}
