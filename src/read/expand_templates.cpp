#include "read/expand_templates.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "read/template_expander.h"

namespace chaek::read {
namespace {

std::string hint_for(std::string_view written) {
  if (written.starts_with("{{ ")) return "it stays as it is written";
  if (written.starts_with("{% include")) {
    return "there is no such file, or it has templates that are not understood; write what it says "
           "into the post";
  }
  return "the text inside it is kept";
}

}  // namespace

std::optional<ExpandedBody> expand_templates(base::Span body, const TemplateFacts& facts,
                                             const base::Files* files,
                                             base::Diagnostics& diagnostics) {
  const std::string_view text = body.source->text().substr(body.begin, body.end - body.begin);
  const auto has = [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; };
  if (!has("{{") && !has("{%") && !has("%%") && !has("{::")) return std::nullopt;
  TemplateExpander expander(body, facts, files, diagnostics);
  if (!expander.run()) return std::nullopt;
  return expander.take();
}

void report_left_templates(const std::vector<const content::Post*>& posts,
                           base::Diagnostics& diagnostics) {
  struct Total {
    base::Span first;
    std::size_t count = 0;
    std::size_t posts = 0;
  };
  std::map<std::string_view, Total> totals;
  std::vector<std::string_view> names;  // in order
  for (const content::Post* post : posts) {
    for (const content::LeftTemplate& left : post->templates) {
      Total& total = totals[left.written];
      if (total.count == 0) {
        names.push_back(left.written);
        total.first = left.span;
      }
      total.count += left.count;
      ++total.posts;
    }
  }
  for (const std::string_view name : names) {
    const Total& total = totals[name];
    std::string message = "this template is not understood";
    if (total.posts > 1) {
      message += ", " + std::to_string(total.count) + " times in " + std::to_string(total.posts) +
                 " posts";
    } else if (total.count > 1) {
      message += ", " + std::to_string(total.count) + " times in this post";
    }
    message += ": " + std::string(name);
    diagnostics.warning("unknown-template", total.first, std::move(message), hint_for(name));
  }
}

}  // namespace chaek::read
