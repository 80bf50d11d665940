#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "base/byte_sink.h"

namespace chaek::base {

/// A file that appears whole or not at all: bytes go to a temporary file beside the target
/// (O_EXCL), `commit` syncs it, renames it over the target and syncs the folder. Destroyed without
/// a commit, it removes the temporary file and the target stays as it was. The temporary file is
/// locked: a second process that wants the same target waits, and what a killed one left is swept.
class AtomicFile final : public ByteSink {
 public:
  /// Opens the temporary file, waiting at most `patience` for another writer of the same target; on
  /// failure the reason is in `fault` and nothing is returned.
  static std::unique_ptr<AtomicFile> create(const std::string& target, std::string& fault,
                                            std::chrono::milliseconds patience = kPatience);
  ~AtomicFile() override;
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  bool write(std::string_view bytes) override;
  enum class Replace {
    always,
    if_changed,  ///< a target that holds the same bytes already is not touched
  };
  /// True when the target is now the new file; false leaves the old one, `fault()` says why.
  bool commit(Replace replace = Replace::always);
  const std::string& fault() const { return fault_; }
  /// How many bytes were given to `write`.
  std::uint64_t size() const { return size_ + buffer_.size(); }

  static constexpr std::chrono::milliseconds kPatience{300'000};

 private:
  AtomicFile(std::string target, std::string temporary, int descriptor, std::size_t slot);
  bool fail(const char* action);
  bool put(std::string_view bytes);
  bool verify();

  std::string target_;
  std::string temporary_;
  std::string fault_;
  std::string buffer_;
  std::uint64_t size_ = 0;  // of what was written
  int descriptor_;
  std::size_t slot_;  // its place among the files that a signal removes
};

/// Removes the temporary files of every AtomicFile now open. Async-signal-safe, for the handler
/// of SIGINT and SIGTERM, which holds signals (SignalsHeld).
void remove_temporary_files();

}  // namespace chaek::base
