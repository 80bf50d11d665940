#include "text/subset.h"

#include <hb-ot.h>
#include <hb-subset.h>

#include <algorithm>
#include <array>

#include "base/memory.h"
#include "text/cff_charset.h"
#include "text/font_state.h"

namespace chaek::text {
namespace {

using Input =
    std::unique_ptr<hb_subset_input_t, Destroyer<hb_subset_input_t, hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Destroyer<hb_subset_plan_t, hb_subset_plan_destroy>>;

constexpr hb_tag_t kCff = HB_TAG('C', 'F', 'F', ' ');
constexpr hb_tag_t kGlyf = HB_TAG('g', 'l', 'y', 'f');

/// The tables that a PDF's FontFile2 needs (ISO 32000-1, 9.9).
constexpr std::array<hb_tag_t, 6> kTrueTypeTables{kGlyf,
                                                  HB_TAG('h', 'e', 'a', 'd'),
                                                  HB_TAG('h', 'h', 'e', 'a'),
                                                  HB_TAG('h', 'm', 't', 'x'),
                                                  HB_TAG('l', 'o', 'c', 'a'),
                                                  HB_TAG('m', 'a', 'x', 'p')};
/// Features beyond HarfBuzz's own list that the EPUB's style sheets ask for.
constexpr hb_tag_t kHalfWidth = HB_TAG('h', 'a', 'l', 't');

std::string_view view_of(const Blob& blob) {
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(blob.get(), &length);
  return bytes != nullptr ? std::string_view(bytes, length) : std::string_view();
}

std::string bytes_of(const Blob& blob) {
  return std::string(view_of(blob));
}

Blob table_of(hb_face_t* face, hb_tag_t tag) {
  return Blob(hb_face_reference_table(face, tag));
}

/// `face` with no tables but `kept`, whose bytes are shared: what a subset has no use for (cmap,
/// GSUB) need not be looked through for the glyphs of the subset.
template <std::size_t n>
Face with_tables(hb_face_t* face, const std::array<hb_tag_t, n>& kept) {
  Face reduced(hb_face_builder_create());
  for (const hb_tag_t tag : kept) {
    const Blob table = table_of(face, tag);
    if (hb_blob_get_length(table.get()) > 0) {
      hb_face_builder_add_table(reduced.get(), tag, table.get());
    }
  }
  return reduced;
}

Input input_of(const std::vector<std::uint32_t>& glyphs, unsigned flags) {
  Input input(hb_subset_input_create_or_fail());
  if (!input) return nullptr;
  hb_subset_input_set_flags(input.get(), flags);
  hb_set_t* set = hb_subset_input_glyph_set(input.get());
  hb_set_add(set, 0);
  hb_set_add_sorted_array(set, glyphs.data(), static_cast<unsigned>(glyphs.size()));
  return input;
}

constexpr unsigned kPdfFlags = HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE;

/// The code of one of the glyphs, 0 of another.
std::uint16_t code_of(std::uint32_t glyph, const std::vector<std::uint32_t>& glyphs,
                      const std::vector<std::uint16_t>& codes) {
  const auto found = std::lower_bound(glyphs.begin(), glyphs.end(), glyph);
  if (found == glyphs.end() || *found != glyph) return 0;
  return codes.empty() ? static_cast<std::uint16_t>(glyph)
                       : codes[static_cast<std::size_t>(found - glyphs.begin())];
}

/// In a CID-keyed program the codes of the PDF are CIDs, so the charset must name them. In one
/// keyed by names a CID is a glyph id, so these must stay.
std::optional<FontSubset> subset_cff(hb_face_t* face, const std::vector<std::uint32_t>& glyphs,
                                     const std::vector<std::uint16_t>& codes) {
  const auto cid_keyed = cff_is_cid_keyed(view_of(table_of(face, kCff)));
  if (!cid_keyed) return std::nullopt;
  const unsigned keep = *cid_keyed ? 0U : unsigned{HB_SUBSET_FLAGS_RETAIN_GIDS};
  const Input input = input_of(glyphs, kPdfFlags | HB_SUBSET_FLAGS_DESUBROUTINIZE | keep);
  if (!input) return std::nullopt;
  const Face source = with_tables(face, std::array{kCff, HB_TAG('m', 'a', 'x', 'p')});
  const Plan plan(hb_subset_plan_create_or_fail(source.get(), input.get()));
  const Face subset(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
  if (!subset) return std::nullopt;
  FontSubset result{FontSubset::Program::cff, bytes_of(table_of(subset.get(), kCff)), {}};
  if (result.bytes.empty()) return std::nullopt;
  if (!*cid_keyed) return result;
  const auto charset = read_cff_charset(result.bytes);
  if (!charset || !charset->cid_keyed) return std::nullopt;
  std::vector<std::uint16_t> cids(charset->ids.size());
  const hb_map_t* old_glyphs = hb_subset_plan_new_to_old_glyph_mapping(plan.get());
  for (std::uint32_t i = 0; i < cids.size(); ++i) {
    cids[i] = code_of(hb_map_get(old_glyphs, i), glyphs, codes);
  }
  if (cids != charset->ids) replace_cff_charset(result.bytes, *charset, cids);
  return result;
}

std::optional<FontSubset> subset_truetype(hb_face_t* face, const std::vector<std::uint32_t>& glyphs,
                                          const std::vector<std::uint16_t>& codes) {
  const Input input = input_of(glyphs, kPdfFlags);
  if (!input) return std::nullopt;
  const Face source = with_tables(face, kTrueTypeTables);
  const Plan plan(hb_subset_plan_create_or_fail(source.get(), input.get()));
  const Face subset(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
  if (!subset) return std::nullopt;
  FontSubset result{
      FontSubset::Program::truetype, bytes_of(Blob(hb_face_reference_blob(subset.get()))), {}};
  const hb_map_t* new_glyphs = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  result.cid_to_gid.resize(1);
  for (const std::uint32_t glyph : glyphs) {
    const hb_codepoint_t now = hb_map_get(new_glyphs, glyph);
    const std::size_t code = code_of(glyph, glyphs, codes);
    if (code >= result.cid_to_gid.size()) result.cid_to_gid.resize(code + 1);
    result.cid_to_gid[code] = now == HB_MAP_VALUE_INVALID ? 0 : static_cast<std::uint16_t>(now);
  }
  return result.bytes.empty() ? std::nullopt : std::optional(std::move(result));
}

}  // namespace

bool takes_any_codes(const Font& font) {
  const Font::State& state = font.state();
  return !state.cff || cff_is_cid_keyed(view_of(table_of(state.face.get(), kCff))).value_or(false);
}

std::optional<FontSubset> subset_for_pdf(const Font& font, const std::vector<std::uint32_t>& glyphs,
                                         const std::vector<std::uint16_t>& codes) {
  const Font::State& state = font.state();
  const bool unknown_glyph = !glyphs.empty() && glyphs.back() >= state.glyph_count;
  if (!state.may_subset || unknown_glyph) return std::nullopt;
  const bool has_outlines = hb_blob_get_length(table_of(state.face.get(), kGlyf).get()) > 0;
  if (!state.cff && !has_outlines) return std::nullopt;
  auto subset = state.cff ? subset_cff(state.face.get(), glyphs, codes)
                          : subset_truetype(state.face.get(), glyphs, codes);
  if (!subset) base::expect_memory();
  return subset;
}

std::optional<std::string> subset_for_epub(const Font& font,
                                           const std::vector<char32_t>& code_points) {
  const Font::State& state = font.state();
  const Input input(hb_subset_input_create_or_fail());
  if (!state.may_subset || !input) return std::nullopt;
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
  hb_set_t* unicodes = hb_subset_input_unicode_set(input.get());
  for (const char32_t code_point : code_points) hb_set_add(unicodes, code_point);
  hb_set_add(hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG), kHalfWidth);
  const Face subset(hb_subset_or_fail(state.face.get(), input.get()));
  std::string bytes = subset ? bytes_of(Blob(hb_face_reference_blob(subset.get()))) : std::string();
  if (!bytes.empty()) return bytes;
  base::expect_memory();
  return std::nullopt;
}

}  // namespace chaek::text
