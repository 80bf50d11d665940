#include "read/notes.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/compose.h"
#include "base/plain_text.h"
#include "base/utf8.h"

namespace chaek::read {
namespace {

/// XML 1.0, 2.2: Char. `text` is UTF-8, so surrogates can't occur.
constexpr bool legal(char32_t code_point) {
  if (code_point < 0x20) return code_point == '\t' || code_point == '\n' || code_point == '\r';
  return code_point != 0xFFFE && code_point != 0xFFFF;
}

/// Most text has neither a control byte nor the lead byte of U+F000–FFFF.
bool may_be_illegal(unsigned char byte) {
  return byte < 0x20 || byte == 0xEF || byte >= 0xFE;
}

/// The character at `offset`. cmark writes the noncharacters of "&#xFFFE;" as the one byte FE or
/// FF, which no UTF-8 has.
base::DecodedCharacter decode(std::string_view text, std::size_t offset) {
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte >= 0xFE) return {static_cast<char32_t>(0xFF00 | byte), 1};
  return base::decode_utf8(text, offset);
}

std::string code_point_name(char32_t code_point) {
  std::array<char, 16> name{};
  std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(code_point));
  return name.data();
}

/// How many messages of one kind a post gives; who has more has read enough.
constexpr std::size_t most_of_a_kind = 20;

}  // namespace

bool Notes::has_room(std::string_view code) {
  return messages_[code]++ < most_of_a_kind;
}

std::string Notes::clean(std::string_view text, base::Span near) {
  if (base::plain_end(text) == text.size()) return std::string(text);
  return base::compose(clean_exact(text, near));
}

std::string Notes::clean_exact(std::string_view text, base::Span near) {
  const char* const plain = text.data() + base::plain_end(text);
  const char* const end = text.data() + text.size();
  const char* const suspect = std::find_if(
      plain, end, [](char c) { return may_be_illegal(static_cast<unsigned char>(c)); });
  if (suspect == end) return std::string(text);
  std::string kept;
  kept.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto [code_point, size] = decode(text, i);
    if (legal(code_point)) {
      kept.append(text.substr(i, size));
    } else {
      removed(code_point, near);
    }
    i += size;
  }
  return kept;
}

void Notes::removed(char32_t code_point, base::Span near) {
  Removed& entry = removed_[code_point];
  if (entry.count++ > 0) return;
  std::string bytes;
  base::append_utf8(bytes, code_point);
  entry.first = near;
  const std::string_view text = source_.text().substr(near.begin, near.end - near.begin);
  if (const auto at = text.find(bytes); at != std::string_view::npos) {
    entry.first.begin = near.begin + static_cast<std::uint32_t>(at);
    entry.first.end = entry.first.begin + static_cast<std::uint32_t>(bytes.size());
  }
}

void Notes::dropped_markup(std::string_view what, bool text_stays, base::Span span) {
  auto at = dropped_.find(what);
  if (at == dropped_.end()) {
    at = dropped_.emplace(std::string(what), Dropped{span, 0, text_stays}).first;
  }
  ++at->second.count;
}

void Notes::too_deep(base::Span span) {
  if (too_deep_) return;
  too_deep_ = true;
  const bool deepest = limits_.nesting >= base::kDeepestNesting;
  diagnostics_.warning("too-deep", span,
                       "nested more than " + std::to_string(limits_.nesting) +
                           " levels deep; what is deeper is flat",
                       deepest ? "its text is kept" : base::raised_by("nesting"));
}

void Notes::finish() {
  for (const auto& [code_point, entry] : removed_) {
    std::string message = "the control character " + code_point_name(code_point) + " was removed";
    if (entry.count > 1) message += " (" + std::to_string(entry.count) + " times)";
    diagnostics_.warning("control-character", entry.first, std::move(message),
                         "no e-book may contain it; delete it from the post");
  }
  removed_.clear();
  for (const auto& [what, entry] : dropped_) {
    std::string message = what + " has no place in a book and was left out";
    if (entry.count > 1) message += " (" + std::to_string(entry.count) + " times)";
    diagnostics_.note("dropped-html", entry.first, std::move(message),
                      entry.text_stays ? "the text in it is kept" : "");
  }
  dropped_.clear();
  for (const auto& [code, count] : messages_) {
    if (count <= most_of_a_kind) continue;
    diagnostics_.note(code, {&source_, 0, 0},
                      "and " + std::to_string(count - most_of_a_kind) + " more of this kind");
  }
  messages_.clear();
}

}  // namespace chaek::read
