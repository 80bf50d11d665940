#include "book/pieces.h"

#include <algorithm>
#include <array>

#include "book/tag_index.h"

namespace chaek::book {
namespace {

using content::Piece;

constexpr std::array<Piece, 8> kUsual{Piece::half_title, Piece::title,   Piece::front,
                                      Piece::contents,   Piece::posts,   Piece::back,
                                      Piece::index,      Piece::colophon};

constexpr std::size_t kFewEntries = 6;  // a post and five of its headings

std::size_t count_of(const Book& book, ChapterKind kind) {
  return static_cast<std::size_t>(
      std::count_if(book.chapters.begin(), book.chapters.end(),
                    [&](const Chapter& chapter) { return chapter.kind == kind; }));
}

/// Whether there is anything to show.
bool has_content(const Book& book, Piece piece) {
  switch (piece) {
    case Piece::half_title:
    case Piece::title:
    case Piece::posts:
    case Piece::contents:  // what is in it is known later
      return true;
    case Piece::front:
      return count_of(book, ChapterKind::front) > 0;
    case Piece::back:
      return count_of(book, ChapterKind::back) > 0;
    case Piece::index:
      return !book.index.empty();
    case Piece::colophon:
      return !book.colophon.groups.empty() || !book.colophon.copyright.empty() ||
             !book.colophon.notices.empty();
  }
  return false;
}

/// Whether a piece stands in a book that says nothing of it.
bool is_usual(const Book& book, Piece piece, const content::BookSettings& settings) {
  switch (piece) {
    case Piece::half_title:
      return settings.pages.edition == content::Edition::print &&
             count_of(book, ChapterKind::post) > 1;
    case Piece::index:
      return is_worth_an_index(book);
    case Piece::colophon: {
      const Metadata& metadata = book.metadata;
      return !metadata.authors.empty() || !metadata.publisher.empty() || !metadata.rights.empty();
    }
    case Piece::title:
    case Piece::front:
    case Piece::contents:
    case Piece::posts:
    case Piece::back:
      return true;
  }
  return true;
}

}  // namespace

std::vector<Piece> choose_pieces(const Book& book, const content::BookSettings& settings) {
  const bool usual = settings.pieces.empty();
  std::vector<Piece> wanted = settings.pieces;
  if (usual) wanted.assign(kUsual.begin(), kUsual.end());
  std::vector<Piece> pieces;
  for (const Piece piece : wanted) {
    const auto own = settings.switches.find(piece);
    const bool unasked = own == settings.switches.end();
    const bool on = unasked ? !usual || is_usual(book, piece, settings) : own->second;
    if (on && has_content(book, piece)) pieces.push_back(piece);
  }
  return pieces;
}

void drop_short_contents(Book& book, const content::BookSettings& settings) {
  const bool asked = !settings.pieces.empty() || settings.switches.contains(Piece::contents);
  const bool several =
      std::count_if(book.contents.begin(), book.contents.end(), [](const ContentsEntry& entry) {
        return entry.kind == ContentsEntry::Kind::chapter;
      }) > 1;
  const bool is_short = !several && book.contents.size() < kFewEntries;
  if (book.contents.empty() || (is_short && !asked)) std::erase(book.pieces, Piece::contents);
}

bool has_piece(const std::vector<Piece>& pieces, Piece piece) {
  return std::find(pieces.begin(), pieces.end(), piece) != pieces.end();
}

std::optional<ChapterKind> chapters_of(Piece piece) {
  switch (piece) {
    case Piece::front:
      return ChapterKind::front;
    case Piece::posts:
      return ChapterKind::post;
    case Piece::back:
      return ChapterKind::back;
    case Piece::half_title:
    case Piece::title:
    case Piece::contents:
    case Piece::index:
    case Piece::colophon:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace chaek::book
