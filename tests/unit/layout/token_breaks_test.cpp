#include "layout/token_breaks.h"

#include <catch2/catch.hpp>
#include <string>

using namespace chaek::layout;

namespace {

/// The text with a bar where a token may be cut after a mark, a colon at a hump.
std::string marked(std::string_view text) {
  std::string out;
  std::size_t done = 0;
  for (const TokenBreak& place : token_breaks(text)) {
    out.append(text.substr(done, place.offset - done)).append(place.hump ? ":" : "|");
    done = place.offset;
  }
  return out.append(text.substr(done));
}

}  // namespace

TEST_CASE("tokens are cut after their marks and at their humps") {
  CHECK(marked("https://a.example/some_page?name=value&more") ==
        "https://a.|example/|some_|page?|name=|value&|more");
  CHECK(marked("SimpleDateFormat") == "Simple:Date:Format");
  CHECK(marked("application.properties파일") == "application.|properties파일");
}

TEST_CASE("three characters stay on each side, and numbers stay whole") {
  CHECK(marked("a.example") == "a.example");
  CHECK(marked("example.js") == "example.js");
  CHECK(marked("3.141592, 10-20-30") == "3.141592, 10-20-30");
  CHECK(marked("HTTPServer") == "HTTPServer");
  CHECK(marked("plain words only").find('|') == std::string::npos);
}
