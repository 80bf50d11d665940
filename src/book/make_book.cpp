#include "book/make_book.h"

#include <cstddef>
#include <string>
#include <utility>

#include "base/parallel.h"
#include "book/anchors.h"
#include "book/callouts.h"
#include "book/chapter_nodes.h"
#include "book/chapters.h"
#include "book/colophon.h"
#include "book/contents.h"
#include "book/figures.h"
#include "book/footnotes.h"
#include "book/line_numbers.h"
#include "book/link.h"
#include "book/link_cards.h"
#include "book/list_posts.h"
#include "book/metadata.h"
#include "book/number_columns.h"
#include "book/pictures.h"
#include "book/pieces.h"
#include "book/tag_index.h"
#include "book/unmeant_notes.h"

namespace chaek::book {
namespace {

/// The addresses of the chosen posts first, so that of two with one address the book's counts.
PostAddresses gather_addresses(const std::vector<content::Post>& posts, const PostList& list,
                               const std::vector<content::Post>& front,
                               const std::vector<content::Post>& back, const content::Site& site) {
  PostAddresses addresses(site);
  for (const std::size_t chosen : list.chosen) addresses.add(posts[chosen]);
  for (const content::Post& post : front) addresses.add(post);
  for (const content::Post& post : back) addresses.add(post);
  for (const LeftOut& entry : list.left_out) addresses.add(posts[entry.post]);
  return addresses;
}

/// The posts outside of the book, and whether the site has them.
LeftOutPosts paths_of(const PostList& list, const std::vector<content::Post>& posts) {
  LeftOutPosts left_out;
  for (const LeftOut& entry : list.left_out) {
    left_out.emplace(posts[entry.post].path, posts[entry.post].front_matter.withheld.empty());
  }
  return left_out;
}

/// Whether a link of one chapter leads to another.
bool refer_to_others(const std::vector<ChapterNodes>& nodes) {
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    for (const content::Inline* node : nodes[i].links) {
      const auto* place = std::get_if<content::Place>(&std::get<content::Link>(node->kind).target);
      if (place != nullptr && place->chapter != i) return true;
    }
  }
  return false;
}

/// What stands in the book beside its chapters, and the order of all.
void add_pieces(Book& book, const std::vector<content::ContentsWish>& wishes,
                const content::BookSettings& settings, base::Diagnostics& diagnostics) {
  const Words words(book.metadata.language);
  const auto title = [](const std::string& own, const std::string& usual) {
    return own.empty() ? usual : own;
  };
  book.contents_title = title(settings.contents_title, words.contents_title());
  book.index_title = title(settings.index_title, words.index_title());
  book.index = make_index(book.chapters, words);
  book.colophon = make_colophon(settings, book.metadata, words, diagnostics);
  book.pieces = choose_pieces(book, settings);
  book.contents = list_contents(book, wishes, settings);
  drop_short_contents(book, settings);
}

}  // namespace

Surroundings surroundings_of(const std::vector<content::Post>& posts,
                             const std::vector<content::Post>& pages, const content::Site& site) {
  Surroundings around = {{}, PostAddresses(site)};
  for (const std::vector<content::Post>* some : {&posts, &pages}) {
    for (const content::Post& post : *some) {
      around.posts.emplace(post.path, post.front_matter.withheld.empty());
      around.addresses.add(post);
    }
  }
  return around;
}

std::optional<Book> make_book(std::vector<content::Post> posts, std::vector<content::Post> front,
                              std::vector<content::Post> back,
                              const content::BookSettings& settings, const base::Files& files,
                              std::optional<std::int64_t> source_date_epoch,
                              base::Diagnostics& diagnostics, unsigned jobs,
                              const Surroundings* around) {
  const auto zone = TimeZone::find(settings, diagnostics);
  if (!zone) return std::nullopt;
  PostList list = list_posts(posts, settings, *zone, source_date_epoch,
                             static_cast<std::uint32_t>(front.size()), diagnostics);
  if (!report_left_out(list, posts, diagnostics)) return std::nullopt;
  std::optional<Surroundings> own;
  if (around == nullptr) {
    own.emplace(Surroundings{paths_of(list, posts),
                             gather_addresses(posts, list, front, back, settings.site)});
    around = &*own;
  }
  const PostFacts facts = gather_facts(posts, list.chosen);

  Chapters made = make_chapters(std::move(posts), list.chosen, std::move(front), std::move(back),
                                list.language, jobs, diagnostics);
  Book book;
  book.parts = std::move(list.parts);
  book.chapters = std::move(made.chapters);
  book.metadata = make_metadata(settings, facts, book.chapters, list.language, *zone,
                                source_date_epoch, diagnostics);
  std::vector<base::Diagnostics> of_notes(book.chapters.size());
  std::vector<ChapterNodes> nodes(book.chapters.size());
  base::for_each_index(book.chapters.size(), jobs, [&](std::size_t i) {
    Chapter& chapter = book.chapters[i];
    if (chapter.authors == book.metadata.authors) chapter.authors.clear();
    number_footnotes(chapter, of_notes[i]);
    if (!settings.images.opening) chapter.opening.reset();
    nodes[i] = nodes_of(chapter);
  });
  for (base::Diagnostics& found : of_notes) diagnostics.append(std::move(found));
  if (!settings.site.notes)
    keep_unmeant_notes(book.chapters, nodes, around->addresses, diagnostics);
  resolve_links(book.chapters, nodes, made.anchors, around->posts, around->addresses, files,
                settings.limits, diagnostics);
  book.has_cross_references = refer_to_others(nodes);
  drop_unused_anchors(book.chapters, nodes);
  find_pictures(book, nodes, settings, files, jobs, diagnostics);
  const Words words(list.language);
  const auto settle = [&](content::Blocks& blocks) {
    make_figures(blocks);
    name_callouts(blocks, words);
    address_cards(blocks);
    align_numbers(blocks);
    decide_line_numbers(blocks, settings.code_line_numbers);
  };
  base::for_each_index(book.chapters.size(), jobs, [&](std::size_t i) {
    settle(book.chapters[i].blocks);
    for (content::Footnote& note : book.chapters[i].footnotes) settle(note.content);
  });
  add_pieces(book, made.wishes, settings, diagnostics);
  return book;
}

}  // namespace chaek::book
