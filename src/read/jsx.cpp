#include "read/jsx.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii_case.h"
#include "content/picture_name.h"
#include "read/callout.h"
#include "read/code_places.h"
#include "read/template_call.h"

namespace chaek::read {
namespace {

/// Bounds of what is looked through, so that no text takes long.
constexpr std::size_t kLongestTag = 4000;
constexpr std::size_t kDeepest = 64;

constexpr std::array<std::string_view, 4> kCallouts{"callout", "admonition", "aside", "notice"};
constexpr std::array<std::string_view, 7> kDetails{
    "details", "accordion", "collapse", "collapsible", "spoiler", "toggle", "expandable"};

struct Attribute {
  std::string_view name;
  std::string value;
};

struct Tag {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view name;
  std::vector<Attribute> attributes;
  bool closes = false;  ///< </Name>
  bool whole = false;   ///< <Name />
  bool braces = false;  ///< has an attribute of a program

  std::string value(std::initializer_list<std::string_view> keys) const {
    for (const std::string_view key : keys) {
      for (const Attribute& one : attributes) {
        if (one.name == key && !one.value.empty()) return one.value;
      }
    }
    return {};
  }
};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_name(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' || c == ':';
}

std::size_t name_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_name(text[at])) ++at;
  return at;
}

/// Behind the brace that closes the one at `at`; npos when none does.
std::size_t behind_brace(std::string_view text, std::size_t at) {
  int open = 0;
  for (; at < text.size(); ++at) {
    if (text[at] == '{') ++open;
    if (text[at] == '}' && --open == 0) return at + 1;
  }
  return std::string_view::npos;
}

/// The text that an expression holds: of `require('./a.png')` and `"a"` what is in the quotes; else
/// nothing.
std::string text_in(std::string_view expression) {
  const std::size_t begin = expression.find_first_of("'\"`");
  if (begin == std::string_view::npos || expression.find('{', 1) != std::string_view::npos)
    return {};
  const std::size_t end = expression.find(expression[begin], begin + 1);
  if (end == std::string_view::npos) return {};
  return std::string(expression.substr(begin + 1, end - begin - 1));
}

/// Reads `name="value"` or `name={…}` at `at` and moves it behind; false when it does not end.
bool read_attribute(std::string_view text, std::size_t& at, Tag& tag) {
  const std::size_t end = name_end(text, at);
  Attribute one{text.substr(at, end - at), {}};
  if (end == at) return false;
  at = end;
  if (text.substr(at, 1) == "=") {
    const char quote = at + 1 < text.size() ? text[at + 1] : '\0';
    std::size_t last = std::string_view::npos;
    if (quote == '{') {
      last = behind_brace(text, at + 1);
      if (last == std::string_view::npos) return false;
      one.value = text_in(text.substr(at + 1, last - at - 1));
      tag.braces = true;
    } else if (quote == '"' || quote == '\'') {
      last = text.find(quote, at + 2);
      if (last == std::string_view::npos) return false;
      one.value = text.substr(at + 2, last - at - 2);
      ++last;
    } else {
      return false;
    }
    at = last;
  }
  tag.attributes.push_back(std::move(one));
  return true;
}

/// The tag that begins at `begin`; nothing when it is none of JSX.
std::optional<Tag> read_tag(std::string_view whole, std::size_t begin) {
  const std::string_view text = whole.substr(0, begin + kLongestTag);
  Tag tag;
  tag.begin = begin;
  tag.closes = text.substr(begin + 1, 1) == "/";
  std::size_t at = begin + (tag.closes ? 2 : 1);
  if (at >= text.size() || !is_letter(text[at])) return std::nullopt;
  const std::size_t named = name_end(text, at);
  tag.name = text.substr(at, named - at);
  at = named;
  while (at < text.size()) {
    at = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
    tag.whole = text.substr(at, 2) == "/>";
    if (tag.whole || text.substr(at, 1) == ">") {
      tag.end = at + (tag.whole ? 2 : 1);
      return tag;
    }
    if (!read_attribute(text, at, tag)) return std::nullopt;
  }
  return std::nullopt;
}

/// Something of the body, and what stands for it.
struct Edit {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string made;
};

/// The tag again, with attributes that HTML has.
std::string as_html(const Tag& tag) {
  std::string made = "<" + std::string(tag.name);
  for (const Attribute& one : tag.attributes) {
    if (one.value.empty()) continue;
    made += " " + (one.name == "className" ? "class" : std::string(one.name)) + "=\"" +
            as_markup(one.value) + '"';
  }
  return made + (tag.whole ? " />" : ">");
}

/// What a component without content shows: a picture (`<Image src=… />`) or a film (`<YouTube
/// id=… />`); empty when it is another.
std::string shown_by(const Tag& tag) {
  const std::string source = tag.value({"src"});
  if (content::names_picture(source)) {
    const std::string alt = tag.value({"alt", "title"});
    return "<img src=\"" + as_markup(source) + '"' +
           (alt.empty() ? "" : " alt=\"" + as_markup(alt) + '"') + ">";
  }
  const std::string film = tag.value({"videoId", "youTubeId", "youtubeId", "id"});
  if (film.empty() || base::lowered(tag.name).find("youtube") == std::string::npos) return {};
  return "<iframe src=\"https://www.youtube.com/embed/" + as_markup(film) + "\"></iframe>";
}

