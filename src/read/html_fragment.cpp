#include "read/html_fragment.h"

#include <algorithm>
#include <map>

#include "read/embed_address.h"
#include "read/html_tag_attributes.h"
#include "read/html_tags.h"

namespace chaek::read {
namespace {

using Kind = HtmlTag::Kind;

/// HTML parsers are quadratic in the depth of elements, and repeat all open formatting elements in
/// every paragraph. Elements that are no level of the tree are among them.
constexpr std::size_t depth_for_level = 2;
constexpr std::size_t formatting_limit = 32;

/// What is done with a tag.
enum class Fate { keep, remove, as_text, close_at_once };

/// A tag with its piece and its partner.
struct PlacedTag {
  HtmlTag tag;
  std::size_t piece = 0;
  bool paired = false;
  std::size_t partner = 0;
  Fate fate = Fate::keep;
};

bool has_no_end(ElementRule rule) {
  return rule == ElementRule::empty || rule == ElementRule::transparent_empty;
}

/// The container in which the part `name` may stand without an end tag: gumbo closes it there.
bool belongs_to(std::string_view name, std::string_view container) {
  if (name == "li") return container == "ul" || container == "ol" || container == "menu";
  if (name == "dt" || name == "dd") return container == "dl";
  if (name.starts_with('r')) return container == "ruby";
  return container == "table";
}

bool is_container(std::string_view name) {
  return name == "ul" || name == "ol" || name == "menu" || name == "dl" || name == "ruby" ||
         name == "table";
}

/// The elements kept and open at a place.
struct OpenElements {
  std::size_t depth = 0;
  std::size_t formatting = 0;
  std::vector<std::string_view> containers;

  void open(const HtmlTag& tag) {
    ++depth;
    if (tag.rule == ElementRule::formatting) ++formatting;
    if (is_container(tag.name)) containers.push_back(tag.name);
  }
  void close(const HtmlTag& tag) {
    --depth;
    if (tag.rule == ElementRule::formatting) --formatting;
    if (is_container(tag.name)) containers.pop_back();
  }
};

class FragmentMaker {
 public:
  FragmentMaker(const std::vector<HtmlPiece>& pieces, HtmlPlace place, Notes& notes)
      : pieces_(pieces), place_(place), notes_(notes) {}

  HtmlFragment run() {
    scan();
    pair();
    decide();
    emit();
    return std::move(out_);
  }

 private:
  bool in_line() const { return place_ == HtmlPlace::in_line; }

  void scan() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const auto* markup = std::get_if<Markup>(&pieces_[i]);
      if (markup == nullptr) continue;
      for (HtmlTag& tag : scan_tags(markup->text, !in_line())) {
        tags_.push_back({std::move(tag), i});
      }
    }
  }

  /// Joins each end tag with the nearest open tag of its name. Tags opened between the two and
  /// never closed stay alone.
  void pair() {
    std::vector<std::size_t> open;
    std::map<std::string_view, std::size_t> waiting;
    for (std::size_t i = 0; i < tags_.size(); ++i) {
      const HtmlTag& tag = tags_[i].tag;
      if (tag.kind == Kind::open && !has_no_end(tag.rule)) {
        open.push_back(i);
        ++waiting[tag.name];
      } else if (tag.kind == Kind::close) {
        const auto found = waiting.find(tag.name);
        if (found == waiting.end() || found->second == 0) continue;
        while (tags_[open.back()].tag.name != tag.name) {
          --waiting[tags_[open.back()].tag.name];
          open.pop_back();
        }
        join(open.back(), i);
        --found->second;
        open.pop_back();
      }
    }
  }

  void join(std::size_t open, std::size_t close) {
    tags_[open].paired = tags_[close].paired = true;
    tags_[open].partner = close;
    tags_[close].partner = open;
  }

  void decide() {
    std::size_t foreign_end = 0;
    for (std::size_t i = 0; i < tags_.size(); ++i) {
      PlacedTag& placed = tags_[i];
      const HtmlTag& tag = placed.tag;
      if (i < foreign_end) {
        placed.fate = tag.kind == Kind::stray ? Fate::as_text : Fate::remove;
        continue;
      }
      placed.fate = tag.kind == Kind::open    ? open_fate(placed)
                    : tag.kind == Kind::close ? close_fate(placed)
                    : tag.kind == Kind::stray || tag.kind == Kind::unclosed_comment ? Fate::as_text
                                                                                    : Fate::remove;
      if (tag.kind == Kind::dropped) dropped(placed);
      if (tag.kind == Kind::unclosed_comment) unclosed(placed, "the comment is not closed");
      if (tag.rule == ElementRule::foreign && placed.fate == Fate::remove && placed.paired) {
        foreign_end = std::max(foreign_end, placed.partner);
      }
    }
  }

