#include <string>
#include <vector>

#include "content/picture_name.h"
#include "read/site_settings.h"
#include "read/template_expander.h"

namespace chaek::read {
namespace {

struct Shown {
  std::string source;
  std::string alt;
};

/// Minimal Mistakes keeps a gallery in the front matter: `- {url: …, image_path: …, alt: …}`.
void add_from_page(const base::Setting& list, std::vector<Shown>& out) {
  for (const base::Setting& item : list.items) {
    std::string source = site_text(item, {"image_path", "src", "image", "url", "path"});
    if (source.empty()) source = item.scalar;
    if (!source.empty()) out.push_back({std::move(source), site_text(item, {"alt", "title"})});
  }
}

std::string figure_of(const std::vector<Shown>& pictures, const std::string& caption) {
  std::string out = "<figure>";
  for (const Shown& picture : pictures) {
    out += "<img src=\"" + as_markup(picture.source) + '"';
    if (!picture.alt.empty()) out += " alt=\"" + as_markup(picture.alt) + '"';
    out += '>';
  }
  if (caption.empty()) return out + "</figure>";
  return out + "<figcaption>\n\n" + caption + "\n\n</figcaption></figure>";
}

}  // namespace

/// Pictures side by side: named by words, by a pattern among the files beside the post (Hugo), or
/// by the front matter.
bool TemplateExpander::gallery(TemplateReading& reading, const TemplateTag& tag,
                               const TemplateCall& call) {
  std::vector<Shown> pictures;
  for (const TemplateArgument& argument : call.arguments) {
    const bool list = argument.key == "images" || argument.key.empty();
    if (list && content::names_picture(argument.value)) pictures.push_back({argument.value, {}});
  }
  const std::string pattern = call.value({"match", "pattern"});
  if (!pattern.empty()) {
    for (std::string& path : includes_.files_beside(pattern)) {
      if (content::names_picture(path)) pictures.push_back({std::move(path), {}});
    }
  }
  std::string id = call.value({"id"});
  if (id.empty()) id = "gallery";
  const base::Setting* list = facts_.page == nullptr ? nullptr : facts_.page->find(id);
  if (pictures.empty() && list != nullptr) add_from_page(*list, pictures);
  if (pictures.empty()) return false;
  const std::string made = figure_of(pictures, call.value({"caption", "title"}));
  if (!charge(made.size(), span_of(reading.text, tag))) return true;
  any_ = true;
  writer_.paragraphs(reading.text, tag, made, place_of(reading, tag));
  return true;
}

}  // namespace chaek::read
