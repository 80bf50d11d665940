#include "layout/compositor.h"

namespace chaek::layout {

Compositor::Compositor(const book::Book& the_book, const style::Theme& the_theme,
                       const PlaceTable& the_places, text::Shaper& the_shaper,
                       std::uint32_t the_chapter, std::string_view the_language)
    : book(the_book),
      theme(the_theme),
      places(the_places),
      shaper(the_shaper),
      chapter(the_chapter),
      language(the_language) {
  tag(StructureRole::part, 0);
  tag(StructureRole::artifact, 0);
}

TagId Compositor::tag(StructureRole role, TagId parent, std::uint8_t level) {
  StructureNode node;
  node.role = role;
  node.parent = parent;
  node.level = level;
  structure.push_back(std::move(node));
  return static_cast<TagId>(structure.size() - 1);
}

std::optional<LinkTarget> Compositor::leads_to(const content::Target& target) const {
  if (const auto* outside = std::get_if<content::ExternalAddress>(&target)) return outside->url;
  const auto* place = std::get_if<content::Place>(&target);
  if (place == nullptr) return std::nullopt;
  const auto exact = places.find(*place);
  return exact ? exact : places.find({place->chapter, ""});
}

bool Compositor::says_page(const content::Target& target) const {
  const auto* place = std::get_if<content::Place>(&target);
  return place != nullptr && place->chapter != chapter && links != nullptr && links->say_pages();
}

text::FaceRequest Compositor::face(const style::Style& style) const {
  text::FaceRequest request;
  request.family = shaper.library().family(style.family).value_or(0);
  request.weight = style.bold ? text::Weight::bold : text::Weight::regular;
  request.slant = style.italic ? text::Slant::italic : text::Slant::upright;
  return request;
}

}  // namespace chaek::layout
