#include "style/theme_chain.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace chaek::style {
namespace {

using base::Setting;
using base::SourceFile;

constexpr std::string_view kExtends = "extends";
constexpr std::string_view kBase = "base";
constexpr std::size_t kMostThemes = 16;

std::optional<Setting> parse(const SourceFile& file, base::Diagnostics& diagnostics) {
  const base::Span whole{&file, 0, static_cast<std::uint32_t>(file.text().size())};
  return base::parse_settings(whole, base::DuplicateKeys::refuse, {}, "theme-file", diagnostics);
}

/// Takes `extends` out of `theme`, since it says nothing about the look.
std::optional<Setting> take_extends(Setting& theme) {
  const auto at = std::find_if(theme.members.begin(), theme.members.end(),
                               [](const Setting::Member& m) { return m.key == kExtends; });
  if (at == theme.members.end()) return std::nullopt;
  Setting value = std::move(at->value);
  theme.members.erase(at);
  return value;
}

/// Lays `over` on `under`.
void merge(Setting& under, Setting over) {
  if (under.kind != Setting::Kind::map || over.kind != Setting::Kind::map) {
    under = std::move(over);
    return;
  }
  for (Setting::Member& member : over.members) {
    const auto at = std::find_if(under.members.begin(), under.members.end(),
                                 [&](const Setting::Member& m) { return m.key == member.key; });
    if (at == under.members.end()) {
      under.members.push_back(std::move(member));
    } else {
      at->key_span = member.key_span;
      merge(at->value, std::move(member.value));
    }
  }
}

/// The themes from the asked one up to the base, each already parsed.
class Chain {
 public:
  Chain(const FindTheme& find, base::Diagnostics& diagnostics)
      : find_(find), diagnostics_(diagnostics) {}

  std::optional<Setting> run(const SourceFile& theme) {
    const SourceFile* file = &theme;
    while (file != nullptr) {
      auto settings = parse(*file, diagnostics_);
      if (!settings) return std::nullopt;
      if (settings->kind == Setting::Kind::null) settings->kind = Setting::Kind::map;
      files_.push_back(file);
      const auto extends = take_extends(*settings);
      levels_.push_back(std::move(*settings));
      const std::size_t errors = diagnostics_.count(base::Severity::error);
      file = extends ? named_parent(*extends) : base_of(*file);
      if (diagnostics_.count(base::Severity::error) > errors) return std::nullopt;
    }
    return merged();
  }

 private:
  const SourceFile* named_parent(const Setting& extends) {
    if (extends.kind != Setting::Kind::scalar || extends.scalar.empty()) {
      diagnostics_.error("bad-value", extends.span,
                         "\"extends\" must be the name of a theme or of a theme file");
      return nullptr;
    }
    const SourceFile* parent = find_(extends.scalar, extends.span, diagnostics_);
    if (parent == nullptr) return nullptr;
    const bool seen = std::any_of(files_.begin(), files_.end(), [&](const SourceFile* file) {
      return file->name() == parent->name();
    });
    if (!seen && files_.size() < kMostThemes) return parent;
    std::string round;
    for (const SourceFile* file : files_) round += file->name() + " → ";
    diagnostics_.error("theme-cycle", extends.span,
                       seen ? "themes extend each other in a circle: " + round + parent->name()
                            : "more than " + std::to_string(kMostThemes) + " themes in a row",
                       "let one of them extend a theme of chaek's own, such as essay");
    return nullptr;
  }

  const SourceFile* base_of(const SourceFile& last) {
    const SourceFile* base = find_(kBase, {}, diagnostics_);
    return base == nullptr || base->name() == last.name() ? nullptr : base;
  }

  Setting merged() {
    Setting theme = std::move(levels_.back());
    for (auto level = levels_.rbegin() + 1; level != levels_.rend(); ++level) {
      merge(theme, std::move(*level));
    }
    return theme;
  }

  const FindTheme& find_;
  base::Diagnostics& diagnostics_;
  std::vector<const SourceFile*> files_;
  std::vector<Setting> levels_;
};

}  // namespace

std::optional<Setting> read_theme_chain(const SourceFile& theme, const FindTheme& find,
                                        base::Diagnostics& diagnostics) {
  return Chain(find, diagnostics).run(theme);
}

}  // namespace chaek::style
