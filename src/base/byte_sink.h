#pragma once

#include <string>
#include <string_view>

namespace chaek::base {

/// Where a writer's bytes go. The writer does not know whether that is a file or memory.
class ByteSink {
 public:
  virtual ~ByteSink() = default;
  /// Takes `bytes`; false when they could not be kept (a full disk): the writer stops then.
  virtual bool write(std::string_view bytes) = 0;
};

/// Keeps everything in memory.
class MemorySink final : public ByteSink {
 public:
  bool write(std::string_view bytes) override {
    bytes_.append(bytes);
    return true;
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

}  // namespace chaek::base
