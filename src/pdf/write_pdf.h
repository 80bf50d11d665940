#pragma once

#include <cstdint>
#include <vector>

#include "base/byte_sink.h"
#include "base/diagnostic.h"
#include "base/print_choice.h"
#include "layout/page.h"
#include "pdf/page_contents.h"

namespace chaek::pdf {

struct PdfOptions {
  unsigned jobs = 1;  ///< threads for compressing and subsetting; the bytes do not depend on it
  std::uint32_t picture_ppi = 300;       ///< pictures of many more pixels an inch are resampled
  base::PrintChoice print = {};          ///< how the pages come onto paper
  std::vector<base::Length> folds = {};  ///< of every page, from its left, for marks
};

/// Writes `pages` as PDF 1.7 (ISO 32000-1). For paper, that is with any scheme but
/// base::Scheme::pages, each page is made once and placed on sheets (impose.h); links and tags are
/// left out then. False: the reason is in `diagnostics` ("write-failed" when the sink refused).
bool write_pdf(const layout::PageSet& pages, const PdfOptions& options, base::ByteSink& sink,
               base::Diagnostics& diagnostics);

/// The same when `contents`, made for `options.print`, has taken the pages while they were set:
/// what they draw is in `contents` alone.
bool write_pdf(const layout::PageSet& pages, PageContents& contents, const PdfOptions& options,
               base::ByteSink& sink, base::Diagnostics& diagnostics);

}  // namespace chaek::pdf
