#include "text/cff_charset.h"

#include <algorithm>

namespace chaek::text {
namespace {

constexpr unsigned kCharset = 15;
constexpr unsigned kCharStrings = 17;
constexpr unsigned kEscape = 12;
constexpr unsigned kRos = 12 << 8 | 30;
constexpr unsigned kLongInteger = 29;
constexpr unsigned kReal = 30;

/// Reads big-endian numbers; past the end it gives zero and remembers that it failed.
class Reader {
 public:
  explicit Reader(std::string_view bytes, std::size_t position = 0)
      : bytes_(bytes), position_(position) {}

  std::uint32_t number(unsigned size) {
    std::uint32_t value = 0;
    for (unsigned i = 0; i < size; ++i) {
      if (position_ >= bytes_.size()) {
        failed_ = true;
        return 0;
      }
      value = value << 8 | static_cast<unsigned char>(bytes_[position_++]);
    }
    return value;
  }
  void skip(std::size_t count) { position_ += count; }
  std::size_t position() const { return position_; }
  bool failed() const { return failed_; }

 private:
  std::string_view bytes_;
  std::size_t position_;
  bool failed_ = false;
};

struct Index {
  std::uint32_t count = 0;
  std::size_t first_begin = 0;  ///< of its first object
  std::size_t first_end = 0;
  std::size_t end = 0;
};

std::optional<Index> read_index(std::string_view table, std::size_t begin) {
  Reader reader(table, begin);
  Index index;
  index.count = reader.number(2);
  index.end = reader.position();
  if (index.count == 0) return reader.failed() ? std::nullopt : std::optional<Index>(index);
  const std::uint32_t size = reader.number(1);
  if (size < 1 || size > 4) return std::nullopt;
  const std::size_t base = reader.position() + std::size_t{size} * (index.count + 1) - 1;
  index.first_begin = base + reader.number(size);
  index.first_end = base + reader.number(size);
  reader.skip(std::size_t{size} * (index.count - 1));
  index.end = base + Reader(table, reader.position() - size).number(size);
  const bool sound = !reader.failed() && index.first_begin <= index.first_end &&
                     index.first_end <= index.end && index.end <= table.size();
  return sound ? std::optional<Index>(index) : std::nullopt;
}

struct TopDict {
  bool cid_keyed = false;
  std::size_t charset_operand = 0;
  std::uint32_t charset = 0;
  std::uint32_t char_strings = 0;
};

/// The operands of a DICT are skipped, but for an integer in the five-byte form right before its
/// operator.
std::optional<TopDict> read_top_dict(std::string_view table) {
  const auto names = read_index(table, static_cast<unsigned char>(table.size() > 2 ? table[2] : 0));
  const auto dicts = names ? read_index(table, names->end) : std::nullopt;
  if (!dicts || dicts->count == 0) return std::nullopt;
  TopDict top;
  Reader reader(table.substr(0, dicts->first_end), dicts->first_begin);
  std::size_t operand = 0;
  std::uint32_t value = 0;
  while (reader.position() < dicts->first_end) {
    const unsigned first = reader.number(1);
    if (first == kLongInteger) {
      operand = reader.position();
      value = reader.number(4);
    } else if (first == kReal) {
      while ((reader.number(1) & 0x0F) != 0x0F && !reader.failed()) {
      }
    } else if (first == 28 || first >= 247) {
      reader.skip(first == 28 ? 2 : 1);
    } else if (first <= 21) {
      const unsigned name = first == kEscape ? kEscape << 8 | reader.number(1) : first;
      top.cid_keyed = top.cid_keyed || name == kRos;
      if (name == kCharset) {
        top.charset = value;
        top.charset_operand = operand;
      }
      if (name == kCharStrings) top.char_strings = value;
      operand = 0;
      value = 0;
    }
    if (reader.failed()) return std::nullopt;
  }
  return top;
}

std::optional<std::vector<std::uint16_t>> read_ids(std::string_view table, const TopDict& top) {
  const auto glyphs = read_index(table, top.char_strings);
  if (!glyphs || glyphs->count == 0) return std::nullopt;
  std::vector<std::uint16_t> ids{0};
  Reader reader(table, top.charset);
  const std::uint32_t format = reader.number(1);
  if (format > 2) return std::nullopt;
  while (ids.size() < glyphs->count && !reader.failed()) {
    const std::uint32_t first = reader.number(2);
    const std::uint32_t more = format == 0 ? 0 : reader.number(format);
    for (std::uint32_t i = 0; i <= more && ids.size() < glyphs->count; ++i) {
      ids.push_back(static_cast<std::uint16_t>(first + i));
    }
  }
  return reader.failed() ? std::nullopt : std::optional(std::move(ids));
}

void append_number(std::string& out, std::uint32_t value, unsigned size) {
  for (unsigned i = size; i-- > 0;) out.push_back(static_cast<char>(value >> (8 * i) & 0xFF));
}

}  // namespace

std::optional<bool> cff_is_cid_keyed(std::string_view table) {
  const auto top = read_top_dict(table);
  return top ? std::optional<bool>(top->cid_keyed) : std::nullopt;
}

std::optional<CffCharset> read_cff_charset(std::string_view table) {
  const auto top = read_top_dict(table);
  // Offsets 0 to 2 name the predefined charsets, which a subset has no use for.
  if (!top || top->charset_operand == 0 || top->charset <= 2) return std::nullopt;
  auto ids = read_ids(table, *top);
  if (!ids) return std::nullopt;
  return CffCharset{top->cid_keyed, std::move(*ids), top->charset_operand};
}

void replace_cff_charset(std::string& table, const CffCharset& charset,
                         const std::vector<std::uint16_t>& ids) {
  std::string offset;
  append_number(offset, static_cast<std::uint32_t>(table.size()), 4);
  table.replace(charset.operand, offset.size(), offset);
  table.push_back(0);  // format 0: one id for each glyph but the first
  for (std::size_t i = 1; i < ids.size(); ++i) append_number(table, ids[i], 2);
}

}  // namespace chaek::text
