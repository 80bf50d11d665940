#include <algorithm>
#include <string>

#include "content/walk.h"
#include "epub/content_writer.h"
#include "epub/note_ids.h"

namespace chaek::epub {
namespace {

Tag heading_tag(int level) {
  constexpr Tag kTags[] = {Tag::h1, Tag::h2, Tag::h3, Tag::h4, Tag::h5, Tag::h6};
  return kTags[std::clamp(level, 1, 6) - 1];
}

std::string_view alignment_class(content::Alignment alignment) {
  switch (alignment) {
    case content::Alignment::natural:
      return {};
    case content::Alignment::left:
      return "left";
    case content::Alignment::center:
      return "center";
    case content::Alignment::right:
      return "right";
    case content::Alignment::number:
      return "number";
  }
  return {};
}

/// What a callout is to a reading system: a term of EPUB's Structural Semantics Vocabulary and an
/// ARIA role that an `aside` may have.
struct CalloutNature {
  std::string_view type;
  std::string_view role;
};

CalloutNature nature_of(content::CalloutKind kind) {
  using enum content::CalloutKind;
  if (kind == tip) return {"tip", "doc-tip"};
  if (kind == example) return {"", "doc-example"};
  if (content::warns(kind)) return {"notice", "note"};
  return {"", "note"};
}

/// The texts of a wide table's head, for narrow screens, where it is folded; nothing for other
/// tables.
std::vector<std::string> heads_of_wide(const content::Table& table) {
  constexpr std::uint32_t kWideColumns = 7;
  if (table.column_count < kWideColumns || table.head.size() != 1) return {};
  const auto is_plain = [&](const content::TableRow& row) {
    return row.cells.size() == table.column_count &&
           std::all_of(row.cells.begin(), row.cells.end(), [](const content::TableCell& cell) {
             return cell.columns == 1 && cell.rows == 1;
           });
  };
  if (!is_plain(table.head.front())) return {};
  if (!std::all_of(table.body.begin(), table.body.end(), is_plain)) return {};
  std::vector<std::string> heads;
  for (const content::TableCell& cell : table.head.front().cells) {
    std::string& head = heads.emplace_back();
    content::walk(
        cell.content, [](const content::Block&) {},
        [&](const content::Inline& node) {
          if (const auto* text = std::get_if<content::Text>(&node.kind)) head += text->text;
          if (const auto* code = std::get_if<content::CodeSpan>(&node.kind)) head += code->text;
          if (const auto* math = std::get_if<content::Math>(&node.kind)) head += math->tex;
        });
  }
  return heads;
}

/// The `type` of an ordered list; the usual numbers need none.
std::string_view list_type(content::ListMarker marker) {
  switch (marker) {
    case content::ListMarker::bullet:
    case content::ListMarker::decimal_period:
    case content::ListMarker::decimal_parenthesis:
      return {};
    case content::ListMarker::lower_letter:
      return "a";
    case content::ListMarker::upper_letter:
      return "A";
    case content::ListMarker::lower_roman:
      return "i";
    case content::ListMarker::upper_roman:
      return "I";
  }
  return {};
}

const content::Paragraph* as_paragraph(const content::Block& block) {
  return std::get_if<content::Paragraph>(&block.kind);
}

}  // namespace

ContentWriter::ContentWriter(XhtmlWriter& out, const FileNames& names, const Wording& words,
                             std::uint32_t chapter)
    : out_(out), names_(names), words_(words), chapter_(chapter) {}

void ContentWriter::write(const content::Blocks& blocks) {
  for (const content::Block& node : blocks) {
    no_text();
    std::visit([this](const auto& kind) { block(kind); }, node.kind);
    out_.line();
  }
}

void ContentWriter::write_loosely(const content::Blocks& blocks) {
  no_text();
  if (blocks.size() == 1 && as_paragraph(blocks.front()) != nullptr) {
    write(as_paragraph(blocks.front())->content);
  } else {
    write(blocks);
  }
}

template <class Before, class After>
void ContentWriter::write_between(const content::Blocks& blocks, bool bare, Before&& before,
                                  After&& after) {
  const auto alone = [&](auto&& part) {
    const std::size_t start = out_.size();
    part();
    if (out_.size() != start) out_.line();
  };
  if (blocks.empty() || as_paragraph(blocks.front()) == nullptr) alone(before);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    no_text();
    const content::Paragraph* paragraph = as_paragraph(blocks[i]);
    const bool with_element = paragraph != nullptr && !(bare && i == 0);
    if (with_element) out_.open(Tag::p);
    if (paragraph != nullptr) {
      if (i == 0) before();
      write(paragraph->content);
      if (i + 1 == blocks.size()) after();
    } else {
      std::visit([this](const auto& kind) { block(kind); }, blocks[i].kind);
    }
    if (with_element) out_.close(Tag::p);
    if (i + 1 < blocks.size()) out_.line();
  }
  if (blocks.empty() || as_paragraph(blocks.back()) == nullptr) alone(after);
}

