#pragma once

#include <string>
#include <vector>

#include "book/book.h"
#include "content/block.h"
#include "layout/page.h"

/// What a piece of text is to a reader; the same in every form of the book.
enum class PieceKind { heading, text, code, caption, placeholder };

/// The text of one block without its white space: where a line ends is each form's own affair.
struct Piece {
  PieceKind kind = PieceKind::text;
  std::string text;
  friend bool operator==(const Piece&, const Piece&) = default;
};

/// A chapter's text in reading order, its notes apart, by number. Marks, labels and list bullets
/// are told by their role and left out.
struct ChapterText {
  std::vector<Piece> flow;
  std::vector<std::vector<Piece>> notes;
};

/// Collects text block by block: a block's piece stands where its first text does.
class PieceRecorder {
 public:
  explicit PieceRecorder(std::vector<Piece>& out) : out_(out) {}

  /// A block to which text can be added until the recorder ends.
  struct Block {
    PieceKind kind = PieceKind::text;
    int index = -1;
  };
  void add(Block& block, std::string_view text);

 private:
  std::vector<Piece>& out_;
};

/// How far a tree has come: in a post, marks are not numbered yet and a picture's title is not yet
/// its caption.
enum class TreeForm { post, bound };

/// The text that the tree holds, title and line under it not included. Titles of pictures count as
/// captions where `with_titles`.
std::vector<Piece> pieces_of(const chaek::content::Blocks& blocks, TreeForm form,
                             bool with_titles = false);

/// A chapter as the book says it.
ChapterText book_text(const chaek::book::Chapter& chapter);

/// All chapters as the pages show them, in page order; captions where the structure tree has them.
std::vector<ChapterText> page_text(const chaek::layout::PageSet& pages);

/// A chapter as its XHTML says it; fails the test where that is not well-formed.
ChapterText xhtml_text(const std::string& xhtml);

/// "heading: …" lines, for messages.
std::string shown(const std::vector<Piece>& pieces);
