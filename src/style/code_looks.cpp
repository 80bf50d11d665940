#include "style/code_looks.h"

#include <string>

#include "style/color_setting.h"
#include "style/contrast.h"

namespace chaek::style {
namespace {

using content::CodeKind;

/// A kind's look on a light ground and its colour on a dark one.
struct DefaultLook {
  Color on_light;
  Color on_dark;
  bool bold = false;
};

DefaultLook default_look(CodeKind kind) {
  switch (kind) {
    case CodeKind::keyword:
      return {{28, 58, 110}, {150, 190, 250}, true};
    case CodeKind::type:
      return {{11, 83, 78}, {110, 205, 190}};
    case CodeKind::function:
      return {{78, 42, 132}, {205, 180, 250}};
    case CodeKind::variable:
      return {{112, 56, 20}, {240, 190, 140}};
    case CodeKind::attribute:
      return {{14, 78, 112}, {135, 205, 235}};
    case CodeKind::string:
      return {{52, 96, 28}, {165, 210, 130}};
    case CodeKind::escape:
      return {{122, 76, 0}, {235, 200, 110}};
    case CodeKind::number:
      return {{134, 38, 84}, {245, 165, 200}};
    case CodeKind::comment:
      return {{102, 100, 94}, {165, 165, 170}};
    case CodeKind::preprocessor:
      return {{116, 48, 112}, {230, 165, 225}};
    case CodeKind::symbol:
      return {{68, 68, 72}, {205, 205, 210}};
    case CodeKind::heading:
      return {{28, 58, 110}, {150, 190, 250}, true};
    case CodeKind::inserted:
      return {{24, 92, 46}, {140, 215, 150}};
    case CodeKind::deleted:
      return {{160, 34, 28}, {250, 160, 150}};
  }
  return {};
}

}  // namespace

CodeLooks read_code_looks(const base::Setting& map, const Style& block,
                          base::Diagnostics& diagnostics) {
  const bool dark = luminance(block.background.value_or(Color{255, 255, 255})) < 0.18;
  base::SettingReader reader(map, "code", diagnostics);
  CodeLooks looks;
  for (std::size_t i = 0; i < looks.size(); ++i) {
    const auto kind = static_cast<CodeKind>(i);
    const DefaultLook otherwise = default_look(kind);
    looks[i] = {dark ? otherwise.on_dark : otherwise.on_light, otherwise.bold};
    const base::Setting* setting = reader.any(content::name(kind));
    if (setting == nullptr) continue;
    base::SettingReader inner(*setting, "code: " + std::string(content::name(kind)), diagnostics);
    if (const auto color = read_color(inner, "color")) looks[i].color = *color;
    if (const auto bold = inner.flag("bold")) looks[i].bold = *bold;
    inner.finish();
  }
  reader.finish();
  return looks;
}

}  // namespace chaek::style
