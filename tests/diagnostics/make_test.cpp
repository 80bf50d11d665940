// chaek as one step of a makefile, with real programs of that trade.
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "diagnostics/program.h"

namespace chaek::diagnostics {
namespace {

namespace fs = std::filesystem;

const std::string kStrange = "posts/2023-05-01 비 #1 100% $HOME.md";

void write_project(const Folder& folder) {
  folder.write(kStrange, "# 비\n\n![점](점%20하나.svg)\n");
  folder.write("posts/점 하나.svg",
               "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' "
               "height='9'/></svg>\n");
  folder.write("posts/2023-05-02.md", "# 이튿날\n\n글\n");
  folder.write("notes.txt", "no input\n");
}

/// How often `tool` has built by now.
std::size_t builds_after(const Folder& folder, const std::string& tool) {
  const std::string command = "cd '" + folder.path().string() + "' && " + tool + " >out.txt 2>&1";
  const int status = std::system(command.c_str());
  INFO(folder.read("out.txt"));
  CHECK(status == 0);
  return folder.read("log").size() / 6;  // "built\n"
}

void make_newer(const Folder& folder, const std::string& name) {
  fs::last_write_time(folder.path() / name,
                      fs::file_time_type::clock::now() + std::chrono::seconds(2));
}

/// Everything is older than now again.
void settle(const Folder& folder) {
  const auto past = fs::file_time_type::clock::now() - std::chrono::seconds(100);
  for (const auto& entry : fs::recursive_directory_iterator(folder.path())) {
    if (entry.path().filename().string().starts_with(".ninja")) continue;
    fs::last_write_time(entry.path(), past);
  }
}

TEST_CASE("under GNU Make each input makes a new book, nothing else does, a lost one is no error") {
  const Folder folder;
  write_project(folder);
  folder.write("Makefile", "-include book.d\nbook.pdf:\n\t@'" PROGRAM
                           "' build posts -o $@ --depfile book.d\n\t@echo built >>log\n");
  CHECK(builds_after(folder, "make") == 1);
  settle(folder);
  CHECK(builds_after(folder, "make") == 1);
  make_newer(folder, "notes.txt");
  CHECK(builds_after(folder, "make") == 1);
  std::size_t builds = 1;
  for (const std::string& input : {kStrange, std::string("posts/점 하나.svg")}) {
    make_newer(folder, input);
    CHECK(builds_after(folder, "make") == ++builds);
    settle(folder);
    CHECK(builds_after(folder, "make") == builds);
  }
  fs::remove(folder.path() / "posts/2023-05-02.md");
  CHECK(builds_after(folder, "make") == ++builds);
  settle(folder);
  CHECK(builds_after(folder, "make") == builds);
}

TEST_CASE("Ninja reads the same rule") {
  const Folder folder;
  write_project(folder);
  folder.write("build.ninja", "rule book\n  command = '" PROGRAM
                              "' build posts -o $out --depfile book.d && echo built >>log\n"
                              "  depfile = book.d\nbuild book.pdf: book\n");
  CHECK(builds_after(folder, "ninja") == 1);
  CHECK(builds_after(folder, "ninja") == 1);
  make_newer(folder, "posts/점 하나.svg");
  CHECK(builds_after(folder, "ninja") == 2);
  fs::remove(folder.path() / "posts/2023-05-02.md");
  CHECK(builds_after(folder, "ninja") == 3);
}

TEST_CASE("a book that has errors leaves no rule; --if-changed leaves the same book alone") {
  const Folder folder;
  write_project(folder);
  const std::vector<std::string> build = {"build", "posts",     "-o",     "book.epub",
                                          "-q",    "--depfile", "book.d", "--if-changed"};
  REQUIRE(run_chaek(build, folder).exit_code == 0);
  struct stat first{};
  REQUIRE(stat((folder.path() / "book.epub").c_str(), &first) == 0);
  REQUIRE(run_chaek(build, folder).exit_code == 0);
  struct stat second{};
  REQUIRE(stat((folder.path() / "book.epub").c_str(), &second) == 0);
  CHECK(first.st_ino == second.st_ino);
  fs::remove(folder.path() / "book.d");
  folder.write("posts/2023-05-03.md", "\xC1\xA6\n");
  CHECK(run_chaek(build, folder).exit_code == 1);
  CHECK(folder.read("book.d").empty());
}

}  // namespace
}  // namespace chaek::diagnostics
