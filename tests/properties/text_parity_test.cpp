#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "book/link_notes.h"
#include "bound_book.h"
#include "command_output.h"
#include "content/walk.h"
#include "layout/page_dump.h"
#include "pieces.h"

using namespace chaek;

namespace {

/// Compares piece by piece, so that a failure names the first place that differs.
void check_same(const std::vector<Piece>& expected, const std::vector<Piece>& found) {
  const std::size_t most = std::max(expected.size(), found.size());
  for (std::size_t i = 0; i < most; ++i) {
    const std::vector<Piece> a =
        i < expected.size() ? std::vector{expected[i]} : std::vector<Piece>{};
    const std::vector<Piece> b = i < found.size() ? std::vector{found[i]} : std::vector<Piece>{};
    if (a == b) continue;
    CHECK(shown(a) == shown(b));
    return;
  }
  SUCCEED();
}

void check_same(const ChapterText& expected, const ChapterText& found) {
  check_same(expected.flow, found.flow);
  CHECK(expected.notes.size() == found.notes.size());
  for (std::size_t i = 0; i < std::min(expected.notes.size(), found.notes.size()); ++i) {
    check_same(expected.notes[i], found.notes[i]);
  }
}

/// As pages have them where they have no room for notes.
void move_notes_to_end(ChapterText& text) {
  for (const std::vector<Piece>& note : text.notes) {
    text.flow.insert(text.flow.end(), note.begin(), note.end());
  }
  text.notes.clear();
}

const content::Post* post_at(const cli::Posts& posts, const std::string& path) {
  for (const auto* list : {&posts.front, &posts.posts, &posts.back}) {
    for (const content::Post& post : *list) {
      if (post.path == path) return &post;
    }
  }
  return nullptr;
}

}  // namespace

TEST_CASE("every word of every post is in the book, once and in order") {
  for (const std::string& folder : corpus()) {
    const BoundBook bound = bind_folder(folder);
    for (const book::Chapter& chapter : bound.book->chapters) {
      CAPTURE(folder, chapter.path);
      const content::Post* post = post_at(bound.posts, chapter.path);
      REQUIRE(post != nullptr);
      std::vector<Piece> written = pieces_of(post->blocks, TreeForm::post, true);
      std::vector<Piece> bound_text = pieces_of(chapter.blocks, TreeForm::bound, true);
      // A picture's text appears only once it is known to be missing; a title may have been taken
      // from the first heading, or repeat it.
      std::erase_if(bound_text, [](const Piece& p) { return p.kind == PieceKind::placeholder; });
      // A card says its address only once its link is resolved.
      content::walk(
          chapter.blocks,
          [&](const content::Block& block) {
            const auto* card = std::get_if<content::LinkCard>(&block.kind);
            if (card == nullptr) return;
            const std::string address = without_space(card->address);
            std::erase_if(bound_text, [&](const Piece& p) { return p.text == address; });
          },
          [](const content::Inline&) {});
      const std::string title = without_space(content::plain_text(chapter.title));
      const bool titled = !written.empty() && written.front().kind == PieceKind::heading &&
                          written.front().text == title;
      if (titled && written.size() == bound_text.size() + 1) written.erase(written.begin());
      check_same(written, bound_text);
      CHECK(post->footnotes.size() == chapter.footnotes.size());
    }
  }
}

/// A soft hyphen is all that a divided word adds to a PDF's text (ISO 32000-1, 14.8.2.2.3).
std::string without_soft_hyphens(std::string text) {
  constexpr std::string_view hyphen = "\u00AD";
  for (std::size_t at = text.find(hyphen); at != std::string::npos; at = text.find(hyphen, at)) {
    text.erase(at, hyphen.size());
  }
  return text;
}

TEST_CASE("the EPUB's XHTML says what the book says") {
  for (const std::string& folder : corpus()) {
    const BoundBook bound = bind_folder(folder);
    for (const book::Chapter& chapter : bound.book->chapters) {
      CAPTURE(folder, chapter.path);
      const std::string xhtml = entry_of(bound.epub, "EPUB/" + chapter.id + ".xhtml");
      REQUIRE_FALSE(xhtml.empty());
      check_same(book_text(chapter), xhtml_text(xhtml));
    }
  }
}

TEST_CASE("the pages say what the book says, and what was asked for of its links") {
  for (const std::string& folder : corpus()) {
    for (const base::LinkNotes links :
         {base::LinkNotes::none, base::LinkNotes::in_line, base::LinkNotes::notes}) {
      const BoundBook bound = bind_folder(folder, 2, links);
      const std::vector<ChapterText> pages = page_text(bound.pages);
      REQUIRE(pages.size() == bound.book->chapters.size());
      for (std::size_t i = 0; i < pages.size(); ++i) {
        const book::Chapter& chapter = bound.book->chapters[i];
        CAPTURE(folder, chapter.path);
        ChapterText text = book_text(book::with_link_notes(chapter, links).value_or(chapter));
        if (pages[i].notes.empty()) move_notes_to_end(text);
        check_same(text, pages[i]);
      }
    }
  }
}

TEST_CASE("the PDF's text is the pages' text, in order") {
  for (const std::string& folder : corpus()) {
    CAPTURE(folder);
    const BoundBook bound = bind_folder(folder);
    std::string drawn;
    for (const layout::PageText& text : layout::page_texts(bound.pages)) drawn += text.text;
    std::array<char, 32> name{"/tmp/chaek-parity-XXXXXX"};
    const int file = mkstemp(name.data());
    REQUIRE(file >= 0);
    std::ofstream(name.data(), std::ios::binary) << bound.pdf;
    const std::string read =
        output_of("pdftotext -raw -enc UTF-8 " + std::string(name.data()) + " -");
    std::remove(name.data());
    const std::string expected = without_soft_hyphens(without_space(drawn));
    const std::string found = without_soft_hyphens(without_space(read));
    REQUIRE(expected.size() > 1000);
    const auto differ = std::mismatch(expected.begin(), expected.end(), found.begin(), found.end());
    const auto at = static_cast<std::size_t>(differ.first - expected.begin());
    CAPTURE(at, expected.substr(at, 120), found.substr(at, 120));
    CHECK(at == expected.size());
    CHECK(expected.size() == found.size());
  }
}
