#pragma once

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "book/book.h"
#include "content/block.h"
#include "layout/layout_book.h"
#include "source_dir.h"
#include "style/theme.h"
#include "text/font_library.h"

/// Everything that setting a small book needs: the project's own theme, papers and families, the
/// system's fonts.
class Pressroom {
 public:
  explicit Pressroom(const std::string& paper = "sinkuk") {
    chaek::base::Diagnostics found;
    auto resolved = chaek::style::resolve_theme(
        file("styles/essay.yaml"), file("styles/papers.yaml"), {paper, {}},
        [&](std::string_view name, chaek::base::Span, chaek::base::Diagnostics&) {
          return &file("styles/" + std::string(name) + ".yaml");
        },
        found);
    auto opened = chaek::text::FontLibrary::open(file("fonts/families.yaml"), {},
                                                 {"/usr/share/fonts"}, found);
    REQUIRE(resolved);
    REQUIRE(opened);
    REQUIRE_FALSE(found.has_errors());
    theme = *resolved;
    fonts.emplace(std::move(*opened));
  }

  chaek::layout::PageSet set(const chaek::book::Book& book, unsigned jobs = 1) {
    return chaek::layout::layout_book(book, theme, *fonts, {jobs, pages}, diagnostics);
  }

  chaek::style::Theme theme;
  std::optional<chaek::text::FontLibrary> fonts;
  chaek::content::PageSettings pages;
  chaek::base::Diagnostics diagnostics;

 private:
  const chaek::base::SourceFile& file(const std::string& path) {
    std::ifstream stream(chaek::source_dir() + "/" + path);
    REQUIRE(stream);
    return sources_.add(path, std::string(std::istreambuf_iterator<char>(stream), {}));
  }

  chaek::base::SourceStore sources_;
};

inline chaek::content::Inlines words(std::string text) {
  return {{chaek::content::Text{std::move(text)}, {}}};
}

inline chaek::content::Block paragraph(std::string text) {
  return {chaek::content::Paragraph{words(std::move(text))}, {}};
}

inline chaek::content::Block heading(int level, std::string text, std::string anchor) {
  chaek::content::Heading made;
  made.level = level;
  made.content = words(std::move(text));
  made.anchor = std::move(anchor);
  return {std::move(made), {}};
}

/// A book of one chapter that holds `blocks`.
inline chaek::book::Book small_book(chaek::content::Blocks blocks) {
  chaek::book::Book book;
  book.metadata.title = "작은 책";
  book.metadata.language = "ko";
  book.contents_title = "차례";
  chaek::book::Chapter chapter;
  chapter.id = "post001";
  chapter.title = words("첫 글");
  chapter.language = "ko";
  chapter.blocks = std::move(blocks);
  book.chapters.push_back(std::move(chapter));
  chaek::book::ContentsEntry entry;
  entry.label = words("첫 글");
  book.contents.push_back(entry);
  return book;
}

/// Some two hundred characters of Korean prose.
inline std::string prose() {
  return "아침마다 같은 시간에 집을 나서면 골목의 표정이 조금씩 달라지는 것이 보인다. 어제는 닫혀 "
         "있던 "
         "세탁소의 창문이 열려 있고, 전봇대 옆에는 누군가 내놓은 의자가 비를 맞고 있었다. 별것 "
         "아닌 "
         "장면들이지만 한 해를 돌아보면 기억에 남은 것은 대개 그런 것들이다. 나는 그 장면들을 잊지 "
         "않으려고 짧은 글을 적기 시작했다.";
}
