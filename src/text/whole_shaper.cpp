#include "text/whole_shaper.h"

#include "text/shaped_runs.h"

namespace chaek::text {

WholeShaper::WholeShaper(const FontLibrary& library)
    : library_(library), buffer_(hb_buffer_create()) {}

ShapedText WholeShaper::shape(std::string_view text, FaceRequest face, hb_language_t language,
                              bool korean, Direction direction) {
  itemize(text, {library_, face, korean}, itemized_);
  ShapedText shaped;
  shaped.missing = itemized_.missing;
  for (const Item& item : itemized_.items) shape_item(item, language, direction, shaped);
  return shaped;
}

void WholeShaper::shape_item(const Item& item, hb_language_t language, Direction direction,
                             ShapedText& shaped) {
  hb_buffer_t* buffer = buffer_.get();
  hb_buffer_clear_contents(buffer);
  hb_buffer_add_utf32(buffer, reinterpret_cast<const std::uint32_t*>(itemized_.characters.data()),
                      static_cast<int>(itemized_.characters.size()), item.begin,
                      static_cast<int>(item.end - item.begin));
  const bool right_to_left = direction == Direction::right_to_left;
  hb_buffer_set_direction(buffer, right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, item.script);
  hb_buffer_set_language(buffer, language);
  // A default ignorable leaves no glyph, so that a PDF never ties U+200B to the glyph of a space.
  hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
  const hb_feature_t half_width{HB_TAG('h', 'a', 'l', 't'), 1, HB_FEATURE_GLOBAL_START,
                                HB_FEATURE_GLOBAL_END};
  hb_shape(item.font->state().font.get(), buffer, &half_width, item.half_width ? 1 : 0);

  // Logical order, also of what runs from right to left: lines are broken before they are put in
  // visual order.
  if (right_to_left) hb_buffer_reverse(buffer);
  ShapedRun& run =
      run_for(shaped.runs, item.font, itemized_.offsets[item.begin], itemized_.offsets[item.end]);
  unsigned count = 0;
  const hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer, &count);
  if (run.glyphs.empty()) run.glyphs.reserve(count);
  for (unsigned i = 0; i < count; ++i) {
    run.glyphs.push_back({glyphs[i].codepoint, places[i].x_advance, places[i].x_offset,
                          places[i].y_offset, itemized_.offsets[glyphs[i].cluster]});
  }
}

}  // namespace chaek::text
