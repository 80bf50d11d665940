#include "read/code_fence.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/ascii_case.h"

namespace chaek::read {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

/// A title, if free words can be one: "app.js", "src/app", "설정 파일".
bool looks_like_title(std::string_view words) {
  return std::any_of(words.begin(), words.end(), [](char c) {
    return c == '.' || c == '/' || static_cast<unsigned char>(c) >= 0x80;
  });
}

class FenceReader {
 public:
  explicit FenceReader(std::string_view info) : rest_(info) {}

  CodeFence run() && {
    skip_blanks();
    if (!rest_.starts_with('{')) read_language();
    while (!rest_.empty()) read_item();
    if (fence_.title.empty() && looks_like_title(free_)) fence_.title = free_;
    if (numbered_ && !fence_.first_line) fence_.first_line = 1;
    if (numbered_ == false) fence_.first_line = 0;
    return std::move(fence_);
  }

 private:
  void skip_blanks() {
    while (!rest_.empty() && is_blank(rest_.front())) rest_.remove_prefix(1);
  }

  std::string_view take(std::size_t count) {
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(taken.size());
    return taken;
  }

  void set_language(std::string_view word) {
    if (word.starts_with('.') && word != ".properties") word.remove_prefix(1);
    for (const std::string_view prefix : {"language-", "lang-"}) {
      if (word.starts_with(prefix)) word.remove_prefix(prefix.size());
    }
    fence_.language = word;
  }

  void read_language() {
    const std::size_t end = std::min(rest_.find_first_of(" \t{:,[="), rest_.size());
    if (rest_.substr(end).starts_with('=')) {
      read_numbered(end);
      return;
    }
    set_language(take(end));
    if (!rest_.starts_with(':')) return;
    rest_.remove_prefix(1);
    const std::string_view word = take(rest_.find_first_of(" \t{"));
    // js:app.js, and Gatsby's js:title=app.js
    const std::size_t sign = word.find('=');
    if (sign != std::string_view::npos && word.substr(0, sign) == "title") {
      fence_.title = word.substr(sign + 1);
    } else if (!flag(word)) {
      fence_.title = word;
    }
  }

  /// HackMD's `js=` and `js=10`, a language with numbers for its lines; else a setting.
  void read_numbered(std::size_t end) {
    const std::string_view behind =
        rest_.substr(end + 1, rest_.find_first_of(" \t", end) - end - 1);
    if (end == 0 || behind.find_first_not_of("0123456789") != std::string_view::npos) return;
    set_language(take(end));
    take(1);
    numbered_ = true;
    number(take(behind.size()));
  }

  /// One word, setting or bracket after the language.
  void read_item() {
    const char first = rest_.front();
    if (is_blank(first) || first == ',' || first == '{' || first == '}' || first == ';') {
      rest_.remove_prefix(1);
    } else if (first == '[') {
      const std::size_t end = std::min(rest_.find(']'), rest_.size());
      if (fence_.title.empty()) fence_.title = rest_.substr(1, end - 1);
      take(end + 1);
    } else {
      read_setting();
    }
  }

  void read_setting() {
    const std::string_view key = take(rest_.find_first_of(" \t,={}"));
    if (rest_.starts_with('=')) {
      rest_.remove_prefix(1);
      setting(base::lowered(key), value());
    } else if (rest_.starts_with('{') && flag(key)) {
      rest_.remove_prefix(1);  // showLineNumbers{9}
      number(take(rest_.find('}')));
    } else if (!flag(key)) {
      word(key);
    }
  }

  std::string_view value() {
    if (rest_.empty()) return {};
    constexpr std::string_view kClosing = "\"'}]";
    const std::size_t kind = std::string_view("\"'{[").find(rest_.front());
    if (kind == std::string_view::npos) return take(rest_.find_first_of(" \t,}"));
    rest_.remove_prefix(1);
    const std::string_view inside = take(rest_.find(kClosing[kind]));
    take(1);
    return inside;
  }

  void setting(const std::string& key, std::string_view value) {
    if (is_one_of(key, {"title", "filename", "file", "caption", "name"})) {
      fence_.title = value;
    } else if (is_one_of(key, {"linenostart", "startfrom", "start", "startline", "firstline",
                               "first_line", "first-line"})) {
      number(value);
    } else if (is_line_numbers(key)) {
      numbered_ = !is_one_of(base::lowered(value), {"false", "no", "off", "0", ""});
      if (*numbered_) number(value);
    }
  }

  /// `showLineNumbers=1` only says yes; a greater number is the first line's.
  void number(std::string_view digits) {
    std::uint32_t value = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool whole = fault == std::errc{} && end == digits.data() + digits.size();
    if (whole && value > 0 && value < 1'000'000) fence_.first_line = value;
  }

  static bool is_line_numbers(std::string_view key) {
    return is_one_of(key, {"linenos", "linenumbers", "line-numbers", "line_numbers",
                           "showlinenumbers", "numberlines", "number-lines", "lineno"});
  }

  bool flag(std::string_view word) {
    std::string name = base::lowered(word);
    if (name.starts_with('.')) name.erase(0, 1);
    if (is_line_numbers(name)) {
      numbered_ = true;
    } else if (is_one_of(name, {"no-line-numbers", "nolinenos", "nolinenumbers"})) {
      numbered_ = false;
    } else {
      return false;
    }
    return true;
  }

  void word(std::string_view word) {
    if (fence_.language.empty() && !word.empty() && word.front() != '#') {
      set_language(word);
      return;
    }
    if (word.starts_with('.') || word.starts_with('#')) return;  // a class, an id
    if (!free_.empty()) free_ += ' ';
    free_ += word;
  }

  std::string_view rest_;
  CodeFence fence_;
  std::string free_;  // words that name no setting
  std::optional<bool> numbered_;
};

}  // namespace

CodeFence read_code_fence(std::string_view info) {
  return FenceReader(info).run();
}

}  // namespace chaek::read
