#include "layout/rich_text.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "book/words.h"
#include "content/soft_break.h"
#include "content/walk.h"
#include "layout/picture_size.h"

namespace chaek::layout {
namespace {

using content::InlineStyle;

class Collector {
 public:
  Collector(const style::Style& style, TagId tag, Compositor& compositor)
      : compositor_(compositor), style_(style) {
    TextStyle start;
    start.face = compositor.face(style);
    start.size = style.size;
    start.color = style.color;
    start.letter_spacing = style.letter_spacing;
    start.tag = tag;
    rich_.languages.push_back(compositor.language);
    rich_.styles.push_back(start);
  }

  void add(const content::Inlines& inlines) {
    for (const content::Inline& node : inlines) {
      if (rich_.span.source == nullptr) rich_.span = node.span;
      rich_.span.end = std::max(rich_.span.end, node.span.end);
      std::visit([&](const auto& kind) { add(kind); }, node.kind);
    }
  }

  void add_text(std::string_view text) {
    resolve_soft_break(text);
    std::string& out = rich_.text;
    const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty()) {
      const auto* const word_end = std::find_if(text.begin(), text.end(), is_blank);
      out.append(text.begin(), word_end);
      const auto* const next = std::find_if_not(word_end, text.end(), is_blank);
      const bool apart = !out.empty() && out.back() != ' ' && out.back() != '\n';
      if (next != word_end && apart) out.push_back(' ');
      text.remove_prefix(static_cast<std::size_t>(next - text.begin()));
    }
    extend_range();
  }

  RichText finish() && {
    while (!rich_.text.empty() && rich_.text.back() == ' ' &&
           (rich_.ranges.empty() || !rich_.styles[rich_.ranges.back().style].fixed_spaces)) {
      rich_.text.pop_back();
      rich_.ranges.back().end -= 1;
      if (rich_.ranges.back().begin == rich_.ranges.back().end) rich_.ranges.pop_back();
    }
    return std::move(rich_);
  }

 private:
  void add(const content::Text& text) { add_text(text.text); }
  void add(const content::SoftBreak&) { soft_break_ = true; }
  void add(const content::LineBreak&) {
    soft_break_ = false;
    while (!rich_.text.empty() && rich_.text.back() == ' ' && !rich_.ranges.empty() &&
           rich_.ranges.back().end - rich_.ranges.back().begin > 1) {
      rich_.text.pop_back();
      rich_.ranges.back().end -= 1;
    }
    rich_.text.push_back('\n');
    extend_range();
  }

  void add(const content::CodeSpan& code) {
    within([&](TextStyle& style) { set_apart(style, style::Role::code_span, StructureRole::code); },
           [&] { add_code(code.text); });
  }

  void add(const content::Math& math) {
    within(
        [&](TextStyle& style) {
          set_apart(style, style::Role::math, StructureRole::formula);
          compositor_.structure[style.tag].alternative = math.tex;
        },
        [&] { math.display ? add_lines(math.tex) : add_code(math.tex); });
  }

  /// Code and mathematics: the look of `role`, as bold as what surrounds it.
  void set_apart(TextStyle& style, style::Role role, StructureRole structure) {
    const style::Style& look = compositor_.style(role);
    const double ratio = look.size.points() / compositor_.style(style::Role::body).size.points();
    const text::Weight weight = style.face.weight;
    style.face = compositor_.face(look);
    style.face.weight = weight;
    style.size = style.size.scaled(ratio);
    style.fixed_spaces = true;
    style.dots = false;
    style.tag = compositor_.tag(structure, style.tag);
  }

  void add_lines(std::string_view text) {
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
      add_code(text.substr(0, end));
      add(content::LineBreak{});
      text.remove_prefix(end + 1);
    }
    add_code(text);
  }

  /// Code keeps each of its spaces.
  void add_code(std::string_view text) {
    resolve_soft_break(text);
    for (const char c : text) rich_.text.push_back(c == '\n' || c == '\t' || c == '\r' ? ' ' : c);
    extend_range();
  }

