#include "audit/set_lines.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <variant>

#include "audit/korean_lines.h"
#include "base/utf8.h"

namespace chaek::audit {
namespace {

using layout::GlyphRun;
using layout::PageSet;
using layout::PlacedGlyph;
using layout::PlacedPicture;
using layout::StructureRole;
using layout::TagId;

constexpr double kNewLine = 0.7;  // of the type's size: what is lower stands on another line

/// Whether a node of this role holds lines.
bool holds_lines(StructureRole role) {
  switch (role) {
    case StructureRole::title:
    case StructureRole::heading:
    case StructureRole::paragraph:
    case StructureRole::label:
    case StructureRole::table_header:
    case StructureRole::table_data:
    case StructureRole::caption:
    case StructureRole::contents_item:
      return true;
    case StructureRole::document:
    case StructureRole::part:
    case StructureRole::list:
    case StructureRole::list_item:
    case StructureRole::list_body:
    case StructureRole::table:
    case StructureRole::table_row:
    case StructureRole::figure:
    case StructureRole::quote:
    case StructureRole::code:
    case StructureRole::formula:
    case StructureRole::note:
    case StructureRole::reference:
    case StructureRole::link:
    case StructureRole::span:
    case StructureRole::emphasis:
    case StructureRole::strong:
    case StructureRole::contents:
    case StructureRole::index:
    case StructureRole::artifact:
      return false;
  }
  return false;
}

bool is_inline(StructureRole role) {
  return role == StructureRole::span || role == StructureRole::emphasis ||
         role == StructureRole::strong || role == StructureRole::link ||
         role == StructureRole::reference || role == StructureRole::formula;
}

/// Whether `node` is a stretch of a line: code and figures are where they stand among words.
bool is_line_part(const PageSet& pages, TagId node) {
  const StructureRole role = pages.structure[node].role;
  if (is_inline(role)) return true;
  if (role != StructureRole::code && role != StructureRole::figure) return false;
  TagId above = pages.structure[node].parent;
  while (is_inline(pages.structure[above].role)) above = pages.structure[above].parent;
  return holds_lines(pages.structure[above].role);
}

/// The kind that a node of this role gives to all within; nothing: its parent decides.
std::optional<TextKind> kind_of(StructureRole role) {
  switch (role) {
    case StructureRole::heading:
      return TextKind::heading;
    case StructureRole::list:
      return TextKind::list;
    case StructureRole::label:
      return TextKind::label;
    case StructureRole::table_header:
    case StructureRole::table_data:
      return TextKind::cell;
    case StructureRole::figure:
    case StructureRole::caption:
      return TextKind::caption;
    case StructureRole::quote:
      return TextKind::quote;
    case StructureRole::code:
    case StructureRole::formula:
      return TextKind::code;
    case StructureRole::note:
      return TextKind::note;
    case StructureRole::title:
    case StructureRole::contents:
    case StructureRole::contents_item:
    case StructureRole::index:
      return TextKind::contents;
    case StructureRole::artifact:
      return TextKind::artifact;
    case StructureRole::document:
    case StructureRole::part:
    case StructureRole::paragraph:
    case StructureRole::list_item:
    case StructureRole::list_body:
    case StructureRole::table:
    case StructureRole::table_row:
    case StructureRole::reference:
    case StructureRole::link:
    case StructureRole::span:
    case StructureRole::emphasis:
    case StructureRole::strong:
      return std::nullopt;
  }
  return std::nullopt;
}

TextKind kind_at(const PageSet& pages, TagId node) {
  for (; node != 0; node = pages.structure[node].parent) {
    if (const auto kind = kind_of(pages.structure[node].role)) return *kind;
  }
  return TextKind::body;
}

TagId chapter_of(const PageSet& pages, TagId node) {
  while (node != 0 && pages.structure[node].parent != 0) node = pages.structure[node].parent;
  return node;
}

/// Whether `tag` stands in inline code or a formula.
bool is_code(const PageSet& pages, TagId tag) {
  for (; is_line_part(pages, tag); tag = pages.structure[tag].parent) {
    const StructureRole role = pages.structure[tag].role;
    if (role == StructureRole::code || role == StructureRole::formula) return true;
  }
  return false;
}

/// Puts the draw items of the pages together to lines.
class Reader {
 public:
  explicit Reader(const PageSet& pages) : pages_(pages) {}

  SetText run() {
    for (std::uint32_t p = 0; p < pages_.pages.size(); ++p) {
      page_ = p;
      open_ = false;
      const layout::Page& page = pages_.pages[p];
      for (std::size_t i = 0; i < page.items.size(); ++i) {
        const layout::DrawItem& item = page.items[i];
        if (std::exchange(sideways_, page.sideways.contains(i)) != page.sideways.contains(i)) {
          open_ = false;
        }
        if (const auto* run = std::get_if<GlyphRun>(&item)) add(*run);
        if (const auto* picture = std::get_if<PlacedPicture>(&item)) add(*picture);
      }
    }
    drop_blank_lines();
    return std::move(text_);
  }

