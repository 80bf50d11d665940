#include "pdf/tags.h"

#include <algorithm>
#include <array>

namespace chaek::pdf {
namespace {

std::string_view heading_type(int level) {
  constexpr std::array<std::string_view, 6> kHeadings = {"H1", "H2", "H3", "H4", "H5", "H6"};
  return kHeadings[static_cast<std::size_t>(std::clamp(level, 1, 6) - 1)];
}

std::string_view type_of(layout::StructureRole role, int level) {
  using enum layout::StructureRole;
  switch (role) {
    case document:
      return "Document";
    case part:
      return "Part";
    case title:
      return "P";  // "Title" came with PDF 2.0
    case heading:
      return heading_type(level);
    case paragraph:
      return "P";
    case list:
      return "L";
    case list_item:
      return "LI";
    case label:
      return "Lbl";
    case list_body:
      return "LBody";
    case table:
      return "Table";
    case table_row:
      return "TR";
    case table_header:
      return "TH";
    case table_data:
      return "TD";
    case figure:
      return "Figure";
    case caption:
      return "Caption";
    case quote:
      return "BlockQuote";
    case code:
      return "Code";
    case formula:
      return "Formula";
    case note:
      return "Note";
    case reference:
      return "Reference";
    case link:
      return "Link";
    case span:
    case emphasis:
    case strong:
      return "Span";  // "Em" and "Strong" came with PDF 2.0
    case contents:
      return "TOC";
    case contents_item:
      return "TOCI";
    case index:
      return "Index";
    case artifact:
      return {};
  }
  return {};
}

bool is_among_words(layout::StructureRole role) {
  using enum layout::StructureRole;
  return role == span || role == emphasis || role == strong || role == link || role == reference;
}

}  // namespace

Tags::Tags(std::span<const layout::StructureNode> nodes, layout::TagId first) : first_(first) {
  kinds_.reserve(nodes.size());
  for (const layout::StructureNode& node : nodes) {
    // A parent comes before its children.
    const layout::TagId parent = node.parent - first;
    const bool under_artifact =
        node.parent >= first && parent < kinds_.size() && kinds_[parent] == kArtifact;
    const bool artifact = under_artifact || node.role == layout::StructureRole::artifact;
    const int level = std::min<int>(node.level, kMerged - 1);
    kinds_.push_back(
        artifact ? kArtifact : static_cast<Kind>(static_cast<int>(node.role) | level << kRoleBits));
  }
  merge(nodes);
}

void Tags::merge(std::span<const layout::StructureNode> nodes) {
  const auto holds_text = [&](layout::TagId parent) {
    using enum layout::StructureRole;
    const layout::StructureRole role = nodes[parent].role;
    return role == list_body || role == table_data || role == table_header;
  };
  std::vector<bool> has_child(nodes.size());
  std::vector<bool> has_more(nodes.size());
  std::vector<bool> has_code(nodes.size());
  for (const layout::StructureNode& node : nodes) {
    const layout::TagId parent = node.parent - first_;
    if (node.parent < first_ || parent >= nodes.size()) continue;
    // Code straight below a body or a cell is a block of it.
    if (node.role == layout::StructureRole::code) {
      layout::TagId above = parent;
      while (is_among_words(nodes[above].role) && nodes[above].parent >= first_) {
        above = nodes[above].parent - first_;
      }
      has_code[above] = true;
    }
    if (!holds_text(parent)) continue;
    has_more[parent] = has_child[parent];
    has_child[parent] = true;
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const layout::StructureNode& node = nodes[i];
    const layout::TagId parent = node.parent - first_;
    const bool plain = node.role == layout::StructureRole::paragraph && node.language->empty() &&
                       node.alternative->empty() && kinds_[i] != kArtifact;
    if (!plain || has_code[i] || node.parent < first_) continue;
    if (!holds_text(parent) || has_more[parent]) continue;
    kinds_[i] = static_cast<Kind>(static_cast<int>(nodes[parent].role) | kMerged << kRoleBits);
  }
}

std::string_view Tags::type(layout::TagId tag) const {
  const int kind = kinds_[tag - first_];
  return type_of(static_cast<layout::StructureRole>(kind & ((1 << kRoleBits) - 1)),
                 kind >> kRoleBits);
}

}  // namespace chaek::pdf
