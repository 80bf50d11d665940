#include "read/template_tags.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/trimmed.h"
#include "read/code_places.h"

namespace chaek::read {
namespace {

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || c == '.' || c == '/';
}

std::string_view name_at(std::string_view text) {
  if (text.empty() || !is_name_character(text.front())) return {};
  if (text.front() >= '0' && text.front() <= '9') return {};
  if (text.front() == '-' || text.front() == '.' || text.front() == '/') return {};
  return text.substr(
      0, static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_name_character) -
                                  text.begin()));
}

/// Finds a text again and again, from places that only grow: linear over all questions.
class Finder {
 public:
  Finder(std::string_view text, std::string wanted) : text_(text), wanted_(std::move(wanted)) {}

  /// The first at or after `from`; npos when there is none.
  std::size_t find(std::size_t from) {
    if (!asked_ || (found_ != std::string_view::npos && found_ < from)) {
      found_ = text_.find(wanted_, from);
      asked_ = true;
    }
    return found_;
  }

 private:
  std::string_view text_;
  std::string wanted_;
  bool asked_ = false;
  std::size_t found_ = 0;
};

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_branch(std::string_view name) {
  return name == "else" || name == "elsif" || name == "elif" || name == "when";
}

bool is_choice(std::string_view name) {
  return name == "if" || name == "unless" || name == "case" || name == "for";
}

class TagScanner {
 public:
  TagScanner(std::string_view text, TemplateSyntax syntax)
      : text_(text), syntax_(syntax), code_(text) {}

  std::vector<TemplateTag> run() && {
    const std::string_view marks = syntax_ == TemplateSyntax::nunjucks   ? "{<"
                                   : syntax_ == TemplateSyntax::obsidian ? "%"
                                                                         : "{";
    for (std::size_t at = text_.find_first_of(marks); at != std::string_view::npos;
         at = text_.find_first_of(marks, at)) {
      const auto tag = text_[at] == '<' ? tab(at) : tag_at(at);
      if (tag) {
        add(*tag);
        at = tag->end;
      } else {
        ++at;
      }
    }
    return std::move(tags_);
  }

 private:
  bool is_liquid() const {
    return syntax_ == TemplateSyntax::liquid || syntax_ == TemplateSyntax::nunjucks ||
           syntax_ == TemplateSyntax::any;
  }

  std::size_t find(const std::string& wanted, std::size_t from) {
    return finders_.try_emplace(wanted, text_, wanted).first->second.find(from);
  }

  std::optional<TemplateTag> tag_at(std::size_t at) {
    if (syntax_ == TemplateSyntax::obsidian) return percent_signs(at);
    const std::string_view rest = text_.substr(at, 3);
    const bool hugo = syntax_ == TemplateSyntax::hugo || syntax_ == TemplateSyntax::any;
    if (hugo && rest == "{{<") return shortcode(at, ">}}");
    if (hugo && rest == "{{%") return shortcode(at, "%}}");
    if (syntax_ == TemplateSyntax::hugo) return std::nullopt;
    if (rest == "{::" || rest.starts_with("{:/")) return kramdown_extension(at);
    if (rest.starts_with("{%")) return tag(at, "%}");
    if (rest.starts_with("{{")) return tag(at, "}}");
    return std::nullopt;
  }

  /// Where the next blank line begins at or after `from`.
  std::size_t blank_line(std::size_t from) {
    if (blank_line_ != 0 && blank_line_ >= from) return blank_line_;
    std::size_t at = find("\n", from);
    while (at != std::string_view::npos) {
      const std::size_t begin = at + 1;
      at = text_.find_first_not_of(" \t\r", begin);
      if (at == std::string_view::npos || text_[at] == '\n') break;
      at = text_.find('\n', at);
    }
    blank_line_ = at;
    return at;
  }

