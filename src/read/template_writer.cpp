#include "read/template_writer.h"

#include <algorithm>

#include "base/trimmed.h"
#include "read/code_places.h"

namespace chaek::read {
namespace {

std::size_t longest_run_of_tildes(std::string_view text) {
  std::size_t longest = 0;
  for (std::size_t at = text.find('~'); at != std::string_view::npos; at = text.find('~', at)) {
    const std::size_t end = std::min(text.find_first_not_of('~', at), text.size());
    longest = std::max(longest, end - at);
    at = end;
  }
  return longest;
}

/// Whether a line of `text` that is not blank does not begin with `container`.
bool lacks(std::string_view text, std::string_view container) {
  if (container.empty()) return false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const bool blank = line.find_first_not_of(" \t\r") == std::string_view::npos;
    if (!blank && !line.starts_with(container)) return true;
    begin = end + 1;
  }
  return false;
}

/// `text` with `container` at the beginning of every line but the first.
std::string in_container(std::string_view text, std::string_view container) {
  std::string out;
  for (const char c : text) {
    out += c;
    if (c == '\n') out += container;
  }
  return out;
}

/// Whether nothing stands behind the tag on its line.
bool ends_line(const TemplateText& text, const TemplateTag& tag) {
  const std::size_t next = text.text.find_first_not_of(" \t\r", tag.end);
  return next == std::string_view::npos || text.text[next] == '\n';
}

/// Whether the line below the tag begins with HTML.
bool markup_follows(const TemplateText& text, const TemplateTag& tag) {
  const std::size_t newline = text.text.find_first_not_of(" \t\r", tag.end);
  if (newline == std::string_view::npos || text.text[newline] != '\n') return false;
  const std::size_t next = text.text.find_first_not_of(" \t", newline + 1);
  return next != std::string_view::npos && text.text[next] == '<';
}

/// Whether the lines at the end of `text`, up to a blank one, may be HTML, which goes on to a blank
/// line (CommonMark 4.6) and would take a fence for its text.
bool ends_in_markup(std::string_view text) {
  constexpr int most_lines = 100;
  if (!text.ends_with('\n')) return false;
  for (int i = 0; i < most_lines && !text.empty(); ++i) {
    text.remove_suffix(1);
    const std::size_t begin = text.rfind('\n') + 1;  // npos + 1 is 0
    const std::string_view line = text.substr(begin);
    const std::string_view written = line.substr(container_marks(line).size());
    if (base::trimmed(written).empty()) return false;
    if (written.front() == '<') return true;
    text = text.substr(0, begin);
  }
  return false;
}

}  // namespace

base::Span TemplateWriter::place_of(const TemplateText& text, const TemplateTag& tag) const {
  if (text.included) return *text.included;
  return {&source_, text.begin + tag.begin, text.begin + tag.end};
}

void TemplateWriter::add(const TemplateText& text, std::uint32_t begin, std::uint32_t end) {
  if (text.included) {
    open_.back().make(text.text.substr(begin, end - begin), text.included->begin,
                      text.included->end);
  } else {
    open_.back().copy(text.begin + begin, text.begin + end);
  }
}

void TemplateWriter::copy(const TemplateText& text, std::uint32_t begin, std::uint32_t end) {
  if (in_markup_) return copy_markup(text, begin, end);
  if (!code_ || !code_->lines_lack_it) return add(text, begin, end);
  while (begin < end) {
    const std::size_t newline = text.text.substr(0, end).find('\n', begin);
    const auto line_end =
        newline == std::string_view::npos ? end : static_cast<std::uint32_t>(newline + 1);
    add(text, begin, line_end);
    begin = line_end;
    if (newline == std::string_view::npos) break;
    TemplateTag here;
    here.begin = here.end = line_end;
    make(text, here, code_->container);
  }
}

void TemplateWriter::copy_markup(const TemplateText& text, std::uint32_t begin, std::uint32_t end) {
  while (begin < end) {
    const bool starts_line = size() == 0 || open_.back().text().back() == '\n';
    if (starts_line) {
      const std::size_t letter = text.text.find_first_not_of(" \t\r\n", begin);
      begin = static_cast<std::uint32_t>(std::min<std::size_t>(letter, end));
    }
    const std::size_t newline = text.text.substr(0, end).find('\n', begin);
    const auto line_end =
        newline == std::string_view::npos ? end : static_cast<std::uint32_t>(newline + 1);
    add(text, begin, line_end);
    begin = line_end;
  }
}

