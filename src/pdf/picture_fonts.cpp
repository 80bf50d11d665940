#include "pdf/picture_fonts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "pdf/to_unicode.h"

namespace chaek::pdf {
namespace {

constexpr std::uint32_t kCodes = 256;

/// One code of a Type 3 font.
struct Code {
  std::uint32_t glyph = 0;
  std::string text;
};

struct Placed {
  ObjectId picture = 0;
  const PictureGlyph* glyph = nullptr;
};

std::string glyph_procedure(std::int32_t width, const Placed* placed) {
  std::string out;
  append_number(out, width);
  out += " 0 d0\n";
  if (placed == nullptr) return out;
  const PictureGlyph& glyph = *placed->glyph;
  append_integer(out, glyph.width);
  out += " 0 0 ";
  append_integer(out, glyph.height);
  out += ' ';
  append_integer(out, glyph.x);
  out += ' ';
  append_integer(out, glyph.y);
  out += " cm/G";
  append_integer(out, glyph.glyph);
  out += " Do\n";
  return out;
}

class FontPart {
 public:
  FontPart(ObjectStore& store, const FontUse& use, const std::map<std::uint32_t, Placed>& pictures)
      : store_(store), use_(use), pictures_(pictures) {}

  void add(ObjectId id, const std::vector<Code>& codes, deflate::Compressor& compressor) {
    std::vector<std::pair<std::uint32_t, std::string>> texts;
    for (const Code& code : codes) {
      add_code(static_cast<std::uint32_t>(texts.size()), code);
      texts.emplace_back(static_cast<std::uint32_t>(texts.size()), code.text);
    }
    const ObjectId to_unicode =
        store_.add_stream("/Filter/FlateDecode", compressor.zlib(to_unicode_map(texts, 1)));
    std::string entries = "/Type/Font/Subtype/Type3/FontBBox[-100 -500 2000 1500]";
    entries += "/FontMatrix[.001 0 0 .001 0 0]/CharProcs<<" + procedures_ + ">>";
    entries += "/Encoding<</Type/Encoding/Differences[0" + names_ + "]>>/FirstChar 0/LastChar ";
    append_integer(entries, static_cast<std::int64_t>(codes.size()) - 1);
    entries += "/Widths[" + widths_ + "]/Resources<</XObject<<" + resources_ + ">>>>/ToUnicode ";
    append_reference(entries, to_unicode);
    store_.set(id, std::move(entries));
  }

 private:
  void add_code(std::uint32_t number, const Code& code) {
    const auto found = pictures_.find(code.glyph);
    const Placed* placed = found == pictures_.end() ? nullptr : &found->second;
    std::string name = "/g";
    append_integer(name, number);
    names_ += name;
    procedures_ += name + ' ';
    append_reference(procedures_,
                     store_.add_stream({}, glyph_procedure(use_.width(code.glyph), placed)));
    append_number(widths_, use_.width(code.glyph));
    widths_ += ' ';
    if (placed == nullptr || std::exchange(last_, code.glyph) == code.glyph) return;
    resources_ += "/G";
    append_integer(resources_, code.glyph);
    resources_ += ' ';
    append_reference(resources_, placed->picture);
  }

  ObjectStore& store_;
  const FontUse& use_;
  const std::map<std::uint32_t, Placed>& pictures_;
  std::string names_;
  std::string procedures_;
  std::string widths_;
  std::string resources_;
  std::optional<std::uint32_t> last_;  ///< codes of one glyph are neighbours
};

}  // namespace

std::vector<PictureGlyph> make_picture_glyphs(const FontUse& use, deflate::Compressor& compressor) {
  const text::Font& font = use.font();
  const std::int64_t em = std::max(1, font.units_per_em());
  std::vector<PictureGlyph> out;
  for (const std::uint32_t id : use.glyphs()) {
    const std::optional<text::GlyphBitmap> bitmap = font.bitmap(id);
    if (!bitmap) continue;
    PictureGlyph glyph;
    glyph.glyph = id;
    glyph.picture = make_picture(bitmap->png, compressor);
    glyph.x = std::int64_t{bitmap->left} * 1000 / em;
    glyph.y = (std::int64_t{bitmap->top} - bitmap->height) * 1000 / em;
    glyph.width = std::int64_t{bitmap->width} * 1000 / em;
    glyph.height = std::int64_t{bitmap->height} * 1000 / em;
    out.push_back(std::move(glyph));
  }
  return out;
}

std::uint32_t picture_font_count(const FontUse& use) {
  return (static_cast<std::uint32_t>(use.picture_codes().size()) + kCodes - 1) / kCodes;
}

void add_picture_fonts(ObjectStore& store, ObjectId first, const FontUse& use,
                       std::vector<PictureGlyph> glyphs, deflate::Compressor& compressor) {
  std::map<std::uint32_t, Placed> placed;
  for (PictureGlyph& glyph : glyphs) {
    const ObjectId id = store.reserve();
    add_picture(store, id, std::move(glyph.picture));
    placed[glyph.glyph] = {id, &glyph};
  }
  std::vector<Code> codes;
  ObjectId font = first;
  const auto finish_part = [&] {
    if (!codes.empty()) FontPart(store, use, placed).add(font++, codes, compressor);
    codes.clear();
  };
  for (const auto& [pair, number] : use.picture_codes()) {  // in the order of their numbers
    codes.push_back({pair.first, pair.second});
    if (codes.size() == kCodes) finish_part();
  }
  finish_part();
}

}  // namespace chaek::pdf
