#include "read/notion_page.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/ascii_case.h"
#include "base/trimmed.h"
#include "read/code_places.h"

namespace chaek::read {
namespace {

using base::Setting;
using base::SourceFile;

constexpr std::size_t kIdDigits = 32;
constexpr std::uint32_t kMostProperties = 100;

/// Notion's usual names for properties, in lower case, and what front matter calls them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 28> names{
    {{"created", "date"},
     {"created time", "date"},
     {"date", "date"},
     {"date created", "date"},
     {"published", "date"},
     {"작성일", "date"},
     {"작성일시", "date"},
     {"작성 일시", "date"},
     {"생성일", "date"},
     {"생성일시", "date"},
     {"생성 일시", "date"},
     {"날짜", "date"},
     {"발행일", "date"},
     {"tags", "tags"},
     {"tag", "tags"},
     {"태그", "tags"},
     {"category", "category"},
     {"카테고리", "category"},
     {"분류", "category"},
     {"author", "author"},
     {"created by", "author"},
     {"작성자", "author"},
     {"글쓴이", "author"},
     {"updated", "updated"},
     {"last edited time", "updated"},
     {"최종 편집 일시", "updated"},
     {"status", "status"},
     {"상태", "status"}}};

std::string_view front_matter_key(std::string_view property) {
  const std::string lowered = base::lowered(property);
  const auto* found = std::find_if(names.begin(), names.end(),
                                   [&](const auto& name) { return name.first == lowered; });
  return found == names.end() ? std::string_view() : found->second;
}

/// A date's first day ("… → …"), without the "@" of older exports.
std::string_view plain_value(std::string_view text) {
  text = base::trimmed(text.substr(0, text.find("→")));
  if (text.starts_with('@')) text.remove_prefix(1);
  return text;
}

Setting::Member member(std::string_view key, std::string_view value, base::Span line) {
  Setting text;
  text.kind = value.empty() ? Setting::Kind::null : Setting::Kind::scalar;
  text.span = line;
  text.quoted = true;
  text.scalar = value;
  return {std::string(key), line, std::move(text)};
}

/// Adds the properties from line `number` on; the line behind them, or `number` when these are
/// none.
std::uint32_t take_properties(const SourceFile& source, std::uint32_t number, Setting& values) {
  std::vector<Setting::Member> found;
  bool known = false;
  std::uint32_t line = number;
  for (; line <= source.line_count() && line < number + kMostProperties; ++line) {
    const std::string_view text = base::trimmed(source.line(line));
    if (text.empty()) break;
    const std::size_t colon = text.find(": ");
    if (colon == std::string_view::npos || colon == 0) return number;
    const std::string_view property = base::trimmed(text.substr(0, colon));
    const std::string_view key = front_matter_key(property);
    known = known || !key.empty();
    const std::uint32_t begin = source.line_start(line);
    const auto end = begin + static_cast<std::uint32_t>(source.line(line).size());
    found.push_back(member(key.empty() ? property : key, plain_value(text.substr(colon + 2)),
                           {&source, begin, end}));
  }
  if (!known) return number;
  for (Setting::Member& one : found) {
    if (values.find(one.key) == nullptr) values.members.push_back(std::move(one));
  }
  return line;
}

}  // namespace

bool is_notion_page(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  if (!name.ends_with(".md") || name.size() < kIdDigits + 4) return false;
  const std::size_t begin = name.size() - 3 - kIdDigits;
  const std::string_view id = name.substr(begin, kIdDigits);
  return name[begin - 1] == ' ' &&
         id.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<NotionHead> read_notion_head(std::string_view path, const SourceFile& source) {
  if (!is_notion_page(path)) return std::nullopt;
  const std::string_view first = source.line(1);
  if (!first.starts_with("# ")) return std::nullopt;
  NotionHead head;
  head.values.kind = Setting::Kind::map;
  const base::Span span{&source, 2, static_cast<std::uint32_t>(first.size())};
  head.values.span = span;
  head.values.members.push_back(member("title", base::trimmed(first.substr(2)), span));
  std::uint32_t line = 2;
  while (line <= source.line_count() && base::trimmed(source.line(line)).empty()) ++line;
  head.body_begin = source.line_start(take_properties(source, line, head.values));
  return head;
}

std::optional<Expansion> with_open_asides(base::Span body) {
  const std::string_view text = body.source->text().substr(0, body.end);
  CodePlaces code(text.substr(body.begin));
  Expansion made(*body.source);
  std::uint32_t kept = body.begin;  // what is before it is in `made`
  for (std::uint32_t begin = body.begin; begin < body.end;) {
    const auto end = static_cast<std::uint32_t>(std::min(text.find('\n', begin), text.size()));
    const bool opens = base::trimmed(text.substr(begin, end - begin)) == "<aside>";
    if (opens && end < body.end && !code.contains(begin - body.begin)) {
      made.copy(kept, end + 1);
      made.make("\n", end, end + 1);
      kept = end + 1;
    }
    begin = end + 1;
  }
  if (kept == body.begin) return std::nullopt;
  made.copy(kept, body.end);
  return made;
}

}  // namespace chaek::read
