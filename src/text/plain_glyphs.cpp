#include "text/plain_glyphs.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <mutex>

#include "text/font_state.h"

namespace chaek::text {
namespace {

using Set = std::unique_ptr<hb_set_t, Destroyer<hb_set_t, hb_set_destroy>>;
using ShapePlan =
    std::unique_ptr<hb_shape_plan_t, Destroyer<hb_shape_plan_t, hb_shape_plan_destroy>>;

bool has_table(hb_face_t* face, hb_tag_t tag) {
  const Blob table(hb_face_reference_table(face, tag));
  return hb_blob_get_length(table.get()) > 0;
}

/// Adds every glyph that a rule applied to Korean text in `script` names, before, in or after what
/// it changes.
void add_glyphs_in_rules(hb_face_t* face, hb_script_t script, hb_set_t* glyphs) {
  hb_segment_properties_t properties = HB_SEGMENT_PROPERTIES_DEFAULT;
  properties.direction = HB_DIRECTION_LTR;
  properties.script = script;
  properties.language = hb_language_from_string("ko", -1);
  const ShapePlan plan(hb_shape_plan_create_cached(face, &properties, nullptr, 0, nullptr));
  for (const hb_tag_t table : {HB_OT_TAG_GSUB, HB_OT_TAG_GPOS}) {
    const Set lookups(hb_set_create());
    hb_ot_shape_plan_collect_lookups(plan.get(), table, lookups.get());
    hb_codepoint_t lookup = HB_SET_VALUE_INVALID;
    while (hb_set_next(lookups.get(), &lookup)) {
      hb_ot_layout_lookup_collect_glyphs(face, table, lookup, glyphs, glyphs, glyphs, nullptr);
    }
  }
}

}  // namespace

/// The glyphs that rules for Hangul name.
struct PlainGlyphs::Rules {
  Set glyphs{hb_set_create()};
};

PlainGlyphs::PlainGlyphs(const Font& font) : font_(font), rules_(std::make_unique<Rules>()) {
  hb_face_t* face = font.state().face.get();
  for (const char* tag : {"kern", "kerx", "morx", "mort", "trak"}) {
    if (has_table(face, hb_tag_from_string(tag, 4))) return;
  }
  add_glyphs_in_rules(face, HB_SCRIPT_HANGUL, rules_->glyphs.get());
  if (look_up(U'가') != kNotPlain) {
    syllables_ = std::make_unique<std::atomic<std::uint64_t>[]>(kLastSyllable - kFirstSyllable + 1);
  }
  const Set in_rules(hb_set_copy(rules_->glyphs.get()));
  add_glyphs_in_rules(face, HB_SCRIPT_LATIN, in_rules.get());
  for (char32_t c = kFirstAscii; c <= kLastAscii; ++c) {
    const std::uint32_t glyph = font.nominal_glyph(c);
    if (glyph == 0 || hb_set_has(in_rules.get(), glyph)) {
      ascii_.clear();
      return;
    }
    ascii_.push_back({glyph, font.advance(glyph)});
  }
}

PlainGlyphs::~PlainGlyphs() = default;

std::uint64_t PlainGlyphs::look_up(char32_t code_point) const {
  const std::uint32_t glyph = font_.nominal_glyph(code_point);
  if (glyph == 0 || hb_set_has(rules_->glyphs.get(), glyph)) return kNotPlain;
  return std::uint64_t{glyph} << 32 | static_cast<std::uint32_t>(font_.advance(glyph));
}

const PlainGlyphs& plain_glyphs_of(const Font& font) {
  const Font::State& state = font.state();
  std::call_once(state.plain_once,
                 [&] { state.plain = std::make_unique<const PlainGlyphs>(font); });
  return *state.plain;
}

}  // namespace chaek::text
