#include "pdf/packed_objects.h"

#include <catch2/catch.hpp>
#include <string>

#include "base/byte_sink.h"

using namespace chaek::pdf;

TEST_CASE("objects without a stream are packed in order, others are not") {
  const auto written = [](unsigned jobs) {
    ObjectStore store;
    store.add_stream("/A 1", "drawn");
    for (int i = 0; i < 299; ++i) store.add("/B 1");
    store.add_made(300, [](std::size_t index) { return "/C " + std::to_string(index); });
    chaek::base::MemorySink sink;
    REQUIRE(store.write(sink, {2, 3}, jobs) == ObjectStore::Outcome::written);
    return sink.bytes();
  };
  const std::string file = written(1);
  CHECK(file.find("\n1 0 obj\n<<\n/A 1/Length 5>>\nstream\ndrawn\n") != std::string::npos);
  // 599 objects in packs of 512: those made last are numbered after all others.
  CHECK(file.find("\n601 0 obj\n<<\n/Type/ObjStm/N 512/First ") != std::string::npos);
  CHECK(file.find("\n602 0 obj\n<<\n/Type/ObjStm/N 87/First ") != std::string::npos);
  CHECK(file.find("\n603 0 obj\n<<\n/Type/XRef") != std::string::npos);
  CHECK(file == written(3));
}

TEST_CASE("objects that are made when written stand among the others") {
  ObjectStore store;
  const ObjectId catalog = store.add("/Kind/First");
  const auto made = [](std::string name) {
    return [name](std::size_t index) { return "/" + name + " " + std::to_string(index); };
  };
  CHECK(store.add_made(2, made("Made")) == 2);
  const ObjectId info = store.reserve();
  CHECK(info == 4);
  CHECK(store.add_made(0, made("None")) == 5);
  CHECK(store.add_made(1, made("Other")) == 5);
  CHECK(store.add("/Kind/Last") == 6);
  store.set(info, "/Kind/Info");
  CHECK(store.next() == 7);
  chaek::base::MemorySink sink;
  REQUIRE(store.write(sink, {catalog, info}, 1) == ObjectStore::Outcome::written);
  const std::string& file = sink.bytes();
  const std::string head = "/Type/ObjStm/N 6/First ";
  const std::size_t pack = file.find(head);
  REQUIRE(pack != std::string::npos);
  const std::size_t begin = file.find("stream\n", pack) + 7;
  const std::size_t end = file.find("\nendstream", begin);
  const std::string members =
      "<</Kind/First>>\n<</Made 0>>\n<</Made 1>>\n<</Kind/Info>>\n<</Other 0>>\n<</Kind/Last>>\n";
  const std::string numbers = "1 0 2 16 3 28 4 40 5 55 6 68 ";
  std::string bytes(numbers.size() + members.size(), '\0');
  REQUIRE(chaek::deflate::expand_zlib(std::string_view(file).substr(begin, end - begin), bytes));
  CHECK(bytes == numbers + members);
}

TEST_CASE("a pack lists its members before them") {
  ObjectPack pack;
  pack.add(7, "/A 1");
  pack.add(12, "/B 2");
  chaek::deflate::Compressor compressor(1);
  const ObjectStore::Object stream = pack.stream(compressor);
  CHECK(stream.entries == "/Type/ObjStm/N 2/First 9/Filter/FlateDecode");
  std::string bytes(27, '\0');
  REQUIRE(chaek::deflate::expand_zlib(stream.bytes, bytes));
  CHECK(bytes == "7 0 12 9 <</A 1>>\n<</B 2>>\n");
}

TEST_CASE("the cross-reference stream is the last object") {
  CrossReference table(4);
  CHECK(table.size() == 5);
  const ObjectStore::Object stream = table.finish(100, {1, 2}, {});
  CHECK(stream.stream);
  CHECK(stream.entries.starts_with("/Type/XRef/W[1 5 2]/Size 6/Root 1 0 R/Info 2 0 R/ID[<"));
}
