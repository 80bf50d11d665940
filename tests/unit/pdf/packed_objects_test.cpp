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
    store.add_last(300, [](std::size_t index) { return "/C " + std::to_string(index); });
    chaek::base::MemorySink sink;
    REQUIRE(store.write(sink, {2, 3}, jobs) == ObjectStore::Outcome::written);
    return sink.bytes();
  };
  const std::string file = written(1);
  CHECK(file.find("\n1 0 obj\n<<\n/A 1/Length 5>>\nstream\ndrawn\n") != std::string::npos);
  // 599 objects in packs of 256: those made last are numbered after all others.
  CHECK(file.find("\n601 0 obj\n<<\n/Type/ObjStm/N 256/First ") != std::string::npos);
  CHECK(file.find("\n603 0 obj\n<<\n/Type/ObjStm/N 87/First ") != std::string::npos);
  CHECK(file.find("\n604 0 obj\n<<\n/Type/XRef") != std::string::npos);
  CHECK(file == written(3));
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
