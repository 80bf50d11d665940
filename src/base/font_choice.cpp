#include "base/font_choice.h"

#include <utility>

namespace chaek::base {
namespace {

std::vector<FontName> read_names(const Setting& value, Diagnostics& diagnostics) {
  std::vector<FontName> names;
  const auto add = [&](const Setting& item) {
    if (item.kind == Setting::Kind::scalar && !item.scalar.empty()) {
      names.push_back({item.scalar, item.span});
    } else {
      diagnostics.error("bad-value", item.span, "a font must be the name of a file or of a family",
                        "write it as \"MyBatang-Regular.ttf\" or \"Nanum Myeongjo\"");
    }
  };
  if (value.kind != Setting::Kind::list) {
    add(value);
    return names;
  }
  for (const Setting& item : value.items) add(item);
  return names;
}

}  // namespace

std::vector<FontChoice> read_font_choices(const Setting& map, Diagnostics& diagnostics) {
  std::vector<FontChoice> choices;
  if (map.kind != Setting::Kind::map && map.kind != Setting::Kind::null) {
    diagnostics.error("bad-value", map.span, "\"families\" must hold families and their fonts",
                      "write each on a line of its own, as \"serif: [font, font]\"");
  }
  for (const Setting::Member& member : map.members) {
    if (member.value.kind == Setting::Kind::null) continue;
    FontChoice choice{member.key, member.key_span, read_names(member.value, diagnostics)};
    if (!choice.fonts.empty()) choices.push_back(std::move(choice));
  }
  return choices;
}

}  // namespace chaek::base