  Fate open_fate(const PlacedTag& placed) {
    const HtmlTag& tag = placed.tag;
    if (tag.rule == ElementRule::unknown) return placed.paired ? Fate::remove : Fate::as_text;
    if (has_no_end(tag.rule)) return empty_fate(placed);
    if (!placed.paired) return lonely_fate(placed);
    if (tag.rule == ElementRule::dropped || tag.rule == ElementRule::foreign ||
        tag.rule == ElementRule::transparent) {
      if (is_noted(tag.name)) dropped(placed);
      return Fate::remove;
    }
    const bool formats = tag.rule == ElementRule::formatting;
    if (open_.depth >= depth_for_level * notes_.limits().nesting ||
        (formats && open_.formatting >= formatting_limit)) {
      if (!notes_.is_too_deep()) notes_.too_deep(span(placed));
      return Fate::remove;
    }
    open_.open(tag);
    note_handlers(placed);
    return Fate::keep;
  }

  Fate empty_fate(const PlacedTag& placed) {
    const HtmlTag& tag = placed.tag;
    if (tag.rule == ElementRule::empty) {
      note_handlers(placed);
      return Fate::keep;
    }
    if (in_line() && !tag.has_attributes) return Fate::as_text;
    if (is_noted(tag.name)) dropped(placed);
    return Fate::remove;
  }

  /// A tag that nothing closes.
  Fate lonely_fate(const PlacedTag& placed) {
    const HtmlTag& tag = placed.tag;
    if (tag.mixed_case) return Fate::as_text;
    if (tag.rule == ElementRule::embedded && tag.has_attributes) return Fate::close_at_once;
    const bool inside = !open_.containers.empty() && belongs_to(tag.name, open_.containers.back());
    if (tag.rule == ElementRule::part && (inside || tag.name == "p")) return Fate::keep;
    const bool mention = in_line() && !tag.has_attributes && !tag.self_closing &&
                         tag.rule != ElementRule::formatting;
    if (mention) return Fate::as_text;
    if (is_noted(tag.name)) {
      dropped(placed);
    } else if (!tag.self_closing) {
      unclosed(placed, "<" + tag.name + "> is not closed");
    }
    return Fate::remove;
  }

  Fate close_fate(const PlacedTag& placed) {
    const HtmlTag& tag = placed.tag;
    if (placed.paired) {
      const Fate fate = tags_[placed.partner].fate;
      if (fate == Fate::keep) open_.close(tag);
      return fate;
    }
    if (tag.rule == ElementRule::unknown || tag.mixed_case) return Fate::as_text;
    if (tag.name == "br") return Fate::keep;  // parsers take </br> for <br>
    if (in_line() && tag.rule != ElementRule::formatting && tag.rule != ElementRule::part) {
      return Fate::as_text;
    }
    return Fate::remove;
  }

  void unclosed(const PlacedTag& placed, std::string message) {
    if (!notes_.has_room("unclosed-html")) return;
    notes_.diagnostics().warning("unclosed-html", span(placed), std::move(message),
                                 "its text is kept");
  }

  void dropped(const PlacedTag& placed) {
    const HtmlTag& tag = placed.tag;
    if (!embed_script(placed).empty()) return;
    notes_.dropped_markup('<' + tag.name + '>', tag.rule != ElementRule::dropped, span(placed));
  }

  std::string_view text_of(const PlacedTag& placed) const {
    const std::string_view text = std::get<Markup>(pieces_[placed.piece]).text;
    return text.substr(placed.tag.begin, placed.tag.end - placed.tag.begin);
  }

  /// The `src` of a script that would write something from elsewhere into the page; empty for all
  /// other tags.
  std::string_view embed_script(const PlacedTag& placed) const {
    if (placed.tag.name != "script" || placed.tag.kind == Kind::close) return {};
    for (const HtmlAttribute& attribute : attributes_of(text_of(placed))) {
      if (attribute.name == "src" && is_embed_script(attribute.value)) return attribute.value;
    }
    return {};
  }

  /// Handlers run scripts; none of them is read.
  void note_handlers(const PlacedTag& placed) {
    if (!placed.tag.has_attributes) return;
    for (const HtmlAttribute& attribute : attributes_of(text_of(placed))) {
      const bool handler = attribute.name.size() > 2 && attribute.name.starts_with("on");
      if (handler) notes_.dropped_markup(attribute.name, true, span(placed));
    }
  }

  base::Span span(const PlacedTag& placed) const {
    const auto& markup = std::get<Markup>(pieces_[placed.piece]);
    if (in_line()) return markup.span;
    const std::string_view before = markup.text.substr(0, placed.tag.begin);
    const auto rows = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
    const std::size_t row_begin = before.rfind('\n') + 1;  // npos + 1 is 0
    std::string_view line = markup.text.substr(row_begin);
    line = line.substr(0, line.find('\n'));
    const std::uint32_t row = notes_.source().line_at(markup.span.begin) + rows;
    const std::uint32_t begin =
        line_place(row, line) + static_cast<std::uint32_t>(placed.tag.begin - row_begin);
    const auto size = static_cast<std::uint32_t>(placed.tag.end - placed.tag.begin);
    // cmark ends the last line of a file that does not.
    const auto end = static_cast<std::uint32_t>(notes_.source().text().size());
    return {&notes_.source(), std::min(begin, end), std::min(begin + size, end)};
  }

