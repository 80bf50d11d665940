#include "layout/page_dump.h"

#include <variant>

#include "content/walk.h"

namespace chaek::layout {
namespace {

/// Whether a node of this role stands among words, as a part of its parent's text.
bool is_inline(StructureRole role) {
  switch (role) {
    case StructureRole::formula:
    case StructureRole::span:
    case StructureRole::emphasis:
    case StructureRole::strong:
    case StructureRole::link:
    case StructureRole::reference:
      return true;
    case StructureRole::document:
    case StructureRole::part:
    case StructureRole::title:
    case StructureRole::heading:
    case StructureRole::paragraph:
    case StructureRole::list:
    case StructureRole::list_item:
    case StructureRole::label:
    case StructureRole::list_body:
    case StructureRole::table:
    case StructureRole::table_row:
    case StructureRole::table_header:
    case StructureRole::table_data:
    case StructureRole::figure:
    case StructureRole::caption:
    case StructureRole::quote:
    case StructureRole::code:
    case StructureRole::note:
    case StructureRole::contents:
    case StructureRole::contents_item:
    case StructureRole::index:
    case StructureRole::artifact:
      return false;
  }
  return false;
}

/// Code among words is inline, a block of code is not.
bool is_inline_code(const PageSet& pages, const StructureNode& node) {
  if (node.role != StructureRole::code) return false;
  const StructureRole above = pages.structure[node.parent].role;
  return above == StructureRole::paragraph || above == StructureRole::heading ||
         above == StructureRole::caption || is_inline(above);
}

struct NodePlace {
  TagId block = 0;
  StructureRole inline_role = StructureRole::span;
};

NodePlace place_of(const PageSet& pages, TagId tag) {
  NodePlace place;
  while (tag != 0) {
    const StructureNode& node = pages.structure[tag];
    if (!is_inline(node.role) && !is_inline_code(pages, node)) break;
    if (node.role == StructureRole::reference) place.inline_role = StructureRole::reference;
    tag = node.parent;
  }
  place.block = tag;
  return place;
}

}  // namespace

std::string_view name(StructureRole role) {
  switch (role) {
    case StructureRole::document:
      return "document";
    case StructureRole::part:
      return "part";
    case StructureRole::title:
      return "title";
    case StructureRole::heading:
      return "heading";
    case StructureRole::paragraph:
      return "paragraph";
    case StructureRole::list:
      return "list";
    case StructureRole::list_item:
      return "item";
    case StructureRole::label:
      return "label";
    case StructureRole::list_body:
      return "body";
    case StructureRole::table:
      return "table";
    case StructureRole::table_row:
      return "row";
    case StructureRole::table_header:
      return "th";
    case StructureRole::table_data:
      return "td";
    case StructureRole::figure:
      return "figure";
    case StructureRole::caption:
      return "caption";
    case StructureRole::quote:
      return "quote";
    case StructureRole::code:
      return "code";
    case StructureRole::formula:
      return "formula";
    case StructureRole::note:
      return "note";
    case StructureRole::reference:
      return "reference";
    case StructureRole::link:
      return "link";
    case StructureRole::span:
      return "span";
    case StructureRole::emphasis:
      return "emphasis";
    case StructureRole::strong:
      return "strong";
    case StructureRole::contents:
      return "contents";
    case StructureRole::contents_item:
      return "contents item";
    case StructureRole::index:
      return "index";
    case StructureRole::artifact:
      return "artifact";
  }
  return "";
}

std::vector<PageText> page_texts(const PageSet& pages) {
  std::vector<PageText> texts;
  for (std::uint32_t p = 0; p < pages.pages.size(); ++p) {
    bool fresh = true;
    for (const DrawItem& item : pages.pages[p].items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr || run->hyphen) continue;
      const NodePlace place = place_of(pages, run->tag);
      if (fresh || texts.back().node != place.block ||
          texts.back().inline_role != place.inline_role) {
        texts.push_back({p, place.block, pages.structure[place.block].role, place.inline_role, {}});
      }
      fresh = false;
      texts.back().text += run->text;
    }
  }
  return texts;
}

std::string dump(const PageSet& pages) {
  std::string out;
  std::uint32_t page = UINT32_MAX;
  for (const PageText& text : page_texts(pages)) {
    if (text.page != page) {
      page = text.page;
      const ItemRange turned = pages.pages[page].sideways;
      out += "page " + std::to_string(page + 1);
      out += turned.begin < turned.end ? ", sideways\n" : "\n";
    }
    out += "  ";
    out += name(text.inline_role == StructureRole::reference ? text.inline_role : text.role);
    out += ": " + text.text + "\n";
  }
  for (const OutlineEntry& entry : pages.outline) {
    out += "outline " + std::to_string(entry.level) + " p" +
           std::to_string(pages.destinations[entry.destination].page + 1) + ": " + entry.title +
           "\n";
  }
  return out;
}

}  // namespace chaek::layout