  /// What stands between the marks at `at` and the next `close`; nothing when that is no tag.
  std::optional<TemplateTag> between(std::size_t at, std::size_t open, const std::string& close) {
    const std::size_t end = find(close, at + open);
    if (end == std::string_view::npos || blank_line(at) < end) return std::nullopt;
    TemplateTag tag;
    tag.begin = static_cast<std::uint32_t>(at);
    tag.end = static_cast<std::uint32_t>(end + close.size());
    tag.inside = text_.substr(at + open, end - at - open);
    return tag;
  }

  std::optional<TemplateTag> shortcode(std::size_t at, const std::string& close) {
    auto tag = between(at, 3, close);
    if (!tag) return std::nullopt;
    std::string_view inside = base::trimmed(tag->inside);
    if (inside.starts_with("/*") && inside.ends_with("*/")) {
      tag->form = TagForm::escaped;
      return tag;
    }
    tag->form = TagForm::shortcode;
    if (inside.starts_with('/')) {
      tag->closes = true;
      inside = base::trimmed(inside.substr(1));
    } else if (inside.ends_with('/')) {
      tag->closed_itself = true;
      inside = base::trimmed(inside.substr(0, inside.size() - 1));
    }
    return named(*tag, inside);
  }

  static std::optional<TemplateTag> named(TemplateTag tag, std::string_view inside) {
    tag.name = name_at(inside);
    if (tag.name.empty()) return std::nullopt;
    tag.inside = base::trimmed(inside.substr(tag.name.size()));
    return tag;
  }

  std::optional<TemplateTag> tag(std::size_t at, const std::string& close) {
    auto tag = between(at, 2, close);
    if (!tag) return std::nullopt;
    if (syntax_ == TemplateSyntax::zola) return zola_tag(*tag, close);
    std::string_view inside = tag->inside;
    tag->trims_before = inside.starts_with('-');
    if (tag->trims_before) inside.remove_prefix(1);
    tag->trims_after = inside.ends_with('-');
    if (tag->trims_after) inside.remove_suffix(1);
    inside = base::trimmed(inside);
    if (close == "%}" && inside.starts_with('#') && syntax_ == TemplateSyntax::liquid) {
      tag->form = TagForm::comment;
      return tag;
    }
    if (close == "}}") {
      tag->form = TagForm::output;
      tag->inside = inside;
      return inside.empty() ? std::nullopt : tag;
    }
    tag = named(*tag, inside);
    if (!tag) return std::nullopt;
    if (tag->name == "raw" || tag->name == "comment") return whole(*tag);
    if (tag->name.starts_with("end") && tag->name.size() > 3) {
      tag->closes = true;
      tag->name.remove_prefix(3);
    }
    return tag;
  }

  static std::optional<TemplateTag> zola_tag(TemplateTag tag, std::string_view close) {
    std::string_view inside = tag.inside;
    if (inside.starts_with('-')) inside.remove_prefix(1);
    if (inside.ends_with('-')) inside.remove_suffix(1);
    inside = base::trimmed(inside);
    if (inside.starts_with("/*") && inside.ends_with("*/")) {
      tag.form = TagForm::escaped;
      return tag;
    }
    if (inside == "end" && close == "%}") {
      tag.closes = true;
      return tag;
    }
    tag.closed_itself = close == "}}";
    auto call = named(tag, inside);
    if (!call || !call->inside.starts_with('(') || !call->inside.ends_with(')')) return {};
    call->inside = call->inside.substr(1, call->inside.size() - 2);
    return call;
  }

  /// `{% raw %}` with all up to its end. In the code of Hexo it is text.
  std::optional<TemplateTag> whole(TemplateTag tag) {
    if (syntax_ == TemplateSyntax::nunjucks && code_until_ == 0 && code_.contains(tag.begin)) {
      return std::nullopt;
    }
    const auto close = closing(tag.name, tag.end);
    if (!close) return tag;
    tag.form = tag.name == "raw" ? TagForm::raw : TagForm::comment;
    tag.inside = text_.substr(tag.end, close->begin - tag.end);
    tag.end = static_cast<std::uint32_t>(close->end);
    return tag;
  }

