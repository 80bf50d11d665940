#include "read/find_posts.h"

#include <catch2/catch.hpp>

using chaek::base::Diagnostics;
using chaek::base::MemoryFiles;
using chaek::content::BookSettings;
using chaek::read::find_posts;
using chaek::read::FoundPosts;
using Lines = std::vector<std::string>;

namespace {

MemoryFiles files_named(const Lines& paths) {
  MemoryFiles files;
  for (const std::string& path : paths) files.put(path, "글\n");
  return files;
}

FoundPosts found(const MemoryFiles& files, const Lines& places = {""},
                 const BookSettings& settings = {}, const chaek::read::Engine& engine = {}) {
  Diagnostics diagnostics;
  FoundPosts posts = find_posts(files, places, settings, engine, diagnostics);
  CHECK(diagnostics.items().empty());
  return posts;
}

Lines skipped(const FoundPosts& posts) {
  Lines paths;
  for (const auto& file : posts.skipped) {
    CHECK_FALSE(file.reason.empty());
    paths.push_back(file.path);
  }
  return paths;
}

}  // namespace

TEST_CASE("Markdown files of a folder are found in natural order") {
  const auto posts =
      found(files_named({"b/10.md", "b/2.md", "a.markdown", "c.MD", "d.txt", "e.png"}));
  CHECK(posts.posts == Lines{"a.markdown", "b/2.md", "b/10.md", "c.MD"});
  CHECK(posts.skipped.empty());
}

TEST_CASE("what is no post is skipped with a reason") {
  const auto posts = found(files_named(
      {"2023/a.md", "2023/그림.excalidraw.md", ".git/x.md", ".hidden.md", "_drafts/b.md",
       "_tabs/c.md", "node_modules/d.md", "README.md", "docs/README.ko.md", "CHANGELOG.md"}));
  CHECK(posts.posts == Lines{"2023/a.md"});
  CHECK(skipped(posts) == Lines{".git/", ".hidden.md", "2023/그림.excalidraw.md", "CHANGELOG.md",
                                "README.md", "_drafts/", "_tabs/", "docs/README.ko.md",
                                "node_modules/"});
}

TEST_CASE("a README with a date is a post") {
  MemoryFiles files = files_named({"a.md"});
  files.put("README.md", "---\ndate: 2023-01-01\n---\n글\n");
  CHECK(found(files).posts == Lines{"README.md", "a.md"});
}

TEST_CASE("pages beside _posts are posts only with a date") {
  MemoryFiles files = files_named({"_posts/2023-01-01-a.md", "about.md", "2023-02-02-b.md"});
  files.put("c.md", "---\ndate: 2023-03-03\n---\n");
  const auto posts = found(files);
  CHECK(posts.posts == Lines{"2023-02-02-b.md", "_posts/2023-01-01-a.md", "c.md"});
  CHECK(skipped(posts) == Lines{"about.md"});
}

TEST_CASE("front and back pages are not posts too") {
  BookSettings settings;
  settings.front.push_back({"머리말.md", {}});
  settings.back.push_back({"후기.md", {}});
  const auto posts = found(files_named({"머리말.md", "후기.md", "a.md"}), {""}, settings);
  CHECK(posts.posts == Lines{"a.md"});
  CHECK(skipped(posts).size() == 2);
}

TEST_CASE("a file that is named is taken, once") {
  const MemoryFiles files = files_named({"a/README.md", "a/b.md", "_x/c.md"});
  CHECK(found(files, {"a/README.md", "_x/c.md", "_x/c.md"}).posts ==
        Lines{"_x/c.md", "a/README.md"});
  CHECK(found(files, {"a", "a/b.md"}).posts == Lines{"a/b.md"});
}

TEST_CASE("places that are not there are errors") {
  Diagnostics diagnostics;
  find_posts(files_named({"a.txt"}), {"b.md", "a.txt"}, {}, {}, diagnostics);
  REQUIRE(diagnostics.items().size() == 2);
  CHECK(diagnostics.items()[0].code == "missing-file");
  CHECK(diagnostics.items()[1].code == "not-markdown");
}
