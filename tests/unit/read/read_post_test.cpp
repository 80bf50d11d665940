#include "read/read_post.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "content/walk.h"
#include "read/decode_text.h"
#include "read/project_root.h"

using chaek::base::Diagnostics;
using chaek::base::MemoryFiles;
using chaek::base::SourceStore;
using namespace std::string_literals;

namespace {

struct Result {
  std::optional<chaek::content::Post> post;
  Diagnostics diagnostics;
  SourceStore store;
};

void read(const std::string& bytes, Result& result, const chaek::read::ReadOptions& options = {}) {
  MemoryFiles files;
  files.put("a.md", bytes);
  result.post = chaek::read::read_post(files, "a.md", options, result.store, result.diagnostics);
}

std::string text_of(const std::string& bytes) {
  Result result;
  read(bytes, result);
  REQUIRE(result.post.has_value());
  CHECK(result.diagnostics.items().empty());
  return chaek::content::dump(result.post->blocks);
}

}  // namespace

TEST_CASE("UTF-8 and UTF-16 with a byte order mark read the same") {
  const std::string expected = "paragraph\n  text \"책 😀\"\n";
  CHECK(text_of("책 😀\n") == expected);
  CHECK(text_of("\xEF\xBB\xBF책 😀\n") == expected);
  CHECK(text_of("\xFF\xFE\x45\xCC \x00\x3D\xD8\x00\xDE\n\x00"s) == expected);
  CHECK(text_of("\xFE\xFF\xCC\x45\x00 \xD8\x3D\xDE\x00\x00\n"s) == expected);
}

TEST_CASE("a byte order mark does not hide the front matter") {
  Result result;
  read("\xEF\xBB\xBF---\ntitle: 글\n---\n", result);
  CHECK(result.post.value().front_matter.title == "글");
  CHECK(result.post->path == "a.md");
}

TEST_CASE("what is no UTF-8 is an error at its place") {
  Result korean;
  read("abc\n\xC3\xA5\xBA\xBB\xB7\xE7\n", korean);
  CHECK_FALSE(korean.post.has_value());
  REQUIRE(korean.diagnostics.items().size() == 1);
  const auto& item = korean.diagnostics.items()[0];
  CHECK(item.code == "encoding");
  CHECK(item.message.find("CP949") != std::string::npos);
  CHECK(item.span.source->position(item.span.begin).line == 2);
  Result broken;
  read("abc \x80\n", broken);
  REQUIRE(broken.diagnostics.items().size() == 1);
  CHECK(broken.diagnostics.items()[0].message.find("CP949") == std::string::npos);
}

TEST_CASE("text in the encoding that is named becomes UTF-8; what is UTF-8 stays") {
  using chaek::read::decode_text;
  CHECK(decode_text("\xC1\xA6\xB8\xF1 abc", "cp949").text == "제목 abc");
  CHECK(decode_text("제목 abc", "cp949").text == "제목 abc");
  CHECK(decode_text("\xA4\xA2", "EUC-JP").text == "あ");
  CHECK(decode_text("abc \xFF", "cp949").fault == 4);
  CHECK(decode_text("\xC1\xA6", "no such encoding").fault == 0);
}

TEST_CASE("CP949 is told from broken UTF-8") {
  CHECK(chaek::read::looks_like_cp949("\xC3\xA5 abc"));
  CHECK_FALSE(chaek::read::looks_like_cp949("\x80"));
  CHECK_FALSE(chaek::read::looks_like_cp949("abc"));
  CHECK_FALSE(chaek::read::looks_like_cp949("\xC3"));
}

TEST_CASE("a missing or too long post is an error") {
  MemoryFiles files;
  Diagnostics diagnostics;
  SourceStore store;
  CHECK_FALSE(chaek::read::read_post(files, "x.md", {}, store, diagnostics).has_value());
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items()[0].code == "unreadable-post");
  CHECK(diagnostics.items()[0].span.source->name() == "x.md");
  Result large;
  chaek::read::ReadOptions options;
  options.limits.post = 10;
  read("열 바이트보다 길다", large, options);
  CHECK_FALSE(large.post.has_value());
  CHECK(large.diagnostics.has_errors());
}

TEST_CASE("the project's root is the nearest folder that looks like one") {
  namespace fs = std::filesystem;
  const fs::path base = fs::temp_directory_path() / ("chaek-root-" + std::to_string(::getpid()));
  fs::create_directories(base / "site/posts/deep");
  fs::create_directories(base / "plain");
  std::ofstream(base / "site/_config.yml") << "x: y\n";
  std::ofstream(base / "site/posts/a.md") << "글\n";
  const std::string site = fs::canonical(base / "site").string();
  CHECK(chaek::read::project_root((base / "site/posts/deep").string()) == site);
  CHECK(chaek::read::project_root((base / "site/posts/a.md").string()) == site);
  std::ofstream(base / "site/posts/book.yaml") << "title: 책\n";
  CHECK(chaek::read::project_root((base / "site/posts/deep").string()) ==
        fs::canonical(base / "site/posts").string());
  CHECK(chaek::read::project_root((base / "nowhere").string()).empty());
  fs::remove_all(base);
}
