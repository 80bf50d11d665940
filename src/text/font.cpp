#include "text/font.h"

#include <fcntl.h>
#include <hb-ot.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <new>

#include "text/font_facts.h"
#include "text/font_state.h"

namespace chaek::text {
namespace {

struct Mapping {
  void* bytes;
  std::size_t size;
};

void unmap(void* user) {
  const auto* mapping = static_cast<Mapping*>(user);
  munmap(mapping->bytes, mapping->size);
  delete mapping;
}

/// The file at `path` in memory, read on demand; null when it is no regular file. No room for it is
/// std::bad_alloc, not a fault of the font. O_NONBLOCK keeps a FIFO from hanging the open.
Blob map_file(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return nullptr;
  struct stat status;
  const bool regular = fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) &&
                       status.st_size > 0 && status.st_size < (std::int64_t{1} << 31);
  const auto size = regular ? static_cast<std::size_t>(status.st_size) : 0;
  void* bytes = regular ? mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0) : MAP_FAILED;
  const bool full = regular && bytes == MAP_FAILED && errno == ENOMEM;
  close(descriptor);
  if (full) throw std::bad_alloc();
  if (bytes == MAP_FAILED) return nullptr;
  return Blob(hb_blob_create(static_cast<const char*>(bytes), static_cast<unsigned>(size),
                             HB_MEMORY_MODE_READONLY, new Mapping{bytes, size}, unmap));
}

using Outline = std::vector<OutlineCommand>;
using Kind = OutlineCommand::Kind;

void move_to(hb_draw_funcs_t*, void* out, hb_draw_state_t*, float x, float y, void*) {
  static_cast<Outline*>(out)->push_back({Kind::move, {{x, y}, {}, {}}});
}
void line_to(hb_draw_funcs_t*, void* out, hb_draw_state_t*, float x, float y, void*) {
  static_cast<Outline*>(out)->push_back({Kind::line, {{x, y}, {}, {}}});
}
void quadratic_to(hb_draw_funcs_t*, void* out, hb_draw_state_t*, float cx, float cy, float x,
                  float y, void*) {
  static_cast<Outline*>(out)->push_back({Kind::quadratic, {{cx, cy}, {x, y}, {}}});
}
void cubic_to(hb_draw_funcs_t*, void* out, hb_draw_state_t*, float ax, float ay, float bx, float by,
              float x, float y, void*) {
  static_cast<Outline*>(out)->push_back({Kind::cubic, {{ax, ay}, {bx, by}, {x, y}}});
}
void close_path(hb_draw_funcs_t*, void* out, hb_draw_state_t*, void*) {
  static_cast<Outline*>(out)->push_back({Kind::close, {}});
}

using DrawFunctions =
    std::unique_ptr<hb_draw_funcs_t, Destroyer<hb_draw_funcs_t, hb_draw_funcs_destroy>>;

DrawFunctions outline_functions() {
  DrawFunctions functions(hb_draw_funcs_create());
  hb_draw_funcs_set_move_to_func(functions.get(), move_to, nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(functions.get(), line_to, nullptr, nullptr);
  hb_draw_funcs_set_quadratic_to_func(functions.get(), quadratic_to, nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(functions.get(), cubic_to, nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(functions.get(), close_path, nullptr, nullptr);
  return functions;
}

}  // namespace

Font::Font(std::unique_ptr<State> state) : state_(std::move(state)) {}
Font::~Font() = default;

std::unique_ptr<const Font> Font::open(const std::string& path, unsigned index) {
  auto state = std::make_unique<State>();
  state->path = path;
  state->index = index;
  state->blob = map_file(path);
  if (!state->blob || index >= hb_face_count(state->blob.get())) return nullptr;
  hb_blob_make_immutable(state->blob.get());
  state->face.reset(hb_face_create(state->blob.get(), index));
  hb_face_make_immutable(state->face.get());
  state->font.reset(hb_font_create(state->face.get()));
  hb_font_make_immutable(state->font.get());
  if (!read_facts(*state)) return nullptr;
  return std::unique_ptr<const Font>(new Font(std::move(state)));
}

const std::string& Font::path() const {
  return state_->path;
}
unsigned Font::index() const {
  return state_->index;
}
const std::string& Font::postscript_name() const {
  return state_->postscript_name;
}
const std::string& Font::family_name() const {
  return state_->family_name;
}
int Font::units_per_em() const {
  return state_->units_per_em;
}
int Font::ascent() const {
  return state_->ascent;
}
int Font::descent() const {
  return state_->descent;
}
int Font::cap_height() const {
  return state_->cap_height;
}
int Font::x_height() const {
  return state_->x_height;
}
int Font::underline_position() const {
  return state_->underline_position;
}
int Font::underline_thickness() const {
  return state_->underline_thickness;
}
int Font::weight() const {
  return state_->weight;
}
bool Font::italic() const {
  return state_->italic;
}
bool Font::fixed_pitch() const {
  return state_->fixed_pitch;
}
bool Font::color_bitmaps() const {
  return state_->color_bitmaps;
}
bool Font::cff() const {
  return state_->cff;
}
bool Font::outlines() const {
  return state_->cff || state_->glyf;
}
Embedding Font::embedding() const {
  return state_->embedding;
}
std::uint32_t Font::glyph_count() const {
  return state_->glyph_count;
}

std::uint32_t Font::nominal_glyph(char32_t code_point, char32_t variation) const {
  hb_codepoint_t glyph = 0;
  if (variation != 0 &&
      hb_font_get_variation_glyph(state_->font.get(), code_point, variation, &glyph)) {
    return glyph;
  }
  return hb_font_get_nominal_glyph(state_->font.get(), code_point, &glyph) ? glyph : 0;
}

int Font::advance(std::uint32_t glyph) const {
  return hb_font_get_glyph_h_advance(state_->font.get(), glyph);
}

std::vector<OutlineCommand> Font::outline(std::uint32_t glyph) const {
  Outline commands;
  const DrawFunctions functions = outline_functions();
  hb_font_get_glyph_shape(state_->font.get(), glyph, functions.get(), &commands);
  return commands;
}

std::optional<GlyphBitmap> Font::bitmap(std::uint32_t glyph) const {
  const Blob png(hb_ot_color_glyph_reference_png(state_->font.get(), glyph));
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(png.get(), &length);
  hb_glyph_extents_t extents;
  if (length == 0 || !hb_font_get_glyph_extents(state_->font.get(), glyph, &extents)) {
    return std::nullopt;
  }
  return GlyphBitmap{std::string(bytes, length), extents.x_bearing, extents.y_bearing,
                     extents.width, -extents.height};
}

}  // namespace chaek::text
