// Too little memory and no threads: a message and the code for that, or the whole book.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>

#include "diagnostics/program.h"

namespace chaek::diagnostics {
namespace {

constexpr unsigned long kMebibyte = 1UL << 20;

/// Posts that keep several threads busy.
void write_posts(const Folder& folder) {
  std::string text = "# 긴 글\n\n";
  for (int i = 0; i < 200; ++i) {
    text += "- **굵은** 글 " + std::to_string(i) + ", [고리](https://example.org/a)와 `코드`.\n";
  }
  for (int day = 10; day < 28; ++day) {
    folder.write("posts/2023-02-" + std::to_string(day) + ".md", text);
  }
}

TEST_CASE("however little memory there is, the old output stays or the new one is whole") {
  const Folder folder;
  write_posts(folder);
  for (const std::string name : {"a.epub", "a.pdf"}) {
    REQUIRE(run_chaek({"build", "posts", "-o", name}, folder).exit_code == 0);
    const std::string whole = folder.read(name);
    int refused = 0;
    for (unsigned long size = 80; size <= 400; size += size < 140 ? 4 : 20) {
      INFO(name << " with " << size << " MiB");
      folder.write(name, "old");
      const Outcome outcome = run_chaek({"build", "posts", "-j16", "-o", name}, folder, {},
                                        {.memory = size * kMebibyte});
      CHECK((outcome.exit_code == 0 || outcome.exit_code == 3));
      CHECK(folder.read(name) == (outcome.exit_code == 0 ? whole : "old"));
      CHECK((outcome.exit_code == 0) == (outcome.err.find("out of memory") == std::string::npos));
      refused += outcome.exit_code == 3 ? 1 : 0;
    }
    CHECK(refused > 0);
  }
  CHECK(folder.names() == std::vector<std::string>{"a.epub", "a.pdf", "posts"});
}

TEST_CASE("where memory ends in a library the program alone says so") {
  const Folder folder;
  std::string text = "# 한 글\n\n";
  for (int i = 0; i < 400'000; ++i) text += "*가* ";
  folder.write("2023-02-01.md", text + "\n");
  int refused = 0;
  for (unsigned long size = 140; size <= 400; size += 20) {
    INFO("with " << size << " MiB");
    const Outcome outcome = run_chaek({"check"}, folder, {}, {.memory = size * kMebibyte});
    if (outcome.exit_code == 0) continue;
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.err == "chaek: out of memory; the old outputs are as they were\n");
    ++refused;
  }
  CHECK(refused > 0);
}

TEST_CASE("where no book could be made the memory wanted is named") {
  const Folder folder;
  const Outcome outcome = run_chaek({"--version"}, folder, {}, {.memory = 100 * kMebibyte});
  CHECK(outcome.exit_code == 3);
  CHECK(outcome.err ==
        "chaek: out of memory: it needs 128 MiB of address space at least (ulimit -v); the old "
        "outputs are as they were\n");
}

TEST_CASE("a system that gives no threads makes the same book") {
  const Folder folder;
  write_posts(folder);
  const std::vector<std::string> words = {"build", "posts", "-j8", "-o", "a.pdf", "-o", "a.epub"};
  REQUIRE(run_chaek(words, folder).exit_code == 0);
  const std::string pdf = folder.read("a.pdf");
  const std::string epub = folder.read("a.epub");
  folder.write("a.pdf", "old");
  const std::string command = "cd '" + folder.path().string() +
                              "' && strace -f -qq -o trace -e trace=clone,clone3 "
                              "-e inject=clone,clone3:error=EAGAIN '" PROGRAM
                              "' build posts -j8 -o a.pdf -o a.epub";
  CHECK(std::system(command.c_str()) == 0);
  CHECK(folder.read("trace").find("EAGAIN") != std::string::npos);
  CHECK(folder.read("a.pdf") == pdf);
  CHECK(folder.read("a.epub") == epub);
}

}  // namespace
}  // namespace chaek::diagnostics
