#include "pdf/structure.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "base/release.h"

namespace chaek::pdf {
namespace {

using layout::StructureNode;
using layout::StructureRole;
using layout::TagId;

constexpr TagId kLast = 0xFFFFFFFF;

/// One of the kids of an element: a child, a mark on a page or a link's annotation.
struct Kid {
  static constexpr std::uint32_t kElement = 0xFFFFFFFF;
  static constexpr std::uint32_t kLink = 0xFFFFFFFE;

  std::uint32_t what = 0;    ///< the child's tag, the page, the place among the links
  std::uint32_t number = 0;  ///< kElement, kLink or the MCID of a mark
};

}  // namespace

/// Nodes and kids in few bytes: a book of ten thousand posts has a million elements.
class StructureTree {
 public:
  StructureTree(const layout::PageSet& pages, const Tags& tags, TaggedContent content)
      : pages_(pages), tags_(tags), content_(std::move(content)), nodes_(pages.structure.size()) {}

  ObjectId add_to(ObjectStore& store) {
    root_ = store.reserve();
    find_kept();
    const std::vector<ObjectId> leaves = reserve_leaves(store);
    const ObjectId parent_tree = store.reserve();
    ObjectId next = store.next();
    for (Node& node : nodes_) {
      if (node.id == 0) continue;
      node.id = next++;
      kept_.push_back(static_cast<TagId>(&node - nodes_.data()));
    }
    link_children();
    std::size_t entries = kept_.size() + content_.links.size();
    for (const auto& marks : content_.marks) entries += marks.size();
    entered_.reserve(entries);  // millions: not twice what is needed
    set_parent_tree(store, leaves, parent_tree);
    for (const TagId tag : kept_) attach_children(tag, kLast);
    sort_kids();
    std::string root = "/Type/StructTreeRoot/K ";
    append_reference(root, nodes_[0].id);
    root += "/ParentTree ";
    append_reference(root, parent_tree);
    root += "/ParentTreeNextKey ";
    append_integer(root, static_cast<std::int64_t>(content_.pages.size() + content_.links.size()));
    store.set(root_, std::move(root));
    return root_;
  }

  std::size_t size() const { return kept_.size(); }

  /// The entries of element number `index` of those that are kept.
  std::string entries(std::size_t index) const {
    const TagId tag = kept_[index];
    const Node& node = nodes_[tag];
    const StructureNode& source = pages_.structure[tag];
    std::string out = "/S/";
    out += tags_.type(tag);
    out += "/P ";
    append_reference(out, tag == 0 ? root_ : nodes_[parent_of(tag)].id);
    if (node.page != 0) {
      out += "/Pg ";
      append_reference(out, node.page);
    }
    if (!source.language->empty()) {
      out += "/Lang";
      append_literal(out, *source.language);
    }
    if (!source.alternative->empty()) {
      out += source.role == StructureRole::span ? "/E" : "/Alt";
      append_text(out, *source.alternative);
    }
    if (source.role == StructureRole::table_header) out += "/A<</O/Table/Scope/Column>>";
    if (source.role == StructureRole::note) {
      out += "/ID(n";
      append_integer(out, tag);
      out += ')';
    }
    append_kids(out, tag);
    return out;
  }

 private:
  struct Node {
    ObjectId id = 0;             ///< 0: not kept
    ObjectId page = 0;           ///< of the first content: marks there need no page of their own
    TagId next_sibling = 0;      ///< with the same parent; 0: none
    TagId next_child = 0;        ///< the first that is not yet among its kids
    std::uint32_t end_kids = 0;  ///< in `kids_`
  };
  struct Entered {
    TagId parent = 0;
    Kid kid;
  };

  /// The element that `tag`'s content belongs to: itself, or its parent when it is merged with it.
  TagId owner_of(TagId tag) const { return tags_.merged(tag) ? pages_.structure[tag].parent : tag; }

  TagId parent_of(TagId tag) const { return owner_of(pages_.structure[tag].parent); }

  void find_kept() {
    const auto keep = [this](TagId tag) {
      if (!tags_.artifact(tag)) nodes_[owner_of(tag)].id = 1;
    };
    for (const auto& marks : content_.marks) {
      for (const TagId tag : marks) keep(tag);
    }
    for (const TaggedLink& link : content_.links) keep(link.tag);
    keep(0);
    for (TagId tag = static_cast<TagId>(pages_.structure.size()); tag-- > 1;) {
      const StructureRole role = pages_.structure[tag].role;
      // A row must have all its cells, also the empty ones.
      if (role == StructureRole::table_data || role == StructureRole::table_header) keep(tag);
      if (nodes_[tag].id != 0) keep(parent_of(tag));
    }
  }

  void link_children() {
    for (TagId tag = static_cast<TagId>(pages_.structure.size()); tag-- > 1;) {
      if (nodes_[tag].id == 0) continue;
      Node& parent = nodes_[parent_of(tag)];
      nodes_[tag].next_sibling = parent.next_child;
      parent.next_child = tag;
    }
  }

  /// Puts the children of `tag` up to `last` among its kids.
  void attach_children(TagId tag, TagId last) {
    Node& node = nodes_[tag];
    while (node.next_child != 0 && node.next_child <= last) {
      entered_.push_back({tag, {node.next_child, Kid::kElement}});
      node.next_child = nodes_[node.next_child].next_sibling;
    }
  }

  /// Puts `tag` and what is above it among the kids of their parents, so that kids stand in
  /// reading order between the parents' own content.
  void attach(TagId tag) {
    for (; tag != 0 && nodes_[parent_of(tag)].next_child != 0 &&
           nodes_[parent_of(tag)].next_child <= tag;
         tag = parent_of(tag)) {
      attach_children(parent_of(tag), tag);
    }
  }

