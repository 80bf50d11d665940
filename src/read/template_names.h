#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/limits.h"
#include "base/setting.h"
#include "content/post.h"
#include "read/engine.h"
#include "read/liquid_value.h"

namespace chaek::read {

/// What templates may ask of the post and its site.
struct TemplateFacts {
  std::string_view path;                             ///< of the post
  const base::Setting* page = nullptr;               ///< its front matter: a map
  const content::FrontMatter* understood = nullptr;  ///< the same as read
  const Engine* engine = nullptr;                    ///< null: not known
  /// What its templates may become in bytes, where ten times its text is less.
  std::uint64_t most_bytes = base::Limits{}.templates;
};

/// A setting as templates see it; nothing for a map.
std::optional<LiquidValue> value_of(const base::Setting& setting);

/// The names that a template knows: `page.title`, `site.url`, `include.id`, what it assigned.
class TemplateNames {
 public:
  explicit TemplateNames(const TemplateFacts& facts) : facts_(facts) {}

  /// Nothing for a name whose value nobody here can know (`site.posts`).
  std::optional<LiquidValue> find(std::string_view name) const;
  void assign(std::string name, LiquidValue value) {
    assigned_[std::move(name)] = std::move(value);
  }
  /// The arguments of the file that is being included, as `include.…`.
  void begin_include(std::map<std::string, LiquidValue> arguments) {
    includes_.push_back(std::move(arguments));
  }
  void end_include() { includes_.pop_back(); }

 private:
  std::optional<LiquidValue> of_page(std::string_view key) const;
  std::optional<LiquidValue> of_site(std::string_view key) const;

  TemplateFacts facts_;
  std::map<std::string, LiquidValue, std::less<>> assigned_;
  std::vector<std::map<std::string, LiquidValue>> includes_;
};

}  // namespace chaek::read
