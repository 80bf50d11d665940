#include "book/group.h"

#include <map>
#include <optional>
#include <string>

namespace chaek::book {
namespace {

using content::PartsBy;

/// The title of the post's part; nothing when it has what parts are made by not.
std::optional<std::string> part_title(const content::FrontMatter& post, PartsBy by,
                                      const Words& words) {
  switch (by) {
    case PartsBy::none:
      return std::nullopt;
    case PartsBy::year:
      return post.date ? std::optional(words.year(post.date->year)) : std::nullopt;
    case PartsBy::month:
      return post.date ? std::optional(words.month(post.date->year, post.date->month))
                       : std::nullopt;
    case PartsBy::category:
      return post.categories.empty() ? std::nullopt : std::optional(post.categories.front());
  }
  return std::nullopt;
}

}  // namespace

std::vector<Part> group_posts(const std::vector<content::Post>& posts, PartsBy by,
                              const Words& words, std::uint32_t first_chapter,
                              std::vector<std::size_t>& numbers) {
  if (by == PartsBy::none) return {};
  struct Group {
    std::string title;
    std::vector<std::size_t> numbers;
  };
  std::vector<Group> groups;
  std::map<std::string, std::size_t> group_of;
  Group rest{by == PartsBy::category ? words.uncategorised() : words.undated(), {}};
  for (const std::size_t n : numbers) {
    const auto title = part_title(posts[n].front_matter, by, words);
    if (!title) {
      rest.numbers.push_back(n);
      continue;
    }
    const auto [at, is_new] = group_of.try_emplace(*title, groups.size());
    if (is_new) groups.push_back({*title, {}});
    groups[at->second].numbers.push_back(n);
  }
  if (!rest.numbers.empty()) groups.push_back(std::move(rest));
  std::vector<Part> parts;
  numbers.clear();
  for (Group& group : groups) {
    Part part;
    part.id = "part" + std::to_string(parts.size() + 1);
    part.title = std::move(group.title);
    part.first_chapter = first_chapter + static_cast<std::uint32_t>(numbers.size());
    part.chapter_count = static_cast<std::uint32_t>(group.numbers.size());
    parts.push_back(std::move(part));
    numbers.insert(numbers.end(), group.numbers.begin(), group.numbers.end());
  }
  return parts;
}

}  // namespace chaek::book
