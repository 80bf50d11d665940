#include "book/remote_address.h"

#include <catch2/catch.hpp>

namespace chaek::book {
namespace {

TEST_CASE("one picture of the network has one address, however it is written") {
  const std::string one = "https://example.org/%EB%B9%84%20%ED%95%98%EB%82%98.png?w=3";
  CHECK(remote_address("https://example.org/비 하나.png?w=3") == one);
  CHECK(remote_address("//example.org/비%20하나.png?w=3#top") == one);
  CHECK(remote_address(" HTTPS://Example.ORG/%eb%b9%84 %ED%95%98%EB%82%98.png?w=3\n") == one);
  CHECK(remote_address("http://example.org") == "http://example.org/");
  CHECK(remote_address("http://example.org?비=1") == "http://example.org/?%EB%B9%84=1");
  CHECK(remote_address("http://example.org/A%zz") == "http://example.org/A%25zz");
}

TEST_CASE("paths and other schemes are on no network") {
  for (const char* source : {"", "a.png", "/a.png", "data:image/png;base64,AAAA", "ftp://a/b.png",
                             "httpx://a/b.png", "C:/a.png"}) {
    INFO(source);
    CHECK_FALSE(remote_address(source));
  }
}

}  // namespace
}  // namespace chaek::book
