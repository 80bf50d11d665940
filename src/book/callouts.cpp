#include "book/callouts.h"

#include "content/walk.h"

namespace chaek::book {

void name_callouts(content::Blocks& blocks, const Words& words) {
  content::walk(
      blocks,
      [&](content::Block& block) {
        auto* const callout = std::get_if<content::Callout>(&block.kind);
        if (callout == nullptr || !callout->title.empty()) return;
        callout->title.push_back({content::Text{words.callout(callout->kind)}, block.span});
      },
      [](content::Inline&) {});
}

}  // namespace chaek::book
