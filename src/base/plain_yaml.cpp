#include "base/plain_yaml.h"

#include <algorithm>
#include <utility>

namespace chaek::base {
namespace {

using Kind = YamlEvent::Kind;

constexpr unsigned kMostDepth = 16;

bool is_letter(char c) {
  const char lower = static_cast<char>(c | 0x20);
  return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_in_key(char c) {
  return is_letter(c) || c == '_' || c == '-';
}

/// Whether a text without quotes may begin with `c`: none of YAML's indicators (5.3) does.
bool begins_text(char c) {
  return is_letter(c) || c == '.' || c == '/' || c == '(' || c == '_' || c == '+' || c == '<';
}

/// Whether `c` means nothing inside brackets.
bool is_in_flow(char c) {
  return is_letter(c) || std::string_view(" ._/+()-").find(c) != std::string_view::npos;
}

bool is_null(std::string_view text) {
  return text == "null" || text == "Null" || text == "NULL";
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool read() {
    return split() && !lines_.empty() && lines_[0].indent == 0 && read_map(0) &&
           line_ == lines_.size();
  }

  std::vector<YamlEvent> take() { return std::move(events_); }

 private:
  /// A line that is neither empty nor a comment, from its first letter on.
  struct Line {
    std::size_t begin, end, indent;
  };

  bool split() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      const std::size_t begin = std::min(text_.find_first_not_of(' ', at), end);
      if (begin < end && text_[begin] != '#') lines_.push_back({begin, end, begin - at});
      at = end + 1;
    }
    return text_.find_first_of("\t\r") == std::string_view::npos;
  }

  char at(std::size_t offset) const { return offset < text_.size() ? text_[offset] : '\n'; }

  std::size_t after_spaces(std::size_t offset, std::size_t end) const {
    while (offset < end && text_[offset] == ' ') ++offset;
    return offset;
  }

  /// Whether nothing but a comment stands from `offset` on, which is behind a text or a bracket.
  bool ends(std::size_t offset, std::size_t end) const {
    const std::size_t next = after_spaces(offset, end);
    return next == end || (next > offset && text_[next] == '#');
  }

  bool is_item(const Line& line) const {
    return text_[line.begin] == '-' && line.begin + 1 < line.end && text_[line.begin + 1] == ' ';
  }

  /// The end of a key that begins at `begin` and is followed by a colon and a space or the line's
  /// end; `begin` itself when none is there.
  std::size_t key_end(std::size_t begin, std::size_t end) const {
    std::size_t colon = begin;
    while (colon < end && is_in_key(text_[colon])) ++colon;
    const bool known = colon < end && text_[colon] == ':' && is_letter(text_[begin]) &&
                       (colon + 1 == end || text_[colon + 1] == ' ');
    return known && !is_null(text_.substr(begin, colon - begin)) ? colon : begin;
  }

  void add(Kind kind, std::size_t offset) { events_.push_back({kind, offset}); }

  void add_text(std::size_t begin, std::size_t end) {
    const std::string_view text = text_.substr(begin, end - begin);
    if (is_null(text)) return add(Kind::null, begin);
    events_.push_back({Kind::text, begin, text});
  }

  /// The map whose keys stand `indent` deep, the first of them in this line.
  bool read_map(std::size_t indent) {
    if (++depth_ > kMostDepth) return false;
    add(Kind::map, lines_[line_].begin);
    while (line_ < lines_.size() && lines_[line_].indent == indent) {
      const Line& line = lines_[line_];
      const std::size_t colon = key_end(line.begin, line.end);
      if (colon == line.begin) return false;
      events_.push_back({Kind::text, line.begin, text_.substr(line.begin, colon - line.begin)});
      const bool read = ends(colon + 1, line.end) ? read_below(indent, colon + 1)
                                                  : read_value(after_spaces(colon + 1, line.end));
      if (!read) return false;
      if (line_ < lines_.size() && lines_[line_].indent > indent) return false;
    }
    add(Kind::end, 0);
    --depth_;
    return true;
  }

  /// The value of a key with nothing behind it.
  bool read_below(std::size_t indent, std::size_t offset) {
    ++line_;
    if (line_ < lines_.size()) {
      const Line& below = lines_[line_];
      const bool item = is_item(below);
      if (below.indent > indent) return item ? read_list(below.indent) : read_map(below.indent);
      if (below.indent == indent && item) return read_list(indent);
    }
    add(Kind::null, offset);
    return true;
  }

