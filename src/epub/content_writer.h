#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "content/block.h"
#include "epub/file_names.h"
#include "epub/wording.h"
#include "epub/xhtml_writer.h"

namespace chaek::epub {

/// What the package's metadata says of the pictures in the text.
struct PictureFacts {
  bool any = false;
  bool undescribed = false;  ///< one at least has no alternative text
};

/// Writes one chapter's blocks and inlines as XHTML.
class ContentWriter {
 public:
  /// `chapter` is the number of the chapter being written, for links inside it.
  ContentWriter(XhtmlWriter& out, const FileNames& names, const Wording& words,
                std::uint32_t chapter);

  void write(const content::Blocks& blocks);
  void write(const content::Inlines& inlines);
  /// The chapter's notes, each an `aside` with links back to its marks.
  void write_notes(const std::vector<content::Footnote>& notes);

  const PictureFacts& pictures() const { return pictures_; }

 private:
  void block(const content::Paragraph& paragraph);
  void block(const content::Heading& heading);
  void block(const content::List& list);
  void block(const content::Quote& quote);
  void block(const content::Callout& callout);
  void block(const content::CodeBlock& code);
  void block(const content::Table& table);
  void block(const content::Figure& figure);
  void block(const content::LinkCard& card);
  void block(const content::ThematicBreak&);
  void block(const content::Details& details);
  void block(const content::Division& division);
  void block(const content::DefinitionList& list);

  void code_lines(const content::CodeBlock& code);
  void item(const content::ListItem& item, bool tight, bool numbered);
  void rows(const std::vector<content::TableRow>& rows, Tag group,
            const std::vector<std::string>& heads);
  void cell(const content::TableCell& cell, bool in_head, std::string_view head);
  void definition_part(Tag tag, const content::Inlines& term);
  void definition_part(Tag tag, const content::Blocks& text);
  void note(const content::Footnote& note);
  void back_links(const content::Footnote& note);
  /// The blocks without the paragraph's element when there is just one paragraph.
  void write_loosely(const content::Blocks& blocks);
  /// The blocks with `before` run inside the first paragraph and `after` inside the last one, or in
  /// paragraphs of their own where the blocks begin or end otherwise. `bare`: the first paragraph
  /// has no element.
  template <class Before, class After>
  void write_between(const content::Blocks& blocks, bool bare, Before&& before, After&& after);

  void inline_(const content::Text& text);
  void inline_(const content::SoftBreak&);
  void inline_(const content::LineBreak&);
  void inline_(const content::CodeSpan& code);
  void inline_(const content::Math& math);
  void inline_(const content::Styled& styled);
  void inline_(const content::LanguageSpan& span);
  void inline_(const content::Abbreviation& word);
  void inline_(const content::Link& link);
  void inline_(const content::Picture& picture);
  void inline_(const content::FootnoteMark& mark);
  void inline_(const content::Anchor& anchor);
  void inline_(const content::Ruby& ruby);

  void emphasis(const content::Inlines& children);
  void placeholder(const content::Picture& picture);
  std::string address(const content::Target& target) const;
  /// Text in its final place: settles a soft break before it and marks Latin words within emphasis.
  void text(std::string_view text);
  void emphasised_text(std::string_view text);
  /// Something that is no text stands here: a soft break before it is a space.
  void no_text();

  XhtmlWriter& out_;
  const FileNames& names_;
  const Wording& words_;
  std::uint32_t chapter_;
  PictureFacts pictures_;
  bool in_link_ = false;         // no link inside a link
  bool split_emphasis_ = false;  // within emphasis that mixes scripts
  char32_t last_character_ = 0;
  std::size_t soft_break_ = kNone;  // offset of a line end that may yet prove to be no space

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
};

}  // namespace chaek::epub