  /// Where the tag that closes `name` stands, after `from`.
  std::optional<Range> closing(std::string_view name, std::size_t from) {
    const bool slash = syntax_ == TemplateSyntax::hugo;
    const std::string wanted = (slash ? "/" : "end") + std::string(name);
    for (std::size_t at = find(wanted, from); at != std::string_view::npos;
         at = find(wanted, at + 1)) {
      const std::size_t before = text_.find_last_not_of(" \t", at - 1);
      const std::size_t after = text_.find_first_not_of(" \t", at + wanted.size());
      if (before == std::string_view::npos || after == std::string_view::npos) continue;
      const bool dashes = !slash && text_[before] == '-';
      const std::size_t open = before - (dashes ? 1 : 0) + 1;
      const std::size_t close = after + (!slash && text_[after] == '-' ? 1 : 0);
      const std::string_view mark = text_.substr(close, slash ? 3 : 2);
      if (slash && (mark == ">}}" || mark == "%}}") && open >= 3 + from) {
        return Range{open - 3, close + 3};
      }
      if (!slash && mark == "%}" && open >= 2 + from && text_.substr(open - 2, 2) == "{%") {
        return Range{open - 2, close + 2};
      }
    }
    return std::nullopt;
  }

  /// kramdown's `{::comment}…{:/comment}`, all of it; of `{::nomarkdown}`, `{::options …/}` and
  /// `{:/}` the marks alone.
  std::optional<TemplateTag> kramdown_extension(std::size_t at) {
    if (syntax_ != TemplateSyntax::liquid && syntax_ != TemplateSyntax::any) return std::nullopt;
    auto tag = between(at, 3, "}");
    if (!tag) return std::nullopt;
    const bool opens = text_[at + 2] == ':';
    const std::string_view name = name_at(tag->inside);
    const bool known = name == "comment" || name == "nomarkdown" || name == "options";
    if (!known && (opens || !tag->inside.empty())) return std::nullopt;
    tag->form = TagForm::kramdown;
    if (opens && name == "comment") {
      const std::size_t close = find("{:/", tag->end);
      const std::size_t end = close == std::string_view::npos ? close : find("}", close);
      if (end != std::string_view::npos) tag->end = static_cast<std::uint32_t>(end + 1);
    }
    return tag;
  }

  /// A comment of Obsidian, in a line or over many.
  std::optional<TemplateTag> percent_signs(std::size_t at) {
    if (!text_.substr(at).starts_with("%%") || code_.contains(at)) return std::nullopt;
    const std::size_t end = find("%%", at + 2);
    if (end == std::string_view::npos || code_.contains(end)) return std::nullopt;
    TemplateTag tag;
    tag.form = TagForm::comment;
    tag.begin = static_cast<std::uint32_t>(at);
    tag.end = static_cast<std::uint32_t>(end + 2);
    return tag;
  }

  /// `<!-- tab title@icon -->`, and `<!-- timeline title -->` of a line of time.
  std::optional<TemplateTag> tab(std::size_t at) {
    constexpr std::string_view of_tab = "<!-- tab";
    constexpr std::string_view of_event = "<!-- timeline";
    const std::string_view rest = text_.substr(at);
    if (!rest.starts_with(of_tab) && !rest.starts_with(of_event)) return std::nullopt;
    auto tag = between(at, rest.starts_with(of_tab) ? of_tab.size() : of_event.size(), "-->");
    if (!tag) return std::nullopt;
    tag->form = TagForm::tab;
    tag->name = "tab";
    tag->inside = base::trimmed(tag->inside.substr(0, tag->inside.find('@')));
    return tag;
  }

