#include "read/withheld.h"

#include <array>
#include <string_view>

#include "base/ascii_case.h"
#include "base/trimmed.h"
#include "read/front_matter_value.h"

namespace chaek::read {
namespace {

using base::Setting;

/// A key and the value with which it keeps the post back.
struct Word {
  std::string_view key;
  bool flag;
  std::string_view reason;
};

constexpr std::array<Word, 7> flags{{{"draft", true, "a draft"},
                                     {"is_temp", true, "a draft"},
                                     {"published", false, "not published"},
                                     {"publish", false, "not published"},
                                     {"private", true, "private"},
                                     {"is_private", true, "private"},
                                     {"hidden", true, "hidden"}}};

const Setting* scalar(const Setting& map, std::string_view key) {
  const Setting* value = front_matter_value(map, key);
  return value != nullptr && value->kind == Setting::Kind::scalar ? value : nullptr;
}

std::string said(std::string_view reason, std::string_view key, std::string_view value) {
  return std::string(reason) + " (" + std::string(key) + ": " + std::string(value) + ")";
}

}  // namespace

std::string withheld(const Setting& map) {
  for (const Word& word : flags) {
    const Setting* value = scalar(map, word.key);
    if (value == nullptr || front_matter_flag(*value) != word.flag) continue;
    return said(word.reason, word.key, word.flag ? "true" : "false");
  }
  for (const std::string_view key : {"status", "state", "visibility", "access"}) {
    const Setting* value = scalar(map, key);
    const std::string word = value == nullptr ? "" : base::lowered(base::trimmed(value->scalar));
    if (word == "draft") return said("a draft", key, word);
    if (word == "private") return said("private", key, word);
    if (word == "hidden") return said("hidden", key, word);
  }
  const Setting* password = scalar(map, "password");
  if (password != nullptr && !base::trimmed(password->scalar).empty()) {
    return said("private", "password", "…");
  }
  return {};
}

}  // namespace chaek::read
