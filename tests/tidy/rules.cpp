#include "tidy/rules.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "tidy/code_text.h"

namespace chaek::tidy {
namespace {

constexpr std::size_t kColumns = 100;
constexpr std::size_t kFileLines = 600;
constexpr std::size_t kMainLines = 39;
constexpr std::size_t kFunctionLines = 70;

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

std::string at(const Source& source, std::size_t line, std::string_view what) {
  return source.path + ":" + std::to_string(line) + ": " + std::string(what);
}

/// "src/base/utf8.h" → "base"; "src/main.cpp" → "".
std::string_view layer_of(std::string_view path) {
  if (!path.starts_with("src/")) return {};
  path.remove_prefix(4);
  const std::size_t slash = path.find('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

bool contains(const std::vector<std::string>& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

/// Headers of the language have no dot; these are the system's, and emmintrin.h the compiler's.
bool is_system_header(std::string_view header) {
  constexpr std::array<std::string_view, 12> kPosix = {
      "dirent.h", "dlfcn.h", "unistd.h", "fcntl.h", "signal.h", "pwd.h",
      "poll.h",   "sched.h", "time.h",   "errno.h", "limits.h", "stdio.h"};
  return header.find('.') == std::string_view::npos || header == "emmintrin.h" ||
         header.starts_with("sys/") || header.starts_with("linux/") ||
         header.starts_with("netinet/") || header.starts_with("arpa/") ||
         std::find(kPosix.begin(), kPosix.end(), header) != kPosix.end();
}

/// The reason why `layer` may not include "header" of the project; empty when it may.
std::string refuse_own(const Layer& layer, std::string_view header) {
  const std::string_view other = header.substr(0, header.find('/'));
  if (layer.may_include_all || other == layer.name || contains(layer.layers, other) ||
      contains(layer.headers, header)) {
    return {};
  }
  return layer.name + "/ may not include " + std::string(header);
}

/// The same for <header>, which is a library's, the language's or the system's.
std::string refuse_foreign(const Layer& layer, std::string_view header,
                           const std::vector<Layer>& table) {
  for (const Layer& owner : table) {
    for (const std::string& library : owner.libraries) {
      for (const std::string_view beginning : header_beginnings(library)) {
        if (!header.starts_with(beginning)) continue;
        if (owner.name == layer.name) return {};
        return library + " is included in " + owner.name + "/ only";
      }
    }
  }
  if (is_system_header(header)) return {};
  return "<" + std::string(header) + "> belongs to no library of the layer table";
}

Faults check_main_includes(const Source& source) {
  Faults faults;
  std::size_t number = 0;
  for (const std::string_view line : lines_of(source.text)) {
    ++number;
    if (line.starts_with("#include \"") && line != "#include \"cli/run.h\"") {
      faults.push_back(at(source, number, "main.cpp includes cli/run.h only"));
    }
  }
  return faults;
}

}  // namespace

Faults check_includes(const Source& source, const std::vector<Layer>& table) {
  if (source.path == "src/main.cpp") return check_main_includes(source);
  Faults faults;
  const std::string_view name = layer_of(source.path);
  const auto layer = std::find_if(table.begin(), table.end(),
                                  [&](const Layer& candidate) { return candidate.name == name; });
  if (layer == table.end()) return {at(source, 1, "this folder is not in the layer table")};
  std::size_t number = 0;
  for (std::string_view line : lines_of(source.text)) {
    ++number;
    if (!line.starts_with("#include ")) continue;
    line.remove_prefix(9);
    const std::size_t end = line.find_first_of("\">", 1);
    if (end == std::string_view::npos) continue;
    const std::string_view header = line.substr(1, end - 1);
    const std::string why =
        line[0] == '"' ? refuse_own(*layer, header) : refuse_foreign(*layer, header, table);
    if (!why.empty()) faults.push_back(at(source, number, why));
  }
  return faults;
}

Faults check_sizes(const Source& source) {
  Faults faults;
  const std::vector<std::string_view> lines = lines_of(source.text);
  const std::size_t most = source.path == "src/main.cpp" ? kMainLines : kFileLines;
  if (lines.size() > most) {
    faults.push_back(at(source, lines.size(), "more than " + std::to_string(most) + " lines"));
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (base::display_width(lines[i]) > kColumns) {
      faults.push_back(at(source, i + 1, "more than 100 columns"));
    }
  }
  for (const Function& function : functions_of(without_comments(source.text))) {
    if (function.last_line - function.first_line + 1 > kFunctionLines) {
      faults.push_back(at(source, function.first_line, "a function of more than 70 lines"));
    }
  }
  return faults;
}

Faults check_names(const Source& source) {
  constexpr std::array<std::string_view, 9> kEmptyWords = {
      "Document", "Manager", "Helper", "Helpers", "Util", "Utils", "Context", "Data", "Info"};
  constexpr std::array<std::string_view, 4> kCalls = {"std::regex", "setlocale", "locale::global",
                                                      "using namespace std"};
  const auto is_empty_word = [&](std::string word) {
    if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] -= 'a' - 'A';
    return std::find(kEmptyWords.begin(), kEmptyWords.end(), word) != kEmptyWords.end();
  };
  Faults faults;
  const auto check = [&](std::string_view name) {
    for (const std::string& word : words_of(name)) {
      if (is_empty_word(word)) {
        faults.push_back(source.path + ": '" + word + "' in " + std::string(name) +
                         " names nothing");
      }
    }
  };
  check(source.path.substr(source.path.rfind('/') + 1));
  const std::string code = without_comments(source.text);
  for (const std::string& name : type_names(code)) check(name);
  for (const std::string_view call : kCalls) {
    if (code.find(call) != std::string::npos) {
      faults.push_back(source.path + ": " + std::string(call) + " is not used here");
    }
  }
  return faults;
}

}  // namespace chaek::tidy
