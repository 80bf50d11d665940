#include "read/template_pieces.h"

#include "read/template_tags.h"

namespace chaek::read {

bool is_known_piece(std::string_view name) {
  return is_embed(name) || is_picture_piece(name) || holds_code(name) || is_passage(name) ||
         is_link_piece(name) || is_text_tag(name);
}

std::optional<TemplatePiece> piece_of(const TemplateCall& call) {
  using Meaning = std::optional<TemplatePiece> (*)(const TemplateCall&);
  for (const Meaning meaning :
       {embed_piece, picture_piece, code_piece, passage_piece, link_piece, text_piece}) {
    if (auto piece = meaning(call)) return piece;
  }
  return std::nullopt;
}

}  // namespace chaek::read
