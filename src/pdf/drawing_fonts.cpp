#include "pdf/drawing_fonts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "pdf/to_unicode.h"

namespace chaek::pdf {
namespace {

struct PlacedPicture {
  ObjectId picture = 0;
  const PictureGlyph* glyph = nullptr;
};
using PlacedPictures = std::map<std::uint32_t, PlacedPicture>;

/// "/G12 34 0 R": a glyph's picture as a resource.
std::string picture_resource(std::uint32_t glyph, ObjectId picture) {
  std::string out = "/G";
  append_integer(out, glyph);
  out += ' ';
  append_reference(out, picture);
  return out;
}

std::string draw_picture(const DrawnGlyph& drawn, const PictureGlyph& glyph) {
  std::string out = "q ";
  append_integer(out, glyph.width);
  out += " 0 0 ";
  append_integer(out, glyph.height);
  out += ' ';
  append_integer(out, drawn.x + glyph.x);
  out += ' ';
  append_integer(out, drawn.y + glyph.y);
  out += " cm/G";
  append_integer(out, glyph.glyph);
  out += " Do Q\n";
  return out;
}

/// A box in thousandths of an em; empty at first.
struct Box {
  std::int64_t left = 0;
  std::int64_t bottom = 0;
  std::int64_t right = 0;
  std::int64_t top = 0;

  void add(std::int64_t x0, std::int64_t y0, std::int64_t x1, std::int64_t y1) {
    left = std::min(left, x0);
    bottom = std::min(bottom, y0);
    right = std::max(right, x1);
    top = std::max(top, y1);
  }
  void append(std::string& out) const {
    append_integer(out, left);
    for (const std::int64_t edge : {bottom, right, top}) {
      out += ' ';
      append_integer(out, edge);
    }
  }
};

/// Where the drawing has ink, control points included.
Box ink_of(const text::Font& font, const Drawing& drawing) {
  const float scale = 1000.0F / static_cast<float>(std::max(1, font.units_per_em()));
  Box box;
  for (const DrawnGlyph& glyph : drawing.glyphs) {
    for (const text::OutlineCommand& command : font.outline(glyph.id)) {
      for (const text::OutlinePoint& point : command.points) {
        const auto x = static_cast<std::int64_t>(point.x * scale) + glyph.x;
        const auto y = static_cast<std::int64_t>(point.y * scale) + glyph.y;
        box.add(x - 2, y - 2, x + 2, y + 2);
      }
    }
  }
  return box;
}

std::string draw_outlines(const FontUse& use, const Drawing& drawing) {
  std::string out = "BT/F 1000 Tf\n";
  std::int32_t x = 0;
  std::int32_t y = 0;
  for (const DrawnGlyph& glyph : drawing.glyphs) {
    append_integer(out, glyph.x - x);
    out += ' ';
    append_integer(out, glyph.y - y);
    out += " Td<";
    append_hex_byte(out, static_cast<std::uint8_t>(use.code(glyph.id) >> 8));
    append_hex_byte(out, static_cast<std::uint8_t>(use.code(glyph.id)));
    out += ">Tj\n";
    x = glyph.x;
    y = glyph.y;
  }
  return out + "ET\n";
}

/// One Type 3 font in the making.
class DrawingFont {
 public:
  DrawingFont(ObjectStore& store, const FontUse& use, ObjectId outlines,
              const PlacedPictures& pictures)
      : store_(store), use_(use), outlines_(outlines), pictures_(pictures) {}

  void add(ObjectId id, const DrawingPart& part, deflate::Compressor& compressor) {
    std::vector<std::pair<std::uint32_t, std::string>> texts;
    for (std::uint32_t code = 0; code < part.entries.size(); ++code) {
      const DrawingPart::Entry& entry = part.entries[code];
      add_code(code, entry);
      std::string text;
      if (entry.text != 0) base::append_utf8(text, entry.text);
      texts.emplace_back(code, std::move(text));
    }
    const ObjectId to_unicode =
        store_.add_stream("/Filter/FlateDecode", compressor.zlib(to_unicode_map(texts, 1)));
    std::string entries = "/Type/Font/Subtype/Type3/FontBBox[";
    box_.append(entries);
    entries += "]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<<" + procedures_ + ">>";
    entries += "/Encoding<</Type/Encoding/Differences[0" + names_ + "]>>/FirstChar 0/LastChar ";
    append_integer(entries, static_cast<std::int64_t>(part.entries.size()) - 1);
    entries += "/Widths[" + widths_ + "]/Resources<<" + resources() + ">>/ToUnicode ";
    append_reference(entries, to_unicode);
    store_.set(id, std::move(entries));
  }

