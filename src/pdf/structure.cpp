#include "pdf/structure.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/parallel.h"

namespace chaek::pdf {
namespace {

using layout::StructureNode;
using layout::StructureRole;
using layout::TagId;

class StructureWriter {
 public:
  StructureWriter(ObjectStore& store, const layout::PageSet& pages, const Tags& tags,
                  const TaggedContent& content)
      : store_(store),
        pages_(pages),
        tags_(tags),
        content_(content),
        nodes_(pages.structure.size()) {}

  ObjectId write(unsigned jobs) {
    root_ = store_.reserve();
    find_kept();
    for (TagId tag = 0; tag < nodes_.size(); ++tag) {
      if (nodes_[tag].kept) nodes_[tag].id = store_.reserve();
    }
    link_children();
    const ObjectId parent_tree = add_parent_tree();
    for (TagId tag = 0; tag < nodes_.size(); ++tag) attach_children(tag, kLast);
    set_elements(jobs);
    std::string root = "/Type/StructTreeRoot/K ";
    append_reference(root, nodes_[0].id);
    root += "/ParentTree ";
    append_reference(root, parent_tree);
    root += "/ParentTreeNextKey ";
    append_integer(root, static_cast<std::int64_t>(content_.pages.size() + content_.links.size()));
    store_.set(root_, std::move(root));
    return root_;
  }

 private:
  static constexpr TagId kLast = 0xFFFFFFFF;

  struct Node {
    bool kept = false;
    ObjectId id = 0;
    ObjectId page = 0;       ///< of the first content: marks there need no page of their own
    TagId next_sibling = 0;  ///< with the same parent; 0: none
    TagId next_child = 0;    ///< the first that is not yet among `kids`
    std::string kids;
  };

  TagId parent_of(TagId tag) const { return pages_.structure[tag].parent; }

  void find_kept() {
    const auto keep = [this](TagId tag) {
      if (!tags_.artifact(tag)) nodes_[tag].kept = true;
    };
    for (const auto& marks : content_.marks) {
      for (const TagId tag : marks) keep(tag);
    }
    for (const TaggedLink& link : content_.links) keep(link.tag);
    keep(0);
    for (TagId tag = static_cast<TagId>(nodes_.size()); tag-- > 1;) {
      const StructureRole role = pages_.structure[tag].role;
      // A row must have all its cells, also the empty ones.
      if (role == StructureRole::table_data || role == StructureRole::table_header) keep(tag);
      if (nodes_[tag].kept) keep(parent_of(tag));
    }
  }

  void link_children() {
    for (TagId tag = static_cast<TagId>(nodes_.size()); tag-- > 1;) {
      if (!nodes_[tag].kept) continue;
      Node& parent = nodes_[parent_of(tag)];
      nodes_[tag].next_sibling = parent.next_child;
      parent.next_child = tag;
    }
  }

