#include "deflate/repeated_rows.h"

#include <catch2/catch.hpp>
#include <cstddef>
#include <string>

#include "deflate/deflate.h"

using chaek::deflate::expand_zlib;
using chaek::deflate::RepeatedRows;

namespace {

/// A row in which no two neighbours are alike, another one for each `seed`.
std::string busy_row(std::size_t bytes, unsigned seed) {
  std::string row;
  for (std::size_t i = 0; i < bytes; ++i) {
    seed = seed * 1'664'525 + 1'013'904'223;
    row += static_cast<char>(seed >> 24);
  }
  return row;
}

std::string expanded(const std::string& packed, std::size_t bytes) {
  std::string out(bytes, '\0');
  REQUIRE(expand_zlib(packed, out));
  return out;
}

}  // namespace

TEST_CASE("repeated rows come back as they were, however long they are and however often") {
  for (const std::size_t bytes : {1U, 2U, 255U, 1501U, 32'767U, 32'768U, 40'000U}) {
    for (const std::size_t times : {1U, 3U, 4U, 7U, 23U, 200U}) {
      RepeatedRows rows(bytes);
      std::string whole;
      const auto add = [&](const std::string& row, std::size_t often) {
        rows.add(row, often);
        for (std::size_t i = 0; i < often; ++i) whole += row;
      };
      // Blocks of different rows stand beside each other; what is repeated must not lead back into
      // them.
      add(busy_row(bytes, 1), 2);
      add(std::string(bytes, 'a'), times);
      add(busy_row(bytes, 2), times);
      add(busy_row(bytes, 1), 1);
      add(std::string(bytes, 'a'), times + 1);
      INFO(bytes << " bytes, " << times << " times");
      CHECK(expanded(rows.finish(), whole.size()) == whole);
    }
  }
}

TEST_CASE("the rows of a flat area take less than a two-hundredth of their room") {
  const std::string row = std::string(700, 'a') + std::string(3, 'b') + std::string(797, 'a');
  RepeatedRows rows(row.size());
  rows.add(row, 2000);
  CHECK(rows.finish().size() * 200 < row.size() * 2000);
}

TEST_CASE("no rows are an empty stream") {
  CHECK(expanded(RepeatedRows(5).finish(), 0).empty());
}
