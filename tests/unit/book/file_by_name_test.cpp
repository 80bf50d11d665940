#include "book/file_by_name.h"

#include <catch2/catch.hpp>

using chaek::base::MemoryFiles;
using chaek::book::FileByName;

TEST_CASE("a file is found by its name, the nearest of several") {
  MemoryFiles files;
  for (const char* path :
       {"글/a/나.md", "글/그림/가.png", "assets/가.png", "assets/b/가.png", ".trash/숨.png",
        "node_modules/x.png", "assets/\u1100\u1161\u1102.png"}) {
    files.put(path, "x");
  }
  FileByName named(files);
  CHECK(named.find("가.png", "글/a") == "글/그림/가.png");
  CHECK(named.find("가.png", "다른") == "assets/가.png");
  CHECK(named.find("b/가.png", "글") == "assets/b/가.png");
  CHECK(named.find("/b/가.png", "글") == "assets/b/가.png");
  CHECK(named.find("가\u1102.png", "글") == "assets/\u1100\u1161\u1102.png");
  for (const char* name : {"숨.png", "x.png", "없다.png", "", "ets/가.png"}) {
    CHECK_FALSE(named.find(name, "글"));
  }
}