  void add(TemplateTag tag) {
    if (tag.begin < code_until_) {
      tag.in_code = true;
    } else {
      tag.in_code = code_.contains(tag.begin);
      const bool opens = tag.form == TagForm::tag || tag.form == TagForm::shortcode;
      const bool may_close = opens && !tag.closes && !tag.closed_itself;
      if (may_close && !tag.in_code && holds_code(tag.name)) {
        if (const auto close = closing(tag.name, tag.end)) {
          code_until_ = close->begin;
          code_.skip_to(close->begin);
        }
      }
    }
    tags_.push_back(tag);
  }

  std::string_view text_;
  TemplateSyntax syntax_;
  CodePlaces code_;
  std::size_t blank_line_ = 0;  // the last found; 0: none asked for
  std::size_t code_until_ = 0;  // where the tag that closes code stands
  std::map<std::string, Finder, std::less<>> finders_;
  std::vector<TemplateTag> tags_;
};

/// Pairs what opens with what closes it; what stands open between them is closed with it.
class Pairing {
 public:
  explicit Pairing(std::vector<TemplateTag>& tags) : tags_(tags) {}

  void run() && {
    for (std::uint32_t i = 0; i < tags_.size(); ++i) {
      const TemplateTag& tag = tags_[i];
      if (tag.in_code || (tag.form != TagForm::tag && tag.form != TagForm::shortcode)) continue;
      if (tag.closes) {
        close(i);
      } else if (is_branch(tag.name)) {
        branch(i);
      } else if (!tag.closed_itself) {
        open_.push_back(i);
        ++count_[key(tag)];
        if (is_choice(tag.name)) choices_.push_back({i, i});
      }
    }
  }

 private:
  using Key = std::pair<TagForm, std::string_view>;
  struct Choice {
    std::uint32_t opening = 0;
    std::uint32_t last_branch = 0;
  };
  static Key key(const TemplateTag& tag) { return {tag.form, tag.name}; }

  void branch(std::uint32_t i) {
    if (choices_.empty()) return;
    tags_[choices_.back().last_branch].next = i;
    choices_.back().last_branch = i;
    tags_[i].partner = choices_.back().opening;
  }

  void close(std::uint32_t i) {
    const bool any_name = tags_[i].name.empty();  // Zola's `end`
    if (open_.empty() || (!any_name && count_[key(tags_[i])] == 0)) return;
    for (bool found = false; !found;) {
      const std::uint32_t opening = open_.back();
      open_.pop_back();
      --count_[key(tags_[opening])];
      found = any_name || key(tags_[opening]) == key(tags_[i]);
      if (!choices_.empty() && choices_.back().opening == opening) {
        if (found) tags_[choices_.back().last_branch].next = i;
        choices_.pop_back();
      }
      if (!found) continue;
      tags_[opening].partner = i;
      tags_[i].partner = opening;
    }
  }

  std::vector<TemplateTag>& tags_;
  std::vector<std::uint32_t> open_;
  std::map<Key, std::size_t> count_;
  std::vector<Choice> choices_;
};

}  // namespace

TemplateSyntax template_syntax(EngineKind kind) {
  switch (kind) {
    case EngineKind::jekyll:
    case EngineKind::bridgetown:
      return TemplateSyntax::liquid;
    case EngineKind::hexo:
      return TemplateSyntax::nunjucks;
    case EngineKind::hugo:
      return TemplateSyntax::hugo;
    case EngineKind::zola:
      return TemplateSyntax::zola;
    case EngineKind::unknown:
      return TemplateSyntax::any;
    case EngineKind::obsidian:
      return TemplateSyntax::obsidian;
    case EngineKind::gatsby:
      return TemplateSyntax::none;
  }
  return TemplateSyntax::none;
}

bool holds_code(std::string_view name) {
  constexpr std::array<std::string_view, 8> names{"highlight", "codeblock", "code",  "sourcecode",
                                                  "mermaid",   "math",      "katex", "plantuml"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<TemplateTag> find_template_tags(std::string_view text, TemplateSyntax syntax) {
  std::vector<TemplateTag> tags = TagScanner(text, syntax).run();
  Pairing(tags).run();
  return tags;
}

}  // namespace chaek::read
