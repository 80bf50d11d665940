#include "read/front_matter_value.h"

#include <algorithm>
#include <array>

#include "base/ascii_case.h"

namespace chaek::read {
namespace {

using base::Setting;

constexpr std::array<std::string_view, 4> inner_maps{"taxonomies", "extra", "params", "metadata"};

/// Asked for every key that any engine knows, of which a post has few.
const Setting* find_any_case(const Setting& map, std::string_view key) {
  const Setting* other_case = nullptr;
  for (const Setting::Member& member : map.members) {
    if (member.key.size() != key.size()) continue;
    if (member.key == key) return &member.value;
    if (other_case == nullptr && base::same_letters(member.key, key)) other_case = &member.value;
  }
  return other_case;
}

bool is_map(const Setting::Member& member) {
  return member.value.kind == Setting::Kind::map;
}

}  // namespace

const Setting* front_matter_value(const Setting& map, std::string_view key) {
  if (const Setting* value = find_any_case(map, key)) return value;
  if (std::none_of(map.members.begin(), map.members.end(), is_map)) return nullptr;
  for (const std::string_view outer : inner_maps) {
    const Setting* inner = map.find(outer);
    const Setting* value = inner == nullptr ? nullptr : find_any_case(*inner, key);
    if (value != nullptr) return value;
  }
  return nullptr;
}

std::optional<bool> front_matter_flag(const Setting& value) {
  if (value.kind != Setting::Kind::scalar) return std::nullopt;
  if (value.scalar == "1") return true;
  if (value.scalar == "0") return false;
  Setting plain;
  plain.kind = value.kind;
  plain.scalar = value.scalar;
  return base::as_flag(plain);
}

}  // namespace chaek::read
