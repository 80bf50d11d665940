#include "book/group.h"

#include <map>
#include <optional>
#include <string>

namespace chaek::book {
namespace {

using content::PartsBy;

/// Whether all posts that have a date are of one year: then months need no year.
bool in_one_year(const std::vector<content::Post>& posts, const std::vector<std::size_t>& numbers) {
  std::optional<int> year;
  for (const std::size_t n : numbers) {
    const auto& date = posts[n].front_matter.date;
    if (!date) continue;
    if (year.value_or(date->year) != date->year) return false;
    year = date->year;
  }
  return true;
}

/// The title of the post's part; nothing when it has what parts are made by not.
std::optional<std::string> part_title(const content::FrontMatter& post, PartsBy by, bool one_year,
                                      const Words& words) {
  switch (by) {
    case PartsBy::none:
      return std::nullopt;
    case PartsBy::year:
      return post.date ? std::optional(words.year(post.date->year)) : std::nullopt;
    case PartsBy::month:
      if (!post.date) return std::nullopt;
      return one_year ? words.month(post.date->month)
                      : words.month(post.date->year, post.date->month);
    case PartsBy::category:
      return post.categories.empty() ? std::nullopt : std::optional(post.categories.front());
    case PartsBy::series:
      return post.series.empty() ? std::nullopt : std::optional(post.series);
  }
  return std::nullopt;
}

/// The title of the part that holds the posts without one.
std::string rest_title(PartsBy by, const Words& words) {
  const bool named = by == PartsBy::category || by == PartsBy::series;
  return named ? words.uncategorised() : words.undated();
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
  Group rest{rest_title(by, words), {}};
  const bool one_year = in_one_year(posts, numbers);
  for (const std::size_t n : numbers) {
    const auto title = part_title(posts[n].front_matter, by, one_year, words);
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
