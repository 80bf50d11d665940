#include "book/footnotes.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "content/walk.h"

namespace chaek::book {
namespace {

using content::Footnote;
using content::FootnoteMark;
using content::Inline;

/// Labels are compared without regard to ASCII case, as Markdown compares them.
std::string folded(std::string_view label) {
  std::string out(label);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return out;
}

class NoteNumbering {
 public:
  NoteNumbering(std::vector<Footnote>& notes, base::Diagnostics& diagnostics)
      : notes_(notes), diagnostics_(diagnostics) {
    for (std::size_t i = 0; i < notes.size(); ++i) {
      notes[i].references = 0;  // a reader may have counted too
      by_label_.try_emplace(folded(notes[i].label), i);
    }
  }

  void mark(Inline& node) {
    auto* const found = std::get_if<FootnoteMark>(&node.kind);
    if (found == nullptr) return;
    const auto at = by_label_.find(folded(found->label));
    if (at == by_label_.end()) {
      std::string text = "[^" + found->label + ']';
      diagnostics_.warning("undefined-footnote", node.span, "there is no note " + text,
                           "write it on a line of its own, as \"" + text + ": …\"");
      node.kind = content::Text{std::move(text)};
      return;
    }
    Footnote& note = notes_[at->second];
    if (note.number == 0) number(at->second);
    found->number = note.number;
    found->reference = ++note.references;
  }

  /// Marks inside notes count after those of the text; they may bring further notes in.
  void finish() {
    const auto nothing = [](content::Block&) {};
    const auto visit = [this](Inline& node) { mark(node); };
    for (std::size_t i = 0; i < in_order_.size(); ++i) {
      content::walk(notes_[in_order_[i]].content, nothing, visit);
    }
    for (std::size_t i = 0; i < notes_.size(); ++i) {
      if (notes_[i].number != 0) continue;
      diagnostics_.warning("unused-footnote", notes_[i].span,
                           "no mark leads to the note [^" + notes_[i].label + ']',
                           "it is kept at the end of the post's notes");
      const std::size_t first = in_order_.size();
      number(i);
      for (std::size_t j = first; j < in_order_.size(); ++j) {
        content::walk(notes_[in_order_[j]].content, nothing, visit);
      }
    }
  }

 private:
  void number(std::size_t note) {
    in_order_.push_back(note);
    notes_[note].number = static_cast<std::uint32_t>(in_order_.size());
  }

  std::vector<Footnote>& notes_;
  base::Diagnostics& diagnostics_;
  std::unordered_map<std::string, std::size_t> by_label_;
  std::vector<std::size_t> in_order_;
};

}  // namespace

void number_footnotes(Chapter& chapter, base::Diagnostics& diagnostics) {
  NoteNumbering numbering(chapter.footnotes, diagnostics);
  const auto visit = [&](Inline& node) { numbering.mark(node); };
  content::walk_inlines(chapter.title, visit);
  content::walk(chapter.blocks, [](content::Block&) {}, visit);
  numbering.finish();
  std::sort(chapter.footnotes.begin(), chapter.footnotes.end(),
            [](const Footnote& a, const Footnote& b) { return a.number < b.number; });
}

}  // namespace chaek::book
