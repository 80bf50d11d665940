#include "book/chapters.h"

#include <algorithm>
#include <string_view>

#include "book/anchors.h"
#include "book/language.h"
#include "book/title.h"

namespace chaek::book {
namespace {

/// "post001": `number` from 1, with as many digits as `count` needs and at least `least`.
std::string numbered(std::string_view word, std::size_t number, std::size_t count,
                     std::size_t least) {
  const std::string digits = std::to_string(number);
  const std::size_t width = std::max(least, std::to_string(count).size());
  return std::string(word) + std::string(width - digits.size(), '0') + digits;
}

void add_chapter(Chapters& made, content::Post post, ChapterKind kind, std::string id,
                 const std::string& language, base::Diagnostics& diagnostics) {
  Chapter chapter;
  chapter.kind = kind;
  chapter.id = std::move(id);
  chapter.language = post_language(post, language, diagnostics);
  join_anchors(post.blocks);
  Title title = take_title(post);
  chapter.title = std::move(title.content);
  content::FrontMatter& front_matter = post.front_matter;
  chapter.date = front_matter.date;
  chapter.authors = std::move(front_matter.authors);
  chapter.tags = std::move(front_matter.tags);
  chapter.categories = std::move(front_matter.categories);
  chapter.description = std::move(front_matter.description);
  chapter.opening = std::move(front_matter.picture);
  chapter.blocks = std::move(post.blocks);
  chapter.footnotes = std::move(post.footnotes);
  chapter.path = std::move(post.path);
  Anchors anchors = number_headings(chapter, title);
  number_anchors(chapter, anchors);
  made.anchors.push_back(std::move(anchors));
  made.wishes.push_back(std::move(front_matter.contents));
  made.chapters.push_back(std::move(chapter));
}

}  // namespace

Chapters make_chapters(std::vector<content::Post> posts, const std::vector<std::size_t>& chosen,
                       std::vector<content::Post> front, std::vector<content::Post> back,
                       const std::string& language, base::Diagnostics& diagnostics) {
  Chapters made;
  const std::size_t count = front.size() + chosen.size() + back.size();
  made.chapters.reserve(count);
  made.anchors.reserve(count);
  made.wishes.reserve(count);
  for (std::size_t i = 0; i < front.size(); ++i) {
    add_chapter(made, std::move(front[i]), ChapterKind::front,
                numbered("front", i + 1, front.size(), 1), language, diagnostics);
  }
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    add_chapter(made, std::move(posts[chosen[i]]), ChapterKind::post,
                numbered("post", i + 1, chosen.size(), 3), language, diagnostics);
  }
  for (std::size_t i = 0; i < back.size(); ++i) {
    add_chapter(made, std::move(back[i]), ChapterKind::back,
                numbered("back", i + 1, back.size(), 1), language, diagnostics);
  }
  return made;
}

}  // namespace chaek::book
