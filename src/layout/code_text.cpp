#include "layout/code_text.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace chaek::layout {
namespace {

constexpr std::size_t kTabColumns = 4;
constexpr std::uint32_t kPlain = 0;  // the style of what is no token; a kind's follows in its order

std::uint32_t style_number(content::CodeKind kind) {
  return 1 + static_cast<std::uint32_t>(kind);
}

TextStyle plain_look(const style::Style& style, TagId tag, const Compositor& compositor) {
  TextStyle look;
  look.face = compositor.face(style);
  look.size = style.size;
  look.color = style.color;
  look.fixed_spaces = true;
  look.tag = tag;
  return look;
}

}  // namespace

CodeText::CodeText(const content::CodeBlock& code, const base::Span& span,
                   const style::Style& style, TagId tag, Compositor& compositor)
    : code_(code), token_(code.tokens.begin()) {
  line_.languages.push_back(compositor.language);
  line_.span = span;
  const TextStyle plain = plain_look(style, tag, compositor);
  line_.styles.assign(1 + content::kCodeKindCount, plain);
  for (std::size_t kind = 0; kind < content::kCodeKindCount; ++kind) {
    const style::CodeLook& look = compositor.theme.code_looks[kind];
    TextStyle& own = line_.styles[1 + kind];
    own.color = look.color;
    if (look.bold) own.face.weight = text::Weight::bold;
  }
}

bool CodeText::next() {
  const std::string_view text = code_.text;
  if (at_ > text.size()) return false;
  const std::size_t end = std::min(text.find('\n', at_), text.size());
  line_.text.clear();
  line_.ranges.clear();
  std::size_t column = 0;
  for (; token_ != code_.tokens.end() && token_->begin < end; ++token_) {
    append(text.substr(at_, token_->begin - at_), column, kPlain);
    append(text.substr(token_->begin, token_->end - token_->begin), column,
           style_number(token_->kind));
    at_ = token_->end;
  }
  append(text.substr(at_, end - at_), column, kPlain);
  at_ = end + 1;
  return true;
}

void CodeText::append(std::string_view text, std::size_t& column, std::uint32_t style) {
  const auto begin = static_cast<std::uint32_t>(line_.text.size());
  for (std::size_t i = 0; i < text.size();) {
    const base::DecodedCharacter c = base::decode_utf8(text, i);
    if (c.code_point == '\t') {
      const std::size_t spaces = kTabColumns - column % kTabColumns;
      line_.text.append(spaces, ' ');
      column += spaces;
    } else if (c.code_point != '\r') {
      line_.text.append(text.substr(i, c.size));
      column += base::display_width(text.substr(i, c.size));
    }
    i += c.size;
  }
  const auto end = static_cast<std::uint32_t>(line_.text.size());
  if (end > begin) line_.ranges.push_back({begin, end, style});
}

RichText code_mark(std::string_view text, const style::Style& style, Compositor& compositor) {
  RichText rich;
  rich.text = text;
  rich.languages.push_back(compositor.language);
  TextStyle look = plain_look(style, compositor.artifact(), compositor);
  look.color = compositor.theme.look(content::CodeKind::comment).color;
  rich.styles.push_back(look);
  rich.ranges.push_back({0, static_cast<std::uint32_t>(text.size()), 0});
  return rich;
}

}  // namespace chaek::layout
