#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "base/length.h"
#include "base/print_choice.h"
#include "deflate/deflate.h"
#include "layout/page_consumer.h"
#include "pdf/content.h"
#include "pdf/glyph_use.h"

namespace chaek::pdf {

/// The level (libdeflate's scale) at which pages are compressed: glyph codes shrink by a mere
/// thirtieth more at level 5, at twice the time.
inline constexpr int kPageCompression = 1;

/// Makes the content streams of a book's pages as they are finished, and keeps these instead of the
/// pages. The order of the batches decides how fonts are numbered.
class PageContents final : public layout::PageConsumer {
 public:
  explicit PageContents(const base::PrintChoice& print) : print_(print) {}

  void begin(base::Length width, base::Length height, std::size_t pictures) override;
  std::unique_ptr<Batch> look(const layout::FinishedPages& pages) override;
  void settle(Batch& batch) override;
  void take(Batch& batch, const layout::FinishedPages& pages) override;
  void complete(Batch& batch, const layout::FinishedPages& pages) override;
  void keep(std::unique_ptr<Batch> batch) override;

  const FontUses& fonts() const { return fonts_; }
  /// Whether the pages carry the structure of their text: those on sheets of paper do not.
  bool tagged() const { return print_.scheme == base::Scheme::pages; }
  /// The contents of all pages of `pages`, of which the batches were kept, by page and with the
  /// book's tags. Leaves nothing behind.
  std::vector<PageContent> release(const layout::PageSet& pages);

 private:
  struct Made;
  class Borrowed;

  base::PrintChoice print_;
  PageFrame frame_;
  FontUses fonts_;
  std::vector<std::vector<PageContent>> kept_;  ///< by batch
  std::mutex mutex_;                            ///< of the compressors
  std::vector<std::unique_ptr<deflate::Compressor>> compressors_;
};

/// Makes the contents of `pages`, whose pages have all that they draw, on `jobs` threads.
void add_pages(const layout::PageSet& pages, unsigned jobs, PageContents& contents);

}  // namespace chaek::pdf
