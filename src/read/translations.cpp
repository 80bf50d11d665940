#include "read/translations.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/ascii_case.h"

namespace chaek::read {
namespace {

constexpr std::array<std::string_view, 26> languages{
    "ko", "kr", "ko-kr", "en",    "en-us", "en-gb",   "ja",      "jp", "ja-jp",
    "zh", "cn", "tw",    "zh-cn", "zh-tw", "zh-hans", "zh-hant", "de", "fr",
    "es", "pt", "pt-br", "ru",    "it",    "vi",      "th",      "nl"};

std::string folded(std::string_view text) {
  std::string out = base::lowered(text);
  std::replace(out.begin(), out.end(), '_', '-');
  return out;
}

bool is_language(std::string_view text) {
  return text.size() <= 7 &&
         std::find(languages.begin(), languages.end(), folded(text)) != languages.end();
}

/// The usual code for what blogs also call a language: "kr" is "ko".
std::string canonical(std::string_view text) {
  const std::string name = folded(text);
  if (name == "kr" || name == "ko-kr") return "ko";
  if (name == "jp" || name == "ja-jp") return "ja";
  if (name == "cn" || name == "zh-hans") return "zh-cn";
  if (name == "tw" || name == "zh-hant") return "zh-tw";
  return name;
}

/// A path without the language that it names, and that language ("" when it names none).
struct Reading {
  std::string key;
  std::string language;
};

Reading read_path(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  const std::size_t suffix = path.rfind('.');
  const std::size_t dot = suffix == 0 ? std::string_view::npos : path.rfind('.', suffix - 1);
  if (dot != std::string_view::npos && dot > name) {
    const std::string_view word = path.substr(dot + 1, suffix - dot - 1);
    if (is_language(word)) {
      return {std::string(path.substr(0, dot)) + std::string(path.substr(suffix)), canonical(word)};
    }
  }
  for (std::size_t begin = 0; begin < name;) {
    const std::size_t end = path.find('/', begin);
    const std::string_view folder = path.substr(begin, end - begin);
    if (is_language(folder)) {
      return {std::string(path.substr(0, begin)) + std::string(path.substr(end + 1)),
              canonical(folder)};
    }
    begin = end + 1;
  }
  return {std::string(path), ""};
}

/// How well a post of language `own` suits: more is better.
int fitness(std::string_view own, std::string_view wanted) {
  if (own.empty()) return 1;
  if (own == wanted) return 3;
  const bool same = own.substr(0, own.find('-')) == wanted.substr(0, wanted.find('-'));
  return same ? 2 : 0;
}

}  // namespace

void leave_one_language(std::string_view language, std::vector<std::string>& paths,
                        std::vector<SkippedFile>& skipped) {
  const std::string wanted = canonical(language);
  std::vector<Reading> readings;
  readings.reserve(paths.size());
  std::unordered_map<std::string_view, std::size_t> best;
  for (const std::string& path : paths) readings.push_back(read_path(path));
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const auto [at, is_new] = best.try_emplace(readings[i].key, i);
    if (is_new) continue;
    const int here = fitness(readings[i].language, wanted);
    if (here > fitness(readings[at->second].language, wanted)) at->second = i;
  }
  std::vector<std::string> kept;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const std::size_t chosen = best.at(readings[i].key);
    const bool same = readings[i].language == readings[chosen].language;
    if (chosen == i || same) {
      kept.push_back(std::move(paths[i]));
    } else {
      skipped.push_back({paths[i], "the same post in another language"});
    }
  }
  paths = std::move(kept);
}

}  // namespace chaek::read
