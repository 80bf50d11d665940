#include "image/flat_png.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <numeric>
#include <optional>
#include <string_view>
#include <vector>

#include "deflate/deflate.h"
#include "deflate/repeated_rows.h"
#include "image/png_chunks.h"

namespace chaek::image {
namespace {

constexpr char kTrueColor = 2;
constexpr char kIndexed = 3;
// Of drawings in many colours. Flat areas shrink as much at the quickest level as at the next five.
constexpr int kLevel = 1;

constexpr std::size_t kPaletteSize = 256;
/// The edges of letters in two or three colours have as many shades; a photograph has more.
constexpr std::size_t kMostColors = 1024;
/// The most frequent colours, which areas have, stay exact.
constexpr std::size_t kExactColors = 32;

std::uint32_t color_at(const unsigned char* row, std::size_t x) {
  std::uint32_t word;
  std::memcpy(&word, row + x * sizeof word, sizeof word);
  return word & 0xFFFFFFU;
}

/// Up to kMostColors colours in the order they were first seen, and how often each was.
class Colors {
 public:
  /// The place of a colour, or kMostColors when there are too many.
  std::size_t place_of(std::uint32_t color) {
    for (std::size_t slot = color * 0x9E3779B1U >> 21;; slot = (slot + 1) % slots_.size()) {
      if (slots_[slot] == 0) return add(color, slot);
      const std::size_t place = slots_[slot] - 1U;
      if (colors_[place] == color) return place;
    }
  }

  void count(std::size_t place, std::size_t times) { counts_[place] += times; }

  std::size_t size() const { return colors_.size(); }
  std::uint32_t operator[](std::size_t place) const { return colors_[place]; }

