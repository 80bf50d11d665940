#pragma once

#include <cstdint>
#include <optional>

#include "base/print_choice.h"

namespace chaek::content {

/// The pieces that a book is put together from. `book.yaml` names them "half-title", "title" …
enum class Piece : std::uint8_t {
  half_title,  ///< 반표제: the title alone, on paper only
  title,       ///< 표제지
  front,       ///< the author's own pages before the posts
  contents,    ///< 차례
  posts,
  back,      ///< the author's own pages after them
  index,     ///< 찾아보기
  colophon,  ///< 판권지
};

/// What the PDF is for: printed and bound, or read from a screen page by page.
enum class Edition : std::uint8_t { print, screen };

/// On which pages something may begin; a recto is a right-hand page.
enum class OpensOn : std::uint8_t { any, recto };

enum class RunningHead : std::uint8_t { none, book, part, chapter };

/// How the PDF's pages are put together. Nothing of it changes what the book says.
struct PageSettings {
  Edition edition = Edition::print;
  OpensOn parts = OpensOn::recto;
  OpensOn posts = OpensOn::any;
  RunningHead verso = RunningHead::book;
  RunningHead recto = RunningHead::chapter;
  std::optional<base::LinkNotes> links;  ///< nothing: notes in print, none on a screen
};

/// What the pages say of their links.
inline base::LinkNotes link_notes(const PageSettings& pages) {
  const bool on_paper = pages.edition == Edition::print;
  return pages.links.value_or(on_paper ? base::LinkNotes::notes : base::LinkNotes::none);
}

}  // namespace chaek::content
