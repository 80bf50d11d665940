// chaek as one step of a makefile, with real programs of that trade.
#include <fcntl.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <thread>

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
  // The Make that runs the tests is not this one's parent.
  const std::string command = "unset MAKEFLAGS MFLAGS MAKELEVEL; cd '" + folder.path().string() +
                              "' && " + tool + " >out.txt 2>&1";
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

TEST_CASE("the books of one run are those of several runs, byte by byte") {
  const Folder folder;
  for (const std::string year : {"2022", "2023"}) {
    folder.write("posts/" + year + "-05-01.md", "# 비\n\n[눈](2023-12-01.md) 글\n");
    folder.write("posts/" + year + "-12-01.md", "---\ntags: [눈]\n---\n# 눈\n\n글\n");
  }
  const std::vector<std::string> each = {"build",      "posts",     "--each",      "year",
                                         "-q",         "-o",        "{year}.epub", "-o",
                                         "{year}.pdf", "--depfile", "all.d"};
  REQUIRE(run_chaek(each, folder).exit_code == 0);
  const std::string rule = folder.read("all.d");
  CHECK(rule.starts_with("2022.epub 2022.pdf 2023.epub 2023.pdf: \\\n"));
  for (const std::string year : {"2022", "2023"}) {
    CHECK(rule.find("posts/" + year + "-05-01.md") != std::string::npos);
    for (const std::string format : {".epub", ".pdf"}) {
      REQUIRE(run_chaek({"build", "posts", "--year", year, "-q", "-o", "one" + format}, folder)
                  .exit_code == 0);
      INFO(year << format);
      CHECK(folder.read(year + format) == folder.read("one" + format));
    }
  }
}

TEST_CASE("an error in one book of several leaves the others") {
  const Folder folder;
  folder.write("posts/2022-05-01.md", "# 비\n\n글\n");
  folder.write("posts/2023-05-01.md", "# 눈\n\n[없는 글](없음.md)\n");
  const std::vector<std::string> each = {"build",     "posts",       "--each", "year",
                                         "-o",        "{year}.epub", "--deny", "broken-link",
                                         "--depfile", "all.d"};
  CHECK(run_chaek(each, folder).exit_code == 1);
  CHECK_FALSE(folder.read("2022.epub").empty());
  CHECK(folder.read("2023.epub").empty());
  CHECK(folder.read("all.d").empty());
}

TEST_CASE("several books of one book.yaml, each with its own look and pages") {
  const Folder folder;
  folder.write("posts/2023-05-01.md", "---\ntags: [비]\n---\n# 비\n\n글\n");
  folder.write("posts/2023-05-02.md", "# 눈\n\n글\n");
  folder.write("foreword.md", "# 머리말\n\n글\n");
  folder.write("book.yaml",
               "title: 느린 책\nbooks:\n"
               "  - {outputs: [all.pdf], front: [foreword.md]}\n"
               "  - {title: 비, tags: [비], paper: a6, outputs: [rain.pdf, rain.epub]}\n");
  const Outcome outcome = run_chaek({"build", "book.yaml"}, folder);
  CHECK(outcome.exit_code == 0);
  INFO(outcome.err);
  CHECK(outcome.err.find("wrote all.pdf and rain.pdf and rain.epub") != std::string::npos);
  REQUIRE(std::system(("cd '" + folder.path().string() +
                       "' && pdftotext all.pdf && pdfinfo rain.pdf > rain.txt && pdftotext "
                       "rain.pdf pages.txt")
                          .c_str()) == 0);
  CHECK(folder.read("all.txt").find("머리말") != std::string::npos);
  CHECK(folder.read("rain.txt").find("297.638 x 419.528") != std::string::npos);
  CHECK(folder.read("pages.txt").find("머리말") == std::string::npos);
}

TEST_CASE("deps prints the rule that a build would write, and writes nothing") {
  const Folder folder;
  write_project(folder);
  REQUIRE(run_chaek({"build", "posts", "-o", "책 1.pdf", "-q", "--depfile", "book.d"}, folder)
              .exit_code == 0);
  const auto names = folder.names();
  const Outcome printed = run_chaek({"deps", "posts", "-o", "책 1.pdf"}, folder);
  CHECK(printed.exit_code == 0);
  CHECK(printed.out == folder.read("book.d"));
  CHECK(folder.names() == names);
  folder.write("posts/2023-05-03.md", "\xC1\xA6\n");
  const Outcome failed = run_chaek({"deps", "posts", "-o", "책 1.pdf"}, folder);
  CHECK(failed.exit_code == 1);
  CHECK(failed.out.empty());
}