  /// All places, that of the most frequent colour first.
  std::vector<std::size_t> by_frequency() const {
    std::vector<std::size_t> places(size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::stable_sort(places.begin(), places.end(),
                     [this](std::size_t a, std::size_t b) { return counts_[a] > counts_[b]; });
    return places;
  }

 private:
  std::size_t add(std::uint32_t color, std::size_t slot) {
    if (colors_.size() == kMostColors) return kMostColors;
    colors_.push_back(color);
    counts_.push_back(0);
    slots_[slot] = static_cast<std::uint16_t>(colors_.size());
    return colors_.size() - 1;
  }

  std::vector<std::uint32_t> colors_;
  std::vector<std::size_t> counts_;
  std::array<std::uint16_t, 2 * kMostColors> slots_{};  // a colour's place and one
};

/// The drawing's rows as places in `colors`, neighbours that are alike kept once.
struct IndexedRows {
  Colors colors;
  std::vector<std::uint16_t> places;   ///< row behind row
  std::vector<std::size_t> beginning;  ///< of each of the drawing's rows, in `places`
  bool complete = false;               ///< false when there are too many colours
};

/// Hands every row to `use`, in order, until that returns false. False when it did.
template <class Use>
bool for_each_row(const FlatDrawing& drawing, const Use& use) {
  for (std::uint32_t y = 0; y < drawing.height;) {
    const DrawnRows rows = drawing.rows(y);
    const std::uint32_t count = std::min(rows.count, drawing.height - y);
    for (std::uint32_t i = 0; i < count; ++i) {
      if (!use(rows.first + i * rows.stride)) return false;
    }
    y += count;
  }
  return true;
}

/// One row's places behind the others; false when there are too many colours.
bool append_row(const unsigned char* row, std::size_t width, IndexedRows& indexed) {
  const std::size_t begin = indexed.places.size();
  indexed.places.resize(begin + width);
  for (std::size_t x = 0; x < width;) {
    const std::uint32_t color = color_at(row, x);
    const std::size_t place = indexed.colors.place_of(color);
    if (place == kMostColors) return false;
    std::size_t end = x + 1;
    while (end < width && color_at(row, end) == color) ++end;
    std::fill(indexed.places.begin() + static_cast<std::ptrdiff_t>(begin + x),
              indexed.places.begin() + static_cast<std::ptrdiff_t>(begin + end),
              static_cast<std::uint16_t>(place));
    indexed.colors.count(place, end - x);
    x = end;
  }
  return true;
}

IndexedRows index_rows(const FlatDrawing& drawing) {
  IndexedRows indexed;
  indexed.beginning.reserve(drawing.height);
  const std::size_t width = drawing.width;
  std::vector<unsigned char> last(width * sizeof(std::uint32_t));
  indexed.complete = for_each_row(drawing, [&](const unsigned char* row) {
    if (!indexed.beginning.empty() && std::memcmp(row, last.data(), last.size()) == 0) {
      indexed.beginning.push_back(indexed.beginning.back());
      return true;
    }
    std::memcpy(last.data(), row, last.size());
    indexed.beginning.push_back(indexed.places.size());
    return append_row(row, width, indexed);
  });
  return indexed;
}

/// What the colours become.
struct Palette {
  std::string colors;  ///< the PLTE chunk's content: three bytes each
  std::vector<char> of_place;
};

/// The colours with the frequent ones as they are, of the others those as one that differ by less
/// than `step` in each channel; nothing when that leaves too many.
std::optional<Palette> choose_palette(const Colors& colors, std::uint32_t step) {
  Palette palette;
  std::size_t count = 0;
  palette.of_place.resize(colors.size());
  std::map<std::array<std::uint32_t, 3>, std::size_t> cells;
  for (const std::size_t place : colors.by_frequency()) {
    const std::uint32_t red = colors[place] >> 16;
    const std::uint32_t green = colors[place] >> 8 & 0xFF;
    const std::uint32_t blue = colors[place] & 0xFF;
    const auto [cell, added] = cells.try_emplace({red / step, green / step, blue / step}, count);
    if (added || count < kExactColors) {
      if (count == kPaletteSize) return std::nullopt;
      cell->second = count++;
      for (const std::uint32_t channel : {red, green, blue}) {
        palette.colors += static_cast<char>(channel);
      }
    }
    palette.of_place[place] = static_cast<char>(cell->second);
  }
  return palette;
}

std::optional<Palette> choose_palette(const Colors& colors) {
  for (const std::uint32_t step : {1U, 2U, 4U}) {
    if (auto palette = choose_palette(colors, step)) return palette;
  }
  return std::nullopt;
}

// Every row begins with its filter byte, which is none's.

/// A zlib stream of the rows as places in the palette.
std::string palette_rows(const IndexedRows& indexed, const Palette& palette, std::size_t width) {
  deflate::RepeatedRows out(width + 1);
  std::string row(width + 1, '\0');
  const std::vector<std::size_t>& beginning = indexed.beginning;
  for (std::size_t y = 0; y < beginning.size();) {
    std::size_t end = y + 1;
    while (end < beginning.size() && beginning[end] == beginning[y]) ++end;
    for (std::size_t x = 0; x < width; ++x) {
      row[1 + x] = palette.of_place[indexed.places[beginning[y] + x]];
    }
    out.add(row, end - y);
    y = end;
  }
  return out.finish();
}

/// A zlib stream of the rows, three bytes a pixel.
std::string true_color_rows(const FlatDrawing& drawing) {
  const std::size_t width = drawing.width;
  std::string out(std::size_t{drawing.height} * (width * 3 + 1), '\0');
  char* to = out.data();
  for_each_row(drawing, [&](const unsigned char* row) {
    ++to;
    for (std::size_t x = 0; x < width; ++x) {
      const std::uint32_t color = color_at(row, x);
      for (const int shift : {16, 8, 0}) *to++ = static_cast<char>(color >> shift);
    }
    return true;
  });
  return deflate::Compressor(kLevel).zlib(out);
}

void append_32(std::string& out, std::uint32_t number) {
  for (const int shift : {24, 16, 8, 0}) out += static_cast<char>(number >> shift);
}

/// One chunk (5.3): length, name, content, CRC of name and content.
void append_chunk(std::string& out, std::string_view name, std::string_view content) {
  append_32(out, static_cast<std::uint32_t>(content.size()));
  const std::size_t begin = out.size();
  out += name;
  out += content;
  append_32(out, deflate::crc32(std::string_view(out).substr(begin)));
}

}  // namespace

std::string encode_flat_png(const FlatDrawing& drawing) {
  const IndexedRows indexed = index_rows(drawing);
  const auto palette = indexed.complete ? choose_palette(indexed.colors) : std::nullopt;
  std::string header;
  append_32(header, drawing.width);
  append_32(header, drawing.height);
  header += '\x08';  // bits a sample
  header += palette ? kIndexed : kTrueColor;
  header.append(3, '\0');  // deflate, adaptive filters, no interlace
  std::string png(kPngSignature);
  append_chunk(png, "IHDR", header);
  if (palette) append_chunk(png, "PLTE", palette->colors);
  append_chunk(png, "IDAT",
               palette ? palette_rows(indexed, *palette, drawing.width) : true_color_rows(drawing));
  append_chunk(png, "IEND", {});
  return png;
}

}  // namespace chaek::image
