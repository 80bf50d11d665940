#include "cli/highlight_book.h"

#include <utility>
#include <vector>

#include "base/parallel.h"
#include "highlight/highlight_code.h"

namespace chaek::cli {

void highlight_book(book::Book& book, const std::string& data, unsigned jobs,
                    base::Diagnostics& diagnostics) {
  const highlight::Languages languages(data + "/languages");
  std::vector<base::Diagnostics> found(book.chapters.size());
  base::run_parallel(book.chapters.size(), jobs, [&] {
    return [&, lines = highlight::KnownLines()](std::size_t i) mutable {
      book::Chapter& chapter = book.chapters[i];
      highlight::Allowance allowance;
      highlight::highlight_code(chapter.blocks, languages, allowance, found[i], &lines);
      for (content::Footnote& note : chapter.footnotes) {
        highlight::highlight_code(note.content, languages, allowance, found[i], &lines);
      }
    };
  });
  for (base::Diagnostics& list : found) diagnostics.append(std::move(list));
}

}  // namespace chaek::cli
