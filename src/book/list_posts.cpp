#include "book/list_posts.h"

#include <algorithm>

#include "book/choose.h"
#include "book/group.h"
#include "book/language.h"
#include "book/natural_order.h"
#include "book/order.h"

namespace chaek::book {

PostList list_posts(const std::vector<content::Post>& posts, const content::BookSettings& settings,
                    const TimeZone& zone, std::optional<std::int64_t> source_date_epoch,
                    std::uint32_t first_chapter, base::Diagnostics& diagnostics) {
  PostList list;
  std::vector<Choice> choices = choose_posts(posts, settings, zone, source_date_epoch, diagnostics);
  for (std::size_t i = 0; i < posts.size(); ++i) {
    if (choices[i].chosen) {
      list.chosen.push_back(i);
    } else {
      list.left_out.push_back({i, std::move(choices[i].reason), choices[i].own_page});
    }
  }
  std::sort(list.left_out.begin(), list.left_out.end(), [&](const LeftOut& a, const LeftOut& b) {
    return path_less(posts[a.post].path, posts[b.post].path);
  });
  order_posts(posts, settings.order, zone, list.chosen);
  list.language = book_language(posts, list.chosen, settings, diagnostics);
  list.parts = group_posts(posts, settings.parts, Words(list.language), first_chapter, list.chosen);
  return list;
}

bool report_left_out(const PostList& list, const std::vector<content::Post>& posts,
                     base::Diagnostics& diagnostics) {
  for (const LeftOut& left_out : list.left_out) {
    if (left_out.own_page) continue;
    diagnostics.note("post-left-out", {posts[left_out.post].source, 0, 0},
                     "this post is not in the book: " + left_out.reason);
  }
  if (!list.chosen.empty()) return true;
  diagnostics.error("no-posts", {},
                    posts.empty() ? "there are no posts"
                                  : "none of the " + std::to_string(posts.size()) +
                                        " posts is chosen for the book",
                    posts.empty() ? "name files or a folder that holds Markdown posts"
                                  : "\"chaek list\" shows why each was left out");
  return false;
}

}  // namespace chaek::book
