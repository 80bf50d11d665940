// Faults that no text file can hold: links, devices, full disks, signals.
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <thread>

#include "diagnostics/program.h"

namespace chaek::diagnostics {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

bool contains(const std::string& text, const std::string& piece) {
  return text.find(piece) != std::string::npos;
}

void write_good_post(const Folder& folder) {
  folder.write("2023-05-01-비.md", "# 비 오는 날\n\n우산을 두고 나왔다.\n");
}

/// Many long posts, so that making their book takes a while.
void write_long_book(const Folder& folder) {
  std::string text = "# 긴 글\n\n";
  for (int i = 0; i < 4000; ++i) {
    text += "강가를 따라 걷다가 " + std::to_string(i) + "번째 벤치에 앉아 책을 펼쳤다.\n\n";
  }
  for (int i = 1; i <= 28; ++i) {
    folder.write("posts/2023-02-" + std::to_string(100 + i).substr(1) + ".md", text);
  }
}

TEST_CASE("a good book ends with 0 and only the outputs are new") {
  const Folder folder;
  write_good_post(folder);
  const Outcome outcome = run_chaek({"build", "-o", "a.epub", "-o", "a.pdf"}, folder);
  CHECK(outcome.err == "");
  CHECK(outcome.exit_code == 0);
  CHECK(folder.names() == Names{"2023-05-01-비.md", "a.epub", "a.pdf"});
  CHECK(folder.read("a.pdf").substr(0, 5) == "%PDF-");
  CHECK(folder.read("a.epub").substr(30, 28) == "mimetypeapplication/epub+zip");
}

TEST_CASE("check writes nothing") {
  const Folder folder;
  write_good_post(folder);
  CHECK(run_chaek({"check"}, folder).exit_code == 0);
  CHECK(folder.names() == Names{"2023-05-01-비.md"});
}

TEST_CASE("without -o both formats stand in the current folder, and their names are said") {
  const Folder folder;
  write_good_post(folder);
  folder.write("book.yaml", "title: 비\nslug: rain\n");
  const Outcome outcome = run_chaek({"build"}, folder);
  CHECK(outcome.err == "wrote rain.epub and rain.pdf\n");
  CHECK(folder.names() == Names{"2023-05-01-비.md", "book.yaml", "rain.epub", "rain.pdf"});
}

TEST_CASE("text in another encoding is an error that names the place") {
  const Folder folder;
  folder.write("2023-05-01.md", "# \xC1\xA6\xB8\xF1\n");  // "제목" in CP949
  const Outcome outcome = run_chaek({"check"}, folder);
  CHECK(outcome.exit_code == 1);
  CHECK(contains(outcome.err, "2023-05-01.md:1:3: error["));
}

TEST_CASE("errors leave the old outputs, --keep-going replaces them") {
  const Folder folder;
  write_good_post(folder);
  folder.write("2023-05-02.md", "\xFF\xFE\xFF");
  folder.write("2023-05-03.md", "\xC1\xA6\n");
  folder.write("a.pdf", "old");
  CHECK(run_chaek({"build", "-o", "a.pdf"}, folder).exit_code == 1);
  CHECK(folder.read("a.pdf") == "old");
  CHECK(run_chaek({"build", "-o", "a.pdf", "--keep-going"}, folder).exit_code == 1);
  CHECK(folder.read("a.pdf").substr(0, 5) == "%PDF-");
}

TEST_CASE("a picture outside the project is not read, whichever way it is named") {
  const Folder outside;
  outside.write("secret.png", "secret");
  const Folder folder;
  fs::create_symlink(outside.path() / "secret.png", folder.path() / "link.png");
  folder.write(".git/HEAD", "");
  folder.write("2023-05-01.md", "# 비\n\n![a](link.png)\n\n![b](/etc/passwd)\n\n![c](../x.png)\n");
  const Outcome outcome = run_chaek({"build", "-o", "a.epub", "--keep-going"}, folder);
  CHECK(contains(outcome.err, "2023-05-01.md:3:1: "));
  CHECK(contains(outcome.err, "2023-05-01.md:5:1: "));
  CHECK(contains(outcome.err, "2023-05-01.md:7:1: "));
  CHECK_FALSE(contains(folder.read("a.epub"), "secret"));
}

TEST_CASE("a pipe among the posts does not make chaek wait") {
  const Folder folder;
  write_good_post(folder);
  REQUIRE(mkfifo((folder.path() / "2023-05-02.md").c_str(), 0600) == 0);
  REQUIRE(mkfifo((folder.path() / "pipe.png").c_str(), 0600) == 0);
  folder.write("2023-05-03.md", "# 셋\n\n![pipe](pipe.png)\n");
  const Outcome outcome = run_chaek({"check"}, folder);
  CHECK(contains(outcome.err, "pipe.png"));
}

TEST_CASE("an output that is a link or in a missing folder is refused") {
  const Folder folder;
  write_good_post(folder);
  folder.write("precious", "old");
  fs::create_symlink("precious", folder.path() / "a.pdf");
  const Outcome link = run_chaek({"build", "-o", "a.pdf"}, folder);
  CHECK(link.exit_code == 3);
  CHECK(contains(link.err, "chaek: error[write-failed]: a.pdf is a symbolic link"));
  CHECK(folder.read("precious") == "old");
  const Outcome missing = run_chaek({"build", "-o", "no/a.pdf"}, folder);
  CHECK(missing.exit_code == 3);
  CHECK(contains(missing.err, "chaek: error[write-failed]: no/a.pdf: "));
}

TEST_CASE("a full disk ends with 3, the old output and no temporary file") {
  const Folder folder;
  write_good_post(folder);
  for (const std::string name : {"a.pdf", "a.epub"}) {
    folder.write(name, "old");
    const Outcome outcome = run_chaek({"build", "-o", name}, folder, {}, {.file_size = 4096});
    CHECK(outcome.exit_code == 3);
    CHECK(contains(outcome.err, "error[write-failed]"));
    CHECK(folder.read(name) == "old");
  }
  CHECK(folder.names() == Names{"2023-05-01-비.md", "a.epub", "a.pdf"});
}

// The fonts alone take some 100 MiB of addresses; the book takes 300 and more.
TEST_CASE("no memory ends with a message and 3") {
  const Folder folder;
  write_long_book(folder);
  folder.write("a.pdf", "old");
  const Outcome outcome = run_chaek({"build", "posts", "-j1", "-o", "a.pdf"}, folder, {},
                                    {.memory = 200UL * 1024 * 1024});
  CHECK(outcome.exit_code == 3);
  CHECK(outcome.err == "chaek: out of memory; the old outputs are as they were\n");
  CHECK(folder.read("a.pdf") == "old");
  CHECK(folder.names() == Names{"a.pdf", "posts"});
}

TEST_CASE("a signal removes the temporary files and leaves the old output") {
  const Folder folder;
  write_long_book(folder);
  for (const int signal : {SIGTERM, SIGINT}) {
    folder.write("a.pdf", "old");
    const pid_t process = start_chaek({"build", "posts", "-o", "a.pdf"}, folder);
    for (int i = 0; i < 60'000 && folder.names().size() < 3; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    kill(process, signal);
    CHECK(wait_for(process) == 128 + signal);
    CHECK(folder.names() == Names{"a.pdf", "posts"});
    CHECK(folder.read("a.pdf") == "old");
  }
}

TEST_CASE("NO_COLOR and --color decide over colour") {
  const Folder folder;
  folder.write("2023-05-01.md", "# 비\n\n![비](비.png)\n");
  CHECK_FALSE(contains(run_chaek({"check"}, folder).err, "\x1b"));
  CHECK(contains(run_chaek({"check", "--color=always"}, folder, {"NO_COLOR=1"}).err, "\x1b["));
}

TEST_CASE("SOURCE_DATE_EPOCH that is no number is an error") {
  const Folder folder;
  write_good_post(folder);
  const Outcome outcome = run_chaek({"check"}, folder, {"SOURCE_DATE_EPOCH=now"});
  CHECK(outcome.exit_code == 1);
  CHECK(contains(outcome.err, "chaek: error[bad-source-date-epoch]: SOURCE_DATE_EPOCH is 'now'"));
}

TEST_CASE(
    "the list goes to standard output, in the order of the dates, and says why the rest is out") {
  const Folder folder;
  folder.write("2023-05-10.md", "# 열\n");
  folder.write("2023-05-02.md", "---\ntitle: 둘\ntags: [비, 산책]\n---\n글\n");
  folder.write("c.md", "---\ntitle: 셋\ndate: 2023-05-03\ndraft: true\n---\n글\n");
  const Outcome outcome = run_chaek({"list", "--all"}, folder);
  CHECK(outcome.exit_code == 0);
  CHECK(contains(outcome.out,
                 "2023-05-02  file name  둘  비, 산책  2023-05-02.md\n"
                 "2023-05-10  file name  열            2023-05-10.md\n"));
  CHECK(contains(outcome.out, "left out: c.md: "));
}

TEST_CASE("a reader of the list that leaves early is no fault") {
  const Folder folder;
  write_good_post(folder);
  const std::string command =
      "cd '" + folder.path().string() + "' && { '" PROGRAM "' list; echo $? >code; } | true";
  CHECK(std::system(command.c_str()) == 0);
  CHECK(folder.read("code") == "0\n");
}

}  // namespace
}  // namespace chaek::diagnostics
