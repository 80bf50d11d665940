#include "epub/own_stylesheet.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace chaek::epub {
namespace {

bool starts_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool in_name(char c) {
  return starts_name(c) || (c >= '0' && c <= '9');
}

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

/// Walks over the sheet once, token by token (CSS Syntax 3), as far as what is refused needs it.
class Checker {
 public:
  Checker(const base::SourceFile& file, base::Diagnostics& diagnostics)
      : file_(file), text_(file.text()), diagnostics_(diagnostics) {}

  std::optional<std::string> run() {
    while (at_ < text_.size()) step();
    if (!open_braces_.empty()) refuse(open_braces_.back(), 1, "this brace is never closed", "");
    return refused_ ? std::nullopt : std::optional<std::string>(std::move(kept_));
  }

 private:
  void step() {
    const std::size_t begin = at_;
    const char c = text_[at_];
    if (text_.substr(at_, 2) == "/*") {
      return take_until("*/", begin, "this comment never ends");
    }
    if (c == '"' || c == '\'') return take_string();
    if (c == '@') return take_at_rule();
    if (starts_name(c) || c == '\\') return take_name();
    if (c == '{') open_braces_.push_back(at_);
    if (c == '}') {
      if (open_braces_.empty()) {
        refuse(at_, 1, "this brace closes nothing", "");
      } else {
        open_braces_.pop_back();
      }
    }
    kept_ += c;
    ++at_;
  }

  void take_until(std::string_view end, std::size_t begin, std::string_view message) {
    const std::size_t found = text_.find(end, begin + 2);
    if (found == std::string_view::npos) refuse(begin, 2, message, "");
    at_ =
        std::min(found == std::string_view::npos ? text_.size() : found + end.size(), text_.size());
    kept_ += text_.substr(begin, at_ - begin);
  }

  void take_string() {
    const std::size_t begin = at_;
    const char quote = text_[at_++];
    while (at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n') {
      at_ += text_[at_] == '\\' ? 2 : 1;
    }
    if (at_ >= text_.size() || text_[at_] == '\n') {
      refuse(begin, 1, "this string never ends", "");
      at_ = std::min(at_, text_.size());
    } else {
      ++at_;
    }
    kept_ += text_.substr(begin, at_ - begin);
  }

  std::string_view name_from(std::size_t begin) {
    std::size_t end = begin;
    while (end < text_.size() && (in_name(text_[end]) || text_[end] == '\\')) {
      end = text_[end] == '\\' ? after_escape(end) : end + 1;
    }
    return text_.substr(begin, end - begin);
  }

  /// Behind the escape at `at`: six hexadecimal digits at most and a space, or one character.
  std::size_t after_escape(std::size_t at) const {
    std::size_t end = at + 1;
    while (end < text_.size() && end < at + 7 && is_hex(text_[end])) ++end;
    if (end == at + 1 || (end < text_.size() && text_[end] == ' ')) ++end;
    return std::min(end, text_.size());
  }

  void take_at_rule() {
    const std::size_t begin = at_;
    const std::string name = lower(name_from(at_ + 1));
    at_ += 1 + name.size();
    if (name == "import") {
      refuse(begin, at_ - begin, "@import would need a second file",
             "copy its rules into this stylesheet");
    }
    if (name == "charset") {  // the sheet is UTF-8 and starts elsewhere
      at_ = std::min(text_.find(';', at_), text_.size() - 1) + 1;
      return;
    }
    kept_ += text_.substr(begin, at_ - begin);
  }

  void take_name() {
    const std::size_t begin = at_;
    const std::string_view written = name_from(at_);
    const std::string name = lower(written);
    at_ += written.size();
    kept_ += written;
    std::size_t next = at_;
    while (next < text_.size() && (text_[next] == ' ' || text_[next] == '\t')) ++next;
    const bool property = next < text_.size() && text_[next] == ':' && !open_braces_.empty();
    if (property && (name == "direction" || name == "unicode-bidi")) {
      refuse(begin, written.size(), "an EPUB may not have the property " + name,
             "write the direction into the posts, with dir=\"rtl\"");
    }
    if (written.find('\\') != std::string_view::npos && property) {
      refuse(begin, written.size(), "a property is written with an escape",
             "write it in plain letters");
    }
    if (name == "url" && at_ < text_.size() && text_[at_] == '(') take_url(begin);
  }

  void take_url(std::size_t begin) {
    std::size_t inside = at_ + 1;
    while (inside < text_.size() &&
           (text_[inside] == ' ' || text_[inside] == '"' || text_[inside] == '\'')) {
      ++inside;
    }
    const std::size_t end = std::min(text_.find(')', inside), text_.size());
    if (lower(text_.substr(inside, 5)) != "data:") {
      refuse(begin, end - begin, "a file that the stylesheet names is not in the EPUB",
             "leave it out: only rules go into the book");
    }
    const std::size_t after = std::min(end + 1, text_.size());
    kept_ += text_.substr(at_, after - at_);
    at_ = after;
  }

  void refuse(std::size_t at, std::size_t length, std::string_view message, std::string hint) {
    refused_ = true;
    diagnostics_.error("stylesheet",
                       {&file_, static_cast<std::uint32_t>(at),
                        static_cast<std::uint32_t>(std::min(at + length, text_.size()))},
                       std::string(message), std::move(hint));
  }

  const base::SourceFile& file_;
  std::string_view text_;
  base::Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  std::vector<std::size_t> open_braces_;
  std::string kept_;
  bool refused_ = false;
};

}  // namespace

std::optional<std::string> own_stylesheet(const base::SourceFile& file,
                                          base::Diagnostics& diagnostics) {
  return Checker(file, diagnostics).run();
}

}  // namespace chaek::epub
