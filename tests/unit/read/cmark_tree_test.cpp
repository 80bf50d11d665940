#include "read/cmark_tree.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace chaek::read;

namespace {

/// The kinds and texts of all nodes, one after the other.
std::string outline(const CmarkTree& tree) {
  std::string out;
  const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> walk(cmark_iter_new(tree.root()),
                                                                cmark_iter_free);
  while (cmark_iter_next(walk.get()) != CMARK_EVENT_DONE) {
    cmark_node* node = cmark_iter_get_node(walk.get());
    out += std::string(cmark_node_get_type_string(node)) + '(' + std::string(literal(node)) + ") ";
  }
  return out;
}

/// A text with everything that extensions claim.
std::string sample(int seed) {
  const std::string number = std::to_string(seed);
  return "# 제목 " + number + "\n\n~~지운 " + number + "~~ 말과 $x^" + number +
         "$, www.example.com/" + number + " 그리고 https://example.com/" + number +
         "\n\n| 가 | 나 |\n|---|---|\n| " + number + " | ~~다~~ |\n\n- [x] 한 일 ==표==\n" +
         std::string(static_cast<std::size_t>(seed % 7) * 100, '*') + "\n";
}

}  // namespace

TEST_CASE("texts parsed at once are parsed as they are one by one") {
  const ReadOptions options;
  std::vector<std::string> alone;
  for (int seed = 0; seed < 50; ++seed) alone.push_back(outline(CmarkTree(sample(seed), options)));
  REQUIRE(alone[3].find("www.example.com/3") != std::string::npos);
  REQUIRE(alone[3].find("~~") == std::string::npos);

  std::vector<int> wrong(4, 0);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < wrong.size(); ++t) {
    threads.emplace_back([&, t] {
      for (int round = 0; round < 40; ++round) {
        for (int seed = 0; seed < 50; ++seed) {
          if (outline(CmarkTree(sample(seed), options)) != alone[static_cast<std::size_t>(seed)])
            ++wrong[t];
        }
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == std::vector<int>(wrong.size(), 0));
}

TEST_CASE("a tree stays as it is while others come and go beside it") {
  const ReadOptions options;
  const CmarkTree first(sample(1), options);
  const std::string before = outline(first);
  for (int seed = 2; seed < 20; ++seed) {
    const CmarkTree second(sample(seed), options);
    const CmarkTree third(std::string(3'000'000, 'a') + "\n\n" + sample(seed), options);
    CHECK(outline(second).find("www.example.com/" + std::to_string(seed)) != std::string::npos);
  }
  CHECK(outline(first) == before);
}

TEST_CASE("memory that cmark gives back and takes again is its own each time") {
  const CmarkMemory memory;
  cmark_mem* const cmark = cmark_get_default_mem_allocator();
  std::vector<unsigned char*> blocks;
  std::vector<std::size_t> sizes;
  std::uint32_t state = 7;
  for (std::size_t round = 0; round < 20'000; ++round) {
    state = state * 1'664'525 + 1'013'904'223;
    const std::size_t size = state >> 8 & (round % 50 == 0 ? 0xFFFFFU : 0x3FFU);
    const auto mark = static_cast<unsigned char>(round % 251);
    if (state % 3 == 0 && !blocks.empty()) {
      const std::size_t which = (state >> 4) % blocks.size();
      cmark->free(blocks[which]);
      blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(which));
      sizes.erase(sizes.begin() + static_cast<std::ptrdiff_t>(which));
    } else if (state % 3 == 1 && !blocks.empty()) {
      const std::size_t which = (state >> 4) % blocks.size();
      const std::vector<unsigned char> had(blocks[which], blocks[which] + sizes[which]);
      blocks[which] = static_cast<unsigned char*>(cmark->realloc(blocks[which], size));
      const std::size_t kept = std::min(size, had.size());
      REQUIRE(
          std::equal(had.begin(), had.begin() + static_cast<std::ptrdiff_t>(kept), blocks[which]));
      std::memset(blocks[which], mark, size);
      sizes[which] = size;
    } else {
      auto* const block = static_cast<unsigned char*>(cmark->calloc(1, size));
      REQUIRE(std::all_of(block, block + size, [](unsigned char byte) { return byte == 0; }));
      std::memset(block, mark, size);
      blocks.push_back(block);
      sizes.push_back(size);
    }
    // Each block holds one byte throughout: none lies over another.
    if (round % 100 != 0) continue;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (sizes[i] == 0) continue;
      REQUIRE(std::all_of(blocks[i], blocks[i] + sizes[i],
                          [&](unsigned char byte) { return byte == blocks[i][0]; }));
    }
  }
}
