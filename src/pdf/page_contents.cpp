#include "pdf/page_contents.h"

#include <algorithm>
#include <cassert>
#include <span>
#include <utility>

#include "base/parallel.h"
#include "base/release.h"
#include "base/stages.h"

namespace chaek::pdf {
struct PageContents::Made final : layout::PageConsumer::Batch {
  PagesSeen seen;
  BatchFonts fonts;
  layout::TagId first_tag = 0;
  std::vector<PageContent> pages;
  bool incomplete = false;  ///< some have lines that will be drawn anew
};

/// A compressor for a while: each takes half a megabyte, which threads hand on to each other.
class PageContents::Borrowed {
 public:
  explicit Borrowed(PageContents& owner) : owner_(owner) {
    const std::lock_guard lock(owner_.mutex_);
    if (owner_.compressors_.empty()) return;
    compressor_ = std::move(owner_.compressors_.back());
    owner_.compressors_.pop_back();
  }
  ~Borrowed() {
    if (!compressor_) return;
    const std::lock_guard lock(owner_.mutex_);
    owner_.compressors_.push_back(std::move(compressor_));
  }
  Borrowed(Borrowed&&) = default;
  Borrowed& operator=(Borrowed&&) = delete;

  deflate::Compressor* operator->() {
    if (!compressor_) compressor_ = std::make_unique<deflate::Compressor>(kPageCompression);
    return compressor_.get();
  }

 private:
  PageContents& owner_;
  std::unique_ptr<deflate::Compressor> compressor_;
};

void PageContents::begin(base::Length width, base::Length height, std::size_t pictures) {
  frame_ = {width, height, pictures};
}

std::unique_ptr<layout::PageConsumer::Batch> PageContents::look(
    const layout::FinishedPages& pages) {
  auto made = std::make_unique<Made>();
  made->seen = fonts_.look(pages.pages, pages.to_come);
  return made;
}

void PageContents::settle(Batch& batch) {
  auto& made = static_cast<Made&>(batch);
  made.fonts = fonts_.settle(made.seen.notes);
  made.seen.notes.clear();
}

void PageContents::take(Batch& batch, const layout::FinishedPages& pages) {
  auto& made = static_cast<Made&>(batch);
  const Tags tags = tagged() ? Tags(pages.structure, pages.first_tag) : Tags();
  made.first_tag = pages.first_tag;
  made.pages.resize(pages.pages.size());
  std::vector<std::size_t> first_item(pages.pages.size() + 1);
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    first_item[i + 1] = first_item[i] + pages.pages[i].items.size();
  }
  base::run_parallel(pages.pages.size(), pages.jobs, [&] {
    return [&, compressor = Borrowed(*this)](std::size_t i) mutable {
      const layout::Page& page = pages.pages[i];
      const auto plain = std::span(made.seen.plain).subspan(first_item[i], page.items.size());
      PageContent content = write_content(frame_, page, made.fonts, tags, print_, plain);
      content.length = content.operators.size();
      content.operators = compressor->zlib(content.operators);
      made.pages[i] = std::move(content);
    };
  });
  made.incomplete =
      std::any_of(made.pages.begin(), made.pages.end(),
                  [](const PageContent& content) { return !content.unnumbered.empty(); });
  base::release(made.seen.plain);
  if (!made.incomplete) base::release(made.fonts);
}

void PageContents::complete(Batch& batch, const layout::FinishedPages& pages) {
  auto& made = static_cast<Made&>(batch);
  const Tags tags = tagged() ? Tags(pages.structure, pages.first_tag) : Tags();
  Borrowed compressor(*this);
  for (std::size_t i = 0; i < made.pages.size(); ++i) {
    PageContent& content = made.pages[i];
    if (content.unnumbered.empty()) continue;
    std::string operators(content.length, '\0');
    [[maybe_unused]] const bool whole = deflate::expand_zlib(content.operators, operators);
    assert(whole);
    content.operators = std::move(operators);
    rewrite_lines(content, frame_, pages.pages[i], made.fonts, tags, print_);
    content.operators = compressor->zlib(content.operators);
  }
}

void PageContents::keep(std::unique_ptr<Batch> batch) {
  auto& made = static_cast<Made&>(*batch);
  for (PageContent& content : made.pages) {
    for (layout::TagId& tag : content.marks) tag -= made.first_tag;
  }
  kept_.push_back(std::move(made.pages));
}

std::vector<PageContent> PageContents::release(const layout::PageSet& pages) {
  // Pages of no batch are blank; a stream without a byte would be a broken one.
  PageContent blank;
  blank.operators = Borrowed(*this)->zlib({});
  std::vector<PageContent> out(pages.pages.size(), blank);
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    const layout::PageBatch batch = pages.batches.empty() ? layout::PageBatch{} : pages.batches[i];
    for (std::size_t k = 0; k < kept_[i].size(); ++k) {
      PageContent& content = out[batch.first_page + k];
      content = std::move(kept_[i][k]);
      for (layout::TagId& tag : content.marks) tag += batch.first_tag;
    }
  }
  kept_.clear();
  return out;
}

void add_pages(const layout::PageSet& pages, unsigned jobs, PageContents& contents) {
  contents.begin(pages.width, pages.height, pages.pictures.size());
  std::vector<layout::PageBatch> batches = pages.batches;
  if (batches.empty()) {
    batches.push_back({0, static_cast<std::uint32_t>(pages.pages.size()), 0,
                       static_cast<std::uint32_t>(pages.structure.size())});
  }
  const auto finished = [&](std::size_t i) -> layout::FinishedPages {
    const layout::PageBatch& batch = batches[i];
    return {std::span(pages.pages).subspan(batch.first_page, batch.page_count),
            std::span(pages.structure).subspan(batch.first_tag, batch.tag_count), batch.first_tag};
  };
  enum Stage : std::size_t { kLook, kTake, kStages };
  std::vector<std::unique_ptr<layout::PageConsumer::Batch>> made(batches.size());
  const base::StagePlan plan = {.tasks = batches.size(), .stages = kStages, .jobs = jobs};
  const auto make_worker = [&] {
    return [&](std::size_t stage, std::size_t i) {
      stage == kLook ? void(made[i] = contents.look(finished(i)))
                     : contents.take(*made[i], finished(i));
    };
  };
  base::run_stages(plan, make_worker, [&](std::size_t stage, std::size_t i) {
    stage == kLook ? contents.settle(*made[i]) : contents.keep(std::move(made[i]));
  });
}

}  // namespace chaek::pdf