  /// Puts the children of `tag` up to `last` among its kids.
  void attach_children(TagId tag, TagId last) {
    Node& node = nodes_[tag];
    while (node.next_child != 0 && node.next_child <= last) {
      append_reference(node.kids, nodes_[node.next_child].id);
      node.kids += ' ';
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
  ObjectId add_mark(TagId tag, ObjectId page, std::size_t number) {
    attach(tag);
    Node& node = nodes_[tag];
    if (node.page == 0) node.page = page;
    if (node.page == page) {
      append_integer(node.kids, static_cast<std::int64_t>(number));
    } else {
      node.kids += "<</Type/MCR/Pg ";
      append_reference(node.kids, page);
      node.kids += "/MCID ";
      append_integer(node.kids, static_cast<std::int64_t>(number));
      node.kids += ">>";
    }
    node.kids += ' ';
    return node.id;
  }

  void add_link(const TaggedLink& link) {
    attach(link.tag);
    std::string& kids = nodes_[link.tag].kids;
    kids += "<</Type/OBJR/Obj ";
    append_reference(kids, link.annotation);
    kids += "/Pg ";
    append_reference(kids, content_.pages[link.page]);
    kids += ">> ";
  }

  ObjectId add_parent_tree() {
    constexpr std::size_t kLeaf = 64;
    std::string kids;
    std::string leaf;
    std::size_t first = 0;
    const std::size_t page_count = content_.pages.size();
    const std::size_t count = page_count + content_.links.size();
    for (std::size_t key = 0; key < count; ++key) {
      if (key < page_count) {
        append_page(leaf, key);
      } else {
        append_link(leaf, key);
      }
      if ((key + 1) % kLeaf != 0 && key + 1 != count) continue;
      std::string entries = "/Limits[";
      append_integer(entries, static_cast<std::int64_t>(first));
      entries += ' ';
      append_integer(entries, static_cast<std::int64_t>(key));
      entries += "]/Nums[" + std::exchange(leaf, {}) + "]";
      append_reference(kids, store_.add(std::move(entries)));
      kids += ' ';
      first = key + 1;
    }
    return store_.add("/Kids[" + kids + "]");
  }

  void append_page(std::string& leaf, std::size_t page) {
    append_integer(leaf, static_cast<std::int64_t>(page));
    leaf += '[';
    for (std::size_t i = 0; i < content_.marks[page].size(); ++i) {
      if (i > 0) leaf += ' ';
      append_reference(leaf, add_mark(content_.marks[page][i], content_.pages[page], i));
    }
    leaf += "]\n";
  }

  void append_link(std::string& leaf, std::size_t key) {
    const TaggedLink& link = content_.links[key - content_.pages.size()];
    append_integer(leaf, static_cast<std::int64_t>(key));
    leaf += ' ';
    if (tags_.artifact(link.tag)) {
      leaf += "null ";
      return;
    }
    add_link(link);
    append_reference(leaf, nodes_[link.tag].id);
    leaf += ' ';
  }

  /// Each element has its number and changes nothing but its own object.
  void set_elements(unsigned jobs) {
    constexpr std::size_t kAtOnce = 1024;
    base::for_each_index((nodes_.size() + kAtOnce - 1) / kAtOnce, jobs, [this](std::size_t part) {
      const std::size_t end = std::min(nodes_.size(), (part + 1) * kAtOnce);
      for (std::size_t tag = part * kAtOnce; tag < end; ++tag) set_element(static_cast<TagId>(tag));
    });
  }

  void set_element(TagId tag) {
    Node& node = nodes_[tag];
    if (!node.kept) return;
    const StructureNode& source = pages_.structure[tag];
    std::string out = "/S/";
    out += tags_.type(tag);
    out += "/P ";
    append_reference(out, tag == 0 ? root_ : nodes_[source.parent].id);
    if (node.page != 0) {
      out += "/Pg ";
      append_reference(out, node.page);
    }
    if (!source.language.empty()) {
      out += "/Lang";
      append_literal(out, source.language);
    }
    if (!source.alternative.empty()) {
      out += "/Alt";
      append_text(out, source.alternative);
    }
    if (source.role == StructureRole::table_header) out += "/A<</O/Table/Scope/Column>>";
    if (source.role == StructureRole::note) {
      out += "/ID(note";
      append_integer(out, tag);
      out += ')';
    }
    if (!node.kids.empty() && node.kids.back() == ' ') node.kids.pop_back();
    if (!node.kids.empty()) out += "/K[" + std::exchange(node.kids, {}) + "]";
    store_.set(node.id, std::move(out));
  }

  ObjectStore& store_;
  const layout::PageSet& pages_;
  const Tags& tags_;
  const TaggedContent& content_;
  std::vector<Node> nodes_;
  ObjectId root_ = 0;
};

}  // namespace

ObjectId add_structure(ObjectStore& store, const layout::PageSet& pages, const Tags& tags,
                       const TaggedContent& content, unsigned jobs) {
  return StructureWriter(store, pages, tags, content).write(jobs);
}

}  // namespace chaek::pdf