  void add(const content::Styled& styled) {
    within([&](TextStyle& style) { restyle(style, styled.style); }, [&] { add(styled.children); });
  }

  void restyle(TextStyle& style, InlineStyle kind) {
    switch (kind) {
      case InlineStyle::emphasis:
        emphasise(style);
        style.tag = compositor_.tag(StructureRole::emphasis, style.tag);
        break;
      case InlineStyle::strong:
        style.face.weight = text::Weight::bold;
        style.tag = compositor_.tag(StructureRole::strong, style.tag);
        break;
      case InlineStyle::strikethrough:
        style.strikethrough = true;
        break;
      case InlineStyle::underline:
        style.underline = true;
        break;
      case InlineStyle::mark:
        style.background = compositor_.style(style::Role::mark).background;
        break;
      case InlineStyle::superscript:
        style.rise += style.size.scaled(0.34);
        style.size = style.size.scaled(0.65);
        break;
      case InlineStyle::subscript:
        style.rise -= style.size.scaled(0.16);
        style.size = style.size.scaled(0.65);
        break;
      case InlineStyle::keyboard:
        keyboard(style);
        break;
      case InlineStyle::small:
        style.size = style.size.scaled(0.85);
        break;
    }
  }

  void emphasise(TextStyle& style) {
    style.face.slant = text::Slant::italic;
    switch (compositor_.theme.details.emphasis) {
      case style::EmphasisLook::dots:
        style.dots = true;
        break;
      case style::EmphasisLook::sans:
        style.face.family = compositor_.shaper.library().family("sans").value_or(style.face.family);
        break;
      case style::EmphasisLook::bold:
        style.face.weight = text::Weight::bold;
        break;
    }
  }

  void keyboard(TextStyle& style) {
    const style::Style& look = compositor_.style(style::Role::keyboard);
    const double ratio = look.size.points() / compositor_.style(style::Role::body).size.points();
    style.face = compositor_.face(look);
    style.size = style.size.scaled(ratio);
    style.background = look.background;
    style.fixed_spaces = true;
  }

  void add(const content::LanguageSpan& span) {
    within(
        [&](TextStyle& style) {
          style.language = static_cast<std::uint16_t>(rich_.languages.size());
          rich_.languages.push_back(span.language);
          style.tag = compositor_.tag(StructureRole::span, style.tag);
          compositor_.structure[style.tag].language = span.language;
        },
        [&] { add(span.children); });
  }

  void add(const content::Abbreviation& word) {
    within(
        [&](TextStyle& style) {
          style.tag = compositor_.tag(StructureRole::span, style.tag);
          compositor_.structure[style.tag].alternative = word.meaning;
        },
        [&] { add(word.children); });
  }

  void add(const content::Link& link) {
    const std::int32_t number = link_number(link.target);
    within(
        [&](TextStyle& style) {
          if (link.form == content::LinkForm::printed) make_plain(style);
          if (number < 0) return;
          style.link = number;
          // A theme whose links look like its text leaves them the colour of their surroundings.
          const Color color = compositor_.style(style::Role::link).color;
          if (color != compositor_.style(style::Role::body).color) style.color = color;
          style.tag = compositor_.tag(StructureRole::link, style.tag);
          rich_.link_tags.push_back(style.tag);
        },
        [&] {
          add(link.children);
          if (number >= 0) add_page_reference(link.target, number);
        });
  }

