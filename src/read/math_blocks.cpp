#include "read/math_blocks.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "base/trimmed.h"

namespace chaek::read {
namespace {

/// Environments that are mathematics where they stand alone; TeX wants the second half inside
/// dollars, but what authors mean is plain.
constexpr std::array<std::string_view, 25> kEnvironments = {
    "equation",  "equation*", "align",     "align*",  "gather",      "gather*", "multline",
    "multline*", "eqnarray",  "eqnarray*", "alignat", "alignat*",    "matrix",  "pmatrix",
    "bmatrix",   "Bmatrix",   "vmatrix",   "Vmatrix", "smallmatrix", "array",   "cases",
    "aligned",   "gathered",  "alignedat", "split"};

/// A line without the marks of quotes and the item that it may stand in.
std::string_view inside(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t>");
  if (begin == std::string_view::npos) return {};
  line = base::trimmed(line.substr(begin));
  std::size_t marker = line.find_first_not_of("0123456789");
  if (marker == std::string_view::npos || marker > 9) return line;
  const char sign = line[marker];
  const bool bullet = marker == 0 && (sign == '-' || sign == '*' || sign == '+');
  const bool number = marker > 0 && (sign == '.' || sign == ')');
  if (!bullet && !number) return line;
  ++marker;
  if (marker >= line.size() || (line[marker] != ' ' && line[marker] != '\t')) return line;
  return base::trimmed(line.substr(marker));
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    lines.push_back(inside(text.substr(0, end)));
    text.remove_prefix(std::min(end + (text.substr(end, 2) == "\r\n" ? 2 : 1), text.size()));
  }
  return lines;
}

std::size_t count(std::string_view line, std::string_view mark) {
  std::size_t found = 0;
  for (std::size_t at = line.find(mark); at != std::string_view::npos;
       at = line.find(mark, at + mark.size())) {
    ++found;
  }
  return found;
}

/// What closes a block of mathematics that begins on `line`; empty when none does.
std::string closing_mark(std::string_view line, const Dialect& dialect) {
  if (line.starts_with("$$")) {
    const bool open = dialect.dollar_math != DollarMath::no && count(line, "$$") == 1;
    return open ? "$$" : "";
  }
  if (dialect.backslash_math && line.starts_with("\\\\[")) return "\\\\]";
  if (dialect.bracket_math && line.starts_with("\\[")) return "\\]";
  constexpr std::string_view kBegin = "\\begin{";
  if (dialect.dollar_math == DollarMath::no || !line.starts_with(kBegin)) return {};
  line.remove_prefix(kBegin.size());
  const std::string_view name = line.substr(0, line.find('}'));
  if (std::find(kEnvironments.begin(), kEnvironments.end(), name) == kEnvironments.end()) return {};
  return "\\end{" + std::string(name) + "}";
}

bool is_fence(std::string_view line) {
  return line.starts_with("```") || line.starts_with("~~~");
}

class Finder {
 public:
  Finder(std::string_view text, const Dialect& dialect)
      : lines_(lines_of(text)), dialect_(dialect) {}

  std::vector<LineRange> run() {
    std::vector<LineRange> found;
    for (std::size_t first = 0; first < lines_.size(); ++first) {
      const std::string close = closing_mark(lines_[first], dialect_);
      if (close.empty()) continue;
      const std::size_t last = next_end(close, first);
      if (last >= lines_.size() || next_fence(first) < last) continue;
      found.push_back({static_cast<int>(first) + 1, static_cast<int>(last) + 1});
      first = last;
    }
    return found;
  }

 private:
  /// The first line at or after `from` that ends with `close`; each search goes on where the last
  /// one for the same mark ended.
  std::size_t next_end(const std::string& close, std::size_t from) {
    const bool dollars = close == "$$";
    std::size_t& at = ends_[close];
    at = std::max(at, dollars ? from + 1 : from);
    while (at < lines_.size() &&
           !(lines_[at].ends_with(close) && (!dollars || count(lines_[at], close) == 1))) {
      ++at;
    }
    return at;
  }

