#include <algorithm>
#include <array>
#include <string>

#include "read/template_pieces.h"

namespace chaek::read {
namespace {

/// A tag of Hexo's themes whose arguments are the text, and the HTML around it.
struct TextTag {
  std::string_view name;
  std::string_view before = "";
  std::string_view after = "";
};

constexpr std::array<TextTag, 11> kTextTags{{{"u", "<u>", "</u>"},
                                             {"del", "<del>", "</del>"},
                                             {"kbd", "<kbd>", "</kbd>"},
                                             {"emp", "<em>", "</em>"},
                                             {"wavy", "<u>", "</u>"},
                                             {"mark", "<mark>", "</mark>"},
                                             {"psw"},
                                             {"span"},
                                             {"p"},
                                             {"checkbox"},
                                             {"radio"}}};

const TextTag* text_tag(std::string_view name) {
  const auto* at = std::find_if(kTextTags.begin(), kTextTags.end(),
                                [&](const TextTag& entry) { return entry.name == name; });
  return at == kTextTags.end() ? nullptr : at;
}

/// What stands behind the looks: "red, text", "color:red::text".
std::string_view behind_looks(std::string_view written) {
  const std::size_t colons = written.find("::");
  if (colons != std::string_view::npos) return written.substr(colons + 2);
  const std::size_t comma = written.find(',');
  if (comma != std::string_view::npos) return written.substr(comma + 1);
  return written;
}

}  // namespace

bool is_text_tag(std::string_view name) {
  return text_tag(name) != nullptr;
}

std::optional<TemplatePiece> text_piece(const TemplateCall& call) {
  const TextTag* tag = text_tag(call.name);
  if (tag == nullptr || call.has_inner || call.written.empty()) return std::nullopt;
  // Hugo's `kbd "Ctrl"` and `kbd text="Ctrl"` have it in quotes.
  const std::string quoted = call.value({"text", "content"});
  const bool one = call.arguments.size() == 1 && call.arguments.front().quoted;
  std::string_view text = !quoted.empty() ? quoted : one ? call.arguments[0].value : call.written;
  if (tag->before.empty() && tag->name != "psw") text = behind_looks(text);
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  std::string before(tag->before);
  if (tag->name == "checkbox" || tag->name == "radio") {
    const bool looks = text.size() < call.written.size();
    const bool done = looks && call.written.find("checked") < call.written.size() - text.size();
    before = done ? "☑ " : "☐ ";
  }
  return TemplatePiece{TemplatePiece::Form::in_line, before.append(text).append(tag->after)};
}

}  // namespace chaek::read
