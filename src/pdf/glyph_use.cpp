#include "pdf/glyph_use.h"

#include <algorithm>
#include <cassert>
#include <tuple>

#include "base/utf8.h"
#include "pdf/parallel.h"

namespace chaek::pdf {
namespace {

/// Splits UTF-8 into its characters.
std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = base::decode_utf8(text, at).size;
    out.push_back(text.substr(at, size));
    at += size;
  }
  return out;
}

/// Which text a glyph keeps when it stands for several: the least of (has control characters,
/// length, text). So a space stays a space where a no-break space uses the same glyph.
bool is_better(std::string_view a, std::string_view b) {
  const auto rank = [](std::string_view text) {
    const auto is_control = [](char byte) { return static_cast<unsigned char>(byte) < 0x20; };
    return std::tuple(text.empty(), std::any_of(text.begin(), text.end(), is_control), text.size(),
                      text);
  };
  return rank(a) < rank(b);
}

FontUse& use_of(std::vector<FontUse>& uses, const text::Font& font) {
  const auto found = std::find_if(uses.begin(), uses.end(),
                                  [&font](const FontUse& use) { return &use.font() == &font; });
  return found != uses.end() ? *found : uses.emplace_back(font);
}

std::vector<FontUse> uses_of(std::span<const layout::Page> pages) {
  std::vector<FontUse> uses;
  for (const layout::Page& page : pages) {
    for (const layout::DrawItem& item : page.items) {
      const auto* run = std::get_if<layout::GlyphRun>(&item);
      if (run != nullptr && run->font != nullptr) use_of(uses, *run->font).note(*run);
    }
  }
  return uses;
}

}  // namespace

std::vector<std::string_view> match_glyphs(const text::Font& font, const Cluster& cluster) {
  std::vector<std::string_view> letters = characters(cluster.text);
  if (letters.size() != cluster.glyphs.size()) return {};
  std::vector<std::string_view> out(letters.size());
  for (std::string_view& letter : letters) {
    const std::uint32_t nominal = font.nominal_glyph(base::decode_utf8(letter, 0).code_point);
    for (std::size_t i = 0; nominal != 0 && i < out.size(); ++i) {
      if (out[i].empty() && cluster.glyphs[i].id == nominal) {
        out[i] = letter;
        letter = {};
        break;
      }
    }
  }
  auto letter = letters.begin();
  for (std::string_view& text : out) {
    if (!text.empty()) continue;
    while (letter->empty()) ++letter;
    text = *letter++;
  }
  return out;
}

FontUse::FontUse(const text::Font& font)
    : font_(&font), slots_(std::clamp<std::uint32_t>(font.glyph_count(), 1, 0x10000)) {}

void FontUse::note(const layout::GlyphRun& run) {
  Clusters clusters(run);
  for (Cluster cluster; clusters.next(cluster);) {
    if (font_->color_bitmaps()) {
      for (std::size_t i = 0; i < cluster.glyphs.size(); ++i) {
        const std::string_view text = i == 0 ? cluster.text : std::string_view();
        slots_[known(cluster.glyphs[i].id)].text = kNoText;
        picture_codes_.try_emplace({known(cluster.glyphs[i].id), std::string(text)}, 0);
      }
      continue;
    }
    if (cluster.glyphs.size() == 1) {
      const char32_t character = quick_character(cluster.text);
      if (character != 0 && slots_[known(cluster.glyphs[0].id)].text == character) continue;
    }
    note_cluster(cluster);
  }
}

void FontUse::note_cluster(const Cluster& cluster) {
  if (cluster.glyphs.size() == 1) return note_text(known(cluster.glyphs[0].id), cluster.text);
  const std::vector<std::string_view> texts = match_glyphs(*font_, cluster);
  for (std::size_t i = 0; i < cluster.glyphs.size(); ++i) {
    std::string_view text;
    if (!texts.empty()) {
      text = texts[i];
    } else if (i == 0) {
      text = cluster.text;
    }
    note_text(known(cluster.glyphs[i].id), text);
  }
}

