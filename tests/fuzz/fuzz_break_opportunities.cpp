// Any bytes: breaks ascend, lie inside the text and on the edge of a character.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "text/break_opportunities.h"

using namespace chaek::text;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

/// The first end of a character, reading from `at`, that is not before `offset`.
std::size_t edge_from(std::string_view text, std::size_t at, std::size_t offset) {
  while (at < offset) at += chaek::base::decode_utf8(text, at).size;
  return at;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  for (const BreakRules rules : {BreakRules::unicode, BreakRules::korean, BreakRules::keep_all}) {
    std::uint32_t before = 0;
    for (const BreakOpportunity& place : break_opportunities(text, rules)) {
      require(place.offset > before && place.offset < size);
      require(edge_from(text, before, place.offset) == place.offset);
      before = place.offset;
    }
  }
  const auto starts = grapheme_starts(text);
  require(starts.empty() == text.empty() && (starts.empty() || starts.front() == 0));
  require(emergency_breaks(text).size() + 1 == starts.size() || text.empty());
  return 0;
}
