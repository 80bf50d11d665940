#include "read/containers.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii_case.h"
#include "base/trimmed.h"
#include "read/callout.h"
#include "read/code_places.h"

namespace chaek::read {
namespace {

constexpr std::array<std::string_view, 5> kDetails{"details", "spoiler", "collapse", "expand",
                                                   "toggle"};
/// Boxes of which a book shows what is in them.
constexpr std::array<std::string_view, 16> kArranging{
    "code-group", "code-tabs", "tabs", "tab",    "v-pre", "raw",  "row",  "col",
    "column",     "columns",   "grid", "center", "right", "left", "card", "cards"};

/// Boxes in each other; what is in more is no box.
constexpr std::size_t kDeepest = 32;

/// A line of colons, whole.
struct Line {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string_view marks;  ///< white space and marks of quotations before the colons
  std::size_t colons = 0;
  std::string_view name;
  std::string_view rest;  ///< what stands behind the name
};

/// What becomes of a line; of one without a partner nothing.
struct Edit {
  Line line;
  std::string made = {};
};

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_';
}

/// Quarto's `{.callout-note title="…"}` as its name and what follows.
void read_braces(std::string_view words, Line& line) {
  const std::size_t dot = words.find('.');
  const std::size_t begin = dot == std::string_view::npos ? words.size() : dot + 1;
  const auto* const end = std::find_if_not(words.begin() + begin, words.end(), is_word);
  line.name = words.substr(begin, static_cast<std::size_t>(end - words.begin()) - begin);
  line.rest = words.substr(begin + line.name.size());
  if (line.name.starts_with("callout-")) line.name.remove_prefix(8);
}

std::optional<Line> read_line(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::string_view written = text.substr(begin, end - begin);
  Line line{begin, end, written.substr(0, written.find_first_not_of(" \t>")), 0, {}, {}};
  written.remove_prefix(line.marks.size());
  line.colons = std::min(written.find_first_not_of(':'), written.size());
  if (line.colons < 3) return std::nullopt;
  const std::string_view words = base::trimmed(written.substr(line.colons));
  if (words.starts_with('{')) {
    read_braces(words, line);
    return line;
  }
  const auto* const name_end = std::find_if_not(words.begin(), words.end(), is_word);
  line.name = words.substr(0, static_cast<std::size_t>(name_end - words.begin()));
  line.rest = base::trimmed(words.substr(line.name.size()));
  return line;
}

/// The title in `[title]`, `{title="title"}`, or the words behind the name.
std::string title_of(std::string_view rest) {
  if (rest.starts_with('[')) {
    const std::size_t close = rest.rfind(']');
    if (close != std::string_view::npos) return std::string(rest.substr(1, close - 1));
  }
  const std::size_t key = rest.find("title=\"");
  if (key != std::string_view::npos) {
    const std::string_view value = rest.substr(key + 7);
    return std::string(value.substr(0, value.find('"')));
  }
  if (rest.starts_with('{') || rest.ends_with('}')) return {};
  return std::string(rest);
}

std::string as_text(std::string_view words) {
  std::string out;
  for (const char c : words) out += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
  return out;
}

/// Writes the two lines of a box as what Markdown reads; leaves one that nobody knows.
void write_pair(Edit& opening, Edit& closing) {
  const std::string marks(opening.line.marks);
  const std::string name = base::lowered(opening.line.name);
  const auto lines = [&](std::string_view tag, std::string_view next) {
    std::string made = marks + "\n" + marks + std::string(tag) + "\n";
    if (!next.empty()) made += marks + "\n" + marks + std::string(next) + "\n";
    return made + marks;
  };
  std::string title = title_of(opening.line.rest);
  if (std::find(kDetails.begin(), kDetails.end(), name) != kDetails.end()) {
    const std::string summary = title.empty() ? "" : "<summary>" + as_text(title) + "</summary>";
    opening.made = lines("<details>" + summary, "");
    closing.made = lines("</details>", "");
    return;
  }
  if (std::find(kArranging.begin(), kArranging.end(), name) != kArranging.end()) {
    opening.made = lines("", title.empty() ? "" : "**" + title + "**");
    closing.made = lines("", "");
    return;
  }
  std::string kind = name == "warn" ? "warning" : name == "message" ? "note" : name;
  // Qiita's `note warn` and Zenn's `message alert` say the kind behind.
  const std::string second = base::lowered(title);
  if ((kind == "note") && (second == "warn" || callout_kind(second))) {
    kind = second == "warn" ? "warning" : second;
    title.clear();
  }
  if (!callout_kind(kind)) return;
  opening.made = lines("<blockquote>", "[!" + kind + "]" + (title.empty() ? "" : " " + title));
  closing.made = lines("</blockquote>", "");
}

std::vector<Edit> read_lines(base::Span body) {
  const std::string_view text = body.source->text().substr(0, body.end);
  CodePlaces code(text.substr(body.begin));
  std::vector<Edit> edits;
  std::vector<std::size_t> open;  // of the boxes that are not closed yet, where they are in `edits`
  for (std::uint32_t begin = body.begin; begin < body.end;) {
    const auto end = static_cast<std::uint32_t>(std::min(text.find('\n', begin), text.size()));
    const auto line =
        code.contains(begin - body.begin) ? std::nullopt : read_line(text, begin, end);
    begin = end + 1;
    if (!line) continue;
    edits.push_back({*line});
    if (!line->name.empty()) {
      if (open.size() == kDeepest) open.clear();
      open.push_back(edits.size() - 1);
      continue;
    }
    // It closes the innermost box of as many colons; what is open in that was no box.
    const auto box = std::find_if(open.rbegin(), open.rend(), [&](std::size_t i) {
      return edits[i].line.colons == line->colons;
    });
    if (!line->rest.empty() || box == open.rend()) continue;
    write_pair(edits[*box], edits.back());
    open.erase(box.base() - 1, open.end());
  }
  std::erase_if(edits, [](const Edit& edit) { return edit.made.empty(); });
  return edits;
}

}  // namespace

std::optional<Expansion> with_containers(base::Span body) {
  const std::string_view text = body.source->text().substr(0, body.end);
  if (text.find(":::", body.begin) == std::string_view::npos) return std::nullopt;
  const std::vector<Edit> edits = read_lines(body);
  if (edits.empty()) return std::nullopt;
  Expansion made(*body.source);
  std::uint32_t kept = body.begin;
  for (const Edit& edit : edits) {
    made.copy(kept, edit.line.begin);
    made.make(edit.made, edit.line.begin, edit.line.end);
    kept = edit.line.end;
  }
  made.copy(kept, body.end);
  return made;
}

}  // namespace chaek::read