void ContentWriter::block(const content::Paragraph& paragraph) {
  out_.open(Tag::p);
  write(paragraph.content);
  out_.close(Tag::p);
}

void ContentWriter::block(const content::Heading& heading) {
  const Tag tag = heading_tag(heading.level);
  out_.open(tag, {{Name::id, heading.anchor}});
  write(heading.content);
  out_.close(tag);
}

void ContentWriter::block(const content::List& list) {
  const bool ordered = list.marker != content::ListMarker::bullet;
  const Tag tag = ordered ? Tag::ol : Tag::ul;
  const bool starts = ordered && (list.start != 1 || list.reversed);
  out_.open(tag, {{Name::class_,
                   list.marker == content::ListMarker::decimal_parenthesis ? "parenthesis" : ""},
                  {Name::start, starts ? std::to_string(list.start) : ""},
                  {Name::type, list_type(list.marker)},
                  {Name::reversed, list.reversed ? "reversed" : ""}});
  out_.line();
  for (const content::ListItem& entry : list.items) item(entry, list.tight, ordered);
  out_.close(tag);
}

void ContentWriter::item(const content::ListItem& item, bool tight, bool numbered) {
  const bool task = item.task != content::TaskState::none;
  const bool done = item.task == content::TaskState::done;
  const auto box = [&] {
    if (!task) return;
    out_.open(Tag::span, {{Name::class_, "task-box"},
                          {Name::role, "img"},
                          {Name::aria_label, done ? words_.task_done : words_.task_open}});
    out_.text(done ? "☑" : "☐");
    out_.close(Tag::span);
    out_.text(" ");
  };
  out_.open(Tag::li, {{Name::class_, task && !numbered ? "task" : ""}});
  write_between(item.content, tight, box, [] {});
  out_.close(Tag::li);
  out_.line();
}

void ContentWriter::block(const content::Quote& quote) {
  out_.open(Tag::blockquote);
  out_.line();
  write(quote.content);
  out_.close(Tag::blockquote);
}

void ContentWriter::block(const content::Callout& callout) {
  const CalloutNature nature = nature_of(callout.kind);
  out_.open(Tag::aside, {{Name::class_, "callout " + std::string(content::name(callout.kind)) +
                                            (content::warns(callout.kind) ? " warns" : "")},
                         {Name::epub_type, nature.type},
                         {Name::role, nature.role}});
  out_.line();
  out_.open(Tag::p, {{Name::class_, "callout-title"}});
  write(callout.title);
  out_.close(Tag::p);
  out_.line();
  write(callout.content);
  out_.close(Tag::aside);
}

void ContentWriter::block(const content::Table& table) {
  const std::vector<std::string> heads = heads_of_wide(table);
  out_.open(Tag::table, {{Name::class_, heads.empty() ? "" : "wide"}});
  out_.line();
  if (!table.caption.empty()) {
    out_.open(Tag::caption);
    write(table.caption);
    out_.close(Tag::caption);
    out_.line();
  }
  if (!table.head.empty()) rows(table.head, Tag::thead, {});
  if (!table.body.empty()) rows(table.body, Tag::tbody, heads);
  out_.close(Tag::table);
}

void ContentWriter::rows(const std::vector<content::TableRow>& rows, Tag group,
                         const std::vector<std::string>& heads) {
  out_.open(group);
  out_.line();
  for (const content::TableRow& row : rows) {
    out_.open(Tag::tr);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      cell(row.cells[i], group == Tag::thead, i < heads.size() ? heads[i] : "");
    }
    out_.close(Tag::tr);
    out_.line();
  }
  out_.close(group);
  out_.line();
}

void ContentWriter::cell(const content::TableCell& cell, bool in_head, std::string_view head) {
  const auto span = [](std::uint16_t count, std::uint16_t most) {
    return count > 1 ? std::to_string(std::min(count, most)) : std::string();
  };
  const Tag tag = cell.header ? Tag::th : Tag::td;
  const std::string_view scope = in_head ? "col" : "row";
  out_.open(tag, {{Name::scope, cell.header ? scope : ""},
                  {Name::class_, alignment_class(cell.alignment)},
                  {Name::data_head, head},
                  {Name::colspan, span(cell.columns, 1000)},  // HTML's own limits
                  {Name::rowspan, span(cell.rows, 65534)}});
  write_loosely(cell.content);
  out_.close(tag);
}

