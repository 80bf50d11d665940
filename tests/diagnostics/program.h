#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace chaek::diagnostics {

/// A folder of its own beneath the system's temporary one, removed at the end.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  /// Writes a file, with the folders on its path.
  void write(const std::string& name, const std::string& contents) const;
  std::string read(const std::string& name) const;
  /// Names in the folder itself, hidden ones too, in byte order.
  std::vector<std::string> names() const;

 private:
  std::filesystem::path path_;
};

std::string contents_of(const std::filesystem::path& path);

struct Outcome {
  int exit_code = 0;
  std::string out;
  std::string err;
};

/// Limits for the program; 0 is none.
struct Limits {
  unsigned long file_size = 0;  ///< bytes
  unsigned long memory = 0;     ///< bytes of address space
  unsigned long seconds = 0;    ///< of processor time, then it is killed: no test waits for ever
};

/// Runs chaek with `arguments` in `folder`; `settings` are "NAME=value" for its environment, which
/// has nothing else but PATH.
Outcome run_chaek(const std::vector<std::string>& arguments, const Folder& folder,
                  const std::vector<std::string>& settings = {}, Limits limits = {});

/// Starts the same in the background, silently.
pid_t start_chaek(const std::vector<std::string>& arguments, const Folder& folder);
/// Waits for its end: the exit code, or 1000 plus the signal that killed it.
int wait_for(pid_t process);

}  // namespace chaek::diagnostics
