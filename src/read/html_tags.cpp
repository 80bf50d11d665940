#include "read/html_tags.h"

namespace chaek::read {
namespace {

/// HTML parsers compare each attribute with all before it.
constexpr std::size_t attribute_limit = 200;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

class TagScanner {
 public:
  TagScanner(std::string_view html, bool whole) : html_(html), whole_(whole) {}

  std::vector<HtmlTag> run() {
    for (std::size_t at = html_.find('<'); at != std::string_view::npos; at = html_.find('<', at)) {
      at = one(at);
    }
    return std::move(tags_);
  }

 private:
  /// Reads what begins with the "<" at `at`; where to go on.
  std::size_t one(std::size_t at) {
    const std::string_view rest = html_.substr(at);
    if (rest.starts_with("<!--")) return comment(at);
    const bool closing = rest.starts_with("</");
    const std::size_t name = at + (closing ? 2 : 1);
    if (name >= html_.size() || !is_letter(html_[name])) return stray(at);
    return tag(at, name, closing);
  }

  std::size_t stray(std::size_t at) {
    HtmlTag tag;
    tag.begin = at;
    tag.end = at + 1;
    tags_.push_back(std::move(tag));
    return at + 1;
  }

  std::size_t comment(std::size_t at) {
    HtmlTag tag;
    tag.begin = at;
    // "<!-->" and "<!--->" are whole comments too (13.2.5.43).
    const std::size_t end = no_comment_end_ ? std::string_view::npos : html_.find("-->", at + 2);
    no_comment_end_ = end == std::string_view::npos;
    tag.kind = no_comment_end_ ? HtmlTag::Kind::unclosed_comment : HtmlTag::Kind::comment;
    tag.end = no_comment_end_ ? at + 4 : end + 3;
    tags_.push_back(tag);
    return tag.end;
  }

  std::size_t tag(std::size_t at, std::size_t name, bool closing) {
    HtmlTag tag;
    tag.kind = closing ? HtmlTag::Kind::close : HtmlTag::Kind::open;
    tag.begin = at;
    std::size_t end = name;
    bool upper = false;
    bool small = false;
    while (end < html_.size() && !is_blank(html_[end]) && html_[end] != '>' && html_[end] != '/' &&
           html_[end] != '<') {
      upper = upper || lower(html_[end]) != html_[end];
      small = small || (lower(html_[end]) == html_[end] && is_letter(html_[end]));
      tag.name += lower(html_[end++]);
    }
    tag.mixed_case = upper && (small || tag.name.size() == 1);
    tag.rule = element_rule(tag.name);
    if (!attributes(end, tag)) return stray(at);
    const std::size_t next = tag.end;
    const bool is_dropped = tag.kind == HtmlTag::Kind::open && tag.rule == ElementRule::dropped;
    tags_.push_back(std::move(tag));
    return is_dropped ? raw_text(next) : next;
  }

  /// Reads to the ">" that ends the tag; false when there is none.
  bool attributes(std::size_t at, HtmlTag& tag) {
    if (no_tag_end_) return false;
    std::size_t count = 0;
    bool in_name = false;
    for (; at < html_.size(); ++at) {
      const char c = html_[at];
      if (c == '>') {
        tag.end = at + 1;
        tag.self_closing = html_[at - 1] == '/';
        tag.has_attributes = count > 0;
        return count <= attribute_limit;
      }
      if (c == '"' || c == '\'') {
        // A quote opens a value only after "=".
        if (at > 0 && before(at) == '=') {
          at = html_.find(c, at + 1);
          if (at == std::string_view::npos) return false;
        }
        in_name = false;
      } else if (is_blank(c) || c == '/') {
        in_name = false;
      } else if (c == '<') {
        return false;
      } else if (!in_name) {
        in_name = true;
        ++count;
      }
    }
    no_tag_end_ = true;
    return false;
  }

  char before(std::size_t at) const {
    while (at > 0 && is_blank(html_[at - 1])) --at;
    return at > 0 ? html_[at - 1] : '\0';
  }

  /// The tag last read begins a script or style: takes it with its text and its end tag.
  std::size_t raw_text(std::size_t begin) {
    HtmlTag& open = tags_.back();
    for (std::size_t at = html_.find("</", begin); at != std::string_view::npos;
         at = html_.find("</", at + 2)) {
      std::size_t i = 0;
      while (i < open.name.size() && at + 2 + i < html_.size() &&
             lower(html_[at + 2 + i]) == open.name[i]) {
        ++i;
      }
      if (i < open.name.size()) continue;
      const std::size_t end = html_.find('>', at);
      open.kind = HtmlTag::Kind::dropped;
      open.end = end == std::string_view::npos ? html_.size() : end + 1;
      return open.end;
    }
    if (!whole_) return begin;
    open.kind = HtmlTag::Kind::dropped;
    open.end = html_.size();
    return open.end;
  }

  std::string_view html_;
  bool whole_;
  bool no_comment_end_ = false;  // no "-->" from here on: do not look again
  bool no_tag_end_ = false;      // nor ">"
  std::vector<HtmlTag> tags_;
};

}  // namespace

std::vector<HtmlTag> scan_tags(std::string_view html, bool whole) {
  return TagScanner(html, whole).run();
}

}  // namespace chaek::read
