#include "pdf/outline.h"

#include <algorithm>
#include <string>
#include <vector>

namespace chaek::pdf {
namespace {

/// An entry's neighbours as indices; 0 is the root, entry i is i + 1.
struct Item {
  std::size_t parent = 0;
  std::size_t previous = 0;
  std::size_t next = 0;
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t children = 0;
};

std::vector<Item> linked(const std::vector<layout::OutlineEntry>& entries) {
  std::vector<Item> items(entries.size() + 1);
  std::vector<std::size_t> open = {0};  // the root and the entries that may get children
  for (std::size_t i = 1; i < items.size(); ++i) {
    const auto level = static_cast<std::size_t>(std::max(1, entries[i - 1].level));
    open.resize(std::min(open.size(), level));
    Item& parent = items[open.back()];
    items[i].parent = open.back();
    items[i].previous = parent.last;
    if (parent.last != 0) {
      items[parent.last].next = i;
    } else {
      parent.first = i;
    }
    parent.last = i;
    ++parent.children;
    open.push_back(i);
  }
  return items;
}

class OutlineWriter {
 public:
  OutlineWriter(ObjectStore& store, std::size_t count)
      : store_(store), first_(store.reserve(count)) {}

  ObjectId root() const { return first_; }

  void link(std::string& out, const char* key, std::size_t item, bool always = false) {
    if (item == 0 && !always) return;
    out += key;
    append_reference(out, first_ + static_cast<ObjectId>(item));
  }

  void set(std::size_t item, std::string entries) {
    store_.set(first_ + static_cast<ObjectId>(item), std::move(entries));
  }

 private:
  ObjectStore& store_;
  ObjectId first_;
};

}  // namespace

ObjectId add_outline(ObjectStore& store, const layout::PageSet& pages, const PageIds& ids) {
  if (pages.outline.empty() || pages.pages.empty()) return 0;
  const std::vector<Item> items = linked(pages.outline);
  OutlineWriter writer(store, items.size());
  std::size_t visible = items[0].children;
  for (std::size_t i = items[0].first; i != 0; i = items[i].next) visible += items[i].children;
  std::string root = "/Type/Outlines";
  writer.link(root, "/First ", items[0].first);
  writer.link(root, "/Last ", items[0].last);
  root += "/Count ";
  append_integer(root, static_cast<std::int64_t>(visible));
  writer.set(0, std::move(root));
  for (std::size_t i = 1; i < items.size(); ++i) {
    const Item& item = items[i];
    std::string out = "/Title";
    append_text(out, pages.outline[i - 1].title);
    writer.link(out, "/Parent ", item.parent, true);
    writer.link(out, "/Prev ", item.previous);
    writer.link(out, "/Next ", item.next);
    writer.link(out, "/First ", item.first);
    writer.link(out, "/Last ", item.last);
    if (item.children > 0) {
      const auto count = static_cast<std::int64_t>(item.children);
      out += "/Count ";
      append_integer(out, item.parent == 0 ? count : -count);  // negative: closed
    }
    out += "/Dest";
    append_destination(out, pages, ids, pages.outline[i - 1].destination);
    writer.set(i, std::move(out));
  }
  return writer.root();
}

}  // namespace chaek::pdf
