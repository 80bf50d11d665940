#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <vector>

#include "base/threads.h"

namespace chaek::base {

/// How many tasks go through how many stages, on how many threads.
struct StagePlan {
  std::size_t tasks = 0;
  std::size_t stages = 1;
  unsigned jobs = 1;
  std::size_t window = 64;  ///< tasks under way at once: what bounds the memory they need
};

/// Takes tasks 0 … tasks − 1 through stages 0 … stages − 1. Every thread calls `make_worker()` once
/// and then its result with (stage, task), for different tasks at the same time. After a stage
/// `settle(stage, task)` is called for one task at a time, in the order of the tasks; only then
/// may that task go on. Late stages come first, so that few tasks are under way. The first
/// exception stops the rest and is thrown here.
template <class MakeWorker, class Settle>
class Stages {
 public:
  Stages(const StagePlan& plan, const MakeWorker& make_worker, const Settle& settle)
      : plan_(plan),
        make_worker_(make_worker),
        settle_(settle),
        taken_(plan.stages, 0),
        settled_(plan.stages, 0),
        worked_(plan.stages, std::vector<char>(plan.tasks, 0)) {}

  void run() {
    {
      const std::size_t most = std::min<std::size_t>(plan_.jobs, plan_.tasks);
      const auto threads = begin_threads(most > 0 ? most - 1 : 0, [this] { work(); });
      work();
    }
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  /// The latest stage that some task may enter; the number of stages when there is none.
  std::size_t ready_stage() const {
    for (std::size_t stage = plan_.stages; stage-- > 0;) {
      const std::size_t open =
          stage > 0 ? settled_[stage - 1] : std::min(plan_.tasks, settled_.back() + plan_.window);
      if (taken_[stage] < open) return stage;
    }
    return plan_.stages;
  }

  void work() {
    std::unique_lock lock(mutex_);
    try {
      lock.unlock();
      auto worker = make_worker_();
      lock.lock();
      while (!failure_ && taken_.back() < plan_.tasks) {
        const std::size_t stage = ready_stage();
        if (stage == plan_.stages) {
          changed_.wait(lock);
          continue;
        }
        const std::size_t task = taken_[stage]++;
        lock.unlock();
        worker(stage, task);
        lock.lock();
        finish(stage, task);
        changed_.notify_all();
      }
    } catch (...) {
      if (!lock.owns_lock()) lock.lock();
      if (!failure_) failure_ = std::current_exception();
    }
    changed_.notify_all();
  }

  /// Settles every task that is next in order.
  void finish(std::size_t stage, std::size_t task) {
    worked_[stage][task] = 1;
    std::size_t& next = settled_[stage];
    while (next < plan_.tasks && worked_[stage][next] != 0) {
      settle_(stage, next);
      ++next;
    }
  }

  const StagePlan& plan_;
  const MakeWorker& make_worker_;
  const Settle& settle_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::size_t> taken_;         ///< by stage: tasks that have entered it
  std::vector<std::size_t> settled_;       ///< by stage: tasks that have left it
  std::vector<std::vector<char>> worked_;  ///< by stage and task
  std::exception_ptr failure_;
};

template <class MakeWorker, class Settle>
void run_stages(const StagePlan& plan, const MakeWorker& make_worker, const Settle& settle) {
  if (plan.tasks > 0) Stages<MakeWorker, Settle>(plan, make_worker, settle).run();
}

}  // namespace chaek::base
