// What happens to outputs when the machine fails in the midst of writing them.
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>

#include "diagnostics/program.h"

namespace chaek::diagnostics {
namespace {

using Names = std::vector<std::string>;

const Names kAllNames = {"2023-05-01-비.md", "a.epub", "a.pdf"};

void write_post(const Folder& folder) {
  folder.write("2023-05-01-비.md", "# 비 오는 날\n\n우산을 두고 나왔다.[^1]\n\n[^1]: 빨간 우산.\n");
}

/// A good book of that post, made in a folder of its own.
std::string good(const std::string& name) {
  const Folder folder;
  write_post(folder);
  REQUIRE(run_chaek({"build", "-o", name}, folder).exit_code == 0);
  return folder.read(name);
}

TEST_CASE("wherever the disk is full, the old output stays and no temporary file is left") {
  for (const std::string name : {"a.pdf", "a.epub"}) {
    const std::string whole = good(name);
    const Folder folder;
    write_post(folder);
    folder.write("a.epub", "old");
    folder.write("a.pdf", "old");
    for (std::size_t i = 0; i <= 12; ++i) {
      const std::size_t room = i == 12 ? whole.size() - 1 : 1 + whole.size() * i / 12;
      INFO(name << " with room for " << room << " of " << whole.size());
      const Outcome outcome = run_chaek({"build", "-o", name}, folder, {}, {.file_size = room});
      CHECK(outcome.exit_code == 3);
      CHECK(folder.read(name) == "old");
      CHECK(folder.names() == kAllNames);
    }
    CHECK(run_chaek({"build", "-o", name}, folder, {}, {.file_size = whole.size()}).exit_code == 0);
    CHECK(folder.read(name) == whole);
  }
}

TEST_CASE("killed at any moment, the output is the old or the new one; the next run sweeps") {
  const std::string whole = good("a.pdf");
  const Folder folder;
  write_post(folder);
  folder.write("a.epub", "old");
  folder.write("a.pdf", "old");
  int killed = 0;
  for (int i = 0; i < 200; ++i) {
    const pid_t process = start_chaek({"build", "-o", "a.pdf"}, folder);
    std::this_thread::sleep_for(std::chrono::microseconds(i * 397 % 80'000));
    kill(process, SIGKILL);
    killed += wait_for(process) == 1000 + SIGKILL ? 1 : 0;
    const std::string now = folder.read("a.pdf");
    CHECK((now == "old" || now == whole));
    if (i % 20 == 0) folder.write("a.pdf", "old");
  }
  CHECK(killed > 0);
  CHECK(run_chaek({"build", "-o", "a.pdf"}, folder).exit_code == 0);
  CHECK(folder.read("a.pdf") == whole);
  CHECK(folder.names() == kAllNames);
}

TEST_CASE("fifty builds of one target at a time end well, one after the other") {
  const std::string whole = good("a.pdf");
  const Folder folder;
  write_post(folder);
  folder.write("a.epub", "old");
  std::vector<pid_t> processes;
  for (int i = 0; i < 50; ++i) {
    processes.push_back(start_chaek({"build", "-j1", "-o", "a.pdf"}, folder));
  }
  for (const pid_t process : processes) CHECK(wait_for(process) == 0);
  CHECK(folder.read("a.pdf") == whole);
  CHECK(folder.names() == kAllNames);
}

/// The exit code of a build whose `nth` call of `call` fails with `error`.
int build_with_fault(const Folder& folder, const std::string& call, const std::string& error,
                     int nth) {
  const std::string command = "cd '" + folder.path().string() + "' && strace -f -qq -o /dev/null " +
                              "-e trace=" + call + " -e inject=" + call + ":error=" + error +
                              ":when=" + std::to_string(nth) +
                              " '" PROGRAM "' build -j1 -o a.pdf -o a.epub >/dev/null 2>&1";
  const int status = std::system(command.c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_CASE("whichever call of the system fails, an output is old or whole, and 0 means whole") {
  const std::string pdf = good("a.pdf");
  const std::string epub = good("a.epub");
  const Folder folder;
  write_post(folder);
  struct Fault {
    std::string call;
    std::string error;
  };
  const Fault faults[] = {{"write", "ENOSPC"}, {"write", "EIO"},    {"write", "EINTR"},
                          {"fsync", "EIO"},    {"fsync", "ENOSPC"}, {"rename", "EIO"},
                          {"openat", "EMFILE"}};
  int refused = 0;
  for (const Fault& fault : faults) {
    for (int nth = 1; nth <= 4; ++nth) {
      INFO(fault.call << " " << fault.error << " " << nth);
      folder.write("a.pdf", "old");
      folder.write("a.epub", "old");
      const int code = build_with_fault(folder, fault.call, fault.error, nth);
      refused += code == 3 ? 1 : 0;
      CHECK((code == 0 || code == 1 || code == 3 || code == 127));
      const std::string made_pdf = folder.read("a.pdf");
      const std::string made_epub = folder.read("a.epub");
      CHECK((made_pdf == pdf || (made_pdf == "old" && code != 0)));
      CHECK((made_epub == epub || (made_epub == "old" && code != 0)));
      CHECK(folder.names() == kAllNames);
    }
  }
  CHECK(refused >= 8);  // two writes, two syncs and two names, each at least once
}

}  // namespace
}  // namespace chaek::diagnostics
