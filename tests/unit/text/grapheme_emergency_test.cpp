#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "text/break_opportunities.h"

using namespace chaek::text;

namespace {

/// "/" where a mark lets the token part, "'" before the other clusters.
std::string parted(std::string_view token) {
  std::string out;
  std::size_t done = 0;
  for (const BreakOpportunity& place : emergency_breaks(token)) {
    out.append(token.substr(done, place.offset - done));
    out.append(place.kind == BreakKind::symbol ? "|" : "'");
    done = place.offset;
  }
  return out.append(token.substr(done));
}

}  // namespace

TEST_CASE("a long token parts after its marks, else before any cluster") {
  CHECK(parted("a/b.c-d_e?f&g=h") == "a'/|b'.|c'-|d'_|e'?|f'&|g'=|h");
  CHECK(parted("가나") == "가'나");
  CHECK(parted("") == "");
  CHECK(parted("x") == "x");
}

TEST_CASE("a token never parts inside a cluster") {
  CHECK(parted("e\u0301e\u0301") == "e\u0301'e\u0301");
  CHECK(parted("/\u0301a") == "/\u0301'a");
  CHECK(parted("🇰🇷🇰🇷") == "🇰🇷'🇰🇷");
  CHECK(parted("👨‍👩‍👧‍👦가") == "👨‍👩‍👧‍👦'가");
  CHECK(parted("ᄒᆞᆫ글") == "ᄒᆞᆫ'글");
  CHECK(parted("나랏〮말") == "나'랏〮'말");
}