  /// "(☞ 34쪽)" after a link to another chapter, once for each place in a paragraph.
  void add_page_reference(const content::Target& target, std::int32_t number) {
    const auto* place = std::get_if<content::Place>(&target);
    if (!compositor_.says_page(target)) return;
    const auto destination = static_cast<std::int32_t>(
        std::get<DestinationId>(rich_.links[static_cast<std::size_t>(number)]));
    const auto leads_there = [&](const TextStyle& style) { return style.page_of == destination; };
    if (std::any_of(rich_.styles.begin(), rich_.styles.end(), leads_there)) return;
    const book::Words words(compositor_.language);
    const std::size_t begin = rich_.text.size();
    const auto as_reference = [&](TextStyle& style) {
      make_plain(style);
      style.tag = compositor_.tag(StructureRole::reference, style.tag);
      style.fixed_spaces = true;
    };
    within(as_reference, [&] {
      add_code(words.before_page());
      within([&](TextStyle& style) { style.page_of = destination; },
             [&] { add_code(compositor_.links->room_for(place->chapter)); });
      add_code(words.after_page());
    });
    keep_together(begin);
  }

  /// Gives `style` the look of the paragraph, but for a link's colour: what paper says of a link
  /// among bold words is none of them.
  void make_plain(TextStyle& style) const {
    TextStyle plain = rich_.styles.front();
    plain.color = style.color;
    plain.link = style.link;
    plain.tag = style.tag;
    style = plain;
  }

  /// Forbids lines to end inside of the text from byte `begin` on.
  void keep_together(std::size_t begin) {
    for (std::size_t i = begin + 1; i < rich_.text.size(); ++i) {
      const bool character = (static_cast<unsigned char>(rich_.text[i]) & 0xC0U) != 0x80U;
      if (character) rich_.no_break.push_back(static_cast<std::uint32_t>(i));
    }
  }

  std::int32_t link_number(const content::Target& target) {
    const auto number = static_cast<std::int32_t>(rich_.links.size());
    auto leads_to = compositor_.leads_to(target);
    if (!leads_to) return -1;
    rich_.links.push_back(std::move(*leads_to));
    return number;
  }

  void add(const content::Picture& picture) {
    if (const auto* found = std::get_if<content::PictureIndex>(&picture.target)) {
      add_picture(picture, *found);
    } else {
      add_placeholder(picture);
    }
  }

  /// A missing picture among words: its text and its address in brackets.
  void add_placeholder(const content::Picture& picture) {
    within(
        [&](TextStyle& style) {
          style.color = compositor_.style(style::Role::placeholder).color;
          style.tag = compositor_.tag(StructureRole::figure, style.tag);
        },
        [&] {
          add_text("[" + picture.alt + (picture.alt.empty() ? "" : ": ") + picture.source + "]");
        });
  }

  void add_picture(const content::Picture& picture, content::PictureIndex index) {
    resolve_soft_break("x");
    const image::Identity& identity = compositor_.book.pictures[index.index].identity;
    const Length measure = compositor_.theme.page.measure();
    const PictureSize natural = natural_size(picture, identity, measure.points());
    const double most_wide = measure.points() * 0.9;
    const double most_high = style_.leading.points() * 6;
    const double scale = std::min({1.0, most_wide / natural.width, most_high / natural.height});
    InlinePicture placed;
    placed.offset = static_cast<std::uint32_t>(rich_.text.size());
    placed.picture = index.index;
    placed.width = Length::points(natural.width * scale);
    placed.height = Length::points(natural.height * scale);
    placed.tag = compositor_.tag(StructureRole::figure, rich_.styles[current_].tag);
    compositor_.structure[placed.tag].alternative = picture.alt;
    rich_.pictures.push_back(placed);
    base::append_utf8(rich_.text, 0xFFFC);
    extend_range();
  }

  void add(const content::FootnoteMark& mark) {
    if (mark.number == 0) {  // nothing it could lead to: shown as written
      add_text("[^" + mark.label + "]");
      return;
    }
    rich_.no_break.push_back(static_cast<std::uint32_t>(rich_.text.size()));
    const auto note = compositor_.places.find({compositor_.chapter, note_anchor(mark.number)});
    if (const auto place = compositor_.places.find({compositor_.chapter, mark_anchor(mark.number)});
        place && mark.reference == 1) {
      rich_.anchors.push_back({static_cast<std::uint32_t>(rich_.text.size()), *place});
    }
    const auto number = static_cast<std::int32_t>(rich_.links.size());
    if (note) rich_.links.emplace_back(*note);
    within(
        [&](TextStyle& style) {
          style.rise += style.size.scaled(0.36);
          style.size = style.size.scaled(0.65);
          style.dots = false;
          style.tag = compositor_.tag(StructureRole::reference, style.tag);
          if (note) {
            style.link = number;
            rich_.link_tags.push_back(style.tag);
          }
        },
        [&] { add_code(std::to_string(mark.number) + ")"); });
    rich_.marks.push_back(
        {static_cast<std::uint32_t>(rich_.text.size()), mark.number, mark.reference});
  }

