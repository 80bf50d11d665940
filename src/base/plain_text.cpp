#include "base/plain_text.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace chaek::base {
namespace {

/// What a character's first byte says of it.
enum class Lead : std::uint8_t {
  other,     ///< not plain
  single,    ///< plain by itself
  triple,    ///< plain with two bytes more
  by_second  ///< the second byte decides, or the third
};

constexpr std::array<Lead, 256> leads() {
  std::array<Lead, 256> table{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) table[byte] = Lead::single;
  table['\t'] = table['\n'] = Lead::single;
  for (std::size_t byte = 0xE4; byte <= 0xE9; ++byte) table[byte] = Lead::triple;  // Hanja
  table[0xEB] = table[0xEC] = Lead::triple;                                        // U+B000–CFFF
  for (const std::size_t byte : {0xC2, 0xE2, 0xE3, 0xEA, 0xED}) table[byte] = Lead::by_second;
  return table;
}
constexpr std::array<Lead, 256> kLeads = leads();

unsigned byte_at(std::string_view text, std::size_t offset) {
  return static_cast<unsigned char>(text[offset]);
}

bool continues(unsigned byte) {
  return (byte & 0xC0U) == 0x80U;
}

std::size_t size_by_second(std::string_view text, std::size_t offset) {
  const std::size_t left = text.size() - offset;
  if (left < 2) return 0;
  const unsigned second = byte_at(text, offset + 1);
  const unsigned lead = byte_at(text, offset);
  if (lead == 0xC2) return second == 0xB7 ? 2 : 0;  // the middle dot
  if (left < 3) return 0;
  const unsigned third = byte_at(text, offset + 2);
  if (!continues(second) || !continues(third)) return 0;
  const auto three = [](bool plain) { return plain ? std::size_t{3} : 0; };
  switch (lead) {
    case 0xE2:  // dashes, quotes, the ellipsis
      return three(second == 0x80 && ((third >= 0x90 && third <= 0x9D) || third == 0xA6));
    case 0xE3:  // U+3000–3013: the ideographic space and brackets
      return three(second == 0x80 && third <= 0x93);
    case 0xEA:  // U+AC00–AFFF
      return three(second >= 0xB0);
    default:  // ED, U+D000–D7A3
      return three(second < 0x9E || (second == 0x9E && third <= 0xA3));
  }
}

std::size_t size_of(std::string_view text, std::size_t offset) {
  switch (kLeads[byte_at(text, offset)]) {
    case Lead::single:
      return 1;
    case Lead::triple:
      return text.size() - offset >= 3 && continues(byte_at(text, offset + 1)) &&
                     continues(byte_at(text, offset + 2))
                 ? 3
                 : 0;
    case Lead::by_second:
      return size_by_second(text, offset);
    case Lead::other:
      break;
  }
  return 0;
}

#ifdef __SSE2__

/// Sixteen bytes of text, of each of which a question has a bit in the answer.
class Block {
 public:
  static constexpr std::size_t kSize = 16;

  explicit Block(const char* bytes)
      : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes))) {}

  unsigned is(char byte) const { return mask(_mm_cmpeq_epi8(bytes_, _mm_set1_epi8(byte))); }
  /// Bytes are signed here: those from 0x80 on come first.
  unsigned below(char end) const { return mask(_mm_cmplt_epi8(bytes_, _mm_set1_epi8(end))); }
  unsigned between(char least, char most) const { return below(after(most)) & ~below(least); }

 private:
  static char after(char byte) { return static_cast<char>(byte + 1); }
  static unsigned mask(__m128i bytes) { return static_cast<unsigned>(_mm_movemask_epi8(bytes)); }

  __m128i bytes_;
};

/// How many of the sixteen bytes from `bytes` on, where a character begins, are whole plain ones:
/// all but a last one that is cut. 0 as well where a rarer plain character makes it hard to tell.
std::size_t plain_block(const char* bytes) {
  const Block block(bytes);
  const unsigned single = block.between(' ', '~') | block.is('\t') | block.is('\n');
  const unsigned lead = block.between('\xE4', '\xED');
  const unsigned rest = block.below('\xC0');
  const unsigned expected = lead << 1U | lead << 2U;
  const unsigned after_ea = block.is('\xEA') << 1U & ~block.between('\xB0', '\xBF');
  const unsigned after_ed = block.is('\xED') << 1U & ~block.below('\x9E');
  const unsigned bad = ~(single | lead | rest) | (rest ^ expected) | after_ea | after_ed;
  if ((bad & 0xFFFFU) != 0) return 0;
  const bool cut_at_14 = (lead & 0x4000U) != 0;
  const bool cut_at_15 = (lead & 0x8000U) != 0;
  return Block::kSize - (cut_at_14 ? 2 : cut_at_15 ? 1 : 0);
}

#else

struct Block {
  static constexpr std::size_t kSize = 8;
};

/// The same for eight bytes, where they are all of U+0020 to U+007E: in none is the highest bit
/// set, nor is it when one is added, and from each 0x20 can be taken.
std::size_t plain_block(const char* from) {
  constexpr std::uint64_t kHighest = 0x8080808080808080U;
  constexpr std::uint64_t kOne = 0x0101010101010101U;
  std::uint64_t bytes;
  std::memcpy(&bytes, from, sizeof bytes);
  const std::uint64_t below_space = (bytes | kHighest) - kOne * 0x20;
  const bool plain =
      ((bytes | (bytes + kOne)) & kHighest) == 0 && (below_space & kHighest) == kHighest;
  return plain ? Block::kSize : 0;
}

#endif

}  // namespace

std::size_t plain_size(std::string_view text, std::size_t offset) {
  return size_of(text, offset);
}

std::size_t plain_end(std::string_view text, std::size_t offset) {
  while (offset < text.size()) {
    while (text.size() - offset >= Block::kSize) {
      const std::size_t size = plain_block(text.data() + offset);
      if (size == 0) break;
      offset += size;
    }
    // Over what the blocks do not tell, and the end of the text.
    for (std::size_t end = std::min(text.size(), offset + Block::kSize); offset < end;) {
      const std::size_t size = size_of(text, offset);
      if (size == 0) return offset;
      offset += size;
    }
  }
  return offset;
}

}  // namespace chaek::base
