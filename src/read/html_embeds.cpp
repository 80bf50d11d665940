#include <algorithm>
#include <array>
#include <string>

#include "content/walk.h"
#include "read/embed_address.h"
#include "read/html_converter.h"
#include "read/lines.h"

namespace chaek::read {
namespace {

constexpr std::array<const char*, 3> kSourceNames{"src", "data-src", "data"};

const GumboNode* child_of(const GumboNode* node, unsigned i) {
  return static_cast<const GumboNode*>(node->v.element.children.data[i]);
}

bool is_element(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT;
}

/// The last link in `line`; null when there is none.
const content::Link* last_link(const content::Inlines& line) {
  const content::Link* last = nullptr;
  content::walk_inlines(line, [&](const content::Inline& node) {
    if (const auto* link = std::get_if<content::Link>(&node.kind)) last = link;
  });
  return last;
}

/// "— Name (@name) 2020. 1. 1" without the dash.
std::string attribution(const content::Inlines& line) {
  std::string text = content::plain_text(line);
  for (const std::string_view dash : {"—", "–", "-", "&mdash;"}) {
    if (text.starts_with(dash)) text.erase(0, dash.size());
  }
  text.erase(0, std::min(text.find_first_not_of(" \n"), text.size()));
  return text;
}

}  // namespace

bool is_embed(GumboTag tag) {
  return tag == GUMBO_TAG_IFRAME || tag == GUMBO_TAG_VIDEO || tag == GUMBO_TAG_AUDIO ||
         tag == GUMBO_TAG_EMBED || tag == GUMBO_TAG_OBJECT;
}

bool is_embedded_post(std::string_view classes) {
  for (const std::string_view name : {"twitter-tweet", "twitter-video", "instagram-media",
                                      "mastodon-embed", "reddit-embed-bq", "tiktok-embed"}) {
    if (classes.find(name) != std::string_view::npos) return true;
  }
  return false;
}

std::optional<content::Link> HtmlConverter::embedded(const GumboNode* node) {
  std::string source;
  const auto look = [&](const GumboNode* at) {
    for (const char* name : kSourceNames) {
      if (source.empty()) source = attribute(at, name);
    }
  };
  look(node);
  for (unsigned i = 0; i < node->v.element.children.length && source.empty(); ++i) {
    const GumboNode* child = child_of(node, i);
    if (!is_element(child)) continue;
    const GumboTag tag = child->v.element.tag;
    if (tag == GUMBO_TAG_SOURCE || is_embed(tag)) look(child);
  }
  if (source.empty()) return std::nullopt;
  const Embed found = embed_at(source);
  content::Link link;
  link.url = found.address;
  std::string title = attribute(node, "title");
  if (title.empty() || title == "YouTube video player") title = found.name;
  if (title.empty()) title = link.url;
  append_text(std::move(title), span(node), link.children);
  return link;
}

std::optional<content::Block::Kind> HtmlConverter::card(const GumboNode* node) {
  auto link = embedded(node);
  if (!link) {
    const std::string name = gumbo_normalized_tagname(node->v.element.tag);
    notes_.dropped_markup('<' + name + '>', true, span(node));
    return std::nullopt;
  }
  content::LinkCard made;
  made.title.push_back({std::move(*link), span(node)});
  return made;
}

/// Its words stay a quotation; who said them, and where, becomes a card below them.
content::Block::Kind HtmlConverter::post_elsewhere(const GumboNode* node, int depth) {
  content::Blocks said = blocks(node, depth + 1);
  std::string url = attribute(node, "cite");
  for (const char* name : {"data-instgrm-permalink", "data-embed-url", "data-url"}) {
    if (url.empty()) url = attribute(node, name);
  }
  std::string title;
  auto* last = said.empty() ? nullptr : std::get_if<content::Paragraph>(&said.back().kind);
  const content::Link* link = last == nullptr ? nullptr : last_link(last->content);
  if (link != nullptr && (url.empty() || link->url == url)) {
    url = link->url;
    title = attribution(last->content);
    said.pop_back();
  }
  if (url.empty()) return content::Quote{std::move(said)};
  const Embed found = embed_at(url);
  if (title.empty()) title = found.name.empty() ? found.address : found.name;
  content::Link made;
  made.url = found.address;
  append_text(std::move(title), span(node), made.children);
  content::LinkCard card;
  card.title.push_back({std::move(made), span(node)});
  if (said.empty()) return card;
  said.push_back({std::move(card), span(node)});
  return content::Quote{std::move(said)};
}

void HtmlConverter::anchor(const GumboNode* node, content::Inlines& out) {
  std::string id = attribute(node, "id");
  if (id.empty() && node->v.element.tag == GUMBO_TAG_A) id = attribute(node, "name");
  if (!id.empty()) out.push_back({content::Anchor{std::move(id)}, span(node)});
}

}  // namespace chaek::read
