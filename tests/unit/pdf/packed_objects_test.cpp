#include "pdf/packed_objects.h"

#include <catch2/catch.hpp>

using namespace chaek::pdf;

TEST_CASE("objects without a stream are packed in order, others are not") {
  std::vector<ObjectStore::Object> objects(600);
  for (ObjectStore::Object& object : objects) object.entries = "/A 1";
  objects[1].stream = true;
  const PackedObjects packed(objects, 3);
  REQUIRE(packed.streams().size() == 3);
  CHECK(packed.members(0).size() == 256);
  CHECK(packed.members(2).size() == 599 - 2 * 256);
  CHECK(packed.members(0)[0] == 1);
  CHECK(packed.members(0)[1] == 3);
  CHECK(packed.members(2).back() == 600);
  CHECK(packed.streams()[0].entries.starts_with("/Type/ObjStm/N 256/First "));
  CHECK(packed.streams()[0].bytes == PackedObjects(objects, 1).streams()[0].bytes);
}

TEST_CASE("the cross-reference stream is the last object") {
  CrossReference table(4);
  CHECK(table.size() == 5);
  const ObjectStore::Object stream = table.finish(100, {1, 2}, {});
  CHECK(stream.stream);
  CHECK(stream.entries.starts_with("/Type/XRef/W[1 5 2]/Size 6/Root 1 0 R/Info 2 0 R/ID[<"));
}