 private:
  void add_code(std::uint32_t code, const DrawingPart::Entry& entry) {
    std::string name = "/m";
    if (code > 0) {
      name = "/d";
      append_integer(name, code);
    }
    names_ += name;
    procedures_ += name + ' ';
    append_reference(procedures_, procedure(entry.width, entry.drawing));
    if (!widths_.empty()) widths_ += ' ';
    append_number(widths_, entry.width);
  }

  ObjectId procedure(std::int32_t width, const Drawing* drawing) {
    std::string out;
    append_number(out, width);
    if (drawing == nullptr) {
      out += " 0 d0\n";
      const auto [known, is_new] = silent_.try_emplace(width, 0);
      if (is_new) known->second = store_.add_stream({}, std::move(out));
      return known->second;
    }
    if (outlines_ != 0) {
      const Box ink = ink_of(use_.font(), *drawing);
      box_.add(ink.left, ink.bottom, ink.right, ink.top);
      out += " 0 ";
      ink.append(out);
      out += " d1\n" + draw_outlines(use_, *drawing);
      return store_.add_stream({}, std::move(out));
    }
    out += " 0 d0\n";
    for (const DrawnGlyph& glyph : drawing->glyphs) {
      const auto found = pictures_.find(glyph.id);
      if (found == pictures_.end()) continue;
      const PictureGlyph& picture = *found->second.glyph;
      out += draw_picture(glyph, picture);
      box_.add(glyph.x + picture.x, glyph.y + picture.y, glyph.x + picture.x + picture.width,
               glyph.y + picture.y + picture.height);
      used_pictures_[glyph.id] = found->second.picture;
    }
    return store_.add_stream({}, std::move(out));
  }

  std::string resources() const {
    std::string out;
    if (outlines_ != 0) {
      out += "/Font<</F ";
      append_reference(out, outlines_);
      out += ">>";
    }
    if (!used_pictures_.empty()) {
      out += "/XObject<<";
      for (const auto& [glyph, id] : used_pictures_) out += picture_resource(glyph, id);
      out += ">>";
    }
    return out;
  }

  ObjectStore& store_;
  const FontUse& use_;
  ObjectId outlines_;
  const PlacedPictures& pictures_;
  std::string names_;
  std::string procedures_;
  std::string widths_;
  Box box_;
  std::map<std::uint32_t, ObjectId> used_pictures_;
  std::map<std::int32_t, ObjectId> silent_;  ///< procedures that draw nothing, by width
};

}  // namespace

std::vector<PictureGlyph> make_picture_glyphs(const FontUse& use, base::Ink ink,
                                              deflate::Compressor& compressor) {
  const text::Font& font = use.font();
  const std::int64_t em = std::max(1, font.units_per_em());
  std::vector<PictureGlyph> out;
  for (const std::uint32_t id : use.glyphs()) {
    const std::optional<text::GlyphBitmap> bitmap = font.bitmap(id);
    if (!bitmap) continue;
    PictureGlyph glyph;
    glyph.glyph = id;
    glyph.picture = make_picture(bitmap->png, {}, 0, ink, compressor);
    glyph.x = std::int64_t{bitmap->left} * 1000 / em;
    glyph.y = (std::int64_t{bitmap->top} - bitmap->height) * 1000 / em;
    glyph.width = std::int64_t{bitmap->width} * 1000 / em;
    glyph.height = std::int64_t{bitmap->height} * 1000 / em;
    out.push_back(std::move(glyph));
  }
  return out;
}

void add_drawing_fonts(ObjectStore& store, ObjectId first, const FontUse& use, ObjectId outlines,
                       std::vector<PictureGlyph> pictures, deflate::Compressor& compressor) {
  PlacedPictures placed;
  ProfileIds profiles;
  for (PictureGlyph& glyph : pictures) {
    const ObjectId id = store.reserve();
    add_picture(store, id, std::move(glyph.picture), profiles);
    placed[glyph.glyph] = {id, &glyph};
  }
  for (const DrawingPart& part : use.drawing_parts()) {
    DrawingFont(store, use, outlines, placed).add(first++, part, compressor);
  }
}

}  // namespace chaek::pdf
