#include "book/contents.h"

#include <algorithm>
#include <string>
#include <utility>

#include "book/headings.h"
#include "book/pieces.h"
#include "content/walk.h"

namespace chaek::book {
namespace {

using content::ContentsWish;
using content::Inline;
using content::Inlines;

// Headings have the levels 2 to 6, so five of them below a title.
constexpr int kDeepest = 5;

/// Appends what `inlines` show in a list of contents: no links, notes, pictures or line breaks.
void append_label(Inlines& label, const Inlines& inlines) {
  for (const Inline& node : inlines) {
    const auto keep = [&](Inline::Kind kind) { label.push_back({std::move(kind), node.span}); };
    std::visit(content::Visitor{
                   [&](const content::Text& text) { keep(text); },
                   [&](const content::SoftBreak&) { keep(content::SoftBreak{}); },
                   [&](const content::LineBreak&) { keep(content::SoftBreak{}); },
                   [&](const content::CodeSpan& code) { keep(code); },
                   [&](const content::Math& math) { keep(content::Math{math.tex}); },
                   [&](const content::Styled& styled) {
                     content::Styled copy{styled.style, {}};
                     append_label(copy.children, styled.children);
                     keep(std::move(copy));
                   },
                   [&](const content::LanguageSpan& span) {
                     content::LanguageSpan copy{span.language, {}};
                     append_label(copy.children, span.children);
                     keep(std::move(copy));
                   },
                   [&](const content::Abbreviation& word) { append_label(label, word.children); },
                   [&](const content::Link& link) { append_label(label, link.children); },
                   [&](const content::Picture& picture) {
                     if (!picture.alt.empty()) keep(content::Text{picture.alt});
                   },
                   [](const content::FootnoteMark&) {}, [](const content::Anchor&) {},
                   [&](const content::Ruby& ruby) { keep(ruby); }},
               node.kind);
  }
}

Inlines label_of(const Inlines& inlines) {
  Inlines label;
  append_label(label, inlines);
  return label;
}

bool is_blank(const Inlines& label) {
  return content::plain_text(label).find_first_not_of(" \t\n") == std::string::npos;
}

/// How many levels of headings are listed below the chapter's title.
int heading_depth(const ContentsWish& wish, const content::BookSettings& settings) {
  if (!wish.headings.value_or(settings.contents_headings || wish.depth.has_value())) return 0;
  return std::clamp(wish.depth.value_or(settings.contents_depth - 1), 0, kDeepest);
}

class ContentsBuilder {
 public:
  void add_part(const Part& part, std::uint32_t index) {
    ContentsEntry entry;
    entry.kind = ContentsEntry::Kind::part;
    entry.label.push_back({content::Text{part.title}, {}});
    entry.part = index;
    add(std::move(entry), 1);
  }

  void add_index(const std::string& title) {
    ContentsEntry entry;
    entry.kind = ContentsEntry::Kind::index;
    entry.label.push_back({content::Text{title}, {}});
    add(std::move(entry), 1);
  }

  void add_chapter(const Chapter& chapter, std::uint32_t index, int level, int depth,
                   const ContentsWish& wish) {
    ContentsEntry entry;
    entry.place.chapter = index;
    if (wish.title && !wish.title->empty()) {
      entry.label.push_back({content::Text{*wish.title}, {}});
    } else {
      entry.label = label_of(chapter.title);
    }
    add(std::move(entry), level);
    for_each_section(chapter.blocks, [&](const content::Heading& heading) {
      if (heading.level - 1 <= depth) add_heading(heading, index, level + heading.level - 1);
    });
  }

  std::vector<ContentsEntry> take() { return std::move(entries_); }

 private:
  void add_heading(const content::Heading& heading, std::uint32_t chapter, int level) {
    ContentsEntry entry;
    entry.kind = ContentsEntry::Kind::heading;
    entry.label = label_of(heading.content);
    entry.place = {chapter, heading.anchor};
    if (!is_blank(entry.label)) add(std::move(entry), level);
  }

  void add(ContentsEntry entry, int level) {
    const int most = entries_.empty() ? 1 : entries_.back().level + 1;
    entry.level = std::min(level, most);
    entries_.push_back(std::move(entry));
  }

  std::vector<ContentsEntry> entries_;
};

}  // namespace

std::vector<ContentsEntry> list_contents(const Book& book, const std::vector<ContentsWish>& wishes,
                                         const content::BookSettings& settings) {
  ContentsBuilder builder;
  for (const content::Piece piece : book.pieces) {
    if (piece == content::Piece::index) builder.add_index(book.index_title);
    const auto kind = chapters_of(piece);
    std::uint32_t part = 0;
    for (std::uint32_t i = 0; i < book.chapters.size(); ++i) {
      if (book.chapters[i].kind != kind) continue;
      const bool in_part = kind == ChapterKind::post && !book.parts.empty();
      if (in_part && part < book.parts.size() && book.parts[part].first_chapter == i) {
        builder.add_part(book.parts[part], part);
        ++part;
      }
      if (!wishes[i].listed) continue;
      builder.add_chapter(book.chapters[i], i, in_part ? 2 : 1, heading_depth(wishes[i], settings),
                          wishes[i]);
    }
  }
  return builder.take();
}

}  // namespace chaek::book
