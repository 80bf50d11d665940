#include "diagnostics/case_file.h"

#include <sstream>
#include <stdexcept>

namespace chaek::diagnostics {
namespace {

constexpr std::string_view kFile = "--- file ";
constexpr std::string_view kErr = "--- stderr\n";
constexpr std::string_view kExit = "--- exit ";
constexpr std::string_view kCommand = "$ chaek ";

}  // namespace

Case read_case(std::string_view text) {
  Case result;
  std::string* target = nullptr;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n') + 1);
    text.remove_prefix(line.size());
    if (line.starts_with(kCommand)) {
      std::istringstream words{std::string(line.substr(kCommand.size()))};
      for (std::string word; words >> word;) result.arguments.push_back(word);
    } else if (line.starts_with(kFile)) {
      const std::string_view name = line.substr(kFile.size(), line.size() - kFile.size() - 1);
      target = &result.files.emplace_back(name, "").second;
    } else if (line == kErr) {
      target = &result.err;
    } else if (line.starts_with(kExit)) {
      result.exit_code = std::stoi(std::string(line.substr(kExit.size())));
      target = nullptr;
    } else if (target != nullptr) {
      *target += line;
    } else {
      throw std::runtime_error("a line of the case belongs to nothing: " + std::string(line));
    }
  }
  return result;
}

std::string rewritten(std::string_view text, const std::string& err, int exit_code) {
  return std::string(text.substr(0, text.find(kErr))) + std::string(kErr) + err +
         std::string(kExit) + std::to_string(exit_code) + "\n";
}

}  // namespace chaek::diagnostics
