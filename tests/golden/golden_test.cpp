#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "bound_book.h"
#include "content/walk.h"
#include "layout/page_dump.h"
#include "source_dir.h"

using namespace chaek;

namespace {

std::string file_text(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// The part of an XHTML file that says what the post says.
std::string body_of(const std::string& xhtml) {
  const std::size_t begin = xhtml.find("<body");
  const std::size_t end = xhtml.find("</body>");
  REQUIRE(begin != std::string::npos);
  REQUIRE(end != std::string::npos);
  return xhtml.substr(begin, end - begin) + "</body>\n";
}

/// "warning[no-alt] 4:1", one a line.
std::string diagnostics_of(const BoundBook& bound) {
  static constexpr const char* kSeverities[]{"note", "warning", "error"};
  std::string text;
  for (const base::Diagnostic& item : bound.diagnostics.items()) {
    text += kSeverities[static_cast<std::size_t>(item.severity)];
    text += "[" + std::string(item.code) + "]";
    if (item.span.source != nullptr) {
      const base::Position at = item.span.source->position(item.span.begin);
      text += " " + std::to_string(at.line) + ":" + std::to_string(at.column);
    }
    text += "\n";
  }
  return text;
}

std::string describe(const BoundBook& bound) {
  std::string text = "== diagnostics\n" + diagnostics_of(bound) + "\n== tree\n";
  for (const content::Post& post : bound.posts.posts) {
    text += content::dump(post.blocks);
    for (const content::Footnote& note : post.footnotes) {
      text += "note " + note.label + "\n" + content::dump(note.content);
    }
  }
  text += "\n== xhtml\n";
  for (const book::Chapter& chapter : bound.book->chapters) {
    text += body_of(entry_of(bound.epub, "EPUB/" + chapter.id + ".xhtml"));
  }
  return text + "\n== pages\n" + layout::dump(bound.pages);
}

}  // namespace

TEST_CASE("small posts become the trees, XHTML and pages written down for them") {
  const std::filesystem::path cases = std::filesystem::path(source_dir()) / "tests/golden/cases";
  std::vector<std::filesystem::path> folders;
  for (const auto& entry : std::filesystem::directory_iterator(cases)) folders.push_back(entry);
  std::sort(folders.begin(), folders.end());
  REQUIRE(folders.size() >= 6);
  const bool update = std::getenv("UPDATE_GOLDEN") != nullptr;
  for (const std::filesystem::path& folder : folders) {
    CAPTURE(folder);
    const std::string found = describe(bind_folder(folder.string()));
    const std::filesystem::path expected = folder / "expected.txt";
    if (update) std::ofstream(expected, std::ios::binary) << found;
    CHECK(found == file_text(expected));
  }
}
