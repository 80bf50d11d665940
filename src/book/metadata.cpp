#include "book/metadata.h"

#include <algorithm>
#include <unordered_map>

#include "base/files.h"
#include "book/identifier.h"
#include "book/slug.h"
#include "book/words.h"
#include "content/walk.h"

namespace chaek::book {
namespace {

using content::BookSettings;
using content::WrittenDate;

/// "2023" or "2019–2023"; empty without dates.
std::string years_of(const std::vector<WrittenDate>& dates) {
  if (dates.empty()) return {};
  const auto [first, last] = std::minmax_element(
      dates.begin(), dates.end(),
      [](const WrittenDate& a, const WrittenDate& b) { return a.year < b.year; });
  const std::string from = std::to_string(first->year);
  return first->year == last->year ? from : from + "–" + std::to_string(last->year);
}

/// The last part of the folder that all posts are in; empty when they share none.
std::string_view common_folder(const std::vector<Chapter>& chapters) {
  std::optional<std::string_view> common;
  for (const Chapter& chapter : chapters) {
    if (chapter.kind != ChapterKind::post) continue;
    const std::string_view folder = base::folder_of(chapter.path);
    if (!common) common = folder;
    while (!common->empty() && folder != *common &&
           !(folder.starts_with(*common) && folder[common->size()] == '/')) {
      common = base::folder_of(*common);
    }
  }
  if (!common) return {};
  return common->substr(common->rfind('/') + 1);
}

std::string derived_title(const BookSettings& settings, const std::vector<Chapter>& chapters,
                          const std::string& years, const Words& words) {
  const auto is_post = [](const Chapter& c) { return c.kind == ChapterKind::post; };
  if (std::count_if(chapters.begin(), chapters.end(), is_post) == 1) {
    return content::plain_text(std::find_if(chapters.begin(), chapters.end(), is_post)->title);
  }
  if (!settings.site_title.empty()) {
    const bool part = settings.year || settings.from || settings.to;
    return part && !years.empty() ? settings.site_title + ' ' + years : settings.site_title;
  }
  if (!years.empty()) return words.writings_of(years);
  const std::string_view folder = common_folder(chapters);
  return folder.empty() ? words.book() : std::string(folder);
}

std::string identifier_of(const BookSettings& settings, const Metadata& metadata,
                          const std::vector<Chapter>& chapters, base::Diagnostics& diagnostics) {
  std::string name = metadata.title;
  if (!settings.identifier.empty()) {
    if (auto identifier = written_identifier(settings.identifier)) return *identifier;
    diagnostics.warning("bad-identifier", settings.place_of("identifier"),
                        '"' + settings.identifier + "\" is no ISBN, UUID or URI",
                        "check the digits; an identifier is made from it instead");
    name += '\n' + settings.identifier;
  }
  for (const std::string& author : metadata.authors) name += '\n' + author;
  for (const Chapter& chapter : chapters) name += '\n' + chapter.id + '\t' + chapter.path;
  return named_uuid(name);
}

}  // namespace

PostFacts gather_facts(const std::vector<content::Post>& posts,
                       const std::vector<std::size_t>& chosen) {
  PostFacts facts;
  std::unordered_map<std::string, std::size_t> authors;
  std::unordered_map<std::string, std::size_t> counts;
  for (const std::size_t n : chosen) {
    const content::FrontMatter& front_matter = posts[n].front_matter;
    if (front_matter.date) facts.dates.push_back(*front_matter.date);
    for (const std::string& author : front_matter.authors) {
      if (authors.try_emplace(author, 0).second) facts.authors.push_back(author);
    }
    for (const std::string& tag : front_matter.tags) {
      if (++counts[tag] == 1) facts.tags.push_back(tag);
    }
  }
  std::stable_sort(
      facts.tags.begin(), facts.tags.end(),
      [&](const std::string& a, const std::string& b) { return counts[a] > counts[b]; });
  return facts;
}

Metadata make_metadata(const BookSettings& settings, const PostFacts& facts,
                       const std::vector<Chapter>& chapters, const std::string& language,
                       const TimeZone& zone, std::optional<std::int64_t> source_date_epoch,
                       base::Diagnostics& diagnostics) {
  const Words words(language);
  Metadata metadata;
  metadata.years = years_of(facts.dates);
  metadata.title = settings.title.empty() ? derived_title(settings, chapters, metadata.years, words)
                                          : settings.title;
  metadata.subtitle = settings.subtitle;
  metadata.authors = settings.authors.empty() ? facts.authors : settings.authors;
  metadata.publisher = settings.publisher;
  metadata.language = language;
  metadata.description = settings.description;
  metadata.rights = settings.rights;
  metadata.subjects = facts.tags;
  const auto newest = std::max_element(facts.dates.begin(), facts.dates.end(),
                                       [&](const WrittenDate& a, const WrittenDate& b) {
                                         return zone.instant(a) < zone.instant(b);
                                       });
  const bool has_newest = newest != facts.dates.end();
  // Without any date the book is as old as the clock's zero: wrong, but the same on every run.
  const std::int64_t modified = source_date_epoch.value_or(has_newest ? zone.instant(*newest) : 0);
  metadata.modified = utc_time(modified);
  if (settings.date) {
    metadata.date = *settings.date;
  } else if (!settings.colophon.printings.empty()) {
    metadata.date = settings.colophon.printings.front().date;
  } else if (has_newest) {
    metadata.date = *newest;
  } else if (source_date_epoch) {
    metadata.date = utc_date(*source_date_epoch);
  }
  metadata.identifier = identifier_of(settings, metadata, chapters, diagnostics);
  metadata.slug = file_slug(settings.slug.empty() ? metadata.title : settings.slug);
  if (metadata.slug.empty()) metadata.slug = "book";
  return metadata;
}

}  // namespace chaek::book
