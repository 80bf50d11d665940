#include "book/link_notes.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "book/address.h"
#include "book/footnotes.h"
#include "content/picture_name.h"
#include "content/walk.h"

namespace chaek::book {
namespace {

using base::LinkNotes;
using content::Inline;
using content::Inlines;
using content::Link;

constexpr char kOwnLabel = '\n';  // no label that an author writes has a line end

/// The address out of the book that a reader of the link's text does not see; null when there is
/// none.
const std::string* hidden_address(const Inline& node) {
  const auto* link = std::get_if<Link>(&node.kind);
  if (link == nullptr || link->form == content::LinkForm::printed) return nullptr;
  const auto* outside = std::get_if<content::ExternalAddress>(&link->target);
  if (outside == nullptr) return nullptr;
  const bool pictured = std::all_of(
      link->children.begin(), link->children.end(),
      [](const Inline& child) { return std::holds_alternative<content::Picture>(child.kind); });
  if (pictured) {
    // Mostly a picture that leads to itself, only larger.
    const std::string_view path = std::string_view(outside->url).substr(0, outside->url.find('?'));
    return content::names_picture(path) ? nullptr : &outside->url;
  }
  const bool shown = shows_address(content::plain_text(link->children), outside->url);
  return shown ? nullptr : &outside->url;
}

/// `words`, which say `url`, as a link to it: on a screen a page can be clicked on.
Inline printed_address(const std::string& url, std::string words, base::Span span) {
  Link link;
  link.url = url;
  link.children.push_back({content::Text{std::move(words)}, span});
  link.target = content::ExternalAddress{url};
  link.form = content::LinkForm::printed;
  return {std::move(link), span};
}

/// How many links of the chapter hide their address.
std::size_t hidden_addresses(const Chapter& chapter) {
  std::size_t found = 0;
  const auto look = [&](const Inline& node) { found += hidden_address(node) != nullptr ? 1 : 0; };
  const auto nothing = [](const content::Block&) {};
  content::walk_inlines(chapter.title, look);
  content::walk(chapter.blocks, nothing, look);
  for (const content::Footnote& note : chapter.footnotes) {
    content::walk(note.content, nothing, look);
  }
  return found;
}

/// Puts the addresses of links behind them.
class LinkNoter {
 public:
  explicit LinkNoter(Chapter& chapter) : chapter_(chapter) {}

  void run(LinkNotes how) {
    note_line(chapter_.title, how);
    note_blocks(chapter_.blocks, how);
    for (content::Footnote& note : chapter_.footnotes) {
      note_blocks(note.content, LinkNotes::in_line);
    }
    for (content::Footnote& note : made_) chapter_.footnotes.push_back(std::move(note));
    for (content::Footnote& note : chapter_.footnotes) note.number = 0;
    base::Diagnostics said_before;  // by those who numbered the author's notes
    number_footnotes(chapter_, said_before);
  }

 private:
  void note_blocks(content::Blocks& blocks, LinkNotes how) {
    const Inlines* caption = nullptr;  // of the block that is being looked at
    const Inlines* card = nullptr;     // its title: a card says its address itself
    const auto visit = [&](content::Block& block) {
      auto* figure = std::get_if<content::Figure>(&block.kind);
      auto* table = std::get_if<content::Table>(&block.kind);
      auto* link_card = std::get_if<content::LinkCard>(&block.kind);
      if (figure != nullptr) caption = &figure->caption;
      if (table != nullptr) caption = &table->caption;
      if (link_card != nullptr) card = &link_card->title;
      if (figure != nullptr) note_pictures(*figure);
    };
    content::walk_lines(blocks, visit, [&](Inlines& line) {
      if (&line != card) note_line(line, &line == caption ? LinkNotes::in_line : how);
    });
  }

  /// What the pictures lead to, behind what the caption itself says.
  void note_pictures(content::Figure& figure) {
    note_line(figure.caption, LinkNotes::in_line);
    for (const Inline& picture : figure.pictures) {
      if (const std::string* url = hidden_address(picture)) {
        say(*url, picture.span, LinkNotes::in_line, figure.caption);
      }
    }
  }

  void note_line(Inlines& line, LinkNotes how) {
    bool hides = false;
    content::walk_inlines(
        line, [&](const Inline& node) { hides = hides || hidden_address(node) != nullptr; });
    if (!hides) return;
    Inlines out;
    out.reserve(line.size());
    for (Inline& node : line) {
      std::visit(
          [&](auto& kind) {
            if constexpr (requires { kind.children; }) note_line(kind.children, how);
          },
          node.kind);
      const std::string* hidden = hidden_address(node);
      const std::string url = hidden == nullptr ? std::string() : *hidden;
      const base::Span span = node.span;
      out.push_back(std::move(node));
      if (!url.empty()) say(url, span, how, out);
    }
    line = std::move(out);
  }

  /// Says `url`, which a link at `span` leads to, at the end of `line`.
  void say(const std::string& url, base::Span span, LinkNotes how, Inlines& line) {
    const std::string bare = bare_url(url);
    if (how == LinkNotes::in_line) {
      if (!in_brackets_.insert(bare).second) return;
      line.push_back(printed_address(url, '(' + readable_url(url) + ')', span));
      return;
    }
    const auto [noted, first] = noted_.try_emplace(bare);
    if (first) {
      noted->second = kOwnLabel + std::to_string(noted_.size());
      made_.push_back(note_of(url, noted->second, span));
    }
    content::FootnoteMark mark;
    mark.label = noted->second;
    line.push_back({std::move(mark), span});
  }

  static content::Footnote note_of(const std::string& url, const std::string& label,
                                   base::Span span) {
    content::Division address;
    address.alignment = content::Alignment::left;  // it has no spaces that could be stretched
    address.content.push_back(
        {content::Paragraph{{printed_address(url, readable_url(url), span)}}, span});
    content::Footnote note;
    note.label = label;
    note.content.push_back({std::move(address), span});
    note.span = span;
    return note;
  }

  Chapter& chapter_;
  std::map<std::string, std::string> noted_;  ///< labels of notes by address
  std::set<std::string> in_brackets_;
  std::vector<content::Footnote> made_;
};

}  // namespace

bool is_address(const content::Footnote& note) {
  return note.label.starts_with(kOwnLabel);
}

std::size_t most_link_notes(const Chapter& chapter, base::LinkNotes how) {
  return how == LinkNotes::notes ? hidden_addresses(chapter) : 0;
}

std::optional<Chapter> with_link_notes(const Chapter& chapter, base::LinkNotes how) {
  if (how == LinkNotes::none || hidden_addresses(chapter) == 0) return std::nullopt;
  Chapter noted = chapter;
  LinkNoter(noted).run(how);
  return noted;
}

}  // namespace chaek::book
