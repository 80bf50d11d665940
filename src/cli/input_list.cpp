#include "cli/input_list.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace chaek::cli {
namespace {

constexpr std::size_t kMostBytes = 64UL * 1024 * 1024;

/// All of standard input; else the reason in `fault`.
std::optional<std::string> read_standard_input(std::string& fault) {
  std::string text;
  std::array<char, 65536> buffer{};
  while (true) {
    const ssize_t got = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      fault = std::strerror(errno);
      return std::nullopt;
    }
    if (got == 0) return text;
    text.append(buffer.data(), static_cast<std::size_t>(got));
    if (text.size() > kMostBytes) {
      fault = "it is larger than 64 MiB";
      return std::nullopt;
    }
  }
}

}  // namespace

std::vector<std::string> names_in(std::string_view text, bool nul) {
  std::vector<std::string> names;
  const char end_of_name = nul ? '\0' : '\n';
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(end_of_name), text.size());
    if (end > 0) names.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return names;
}

std::optional<std::vector<std::string>> with_listed_inputs(std::vector<std::string> inputs,
                                                           bool nul,
                                                           base::Diagnostics& diagnostics) {
  const auto at = std::find(inputs.begin(), inputs.end(), "-");
  if (at == inputs.end()) return inputs;
  std::string fault;
  const auto text = read_standard_input(fault);
  const auto names = names_in(text.value_or(""), nul);
  if (!text || names.empty()) {
    if (text) fault = "it names nothing";
    diagnostics.error("input-list", {}, "the list on standard input can't be used: " + fault,
                      "write the names of posts, one a line, or each before a NUL with -0");
    return std::nullopt;
  }
  inputs.erase(at);
  inputs.insert(inputs.end(), names.begin(), names.end());
  return inputs;
}

}  // namespace chaek::cli