 private:
  /// An empty line of code shows nothing.
  void drop_blank_lines() {
    std::vector<SetLine> shown;
    auto picture = text_.pictures.begin();
    for (std::size_t i = 0; i < text_.lines.size(); ++i) {
      for (; picture != text_.pictures.end() && picture->before_line == i; ++picture) {
        picture->before_line = shown.size();
      }
      if (first_character(text_.lines[i].text) == 0) continue;
      shown.push_back(std::move(text_.lines[i]));
    }
    for (; picture != text_.pictures.end(); ++picture) picture->before_line = shown.size();
    text_.lines = std::move(shown);
  }

  /// The line that holds what stands in `block` at `baseline`; a new one where none is open.
  SetLine& line_at(TagId block, Length baseline, Length size) {
    if (open_ && text_.lines.back().block == block) {
      SetLine& line = text_.lines.back();
      const Length step = std::max(size, line.size).scaled(kNewLine);
      if (baseline - line.baseline < step && line.baseline - baseline < 2 * step) {
        if (size > line.size) line.baseline = baseline;
        line.size = std::max(line.size, size);
        return line;
      }
    }
    SetLine& line = text_.lines.emplace_back();
    open_ = true;
    line.page = page_;
    line.sideways = sideways_;
    line.block = block;
    line.chapter = chapter_of(pages_, block);
    line.kind = kind_at(pages_, block);
    line.baseline = baseline;
    line.size = size;
    line.left = Length::units(INT64_MAX / 2);
    one_word_ = true;
    return line;
  }

  void add(const GlyphRun& run) {
    if (run.glyphs.empty()) return;
    const bool fresh = !open_ || text_.lines.back().block != block_of(pages_, run.tag);
    SetLine& line = line_at(block_of(pages_, run.tag), run.y, run.size);
    const bool code = is_code(pages_, run.tag);
    if (fresh || line.text.empty()) line.code_start = code;
    line.code_end = code;
    line.text += run.text;
    line.left = std::min(line.left, run.x);
    Length x = run.x;
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
      x += Length::units(run.glyphs[i].advance);
      measure(run, i, line);
      if (character_at(run, i) == ' ') {
        one_word_ = false;
        continue;
      }
      if (one_word_) line.first_word = x - line.left;
      line.right = std::max(line.right, x);
      line.last_advance = Length::units(run.glyphs[i].advance);
    }
  }

  void add(const PlacedPicture& picture) {
    if (kind_at(pages_, picture.tag) == TextKind::artifact) return;
    if (!is_line_part(pages_, picture.tag)) {
      text_.pictures.push_back(
          {page_, chapter_of(pages_, picture.tag), picture.area.y, text_.lines.size()});
      open_ = false;
      return;
    }
    SetLine& line =
        line_at(block_of(pages_, picture.tag), picture.area.y + picture.area.height, Length{});
    line.left = std::min(line.left, picture.area.x);
    line.right = std::max(line.right, picture.area.x + picture.area.width);
    line.text += "\xEF\xBF\xBC";  // U+FFFC
    line.last_advance = picture.area.width;
  }

  static char32_t character_at(const GlyphRun& run, std::size_t i) {
    const std::uint32_t offset = run.glyphs[i].cluster;
    return offset < run.text.size() ? base::decode_utf8(run.text, offset).code_point : 0;
  }

  /// Compares the advance of glyph `i` with what its font gives it.
  static void measure(const GlyphRun& run, std::size_t i, SetLine& line) {
    const PlacedGlyph& glyph = run.glyphs[i];
    const char32_t c = character_at(run, i);
    if (glyph.advance == 0 || run.font == nullptr || (c != ' ' && !is_hangul_or_han(c))) return;
    const double natural = static_cast<double>(run.size.units()) * run.font->advance(glyph.id) /
                           run.font->units_per_em();
    if (natural <= 0) return;
    line.slack += Length::units(glyph.advance) - Length::units(static_cast<std::int64_t>(natural));
    if (c != ' ') return;
    const double ratio = glyph.advance / natural;
    line.widest_space = std::max(line.widest_space, ratio);
    if (line.narrowest_space == 0 || ratio < line.narrowest_space) line.narrowest_space = ratio;
  }

  const PageSet& pages_;
  SetText text_;
  std::uint32_t page_ = 0;
  bool open_ = false;
  bool sideways_ = false;  // the last line may take more
  bool one_word_ = false;  // it has no space yet
};

}  // namespace

std::string_view name(TextKind kind) {
  constexpr std::array<std::string_view, kTextKindCount> kNames{
      "body", "list", "quote", "note",     "heading", "caption",
      "cell", "code", "label", "contents", "artifact"};
  return kNames.at(static_cast<std::size_t>(kind));
}

bool is_running_text(TextKind kind) {
  return kind == TextKind::body || kind == TextKind::list || kind == TextKind::quote ||
         kind == TextKind::note;
}

layout::TagId block_of(const PageSet& pages, TagId tag) {
  while (tag != 0 && is_line_part(pages, tag)) tag = pages.structure[tag].parent;
  return tag;
}

SetText read_pages(const PageSet& pages) {
  return Reader(pages).run();
}

}  // namespace chaek::audit
