#include "book/volumes.h"

#include <algorithm>
#include <utility>

#include "book/list_posts.h"
#include "book/natural_order.h"
#include "book/slug.h"
#include "book/words.h"

namespace chaek::book {
namespace {

using content::BookSettings;
using content::FrontMatter;
using content::PartsBy;
using content::Post;

/// What posts are divided by; parts are what the settings divide a book by.
std::optional<Each> kind_of(Each each, const BookSettings& settings,
                            base::Diagnostics& diagnostics) {
  if (each != Each::part) return each;
  switch (settings.parts) {
    case PartsBy::year:
      return Each::year;
    case PartsBy::month:
      return Each::month;
    case PartsBy::category:
      return Each::category;
    case PartsBy::series:
      return Each::series;
    case PartsBy::none:
      break;
  }
  diagnostics.error("no-parts", settings.place_of("parts"), "the book has no parts to divide it by",
                    "say `parts: year`, month, category or series in book.yaml, or --each year");
  return std::nullopt;
}

/// A part is not divided once more into itself.
bool is_divided_by(Each each, PartsBy parts) {
  return (each == Each::year && parts == PartsBy::year) ||
         (each == Each::month && (parts == PartsBy::year || parts == PartsBy::month)) ||
         (each == Each::category && parts == PartsBy::category) ||
         (each == Each::series && parts == PartsBy::series);
}

/// `name` without the difference of ASCII capitals, as posts are chosen.
std::string folded(std::string name) {
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return name;
}

/// What of `post` names its volumes: years, months as "2023-05", categories, its series, tags.
std::vector<std::string> labels_of(const FrontMatter& post, Each each) {
  if (each == Each::category) return post.categories;
  if (each == Each::tag) return post.tags;
  if (each == Each::series && post.series.empty()) return {};
  if (each == Each::series) return {post.series};
  if (!post.date) return {};
  const std::string day = content::iso_date(*post.date);
  return {day.substr(0, each == Each::year ? 4 : 7)};
}

std::string_view lacking(Each each) {
  switch (each) {
    case Each::category:
      return "it has no category";
    case Each::series:
      return "it has no series";
    case Each::tag:
      return "it has no tag";
    case Each::year:
    case Each::month:
    case Each::part:
      break;
  }
  return "it has no date";
}

/// What distinguishes the volume in its title.
std::string title_part(const std::string& label, Each each, const Words& words) {
  if (each != Each::month) return label;
  return words.month(std::stoi(label.substr(0, 4)), std::stoi(label.substr(5)));
}

std::string title_of(const std::string& whole, const std::string& label, Each each,
                     const Words& words) {
  const std::string part = title_part(label, each, words);
  if (whole.empty()) return each == Each::year ? words.writings_of(label) : part;
  const bool dated = each == Each::year || each == Each::month;
  return whole + (dated ? " " : ": ") + part;
}

/// The posts are chosen already: what chose them would only be reported as matching nothing.
void forget_choice(BookSettings& settings) {
  settings.include.clear();
  settings.exclude.clear();
  settings.tags.clear();
  settings.categories.clear();
}

/// The posts of `settings`, in the book's order. Posts without a date are reported by the volume
/// that holds them.
PostList list_quietly(const std::vector<Post>& posts, const BookSettings& settings,
                      const TimeZone& zone, std::optional<std::int64_t> epoch,
                      base::Diagnostics& diagnostics) {
  base::Diagnostics found;
  PostList list = list_posts(posts, settings, zone, epoch, 0, found);
  for (const base::Diagnostic& item : found.items()) {
    if (item.code != "no-date") diagnostics.add(item);
  }
  if (list.chosen.empty()) {
    diagnostics.error("no-posts", {}, "there are no posts",
                      "name files or a folder that holds Markdown posts");
  }
  return list;
}

class Divider {
 public:
  Divider(const BookSettings& settings, Each each, const std::string& language)
      : settings_(settings), each_(each), words_(language) {
    title_ = settings.title.empty() ? settings.site_title : settings.title;
    slug_ = settings.slug.empty() ? file_slug(title_) : settings.slug;
  }

