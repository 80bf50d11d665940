#include "pieces.h"

#include <variant>

#include "book/chapter_line.h"
#include "content/walk.h"

using namespace chaek;
using namespace chaek::content;

namespace {

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// Brackets and colon around a placeholder's text differ by form.
bool is_placeholder_mark(char c) {
  return c == '[' || c == ']' || c == ':';
}

class TreeReader {
 public:
  explicit TreeReader(std::vector<::Piece>& out, TreeForm form = TreeForm::bound,
                      bool with_titles = false)
      : recorder_(out), form_(form), with_titles_(with_titles) {}

  void read(const Blocks& blocks) {
    for (const content::Block& block : blocks) {
      std::visit([&](const auto& kind) { add(kind); }, block.kind);
    }
  }

  void inlines(const Inlines& list, PieceKind kind) {
    PieceRecorder::Block block{kind, -1};
    read(list, block);
  }

 private:
  void add(const Paragraph& paragraph) { inlines(paragraph.content, PieceKind::text); }
  void add(const Heading& heading) { inlines(heading.content, PieceKind::heading); }
  void add(const List& list) {
    for (const ListItem& item : list.items) read(item.content);
  }
  void add(const Quote& quote) { read(quote.content); }
  void add(const Callout& callout) {
    inlines(callout.title, PieceKind::text);
    read(callout.content);
  }
  void add(const CodeBlock& code) {
    PieceRecorder::Block title{PieceKind::caption, -1};
    recorder_.add(title, code.title);
    PieceRecorder::Block block{PieceKind::code, -1};
    recorder_.add(block, code.text);
  }
  void add(const Table& table) {
    inlines(table.caption, PieceKind::caption);
    for (const auto* rows : {&table.head, &table.body}) {
      for (const TableRow& row : *rows) {
        for (const TableCell& cell : row.cells) read(cell.content);
      }
    }
  }
  void add(const Figure& figure) {
    inlines(figure.pictures, PieceKind::text);
    inlines(figure.caption, PieceKind::caption);
  }
  void add(const LinkCard& card) {
    inlines(card.title, PieceKind::text);
    if (form_ == TreeForm::post || card.address.empty()) return;
    PieceRecorder::Block block{PieceKind::text, -1};
    recorder_.add(block, card.address);
  }
  void add(const ThematicBreak&) {}
  void add(const Details& details) {
    inlines(details.summary, PieceKind::text);
    read(details.content);
  }
  void add(const Division& division) { read(division.content); }
  void add(const DefinitionList& list) {
    for (const DefinitionItem& item : list.items) {
      for (const Inlines& term : item.terms) inlines(term, PieceKind::text);
      for (const Blocks& definition : item.definitions) read(definition);
    }
  }

  void read(const Inlines& list, PieceRecorder::Block& block) {
    for (const Inline& node : list) {
      std::visit(Visitor{[&](const Text& text) { recorder_.add(block, text.text); },
                         [](const SoftBreak&) {}, [](const LineBreak&) {},
                         [&](const CodeSpan& code) { recorder_.add(block, code.text); },
                         [&](const Math& math) { recorder_.add(block, math.tex); },
                         [&](const Styled& styled) { read(styled.children, block); },
                         [&](const LanguageSpan& span) { read(span.children, block); },
                         [&](const Abbreviation& word) { read(word.children, block); },
                         [&](const Link& link) { read(link.children, block); },
                         [&](const Picture& picture) { placeholder(picture); },
                         [&](const FootnoteMark& mark) {
                           if (mark.number == 0 && form_ == TreeForm::bound) {
                             recorder_.add(block, "[^" + mark.label + "]");
                           }
                         },
                         [](const Anchor&) {},
                         [&](const Ruby& ruby) {
                           recorder_.add(block, ruby.base);
                           recorder_.add(block, ruby.reading);
                         }},
                 node.kind);
    }
  }

  void placeholder(const Picture& picture) {
    if (with_titles_) {
      PieceRecorder::Block title{PieceKind::caption, -1};
      recorder_.add(title, picture.title);
    }
    if (std::holds_alternative<PictureIndex>(picture.target)) return;
    if (std::holds_alternative<Unresolved>(picture.target)) return;  // not a book yet
    PieceRecorder::Block block{PieceKind::placeholder, -1};
    recorder_.add(block, picture.alt);
    recorder_.add(block, picture.source);
  }

  PieceRecorder recorder_;
  TreeForm form_;
  bool with_titles_;
};

}  // namespace

void PieceRecorder::add(Block& block, std::string_view text) {
  std::string dense;
  for (const char c : text) {
    const bool dropped =
        is_space(c) || (block.kind == PieceKind::placeholder && is_placeholder_mark(c));
    if (!dropped) dense.push_back(c);
  }
  if (dense.empty()) return;
  if (block.index < 0) {
    block.index = static_cast<int>(out_.size());
    out_.push_back({block.kind, {}});
  }
  out_[static_cast<std::size_t>(block.index)].text += dense;
}

std::vector<::Piece> pieces_of(const Blocks& blocks, TreeForm form, bool with_titles) {
  std::vector<::Piece> pieces;
  TreeReader(pieces, form, with_titles).read(blocks);
  return pieces;
}

ChapterText book_text(const book::Chapter& chapter) {
  ChapterText text;
  TreeReader reader(text.flow);
  reader.inlines(chapter.title, PieceKind::heading);
  Inlines line{{Text{book::chapter_line(chapter)}, {}}};
  reader.inlines(line, PieceKind::text);
  reader.read(chapter.blocks);
  for (const Footnote& note : chapter.footnotes)
    text.notes.push_back(pieces_of(note.content, TreeForm::bound));
  return text;
}

std::string shown(const std::vector<::Piece>& pieces) {
  static constexpr const char* kNames[]{"heading", "text", "code", "caption", "placeholder"};
  std::string out;
  for (const ::Piece& piece : pieces) {
    out += kNames[static_cast<std::size_t>(piece.kind)];
    out += ": " + piece.text + "\n";
  }
  return out;
}
