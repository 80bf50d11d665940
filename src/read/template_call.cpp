#include "read/template_call.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace chaek::read {
namespace {

constexpr std::size_t most_arguments = 200;  // what follows them is one word
constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view separators = " \t\r\n,";

bool is_key_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || c == '.';
}

/// Plugins of Jekyll write `path: a.png`; of other words a colon is a part.
bool is_picture_key(std::string_view word) {
  constexpr std::array<std::string_view, 9> keys{"path",  "src",   "alt", "caption", "width",
                                                 "title", "image", "url", "link"};
  return std::find(keys.begin(), keys.end(), word) != keys.end();
}

class ArgumentReader {
 public:
  explicit ArgumentReader(std::string_view text) : rest_(text) {}

  std::vector<TemplateArgument> run() && {
    std::vector<TemplateArgument> found;
    while (skip(separators), !rest_.empty()) {
      if (found.size() == most_arguments) {
        found.push_back({{}, std::string(rest_), false});
        break;
      }
      found.push_back(argument());
    }
    return found;
  }

 private:
  void skip(std::string_view characters) {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(characters), rest_.size()));
  }

  TemplateArgument argument() {
    const auto key_end = std::find_if_not(rest_.begin(), rest_.end(), is_key_character);
    const auto size = static_cast<std::size_t>(key_end - rest_.begin());
    const std::size_t sign = std::min(rest_.find_first_not_of(" \t", size), rest_.size());
    const std::string_view behind = rest_.substr(sign);
    const bool equals = behind.starts_with('=') && !behind.starts_with("==");
    const bool colon = sign == size && (behind.starts_with(": ") || behind.starts_with(":\n"));
    const bool is_key = size > 0 && (equals || (colon && is_picture_key(rest_.substr(0, size))));
    if (!is_key) return value({});
    std::string key(rest_.substr(0, size));
    rest_.remove_prefix(sign + 1);
    skip(" \t");
    return value(std::move(key));
  }

  TemplateArgument value(std::string key) {
    TemplateArgument made{std::move(key), {}, false};
    const char first = rest_.empty() ? '\0' : rest_.front();
    if ((first == '"' || first == '\'' || first == '`') && is_closed(first)) {
      made.value = quoted(first);
      made.quoted = true;
    } else if (first == '[' && rest_.find(']') != std::string_view::npos) {
      made.value = rest_.substr(1, rest_.find(']') - 1);
      rest_.remove_prefix(rest_.find(']') + 1);
    } else {
      // In words a comma is a mark like others: "Hello, world".
      const std::string_view ends = made.key.empty() ? blanks : separators;
      const std::size_t end = std::min(rest_.find_first_of(ends), rest_.size());
      made.value = rest_.substr(0, end);
      rest_.remove_prefix(end);
    }
    return made;
  }

  /// Whether the quote at the beginning is closed; one that nobody closes is a letter of its word.
  /// Where there is no second quote of the kind, there is none later on.
  bool is_closed(char quote) {
    if (lone_quotes_.find(quote) != std::string::npos) return false;
    const bool closed = rest_.find(quote, 1) != std::string_view::npos;
    if (!closed) lone_quotes_ += quote;
    return closed;
  }

  std::string quoted(char quote) {
    std::string out;
    for (std::size_t at = 1; at < rest_.size(); ++at) {
      if (rest_[at] == quote) {
        rest_.remove_prefix(at + 1);
        return out;
      }
      const bool escape = rest_[at] == '\\' && quote != '`' && at + 1 < rest_.size() &&
                          (rest_[at + 1] == quote || rest_[at + 1] == '\\');
      if (escape) ++at;
      out += rest_[at];
    }
    const std::size_t end = std::min(rest_.find_first_of(separators), rest_.size());
    out = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return out;
  }

  std::string_view rest_;
  std::string lone_quotes_;
};

}  // namespace

std::vector<TemplateArgument> read_template_arguments(std::string_view text) {
  return ArgumentReader(text).run();
}

std::string TemplateCall::word(std::size_t index) const {
  for (const TemplateArgument& argument : arguments) {
    if (!argument.key.empty()) continue;
    if (index == 0) return argument.value;
    --index;
  }
  return {};
}

std::string TemplateCall::words(std::size_t first) const {
  std::string out;
  std::size_t index = 0;
  for (const TemplateArgument& argument : arguments) {
    if (!argument.key.empty() || index++ < first) continue;
    if (!out.empty()) out += ' ';
    out += argument.value;
  }
  return out;
}

std::string TemplateCall::value(std::initializer_list<std::string_view> keys) const {
  for (const std::string_view key : keys) {
    for (const TemplateArgument& argument : arguments) {
      if (argument.key == key && !argument.value.empty()) return argument.value;
    }
  }
  return {};
}

std::string as_markup(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\n':
      case '\r':
        out += ' ';
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string as_destination(std::string_view address) {
  std::string out;
  for (const char c : address) {
    if (std::string_view(" ()<>\"\t\r\n\\").find(c) == std::string_view::npos) {
      out += c;
    } else {
      char escaped[4];
      std::snprintf(escaped, sizeof escaped, "%%%02X", static_cast<unsigned>(c) & 0xFF);
      out += escaped;
    }
  }
  return out;
}

std::string as_link_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out;
}

}  // namespace chaek::read
