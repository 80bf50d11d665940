#include "pdf/glyph_use.h"

#include <algorithm>
#include <cassert>
#include <span>
#include <tuple>
#include <utility>

#include "base/parallel.h"
#include "base/utf8.h"

namespace chaek::pdf {
namespace {

constexpr std::size_t kCodes = 256;  // of a Type 3 font

/// Which text a glyph keeps when it stands for several: the least of (empty, has control
/// characters, length, text). So a space stays a space where a no-break space uses the same glyph.
bool is_better(std::string_view a, std::string_view b) {
  const auto rank = [](std::string_view text) {
    const auto is_control = [](char byte) { return static_cast<unsigned char>(byte) < 0x20; };
    return std::tuple(text.empty(), std::any_of(text.begin(), text.end(), is_control), text.size(),
                      text);
  };
  return rank(a) < rank(b);
}

/// True when every reader understands `text` as one entry of a ToUnicode map: a character, or up to
/// eight of the Basic Multilingual Plane.
bool is_sayable(std::string_view text) {
  std::size_t count = 0;
  bool basic = true;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const base::DecodedCharacter character = base::decode_utf8(text, at);
    const char32_t c = character.code_point;
    if (c == 0 || c == 0xFEFF || c == 0xFFFE) return false;
    basic = basic && c < 0x10000;
    at += character.size;
  }
  return count == 1 || (count <= 8 && count > 0 && basic);
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

/// Numbers drawings' codes: a character's silent code of one width is shared within a part.
class CodeNumbers {
 public:
  explicit CodeNumbers(std::vector<DrawingPart>& parts) : parts_(parts) {}

  void give(const Drawing& drawing, FontUse::DrawingCodes& out) {
    std::u32string text;
    for (std::size_t at = 0; at < drawing.text.size();) {
      const base::DecodedCharacter character = base::decode_utf8(drawing.text, at);
      text += character.code_point;
      at += character.size;
    }
    if (text.empty()) text += U'\0';  // a drawing without text has a code as well
    // All characters share the room: poppler drops a character that stands where it stood just
    // before.
    out.width = drawing.width / static_cast<std::int32_t>(text.size());
    out.shifted = drawing.glyphs.size() > 1 || drawing.glyphs[0].x != 0;
    for (const char32_t c : text) {
      out.codes.push_back(out.codes.empty() ? add({&drawing, c, out.width}) : silent(c, out.width));
    }
  }

