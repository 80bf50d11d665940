// What a blog's folder brings along: drafts, posts kept back, the first book.yaml.
#include <catch2/catch.hpp>

#include "diagnostics/program.h"

namespace chaek::diagnostics {
namespace {

/// A small Jekyll blog with posts that are not for everybody.
void write_blog(const Folder& folder) {
  folder.write("_config.yml",
               "title: \"느린 \\\"기록\\\"\"\nauthor: 느린 사람\ntimezone: Asia/Seoul\n");
  folder.write("_posts/2021-03-01-a.md", "---\ntitle: 봄\n---\n글\n");
  folder.write("_posts/2023-05-01-b.md", "---\ntitle: 초안\ndraft: true\n---\n글\n");
  folder.write("_posts/2023-05-02-c.md", "---\ntitle: 아직\npublished: false\n---\n글\n");
  folder.write("_posts/2023-05-03-d.md", "---\ntitle: 숨김\nhidden: true\n---\n글\n");
  folder.write("_posts/2024-07-01-e.md", "---\ntitle: 여름\n---\n글\n");
  folder.write("_drafts/f.md", "---\ntitle: 생각\n---\n글\n");
}

TEST_CASE("list says of every file whether it is in the book, and why not") {
  const Folder folder;
  write_blog(folder);
  const std::string chosen =
      "2021-03-01  file name  봄    _posts/2021-03-01-a.md\n"
      "2024-07-01  file name  여름  _posts/2024-07-01-e.md\n";
  CHECK(run_chaek({"list"}, folder).out == chosen);
  CHECK(run_chaek({"list", "--all"}, folder).out ==
        chosen +
            "left out: _posts/2023-05-01-b.md: a draft (draft: true)\n"
            "left out: _posts/2023-05-02-c.md: not published (published: false)\n"
            "left out: _posts/2023-05-03-d.md: hidden (hidden: true)\n"
            "left out: _drafts/: drafts\n");
  const std::string korean = run_chaek({"list", "--all", "--messages", "ko"}, folder).out;
  CHECK(korean.find("2021-03-01  파일 이름  봄") != std::string::npos);
  CHECK(korean.find("빠짐: _posts/2023-05-02-c.md: 발행하지 않음 (published: false)\n") !=
        std::string::npos);
  CHECK(korean.find("빠짐: _drafts/: 초고 폴더\n") != std::string::npos);
}

TEST_CASE("with --drafts the book has what its author keeps back") {
  const Folder folder;
  write_blog(folder);
  CHECK(run_chaek({"list", "--drafts", "--all"}, folder).out ==
        "2021-03-01  file name  봄    _posts/2021-03-01-a.md\n"
        "2023-05-01  file name  초안  _posts/2023-05-01-b.md\n"
        "2023-05-02  file name  아직  _posts/2023-05-02-c.md\n"
        "2023-05-03  file name  숨김  _posts/2023-05-03-d.md\n"
        "2024-07-01  file name  여름  _posts/2024-07-01-e.md\n"
        "-           -          생각  _drafts/f.md\n");
  CHECK(run_chaek({"build", "--drafts", "-q", "-o", "a.epub"}, folder).exit_code == 0);
}

TEST_CASE("a post is future only against SOURCE_DATE_EPOCH or --to") {
  const Folder folder;
  write_blog(folder);
  const Outcome then = run_chaek({"list", "--all"}, folder, {"SOURCE_DATE_EPOCH=1700000000"});
  CHECK(then.out.find("left out: _posts/2024-07-01-e.md: dated 2024-07-01, after "
                      "SOURCE_DATE_EPOCH\n") != std::string::npos);
  const Outcome to = run_chaek({"list", "--all", "--to", "2022"}, folder);
  CHECK(to.out.find("left out: _posts/2024-07-01-e.md: dated 2024-07-01, after 2022-12-31\n") !=
        std::string::npos);
  folder.write("_posts/2999-01-01-g.md", "---\ntitle: 먼 날\n---\n글\n");
  CHECK(run_chaek({"list"}, folder).out.find("먼 날") != std::string::npos);
}

TEST_CASE("init writes what it found of the blog, and nothing over a file that is there") {
  const Folder folder;
  write_blog(folder);
  const Outcome outcome = run_chaek({"init"}, folder);
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.out == "book.yaml\n");
  const std::string first =
      "# The book. What is left out is up to chaek.\n"
      "# engine: Jekyll\n"
      "# 2 posts with a date, 2021–2024\n"
      "\n"
      "title: \"느린 \\\"기록\\\"\"\n"
      "author: \"느린 사람\"\n"
      "language: \"ko\"\n"
      "timezone: \"Asia/Seoul\"\n";
  CHECK(folder.read("book.yaml").substr(0, first.size()) == first);
  CHECK(folder.read("book.yaml").find("# year: 2024 ") != std::string::npos);
  CHECK(run_chaek({"check"}, folder).exit_code == 0);
  const Outcome again = run_chaek({"init", "--makefile"}, folder);
  CHECK(again.exit_code == 1);
  CHECK(again.err.find("error[file-exists]: book.yaml exists and stays as it is") !=
        std::string::npos);
  CHECK(folder.read("Makefile").find("-include book.d") != std::string::npos);
}

TEST_CASE("init in a folder of which nothing is known offers what there is, in Korean") {
  const Folder folder;
  CHECK(run_chaek({"init", "--messages", "ko"}, folder).exit_code == 0);
  const std::string made = folder.read("book.yaml");
  CHECK(made.find("# title: \"\"\n# author: \"\"\nlanguage: \"ko\"\n") != std::string::npos);
  CHECK(made.find("블로그 엔진") == std::string::npos);
  CHECK(made.find("# 이 해의 글만") != std::string::npos);
}

TEST_CASE("where the books are is said in the language of messages") {
  const Folder folder;
  folder.write("book.yaml", "title: 비\nslug: rain\n");
  folder.write("2023-05-01.md", "# 비\n\n글\n");
  CHECK(run_chaek({"build", "--messages", "ko"}, folder).err ==
        "다 썼습니다: rain.epub, rain.pdf\n");
}

}  // namespace
}  // namespace chaek::diagnostics
