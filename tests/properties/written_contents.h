#pragma once

#include <cstddef>
#include <string>
#include <vector>

/// The contents lists of a book as its files have them, read with other people's tools (mutool for
/// the PDF, pugixml for the EPUB), and what is found where they lead.

/// One entry. Texts have no white space.
struct WrittenEntry {
  int level = 1;
  std::string label;
  std::string target;  ///< "post001.xhtml#h1", or "#page=9&zoom=…" as mutool writes it
};

std::vector<WrittenEntry> nav_entries(const std::string& epub);
std::vector<WrittenEntry> ncx_entries(const std::string& epub);
/// The text of the element that `target` ("post001.xhtml#h1") names: a heading, or the page's
/// title.
std::string epub_text_at(const std::string& epub, const std::string& target);

/// A PDF file on disk for as long as this lives, and what mutool finds in it.
class WrittenPdf {
 public:
  explicit WrittenPdf(const std::string& bytes);
  ~WrittenPdf();
  WrittenPdf(const WrittenPdf&) = delete;
  WrittenPdf& operator=(const WrittenPdf&) = delete;

  std::vector<WrittenEntry> outline() const;
  /// The entries of the contents pages, which begin with the line `title` and are the last of the
  /// front matter; page numbers belong to the labels. An entry's level is that of its indent from
  /// the page's margin (points), 1 for the leftmost.
  std::vector<WrittenEntry> printed(const std::string& title, double inner, double outer) const;
  /// The page's label by the PDF's /PageLabels.
  std::string label_of(std::size_t page) const;
  /// The folio printed on the page; empty when it has none.
  std::string folio_of(std::size_t page) const;
  /// All text from the place "#page=9&zoom=nan,nan,62" on, to the page's end.
  std::string text_at(const std::string& target) const;
  static std::size_t page_of(const std::string& target);
  std::size_t page_count() const { return pages_.size(); }

 private:
  struct Character {
    double x = 0;
    double y = 0;  // baseline
    double top = 0;
    std::string text;
  };
  struct Link {
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    std::string target;
  };
  struct PageFound {
    double height = 0;
    std::vector<Character> characters;  // in reading order
    std::vector<Link> links;
  };
  struct LabelRange {
    std::size_t first = 0;
    bool roman = false;
  };

  void read_text();
  void read_links();
  void read_labels();

  std::string path_;
  std::vector<PageFound> pages_;
  std::vector<LabelRange> labels_;
};
