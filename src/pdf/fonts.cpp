#include "pdf/fonts.h"

#include <algorithm>
#include <map>
#include <utility>

#include "pdf/content_hash.h"
#include "pdf/to_unicode.h"

namespace chaek::pdf {
namespace {

/// Six letters that differ where the subset differs (9.6.4).
std::string subset_tag(std::string_view program) {
  ContentHash hash;
  hash.add(program);
  std::string tag;
  const auto digest = hash.digest();
  for (std::size_t i = 0; i < 6; ++i) tag += static_cast<char>('A' + digest[i] % 26);
  return tag;
}

/// A PostScript name as a PDF name: only characters that need no escape.
std::string plain_name(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '_' || c == '.';
    if (plain && out.size() < 100) out += c;
  }
  return out.empty() ? "Font" : out;
}

std::vector<std::pair<std::uint32_t, std::string>> texts_of(const FontUse& use) {
  std::vector<std::pair<std::uint32_t, std::string>> texts;
  for (const std::uint32_t glyph : use.glyphs_by_code()) {
    texts.emplace_back(use.code(glyph), use.text(glyph));
  }
  return texts;
}

std::int32_t usual_width(const FontUse& use) {
  std::map<std::int32_t, std::size_t> counts;
  for (const std::uint32_t glyph : use.glyphs()) ++counts[use.width(glyph)];
  const auto most =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? 0 : most->first;
}

/// The FontDescriptor (9.8), in thousandths of an em.
std::string descriptor_entries(const FontUse& use, const FontStreams& streams, ObjectId file) {
  const text::Font& font = use.font();
  const std::int64_t em = std::max(1, font.units_per_em());
  const auto scaled = [em](std::int64_t units) { return units * 1'000'000 / em; };
  constexpr int kFixedPitch = 1;
  constexpr int kSymbolic = 4;
  constexpr int kItalic = 64;
  const int flags =
      kSymbolic | (font.fixed_pitch() ? kFixedPitch : 0) | (font.italic() ? kItalic : 0);
  std::string out = "/Type/FontDescriptor/FontName/" + streams.name + "/Flags ";
  append_integer(out, flags);
  out += "/FontBBox[-1000 ";
  append_number(out, -scaled(font.descent()));
  out += " 3000 ";
  append_number(out, scaled(font.ascent()));
  out += "]/ItalicAngle ";
  append_integer(out, font.italic() ? -12 : 0);
  out += "/Ascent ";
  append_number(out, scaled(font.ascent()));
  out += "/Descent ";
  append_number(out, -scaled(font.descent()));
  out += "/CapHeight ";
  append_number(out, scaled(font.cap_height()));
  out += "/StemV ";
  append_integer(out, 10 + 220 * (font.weight() - 50) / 900);
  const bool cff = streams.program == text::FontSubset::Program::cff;
  out += cff ? "/FontFile3 " : "/FontFile2 ";
  append_reference(out, file);
  return out;
}

std::string descendant_entries(const FontUse& use, const FontStreams& streams, ObjectId descriptor,
                               ObjectId cid_to_gid) {
  const bool cff = streams.program == text::FontSubset::Program::cff;
  std::string out = "/Type/Font/Subtype/";
  out += cff ? "CIDFontType0" : "CIDFontType2";
  out += "/BaseFont/" + streams.name;
  out += "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ";
  append_reference(out, descriptor);
  const std::int32_t usual = usual_width(use);
  out += "/DW ";
  append_number(out, usual);
  const std::string widths = width_array(use, usual);
  if (!widths.empty()) out += "/W" + widths;
  if (!cff) {
    out += "/CIDToGIDMap ";
    append_reference(out, cid_to_gid);
  }
  return out;
}

}  // namespace

std::string width_array(const FontUse& use, std::int32_t usual) {
  std::string out;
  std::vector<std::uint32_t> glyphs = use.glyphs_by_code();
  std::erase_if(glyphs, [&](std::uint32_t glyph) { return use.width(glyph) == usual; });
  for (std::size_t i = 0; i < glyphs.size();) {
    std::size_t end = i + 1;  // neighbours
    while (end < glyphs.size() && use.code(glyphs[end]) == use.code(glyphs[end - 1]) + 1) {
      ++end;
    }
    append_integer(out, use.code(glyphs[i]));
    out += '[';
    for (const std::size_t first = i; i < end; ++i) {
      if (i != first) out += ' ';
      append_number(out, use.width(glyphs[i]));
    }
    out += ']';
  }
  return out.empty() ? out : "[" + out + "]";
}

std::optional<FontStreams> make_font_streams(const FontUse& use, deflate::Compressor& compressor) {
  const std::vector<std::uint32_t> glyphs = use.glyphs();
  std::vector<std::uint16_t> codes;
  codes.reserve(glyphs.size());
  for (const std::uint32_t glyph : glyphs) codes.push_back(use.code(glyph));
  const auto subset = text::subset_for_pdf(use.font(), glyphs, codes);
  if (!subset) return std::nullopt;
  FontStreams streams;
  streams.program = subset->program;
  streams.name = subset_tag(subset->bytes) + "+" + plain_name(use.font().postscript_name());
  streams.file = compressor.zlib(subset->bytes);
  streams.file_size = subset->bytes.size();
  if (subset->program == text::FontSubset::Program::truetype) {
    std::string map;
    map.reserve(subset->cid_to_gid.size() * 2);
    for (const std::uint16_t glyph : subset->cid_to_gid) {
      map += static_cast<char>(glyph >> 8);
      map += static_cast<char>(glyph & 0xFF);
    }
    streams.cid_to_gid = compressor.zlib(map);
  }
  streams.to_unicode = compressor.zlib(to_unicode_map(texts_of(use), 2));
  return streams;
}

void add_font(ObjectStore& store, ObjectId id, const FontUse& use, FontStreams streams) {
  const ObjectId descendant = store.reserve();
  const ObjectId descriptor = store.reserve();
  const bool cff = streams.program == text::FontSubset::Program::cff;
  std::string file_entries = "/Filter/FlateDecode";
  if (cff) {
    file_entries += "/Subtype/CIDFontType0C";
  } else {
    file_entries += "/Length1 ";
    append_integer(file_entries, static_cast<std::int64_t>(streams.file_size));
  }
  const ObjectId file = store.add_stream(std::move(file_entries), std::move(streams.file));
  const ObjectId to_unicode =
      store.add_stream("/Filter/FlateDecode", std::move(streams.to_unicode));
  const ObjectId cid_to_gid =
      cff ? 0 : store.add_stream("/Filter/FlateDecode", std::move(streams.cid_to_gid));

  store.set(descriptor, descriptor_entries(use, streams, file));
  store.set(descendant, descendant_entries(use, streams, descriptor, cid_to_gid));
  std::string entries = "/Type/Font/Subtype/Type0/BaseFont/" + streams.name;
  if (cff) entries += "-Identity-H";
  entries += "/Encoding/Identity-H/DescendantFonts[";
  append_reference(entries, descendant);
  entries += "]/ToUnicode ";
  append_reference(entries, to_unicode);
  store.set(id, std::move(entries));
}

}  // namespace chaek::pdf
