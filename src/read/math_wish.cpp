#include "read/math_wish.h"

#include <string_view>

#include "read/front_matter_value.h"

namespace chaek::read {

bool asks_for_math(const base::Setting& front_matter) {
  using Kind = base::Setting::Kind;
  for (const std::string_view key :
       {"math", "mathjax", "katex", "use_math", "usemathjax", "latex"}) {
    const base::Setting* value = front_matter_value(front_matter, key);
    if (value == nullptr || value->kind == Kind::null) continue;
    if (value->kind == Kind::map) return true;  // {enable: true}, Hugo's themes
    const std::string_view said = value->scalar;
    if (said != "false" && said != "no" && said != "off" && said != "0" && !said.empty())
      return true;
  }
  return false;
}

}  // namespace chaek::read
