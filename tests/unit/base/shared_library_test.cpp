#include "base/shared_library.h"

#include <catch2/catch.hpp>
#include <new>

using chaek::base::find_function;
using chaek::base::open_library;

TEST_CASE("a library is opened and its functions are found by name") {
  void* library = open_library("libm.so.6");
  REQUIRE(library != nullptr);
  double (*root)(double) = nullptr;
  CHECK(find_function(library, "sqrt", root));
  REQUIRE(root != nullptr);
  CHECK(root(9) == 3);
  CHECK_FALSE(find_function(library, "no_such_function", root));
  CHECK(root == nullptr);
}

TEST_CASE("a library that is not installed is told from one that cannot be loaded") {
  CHECK(open_library("libof-which-nobody-heard.so.9") == nullptr);
  CHECK_THROWS_AS(open_library("/dev/null"), std::bad_alloc);
}