  Volume volume(const std::string& label) const {
    Volume out;
    out.key = label;
    out.settings = settings_;
    forget_choice(out.settings);
    const std::string name = file_slug(label);
    out.settings.title = title_of(title_, label, each_, words_);
    out.settings.slug = slug_.empty() ? name : slug_ + "-" + name;
    out.settings.identifier.clear();  // one ISBN is not two books'
    if (is_divided_by(each_, settings_.parts)) out.settings.parts = PartsBy::none;
    out.names = {{"slug", out.settings.slug}, {"part", name}};
    if (each_ == Each::category) out.names["category"] = name;
    if (each_ == Each::series) out.names["series"] = name;
    if (each_ == Each::tag) out.names["tag"] = name;
    if (each_ == Each::year || each_ == Each::month) out.names["year"] = label.substr(0, 4);
    if (each_ == Each::month) out.names["month"] = label.substr(5);
    return out;
  }

 private:
  const BookSettings& settings_;
  Each each_;
  Words words_;
  std::string title_;
  std::string slug_;
};

struct NaturalOrder {
  bool operator()(const std::string& a, const std::string& b) const { return natural_less(a, b); }
};

}  // namespace

std::vector<Volume> divide_posts(const std::vector<Post>& posts, const BookSettings& settings,
                                 Each each, std::optional<std::int64_t> source_date_epoch,
                                 base::Diagnostics& diagnostics) {
  const auto zone = TimeZone::find(settings, diagnostics);
  const auto kind = kind_of(each, settings, diagnostics);
  if (!zone || !kind) return {};
  const PostList list = list_quietly(posts, settings, *zone, source_date_epoch, diagnostics);
  const Divider divider(settings, *kind, list.language);
  std::map<std::string, Volume, NaturalOrder> volumes;  // by folded label
  for (const std::size_t n : list.chosen) {
    const std::vector<std::string> labels = labels_of(posts[n].front_matter, *kind);
    if (labels.empty()) {
      diagnostics.warning("in-no-volume", {posts[n].source, 0, 0},
                          "this post is in none of the books: " + std::string(lacking(*kind)),
                          "add it to the front matter, or make one book of all posts");
    }
    for (const std::string& label : labels) {
      const auto [at, is_new] = volumes.try_emplace(folded(label));
      if (is_new) at->second = divider.volume(label);
      std::vector<std::size_t>& members = at->second.posts;
      if (members.empty() || members.back() != n) members.push_back(n);
    }
  }
  if (!settings.identifier.empty() && volumes.size() > 1) {
    diagnostics.warning("one-identifier", settings.place_of("identifier"),
                        "one identifier does not name several books",
                        "each book gets one of its own; list the books under `books` in book.yaml "
                        "to give each its ISBN");
  }
  std::vector<Volume> out;
  out.reserve(volumes.size());
  for (auto& [key, volume] : volumes) out.push_back(std::move(volume));
  return out;
}

std::optional<Volume> choose_volume(const std::vector<Post>& posts, const BookSettings& settings,
                                    std::size_t number,
                                    std::optional<std::int64_t> source_date_epoch,
                                    base::Diagnostics& diagnostics) {
  const auto zone = TimeZone::find(settings, diagnostics);
  if (!zone) return std::nullopt;
  PostList list = list_quietly(posts, settings, *zone, source_date_epoch, diagnostics);
  if (list.chosen.empty()) return std::nullopt;
  Volume out;
  out.settings = settings;
  forget_choice(out.settings);
  if (settings.slug.empty()) out.settings.slug = file_slug(settings.title);
  if (out.settings.slug.empty()) out.settings.slug = "book-" + std::to_string(number);
  out.key = out.settings.slug;
  out.names = {{"slug", out.settings.slug}};
  if (settings.year) out.names["year"] = std::to_string(*settings.year);
  out.posts = std::move(list.chosen);
  return out;
}

}  // namespace chaek::book
