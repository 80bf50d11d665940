#include "base/atomic_file.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>

#include "unit/base/temporary_folder.h"

namespace chaek::base {
namespace {

std::size_t count_names(const TemporaryFolder& folder) {
  std::size_t count = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    ++count;
  }
  return count;
}

TEST_CASE("a committed file replaces the old one and leaves nothing beside it") {
  const TemporaryFolder folder;
  folder.put("out", "old");
  REQUIRE(chmod(folder.path("out").c_str(), 0640) == 0);
  std::string fault;
  const auto file = AtomicFile::create(folder.path("out"), fault);
  REQUIRE(file);
  const std::string large(300 * 1024, 'x');
  CHECK(file->write("new "));
  CHECK(file->write(large));
  CHECK(file->write("end"));
  CHECK(folder.get("out") == "old");
  REQUIRE(file->commit());
  CHECK(folder.get("out") == "new " + large + "end");
  CHECK(count_names(folder) == 1);
  struct stat status{};
  REQUIRE(stat(folder.path("out").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0640);
}

TEST_CASE("without a commit the old file stays") {
  const TemporaryFolder folder;
  folder.put("out", "old");
  std::string fault;
  {
    const auto file = AtomicFile::create(folder.path("out"), fault);
    REQUIRE(file);
    CHECK(file->write("new"));
    CHECK(count_names(folder) == 2);
  }
  CHECK(folder.get("out") == "old");
  CHECK(count_names(folder) == 1);
}

TEST_CASE("targets that are no plain files are refused") {
  const TemporaryFolder folder;
  folder.put("real", "old");
  REQUIRE(symlink("real", folder.path("link").c_str()) == 0);
  std::string fault;
  CHECK_FALSE(AtomicFile::create(folder.path("link"), fault));
  CHECK(fault == folder.path("link") + " is a symbolic link and is not replaced");
  CHECK_FALSE(AtomicFile::create("/dev/full", fault));
  CHECK(fault == "/dev/full is not a regular file");
  CHECK_FALSE(AtomicFile::create(folder.path(), fault));
  CHECK(fault == folder.path() + " is a folder");
  CHECK_FALSE(AtomicFile::create(folder.path("none/out"), fault));
  CHECK(fault == folder.path("none/out") + ": No such file or directory");
  CHECK(folder.get("real") == "old");
  CHECK(count_names(folder) == 2);
}

TEST_CASE("a write that fails keeps the old file and says why") {
  const TemporaryFolder folder;
  folder.put("out", "old");
  // A limit on the size of files stands for a full disk.
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
  const auto old_handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{4096, before.rlim_max};
  REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
  std::string fault;
  bool written = true;
  bool committed = true;
  {
    const auto file = AtomicFile::create(folder.path("out"), fault);
    if (file) {
      written = file->write(std::string(600 * 1024, 'x'));
      committed = file->commit();
      fault = file->fault();
    }
  }
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, old_handler);
  CHECK_FALSE(written);
  CHECK_FALSE(committed);
  CHECK(fault == folder.path("out") + ": writing: File too large");
  CHECK(folder.get("out") == "old");
  CHECK(count_names(folder) == 1);
}

TEST_CASE("a signal's handler removes every temporary file that is open") {
  const TemporaryFolder folder;
  std::string fault;
  const auto first = AtomicFile::create(folder.path("a"), fault);
  const auto second = AtomicFile::create(folder.path("b"), fault);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(count_names(folder) == 2);
  remove_temporary_files();
  CHECK(count_names(folder) == 0);
  CHECK(first->write("x"));
  CHECK_FALSE(first->commit());  // its temporary file is gone
  CHECK(count_names(folder) == 0);
}

TEST_CASE("the places for open files are given back") {
  const TemporaryFolder folder;
  std::string fault;
  for (int i = 0; i < 100; ++i) {
    const auto file = AtomicFile::create(folder.path("out"), fault);
    REQUIRE(file);
    if (i % 2 == 0) {
      REQUIRE(file->commit());
    }
  }
  std::vector<std::unique_ptr<AtomicFile>> many;
  for (int i = 0; i < 100; ++i) {
    many.push_back(AtomicFile::create(folder.path("out" + std::to_string(i)), fault));
  }
  CHECK_FALSE(many.back());  // a fixed number, and a message when it is used up
  CHECK(fault.find("too many files") != std::string::npos);
}

TEST_CASE("a target that another is writing is waited for, then refused") {
  const TemporaryFolder folder;
  std::string fault;
  auto first = AtomicFile::create(folder.path("out"), fault);
  REQUIRE(first);
  CHECK_FALSE(AtomicFile::create(folder.path("out"), fault, std::chrono::milliseconds(30)));
  CHECK(fault == folder.path("out") + ": another chaek is writing it");
  CHECK(first->write("first"));
  CHECK(first->commit());
  const auto second = AtomicFile::create(folder.path("out"), fault, std::chrono::milliseconds(0));
  REQUIRE(second);
  CHECK(second->write("second"));
  CHECK(second->commit());
  CHECK(folder.get("out") == "second");
}

TEST_CASE("a temporary file that a killed process left is swept") {
  const TemporaryFolder folder;
  folder.put(".chaek-out.tmp", "half a book");
  std::string fault;
  const auto file = AtomicFile::create(folder.path("out"), fault, std::chrono::milliseconds(0));
  REQUIRE(file);
  CHECK(file->write("new"));
  CHECK(file->commit());
  CHECK(folder.get("out") == "new");
  CHECK(count_names(folder) == 1);
}

TEST_CASE("a file name as long as file systems allow can be written") {
  const TemporaryFolder folder;
  const std::string path = folder.path(std::string(255, 'n'));
  std::string fault;
  const auto file = AtomicFile::create(path, fault);
  REQUIRE(file);
  CHECK(file->commit());
  CHECK(count_names(folder) == 1);
}

TEST_CASE("an unchanged file is not touched when that is wanted") {
  const TemporaryFolder folder;
  const auto write = [&](const std::string& text, AtomicFile::Replace replace) {
    std::string fault;
    const auto file = AtomicFile::create(folder.path("out"), fault);
    REQUIRE(file);
    CHECK(file->write(text));
    CHECK(file->commit(replace));
    struct stat status{};
    REQUIRE(stat(folder.path("out").c_str(), &status) == 0);
    return status.st_ino;
  };
  const std::string text(600 * 1024, 'x');
  const auto first = write(text, AtomicFile::Replace::if_changed);
  CHECK(write(text, AtomicFile::Replace::if_changed) == first);
  CHECK(count_names(folder) == 1);
  CHECK(write(text, AtomicFile::Replace::always) != first);
  CHECK(write(text + "y", AtomicFile::Replace::if_changed) != 0);
  CHECK(folder.get("out") == text + "y");
  CHECK(write("", AtomicFile::Replace::if_changed) != 0);
  CHECK(folder.get("out").empty());
}

}  // namespace
}  // namespace chaek::base
