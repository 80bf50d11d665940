#include "book/tag_index.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "book/letter_order.h"

namespace chaek::book {
namespace {

constexpr std::size_t kMostInOneLatinGroup = 24;
constexpr std::size_t kLeastPosts = 8;
constexpr std::size_t kLeastSharedTags = 5;

/// A tag in all its spellings.
struct Gathered {
  std::map<std::string, std::uint32_t> spellings;  // with how many posts write it so
  std::vector<std::uint32_t> chapters;
};

std::string without_case(std::string_view tag) {
  std::string folded(tag);
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return folded;
}

std::vector<IndexEntry> gather(const std::vector<Chapter>& chapters) {
  std::unordered_map<std::string, std::size_t> number_of;
  std::vector<Gathered> tags;
  for (std::uint32_t i = 0; i < chapters.size(); ++i) {
    if (chapters[i].kind != ChapterKind::post) continue;
    for (const std::string& tag : chapters[i].tags) {
      const auto [at, is_new] = number_of.try_emplace(without_case(tag), tags.size());
      if (is_new) tags.emplace_back();
      Gathered& gathered = tags[at->second];
      ++gathered.spellings[tag];
      if (gathered.chapters.empty() || gathered.chapters.back() != i) {
        gathered.chapters.push_back(i);
      }
    }
  }
  std::vector<IndexEntry> entries;
  entries.reserve(tags.size());
  for (Gathered& tag : tags) {
    const auto most =
        std::max_element(tag.spellings.begin(), tag.spellings.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    entries.push_back({most->first, std::move(tag.chapters)});
  }
  return entries;
}

/// Where the groups of a kind stand in the index.
int rank(LetterKind kind, const Words& words) {
  switch (kind) {
    case LetterKind::hangul:
      return words.korean() ? 0 : 3;
    case LetterKind::latin:
      return 1;
    case LetterKind::symbol:
      return 2;
    case LetterKind::other:
      return 4;
  }
  return 4;
}

std::string group_name(Letter letter, bool one_latin_group, const Words& words) {
  if (letter.kind == LetterKind::symbol) return words.symbols();
  if (letter.kind == LetterKind::other) return words.other_letters();
  if (letter.kind == LetterKind::latin && one_latin_group) return "A–Z";
  return letter_name(letter);
}

}  // namespace

std::vector<IndexGroup> make_index(const std::vector<Chapter>& chapters, const Words& words) {
  struct Keyed {
    int rank = 0;
    Letter letter;
    std::u32string key;
    IndexEntry entry;
  };
  std::vector<Keyed> sorted;
  std::size_t latin = 0;
  for (IndexEntry& entry : gather(chapters)) {
    const Letter letter = first_letter(entry.tag);
    if (letter.kind == LetterKind::latin) ++latin;
    std::u32string key = order_key(entry.tag);
    sorted.push_back({rank(letter.kind, words), letter, std::move(key), std::move(entry)});
  }
  std::sort(sorted.begin(), sorted.end(), [](const Keyed& a, const Keyed& b) {
    return std::tie(a.rank, a.letter, a.key, a.entry.tag) <
           std::tie(b.rank, b.letter, b.key, b.entry.tag);
  });
  std::vector<IndexGroup> groups;
  for (Keyed& keyed : sorted) {
    std::string name = group_name(keyed.letter, latin <= kMostInOneLatinGroup, words);
    if (groups.empty() || groups.back().label != name) groups.push_back({std::move(name), {}});
    groups.back().entries.push_back(std::move(keyed.entry));
  }
  return groups;
}

bool is_worth_an_index(const Book& book) {
  const auto posts = static_cast<std::size_t>(
      std::count_if(book.chapters.begin(), book.chapters.end(),
                    [](const Chapter& chapter) { return chapter.kind == ChapterKind::post; }));
  std::size_t shared = 0;
  for (const IndexGroup& group : book.index) {
    for (const IndexEntry& entry : group.entries) shared += entry.chapters.size() > 1 ? 1 : 0;
  }
  return posts >= kLeastPosts && shared >= kLeastSharedTags;
}

}  // namespace chaek::book
