#include <string>

#include "base/language_tag.h"
#include "base/rounded.h"
#include "base/utf8.h"
#include "content/soft_break.h"
#include "content/walk.h"
#include "epub/content_writer.h"
#include "epub/emphasis.h"
#include "epub/note_ids.h"
#include "epub/number_text.h"

namespace chaek::epub {
namespace {

using content::InlineStyle;

Tag tag_of(InlineStyle style) {
  switch (style) {
    case InlineStyle::emphasis:
      return Tag::em;
    case InlineStyle::strong:
      return Tag::strong;
    case InlineStyle::strikethrough:
      return Tag::del;
    case InlineStyle::underline:
      return Tag::u;
    case InlineStyle::mark:
      return Tag::mark;
    case InlineStyle::superscript:
      return Tag::sup;
    case InlineStyle::subscript:
      return Tag::sub;
    case InlineStyle::keyboard:
      return Tag::kbd;
    case InlineStyle::small:
      return Tag::small;
  }
  return Tag::span;
}

/// The author's width as CSS: a share of the measure, or ems for CSS pixels (16 to the em).
std::string width_style(const std::optional<content::PictureWidth>& width) {
  if (!width || !(width->value > 0)) return {};
  const bool percent = width->unit == content::PictureWidth::Unit::percent;
  const double value = percent ? width->value : width->value / 16.0;
  const std::int64_t thousandths =
      base::rounded(std::min(value, percent ? 100.0 : 1000.0) * 1000.0);
  return "width:" + decimal(thousandths) + (percent ? "%" : "em");
}

}  // namespace

void ContentWriter::write(const content::Inlines& inlines) {
  for (const content::Inline& node : inlines) {
    std::visit([this](const auto& kind) { inline_(kind); }, node.kind);
  }
}

void ContentWriter::inline_(const content::Text& text) {
  this->text(text.text);
}

void ContentWriter::inline_(const content::SoftBreak&) {
  if (soft_break_ != kNone) return;
  soft_break_ = out_.size();
  out_.line();
}

void ContentWriter::inline_(const content::LineBreak&) {
  out_.empty(Tag::br);
  no_text();
}

void ContentWriter::inline_(const content::CodeSpan& code) {
  no_text();
  out_.open(Tag::code);
  out_.text(code.text);
  out_.close(Tag::code);
}

void ContentWriter::inline_(const content::Math& math) {
  no_text();
  out_.open(Tag::span, {{Name::class_, math.display ? "math display" : "math"}});
  out_.text(math.tex);
  out_.close(Tag::span);
}

void ContentWriter::inline_(const content::Styled& styled) {
  if (styled.style == InlineStyle::emphasis) return emphasis(styled.children);
  const Tag tag = tag_of(styled.style);
  out_.open(tag);
  write(styled.children);
  out_.close(tag);
}

void ContentWriter::emphasis(const content::Inlines& children) {
  const bool outer = split_emphasis_;
  const EmphasisScripts scripts = outer ? EmphasisScripts::mixed : emphasis_scripts(children);
  split_emphasis_ = scripts == EmphasisScripts::mixed;
  out_.open(Tag::em, {{Name::class_, scripts == EmphasisScripts::latin ? "latin" : ""}});
  write(children);
  out_.close(Tag::em);
  split_emphasis_ = outer;
}

void ContentWriter::inline_(const content::LanguageSpan& span) {
  // Authors write these into their HTML; a validator accepts no tag that is none.
  const std::string language = base::language_tag(span.language).value_or("");
  out_.open(Tag::span, {{Name::lang, language}, {Name::xml_lang, language}});
  write(span.children);
  out_.close(Tag::span);
}

void ContentWriter::inline_(const content::Abbreviation& word) {
  out_.open(Tag::abbr, {{Name::title, word.meaning}});
  write(word.children);
  out_.close(Tag::abbr);
}

std::string ContentWriter::address(const content::Target& target) const {
  return std::visit(
      content::Visitor{
          [](const content::Unresolved&) { return std::string(); },
          [](const content::DeadEnd&) { return std::string(); },
          [&](const content::Place& place) { return names_.place(place, chapter_); },
          [](const content::ExternalAddress& outside) { return link_address(outside); }},
      target);
}

void ContentWriter::inline_(const content::Link& link) {
  const std::string href = in_link_ ? std::string() : address(link.target);
  if (href.empty()) return write(link.children);
  in_link_ = true;
  out_.open(Tag::a, {{Name::href, href}, {Name::title, link.title}});
  write(link.children);
  out_.close(Tag::a);
  in_link_ = false;
}

void ContentWriter::inline_(const content::Picture& picture) {
  const auto* index = std::get_if<content::PictureIndex>(&picture.target);
  if (index == nullptr) return placeholder(picture);
  no_text();
  const bool decorative = picture.alt.empty() && picture.has_alt;
  pictures_.any = true;
  pictures_.undescribed |= !picture.has_alt;
  out_.empty(Tag::img, {{Name::src, names_.picture(index->index)},
                        {Name::alt, picture.alt},
                        {Name::title, picture.title},
                        {Name::role, decorative ? "presentation" : ""},
                        {Name::style, width_style(picture.width)}});
}

/// The text and address of a picture that is not there, the address as a link where it is one.
void ContentWriter::placeholder(const content::Picture& picture) {
  const std::string href = in_link_ ? std::string() : picture_address(picture.source);
  out_.open(Tag::span, {{Name::class_, "placeholder"}, {Name::title, picture.title}});
  text(picture.alt.empty() ? "[" : "[" + picture.alt + ": ");
  if (!href.empty()) out_.open(Tag::a, {{Name::href, href}});
  text(picture.source);
  if (!href.empty()) out_.close(Tag::a);
  text("]");
  out_.close(Tag::span);
}

void ContentWriter::inline_(const content::FootnoteMark& mark) {
  if (mark.number == 0) return text("[^" + mark.label + "]");  // leads to no note: as written
  no_text();
  const std::string id = note_mark_id(mark.number, mark.reference);
  const std::string label = std::to_string(mark.number) + ")";
  out_.open(Tag::sup, {{Name::class_, "note-mark"}, {Name::id, in_link_ ? id : ""}});
  if (in_link_) {
    out_.text(label);
  } else {
    out_.open(Tag::a, {{Name::href, "#" + note_id(mark.number)},
                       {Name::id, id},
                       {Name::epub_type, "noteref"},
                       {Name::role, "doc-noteref"}});
    out_.text(label);
    out_.close(Tag::a);
  }
  out_.close(Tag::sup);
}

void ContentWriter::inline_(const content::Anchor& anchor) {
  out_.open(Tag::span, {{Name::id, anchor.anchor}});
  out_.close(Tag::span);
}

void ContentWriter::inline_(const content::Ruby& ruby) {
  out_.open(Tag::ruby);
  text(ruby.base);
  if (!ruby.reading.empty()) {
    for (const auto& [tag, part] : {std::pair<Tag, std::string_view>{Tag::rp, "("},
                                    {Tag::rt, ruby.reading},
                                    {Tag::rp, ")"}}) {
      out_.open(tag);
      out_.text(part);
      out_.close(tag);
    }
  }
  out_.close(Tag::ruby);
}

void ContentWriter::text(std::string_view text) {
  if (text.empty()) return;
  const bool settles = soft_break_ != kNone;
  if (settles &&
      !content::soft_break_is_space(last_character_, base::decode_utf8(text, 0).code_point)) {
    out_.erase_line(soft_break_);
  }
  soft_break_ = kNone;
  last_character_ = base::last_character(text);
  if (split_emphasis_) {
    emphasised_text(text);
  } else {
    out_.text(text);
  }
}

void ContentWriter::emphasised_text(std::string_view text) {
  for (const auto& [part, latin] : split_latin(text)) {
    if (latin) out_.open(Tag::span, {{Name::class_, "latin"}});
    out_.text(part);
    if (latin) out_.close(Tag::span);
  }
}

void ContentWriter::no_text() {
  soft_break_ = kNone;
  last_character_ = 0;
}

}  // namespace chaek::epub
