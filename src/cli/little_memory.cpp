#include <sys/resource.h>
#include <unistd.h>

#include <string_view>

#include "cli/exit_code.h"
#include "cli/run.h"

namespace chaek::cli {

void refuse_too_little_memory() {
  constexpr rlim_t kLeast = rlim_t{128} << 20;
  constexpr std::string_view kMessage =
      "chaek: out of memory: it needs 128 MiB of address space at least (ulimit -v); the old "
      "outputs are as they were\n";
  rlimit limit{};
  if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur >= kLeast) return;
  static_cast<void>(::write(STDERR_FILENO, kMessage.data(), kMessage.size()) < 0);
  _exit(static_cast<int>(ExitCode::machine));
}

}  // namespace chaek::cli
