#include "base/stages.h"

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <stdexcept>
#include <utility>
#include <vector>

using namespace chaek::base;

namespace {

/// What was settled, in its order, when `tasks` go through two stages.
std::vector<std::pair<std::size_t, std::size_t>> settled(const StagePlan& plan) {
  std::vector<std::pair<std::size_t, std::size_t>> order;
  run_stages(
      plan, [] { return [](std::size_t, std::size_t) {}; },
      [&](std::size_t stage, std::size_t task) { order.emplace_back(stage, task); });
  return order;
}

}  // namespace

TEST_CASE("every task goes through every stage, settled in the order of the tasks") {
  for (const unsigned jobs : {1U, 2U, 7U}) {
    const auto order = settled({.tasks = 100, .stages = 2, .jobs = jobs, .window = 8});
    REQUIRE(order.size() == 200);
    for (const std::size_t stage : {0U, 1U}) {
      std::size_t next = 0;
      for (const auto& [at, task] : order) {
        if (at == stage) CHECK(task == next++);
      }
      CHECK(next == 100);
    }
  }
}

TEST_CASE("a task enters a stage after it was settled in the one before") {
  std::vector<std::atomic<int>> state(200);
  std::atomic<int> faults = 0;
  const auto make_worker = [&] {
    return [&](std::size_t stage, std::size_t task) {
      if (state[task] != static_cast<int>(2 * stage)) ++faults;
      ++state[task];
    };
  };
  run_stages({.tasks = 200, .stages = 3, .jobs = 4}, make_worker,
             [&](std::size_t, std::size_t task) { ++state[task]; });
  CHECK(faults == 0);
  CHECK(std::all_of(state.begin(), state.end(), [](const auto& s) { return s == 6; }));
}

TEST_CASE("no more tasks are under way than the window lets in") {
  std::atomic<int> under_way = 0;
  std::atomic<int> most = 0;
  const auto make_worker = [&] {
    return [&](std::size_t stage, std::size_t) {
      if (stage != 0) return;
      const int now = ++under_way;
      int before = most;
      while (before < now && !most.compare_exchange_weak(before, now)) {
      }
    };
  };
  run_stages({.tasks = 300, .stages = 2, .jobs = 3, .window = 5}, make_worker,
             [&](std::size_t stage, std::size_t) { under_way -= stage == 1 ? 1 : 0; });
  CHECK(most <= 5);
}

TEST_CASE("a fault in a task or between stages ends the run and is thrown") {
  const auto quiet = [](std::size_t, std::size_t) {};
  const auto faulty = [](std::size_t, std::size_t task) {
    if (task == 17) throw std::runtime_error("seventeen");
  };
  for (const unsigned jobs : {1U, 3U}) {
    const StagePlan plan = {.tasks = 50, .stages = 2, .jobs = jobs};
    CHECK_THROWS_AS(run_stages(plan, [&] { return faulty; }, quiet), std::runtime_error);
    CHECK_THROWS_AS(run_stages(plan, [&] { return quiet; }, faulty), std::runtime_error);
  }
}

TEST_CASE("no tasks are no work") {
  CHECK(settled({.tasks = 0, .stages = 2}).empty());
}
