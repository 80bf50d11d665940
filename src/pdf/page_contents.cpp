#include "pdf/page_contents.h"

#include <cassert>
#include <span>
#include <utility>

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
  auto compressor = borrow_compressor();
  made.first_tag = pages.first_tag;
  made.pages.reserve(pages.pages.size());
  std::span<const std::uint8_t> plain = made.seen.plain;
  for (const layout::Page& page : pages.pages) {
    PageContent content = write_content(frame_, page, made.fonts, tags, print_, plain);
    plain = plain.subspan(page.items.size());
    content.length = content.operators.size();
    content.operators = compressor->zlib(content.operators);
    made.incomplete = made.incomplete || !content.unnumbered.empty();
    made.pages.push_back(std::move(content));
  }
  give_back(std::move(compressor));
  base::release(made.seen.plain);
  if (!made.incomplete) base::release(made.fonts);
}

void PageContents::complete(Batch& batch, const layout::FinishedPages& pages) {
  auto& made = static_cast<Made&>(batch);
  const Tags tags = tagged() ? Tags(pages.structure, pages.first_tag) : Tags();
  auto compressor = borrow_compressor();
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
  give_back(std::move(compressor));
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
  blank.operators = borrow_compressor()->zlib({});
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

std::unique_ptr<deflate::Compressor> PageContents::borrow_compressor() {
  {
    const std::lock_guard lock(mutex_);
    if (!compressors_.empty()) {
      auto compressor = std::move(compressors_.back());
      compressors_.pop_back();
      return compressor;
    }
  }
  return std::make_unique<deflate::Compressor>(kPageCompression);
}

void PageContents::give_back(std::unique_ptr<deflate::Compressor> compressor) {
  const std::lock_guard lock(mutex_);
  compressors_.push_back(std::move(compressor));
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
