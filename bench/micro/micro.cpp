// The functions in which a book's time is spent, each by itself: bytes of text, or pages, a second.

#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>

#include "layout/break_lines.h"
#include "layout/layout_book.h"
#include "layout/rich_text.h"
#include "layout/shaped_paragraph.h"
#include "pdf/content.h"
#include "text/break_opportunities.h"

using namespace chaek;

namespace {

std::string prose() {
  std::string text;
  for (int i = 0; i < 20; ++i) {
    text += "도서관(圖書館)에서 빌린 책을 " + std::to_string(i + 2) +
            "쪽까지 읽고, Markdown으로 쓴 글을 다시 고쳤다. 비가 그치자 골목 끝의 불빛이 하나씩 ";
    text += "꺼졌고 우리는 오래된 사진들을 천천히 넘겨 보았다. ";
  }
  return text;
}

/// The project's own look and fonts, and a chapter of prose.
struct Desk {
  Desk() {
    base::Diagnostics found;
    auto resolved = style::resolve_theme(
        file("styles/essay.yaml"), file("styles/papers.yaml"), {"sinkuk", {}},
        [&](std::string_view name, base::Span, base::Diagnostics&) {
          return &file("styles/" + std::string(name) + ".yaml");
        },
        found);
    auto opened =
        text::FontLibrary::open(file("fonts/families.yaml"), {}, {"/usr/share/fonts"}, found);
    if (!resolved || !opened) throw std::runtime_error("no theme or no fonts");
    theme = *resolved;
    fonts.emplace(std::move(*opened));
    book.chapters.emplace_back();
    for (int i = 0; i < 20; ++i) {
      content::Inlines words = {{content::Text{prose()}, {}}};
      book.chapters[0].blocks.push_back({content::Paragraph{std::move(words)}, {}});
    }
  }

  const base::SourceFile& file(const std::string& path) {
    std::ifstream stream(std::string(CHAEK_SOURCE_DIR) + "/" + path);
    return sources.add(path, std::string(std::istreambuf_iterator<char>(stream), {}));
  }

  base::SourceStore sources;
  style::Theme theme;
  std::optional<text::FontLibrary> fonts;
  book::Book book;
};

/// A paragraph of prose on the desk.
struct Sheet : Desk {
  text::Shaper shaper{*fonts};
  layout::PlaceTable places{book};
  layout::Compositor compositor{book, theme, places, shaper, 0, "ko"};
  const style::Style& style = theme.style(style::Role::body);
  layout::RichText rich = layout::plain_rich_text(prose(), style, 0, compositor);
};

void count_bytes(benchmark::State& state, std::size_t size) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * size));
}

void break_opportunities(benchmark::State& state) {
  const std::string text = prose();
  for (auto _ : state) {
    benchmark::DoNotOptimize(text::break_opportunities(text, text::BreakRules::korean));
  }
  count_bytes(state, text.size());
}
BENCHMARK(break_opportunities);

void shaping(benchmark::State& state) {
  Sheet sheet;
  for (auto _ : state) {
    benchmark::DoNotOptimize(layout::shape_paragraph(sheet.rich, sheet.compositor));
  }
  count_bytes(state, sheet.rich.text.size());
}
BENCHMARK(shaping);

void line_breaking(benchmark::State& state) {
  Sheet sheet;
  const auto glyphs = layout::shape_paragraph(sheet.rich, sheet.compositor);
  const layout::Measure measure{sheet.theme.page.measure(), {}};
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        layout::break_lines(glyphs, sheet.rich, sheet.style, measure, sheet.compositor));
  }
  count_bytes(state, sheet.rich.text.size());
}
BENCHMARK(line_breaking);

void page_writing(benchmark::State& state) {
  Desk desk;
  base::Diagnostics found;
  const layout::PageSet pages = layout::layout_book(desk.book, desk.theme, *desk.fonts, {}, found);
  pdf::FontUses uses;
  const pdf::BatchFonts fonts = uses.settle(uses.look(pages.pages).notes);
  const pdf::Tags tags(pages.structure);
  const pdf::PageFrame frame = {pages.width, pages.height, pages.pictures.size()};
  for (auto _ : state) {
    for (const layout::Page& page : pages.pages) {
      benchmark::DoNotOptimize(pdf::write_content(frame, page, fonts, tags, {}));
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * pages.pages.size()));
}
BENCHMARK(page_writing);

}  // namespace

BENCHMARK_MAIN();
