#include "epub/container.h"

#include <zip.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <ctime>
#include <memory>

#include "deflate/deflate.h"

using namespace chaek;
using namespace chaek::epub;

namespace {

Entry deflated(const std::string& name, const std::string& bytes) {
  return {name, deflate::Compressor(6).raw(bytes), bytes.size(), deflate::crc32(bytes), true};
}

std::string container(const std::vector<Entry>& entries) {
  base::MemorySink sink;
  base::Diagnostics diagnostics;
  REQUIRE(write_container(entries, sink, diagnostics));
  CHECK(diagnostics.items().empty());
  return sink.bytes();
}

/// An entry's contents as libzip reads them back, its checksum verified.
std::string read_back(const std::string& bytes, const std::string& name) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(
      zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr), zip_discard);
  REQUIRE(archive);
  const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
      zip_fopen(archive.get(), name.c_str(), 0), zip_fclose);
  REQUIRE(file);
  std::string out(10'000, '\0');
  const zip_int64_t size = zip_fread(file.get(), out.data(), out.size());
  REQUIRE(size >= 0);
  out.resize(static_cast<std::size_t>(size));
  return out;
}

/// Takes so many bytes and then no more, as a full disk does.
class FullSink final : public base::ByteSink {
 public:
  bool write(std::string_view) override { return false; }
};

}  // namespace

TEST_CASE("mimetype is the first entry, stored, without extra fields") {
  const std::string bytes = container({deflated("a.txt", "a")});
  CHECK(bytes.substr(0, 4) == "PK\x03\x04");
  CHECK(bytes.substr(8, 2) == std::string("\0\0", 2));   // method: stored
  CHECK(bytes.substr(28, 2) == std::string("\0\0", 2));  // no extra field
  CHECK(bytes.substr(30, 28) == "mimetypeapplication/epub+zip");
}

TEST_CASE("entries come back as they were, compressed or stored") {
  const std::string text(5000, 'x');
  Entry stored;
  stored.name = "images/a.png";
  stored.bytes = std::string("\x89PNG\0\n", 6);
  stored.size = stored.bytes.size();
  const std::string bytes = container({deflated("a.txt", text), stored, deflated("empty", "")});
  CHECK(read_back(bytes, "a.txt") == text);
  CHECK(read_back(bytes, "images/a.png") == stored.bytes);
  CHECK(read_back(bytes, "empty").empty());
  CHECK(bytes.size() < 1000);  // our own compression was taken over
}

TEST_CASE("the bytes do not depend on the time zone") {
  const char* zone = std::getenv("TZ");
  const std::string before = zone != nullptr ? zone : "";
  std::vector<std::string> results;
  for (const char* name : {"UTC", "Asia/Seoul", "America/Los_Angeles", "Pacific/Kiritimati"}) {
    setenv("TZ", name, 1);
    tzset();
    results.push_back(container({deflated("a.txt", "a")}));
  }
  before.empty() ? unsetenv("TZ") : setenv("TZ", before.c_str(), 1);
  tzset();
  for (const std::string& result : results) CHECK(result == results.front());
  CHECK(results.front().substr(10, 4) == std::string("\0\0\x21\0", 4));  // 1980-01-01 00:00
}

TEST_CASE("a sink that takes nothing is a fault with a reason") {
  FullSink sink;
  base::Diagnostics diagnostics;
  CHECK_FALSE(write_container({deflated("a.txt", "a")}, sink, diagnostics));
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items()[0].code == "write-failed");
}

TEST_CASE("two entries of one name are refused") {
  base::MemorySink sink;
  base::Diagnostics diagnostics;
  CHECK_FALSE(write_container({deflated("a", "1"), deflated("a", "2")}, sink, diagnostics));
  CHECK(diagnostics.has_errors());
}