  /// Where `text` begins in line `row` of the file: indentation and ">" may stand before it.
  std::uint32_t line_place(std::uint32_t row, std::string_view text) const {
    const base::SourceFile& source = notes_.source();
    const std::size_t column = text.empty() ? 0 : source.line(row).find(text);
    return source.line_start(row) +
           (column == std::string_view::npos ? 0 : static_cast<std::uint32_t>(column));
  }

  void emit() {
    std::size_t next = 0;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const auto* markup = std::get_if<Markup>(&pieces_[i]);
      if (markup == nullptr) {
        // Inside a <script> that spans pieces there is nothing to keep; elsewhere each has its
        // slot.
        if (!in_dropped_) out_.slots.push_back({out_.text.size(), i});
        if (!in_dropped_) out_.text += "<br>";
        continue;
      }
      place_lines(*markup);
      std::size_t done = 0;
      for (; next < tags_.size() && tags_[next].piece == i; ++next) {
        copy(*markup, done, tags_[next].tag.begin);
        tag(tags_[next], *markup);
        done = tags_[next].tag.end;
      }
      copy(*markup, done, markup->text.size());
    }
  }

  void tag(const PlacedTag& placed, const Markup& markup) {
    const HtmlTag& tag = placed.tag;
    if (const std::string_view source = embed_script(placed); !source.empty() && !in_dropped_) {
      out_.places.push_back({out_.text.size(), source_of(tag.begin)});
      out_.text += "<iframe src=\"" + std::string(source) + "\"></iframe>";
    }
    if (tag.rule == ElementRule::dropped && placed.paired) in_dropped_ = tag.kind == Kind::open;
    switch (placed.fate) {
      case Fate::remove:
        return;
      case Fate::keep:
        return copy(markup, tag.begin, tag.end);
      case Fate::as_text:
        out_.text += "&lt;";
        return copy(markup, tag.begin + 1, tag.end);
      case Fate::close_at_once:
        copy(markup, tag.begin, tag.end);
        out_.text += "</" + tag.name + ">";
    }
  }

  /// The line of the piece at hand in which its byte `offset` is, and where that is in the file.
  std::size_t row_at(std::size_t offset) const {
    const auto row = std::upper_bound(rows_.begin(), rows_.end(), offset) - rows_.begin() - 1;
    return static_cast<std::size_t>(row);
  }
  std::uint32_t source_of(std::size_t offset) const {
    const std::size_t row = row_at(offset);
    return row_sources_[row] + static_cast<std::uint32_t>(offset - rows_[row]);
  }

  /// Bytes [begin, end) of a piece, with the places of its lines.
  void copy(const Markup& markup, std::size_t begin, std::size_t end) {
    if (in_dropped_) return;
    while (begin < end) {
      const std::size_t index = row_at(begin);
      const std::size_t row_end = index + 1 < rows_.size() ? rows_[index + 1] : end;
      const std::size_t stop = std::min(end, row_end);
      out_.places.push_back({out_.text.size(), source_of(begin)});
      out_.text.append(markup.text.substr(begin, stop - begin));
      begin = stop;
    }
  }

  /// Finds the lines of a piece in the file.
  void place_lines(const Markup& markup) {
    rows_.assign(1, 0);
    row_sources_.assign(1, markup.span.begin);
    std::uint32_t row = notes_.source().line_at(markup.span.begin);
    for (std::size_t at = markup.text.find('\n'); at != std::string_view::npos;
         at = markup.text.find('\n', at + 1)) {
      ++row;
      std::string_view text = markup.text.substr(at + 1);
      text = text.substr(0, text.find('\n'));
      rows_.push_back(at + 1);
      row_sources_.push_back(line_place(row, text));
    }
  }

  const std::vector<HtmlPiece>& pieces_;
  HtmlPlace place_;
  Notes& notes_;
  std::vector<PlacedTag> tags_;
  OpenElements open_;
  bool in_dropped_ = false;
  std::vector<std::size_t> rows_;           // of the piece at hand: where its lines begin
  std::vector<std::uint32_t> row_sources_;  // and where those lie in the file
  HtmlFragment out_;
};

}  // namespace

std::optional<std::size_t> HtmlFragment::slot_at(std::size_t offset) const {
  const auto at = std::lower_bound(slots.begin(), slots.end(), offset,
                                   [](const Slot& slot, std::size_t o) { return slot.offset < o; });
  if (at == slots.end() || at->offset != offset) return std::nullopt;
  return at->piece;
}

std::uint32_t HtmlFragment::source_offset(std::size_t offset) const {
  const auto next = std::upper_bound(places.begin(), places.end(), offset,
                                     [](std::size_t o, const Place& p) { return o < p.offset; });
  if (next == places.begin()) return places.empty() ? 0 : places.front().source;
  const Place& place = *(next - 1);
  return place.source + static_cast<std::uint32_t>(offset - place.offset);
}

HtmlFragment make_fragment(const std::vector<HtmlPiece>& pieces, HtmlPlace place, Notes& notes) {
  return FragmentMaker(pieces, place, notes).run();
}

}  // namespace chaek::read