TEST_CASE("with a listing Make notices posts that are new and pictures that were missing") {
  const Folder folder;
  folder.write("posts/2023-05-01.md", "# 비\n\n![점](점.svg)\n");
  folder.write("Makefile",
               "-include book.d\nbook.pdf: posts.list\n\t@'" PROGRAM
               "' build posts -q -o $@ --depfile book.d\n\t@echo built >>log\n"
               "posts.list: ALWAYS\n\t@'" PROGRAM "' deps posts -q --listing $@\nALWAYS:\n");
  CHECK(builds_after(folder, "make") == 1);
  settle(folder);
  CHECK(builds_after(folder, "make") == 1);
  CHECK(folder.read("posts.list").find("missing 점.svg\n") != std::string::npos);
  folder.write("posts/점.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\n");
  CHECK(builds_after(folder, "make") == 2);
  settle(folder);
  CHECK(builds_after(folder, "make") == 2);
  folder.write("posts/2023-05-09.md", "# 새 글\n\n글\n");
  CHECK(builds_after(folder, "make") == 3);
  settle(folder);
  fs::remove(folder.path() / "posts/2023-05-09.md");
  CHECK(builds_after(folder, "make") == 4);
}

TEST_CASE("a list of posts comes from standard input, a book goes to standard output") {
  const Folder folder;
  folder.write("posts/2023-05-01 비.md", "# 비\n\n글\n");
  folder.write("posts/2023-05-02.md", "# 눈\n\n글\n");
  folder.write("posts/2023-05-03.md", "# 해\n\n글\n");
  const auto shell = [&folder](const std::string& command) {
    const int status = std::system(("cd '" + folder.path().string() + "' && " + command).c_str());
    return WEXITSTATUS(status);
  };
  const std::string chaek = "'" PROGRAM "' ";
  CHECK(shell("ls posts/*[12]*.md | grep -v 03 | " + chaek +
              "build - -q --title 책 -o listed.epub") == 0);
  CHECK(shell("find posts -name '*-0[12]*' -print0 | " + chaek +
              "build - -0 -q --title 책 -o listed0.epub") == 0);
  CHECK(shell(chaek + "build 'posts/2023-05-01 비.md' posts/2023-05-02.md -q --title 책 -o - "
                      "--format epub >piped.epub") == 0);
  CHECK_FALSE(folder.read("listed.epub").empty());
  CHECK(folder.read("listed.epub") == folder.read("listed0.epub"));
  CHECK(folder.read("listed.epub") == folder.read("piped.epub"));
  CHECK(shell(chaek +
              "build posts -q -o - --format pdf | head -c 5 >begin; test \"$(cat begin)\" = "
              "%PDF-") == 0);
  CHECK(shell(chaek + "build posts -q -o - --format pdf >/dev/full 2>/dev/null") == 3);
  CHECK(shell(chaek + "build - -q </dev/null 2>/dev/null") == 1);
  CHECK(shell(chaek + "build posts -o - 2>/dev/null >nothing") == 2);
}

TEST_CASE("the makefile that init writes makes both books when there is need") {
  const Folder folder;
  folder.write("2023-05-01.md", "# 비\n\n글\n");
  REQUIRE(run_chaek({"init", "--makefile"}, folder).exit_code == 0);
  const fs::path program = PROGRAM;
  const std::string make = "PATH=" + program.parent_path().string() + ":$PATH make";
  builds_after(folder, make);
  CHECK(folder.read("book.pdf").starts_with("%PDF-"));
  CHECK_FALSE(folder.read("book.epub").empty());
  settle(folder);
  builds_after(folder, make);
  CHECK(folder.read("out.txt").find("chaek build") == std::string::npos);
  folder.write("2023-05-02.md", "# 눈\n\n글\n");
  builds_after(folder, make);
  CHECK(folder.read("out.txt").find("chaek build") != std::string::npos);
}