void FontUse::note_text(std::uint32_t glyph, std::string_view text) {
  Slot& slot = slots_[glyph];
  if (slot.text == kUnused || is_better(text, slot_text(slot))) put(slot, text);
}

void FontUse::put(Slot& slot, std::string_view text) {
  if (text.empty()) {
    slot.text = kNoText;
    return;
  }
  const base::DecodedCharacter first = base::decode_utf8(text, 0);
  if (first.size == text.size() && first.code_point != 0) {
    slot.text = first.code_point;
    return;
  }
  slot.text = kLonger | static_cast<char32_t>(longer_.size());
  longer_.emplace_back(text);
}

std::string FontUse::slot_text(const Slot& slot) const {
  std::string out;
  if (slot.text == kUnused || slot.text == kNoText) return out;
  if ((slot.text & kLonger) != 0) return longer_[slot.text & ~kLonger];
  base::append_utf8(out, slot.text);
  return out;
}

void FontUse::merge(const FontUse& other) {
  assert(font_ == other.font_);
  for (std::uint32_t glyph = 0; glyph < slots_.size(); ++glyph) {
    const Slot& theirs = other.slots_[glyph];
    if (theirs.text != kUnused && theirs.text != slots_[glyph].text) {
      note_text(glyph, other.slot_text(theirs));
    }
  }
  picture_codes_.insert(other.picture_codes_.begin(), other.picture_codes_.end());
}

void FontUse::finish() {
  const std::int64_t em = std::max(1, font_->units_per_em());
  for (std::uint32_t glyph = 0; glyph < slots_.size(); ++glyph) {
    if (!used(glyph)) continue;
    const std::int64_t scaled = std::int64_t{font_->advance(glyph)} * 1'000'000;
    slots_[glyph].width = static_cast<std::int32_t>((scaled + em / 2) / em);
  }
  std::uint32_t code = 0;
  for (auto& [pair, number] : picture_codes_) number = code++;
}

std::vector<std::uint32_t> FontUse::glyphs() const {
  std::vector<std::uint32_t> out;
  for (std::uint32_t glyph = 0; glyph < slots_.size(); ++glyph) {
    if (used(glyph)) out.push_back(glyph);
  }
  return out;
}

std::string FontUse::text(std::uint32_t glyph) const {
  return slot_text(slots_[glyph]);
}

std::uint32_t FontUse::picture_code(std::uint32_t glyph, std::string_view text) const {
  const auto found = picture_codes_.find({known(glyph), std::string(text)});
  assert(found != picture_codes_.end());
  return found->second;
}

bool FontUse::reads_right_slowly(const Cluster& cluster) const {
  std::string read;
  for (const layout::PlacedGlyph& glyph : cluster.glyphs) {
    const std::string piece = text(known(glyph.id));
    if (piece.empty()) return false;
    read += piece;
  }
  return read == cluster.text;
}

FontUses::FontUses(const layout::PageSet& pages, unsigned jobs) {
  const std::span<const layout::Page> all = pages.pages;
  const std::size_t parts = std::clamp<std::size_t>(all.size() / 16, 1, std::max(1U, jobs));
  std::vector<std::vector<FontUse>> found(parts);
  run_parallel(parts, jobs, [&] {
    return [&](std::size_t part) {
      const std::size_t begin = all.size() * part / parts;
      const std::size_t end = all.size() * (part + 1) / parts;
      found[part] = uses_of(all.subspan(begin, end - begin));
    };
  });
  uses_ = std::move(found[0]);
  for (std::size_t part = 1; part < parts; ++part) {
    for (const FontUse& use : found[part]) use_of(uses_, use.font()).merge(use);
  }
  for (FontUse& use : uses_) use.finish();
}

const FontUse& FontUses::of(const text::Font& font) const {
  const auto found = std::find_if(uses_.begin(), uses_.end(),
                                  [&font](const FontUse& use) { return &use.font() == &font; });
  assert(found != uses_.end());
  return *found;
}

}  // namespace chaek::pdf