void TemplateWriter::make(const TemplateText& text, const TemplateTag& tag, std::string_view made) {
  const base::Span place = place_of(text, tag);
  open_.back().make(made, place.begin, place.end);
}

void TemplateWriter::break_line(const TemplateText& text, const TemplateTag& tag,
                                const TagPlace& place) {
  if (place.begins_item || (place.alone && size() == 0)) return;
  if (!place.alone) make(text, tag, "\n" + place.container);
  make(text, tag, "\n" + place.container);
}

void TemplateWriter::end_line(const TemplateText& text, const TemplateTag& tag,
                              const std::string& container) {
  std::string end = "\n" + container;
  if (!ends_line(text, tag)) end += end;
  make(text, tag, end);
}

void TemplateWriter::paragraphs(const TemplateText& text, const TemplateTag& tag,
                                std::string_view made, const TagPlace& place) {
  break_line(text, tag, place);
  make(text, tag, in_container(made, place.container));
  end_line(text, tag, place.container);
}

void TemplateWriter::open_code(const TemplateText& text, const TemplateTag& tag,
                               const TemplateTag& closing, std::string_view words,
                               const TagPlace& place) {
  const std::string_view inner = text.text.substr(tag.end, closing.begin - tag.end);
  Code code;
  code.fence = std::string(std::max<std::size_t>(3, longest_run_of_tildes(inner) + 1), '~');
  code.container = place.container;
  const std::size_t first_line = inner.find_first_not_of(" \t\r");
  const bool begins_below = first_line != std::string_view::npos && inner[first_line] == '\n';
  code.lines_lack_it = lacks(begins_below ? inner.substr(first_line + 1) : inner, code.container);
  // A fence needs no blank line around it, and attributes may stand right below.
  const bool below_markup = place.below_markup || ends_in_markup(open_.back().text());
  if (!place.alone || below_markup) make(text, tag, "\n" + place.container);
  // What follows a line end in the words is code already.
  std::string opening = code.fence;
  for (const char c : words) opening += c == '\n' ? c + code.container : std::string(1, c);
  // The line end that follows the tag is the fence's.
  if (!begins_below) opening += "\n" + (code.lines_lack_it ? "" : code.container);
  make(text, tag, opening);
  code.begin = size() + (begins_below ? first_line + 1 : 0);
  if (!begins_below && code.lines_lack_it) make(text, tag, code.container);
  code_ = std::move(code);
}

void TemplateWriter::close_code(const TemplateText& text, const TemplateTag& closing) {
  if (!code_) return;
  const Code code = *std::move(code_);
  code_.reset();
  // The line of the closing tag is none of the code.
  const std::string_view written = open_.back().text();
  const std::size_t last_line = written.rfind('\n') + 1;  // npos + 1 is 0
  const bool only_marks = written.find_first_not_of(" \t>", last_line) == std::string_view::npos;
  if (only_marks && last_line > code.begin) open_.back().shorten(last_line);
  trim_end(std::min(code.begin, size()));
  const bool empty = size() == code.begin;
  make(text, closing, (empty ? "" : "\n") + code.container + code.fence);
  if (!ends_line(text, closing) || markup_follows(text, closing))
    make(text, closing, "\n" + code.container);
}

void TemplateWriter::trim_end(std::size_t least) {
  const std::size_t last = open_.back().text().find_last_not_of(" \t\r\n");
  open_.back().shorten(std::max(least, last + 1));  // npos + 1 is 0
}

void TemplateWriter::code_file(const TemplateText& text, const TemplateTag& tag,
                               std::string_view words, std::string_view code,
                               const TagPlace& place) {
  const std::string fence(std::max<std::size_t>(3, longest_run_of_tildes(code) + 1), '~');
  std::string made = fence;
  made.append(words).append("\n").append(code).append("\n").append(fence);
  paragraphs(text, tag, made, place);
}

std::string TemplateWriter::end_capture() {
  std::string text = open_.back().text();
  if (open_.size() > 1) open_.pop_back();
  return text;
}

}  // namespace chaek::read
