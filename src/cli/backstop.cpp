#include "cli/backstop.h"

#include <chrono>
#include <system_error>
#include <utility>

namespace chaek::cli {

Backstop::Backstop(const base::Limits& limits, End end) : limits_(limits), end_(std::move(end)) {
  try {
    thread_ = std::thread([this] { count(); });
  } catch (const std::system_error&) {
    // A system without threads has its own ways to end a program.
  }
}

Backstop::~Backstop() {
  {
    const std::lock_guard lock(mutex_);
    is_over_ = true;
  }
  over_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Backstop::count() {
  std::unique_lock lock(mutex_);
  while (!over_.wait_for(lock, std::chrono::seconds(1), [this] { return is_over_; })) {
    if (++seconds_ > limits_.time) return end_({}, limits_.time);
    for (Work& work : works_) {
      if (++work.seconds > limits_.post_time) return end_(work.path, limits_.post_time);
    }
  }
}

Backstop::Reading::Reading(Backstop* backstop, const std::string& path) : backstop_(backstop) {
  if (backstop_ == nullptr) return;
  const std::lock_guard lock(backstop_->mutex_);
  work_ = backstop_->works_.insert(backstop_->works_.end(), {path});
}

Backstop::Reading::~Reading() {
  if (backstop_ == nullptr) return;
  const std::lock_guard lock(backstop_->mutex_);
  backstop_->works_.erase(work_);
}

}  // namespace chaek::cli
