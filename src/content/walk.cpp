#include "content/walk.h"

#include <string_view>

namespace chaek::content {
namespace {

void append_plain(std::string& out, const Inlines& inlines) {
  for (const Inline& node : inlines) {
    std::visit(
        Visitor{[&](const Text& text) { out += text.text; }, [&](const SoftBreak&) { out += ' '; },
                [&](const LineBreak&) { out += ' '; },
                [&](const CodeSpan& code) { out += code.text; },
                [&](const Math& math) { out += math.tex; },
                [&](const Styled& styled) { append_plain(out, styled.children); },
                [&](const LanguageSpan& span) { append_plain(out, span.children); },
                [&](const Abbreviation& word) { append_plain(out, word.children); },
                [&](const Link& link) { append_plain(out, link.children); },
                [&](const Picture& picture) { out += picture.alt; }, [](const FootnoteMark&) {},
                [](const Anchor&) {}, [&](const Ruby& ruby) { out += ruby.base; }},
        node.kind);
  }
}

std::string_view name(InlineStyle style) {
  switch (style) {
    case InlineStyle::emphasis:
      return "emphasis";
    case InlineStyle::strong:
      return "strong";
    case InlineStyle::strikethrough:
      return "strikethrough";
    case InlineStyle::underline:
      return "underline";
    case InlineStyle::mark:
      return "mark";
    case InlineStyle::superscript:
      return "superscript";
    case InlineStyle::subscript:
      return "subscript";
    case InlineStyle::keyboard:
      return "keyboard";
    case InlineStyle::small:
      return "small";
  }
  return {};
}

std::string_view name(Alignment alignment) {
  switch (alignment) {
    case Alignment::natural:
      return "natural";
    case Alignment::left:
      return "left";
    case Alignment::center:
      return "center";
    case Alignment::right:
      return "right";
    case Alignment::number:
      return "number";
  }
  return {};
}

std::string_view name(ListMarker marker) {
  switch (marker) {
    case ListMarker::bullet:
      return "bullet";
    case ListMarker::decimal_period:
      return "1.";
    case ListMarker::decimal_parenthesis:
      return "1)";
    case ListMarker::lower_letter:
      return "a.";
    case ListMarker::upper_letter:
      return "A.";
    case ListMarker::lower_roman:
      return "i.";
    case ListMarker::upper_roman:
      return "I.";
  }
  return {};
}

/// `text` in quotes on one line.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out + '"';
}

std::string describe(const Target& target) {
  return std::visit(
      Visitor{[](const Unresolved&) { return std::string(); },
              [](const Place& place) {
                std::string text = " -> chapter " + std::to_string(place.chapter);
                return place.anchor.empty() ? text : text + " #" + place.anchor;
              },
              [](const ExternalAddress& address) { return " -> " + quoted(address.url); },
              [](const DeadEnd&) { return std::string(" -> nowhere"); }},
      target);
}

std::string describe(const PictureTarget& target) {
  return std::visit(Visitor{[](const Unresolved&) { return std::string(); },
                            [](const PictureIndex& picture) {
                              return " -> picture " + std::to_string(picture.index);
                            },
                            [](const MissingPicture&) { return std::string(" -> missing"); }},
                    target);
}

/// ` word "text"` when there is a text.
std::string with(std::string_view word, std::string_view text) {
  if (text.empty()) return {};
  return ' ' + std::string(word) + ' ' + quoted(text);
}

/// Writes a tree, one node a line, children two spaces further in.
class Dumper {
 public:
  void blocks(const Blocks& blocks) {
    for (const Block& block : blocks) std::visit(*this, block.kind);
  }
  void inlines(const Inlines& inlines) {
    for (const Inline& node : inlines) std::visit(*this, node.kind);
  }
  std::string take() { return std::move(out_); }

  void operator()(const Text& text) { line("text " + quoted(text.text)); }
  void operator()(const SoftBreak&) { line("soft-break"); }
  void operator()(const LineBreak&) { line("line-break"); }
  void operator()(const Math& math) {
    line((math.display ? "display-math " : "math ") + quoted(math.tex));
  }
  void operator()(const CodeSpan& code) { line("code " + quoted(code.text)); }
  void operator()(const Styled& styled) {
    line(std::string(name(styled.style)));
    below(styled.children);
  }
  void operator()(const LanguageSpan& span) {
    line("language " + span.language);
    below(span.children);
  }
  void operator()(const Abbreviation& word) {
    line("abbreviation " + quoted(word.meaning));
    below(word.children);
  }
  void operator()(const Link& link) {
    line("link " + quoted(link.url) + with("title", link.title) + describe(link.target));
    below(link.children);
  }
  void operator()(const Picture& picture) {
    std::string text = "picture " + quoted(picture.source);
    text += picture.has_alt ? " alt " + quoted(picture.alt) : " no-alt";
    text += with("title", picture.title);
    if (picture.width) {
      const bool percent = picture.width->unit == PictureWidth::Unit::percent;
      const auto thousandths = static_cast<long long>(picture.width->value * 1000);
      text += " width " + std::to_string(thousandths) + (percent ? "/1000 %" : "/1000 px");
    }
    line(text + describe(picture.target));
  }
  void operator()(const FootnoteMark& mark) {
    std::string text = "footnote-mark " + quoted(mark.label);
    if (mark.number != 0) {
      text += " number " + std::to_string(mark.number) + '.' + std::to_string(mark.reference);
    }
    line(text);
  }
  void operator()(const Anchor& anchor) {
    line("anchor " + quoted(anchor.author_id) + with("anchor", anchor.anchor));
  }
  void operator()(const Ruby& ruby) {
    line("ruby " + quoted(ruby.base) + " reading " + quoted(ruby.reading));
  }

