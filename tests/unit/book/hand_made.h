#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "book/make_book.h"
#include "content/post.h"
#include "content/walk.h"

// Posts made by hand, so that a pass is tested without a Markdown reader.

namespace chaek::book {

inline content::Inline text(std::string words) {
  return {content::Text{std::move(words)}, {}};
}

inline content::Inline link(std::string url, std::string words = "여기") {
  return {content::Link{std::move(url), "", {text(std::move(words))}, {}}, {}};
}

inline content::Inline mark(std::string label) {
  return {content::FootnoteMark{std::move(label)}, {}};
}

inline content::Inline picture(std::string source, std::string alt = "그림") {
  content::Picture p;
  p.source = std::move(source);
  p.has_alt = !alt.empty();
  p.alt = std::move(alt);
  return {std::move(p), {}};
}

inline content::Block paragraph(content::Inlines inlines) {
  return {content::Paragraph{std::move(inlines)}, {}};
}

inline content::Block heading(int level, std::string words, std::string id = {}) {
  content::Heading h;
  h.level = level;
  h.content = {text(std::move(words))};
  h.author_id = std::move(id);
  return {std::move(h), {}};
}

inline content::Footnote note(std::string label, content::Inlines inlines) {
  content::Footnote n;
  n.label = std::move(label);
  n.content.push_back(paragraph(std::move(inlines)));
  return n;
}

inline content::WrittenDate day(int year, int month, int number) {
  content::WrittenDate date;
  date.year = year;
  date.month = month;
  date.day = number;
  return date;
}

/// A post at `path` with the title `title`, dated when `date` is given.
inline content::Post post(std::string path, std::string title,
                          std::optional<content::WrittenDate> date = std::nullopt,
                          content::Blocks blocks = {}) {
  content::Post p;
  p.path = std::move(path);
  if (!title.empty()) p.front_matter.title = std::move(title);
  p.front_matter.date = date;
  p.blocks = std::move(blocks);
  return p;
}

/// Everything `make_book` takes, and what it gave.
struct Binding {
  std::vector<content::Post> posts;
  std::vector<content::Post> front;
  std::vector<content::Post> back;
  content::BookSettings settings;
  base::MemoryFiles files;
  std::optional<std::int64_t> epoch;
  base::Diagnostics diagnostics;

  Book bind() {
    auto book = make_book(posts, front, back, settings, files, epoch, diagnostics);
    REQUIRE(book.has_value());
    return std::move(*book);
  }
  /// The codes of warnings and errors, in order, each followed by a space.
  std::string codes() const {
    std::string all;
    for (const base::Diagnostic& d : diagnostics.items()) {
      if (d.severity != base::Severity::note) all += std::string(d.code) + ' ';
    }
    return all;
  }
  const base::Diagnostic& only() const {
    REQUIRE(diagnostics.items().size() == 1);
    return diagnostics.items().front();
  }
};

inline std::string paths(const Book& book) {
  std::string all;
  for (const Chapter& chapter : book.chapters) all += chapter.path + ' ';
  return all;
}

inline std::string titles(const Book& book) {
  std::string all;
  for (const Chapter& chapter : book.chapters) all += content::plain_text(chapter.title) + '/';
  return all;
}

}  // namespace chaek::book
