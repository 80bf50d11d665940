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

/// Sixteen bytes of text, or as many answers on them: all bits of a byte, or none.
class Block {
 public:
  static constexpr std::size_t kSize = 16;

  explicit Block(const char* bytes)
      : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes))) {}

  Block is(char byte) const { return Block(_mm_cmpeq_epi8(bytes_, all(byte))); }
  /// Bytes are signed here: those from 0x80 on come first.
  Block below(char end) const { return Block(_mm_cmplt_epi8(bytes_, all(end))); }
  Block above(char end) const { return Block(_mm_cmpgt_epi8(bytes_, all(end))); }
  /// Whether each would be `byte` had it the bits of `more` too.
  Block with_is(char more, char byte) const {
    return Block(_mm_cmpeq_epi8(_mm_or_si128(bytes_, all(more)), all(byte)));
  }

  /// Each answer given to the byte that comes `kBytes` later.
  template <int kBytes>
  Block later() const {
    return Block(_mm_slli_si128(bytes_, kBytes));
  }
  Block without(Block other) const { return Block(_mm_andnot_si128(other.bytes_, bytes_)); }
  unsigned mask() const { return static_cast<unsigned>(_mm_movemask_epi8(bytes_)); }

  friend Block operator|(Block a, Block b) { return Block(_mm_or_si128(a.bytes_, b.bytes_)); }
  friend Block operator&(Block a, Block b) { return Block(_mm_and_si128(a.bytes_, b.bytes_)); }
  friend Block operator^(Block a, Block b) { return Block(_mm_xor_si128(a.bytes_, b.bytes_)); }

 private:
  explicit Block(__m128i bytes) : bytes_(bytes) {}
  static __m128i all(char byte) { return _mm_set1_epi8(byte); }

  __m128i bytes_;
};

/// Which of sixteen bytes end plain text, and which of them begin three.
struct Judged {
  unsigned bad = 0;
  unsigned lead = 0;
};

/// A rarer plain character is bad as well where it makes it hard to tell.
template <bool kXml>
[[gnu::always_inline]] inline Judged judge(const char* bytes) {
  const Block block(bytes);
  const Block single =
      block.above('\x1F').without(block.is('\x7F')) | block.is('\t') | block.is('\n');
  const Block lead = block.above('\xE3') & block.below('\xEE');
  const Block rest = block.below('\xC0');
  const Block expected = lead.later<1>() | lead.later<2>();
  const Block after_ea = block.is('\xEA').later<1>() & block.below('\xB0');
  const Block after_ed = block.is('\xED').later<1>().without(block.below('\x9E'));
  Block bad = (rest ^ expected) | after_ea | after_ed;
  if (kXml)
    bad = bad | block.with_is('\x04', '&') | block.with_is('\x02', '>');  // " and &, < and >
  const unsigned good = (single | lead | rest).without(bad).mask();
  return {good ^ 0xFFFFU, lead.mask()};
}

constexpr unsigned kCutAt14 = 0x4000;
constexpr unsigned kCutAt15 = 0x8000;

/// How many of the bytes from `bytes` on, where a character begins, are whole plain ones: all of a
/// block but a last one that is cut, or 0.
template <bool kXml>
std::size_t plain_block(const char* bytes) {
  const Judged judged = judge<kXml>(bytes);
  if (judged.bad != 0) return 0;
  return Block::kSize - ((judged.lead & kCutAt14) != 0 ? 2 : (judged.lead & kCutAt15) != 0 ? 1 : 0);
}

/// Whether the last `left` bytes before `end`, fewer than a block, are whole plain characters; a
/// block with more before them is known to be there.
template <bool kXml>
bool is_plain_end(const char* end, std::size_t left) {
  const Judged judged = judge<kXml>(end - Block::kSize);
  const bool cut = (judged.lead & (kCutAt14 | kCutAt15)) != 0;
  return !cut && judged.bad >> (Block::kSize - left) == 0;
}

#else

struct Block {
  static constexpr std::size_t kSize = 8;
};

/// The same for eight bytes, where they are all of U+0020 to U+007E: in none is the highest bit
/// set, nor is it when one is added, and from each 0x20 can be taken.
template <bool kXml>
std::size_t plain_block(const char* from) {
  constexpr std::uint64_t kHighest = 0x8080808080808080U;
  constexpr std::uint64_t kOne = 0x0101010101010101U;
  std::uint64_t bytes;
  std::memcpy(&bytes, from, sizeof bytes);
  const std::uint64_t below_space = (bytes | kHighest) - kOne * 0x20;
  const bool plain =
      ((bytes | (bytes + kOne)) & kHighest) == 0 && (below_space & kHighest) == kHighest;
  return plain && !kXml ? Block::kSize : 0;
}

template <bool kXml>
bool is_plain_end(const char*, std::size_t) {
  return false;
}

#endif

bool is_markup(char byte) {
  return byte == '&' || byte == '<' || byte == '>' || byte == '"';
}

template <bool kXml>
std::size_t end_of_plain(std::string_view text, std::size_t offset) {
  while (offset < text.size()) {
    while (text.size() - offset >= Block::kSize) {
      const std::size_t size = plain_block<kXml>(text.data() + offset);
      if (size == 0) break;
      offset += size;
    }
    const std::size_t left = text.size() - offset;
    if (left < Block::kSize && text.size() >= Block::kSize &&
        is_plain_end<kXml>(text.data() + text.size(), left)) {
      return text.size();
    }
    // Over what the blocks do not tell, and the end of the text.
    for (std::size_t end = std::min(text.size(), offset + Block::kSize); offset < end;) {
      const std::size_t size = kXml && is_markup(text[offset]) ? 0 : size_of(text, offset);
      if (size == 0) return offset;
      offset += size;
    }
  }
  return offset;
}

}  // namespace

std::size_t plain_size(std::string_view text, std::size_t offset) {
  return size_of(text, offset);
}

std::size_t plain_end(std::string_view text, std::size_t offset) {
  return end_of_plain<false>(text, offset);
}

std::size_t plain_xml_end(std::string_view text, std::size_t offset) {
  return end_of_plain<true>(text, offset);
}

}  // namespace chaek::base
