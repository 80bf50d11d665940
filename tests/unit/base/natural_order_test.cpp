#include "base/natural_order.h"

#include <catch2/catch.hpp>

using chaek::base::natural_order;

TEST_CASE("numbers in names are ordered by value") {
  CHECK((natural_order("2", "10") < 0));
  CHECK((natural_order("a2b", "a10a") < 0));
  CHECK((natural_order("a10", "a10b") < 0));
  CHECK((natural_order("b", "a10") > 0));
  CHECK((natural_order("99999999999999999999998", "99999999999999999999999") < 0));
}

TEST_CASE("only equal names are equal") {
  CHECK((natural_order("a01", "a01") == 0));
  CHECK((natural_order("a01", "a1") != 0));
  CHECK((natural_order("a01", "a1") < 0) == (natural_order("a1", "a01") > 0));
  CHECK((natural_order("a01b", "a1c") < 0));
  CHECK((natural_order("", "a") < 0));
}
