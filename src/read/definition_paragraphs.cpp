#include "read/definition_paragraphs.h"

#include <algorithm>
#include <string_view>

#include "base/trimmed.h"
#include "read/code_places.h"

namespace chaek::read {
namespace {

/// How far Markdown takes indented text for code, and how far it is left.
constexpr std::size_t kCode = 4;
constexpr std::size_t kLeft = 2;

/// Whether a line may begin with the mark of a definition. Colons are fewer than lines.
bool has_definitions(std::string_view text) {
  for (std::size_t at = text.find(':'); at != std::string_view::npos; at = text.find(':', at + 1)) {
    const std::string_view behind = text.substr(at + 1);
    if (!behind.starts_with(' ') && !behind.starts_with('\t')) continue;
    const std::size_t before = text.substr(0, at).find_last_not_of(" \t");
    if (before != std::string_view::npos && text[before] == '\n') return true;
  }
  return false;
}

/// Goes over the lines and knows whether a definition may go on.
class Reader {
 public:
  explicit Reader(base::Span body)
      : body_(body),
        text_(body.source->text().substr(0, body.end)),
        code_(text_.substr(body.begin)),
        made_(*body.source),
        kept_(body.begin) {}

  std::optional<Expansion> run() {
    for (std::uint32_t begin = body_.begin; begin < body_.end;) {
      const auto end = static_cast<std::uint32_t>(std::min(text_.find('\n', begin), text_.size()));
      line(begin, text_.substr(begin, end - begin));
      begin = end + 1;
    }
    if (kept_ == body_.begin) return std::nullopt;
    made_.copy(kept_, body_.end);
    return std::move(made_);
  }

 private:
  void line(std::uint32_t begin, std::string_view written) {
    const std::size_t indent = written.find_first_not_of(" \t");
    if (indent == std::string_view::npos || base::trimmed(written).empty()) {
      blank_ = true;
      return;
    }
    const bool in_code = code_.contains(begin + indent - body_.begin);
    const std::string_view rest = written.substr(indent);
    const bool defines = rest.starts_with(": ") || rest.starts_with(":\t");
    if (!in_code && defines && indent < kCode && term_) {
      inside_ = true;
      apart_ = false;
    } else if (inside_ && written.substr(0, kLeft) != "  " && !written.starts_with('\t')) {
      inside_ = inside_ && !blank_;  // a lazy line
    } else if (inside_) {
      apart_ = apart_ || blank_;
      if (apart_) draw_out(begin, written);
    }
    term_ = inside_ || (!rest.starts_with('#') && !in_code);
    blank_ = false;
  }

  void draw_out(std::uint32_t begin, std::string_view written) {
    const bool tab = written.starts_with('\t');
    if (!tab && !written.starts_with("    ")) return;
    made_.copy(kept_, begin);
    kept_ = begin + static_cast<std::uint32_t>(tab ? 1 : kLeft);
    if (tab) made_.make("  ", begin, kept_);
  }

  base::Span body_;
  std::string_view text_;
  CodePlaces code_;
  Expansion made_;
  std::uint32_t kept_;
  bool blank_ = false;   // the line before is
  bool term_ = false;    // the line before, or before the blank ones, may be one
  bool inside_ = false;  // of a definition
  bool apart_ = false;   // behind a blank line of it
};

}  // namespace

std::optional<Expansion> with_definition_paragraphs(base::Span body) {
  const std::string_view text = body.source->text().substr(body.begin, body.end - body.begin);
  if (!has_definitions(text)) return std::nullopt;
  return Reader(body).run();
}

}  // namespace chaek::read
