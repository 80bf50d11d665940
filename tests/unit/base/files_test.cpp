#include "base/files.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <cstring>

#include "base/open_beneath.h"
#include "unit/base/temporary_folder.h"

namespace chaek::base {
namespace {

constexpr std::uint64_t kLimit = 1000;

FileFault fault(const Files& files, const std::string& path) {
  const FileContents contents = files.read(path, kLimit);
  REQUIRE(std::holds_alternative<FileFault>(contents));
  return std::get<FileFault>(contents);
}

TEST_CASE("a file beneath the root is read whole") {
  const TemporaryFolder folder;
  folder.put("글/봄.md", "꽃이 피었다\n");
  folder.put("글/empty.md", "");
  const DiskFiles files(folder.path());
  CHECK(std::get<std::string>(files.read("글/봄.md", kLimit)) == "꽃이 피었다\n");
  CHECK(std::get<std::string>(files.read("글/empty.md", kLimit)).empty());
  CHECK(files.kind("글") == EntryKind::folder);
  CHECK(files.kind("") == EntryKind::folder);
  CHECK(files.kind("글/봄.md") == EntryKind::file);
  CHECK_FALSE(files.kind("글/여름.md").has_value());
}

TEST_CASE("the size limit is exact") {
  const TemporaryFolder folder;
  folder.put("a", std::string(10, 'x'));
  const DiskFiles files(folder.path());
  CHECK(std::get<std::string>(files.read("a", 10)).size() == 10);
  CHECK(std::get<FileFault>(files.read("a", 9)) == FileFault::too_large);
}

TEST_CASE("nothing outside the root is read, by whatever way") {
  const TemporaryFolder folder;
  folder.put("outside.md", "secret");
  folder.put("project/inside.md", "open");
  const auto link = [&](const char* to, const char* name) {
    REQUIRE(symlink(to, folder.path(std::string("project/") + name).c_str()) == 0);
  };
  link("../outside.md", "relative");
  link("/etc/passwd", "absolute");
  link("..", "up");
  link("inside.md", "fine");
  link("loop", "loop");
  const DiskFiles files(folder.path("project"));
  CHECK(fault(files, "relative") == FileFault::outside_project);
  CHECK(fault(files, "absolute") == FileFault::outside_project);
  CHECK(fault(files, "up/outside.md") == FileFault::outside_project);
  CHECK(fault(files, "../outside.md") == FileFault::outside_project);
  CHECK(fault(files, folder.path("outside.md")) == FileFault::outside_project);
  CHECK(fault(files, "loop") == FileFault::unreadable);
  CHECK(std::get<std::string>(files.read("fine", kLimit)) == "open");
  CHECK_FALSE(files.kind("up/outside.md").has_value());
}

TEST_CASE("what is no regular file is refused and nothing waits for it") {
  const TemporaryFolder folder;
  REQUIRE(mkfifo(folder.path("fifo").c_str(), 0600) == 0);
  folder.put("sub/a.md", "a");
  const int unix_socket = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, folder.path("socket").c_str(), sizeof address.sun_path - 1);
  REQUIRE(bind(unix_socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
  const DiskFiles files(folder.path());
  CHECK(fault(files, "fifo") == FileFault::not_regular);
  CHECK(fault(files, "socket") == FileFault::not_regular);
  CHECK(fault(files, "sub") == FileFault::not_regular);
  CHECK(fault(files, "none") == FileFault::missing);
  CHECK(fault(files, "sub/a.md/b") == FileFault::missing);
  CHECK(fault(files, std::string("sub/a.md\0x", 10)) == FileFault::missing);
  CHECK(files.kind("fifo") == EntryKind::other);
  close(unix_socket);
  CHECK(fault(DiskFiles(folder.path("none")), "a") == FileFault::unreadable);
}

TEST_CASE("a folder's names come in byte order and links to folders are not entered") {
  const TemporaryFolder folder;
  folder.put("b.md", "");
  folder.put("a.md", "");
  folder.put("sub/c.md", "");
  REQUIRE(symlink("sub", folder.path("link").c_str()) == 0);
  REQUIRE(symlink("a.md", folder.path("also-a.md").c_str()) == 0);
  const auto entries = DiskFiles(folder.path()).list("");
  REQUIRE(entries.size() == 5);
  CHECK(entries[0].name == "a.md");
  CHECK(entries[1].name == "also-a.md");
  CHECK(entries[1].kind == EntryKind::file);
  CHECK(entries[2].name == "b.md");
  CHECK(entries[3].name == "link");
  CHECK(entries[3].kind == EntryKind::other);
  CHECK(entries[4].kind == EntryKind::folder);
  CHECK(DiskFiles(folder.path()).list("none").empty());
}

TEST_CASE("without openat2 the check is the same") {
  const TemporaryFolder folder;
  folder.put("outside.md", "secret");
  folder.put("project/inside.md", "open");
  folder.put("project2/near.md", "its name begins with the root's");
  REQUIRE(symlink("../outside.md", folder.path("project/link").c_str()) == 0);
  const int root = open(folder.path("project").c_str(), O_PATH | O_DIRECTORY);
  REQUIRE(root >= 0);
  CHECK(open_beneath_checked(root, "link", O_RDONLY) == -EXDEV);
  CHECK(open_beneath_checked(root, "../project2/near.md", O_RDONLY) == -EXDEV);
  CHECK(open_beneath_checked(root, "/etc/passwd", O_RDONLY) == -EXDEV);
  CHECK(open_beneath_checked(root, "none", O_RDONLY) == -ENOENT);
  const int file = open_beneath_checked(root, "inside.md", O_RDONLY);
  REQUIRE(file >= 0);
  char letters[4] = {};
  CHECK(read(file, letters, 4) == 4);
  CHECK(std::string_view(letters, 4) == "open");
  close(file);
  close(root);
}

TEST_CASE("files in memory behave like those on disk") {
  MemoryFiles files;
  files.put("글/봄.md", "하나");
  files.put("글/그림/a.png", "둘");
  files.put("a.md", "셋");
  CHECK(std::get<std::string>(files.read("글/봄.md", kLimit)) == "하나");
  CHECK(std::get<FileFault>(files.read("글", kLimit)) == FileFault::not_regular);
  CHECK(std::get<FileFault>(files.read("글/없다.md", kLimit)) == FileFault::missing);
  CHECK(std::get<FileFault>(files.read("a.md", 1)) == FileFault::too_large);
  const auto entries = files.list("글");
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].name == "그림");
  CHECK(entries[0].kind == EntryKind::folder);
  CHECK(entries[1].name == "봄.md");
  CHECK(files.kind("글/그림") == EntryKind::folder);
}

TEST_CASE("paths are made normal by their text alone") {
  CHECK(normal_path("a/./b/../c") == "a/c");
  CHECK(normal_path("a//b/") == "a/b");
  CHECK(normal_path("./글.md") == "글.md");
  CHECK(normal_path("a/..").value_or("?").empty());
  CHECK_FALSE(normal_path("..").has_value());
  CHECK_FALSE(normal_path("a/../../b").has_value());
  CHECK_FALSE(normal_path("/a").has_value());
  CHECK(folder_of("a/b/c.md") == "a/b");
  CHECK(folder_of("c.md").empty());
  CHECK(join_path("a", "b") == "a/b");
  CHECK(join_path("", "b") == "b");
}

}  // namespace
}  // namespace chaek::base
