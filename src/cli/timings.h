#pragma once

#include <cstdint>
#include <ctime>
#include <string>
#include <vector>

namespace chaek::cli {

/// What the stages of a run cost. Not for several threads at once.
class Timings {
 public:
  /// Whose processor time a stage counts.
  enum class Clock { process, thread };

  /// Measures from its making to its end.
  class Stage {
   public:
    Stage(Timings& timings, std::string name, Clock clock = Clock::process);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    std::uint64_t items = 0;
    std::uint64_t bytes = 0;

   private:
    Timings& timings_;
    std::string name_;
    clockid_t clock_;
    double wall_;
    double cpu_;
  };

  void append(const Timings& other);
  /// One line a stage: its name, wall and processor time in milliseconds, items, bytes.
  std::string table() const;

 private:
  struct Row {
    std::string name;
    double wall = 0;  // seconds
    double cpu = 0;
    std::uint64_t items = 0;
    std::uint64_t bytes = 0;
  };
  /// A stage that is gone through several times is one row.
  void add(Row row);

  std::vector<Row> rows_;
};

}  // namespace chaek::cli
