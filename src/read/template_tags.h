#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "read/engine.h"

namespace chaek::read {

/// Which template language an engine reads in its posts.
enum class TemplateSyntax {
  none,
  liquid,    ///< Jekyll, Bridgetown
  nunjucks,  ///< Hexo
  hugo,
  zola,
  obsidian,  ///< its comments only: `%%…%%`
  any,       ///< an unknown engine: what names a known tag of one of them
};

TemplateSyntax template_syntax(EngineKind kind);

enum class TagForm {
  output,     ///< `{{ … }}`
  tag,        ///< `{% … %}`; of Zola also `{{ name(…) }}`
  shortcode,  ///< `{{< … >}}` and `{{% … %}}`
  escaped,    ///< `{{</* … */>}}`: shows itself without the marks of a comment
  raw,        ///< `{% raw %}…{% endraw %}`, all of it
  comment,    ///< `{% comment %}…{% endcomment %}`, `%%…%%`, all of it
  kramdown,   ///< `{::comment}…{:/}`, all of it; `{::nomarkdown}` and other marks of kramdown's
  tab,        ///< `<!-- tab title -->` of Hexo's themes
};

/// A tag as it stands in a text.
struct TemplateTag {
  static constexpr std::uint32_t none = UINT32_MAX;

  TagForm form = TagForm::tag;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string_view name;       ///< "figure"; empty for an output
  std::string_view inside;     ///< behind the name; raw: what is between; output: all
  bool closes = false;         ///< `{% endnote %}`, `{{< /note >}}`; `name` is what it closes
  bool closed_itself = false;  ///< `{{< note />}}`
  bool in_code = false;        ///< of a fence, a span, or a tag that holds code
  bool trims_before = false;   ///< `{%- … %}`
  bool trims_after = false;
  std::uint32_t partner = none;  ///< the number of the tag that closes or opens this one
  std::uint32_t next = none;     ///< of `if`, `elsif` …: the next branch, or what closes it
};

/// The tags of `text` in order, paired. What has no name, or a blank line inside, is none. Linear.
std::vector<TemplateTag> find_template_tags(std::string_view text, TemplateSyntax syntax);

/// Whether the tag's inside is code: nothing in it is Markdown.
bool holds_code(std::string_view name);

}  // namespace chaek::read
