#include "book/choose.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_set>

#include "base/glob.h"
#include "base/nearest.h"

namespace chaek::book {
namespace {

using content::BookSettings;
using content::Post;
using content::WrittenDate;

std::tuple<int, int, int> day_of(const WrittenDate& date) {
  return {date.year, date.month, date.day};
}

std::string folded(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return out;
}

bool share_one(const std::vector<std::string>& wanted, const std::vector<std::string>& had) {
  return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& w) {
    return std::any_of(had.begin(), had.end(),
                       [&](const std::string& h) { return folded(w) == folded(h); });
  });
}

bool any_glob(const std::vector<std::string>& patterns, const std::string& path) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const std::string& p) { return base::glob_matches(p, path); });
}

bool is_own_page(const BookSettings& settings, const std::string& path) {
  const auto names = [&](const content::NamedFile& file) { return file.path == path; };
  return std::any_of(settings.front.begin(), settings.front.end(), names) ||
         std::any_of(settings.back.begin(), settings.back.end(), names);
}

/// Why the date keeps the post out of the book; empty when it does not.
std::string date_reason(const Post& post, const BookSettings& settings, const TimeZone& zone,
                        std::optional<std::int64_t> epoch) {
  const std::optional<WrittenDate>& date = post.front_matter.date;
  if (!date) {
    return settings.from || settings.to || settings.year ? "no date, and the book has a range" : "";
  }
  const std::string day = content::iso_date(*date);
  if (settings.year && date->year != *settings.year) {
    return "dated " + day + ", not in " + std::to_string(*settings.year);
  }
  if (settings.from && day_of(*date) < day_of(*settings.from)) {
    return "dated " + day + ", before " + content::iso_date(*settings.from);
  }
  if (settings.to && day_of(*date) > day_of(*settings.to)) {
    return "dated " + day + ", after " + content::iso_date(*settings.to);
  }
  if (epoch && zone.instant(*date) > *epoch) return "dated " + day + ", after SOURCE_DATE_EPOCH";
  return "";
}

std::string reason_against(const Post& post, const BookSettings& settings, const TimeZone& zone,
                           std::optional<std::int64_t> epoch) {
  if (!settings.drafts && !post.front_matter.withheld.empty()) return post.front_matter.withheld;
  if (!settings.include.empty() && !any_glob(settings.include, post.path)) return "not included";
  if (any_glob(settings.exclude, post.path)) return "excluded";
  if (!settings.tags.empty() && !share_one(settings.tags, post.front_matter.tags)) {
    return "has none of the book's tags";
  }
  if (!settings.categories.empty() &&
      !share_one(settings.categories, post.front_matter.categories)) {
    return "is in none of the book's categories";
  }
  return date_reason(post, settings, zone, epoch);
}

/// Whether another post says that it is the same in the book's language. Posts say so by a key that
/// they share; what has the book's language, or says none, stays.
class Translations {
 public:
  Translations(const std::vector<Post>& posts, const std::string& language)
      : language_(language.empty() ? "ko" : language.substr(0, language.find('-'))) {
    for (const Post& post : posts) {
      const std::string& key = post.front_matter.translation;
      if (!key.empty() && is_own(post)) own_.insert(key);
    }
  }
  bool replaces(const Post& post) const {
    return !is_own(post) && own_.contains(post.front_matter.translation);
  }

 private:
  bool is_own(const Post& post) const {
    const std::string& said = post.front_matter.language;
    return said.empty() || said.substr(0, said.find('-')) == language_;
  }
  std::string language_;
  std::unordered_set<std::string> own_;
};

/// Warns of each of `wanted` that no post has.
template <class HadBy>
void report_unused_words(const std::vector<std::string>& wanted, std::string_view kind,
                         const std::vector<Post>& posts, HadBy had_by, base::Diagnostics& out) {
  for (const std::string& word : wanted) {
    std::vector<std::string_view> known;
    bool found = false;
    for (const Post& post : posts) {
      const std::vector<std::string>& had = had_by(post);
      known.insert(known.end(), had.begin(), had.end());
      found = found || share_one({word}, had);
    }
    if (found) continue;
    std::sort(known.begin(), known.end());
    known.erase(std::unique(known.begin(), known.end()), known.end());
    const std::string_view near = base::nearest(word, known);
    out.warning("unmatched-choice", {}, "no post has the " + std::string(kind) + " \"" + word + '"',
                near.empty() ? "" : "did you mean \"" + std::string(near) + "\"?");
  }
}

void report_unused_patterns(const std::vector<std::string>& patterns, std::string_view key,
                            base::Span place, const std::vector<Post>& posts,
                            base::Diagnostics& diagnostics) {
  for (const std::string& pattern : patterns) {
    const bool used = std::any_of(posts.begin(), posts.end(), [&](const Post& post) {
      return base::glob_matches(pattern, post.path);
    });
    if (used) continue;
    std::vector<std::string_view> paths;
    paths.reserve(posts.size());
    for (const Post& post : posts) paths.push_back(post.path);
    const std::string_view near = base::nearest(pattern, paths);
    diagnostics.warning("unmatched-choice", place,
                        "no post's path matches \"" + pattern + "\" (" + std::string(key) + ')',
                        near.empty() ? "" : "did you mean \"" + std::string(near) + "\"?");
  }
}

}  // namespace

std::vector<Choice> choose_posts(const std::vector<Post>& posts, const BookSettings& settings,
                                 const TimeZone& zone,
                                 std::optional<std::int64_t> source_date_epoch,
                                 base::Diagnostics& diagnostics) {
  report_unused_words(
      settings.tags, "tag", posts, [](const Post& p) -> const auto& { return p.front_matter.tags; },
      diagnostics);
  report_unused_words(
      settings.categories, "category", posts,
      [](const Post& p) -> const auto& { return p.front_matter.categories; }, diagnostics);
  report_unused_patterns(settings.include, "include", settings.place_of("include"), posts,
                         diagnostics);
  report_unused_patterns(settings.exclude, "exclude", settings.place_of("exclude"), posts,
                         diagnostics);
  const Translations translations(posts, settings.language);
  std::vector<Choice> choices;
  choices.reserve(posts.size());
  for (const Post& post : posts) {
    if (is_own_page(settings, post.path)) {
      choices.push_back({false, "a page of its own (front or back)", true});
      continue;
    }
    std::string reason = reason_against(post, settings, zone, source_date_epoch);
    if (reason.empty() && translations.replaces(post)) {
      reason = "the same post in another language";
    }
    const bool chosen = reason.empty();
    if (chosen && !post.front_matter.date) {
      diagnostics.warning("no-date", {post.source, 0, 0},
                          "this post has no date and is placed at the book's end",
                          "add \"date: 2023-12-30\" to its front matter or to its file name");
    }
    choices.push_back({chosen, std::move(reason), false});
  }
  return choices;
}

}  // namespace chaek::book
