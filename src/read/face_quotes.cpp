#include "read/face_quotes.h"

#include <string>
#include <string_view>
#include <variant>

#include "base/utf8.h"

namespace chaek::read {
namespace {

constexpr std::u32string_view kBeforeOpening = U" \u00A0\u3000([{<“‘「『《〈〔（";
constexpr std::u32string_view kAfterClosing = U" \u00A0\u3000.,!?:;)]}>”’」』》〉〕）…";

constexpr char32_t kNothing = 0;
constexpr char kLead = '\xE2';  // the first byte of every quote's three

bool opens_after(char32_t before) {
  return before == kNothing || kBeforeOpening.find(before) != std::u32string_view::npos;
}

bool closes_before(char32_t after) {
  return after == kNothing || kAfterClosing.find(after) != std::u32string_view::npos;
}

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

class QuoteFacing {
 public:
  void run(content::Inlines& line) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      auto* const text = std::get_if<content::Text>(&line[i].kind);
      if (text != nullptr) {
        const char32_t after = i + 1 == line.size() ? kNothing : edge_of(line[i + 1]);
        face(text->text, after);
        before_ = text->text.ends_with(' ') ? U' ' : U'x';
      } else {
        before_ = edge_of(line[i]);
      }
    }
  }

 private:
  /// What an inline looks like from beside: a space or a letter.
  static char32_t edge_of(const content::Inline& node) {
    const bool breaks = std::holds_alternative<content::SoftBreak>(node.kind) ||
                        std::holds_alternative<content::LineBreak>(node.kind);
    return breaks ? U' ' : U'x';
  }

  void face(std::string& text, char32_t after_text) {
    for (std::size_t i = text.find(kLead); i != std::string::npos; i = text.find(kLead, i + 1)) {
      const auto here = base::decode_utf8(text, i);
      char32_t now = here.code_point;
      if (now != U'“' && now != U'”' && now != U'’') continue;
      if (i > 0) before_ = base::last_character(std::string_view(text).substr(0, i));
      const std::size_t next = i + here.size;
      const char32_t after =
          next < text.size() ? base::decode_utf8(text, next).code_point : after_text;
      now = now == U'’' ? single_quote(after) : double_quote(after);
      if (now != here.code_point) {
        std::string turned;
        base::append_utf8(turned, now);
        text.replace(i, here.size, turned);  // all quotes have three bytes
      }
    }
  }

  char32_t double_quote(char32_t after) {
    const bool may_open = opens_after(before_) && !closes_before(after);
    const bool may_close = closes_before(after) && !opens_after(before_);
    const bool opens = may_open || (!may_close && !open_);
    open_ = opens;
    return opens ? U'“' : U'”';
  }

  char32_t single_quote(char32_t after) const {
    const bool opens = opens_after(before_) && !closes_before(after) && !is_digit(after);
    return opens ? U'‘' : U'’';
  }

  char32_t before_ = kNothing;
  bool open_ = false;  // a double quote
};

}  // namespace

void face_quotes(content::Inlines& line) {
  QuoteFacing().run(line);
}

}  // namespace chaek::read
