// Real file systems: one of every size up to the output's, and one that can't be written to.
// Mounting them takes a privileged user; without one the tests say so and prove nothing.
#include <sys/mount.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string>

#include "diagnostics/program.h"

namespace chaek::diagnostics {
namespace {

namespace fs = std::filesystem;

/// What is mounted on a folder for a while.
class Mounted {
 public:
  explicit Mounted(fs::path place) : place_(std::move(place)) { fs::create_directories(place_); }
  ~Mounted() {
    for (; depth_ > 0; --depth_) umount2(place_.c_str(), MNT_DETACH);
  }
  Mounted(const Mounted&) = delete;
  Mounted& operator=(const Mounted&) = delete;

  /// An empty file system in memory of `pages` pages.
  bool memory(long pages) {
    const std::string size = "size=" + std::to_string(pages * sysconf(_SC_PAGESIZE));
    return done(mount("tmpfs", place_.c_str(), "tmpfs", 0, size.c_str()));
  }
  /// The folder itself, for reading only.
  bool read_only() {
    return done(mount(place_.c_str(), place_.c_str(), nullptr, MS_BIND, nullptr)) &&
           mount(nullptr, place_.c_str(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr) == 0;
  }

 private:
  bool done(int result) {
    if (result == 0) return ++depth_, true;
    WARN("nothing can be mounted here (" << std::strerror(errno) << "): skipped");
    return false;
  }

  fs::path place_;
  int depth_ = 0;
};

void write_post(const Folder& folder) {
  folder.write("posts/2023-05-01.md", "# 비 오는 날\n\n우산을 두고 나왔다.\n");
}

TEST_CASE("on a disk of any size the output is whole or the old one") {
  const Folder folder;
  write_post(folder);
  for (const std::string name : {"a.epub", "a.pdf"}) {
    const std::vector<std::string> build = {"build", "posts", "-q", "-o", "disk/" + name};
    REQUIRE(run_chaek({"build", "posts", "-q", "-o", name}, folder).exit_code == 0);
    const std::string whole = folder.read(name);
    const long pages = static_cast<long>(whole.size()) / sysconf(_SC_PAGESIZE) + 1;
    int full = 0;
    for (long size = 1; size <= pages + 2; ++size) {
      Mounted disk(folder.path() / "disk");
      if (!disk.memory(size)) return;
      folder.write("disk/" + name, "old");
      const int code = run_chaek(build, folder).exit_code;
      INFO(name << " on " << size << " pages of " << pages);
      CHECK((code == 0 || code == 3));
      CHECK(folder.read("disk/" + name) == (code == 0 ? whole : "old"));
      CHECK(std::distance(fs::directory_iterator(folder.path() / "disk"), {}) == 1);
      full += code == 3 ? 1 : 0;
    }
    CHECK(full >= pages - 1);
    CHECK(full < pages + 2);
  }
}

TEST_CASE("a folder that can't be written to is known before the work") {
  const Folder folder;
  write_post(folder);
  folder.write("shelf/a.pdf", "old");
  Mounted shelf(folder.path() / "shelf");
  if (!shelf.read_only()) return;
  for (const std::string option : {"-o", "--audit", "--depfile"}) {
    std::vector<std::string> build = {"build", "posts", "-q", "-o", "b.pdf"};
    if (option == "-o") build.resize(3);
    build.push_back(option);
    build.push_back("shelf/a.pdf");
    const Outcome outcome = run_chaek(build, folder);
    INFO(option << ": " << outcome.err);
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.err.find("error[write-failed]: shelf/a.pdf: ") != std::string::npos);
    CHECK(folder.read("shelf/a.pdf") == "old");
  }
}

}  // namespace
}  // namespace chaek::diagnostics
