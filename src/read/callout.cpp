#include "read/callout.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii_case.h"
#include "content/walk.h"

namespace chaek::read {
namespace {

using content::CalloutKind;

struct Word {
  std::string_view word;
  CalloutKind kind;
};

// Obsidian's other words for the kinds.
constexpr std::array<Word, 15> kOtherWords{{{"abstract", CalloutKind::summary},
                                            {"tldr", CalloutKind::summary},
                                            {"information", CalloutKind::info},
                                            {"hint", CalloutKind::tip},
                                            {"check", CalloutKind::success},
                                            {"done", CalloutKind::success},
                                            {"help", CalloutKind::question},
                                            {"faq", CalloutKind::question},
                                            {"cite", CalloutKind::quote},
                                            {"attention", CalloutKind::warning},
                                            {"error", CalloutKind::danger},
                                            {"fail", CalloutKind::failure},
                                            {"missing", CalloutKind::failure},
                                            {"alert", CalloutKind::warning},
                                            {"notice", CalloutKind::note}}};

/// The emoji that authors choose in Notion, and what they mean by them.
constexpr std::array<Word, 14> kEmoji{{{"💡", CalloutKind::tip},
                                       {"👍", CalloutKind::tip},
                                       {"ℹ", CalloutKind::info},
                                       {"⚠", CalloutKind::warning},
                                       {"🚧", CalloutKind::warning},
                                       {"❗", CalloutKind::important},
                                       {"‼", CalloutKind::important},
                                       {"🚨", CalloutKind::caution},
                                       {"⛔", CalloutKind::danger},
                                       {"🔥", CalloutKind::danger},
                                       {"❌", CalloutKind::failure},
                                       {"✅", CalloutKind::success},
                                       {"❓", CalloutKind::question},
                                       {"🐛", CalloutKind::bug}}};

/// "[!word|look]-" at the beginning of a quotation; `size` is all of it with the spaces behind it.
struct Opening {
  std::string_view word;
  std::size_t size = 0;
};

std::optional<Opening> opening(std::string_view text) {
  constexpr std::size_t kLongestWord = 40;
  if (!text.starts_with("[!")) return std::nullopt;
  const std::size_t close = text.find(']');
  if (close == std::string_view::npos) return std::nullopt;
  const std::string_view inside = text.substr(2, close - 2);
  Opening found;
  found.word = inside.substr(0, inside.find('|'));
  const bool is_word = std::all_of(found.word.begin(), found.word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || static_cast<unsigned char>(c) >= 0x80;
  });
  if (found.word.empty() || found.word.size() > kLongestWord || !is_word) return std::nullopt;
  std::size_t end = close + 1;
  if (end < text.size() && (text[end] == '-' || text[end] == '+')) ++end;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\t')) ++end;
  found.size = end;
  return found;
}

/// Whether the author wrote a backslash before the bracket.
bool is_escaped(base::Span span) {
  if (span.source == nullptr || span.begin >= span.source->text().size()) return false;
  const std::string_view text = span.source->text();
  return text[span.begin] == '\\' || (span.begin > 0 && text[span.begin - 1] == '\\');
}

content::Inlines first_line(const content::Block& block) {
  const auto* paragraph = std::get_if<content::Paragraph>(&block.kind);
  return paragraph == nullptr ? content::Inlines() : paragraph->content;
}

bool is_line_end(const content::Inline& node) {
  return std::holds_alternative<content::SoftBreak>(node.kind) ||
         std::holds_alternative<content::LineBreak>(node.kind);
}

}  // namespace

std::optional<CalloutKind> callout_kind(std::string_view written) {
  const std::string word = base::lowered(written);
  for (std::size_t i = 0; i < content::kCalloutKindCount; ++i) {
    if (content::kCalloutKindNames[i] == word) return static_cast<CalloutKind>(i);
  }
  const auto* other = std::find_if(kOtherWords.begin(), kOtherWords.end(),
                                   [&](const Word& entry) { return entry.word == word; });
  if (other == kOtherWords.end()) return std::nullopt;
  return other->kind;
}

std::optional<CalloutKind> callout_of_class(std::string_view name) {
  for (const std::string_view before : {"prompt-", "notice--", "alert-"}) {
    if (!name.starts_with(before)) continue;
    if (const auto kind = callout_kind(name.substr(before.size()))) return kind;
  }
  return name.starts_with("notice") ? std::optional(CalloutKind::note) : std::nullopt;
}

content::Block::Kind callout_or_quote(content::Blocks content) {
  auto* const first =
      content.empty() ? nullptr : std::get_if<content::Paragraph>(&content.front().kind);
  auto* const text = first == nullptr || first->content.empty()
                         ? nullptr
                         : std::get_if<content::Text>(&first->content.front().kind);
  const auto found = text == nullptr ? std::nullopt : opening(text->text);
  if (!found || is_escaped(first->content.front().span)) return content::Quote{std::move(content)};

  content::Callout callout;
  const std::string word(found->word);
  const auto kind = callout_kind(word);
  callout.kind = kind.value_or(CalloutKind::note);
  text->text.erase(0, found->size);
  content::Inlines& line = first->content;
  const base::Span span = line.front().span;
  if (text->text.empty()) line.erase(line.begin());
  const auto end = std::find_if(line.begin(), line.end(), is_line_end);
  callout.title.assign(std::make_move_iterator(line.begin()), std::make_move_iterator(end));
  if (callout.title.empty() && !kind) callout.title.push_back({content::Text{word}, span});
  line.erase(line.begin(), end == line.end() ? end : end + 1);
  if (line.empty()) content.erase(content.begin());
  callout.content = std::move(content);
  return callout;
}

content::Callout aside(content::Blocks content) {
  content::Callout callout;
  const std::string text =
      content.empty() ? std::string() : content::plain_text(first_line(content.front()));
  const auto* emoji = std::find_if(kEmoji.begin(), kEmoji.end(),
                                   [&](const Word& one) { return text.starts_with(one.word); });
  if (emoji != kEmoji.end()) callout.kind = emoji->kind;
  callout.content = std::move(content);
  return callout;
}

}  // namespace chaek::read
