#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "content/post.h"
#include "content/site.h"

namespace chaek::book {

/// Which post an address of the blog's site means. Engines make addresses by many patterns, but in
/// all of them the last part names the post and numbers before it are its date; so a post is found
/// by what its front matter says first, then by its path, then by name and date. Cost is linear in
/// the posts, and constant for each question.
class PostAddresses {
 public:
  explicit PostAddresses(const content::Site& site);

  /// Posts that are added first win where two would have one address.
  void add(const content::Post& post);

  /// The path of the post that `address` means: a path of the site, beginning with '/', or one
  /// relative to some page; percent-decoded, without query and fragment. Nothing when no post, or
  /// more than one, is meant.
  std::optional<std::string> find(std::string_view address) const;

  /// The path of the note that "[[name]]" means; of several with that name the first.
  std::optional<std::string> find_note(std::string_view name) const;

  /// What stands behind the site's own host and folder in `url`, beginning with '/' ("/about/#me");
  /// nothing when `url` leads elsewhere. http and https, "www." or not, are one.
  std::optional<std::string> own_path(std::string_view url) const;

  /// `path`, which begins with '/', without the site's folder at its beginning.
  std::string_view inside_site(std::string_view path) const;

  /// Where the site has the file at `path` of the project, "/recipes/soup/" for "_recipes/soup.md";
  /// empty when it is in none of its collections.
  std::string of_collection(std::string_view path) const;

  /// The whole address of a `path` that begins with '/'; empty when the site's is not known.
  std::string whole_address(std::string_view path) const;

 private:
  struct Named {
    std::uint32_t post = 0;
    bool ambiguous = false;
  };
  using Names = std::unordered_map<std::string, Named>;

  void add_name(std::string name, const std::vector<std::string>& dates, std::uint32_t post);
  std::optional<std::string> path_of(const Names& names, const std::string& key,
                                     bool any = false) const;
  std::optional<std::string> dated(const std::string& name, const std::string& date,
                                   bool exactly) const;

  content::Site site_;
  std::string host_;        // without "www."
  bool has_dates_ = false;  // every post's address has its date
  std::vector<std::string> paths_;
  std::unordered_map<std::string, std::uint32_t> exact_;
  Names named_;  // by name
  Names dated_;  // by name and date
};

}  // namespace chaek::book
