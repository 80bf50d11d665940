#include "text/shaper.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>

#include "text/direction.h"
#include "text/font_state.h"
#include "text/itemize.h"
#include "text/word_cache.h"

namespace chaek::text {
namespace {

using Buffer = std::unique_ptr<hb_buffer_t, Destroyer<hb_buffer_t, hb_buffer_destroy>>;

/// A book has a few languages; a text made to name many must not fill the memory.
constexpr std::size_t kMostLanguages = 64;

struct Language {
  std::string name;
  hb_language_t language;
  bool korean;
};

Language language_named(std::string_view name) {
  const bool korean = name.substr(0, 2) == "ko" && (name.size() == 2 || name[2] == '-');
  return {std::string(name), hb_language_from_string(name.data(), static_cast<int>(name.size())),
          korean};
}

/// Adds `glyphs` of `item`'s font to the runs; a neighbour in the same font is one run with it.
void append_glyphs(const ItemizedText& text, const Item& item, hb_buffer_t* buffer,
                   std::vector<ShapedRun>& runs) {
  const bool right_to_left = (item.level & 1) != 0;
  const std::uint32_t begin = text.offsets[item.begin];
  const std::uint32_t end = text.offsets[item.end];
  const bool joins = !runs.empty() && runs.back().font == item.font &&
                     runs.back().right_to_left == right_to_left &&
                     (right_to_left ? end == runs.back().begin : begin == runs.back().end);
  if (!joins) runs.push_back({item.font, begin, end, right_to_left, {}});
  ShapedRun& run = runs.back();
  run.begin = std::min(run.begin, begin);
  run.end = std::max(run.end, end);
  unsigned count = 0;
  const hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer, &count);
  run.glyphs.reserve(run.glyphs.size() + count);
  for (unsigned i = 0; i < count; ++i) {
    run.glyphs.push_back({glyphs[i].codepoint, places[i].x_advance, places[i].x_offset,
                          places[i].y_offset, text.offsets[glyphs[i].cluster]});
  }
}

}  // namespace

struct Shaper::State {
  explicit State(const FontLibrary& fonts) : library(fonts) {}

  const FontLibrary& library;
  WordCache cache;
  ItemizedText itemized;
  Buffer buffer{hb_buffer_create()};
  std::vector<Language> languages;
  std::size_t last_language = 0;

  std::uint16_t language_place(std::string_view name);
  void shape_item(const Item& item, hb_language_t language, ShapedText& shaped);
  ShapedText shape(std::string_view text, FaceRequest face, const Language& language);
};

std::uint16_t Shaper::State::language_place(std::string_view name) {
  if (last_language < languages.size() && languages[last_language].name == name) {
    return static_cast<std::uint16_t>(last_language);
  }
  for (last_language = 0; last_language < languages.size(); ++last_language) {
    if (languages[last_language].name == name) return static_cast<std::uint16_t>(last_language);
  }
  if (languages.size() == kMostLanguages) {
    cache.clear();
    languages.clear();
  }
  languages.push_back(language_named(name));
  last_language = languages.size() - 1;
  return static_cast<std::uint16_t>(last_language);
}

void Shaper::State::shape_item(const Item& item, hb_language_t language, ShapedText& shaped) {
  hb_buffer_clear_contents(buffer.get());
  hb_buffer_add_utf32(buffer.get(),
                      reinterpret_cast<const std::uint32_t*>(itemized.characters.data()),
                      static_cast<int>(itemized.characters.size()), item.begin,
                      static_cast<int>(item.end - item.begin));
  hb_buffer_set_direction(buffer.get(),
                          (item.level & 1) != 0 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer.get(), item.script);
  hb_buffer_set_language(buffer.get(), language);
  // A default ignorable leaves no glyph at all, so a PDF never ties U+200B to the glyph of a space.
  hb_buffer_set_flags(buffer.get(), HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
  const hb_feature_t half_width{HB_TAG('h', 'a', 'l', 't'), 1, HB_FEATURE_GLOBAL_START,
                                HB_FEATURE_GLOBAL_END};
  hb_shape(item.font->state().font.get(), buffer.get(), &half_width, item.half_width ? 1 : 0);
  append_glyphs(itemized, item, buffer.get(), shaped.runs);
}

ShapedText Shaper::State::shape(std::string_view text, FaceRequest face, const Language& language) {
  itemize(text, {library, face, language.korean}, itemized);
  ShapedText shaped;
  shaped.missing = std::move(itemized.missing);
  const bool one_way = std::all_of(itemized.items.begin(), itemized.items.end(),
                                   [](const Item& item) { return item.level == 0; });
  if (one_way) {
    for (const Item& item : itemized.items) shape_item(item, language.language, shaped);
    return shaped;
  }
  std::vector<std::uint8_t> levels;
  for (const Item& item : itemized.items) levels.push_back(item.level);
  for (const std::uint32_t place : visual_order(levels)) {
    shape_item(itemized.items[place], language.language, shaped);
  }
  return shaped;
}

Shaper::Shaper(const FontLibrary& library) : state_(std::make_unique<State>(library)) {}
Shaper::~Shaper() = default;
Shaper::Shaper(Shaper&&) noexcept = default;

const ShapedText& Shaper::shape(std::string_view text, FaceRequest face,
                                std::string_view language) {
  const std::uint16_t place = state_->language_place(language);
  const WordKey key{text, face, place};
  if (const ShapedText* known = state_->cache.find(key)) return *known;
  return state_->cache.add(key, state_->shape(text, face, state_->languages[place]));
}

const FontLibrary& Shaper::library() const {
  return state_->library;
}

}  // namespace chaek::text