TEST_CASE("under make -j every token comes back, even when a build is stopped") {
  const Folder folder;
  write_project(folder);
  std::string makefile = "all: 1.pdf 2.pdf 3.pdf 4.pdf stopped\n";
  for (const std::string n : {"1", "2", "3", "4"}) {
    makefile += n + ".pdf:\n\t+@'" PROGRAM "' build posts -q -o $@\n\t@echo built >>log\n";
  }
  makefile += "stopped:\n";
  for (const std::string after : {"0.005", "0.02", "0.05", "0.1"}) {
    makefile += "\t+@timeout -s INT " + after + " '" PROGRAM "' build posts -q -o x.pdf || true\n";
  }
  folder.write("Makefile", makefile);
  // Make counts its tokens at its end and complains of those that are missing or too many.
  CHECK(builds_after(folder, "make -j5") == 4);
  CHECK(folder.read("out.txt").find("INTERNAL") == std::string::npos);
  CHECK(folder.read("out.txt").find("jobserver") == std::string::npos);
  CHECK(folder.read("1.pdf") == folder.read("4.pdf"));
}

TEST_CASE("a second signal does not end the program before the first one's tokens are back") {
  const Folder folder;
  write_project(folder);
  const std::string path = (folder.path() / "tokens").string();
  REQUIRE(mkfifo(path.c_str(), 0600) == 0);
  const int server = open(path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
  REQUIRE(write(server, "++", 2) == 2);
  const auto count = [server] {
    int bytes = -1;
    ioctl(server, FIONREAD, &bytes);
    return bytes;
  };
  const std::string command =
      "cd '" + folder.path().string() + "' && export MAKEFLAGS='--jobserver-auth=fifo:" + path +
      "' && exec strace -D -f -qq -o trace -P '" + path +
      "' -e inject=write:delay_enter=300000 '" PROGRAM "' build posts -j3 -q -o a.pdf";
  const pid_t process = fork();
  if (process == 0) {
    execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
    _exit(127);
  }
  const fs::path threads = "/proc/" + std::to_string(process) + "/task";
  const auto others = [&threads] {
    return std::distance(fs::directory_iterator(threads), fs::directory_iterator()) - 1;
  };
  // The second signal needs a thread to go to.
  for (int i = 0; i < 60'000 && (count() > 0 || others() == 0); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  kill(process, SIGINT);  // giving back takes over half a second
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  kill(process, SIGTERM);
  const int code = wait_for(process);
  INFO(folder.read("trace"));
  CHECK((code == 128 + SIGINT || code == 128 + SIGTERM));
  CHECK(count() == 2);
  close(server);
}

TEST_CASE("CMake's custom commands read the rule, with Ninja and with Make") {
  for (const std::string generator : {"Ninja", "Unix Makefiles"}) {
    const Folder folder;
    // CMake writes the rule anew for Ninja, and forgets there to escape # and $.
    folder.write("posts/2023-05-01 비.md", "# 비\n\n![점](점%20하나.svg)\n");
    folder.write("posts/점 하나.svg",
                 "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\n");
    folder.write("notes.txt", "no input\n");
    folder.write("CMakeLists.txt",
                 "cmake_minimum_required(VERSION 3.25)\nproject(books NONE)\n"
                 "add_custom_command(OUTPUT book.pdf\n"
                 "  COMMAND " PROGRAM
                 " build -q ${CMAKE_SOURCE_DIR}/posts -o book.pdf --depfile book.d\n"
                 "  COMMAND echo built >>${CMAKE_SOURCE_DIR}/log\n"
                 "  DEPFILE book.d)\n"
                 "add_custom_target(books ALL DEPENDS book.pdf)\n");
    INFO(generator);
    const std::string build = "cmake --build build";
    CHECK(builds_after(folder, "cmake -B build -G '" + generator + "' && " + build) == 1);
    CHECK(builds_after(folder, build) == 1);
    make_newer(folder, "notes.txt");
    CHECK(builds_after(folder, build) == 1);
    make_newer(folder, "posts/점 하나.svg");
    CHECK(builds_after(folder, build) == 2);
    make_newer(folder, "posts/2023-05-01 비.md");
    CHECK(builds_after(folder, build) == 3);
  }
}

}  // namespace
}  // namespace chaek::diagnostics
