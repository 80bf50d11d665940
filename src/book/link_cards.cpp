#include "book/link_cards.h"

#include <string>

#include "book/address.h"
#include "content/walk.h"

namespace chaek::book {
namespace {

std::string address_of(const content::Link& link) {
  if (std::holds_alternative<content::Place>(link.target)) return {};
  const auto* outside = std::get_if<content::ExternalAddress>(&link.target);
  const std::string& url = outside == nullptr ? link.url : outside->url;
  const bool shown = shows_address(content::plain_text(link.children), url);
  return shown ? std::string() : readable_url(url);
}

}  // namespace

void address_cards(content::Blocks& blocks) {
  const auto visit = [](content::Block& block) {
    auto* card = std::get_if<content::LinkCard>(&block.kind);
    if (card == nullptr) return;
    for (const content::Inline& node : card->title) {
      const auto* link = std::get_if<content::Link>(&node.kind);
      if (link != nullptr) card->address = address_of(*link);
    }
  };
  content::walk(blocks, visit, [](content::Inline&) {});
}

}  // namespace chaek::book
