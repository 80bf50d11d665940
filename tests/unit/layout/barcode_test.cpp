#include "layout/barcode.h"

#include <catch2/catch.hpp>

using namespace chaek::layout;

TEST_CASE("an EAN-13 symbol is guards, six digits, a middle and six digits") {
  // ISO/IEC 15420: 4 003994 155486 is sets A B A A B B, then C.
  CHECK(ean13_modules("4003994155486") ==
        "101"
        "0001101"
        "0100111"
        "0111101"
        "0001011"
        "0010111"
        "0011101"
        "01010"
        "1100110"
        "1001110"
        "1001110"
        "1011100"
        "1001000"
        "1010000"
        "101");
  CHECK(ean13_modules("9791100000000").size() == 95);
}

TEST_CASE("an add-on's sets hold its checksum") {
  // 52495: 3 × (5 + 4 + 5) + 9 × (2 + 9) = 141, so the second row: B A B A A.
  CHECK(ean5_modules("52495") ==
        "1011"
        "0111001"
        "01"
        "0010011"
        "01"
        "0011101"
        "01"
        "0001011"
        "01"
        "0110001");
}
