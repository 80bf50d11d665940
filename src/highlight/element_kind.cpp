#include "highlight/element_kind.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace chaek::highlight {
namespace {

using content::CodeKind;

using Entry = std::pair<std::string_view, CodeKind>;

/// The element names of GNU Source-highlight's definitions and of chaek's own, in byte order. Their
/// "symbol" and "cbracket" mark every comma and bracket and stay plain: pages are calmer without.
constexpr std::array kKinds{
    Entry{"argument", CodeKind::variable},
    Entry{"assignment", CodeKind::symbol},
    Entry{"atom", CodeKind::variable},
    Entry{"attribute", CodeKind::attribute},
    Entry{"bibtex", CodeKind::keyword},
    Entry{"classname", CodeKind::type},
    Entry{"code", CodeKind::string},
    Entry{"comment", CodeKind::comment},
    Entry{"costant", CodeKind::number},  // so spelt in r.lang
    Entry{"cuketag", CodeKind::preprocessor},
    Entry{"date", CodeKind::number},
    Entry{"difflines", CodeKind::heading},
    Entry{"error", CodeKind::deleted},
    Entry{"file", CodeKind::string},
    Entry{"fixed", CodeKind::string},
    Entry{"function", CodeKind::function},
    Entry{"gherken", CodeKind::keyword},
    Entry{"heading", CodeKind::heading},
    Entry{"ip", CodeKind::number},
    Entry{"key", CodeKind::attribute},
    Entry{"keyword", CodeKind::keyword},
    Entry{"label", CodeKind::variable},
    Entry{"libsource", CodeKind::preprocessor},
    Entry{"math", CodeKind::number},
    Entry{"meta", CodeKind::preprocessor},
    Entry{"name", CodeKind::type},
    Entry{"newfile", CodeKind::inserted},
    Entry{"number", CodeKind::number},
    Entry{"oldfile", CodeKind::deleted},
    Entry{"operator", CodeKind::symbol},
    Entry{"optionalargument", CodeKind::number},
    Entry{"path", CodeKind::string},
    Entry{"predef_func", CodeKind::function},
    Entry{"predef_var", CodeKind::variable},
    Entry{"preproc", CodeKind::preprocessor},
    Entry{"property", CodeKind::attribute},
    Entry{"regex", CodeKind::escape},
    Entry{"regexp", CodeKind::escape},
    Entry{"section", CodeKind::heading},
    Entry{"selector", CodeKind::type},
    Entry{"special_fun", CodeKind::keyword},
    Entry{"specialchar", CodeKind::escape},
    Entry{"string", CodeKind::string},
    Entry{"time", CodeKind::number},
    Entry{"todo", CodeKind::comment},
    Entry{"twonumbers", CodeKind::number},
    Entry{"type", CodeKind::type},
    Entry{"url", CodeKind::string},
    Entry{"usertype", CodeKind::type},
    Entry{"valquote", CodeKind::string},
    Entry{"value", CodeKind::number},
    Entry{"variable", CodeKind::variable},
    Entry{"warning", CodeKind::number},
    Entry{"webmethod", CodeKind::function},
};
static_assert(std::is_sorted(kKinds.begin(), kKinds.end()));

}  // namespace

std::optional<CodeKind> kind_of(const std::string& element) {
  const auto found = std::lower_bound(
      kKinds.begin(), kKinds.end(), element,
      [](const Entry& entry, const std::string& name) { return entry.first < name; });
  if (found == kKinds.end() || found->first != element) return std::nullopt;
  return found->second;
}

}  // namespace chaek::highlight