void ContentWriter::block(const content::Figure& figure) {
  const bool row = figure.pictures.size() > 1;
  out_.open(Tag::figure, {{Name::class_, row ? "row" : ""}});
  out_.line();
  for (const content::Inline& picture : figure.pictures) {
    no_text();
    if (row) out_.open(Tag::span, {{Name::class_, "picture"}});
    std::visit([this](const auto& kind) { inline_(kind); }, picture.kind);
    if (row) out_.close(Tag::span);
    out_.line();
  }
  if (!figure.caption.empty()) {
    no_text();
    out_.open(Tag::figcaption);
    write(figure.caption);
    out_.close(Tag::figcaption);
    out_.line();
  }
  out_.close(Tag::figure);
}

void ContentWriter::block(const content::LinkCard& card) {
  out_.open(Tag::div, {{Name::class_, "card"}});
  out_.line();
  out_.open(Tag::p, {{Name::class_, "card-title"}});
  write(card.title);
  out_.close(Tag::p);
  out_.line();
  if (!card.address.empty()) {
    no_text();
    out_.open(Tag::p, {{Name::class_, "card-address"}});
    out_.text(card.address);
    out_.close(Tag::p);
    out_.line();
  }
  out_.close(Tag::div);
}

void ContentWriter::block(const content::ThematicBreak&) {
  out_.empty(Tag::hr);
}

// Not <details>: some readers close it, some don't know it, and it is to be read opened everywhere.
void ContentWriter::block(const content::Details& details) {
  out_.open(Tag::section, {{Name::class_, "details"}});
  out_.line();
  if (!details.summary.empty()) {
    out_.open(Tag::p, {{Name::class_, "summary"}});
    write(details.summary);
    out_.close(Tag::p);
    out_.line();
  }
  write(details.content);
  out_.close(Tag::section);
}

void ContentWriter::block(const content::Division& division) {
  out_.open(Tag::div, {{Name::class_, alignment_class(division.alignment)}});
  out_.line();
  write(division.content);
  out_.close(Tag::div);
}

void ContentWriter::block(const content::DefinitionList& list) {
  out_.open(Tag::dl);
  out_.line();
  for (const content::DefinitionItem& entry : list.items) {
    // XHTML allows neither terms without definitions nor the other way round.
    if (entry.terms.empty()) definition_part(Tag::dt, content::Inlines());
    for (const content::Inlines& term : entry.terms) definition_part(Tag::dt, term);
    for (const content::Blocks& text : entry.definitions) definition_part(Tag::dd, text);
    if (entry.definitions.empty()) definition_part(Tag::dd, content::Blocks());
  }
  out_.close(Tag::dl);
}

void ContentWriter::definition_part(Tag tag, const content::Inlines& term) {
  no_text();
  out_.open(tag);
  write(term);
  out_.close(tag);
  out_.line();
}

void ContentWriter::definition_part(Tag tag, const content::Blocks& text) {
  out_.open(tag);
  write_loosely(text);
  out_.close(tag);
  out_.line();
}

void ContentWriter::write_notes(const std::vector<content::Footnote>& notes) {
  if (notes.empty()) return;
  out_.open(Tag::section, {{Name::class_, "notes"}, {Name::epub_type, "footnotes"}});
  out_.line();
  for (const content::Footnote& entry : notes) note(entry);
  out_.close(Tag::section);
  out_.line();
}

void ContentWriter::note(const content::Footnote& note) {
  out_.open(Tag::aside, {{Name::id, note_id(note.number)},
                         {Name::epub_type, "footnote"},
                         {Name::role, "doc-footnote"}});
  const auto number = [&] {
    out_.open(Tag::span, {{Name::class_, "note-number"}});
    out_.text(std::to_string(note.number) + ")");
    out_.close(Tag::span);
    out_.text(" ");
  };
  write_between(note.content, false, number, [&] { back_links(note); });
  out_.close(Tag::aside);
  out_.line();
}

void ContentWriter::back_links(const content::Footnote& note) {
  for (std::uint32_t reference = 1; reference <= note.references; ++reference) {
    out_.text(" ");
    out_.open(Tag::a, {{Name::href, "#" + note_mark_id(note.number, reference)},
                       {Name::class_, "back-link"},
                       {Name::role, "doc-backlink"},
                       {Name::aria_label, words_.back_to_text}});
    // U+FE0E: the arrow as text, not as an emoji.
    out_.text(note.references == 1 ? "↩\uFE0E" : "↩\uFE0E" + std::to_string(reference));
    out_.close(Tag::a);
  }
}

}  // namespace chaek::epub