  void operator()(const Paragraph& paragraph) {
    line("paragraph");
    below(paragraph.content);
  }
  void operator()(const Heading& heading) {
    line("heading " + std::to_string(heading.level) + with("id", heading.author_id) +
         with("anchor", heading.anchor));
    below(heading.content);
  }
  void operator()(const List& list) {
    std::string text = "list " + std::string(name(list.marker));
    if (list.marker != ListMarker::bullet) text += " from " + std::to_string(list.start);
    if (list.reversed) text += " down";
    line(text + (list.tight ? " tight" : " loose"));
    ++depth_;
    for (const ListItem& item : list.items) {
      const bool task = item.task != TaskState::none;
      line(task ? (item.task == TaskState::done ? "item done" : "item open") : "item");
      below(item.content);
    }
    --depth_;
  }
  void operator()(const Quote& quote) {
    line("quote");
    below(quote.content);
  }
  void operator()(const Callout& callout) {
    line("callout " + std::string(name(callout.kind)));
    ++depth_;
    if (!callout.title.empty()) {
      line("title");
      below(callout.title);
    }
    --depth_;
    below(callout.content);
  }
  void operator()(const CodeBlock& code) {
    std::string text = "code-block" + with("language", code.language) + with("title", code.title);
    const auto first = code.first_line.value_or(0);
    if (first > 0) text += " lines from " + std::to_string(first);
    line(text + ' ' + quoted(code.text));
  }
  void operator()(const Table& table) {
    line("table columns " + std::to_string(table.column_count));
    ++depth_;
    if (!table.caption.empty()) {
      line("caption");
      below(table.caption);
    }
    rows("head-row", table.head);
    rows("row", table.body);
    --depth_;
  }
  void operator()(const Figure& figure) {
    line("figure");
    below(figure.pictures);
    ++depth_;
    if (!figure.caption.empty()) {
      line("caption");
      below(figure.caption);
    }
    --depth_;
  }
  void operator()(const LinkCard& card) {
    line("link-card" + with("address", card.address));
    below(card.title);
  }
  void operator()(const ThematicBreak&) { line("thematic-break"); }
  void operator()(const Details& details) {
    line("details");
    ++depth_;
    line("summary");
    below(details.summary);
    --depth_;
    below(details.content);
  }
  void operator()(const Division& division) {
    line("division " + std::string(name(division.alignment)));
    below(division.content);
  }
  void operator()(const DefinitionList& list) {
    line("definition-list");
    ++depth_;
    for (const DefinitionItem& item : list.items) {
      for (const Inlines& term : item.terms) {
        line("term");
        below(term);
      }
      for (const Blocks& definition : item.definitions) {
        line("definition");
        below(definition);
      }
    }
    --depth_;
  }

 private:
  void line(const std::string& text) {
    out_.append(2 * depth_, ' ');
    out_ += text;
    out_ += '\n';
  }
  void below(const Blocks& content) {
    ++depth_;
    blocks(content);
    --depth_;
  }
  void below(const Inlines& content) {
    ++depth_;
    inlines(content);
    --depth_;
  }
  void rows(const std::string& word, const std::vector<TableRow>& rows) {
    for (const TableRow& row : rows) {
      line(word);
      ++depth_;
      for (const TableCell& cell : row.cells) {
        std::string text = cell.header ? "header-cell" : "cell";
        if (cell.alignment != Alignment::natural) text += ' ' + std::string(name(cell.alignment));
        if (cell.columns != 1) text += " columns " + std::to_string(cell.columns);
        if (cell.rows != 1) text += " rows " + std::to_string(cell.rows);
        line(text);
        below(cell.content);
      }
      --depth_;
    }
  }

  std::string out_;
  std::size_t depth_ = 0;
};

}  // namespace

std::string plain_text(const Inlines& inlines) {
  std::string text;
  append_plain(text, inlines);
  return text;
}

std::string dump(const Blocks& blocks) {
  Dumper dumper;
  dumper.blocks(blocks);
  return dumper.take();
}

std::string dump(const Inlines& inlines) {
  Dumper dumper;
  dumper.inlines(inlines);
  return dumper.take();
}

}  // namespace chaek::content
