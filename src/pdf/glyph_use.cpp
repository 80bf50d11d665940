#include "pdf/glyph_use.h"

#include <algorithm>
#include <cassert>
#include <new>
#include <tuple>
#include <utility>
#include <variant>

#include "base/utf8.h"
#include "pdf/text_writer.h"
#include "text/subset.h"

namespace chaek::pdf {
namespace {

constexpr std::size_t kCodes = 256;  // of a Type 3 font
constexpr std::uint32_t kLastCode = 0xFFFF;

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

/// Characters whose glyph is often another's as well, and the other, which is what most pages mean.
/// A glyph is given that one even if the first pages have not used it.
constexpr std::pair<std::string_view, std::string_view> kTwins[] = {
    {"\xC2\xA0", " "},            // no-break space
    {"\xC2\xAD", "-"},            // soft hyphen
    {"\xE2\x80\x90", "-"},        // hyphen
    {"\xE2\x80\x91", "-"},        // no-break hyphen
    {"\xC2\xAD", "\xE2\x80\x90"}  // where a font parts hyphen and minus
};

/// A line that waits for a page number will not be as it is now.
void forget_waiting(const std::vector<layout::DrawItem>& items, std::span<std::uint8_t> plain) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto* run = std::get_if<layout::GlyphRun>(&items[i]);
    if (run == nullptr || run->slot.line == layout::PageSlot::Line::none) continue;
    const std::span<std::uint8_t> line =
        plain.subspan(i - run->slot.before, run->slot.before + run->slot.after + 1U);
    std::fill(line.begin(), line.end(), std::uint8_t{0});
  }
}

}  // namespace

/// Numbers drawings' codes: a character's silent code of one width is shared within a part.
class CodeNumbers {
 public:
  CodeNumbers(FontUse& use, std::uint32_t& next_resource)
      : use_(use), next_resource_(next_resource) {}