/// What stands for a component's two lines.
struct Box {
  std::string before;
  std::string after;
};

Box box_of(const Tag& tag) {
  const std::string name = base::lowered(tag.name);
  const auto is_among = [&](const auto& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  const std::string title = tag.value({"title", "label", "summary", "header"});
  if (is_among(kDetails)) {
    const std::string summary = title.empty() ? "" : "<summary>" + as_markup(title) + "</summary>";
    return {"\n<details>" + summary + "\n", "\n</details>\n"};
  }
  const bool kind_is_name = callout_kind(name).has_value();
  if (is_among(kCallouts) || kind_is_name) {
    std::string kind = base::lowered(tag.value({"type", "variant", "kind", "status"}));
    if (!callout_kind(kind)) kind = kind_is_name ? name : "note";
    return {"\n<blockquote>\n\n[!" + kind + "]" + (title.empty() ? "" : " " + title) + "\n",
            "\n</blockquote>\n"};
  }
  return {title.empty() ? "\n" : "\n**" + title + "**\n", "\n"};
}

class Reader {
 public:
  explicit Reader(base::Span body)
      : text_(body.source->text().substr(0, body.end)),
        first_(body.begin),
        code_(text_.substr(body.begin)) {}

  std::vector<Edit> run() {
    for (std::size_t at = text_.find_first_of("<{", first_); at != std::string_view::npos;
         at = text_.find_first_of("<{", at)) {
      at = code_.contains(at - first_) ? at + 1 : read(at);
    }
    std::erase_if(edits_, [](const Edit& edit) { return edit.begin == edit.end; });
    std::stable_sort(edits_.begin(), edits_.end(),
                     [](const Edit& a, const Edit& b) { return a.begin < b.begin; });
    return std::move(edits_);
  }

 private:
  /// Reads what begins at `at`; where to go on.
  std::size_t read(std::size_t at) {
    if (text_.substr(at, 3) == "{/*") {
      const std::size_t end = comments_end_ ? std::string_view::npos : text_.find("*/}", at);
      comments_end_ = end == std::string_view::npos;
      if (comments_end_) return at + 1;
      edits_.push_back({at, end + 3, ""});
      return end + 3;
    }
    const auto tag = text_[at] == '<' ? read_tag(text_, at) : std::nullopt;
    if (!tag) return at + 1;
    const bool component = tag->name.front() >= 'A' && tag->name.front() <= 'Z';
    std::string shown = component && tag->whole ? shown_by(*tag) : "";
    if (component && !tag->whole && is_alone(*tag)) {
      component_line(*tag);
    } else if (!shown.empty()) {
      edits_.push_back({tag->begin, tag->end, std::move(shown)});
    } else if (tag->braces) {
      edits_.push_back({tag->begin, tag->end, as_html(*tag)});
    }
    return tag->end;
  }

  /// Whether nothing else stands in the tag's lines.
  bool is_alone(const Tag& tag) const {
    const std::size_t before = text_.substr(0, tag.begin).find_last_not_of(" \t");
    const std::size_t behind = text_.find_first_not_of(" \t\r", tag.end);
    return (before == std::string_view::npos || text_[before] == '\n') &&
           (behind == std::string_view::npos || text_[behind] == '\n');
  }

  void component_line(const Tag& tag) {
    if (!tag.closes) {
      if (open_.size() == kDeepest) open_.clear();
      open_.push_back(tag);
      return;
    }
    const auto partner = std::find_if(open_.rbegin(), open_.rend(),
                                      [&](const Tag& one) { return one.name == tag.name; });
    if (partner == open_.rend()) return;
    Box box = box_of(*partner);
    edits_.push_back({partner->begin, partner->end, std::move(box.before)});
    edits_.push_back({tag.begin, tag.end, std::move(box.after)});
    open_.erase(partner.base() - 1, open_.end());
  }

  std::string_view text_;
  std::size_t first_;
  CodePlaces code_;
  std::vector<Tag> open_;
  std::vector<Edit> edits_;
  bool comments_end_ = false;  // no comment is closed any more
};

}  // namespace

std::optional<Expansion> with_plain_jsx(base::Span body) {
  const std::vector<Edit> edits = Reader(body).run();
  if (edits.empty()) return std::nullopt;
  Expansion made(*body.source);
  std::uint32_t kept = body.begin;
  for (const Edit& edit : edits) {
    const auto begin = static_cast<std::uint32_t>(edit.begin);
    const auto end = static_cast<std::uint32_t>(edit.end);
    made.copy(kept, begin);
    made.make(edit.made, begin, end);
    kept = end;
  }
  made.copy(kept, body.end);
  return made;
}

}  // namespace chaek::read