  bool read_list(std::size_t indent) {
    if (++depth_ > kMostDepth) return false;
    add(Kind::list, lines_[line_].begin);
    while (line_ < lines_.size() && lines_[line_].indent == indent && is_item(lines_[line_])) {
      Line& line = lines_[line_];
      const std::size_t begin = after_spaces(line.begin + 1, line.end);
      if (begin == line.end) return false;
      if (key_end(begin, line.end) != begin) {
        // A map in a list: its keys stand as deep as the first one behind the dash.
        line.indent += begin - line.begin;
        line.begin = begin;
        if (!read_map(line.indent)) return false;
      } else if (!read_value(begin)) {
        return false;
      }
      if (line_ < lines_.size() && lines_[line_].indent > indent) return false;
    }
    add(Kind::end, 0);
    --depth_;
    return true;
  }

  /// What stands in this line from `begin` on; the next line goes on with something else.
  bool read_value(std::size_t begin) {
    const std::size_t end = lines_[line_].end;
    ++line_;
    const char first = text_[begin];
    if (first == '"' || first == '\'' || first == '[' || first == '{') {
      std::size_t offset = begin;
      return read_closed(offset, end) && ends(offset, end);
    }
    if (!begins_text(first)) return false;
    const std::string_view line = text_.substr(begin, end - begin);
    std::string_view text = line.substr(0, std::min(line.find(" #"), line.size()));
    text = text.substr(0, text.find_last_not_of(' ') + 1);
    if (text.find(": ") != text.npos || text.back() == ':') return false;
    add_text(begin, begin + text.size());
    return true;
  }

  /// What is in quotes or brackets from `offset` on, which is then behind it.
  bool read_closed(std::size_t& offset, std::size_t end) {
    const char mark = text_[offset];
    if (mark == '[' || mark == '{') return read_brackets(offset, end);
    const std::size_t close = text_.substr(0, end).find(mark, offset + 1);
    if (close == text_.npos || (mark == '\'' && at(close + 1) == mark)) return false;
    const std::string_view inside = text_.substr(offset + 1, close - offset - 1);
    if (mark == '"' && inside.find('\\') != inside.npos) return false;
    events_.push_back({Kind::quoted, offset, inside});
    offset = close + 1;
    return true;
  }

  bool read_brackets(std::size_t& offset, std::size_t end) {
    if (++depth_ > kMostDepth) return false;
    const bool map = text_[offset] == '{';
    const char close = map ? '}' : ']';
    add(map ? Kind::map : Kind::list, offset);
    offset = after_spaces(offset + 1, end);
    if (offset >= end || text_[offset] != close) {
      for (;; offset = after_spaces(offset + 1, end)) {
        if (map && !read_flow_key(offset, end)) return false;
        if (!read_flow_value(offset, end)) return false;
        offset = after_spaces(offset, end);
        if (offset >= end) return false;
        if (text_[offset] == close) break;
        if (text_[offset] != ',') return false;
      }
    }
    ++offset;
    add(Kind::end, 0);
    --depth_;
    return true;
  }

  bool read_flow_key(std::size_t& offset, std::size_t end) {
    if (offset >= end) return false;
    const std::size_t colon = key_end(offset, end);
    if (colon == offset || colon + 1 >= end) return false;
    events_.push_back({Kind::text, offset, text_.substr(offset, colon - offset)});
    offset = after_spaces(colon + 1, end);
    return true;
  }

  bool read_flow_value(std::size_t& offset, std::size_t end) {
    if (offset >= end) return false;
    if (std::string_view("\"'[{").find(text_[offset]) != std::string_view::npos) {
      return read_closed(offset, end);
    }
    if (!begins_text(text_[offset])) return false;
    std::size_t last = offset;
    while (last < end && is_in_flow(text_[last])) ++last;
    const std::size_t behind = last;
    while (text_[last - 1] == ' ') --last;
    add_text(offset, last);
    offset = behind;
    return true;
  }

  std::string_view text_;
  std::vector<Line> lines_;
  std::vector<YamlEvent> events_;
  std::size_t line_ = 0;
  unsigned depth_ = 0;
};

}  // namespace

std::optional<std::vector<YamlEvent>> read_plain_yaml(std::string_view text) {
  Reader reader(text);
  if (!reader.read()) return std::nullopt;
  return reader.take();
}

}  // namespace chaek::base