 private:
  DrawingCode add(DrawingPart::Entry entry) {
    if (parts_.empty() || parts_.back().entries.size() == kCodes) {
      // Readers guess a Type 3 font's size from the width of the code called "m". It is not used,
      // and as wide as in most fonts: text that seems to have another size is taken for another
      // line.
      parts_.push_back({{DrawingPart::Entry{nullptr, 0, 600'000}}});
      silent_.clear();
    }
    DrawingPart& part = parts_.back();
    part.entries.push_back(entry);
    return {static_cast<std::uint32_t>(parts_.size() - 1),
            static_cast<std::uint32_t>(part.entries.size() - 1)};
  }

  DrawingCode silent(char32_t c, std::int32_t width) {
    const auto found = silent_.find({c, width});
    if (found != silent_.end()) return found->second;
    const DrawingCode code = add({nullptr, c, width});
    silent_[{c, width}] = code;
    return code;
  }

  std::vector<DrawingPart>& parts_;
  std::map<std::pair<char32_t, std::int32_t>, DrawingCode> silent_;
};

}  // namespace

FontUse::FontUse(const text::Font& font)
    : font_(&font), slots_(std::clamp<std::uint32_t>(font.glyph_count(), 1, 0x10000)) {}

FontUse::Slot& FontUse::touch(std::uint32_t glyph) {
  Slot& slot = slots_[known(glyph)];
  if (slot.text == kUnused) {
    const std::int64_t em = std::max(1, font_->units_per_em());
    const std::int64_t scaled = std::int64_t{font_->advance(known(glyph))} * 1'000'000;
    slot.width = static_cast<std::int32_t>((scaled + em / 2) / em);
    slot.text = kNoText;
  }
  return slot;
}

void FontUse::note(const layout::GlyphRun& run) {
  Clusters clusters(run);
  for (Cluster cluster; clusters.next(cluster);) {
    if (cluster.glyphs.size() == 1) {
      const layout::PlacedGlyph& glyph = cluster.glyphs[0];
      const Slot& slot = slots_[known(glyph.id)];
      const char32_t character = quick_character(cluster.text);
      if (slot.text == character && character != kUnused &&
          !is_displaced(glyph, run.size, slot.width)) {
        continue;
      }
    }
    note_cluster(cluster, run.size);
  }
}

void FontUse::note_cluster(const Cluster& cluster, base::Length size) {
  for (const layout::PlacedGlyph& glyph : cluster.glyphs) touch(glyph.id);
  if (font_->color_bitmaps()) {
    displaced_.insert(drawing_of(cluster, size));
    return;
  }
  if (cluster.glyphs.size() == 1) {
    const layout::PlacedGlyph& glyph = cluster.glyphs[0];
    if (is_displaced(glyph, size, touch(glyph.id).width) || !is_sayable(cluster.text)) {
      displaced_.insert(drawing_of(cluster, size));
      return;
    }
    const Slot before = touch(glyph.id);
    if (before.text != kNoText && slot_text(before) != cluster.text) {
      candidates_.insert(drawing_of(cluster, size));
    }
    note_text(glyph.id, cluster.text);
    return;
  }
  candidates_.insert(drawing_of(cluster, size));
  const std::vector<std::string_view> texts = match_glyphs(*font_, cluster);
  for (std::size_t i = 0; i < texts.size(); ++i) note_text(cluster.glyphs[i].id, texts[i]);
}

void FontUse::note_text(std::uint32_t glyph, std::string_view text) {
  Slot& slot = touch(glyph);
  const std::string before = slot_text(slot);
  if (before == text || text.empty()) return;
  if (!is_better(text, before)) return;
  put(slot, text);
  if (before.empty()) return;
  // What the glyph stood for alone until now has to be a drawing from now on.
  candidates_.insert(drawing_alone(known(glyph), before));
}

void FontUse::put(Slot& slot, std::string_view text) {
  const base::DecodedCharacter first = base::decode_utf8(text, 0);
  if (first.size == text.size()) {
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
    if (theirs.text == kUnused) continue;
    touch(glyph);
    const std::string text = other.slot_text(theirs);
    if (text.empty() || slot_text(slots_[glyph]) == text) continue;
    candidates_.insert(drawing_alone(glyph, text));
    note_text(glyph, text);
  }
  displaced_.insert(other.displaced_.begin(), other.displaced_.end());
  candidates_.insert(other.candidates_.begin(), other.candidates_.end());
}

void FontUse::finish() {
  for (const Drawing& drawing : displaced_) drawings_.try_emplace(drawing);
  for (const Drawing& drawing : candidates_) {
    if (reads_wrong(drawing)) drawings_.try_emplace(drawing);
  }
  displaced_.clear();
  candidates_.clear();
  CodeNumbers numbers(parts_);
  for (auto& [drawing, codes] : drawings_) numbers.give(drawing, codes);
}

bool FontUse::reads_wrong(const Drawing& drawing) const {
  std::string read;
  for (const DrawnGlyph& glyph : drawing.glyphs) {
    const std::string piece = text(glyph.id);
    if (piece.empty()) return true;
    read += piece;
  }
  return read != drawing.text;
}

std::vector<std::uint32_t> FontUse::glyphs() const {
  std::vector<std::uint32_t> out;
  for (std::uint32_t glyph = 0; glyph < slots_.size(); ++glyph) {
    if (slots_[glyph].text != kUnused) out.push_back(glyph);
  }
  return out;
}

Drawing FontUse::drawing_alone(std::uint32_t glyph, std::string_view text) const {
  return {std::string(text), {{glyph, 0, 0}}, slots_[glyph].width};
}

Drawing FontUse::drawing_of(const Cluster& cluster, base::Length size) const {
  if (cluster.glyphs.size() == 1) {
    const std::uint32_t glyph = known(cluster.glyphs[0].id);
    if (!is_displaced(cluster.glyphs[0], size, slots_[glyph].width)) {
      return drawing_alone(glyph, cluster.text);
    }
  }
  std::int64_t width = 0;
  for (const layout::PlacedGlyph& glyph : cluster.glyphs) width += slots_[known(glyph.id)].width;
  Drawing drawing = make_drawing(cluster, size, width);
  for (DrawnGlyph& glyph : drawing.glyphs) glyph.id = known(glyph.id);
  return drawing;
}

bool FontUse::is_plain_slowly(const Cluster& cluster, base::Length size) const {
  if (font_->color_bitmaps()) return false;
  if (cluster.glyphs.size() == 1) {
    const layout::PlacedGlyph& glyph = cluster.glyphs[0];
    const Slot& slot = slots_[known(glyph.id)];
    return !cluster.text.empty() && slot_text(slot) == cluster.text &&
           !is_displaced(glyph, size, slot.width);
  }
  std::string read;
  for (const layout::PlacedGlyph& glyph : cluster.glyphs) {
    const std::string piece = text(known(glyph.id));
    if (piece.empty()) return false;
    read += piece;
  }
  return read == cluster.text;
}

const FontUse::DrawingCodes& FontUse::drawing(const Cluster& cluster, base::Length size) const {
  const auto found = drawings_.find(drawing_of(cluster, size));
  assert(found != drawings_.end());
  return found->second;
}

FontUses::FontUses(const layout::PageSet& pages, unsigned jobs) {
  const std::span<const layout::Page> all = pages.pages;
  const std::size_t parts = std::clamp<std::size_t>(all.size() / 16, 1, std::max(1U, jobs));
  std::vector<std::vector<FontUse>> found(parts);
  base::run_parallel(parts, jobs, [&] {
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
  std::uint32_t next = 0;
  for (FontUse& use : uses_) {
    use.finish();
    use.resource = next;
    next += use.resource_count();
  }
}

const FontUse& FontUses::of(const text::Font& font) const {
  const auto found = std::find_if(uses_.begin(), uses_.end(),
                                  [&font](const FontUse& use) { return &use.font() == &font; });
  assert(found != uses_.end());
  return *found;
}

}  // namespace chaek::pdf
