#include "content/picture_lock.h"

#include <catch2/catch.hpp>

namespace chaek::content {
namespace {

const std::string kHash(64, 'a');

std::optional<PictureLock> read(const std::string& text, base::Diagnostics& diagnostics) {
  static base::SourceStore sources;
  return read_lock(sources.add("chaek.lock", text), diagnostics);
}

TEST_CASE("a lock says what was written into it, sorted by address") {
  PictureLock lock;
  lock.pictures["https://example.org/b.svg"] = {kHash, "image/svg+xml", 12};
  lock.pictures["http://example.org/a.png?x=1"] = {std::string(64, '0'), "image/png", 7};
  const std::string text = lock_text(lock);
  CHECK(text.ends_with(":\n" + std::string(64, '0') +
                       " image/png 7 http://example.org/a.png?x=1\n" + kHash +
                       " image/svg+xml 12 https://example.org/b.svg\n"));
  base::Diagnostics diagnostics;
  const auto again = read(text, diagnostics);
  REQUIRE(again);
  CHECK(again->pictures == lock.pictures);
  CHECK(diagnostics.items().empty());
}

TEST_CASE("a stored picture is named by its bytes and its kind") {
  CHECK(stored_path({kHash, "image/svg+xml", 1}) == ".chaek/pictures/" + kHash + ".svg");
  CHECK(stored_path({kHash, "image/jpeg", 1}) == ".chaek/pictures/" + kHash + ".jpeg");
}

TEST_CASE("what no lock says is an error at its line") {
  const std::string good = kHash + " image/png 7 https://example.org/a.png";
  for (const std::string& bad :
       {std::string("<<<<<<< HEAD"), kHash + " image/png 7", " " + good, good + " b",
        kHash + " image/png x https://a/b", kHash + " image/png 7x https://a/b",
        kHash + " image/../x 7 https://a/b", kHash + " text/html 7 https://a/b",
        kHash.substr(1) + "G image/png 7 https://a/b", kHash + " image/png 7 file:///etc/passwd",
        std::string(64, 'b') + " image/png 7 https://example.org/a.png"}) {
    INFO(bad);
    base::Diagnostics diagnostics;
    CHECK_FALSE(read(good + "\n" + bad + "\n" + good + "\n", diagnostics));
    REQUIRE(diagnostics.items().size() == 1);
    CHECK(diagnostics.items()[0].code == "bad-lock");
    CHECK(diagnostics.items()[0].span.source->position(diagnostics.items()[0].span.begin).line ==
          2);
  }
}

}  // namespace
}  // namespace chaek::content