  /// Enters a mark; returns the element that owns it.
  ObjectId add_mark(TagId tag, std::size_t page, std::size_t number) {
    tag = owner_of(tag);
    attach(tag);
    Node& node = nodes_[tag];
    if (node.page == 0) node.page = content_.pages[page];
    entered_.push_back(
        {tag, {static_cast<std::uint32_t>(page), static_cast<std::uint32_t>(number)}});
    return node.id;
  }

  /// Brings the kids of each element together, in the order they were entered.
  void sort_kids() {
    for (const Entered& entered : entered_) ++nodes_[entered.parent].end_kids;
    std::uint32_t sum = 0;
    for (Node& node : nodes_) sum += std::exchange(node.end_kids, sum);
    kids_.resize(entered_.size());
    for (const Entered& entered : entered_) {
      kids_[nodes_[entered.parent].end_kids++] = entered.kid;
    }
    base::release(entered_);
  }

  void append_kids(std::string& out, TagId tag) const {
    const std::uint32_t begin = tag == 0 ? 0 : nodes_[tag - 1].end_kids;
    if (begin == nodes_[tag].end_kids) return;
    const bool several = nodes_[tag].end_kids - begin > 1;
    out += several ? "/K[" : "/K ";
    for (std::uint32_t i = begin; i < nodes_[tag].end_kids; ++i) {
      if (i != begin) out += ' ';
      append_kid(out, nodes_[tag], kids_[i]);
    }
    if (several) out += ']';
  }

  void append_kid(std::string& out, const Node& node, Kid kid) const {
    if (kid.number == Kid::kElement) {
      append_reference(out, nodes_[kid.what].id);
    } else if (kid.number == Kid::kLink) {
      const TaggedLink& link = content_.links[kid.what];
      out += "<</Type/OBJR/Obj ";
      append_reference(out, link.annotation);
      if (node.page != content_.pages[link.page]) {
        out += "/Pg ";
        append_reference(out, content_.pages[link.page]);
      }
      out += ">>";
    } else if (node.page == content_.pages[kid.what]) {
      append_integer(out, kid.number);
    } else {
      out += "<</Type/MCR/Pg ";
      append_reference(out, content_.pages[kid.what]);
      out += "/MCID ";
      append_integer(out, kid.number);
      out += ">>";
    }
  }

  static constexpr std::size_t kLeaf = 64;

  std::vector<ObjectId> reserve_leaves(ObjectStore& store) const {
    const std::size_t count = content_.pages.size() + content_.links.size();
    std::vector<ObjectId> leaves((count + kLeaf - 1) / kLeaf);
    for (ObjectId& leaf : leaves) leaf = store.reserve();
    return leaves;
  }

  void set_parent_tree(ObjectStore& store, const std::vector<ObjectId>& leaves, ObjectId tree) {
    std::string kids;
    const std::size_t page_count = content_.pages.size();
    const std::size_t count = page_count + content_.links.size();
    for (std::size_t i = 0; i < leaves.size(); ++i) {
      const std::size_t end = std::min(count, (i + 1) * kLeaf);
      std::string entries = "/Limits[";
      append_integer(entries, static_cast<std::int64_t>(i * kLeaf));
      entries += ' ';
      append_integer(entries, static_cast<std::int64_t>(end - 1));
      entries += "]/Nums[";
      for (std::size_t key = i * kLeaf; key < end; ++key) {
        if (key < page_count) {
          append_page(entries, key);
        } else {
          append_link(entries, key);
        }
      }
      entries += ']';
      store.set(leaves[i], std::move(entries));
      append_reference(kids, leaves[i]);
      kids += ' ';
    }
    store.set(tree, "/Kids[" + kids + "]");
  }

  void append_page(std::string& leaf, std::size_t page) {
    append_integer(leaf, static_cast<std::int64_t>(page));
    leaf += '[';
    const std::vector<TagId> marks = std::exchange(content_.marks[page], {});
    for (std::size_t i = 0; i < marks.size(); ++i) {
      if (i > 0) leaf += ' ';
      append_reference(leaf, add_mark(marks[i], page, i));
    }
    leaf += "]\n";
  }

  void append_link(std::string& leaf, std::size_t key) {
    const std::size_t number = key - content_.pages.size();
    const TaggedLink& link = content_.links[number];
    append_integer(leaf, static_cast<std::int64_t>(key));
    leaf += ' ';
    if (tags_.artifact(link.tag)) {
      leaf += "null ";
      return;
    }
    const TagId owner = owner_of(link.tag);
    attach(owner);
    entered_.push_back({owner, {static_cast<std::uint32_t>(number), Kid::kLink}});
    append_reference(leaf, nodes_[owner].id);
    leaf += ' ';
  }

  const layout::PageSet& pages_;
  const Tags& tags_;
  TaggedContent content_;
  std::vector<Node> nodes_;       ///< by tag
  std::vector<TagId> kept_;       ///< ascending
  std::vector<Entered> entered_;  ///< kids, in reading order
  std::vector<Kid> kids_;         ///< the same, by element
  ObjectId root_ = 0;
};

ObjectId add_structure(ObjectStore& store, const layout::PageSet& pages, const Tags& tags,
                       TaggedContent content) {
  const auto tree = std::make_shared<StructureTree>(pages, tags, std::move(content));
  const ObjectId root = tree->add_to(store);
  store.add_made(tree->size(), [tree](std::size_t index) { return tree->entries(index); });
  return root;
}

}  // namespace chaek::pdf
