#include "cli/sarif.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "cli/escaped.h"
#include "cli/explanations.h"
#include "cli/help.h"
#include "cli/position_cursor.h"

namespace chaek::cli {
namespace {

using base::Diagnostic;

std::string_view level(base::Severity severity) {
  switch (severity) {
    case base::Severity::note:
      return "note";
    case base::Severity::warning:
      return "warning";
    case base::Severity::error:
      return "error";
  }
  return {};
}

/// The column of byte `offset`, from 1, in code points.
std::size_t column_of(std::string_view text, std::uint32_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_end = before.find_last_of("\r\n");
  const std::string_view line =
      before.substr(line_end == std::string_view::npos ? 0 : line_end + 1);
  return 1 + static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char c) {
           return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
         }));
}

/// A file's name as a relative reference (RFC 3986): what is no unreserved character is escaped.
std::string reference(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    if (plain) {
      out += c;
    } else {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

std::string rules(const base::Diagnostics& diagnostics, Language language) {
  std::set<std::string_view> codes;
  for (const Diagnostic& diagnostic : diagnostics.items()) codes.insert(diagnostic.code);
  std::string text;
  for (const std::string_view code : codes) {
    const Explanation* known = find_explanation(code);
    if (!text.empty()) text += ',';
    fmt::format_to(std::back_inserter(text), "{{\"id\":{}", json_string(code));
    if (known != nullptr) {
      fmt::format_to(std::back_inserter(text), ",\"fullDescription\":{{\"text\":{}}}",
                     json_string(language == Language::korean ? known->korean : known->english));
    }
    text += '}';
  }
  return text;
}

void add_result(std::string& text, const Diagnostic& diagnostic, PositionCursor& cursor,
                const MessageStyle& style) {
  const auto out = std::back_inserter(text);
  std::string message = worded(diagnostic.message, style);
  if (!diagnostic.hint.empty()) message += "\n" + worded(diagnostic.hint, style);
  fmt::format_to(out, "{{\"ruleId\":{},\"level\":\"{}\",\"message\":{{\"text\":{}}}",
                 json_string(diagnostic.code), level(diagnostic.severity), json_string(message));
  if (const base::Span& span = diagnostic.span; span.source != nullptr) {
    const base::Position begin = cursor.find(*span.source, span.begin);
    PositionCursor ahead = cursor;
    const base::Position end = ahead.find(*span.source, span.end);
    fmt::format_to(out,
                   ",\"locations\":[{{\"physicalLocation\":{{\"artifactLocation\":{{\"uri\":{}}},"
                   "\"region\":{{\"startLine\":{},\"startColumn\":{},\"endLine\":{},"
                   "\"endColumn\":{}}}}}}}]",
                   json_string(reference(file_name(*span.source, style.folder))), begin.line,
                   column_of(span.source->text(), span.begin), end.line,
                   column_of(span.source->text(), span.end));
  }
  text += '}';
}

}  // namespace

std::string sarif_log(const base::Diagnostics& diagnostics, const MessageStyle& style) {
  const std::string version = version_text();
  std::string text = fmt::format(
      "{{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\","
      "\"runs\":[{{\"tool\":{{\"driver\":{{\"name\":\"chaek\",\"version\":{},\"rules\":[{}]}}}},"
      "\"columnKind\":\"unicodeCodePoints\",\"results\":[",
      json_string(version.substr(version.find(' ') + 1)), rules(diagnostics, style.language));
  PositionCursor cursor;
  bool first = true;
  for (const Diagnostic& diagnostic : diagnostics.items()) {
    if (!first) text += ',';
    first = false;
    text += "\n";
    add_result(text, diagnostic, cursor, style);
  }
  text += "\n]}]}\n";
  return text;
}

}  // namespace chaek::cli
