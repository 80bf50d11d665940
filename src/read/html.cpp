#include "read/html.h"

namespace chaek::read {

content::Blocks read_html_blocks(std::vector<HtmlPiece> pieces, int, Notes& notes) {
  content::Blocks out;
  for (HtmlPiece& piece : pieces) {
    if (auto* blocks = std::get_if<content::Blocks>(&piece)) {
      for (auto& block : *blocks) out.push_back(std::move(block));
    } else if (const auto* markup = std::get_if<Markup>(&piece)) {
      content::Paragraph paragraph;
      paragraph.content.push_back(
          {content::Text{notes.clean(markup->text, markup->span)}, markup->span});
      out.push_back({std::move(paragraph), markup->span});
    }
  }
  return out;
}

content::Inlines read_html_inlines(std::vector<HtmlPiece> pieces, int, Notes& notes) {
  content::Inlines out;
  for (HtmlPiece& piece : pieces) {
    if (auto* inlines = std::get_if<content::Inlines>(&piece)) {
      for (auto& node : *inlines) out.push_back(std::move(node));
    } else if (const auto* markup = std::get_if<Markup>(&piece)) {
      if (markup->text.starts_with("<br")) {
        out.push_back({content::LineBreak{}, markup->span});
      } else {
        out.push_back({content::Text{notes.clean(markup->text, markup->span)}, markup->span});
      }
    }
  }
  return out;
}

content::Blocks read_html_paragraph(std::vector<HtmlPiece> pieces, base::Span span, int depth,
                                    Notes& notes) {
  content::Blocks out;
  out.push_back({content::Paragraph{read_html_inlines(std::move(pieces), depth, notes)}, span});
  return out;
}

}  // namespace chaek::read