  std::size_t next_fence(std::size_t from) {
    fence_ = std::max(fence_, from);
    while (fence_ < lines_.size() && !is_fence(lines_[fence_])) ++fence_;
    return fence_;
  }

  std::vector<std::string_view> lines_;
  const Dialect& dialect_;
  std::map<std::string, std::size_t> ends_;
  std::size_t fence_ = 0;
};

/// The block that holds `line` and, with `first_only`, begins there; nothing else.
const LineRange* block_at(cmark_syntax_extension* self, int line) {
  const auto& blocks =
      *static_cast<const std::vector<LineRange>*>(cmark_syntax_extension_get_private(self));
  const auto after =
      std::upper_bound(blocks.begin(), blocks.end(), line,
                       [](int at, const LineRange& block) { return at < block.first; });
  if (after == blocks.begin() || line > std::prev(after)->last) return nullptr;
  return &*std::prev(after);
}

cmark_node* open(cmark_syntax_extension* self, int indented, cmark_parser* parser,
                 cmark_node* parent, unsigned char* input, int length) {
  if (indented != 0) return nullptr;
  const int line = cmark_parser_get_line_number(parser);
  const LineRange* block = block_at(self, line);
  if (block == nullptr || block->first != line) return nullptr;
  const int begin = cmark_parser_get_first_nonspace(parser);
  if (begin >= length || (input[begin] != '$' && input[begin] != '\\')) return nullptr;
  cmark_node* node = cmark_parser_add_child(parser, parent, CMARK_NODE_CODE_BLOCK, begin + 1);
  cmark_node_set_syntax_extension(node, self);
  const int forward = begin - cmark_parser_get_offset(parser);
  cmark_parser_advance_offset(parser, reinterpret_cast<const char*>(input), forward, 0);
  return node;
}

int goes_on(cmark_syntax_extension* self, cmark_parser* parser, unsigned char*, int,
            cmark_node* node) {
  const int line = cmark_parser_get_line_number(parser);
  const LineRange* block = block_at(self, line);
  return block != nullptr && block->first == cmark_node_get_start_line(node) ? 1 : 0;
}

}  // namespace

std::vector<LineRange> find_math_blocks(std::string_view text, const Dialect& dialect) {
  if (text.find("$$") == std::string_view::npos && text.find('\\') == std::string_view::npos)
    return {};
  return Finder(text, dialect).run();
}

void MathBlocks::Free::operator()(cmark_syntax_extension* extension) const {
  cmark_syntax_extension_free(cmark_get_default_mem_allocator(), extension);
}

MathBlocks::MathBlocks(std::string_view text, const Dialect& dialect)
    : blocks_(find_math_blocks(text, dialect)),
      extension_(cmark_syntax_extension_new("math_blocks")) {
  cmark_syntax_extension_set_open_block_func(extension(), open);
  cmark_syntax_extension_set_match_block_func(extension(), goes_on);
  cmark_syntax_extension_set_private(extension(), &blocks_, nullptr);
}

bool is_math_block(cmark_node* code_block) {
  return cmark_node_get_syntax_extension(code_block) != nullptr;
}

std::string tex_of_block(std::string_view written) {
  written = base::trimmed(written);
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"$$", "$$"},
                                    {"\\\\[", "\\\\]"},
                                    {"\\[", "\\]"}}) {
    if (written.size() < open.size() + close.size() || !written.starts_with(open)) continue;
    written.remove_prefix(open.size());
    if (written.ends_with(close)) written.remove_suffix(close.size());
    break;
  }
  std::string tex;
  for (std::string_view rest = base::trimmed(written); !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = base::trimmed(rest.substr(0, end));
    if (!line.empty()) tex += (tex.empty() ? "" : "\n") + std::string(line);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return tex;
}

}  // namespace chaek::read