  void give(const Drawing& drawing, DrawingCodes& out) {
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
    std::deque<DrawingPart>& parts = use_.parts_;
    if (parts.empty() || parts.back().entries.size() == kCodes) {
      // Readers guess a Type 3 font's size from the width of the code called "m". It is not used,
      // and as wide as in most fonts: text that seems to have another size is taken for another
      // line.
      parts.push_back({next_resource_++, {DrawingPart::Entry{nullptr, 0, 600'000}}});
      use_.silent_.clear();
    }
    DrawingPart& part = parts.back();
    part.entries.push_back(entry);
    return {part.resource, static_cast<std::uint32_t>(part.entries.size() - 1)};
  }

  DrawingCode silent(char32_t c, std::int32_t width) {
    const auto found = use_.silent_.find({c, width});
    if (found != use_.silent_.end()) return found->second;
    const DrawingCode code = add({nullptr, c, width});
    use_.silent_[{c, width}] = code;
    return code;
  }

  FontUse& use_;
  std::uint32_t& next_resource_;
};

FontUse::FontUse(const text::Font& font)
    : font_(&font),
      own_codes_(text::takes_any_codes(font)),
      slot_count_(std::clamp<std::uint32_t>(font.glyph_count(), 1, 0x10000)),
      slots_(static_cast<Slot*>(std::calloc(slot_count_, sizeof(Slot)))) {
  if (!slots_) throw std::bad_alloc();
}

std::uint16_t FontUse::next_code() {
  while (last_code_ < kLastCode) {
    const auto code = static_cast<std::uint16_t>(++last_code_);
    if (!is_escaped(static_cast<char>(code & 0xFF))) return code;
    escaped_codes_.push_back(code);
  }
  const std::uint16_t code = escaped_codes_.back();  // there are no more glyphs than codes
  escaped_codes_.pop_back();
  return code;
}

/// Gives codes to the glyphs of the batch that have none, the most frequent first. Glyph 0 is code
/// 0 in every font.
void FontUse::number_glyphs(const GlyphNotes& notes) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> fresh;  // and how often
  for (const auto& [glyph, times] : notes.glyphs) {
    if (slots_[glyph].text == kUnused) {
      fresh.emplace_back(glyph, times);
    }
  }
  if (own_codes_) {
    std::stable_sort(fresh.begin(), fresh.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
  }
  for (const auto& [glyph, times] : fresh) {
    used_.push_back(glyph);
    slots_[glyph].code = !own_codes_  ? static_cast<std::uint16_t>(glyph)
                         : glyph == 0 ? std::uint16_t{0}
                                      : next_code();
  }
}

void FontUse::settle_text(std::uint32_t glyph, const GlyphNotes& notes) {
  Slot& slot = slots_[glyph];
  const char32_t before = slot.text;
  if (before != kUnused && before != kNoText) return;
  std::string_view best;
  for (const auto* found : {&notes.alone, &notes.parts}) {
    const auto texts = found->find(glyph);
    if (texts == found->end()) continue;
    for (const std::string& text : texts->second) {
      if (best.empty() || is_better(text, best)) best = text;
    }
  }
  for (const auto& [rare, usual] : kTwins) {
    if (best == rare && font_->nominal_glyph(base::decode_utf8(usual, 0).code_point) == glyph) {
      best = usual;
    }
  }
  slot.width = glyph_width(*font_, glyph);
  char32_t text = kNoText;
  if (!best.empty()) {
    const base::DecodedCharacter first = base::decode_utf8(best, 0);
    text = first.code_point;
    if (first.size != best.size()) {
      text = kLonger | static_cast<char32_t>(longer_.size());
      longer_.emplace_back(best);
    }
  }
  std::atomic_ref(slot.text).store(text, std::memory_order_release);
}

FontUse::Drawings FontUse::settle(const GlyphNotes& notes, std::uint32_t& next_resource) {
  if (!std::exchange(numbered_, true) && !font_->color_bitmaps()) resource_ = next_resource++;
  number_glyphs(notes);
  for (const auto& [glyph, times] : notes.glyphs) settle_text(glyph, notes);
  std::set<Drawing> wanted = notes.displaced;
  for (const auto& [glyph, texts] : notes.alone) {
    const std::string own = text(glyph);
    for (const std::string& text : texts) {
      if (text != own) wanted.insert(drawing_alone(*font_, glyph, text));
    }
  }
  for (const Drawing& drawing : notes.clusters) {
    if (reads_wrong(drawing)) wanted.insert(drawing);
  }
  Drawings drawings;
  CodeNumbers numbers(*this, next_resource);
  for (const Drawing& drawing : wanted) {
    const auto [known, is_new] = drawings_.try_emplace(drawing);
    if (is_new) numbers.give(known->first, known->second);
    drawings.emplace(drawing, &known->second);
  }
  return drawings;
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

std::string FontUse::text(std::uint32_t glyph) const {
  const char32_t text = slots_[glyph].text;
  std::string out;
  if (text == kUnused || text == kNoText) return out;
  if ((text & kLonger) != 0) return longer_[text & ~kLonger];
  base::append_utf8(out, text);
  return out;
}

std::vector<std::uint32_t> FontUse::glyphs() const {
  std::vector<std::uint32_t> out = used_;
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::uint32_t> FontUse::glyphs_by_code() const {
  std::vector<std::uint32_t> out = used_;
  std::sort(out.begin(), out.end(),
            [this](std::uint32_t a, std::uint32_t b) { return code(a) < code(b); });
  return out;
}

bool FontUse::is_plain(const layout::GlyphRun& run) const {
  const std::string_view text = run.text;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
    const layout::PlacedGlyph& glyph = run.glyphs[i];
    const bool last = i + 1 == run.glyphs.size();
    const std::size_t end = last ? text.size() : run.glyphs[i + 1].cluster;
    // The next glyph belongs to this cluster, or to one before it.
    if (end <= begin || end > text.size() || (!last && end <= glyph.cluster)) return false;
    if (!reads_as(glyph, text.substr(begin, end - begin), run.size)) return false;
    begin = end;
  }
  return true;
}

FontUse* FontUses::find(const text::Font& font) {
  const std::lock_guard lock(mutex_);
  const auto found = std::find_if(uses_.begin(), uses_.end(),
                                  [&font](const FontUse& use) { return &use.font() == &font; });
  return found == uses_.end() ? nullptr : &*found;
}

PagesSeen FontUses::look(std::span<const layout::Page> pages,
                         std::span<const layout::GlyphRun> to_come) {
  PagesSeen seen;
  std::vector<GlyphNotes>& notes = seen.notes;
  std::vector<const FontUse*> uses;  // of each
  std::size_t at = 0;
  /// Whether the run is known to be plain.
  const auto note = [&](const layout::GlyphRun& run) {
    if (run.font == nullptr) return false;
    if (at >= notes.size() || notes[at].font != run.font) {
      at = 0;
      while (at < notes.size() && notes[at].font != run.font) ++at;
    }
    if (at == notes.size()) {
      notes.emplace_back().font = run.font;
      uses.push_back(find(*run.font));
    }
    if (uses[at] != nullptr && uses[at]->is_plain(run)) return true;
    Clusters clusters(run);
    for (Cluster cluster; clusters.next(cluster);) {
      if (uses[at] == nullptr || !uses[at]->is_plain(cluster, run.size)) {
        notes[at].note(cluster, run.size);
      }
    }
    return false;
  };
  std::size_t items = 0;
  for (const layout::Page& page : pages) items += page.items.size();
  seen.plain.reserve(items);
  for (const layout::Page& page : pages) {
    const std::size_t first = seen.plain.size();
    for (const layout::DrawItem& item : page.items) {
      const auto* run = std::get_if<layout::GlyphRun>(&item);
      seen.plain.push_back(run != nullptr && note(*run) ? 1 : 0);
    }
    forget_waiting(page.items,
                   {seen.plain.begin() + static_cast<std::ptrdiff_t>(first), seen.plain.end()});
  }
  for (const layout::GlyphRun& run : to_come) note(run);
  return seen;
}

BatchFonts FontUses::settle(const std::vector<GlyphNotes>& notes) {
  BatchFonts fonts;
  fonts.reserve(notes.size());
  for (const GlyphNotes& note : notes) {
    FontUse* use = find(*note.font);
    if (use == nullptr) {
      const std::lock_guard lock(mutex_);
      use = &uses_.emplace_back(*note.font);
    }
    fonts.push_back({use, use->settle(note, next_resource_)});
  }
  return fonts;
}

const BatchFont& font_of(const BatchFonts& fonts, const text::Font& font) {
  const auto found = std::find_if(fonts.begin(), fonts.end(), [&font](const BatchFont& used) {
    return &used.use->font() == &font;
  });
  assert(found != fonts.end());
  return *found;
}

}  // namespace chaek::pdf
