#include "base/rare.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>

using chaek::base::Rare;

TEST_CASE("a rare value reads as nothing until it is set, and is copied with its owner") {
  Rare<std::string> text;
  CHECK(text->empty());
  text = "가나다";
  Rare<std::string> copy = text;
  text = "";
  CHECK(*text == "");
  CHECK(*copy == "가나다");
  Rare<std::string> moved = std::move(copy);
  text = moved;
  CHECK(*text == "가나다");
  CHECK(*moved == "가나다");
  static_assert(sizeof(Rare<std::string>) == sizeof(void*));
}
