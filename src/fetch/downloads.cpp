#include "fetch/downloads.h"

#include <algorithm>
#include <chrono>
#include <list>
#include <map>
#include <memory>
#include <new>
#include <stdexcept>
#include <utility>

namespace chaek::fetch {
namespace {

using Clock = std::chrono::steady_clock;

constexpr unsigned kMostConnections = 16;  // each may hold a picture in memory
constexpr unsigned kMostOfOneHost = 6;     // as browsers do
constexpr unsigned kMostLost = 3;          // then a host is given up with all that is left of it
constexpr std::chrono::milliseconds kLongestNap{1000};

std::string host_of(const std::string& address) {
  const std::size_t begin = address.find("//") + 2;
  return address.substr(begin, address.find_first_of("/?", begin) - begin);
}

/// What is known of a host.
struct Host {
  unsigned active = 0;             ///< requests
  Clock::time_point not_before{};  ///< it rests until then
  unsigned lost = 0;               ///< addresses in a row that all tries were in vain for
};

/// Whether the host itself could not be had, and not only what it has at one address.
bool is_out_of_reach(const Answer& answer) {
  return answer.end == CURLE_COULDNT_RESOLVE_HOST || answer.end == CURLE_COULDNT_CONNECT ||
         answer.end == CURLE_OPERATION_TIMEDOUT;
}

/// An address that is still to be asked for.
struct Task {
  std::size_t index = 0;
  Host* host = nullptr;
  unsigned tries = 0;  ///< made by now
  Clock::time_point not_before{};

  Clock::time_point due() const { return std::max(not_before, host->not_before); }
};

class Downloads {
 public:
  Downloads(const CurlLibrary& curl, const std::vector<std::string>& addresses,
            const NetworkOptions& options, const TakeAnswer& take)
      : curl_(curl),
        addresses_(addresses),
        options_(options),
        take_(take),
        multi_(curl.multi_init()) {
    if (multi_ == nullptr) throw std::bad_alloc();
    for (std::size_t i = 0; i < addresses.size(); ++i) {
      waiting_.push_back({i, &hosts_[host_of(addresses[i])], 0, {}});
    }
  }
  ~Downloads() {
    for (const Active& active : active_) curl_.multi_remove(multi_, active.request->handle());
    active_.clear();
    curl_.multi_cleanup(multi_);
  }
  Downloads(const Downloads&) = delete;
  Downloads& operator=(const Downloads&) = delete;

  void run() {
    while (!stopped_ && (!waiting_.empty() || !active_.empty())) {
      start_due();
      int running = 0;
      check(curl_.multi_perform(multi_, &running));
      if (!take_ended()) curl_.multi_poll(multi_, nullptr, 0, nap(), nullptr);
    }
  }

 private:
  struct Active {
    Task task;
    std::unique_ptr<Request> request;
  };

  /// What fails here is memory, or libcurl itself: nothing would ever end.
  static void check(CURLMcode code) {
    if (code == CURLM_OUT_OF_MEMORY) throw std::bad_alloc();
    if (code != CURLM_OK) throw std::runtime_error("libcurl refuses to work");
  }

  bool may_start() const {
    return active_.size() < std::clamp(options_.connections, 1U, kMostConnections);
  }

  void start_due() {
    const auto now = Clock::now();
    for (auto task = waiting_.begin(); task != waiting_.end() && may_start() && !stopped_;) {
      if (task->host->lost >= kMostLost) {
        hand_on(*task, {}, {Outcome::unasked, "its host was out of reach for other pictures"});
        task = waiting_.erase(task);
        continue;
      }
      if (task->due() > now || task->host->active >= kMostOfOneHost) {
        ++task;
        continue;
      }
      Active& active = active_.emplace_back();
      active.task = *task;
      active.request = std::make_unique<Request>(curl_, addresses_[task->index], options_);
      ++active.task.host->active;
      ++active.task.tries;
      check(curl_.multi_add(multi_, active.request->handle()));
      task = waiting_.erase(task);
    }
  }

  /// Whether any request has ended.
  bool take_ended() {
    bool any = false;
    int left = 0;
    while (const CURLMsg* message = curl_.multi_read(multi_, &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      any = true;
      const CURLcode end = message->data.result;
      const auto active = std::find_if(active_.begin(), active_.end(), [&](const Active& one) {
        return one.request->handle() == message->easy_handle;
      });
      curl_.multi_remove(multi_, active->request->handle());  // the message is gone with it
      const Task task = active->task;
      Answer answer = active->request->take_answer(end);
      active_.erase(active);
      --task.host->active;
      settle(task, std::move(answer));
    }
    return any;
  }

  /// Puts the address back among those that wait, or hands its answer on.
  void settle(Task task, Answer answer) {
    const Judgement judgement = judge(answer, options_.pictures);
    Host& host = *task.host;
    if (judgement.outcome == Outcome::later && host.lost < kMostLost) {
      if (const auto wait = wait_before_retry(task.tries, answer.retry_after)) {
        task.not_before = Clock::now() + *wait;
        // What the server asks for, or what keeps all from it, is true of its other pictures too.
        const bool rests = answer.retry_after.count() > 0 || is_out_of_reach(answer);
        if (rests) host.not_before = std::max(host.not_before, task.not_before);
        waiting_.push_front(task);  // what was begun is ended first
        return;
      }
    }
    const bool lost = judgement.outcome == Outcome::later && is_out_of_reach(answer);
    host.lost = lost ? host.lost + 1 : 0;
    hand_on(task, std::move(answer), judgement);
  }

  void hand_on(const Task& task, Answer answer, const Judgement& judgement) {
    stopped_ = stopped_ || !take_(task.index, std::move(answer), judgement);
  }

  /// How long nothing can happen but on the network, in milliseconds.
  int nap() const {
    auto longest = kLongestNap;
    if (may_start()) {
      const auto now = Clock::now();
      for (const Task& task : waiting_) {
        if (task.host->active >= kMostOfOneHost) continue;
        const auto until = std::chrono::ceil<std::chrono::milliseconds>(task.due() - now);
        longest = std::clamp(until, std::chrono::milliseconds{0}, longest);
      }
    }
    return static_cast<int>(longest.count());
  }

  const CurlLibrary& curl_;
  const std::vector<std::string>& addresses_;
  const NetworkOptions& options_;
  const TakeAnswer& take_;
  CURLM* multi_;
  std::map<std::string, Host> hosts_;  // whose places stay
  std::list<Task> waiting_;
  std::list<Active> active_;
  bool stopped_ = false;
};

}  // namespace

void download_all(const CurlLibrary& curl, const std::vector<std::string>& addresses,
                  const NetworkOptions& options, const TakeAnswer& take) {
  Downloads(curl, addresses, options, take).run();
}

}  // namespace chaek::fetch
