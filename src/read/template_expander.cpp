#include "read/template_expander.h"

#include <algorithm>
#include <utility>

#include "read/code_places.h"
#include "read/site_settings.h"
#include "read/template_pieces.h"

namespace chaek::read {
namespace {

constexpr std::string_view blanks = " \t\r\n";

/// Marks of lists become the spaces that keep what follows inside.
std::string continued(std::string_view container) {
  std::string out;
  for (const char c : container) out += c == '>' || c == '\t' ? c : ' ';
  return out;
}

/// Whether the line above the one that begins at `line_begin` begins with HTML.
bool begins_with_markup(std::string_view text, std::size_t line_begin) {
  if (line_begin == 0) return false;
  const std::size_t above = text.substr(0, line_begin - 1).rfind('\n') + 1;  // npos + 1 is 0
  const std::size_t first = text.find_first_not_of(" \t", above);
  return first < line_begin && text[first] == '<';
}

/// How a tag looks in messages, without its arguments.
std::string shown_tag(const TemplateTag& tag) {
  const std::string name(tag.name);
  if (tag.form == TagForm::shortcode) return "{{< " + name + " >}}";
  if (tag.closed_itself) return "{{ " + name + "() }}";
  return tag.closes ? "{% end" + name + " %}" : "{% " + name + " %}";
}

}  // namespace

TemplateExpander::TemplateExpander(base::Span body, const TemplateFacts& facts,
                                   const base::Files* files, base::Diagnostics& diagnostics)
    : body_(body),
      syntax_(template_syntax(facts.engine == nullptr ? EngineKind::unknown : facts.engine->kind)),
      facts_(facts),
      diagnostics_(diagnostics),
      writer_(*body.source),
      names_(facts),
      includes_(files, facts.engine, facts.path),
      most_bytes_(
          std::max<std::size_t>(facts.most_bytes, 10 * std::size_t{body.end - body.begin})) {}

bool TemplateExpander::run() {
  if (syntax_ == TemplateSyntax::none) return false;
  const TemplateText text{
      body_.source->text().substr(body_.begin, body_.end - body_.begin), body_.begin, {}};
  read(text);
  return any_ && !stopped_;
}

ExpandedBody TemplateExpander::take() {
  ExpandedBody body{writer_.take(), {}};
  for (auto& [written, left] : left_) body.left.push_back(std::move(left));
  std::stable_sort(body.left.begin(), body.left.end(),
                   [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  return body;
}

base::Span TemplateExpander::span_of(const TemplateText& text, const TemplateTag& tag) const {
  if (text.included) return *text.included;
  return {body_.source, text.begin + tag.begin, text.begin + tag.end};
}

bool TemplateExpander::charge(std::size_t bytes, base::Span place) {
  work_ += bytes;
  if (stopped_ || work_ <= 4 * most_bytes_) {
    if (stopped_ || writer_.size() <= most_bytes_) return !stopped_;
  }
  stopped_ = true;
  diagnostics_.error("template-size", place,
                     "the templates of this post make more than " +
                         std::to_string(most_bytes_ / 1024) + " KiB of text",
                     base::raised_by("templates"));
  return false;
}

void TemplateExpander::left(const TemplateText& text, const TemplateTag& tag, std::string written) {
  constexpr std::size_t kLongest = 60;
  if (written.size() > kLongest) {
    std::size_t end = kLongest;
    while (end > 0 && (static_cast<unsigned char>(written[end]) & 0xC0) == 0x80) --end;
    written = written.substr(0, end) + "…";
  }
  std::replace_if(written.begin(), written.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
  any_ = true;
  content::LeftTemplate& entry = left_[written];
  if (entry.count++ > 0) return;
  entry.written = written;
  entry.span = span_of(text, tag);
}

void TemplateExpander::read(const TemplateText& text) {
  TemplateReading reading{text, find_template_tags(text.text, syntax_)};
  for (std::uint32_t i = 0; i < reading.tags.size() && !stopped_;) {
    const TemplateTag& here = reading.tags[i];
    writer_.copy(text, reading.at, here.begin);
    reading.at = here.end;
    if (here.trims_before && !here.in_code) writer_.trim_end();
    const std::uint32_t next = tag(reading, i);
    const TemplateTag& last = reading.tags[next - 1];
    reading.at = std::max(reading.at, last.end);
    if (last.trims_after && !last.in_code) {
      reading.at = static_cast<std::uint32_t>(
          std::min(text.text.find_first_not_of(blanks, reading.at), text.text.size()));
    }
    if (!charge(1, span_of(text, last))) return;
    i = next;
  }
  writer_.copy(text, reading.at, static_cast<std::uint32_t>(text.text.size()));
}

std::uint32_t TemplateExpander::tag(TemplateReading& reading, std::uint32_t number) {
  const TemplateTag& tag = reading.tags[number];
  switch (tag.form) {
    case TagForm::raw: {
      any_ = true;
      const auto inside = static_cast<std::uint32_t>(tag.inside.data() - reading.text.text.data());
      writer_.copy(reading.text, inside, inside + static_cast<std::uint32_t>(tag.inside.size()));
      return number + 1;
    }
    case TagForm::kramdown:
    case TagForm::comment:
      if (tag.in_code) {
        writer_.copy(reading.text, tag.begin, tag.end);
      } else {
        any_ = true;
      }
      return number + 1;
    case TagForm::tab:
      if (tag.in_code) {
        writer_.copy(reading.text, tag.begin, tag.end);
      } else if (!tag.inside.empty()) {
        any_ = true;
        writer_.paragraphs(reading.text, tag, "**" + std::string(tag.inside) + "**",
                           place_of(reading, tag));
      }
      return number + 1;
    case TagForm::escaped:
      escaped(reading, tag);
      return number + 1;
    case TagForm::output:
      output(reading, tag);
      return number + 1;
    case TagForm::tag:
    case TagForm::shortcode:
      break;
  }
  if (tag.in_code) {
    in_code(reading, tag);
    return number + 1;
  }
  return named(reading, number);
}

/// `{{</* figure */>}}` shows `{{< figure >}}`.
void TemplateExpander::escaped(TemplateReading& reading, const TemplateTag& tag) {
  const std::string_view text = reading.text.text;
  const auto open = static_cast<std::uint32_t>(text.find("/*", tag.begin));
  const auto close = static_cast<std::uint32_t>(text.rfind("*/", tag.end));
  if (open + 2 > close) return writer_.copy(reading.text, tag.begin, tag.end);
  any_ = true;
  writer_.copy(reading.text, tag.begin, open);
  writer_.copy(reading.text, open + 2, close);
  writer_.copy(reading.text, close + 2, tag.end);
}

/// Code shows tags. Only a file that is included in it is meant.
void TemplateExpander::in_code(TemplateReading& reading, const TemplateTag& tag) {
  const bool include = tag.name == "include" || tag.name == "include_relative";
  if (syntax_ == TemplateSyntax::liquid && include) {
    const std::string_view name = tag.inside.substr(0, tag.inside.find_first_of(blanks));
    const TemplateIncludes::File& file =
        tag.name == "include" ? includes_.included(name) : includes_.beside(name);
    if (!file.path.empty() && charge(file.text.size(), span_of(reading.text, tag))) {
      any_ = true;
      return writer_.make(reading.text, tag, file.text);
    }
  }
  writer_.copy(reading.text, tag.begin, tag.end);
}

LiquidNames TemplateExpander::names() {
  return [this](std::string_view name) {
    auto value = names_.find(name);
    if (value) work_ += shown(*value).size();
    return value;
  };
}

/// Whether the tag stands in the parentheses of a link, where spaces would end the address.
bool TemplateExpander::is_destination(const TemplateReading& reading,
                                      const TemplateTag& tag) const {
  constexpr std::size_t kFarthest = 1024;
  const std::string_view text = reading.text.text.substr(0, tag.begin);
  for (std::size_t at = text.size(); at > 1 && text.size() - at < kFarthest; --at) {
    if (text[at - 1] == '(') return text[at - 2] == ']';
    if (blanks.find(text[at - 1]) != std::string_view::npos) return false;
  }
  return false;
}

/// Whether the tag is the beginning of an address, or goes on with one: of a link, an attribute, a
/// definition. Elsewhere its text is to be read.
bool TemplateExpander::is_address(TemplateReading& reading, const TemplateTag& tag) const {
  const std::string_view before = reading.text.text.substr(0, tag.begin);
  if (reading.address_end != tag.begin || before.empty()) {
    reading.address =
        is_destination(reading, tag) || before.ends_with("]: ") ||
        (!before.empty() && std::string_view("\"'=").find(before.back()) != std::string_view::npos);
  }
  reading.address_end = tag.end;
  return reading.address;
}

/// What `expression` gave, as it is to be read: with the site's host and folder where the author
/// asks for them.
std::string TemplateExpander::readable(std::string_view expression, std::string text) const {
  if (facts_.engine == nullptr) return text;
  const base::Setting& settings = facts_.engine->settings;
  const std::string url = site_text(settings, {"url"});
  const std::string base_path = site_text(settings, {"baseurl"});
  if (expression == "site.url") return url;
  if (expression == "site.baseurl") return base_path;
  const bool whole = expression.find("absolute_url") != std::string_view::npos ||
                     expression.find("site.url") != std::string_view::npos;
  return whole && text.starts_with('/') ? url + base_path + text : text;
}

void TemplateExpander::output(TemplateReading& reading, const TemplateTag& tag) {
  if (tag.in_code) return writer_.copy(reading.text, tag.begin, tag.end);
  const bool guess = syntax_ == TemplateSyntax::any;
  const bool plain = tag.inside.starts_with('"') || tag.inside.starts_with('\'') ||
                     tag.inside.starts_with("site.");
  const auto value = guess && !plain ? std::nullopt : evaluate_liquid(tag.inside, names());
  if (!value) {
    if (!guess) left(reading.text, tag, "{{ " + std::string(tag.inside) + " }}");
    return writer_.copy(reading.text, tag.begin, tag.end);
  }
  any_ = true;
  std::string text = shown(*value);
  const bool address = is_address(reading, tag);
  // Behind the host a path follows that begins at the site's root.
  const char next = tag.end < reading.text.text.size() ? reading.text.text[tag.end] : '\0';
  const bool host = tag.inside == "site.url" && next != '/' && next != '{';
  if (!address || host) text = readable(tag.inside, std::move(text));
  if (!charge(text.size(), span_of(reading.text, tag))) return;
  writer_.make(reading.text, tag, is_destination(reading, tag) ? as_destination(text) : text);
}

TagPlace TemplateExpander::place_of(TemplateReading& reading, const TemplateTag& tag) const {
  const std::string_view text = reading.text.text;
  const std::size_t newline = text.substr(0, tag.begin).substr(reading.looked_up_to).rfind('\n');
  if (newline != std::string_view::npos) reading.line_begin = reading.looked_up_to + newline + 1;
  reading.looked_up_to = tag.begin;
  // A line's beginning is enough: what has more marks than that is no list.
  constexpr std::size_t kMostMarks = 200;
  const std::size_t size = std::min<std::size_t>(tag.begin - reading.line_begin, kMostMarks);
  const std::string_view before = text.substr(reading.line_begin, size);
  const std::string_view marks = container_marks(before);
  TagPlace place;
  place.container = continued(marks);
  place.alone = marks.size() == tag.begin - reading.line_begin;
  place.below_markup = place.alone && begins_with_markup(text, reading.line_begin);
  place.in_row = before.substr(marks.size()).starts_with('|');
  place.begins_item = place.alone && marks.find_first_not_of(" \t>") != std::string_view::npos;
  return place;
}

TemplateCall TemplateExpander::call_of(const TemplateReading& reading,
                                       const TemplateTag& tag) const {
  TemplateCall call;
  call.name = tag.name;
  call.written = tag.inside;
  call.arguments = read_template_arguments(tag.inside);
  call.post = facts_.path;
  call.has_inner = tag.partner != TemplateTag::none;
  if (call.has_inner) {
    const std::uint32_t end = reading.tags[tag.partner].begin;
    call.inner = reading.text.text.substr(tag.end, end - tag.end);
  }
  return call;
}

std::uint32_t TemplateExpander::named(TemplateReading& reading, std::uint32_t number) {
  const TemplateTag& tag = reading.tags[number];
  if (tag.closes) {
    closing(reading, number);
    return number + 1;
  }
  if (syntax_ == TemplateSyntax::liquid || syntax_ == TemplateSyntax::nunjucks) {
    if (const auto next = liquid(reading, number)) return *next;
  }
  if (tag.name == "param" && tag.form == TagForm::shortcode && parameter(reading, tag)) {
    return number + 1;
  }
  if (tag.name == "gallery" && tag.partner == TemplateTag::none &&
      gallery(reading, tag, call_of(reading, tag))) {
    return number + 1;
  }
  if (!piece(reading, number)) unknown(reading, tag);
  return number + 1;
}

bool TemplateExpander::piece(TemplateReading& reading, std::uint32_t number) {
  TemplateCall call = call_of(reading, reading.tags[number]);
  call.in_row = place_of(reading, reading.tags[number]).in_row;
  const auto meaning = piece_of(call);
  if (!meaning) return false;
  write_piece(reading, number, *meaning);
  return true;
}

void TemplateExpander::write_piece(TemplateReading& reading, std::uint32_t number,
                                   const TemplatePiece& piece) {
  const TemplateTag& tag = reading.tags[number];
  any_ = true;
  if (!charge(piece.before.size() + piece.after.size(), span_of(reading.text, tag))) return;
  const TagPlace place = place_of(reading, tag);
  const bool closed = tag.partner != TemplateTag::none;
  if (closed) reading.endings[tag.partner] = {piece.form, piece.after, place};
  switch (piece.form) {
    case TemplatePiece::Form::in_line:
      return writer_.make(reading.text, tag, piece.before);
    case TemplatePiece::Form::card:
      if (!place.alone) return writer_.make(reading.text, tag, piece.before);
      return writer_.paragraphs(reading.text, tag, piece.alone.empty() ? piece.before : piece.alone,
                                place);
    case TemplatePiece::Form::paragraphs:
      return writer_.paragraphs(reading.text, tag, piece.before, place);
    case TemplatePiece::Form::markup:
      if (closed)
        writer_.open_markup(
            reading.text.text.substr(tag.end, reading.tags[tag.partner].begin - tag.end));
      return;
    case TemplatePiece::Form::code:
      if (closed) {
        writer_.open_code(reading.text, tag, reading.tags[tag.partner], piece.before, place);
      }
  }
}

void TemplateExpander::closing(TemplateReading& reading, std::uint32_t number) {
  const TemplateTag& tag = reading.tags[number];
  if (tag.partner == TemplateTag::none) return unknown(reading, tag);
  if (const auto name = reading.captures.find(number); name != reading.captures.end()) {
    names_.assign(name->second, writer_.end_capture());
    return;
  }
  const auto ending = reading.endings.find(number);
  if (ending == reading.endings.end()) {
    // Nobody knows what it closes.
    if (syntax_ == TemplateSyntax::any) writer_.copy(reading.text, tag.begin, tag.end);
    return;
  }
  TagPlace place = place_of(reading, tag);
  place.container = ending->second.place.container;
  place.begins_item = false;
  switch (ending->second.form) {
    case TemplatePiece::Form::in_line:
    case TemplatePiece::Form::card:
      return writer_.make(reading.text, tag, ending->second.text);
    case TemplatePiece::Form::paragraphs:
      if (ending->second.text.empty()) return;
      return writer_.paragraphs(reading.text, tag, ending->second.text, place);
    case TemplatePiece::Form::markup:
      return writer_.close_markup();
    case TemplatePiece::Form::code:
      return writer_.close_code(reading.text, tag);
  }
}

/// The texts among the arguments of `call`, which nobody knows, stay where its tag stood.
void TemplateExpander::keep_texts(TemplateReading& reading, const TemplateTag& tag,
                                  const TemplateCall& call) {
  const std::vector<std::string> texts = texts_of(call);
  if (texts.empty() || is_address(reading, tag)) return;
  const TagPlace place = place_of(reading, tag);
  const bool apart = place.alone && !place.in_row;
  std::string made;
  for (const std::string& text : texts) made += (made.empty() ? "" : apart ? "\n\n" : " ") + text;
  if (!charge(made.size(), span_of(reading.text, tag))) return;
  if (apart) return writer_.paragraphs(reading.text, tag, made, place);
  writer_.make(reading.text, tag, made);
}

/// The tag goes, what it holds and its texts stay, its name is said. Of an unknown engine it is
/// text.
void TemplateExpander::unknown(TemplateReading& reading, const TemplateTag& tag) {
  if (syntax_ == TemplateSyntax::any) {
    return writer_.copy(reading.text, tag.begin, tag.end);
  }
  any_ = true;
  left(reading.text, tag, shown_tag(tag));
  const bool program = tag.name == "assign" || tag.name == "capture" || tag.name == "cycle" ||
                       tag.name == "set" || tag.name == "tablerow" || tag.name == "include" ||
                       tag.name == "param";
  if (!tag.closes && !program) keep_texts(reading, tag, call_of(reading, tag));
}

/// Hugo's `param`: a value of the page's front matter, or of the site's `params`.
bool TemplateExpander::parameter(TemplateReading& reading, const TemplateTag& tag) {
  const std::string key = call_of(reading, tag).word(0);
  auto value = names_.find("page." + key);
  const bool absent = !value || std::holds_alternative<std::monostate>(*value);
  if (absent) value = names_.find("site.params." + key);
  if (!value || std::holds_alternative<std::monostate>(*value)) return false;
  any_ = true;
  writer_.make(reading.text, tag, shown(*value));
  return true;
}

}  // namespace chaek::read
