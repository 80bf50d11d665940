#include <algorithm>
#include <map>
#include <set>

#include "layout/page_dump.h"
#include "pieces.h"

using namespace chaek::layout;

namespace {

/// Reads the pages' structure tree.
class PageReader {
 public:
  explicit PageReader(const PageSet& pages) : pages_(pages) {}

  std::vector<ChapterText> run() {
    find_front_matter();
    std::vector<ChapterText> chapters;
    for (const PageText& text : page_texts(pages_)) {
      if (text.role == StructureRole::artifact || text.role == StructureRole::label) continue;
      if (text.inline_role == StructureRole::reference) continue;
      const TagId top = top_of(text.node);
      if (generated_.contains(top)) continue;
      const auto [place, fresh] = chapter_of_.try_emplace(top, chapters.size());
      if (fresh) {
        chapters.emplace_back();
        flow_nodes_.emplace_back();
      }
      add(chapters[place->second], flow_nodes_[place->second], text);
    }
    for (std::size_t i = 0; i < chapters.size(); ++i) {
      return_captions(chapters[i].flow, flow_nodes_[i]);
    }
    return chapters;
  }

 private:
  /// The title, part, contents, index and colophon pages say nothing of their own.
  void find_front_matter() {
    for (TagId i = 0; i < pages_.structure.size(); ++i) {
      const StructureRole role = pages_.structure[i].role;
      if (role == StructureRole::title || role == StructureRole::contents ||
          role == StructureRole::index) {
        generated_.insert(top_of(i));
      }
    }
  }

  TagId top_of(TagId node) const {
    while (pages_.structure[node].parent != 0) node = pages_.structure[node].parent;
    return node;
  }

  /// The note that holds `node`, or 0.
  TagId note_of(TagId node) const {
    for (; node != 0; node = pages_.structure[node].parent) {
      if (pages_.structure[node].role == StructureRole::note) return node;
    }
    return 0;
  }

  static PieceKind kind_of(StructureRole role) {
    switch (role) {
      case StructureRole::heading:
        return PieceKind::heading;
      case StructureRole::code:
        return PieceKind::code;
      case StructureRole::caption:
        return PieceKind::caption;
      case StructureRole::figure:
        return PieceKind::placeholder;
      default:
        return PieceKind::text;
    }
  }

  void add(ChapterText& chapter, std::vector<TagId>& nodes, const PageText& text) {
    std::vector<Piece>* list = &chapter.flow;
    if (const TagId note = note_of(text.node); note != 0) {
      const auto [place, fresh] = note_index_.try_emplace(note, chapter.notes.size());
      if (fresh) chapter.notes.emplace_back();
      list = &chapter.notes[place->second];
    }
    // A term stands in a label's node, an own block; blocks of a node are one piece over all its
    // pages.
    PieceRecorder::Block& block =
        blocks_.try_emplace(text.node, PieceRecorder::Block{kind_of(text.role), -1}).first->second;
    PieceRecorder(*list).add(block, text.text);
    if (nodes.size() < chapter.flow.size()) nodes.push_back(text.node);
  }

  /// A figure that found no room stands on a later page than the text after it: its caption is
  /// read where the structure tree has it. All else must stand in order on the pages already.
  static void return_captions(std::vector<Piece>& flow, std::vector<TagId>& nodes) {
    for (std::size_t i = 0; i < flow.size(); ++i) {
      if (flow[i].kind != PieceKind::caption) continue;
      const auto before = static_cast<std::ptrdiff_t>(i);
      const auto later = std::find_if(nodes.begin(), nodes.begin() + before,
                                      [&](TagId node) { return node > nodes[i]; });
      const auto to = later - nodes.begin();
      std::rotate(flow.begin() + to, flow.begin() + before, flow.begin() + before + 1);
      std::rotate(nodes.begin() + to, nodes.begin() + before, nodes.begin() + before + 1);
    }
  }

  const PageSet& pages_;
  std::set<TagId> generated_;
  std::map<TagId, std::size_t> chapter_of_;
  std::vector<std::vector<TagId>> flow_nodes_;  // by chapter: the node of each piece
  std::map<TagId, std::size_t> note_index_;
  std::map<TagId, PieceRecorder::Block> blocks_;
};

}  // namespace

std::vector<ChapterText> page_text(const PageSet& pages) {
  return PageReader(pages).run();
}