  void add(const content::Anchor& anchor) {
    if (const auto place = compositor_.places.find({compositor_.chapter, anchor.anchor})) {
      rich_.anchors.push_back({static_cast<std::uint32_t>(rich_.text.size()), *place});
    }
  }

  void add(const content::Ruby& ruby) {
    if (ruby.reading.empty() || ruby.base.empty()) return add_text(ruby.base + ruby.reading);
    const auto number = static_cast<std::int32_t>(rich_.readings.size());
    rich_.readings.push_back(ruby.reading);
    resolve_soft_break(ruby.base);
    const std::size_t begin = rich_.text.size();
    within(
        [&](TextStyle& style) {
          style.ruby = number;
          style.dots = false;
        },
        [&] { add_text(ruby.base); });
    keep_together(begin);  // below its reading
  }

  /// Runs `body` with a changed copy of the style in force.
  template <class Change, class Body>
  void within(Change&& change, Body&& body) {
    TextStyle style = rich_.styles[current_];
    change(style);
    const std::uint32_t before = current_;
    current_ = static_cast<std::uint32_t>(rich_.styles.size());
    rich_.styles.push_back(style);
    body();
    current_ = before;
  }

  void resolve_soft_break(std::string_view next) {
    if (!soft_break_) return;
    soft_break_ = false;
    std::string& out = rich_.text;
    if (out.empty() || out.back() == ' ' || out.back() == '\n' || next.empty()) return;
    const char32_t before = base::last_character(out);
    const char32_t after = base::decode_utf8(next, 0).code_point;
    if (content::soft_break_is_space(before, after)) out.push_back(' ');
    extend_range();
  }

  /// Gives all text not yet in a range the style in force.
  void extend_range() {
    const auto end = static_cast<std::uint32_t>(rich_.text.size());
    const std::uint32_t begin = rich_.ranges.empty() ? 0 : rich_.ranges.back().end;
    if (begin == end) return;
    if (!rich_.ranges.empty() && rich_.ranges.back().style == current_) {
      rich_.ranges.back().end = end;
    } else {
      rich_.ranges.push_back({begin, end, current_});
    }
  }

  Compositor& compositor_;
  const style::Style& style_;
  RichText rich_;
  std::uint32_t current_ = 0;
  bool soft_break_ = false;
};

constexpr double kReadingSize = 0.5;  // of its base

}  // namespace

RichText reading_text(const RichText& rich, const TextStyle& base) {
  RichText reading;
  reading.text = rich.readings[static_cast<std::size_t>(base.ruby)];
  reading.languages = {rich.languages[base.language]};
  reading.span = rich.span;
  TextStyle style;
  style.face = base.face;
  style.size = base.size.scaled(kReadingSize);
  style.color = base.color;
  style.tag = base.tag;
  reading.styles.push_back(style);
  reading.ranges.push_back({0, static_cast<std::uint32_t>(reading.text.size()), 0});
  return reading;
}

RichText collect(const content::Inlines& inlines, const style::Style& style, TagId tag,
                 Compositor& compositor) {
  Collector collector(style, tag, compositor);
  collector.add(inlines);
  return std::move(collector).finish();
}

RichText plain_rich_text(std::string_view text, const style::Style& style, TagId tag,
                         Compositor& compositor) {
  Collector collector(style, tag, compositor);
  collector.add_text(text);
  return std::move(collector).finish();
}

}  // namespace chaek::layout
