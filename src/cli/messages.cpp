#include "cli/messages.h"

#include <fmt/color.h>
#include <fmt/format.h>

#include <iterator>
#include <map>
#include <string_view>

#include "base/files.h"
#include "cli/escaped.h"
#include "cli/excerpt.h"
#include "cli/korean.h"
#include "cli/position_cursor.h"

namespace chaek::cli {
namespace {

using base::Diagnostic;
using base::Severity;

constexpr std::size_t kShownOfOneCode = 5;

std::string_view name(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return {};
}

/// What people are told; programs get the English names.
std::string_view shown_name(Severity severity, Language language) {
  if (language == Language::english) return name(severity);
  switch (severity) {
    case Severity::note:
      return "참고";
    case Severity::warning:
      return "경고";
    case Severity::error:
      return "오류";
  }
  return {};
}

fmt::text_style look(Severity severity) {
  switch (severity) {
    case Severity::note:
      return fmt::fg(fmt::terminal_color::cyan) | fmt::emphasis::bold;
    case Severity::warning:
      return fmt::fg(fmt::terminal_color::yellow) | fmt::emphasis::bold;
    case Severity::error:
      return fmt::fg(fmt::terminal_color::red) | fmt::emphasis::bold;
  }
  return {};
}

/// `text` in `look`, or as it is where there is no colour.
std::string styled(std::string_view text, const fmt::text_style& look, const MessageStyle& style) {
  return style.color ? fmt::format(look, "{}", text) : std::string(text);
}

std::string place(const base::Span& span, base::Position position, const MessageStyle& style) {
  if (span.source == nullptr) return "chaek";
  return fmt::format("{}:{}:{}", escaped(file_name(*span.source, style.folder)), position.line,
                     position.column);
}

void add_excerpt(std::string& text, const Diagnostic& diagnostic, std::uint32_t line,
                 const MessageStyle& style) {
  const base::Span& span = diagnostic.span;
  if (span.source == nullptr || span.source->text().empty()) return;
  const Excerpt excerpt = excerpt_of(span, line);
  const std::string caret = "^" + std::string(excerpt.caret_width - 1, '~');
  fmt::format_to(std::back_inserter(text), "{:>5} | {}\n{:>5} | {:>{}}{}\n", line, excerpt.text, "",
                 "", excerpt.caret_column, styled(caret, look(diagnostic.severity), style));
}

void add_message(std::string& text, const Diagnostic& diagnostic, PositionCursor& cursor,
                 const MessageStyle& style) {
  const base::Span& span = diagnostic.span;
  const base::Position position =
      span.source != nullptr ? cursor.find(*span.source, span.begin) : base::Position{};
  const std::string kind =
      fmt::format("{}[{}]", shown_name(diagnostic.severity, style.language), diagnostic.code);
  fmt::format_to(std::back_inserter(text), "{}: {}: {}\n", place(span, position, style),
                 styled(kind, look(diagnostic.severity), style),
                 escaped(worded(diagnostic.message, style)));
  add_excerpt(text, diagnostic, position.line, style);
  if (!diagnostic.hint.empty()) {
    fmt::format_to(std::back_inserter(text), "  {}: {}\n", hint_word(style.language),
                   escaped(worded(diagnostic.hint, style)));
  }
}

bool is_shown(Severity severity, const MessageStyle& style) {
  switch (severity) {
    case Severity::note:
      return style.verbose;
    case Severity::warning:
      return !style.quiet;
    case Severity::error:
      return true;
  }
  return true;
}

std::string counted(std::size_t count, Severity severity, Language language) {
  if (language == Language::korean)
    return fmt::format("{} {}개", shown_name(severity, language), count);
  return fmt::format("{} {}{}", count, name(severity), count == 1 ? "" : "s");
}

std::string more_like_these(std::size_t count, Language language) {
  return fmt::format(fmt::runtime(language == Language::korean
                                      ? "이런 것이 {}개 더 있습니다. -v로 모두 볼 수 있습니다"
                                      : "{} more like these; -v shows them all"),
                     count);
}

}  // namespace

std::string worded(std::string_view english, const MessageStyle& style) {
  return worded(english, style.language);
}

std::string_view hint_word(Language language) {
  return language == Language::korean ? "도움말" : "hint";
}

std::string file_name(const base::SourceFile& source, const std::string& folder) {
  if (source.name().starts_with('/')) return source.name();
  return base::join_path(folder, source.name());
}

std::string human_messages(const base::Diagnostics& diagnostics, const MessageStyle& style) {
  std::string text;
  PositionCursor cursor;
  std::map<std::string_view, std::size_t> seen;  // warnings, by code
  for (const Diagnostic& diagnostic : diagnostics.items()) {
    if (!is_shown(diagnostic.severity, style)) continue;
    const bool folds = diagnostic.severity == Severity::warning && !style.verbose;
    if (folds && ++seen[diagnostic.code] > kShownOfOneCode) continue;
    add_message(text, diagnostic, cursor, style);
  }
  for (const auto& [code, count] : seen) {
    if (count <= kShownOfOneCode) continue;
    const std::string kind =
        fmt::format("{}[{}]", shown_name(Severity::warning, style.language), code);
    fmt::format_to(std::back_inserter(text), "chaek: {}: {}\n",
                   styled(kind, look(Severity::warning), style),
                   more_like_these(count - kShownOfOneCode, style.language));
  }
  return text;
}

std::string json_messages(const base::Diagnostics& diagnostics, const MessageStyle& style) {
  std::string text;
  PositionCursor cursor;
  const auto out = std::back_inserter(text);
  for (const Diagnostic& diagnostic : diagnostics.items()) {
    fmt::format_to(out, "{{\"severity\":\"{}\",\"code\":\"{}\",", name(diagnostic.severity),
                   diagnostic.code);
    const base::Span& span = diagnostic.span;
    if (span.source != nullptr) {
      const base::Position begin = cursor.find(*span.source, span.begin);
      PositionCursor ahead = cursor;
      const base::Position end = ahead.find(*span.source, span.end);
      fmt::format_to(out,
                     "\"file\":{},\"line\":{},\"column\":{},\"end_line\":{},\"end_column\":{},",
                     json_string(file_name(*span.source, style.folder)), begin.line, begin.column,
                     end.line, end.column);
    }
    fmt::format_to(out, "\"message\":{},\"hint\":{}}}\n",
                   json_string(worded(diagnostic.message, style)),
                   json_string(worded(diagnostic.hint, style)));
  }
  return text;
}

std::string summary(const base::Diagnostics& diagnostics, const MessageStyle& style) {
  const std::size_t errors = diagnostics.count(Severity::error);
  const std::size_t warnings = style.quiet ? 0 : diagnostics.count(Severity::warning);
  if (errors == 0 && warnings == 0) return {};
  const std::string of_errors = counted(errors, Severity::error, style.language);
  const std::string of_warnings = counted(warnings, Severity::warning, style.language);
  if (warnings == 0) return of_errors + "\n";
  if (errors == 0) return of_warnings + "\n";
  return of_errors + ", " + of_warnings + "\n";
}

}  // namespace chaek::cli
