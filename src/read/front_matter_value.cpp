#include "read/front_matter_value.h"

#include <array>

#include "base/ascii_case.h"

namespace chaek::read {
namespace {

using base::Setting;

constexpr std::array<std::string_view, 4> inner_maps{"taxonomies", "extra", "params", "metadata"};

const Setting* find_any_case(const Setting& map, std::string_view key) {
  if (const Setting* exact = map.find(key)) return exact;
  for (const Setting::Member& member : map.members) {
    if (base::same_letters(member.key, key)) return &member.value;
  }
  return nullptr;
}

}  // namespace

const Setting* front_matter_value(const Setting& map, std::string_view key) {
  if (const Setting* value = find_any_case(map, key)) return value;
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
