#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace chaek::read {

/// A value of Liquid: nothing (nil), a truth, a number, a text, or a list of texts.
using LiquidValue =
    std::variant<std::monostate, bool, double, std::string, std::vector<std::string>>;

/// What a name such as `page.title` is; nothing when nobody can say.
using LiquidNames = std::function<std::optional<LiquidValue>(std::string_view)>;

/// The value as a page shows it.
std::string shown(const LiquidValue& value);

/// Whether a condition holds that is nothing but this value.
bool is_true(const LiquidValue& value);

/// What an expression with its filters gives (`"/a.png" | prepend: site.baseurl`); nothing when it
/// has a name or a filter that is not known, or can't be read. Addresses of the site are paths from
/// its root, whatever its host and folder.
/// Source: https://shopify.github.io/liquid/, https://jekyllrb.com/docs/liquid/filters/.
std::optional<LiquidValue> evaluate_liquid(std::string_view expression, const LiquidNames& names);

/// Whether `condition` holds (`a == "b" and page.c contains "d"`, from the right as Liquid does);
/// nothing when that can't be said.
std::optional<bool> evaluate_condition(std::string_view condition, const LiquidNames& names);

/// How much text the values of an expression may have; longer ones are not made.
inline constexpr std::size_t most_liquid_bytes = 1024 * 1024;

/// A filter applied to `value`; nothing when it is not known.
std::optional<LiquidValue> apply_liquid_filter(std::string_view name, const LiquidValue& value,
                                               const std::vector<LiquidValue>& arguments);

}  // namespace chaek::read
