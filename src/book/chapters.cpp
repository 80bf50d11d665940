#include "book/chapters.h"

#include <algorithm>
#include <string_view>

#include "base/parallel.h"
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

/// A post on its way to being a chapter.
struct Draft {
  content::Post* post = nullptr;
  ChapterKind kind = ChapterKind::post;
  std::string id;
  base::Diagnostics diagnostics;
};

/// Makes chapter `number` of `made`.
void make_chapter(Draft& draft, const std::string& language, std::size_t number, Chapters& made) {
  content::Post& post = *draft.post;
  Chapter& chapter = made.chapters[number];
  chapter.kind = draft.kind;
  chapter.id = std::move(draft.id);
  chapter.language = post_language(post, language, draft.diagnostics);
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
  made.anchors[number] = number_headings(chapter, title);
  number_anchors(chapter, made.anchors[number]);
  made.wishes[number] = std::move(front_matter.contents);
}

}  // namespace

Chapters make_chapters(std::vector<content::Post> posts, const std::vector<std::size_t>& chosen,
                       std::vector<content::Post> front, std::vector<content::Post> back,
                       const std::string& language, unsigned jobs, base::Diagnostics& diagnostics) {
  std::vector<Draft> drafts;
  drafts.reserve(front.size() + chosen.size() + back.size());
  const auto add = [&](content::Post& post, ChapterKind kind, std::string id) {
    drafts.push_back({&post, kind, std::move(id), {}});
  };
  for (std::size_t i = 0; i < front.size(); ++i) {
    add(front[i], ChapterKind::front, numbered("front", i + 1, front.size(), 1));
  }
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    add(posts[chosen[i]], ChapterKind::post, numbered("post", i + 1, chosen.size(), 3));
  }
  for (std::size_t i = 0; i < back.size(); ++i) {
    add(back[i], ChapterKind::back, numbered("back", i + 1, back.size(), 1));
  }
  Chapters made;
  made.chapters.resize(drafts.size());
  made.anchors.resize(drafts.size());
  made.wishes.resize(drafts.size());
  base::for_each_index(drafts.size(), jobs,
                       [&](std::size_t i) { make_chapter(drafts[i], language, i, made); });
  for (Draft& draft : drafts) diagnostics.append(std::move(draft.diagnostics));
  return made;
}

}  // namespace chaek::book
