#include <catch2/catch.hpp>

#include "bound_book.h"

TEST_CASE("the same bytes with one thread and with several") {
  const std::string folder = corpus().front();
  const BoundBook one = bind_folder(folder, 1);
  const BoundBook many = bind_folder(folder, 7);
  CHECK(one.pdf == many.pdf);
  CHECK(one.epub == many.epub);
}
