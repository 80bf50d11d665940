#include "read/toml.h"

#include <toml++/toml.h>

#include <algorithm>
#include <locale>
#include <sstream>
#include <string>

#include "base/utf8.h"

namespace chaek::read {
namespace {

using base::Setting;
using base::Span;

/// The library counts columns in characters; only so many are counted, to stay linear on one line
/// of thousands of values.
constexpr std::uint32_t most_columns = 400;

/// Where `region` lies in the file that `toml` is a part of.
Span place(Span toml, const ::toml::source_region& region) {
  if (!region.begin) return {toml.source, toml.begin, toml.begin};
  const base::SourceFile& source = *toml.source;
  const std::uint32_t line = source.line_at(toml.begin) + region.begin.line - 1;
  if (line > source.line_count()) return {toml.source, toml.end, toml.end};
  std::uint32_t begin = source.line_start(line);
  const auto line_end = begin + static_cast<std::uint32_t>(source.line(line).size());
  const std::uint32_t columns = std::min<std::uint32_t>(region.begin.column, most_columns);
  for (std::uint32_t column = 1; column < columns && begin < line_end; ++column) {
    begin += static_cast<std::uint32_t>(base::decode_utf8(source.text(), begin).size);
  }
  begin = std::min(begin, line_end);
  const bool same_line = region.end.line == region.begin.line;
  const std::uint32_t length = region.end.column - std::min(region.begin.column, region.end.column);
  std::uint32_t end = begin;
  for (std::uint32_t i = 0; same_line && i < std::min(length, most_columns) && end < line_end;
       ++i) {
    end += static_cast<std::uint32_t>(base::decode_utf8(source.text(), end).size);
  }
  return {toml.source, begin, same_line ? std::min(end, line_end) : line_end};
}

/// A number, flag or date as TOML writes it.
template <class T>
std::string written(const T& value) {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  out << std::boolalpha << value;
  return out.str();
}

/// Turns the library's tree into ours and watches the limits.
class TreeMaker {
 public:
  TreeMaker(Span toml, const base::SettingLimits& limits) : toml_(toml), limits_(limits) {}

  const std::string& refusal() const { return refusal_; }
  Span refused_at() const { return refused_at_; }

  Setting made_of(const ::toml::node& node, std::uint32_t depth) {
    Setting made;
    made.span = place(toml_, node.source());
    if (depth > limits_.depth) {
      refuse(made.span,
             "settings are nested deeper than " + std::to_string(limits_.depth) + " levels");
      return made;
    }
    if (const ::toml::table* table = node.as_table()) {
      members(*table, depth, made);
    } else if (const ::toml::array* array = node.as_array()) {
      made.kind = Setting::Kind::list;
      for (const ::toml::node& item : *array) made.items.push_back(made_of(item, depth + 1));
    } else {
      made.kind = Setting::Kind::scalar;
      made.quoted = node.is_string();
      scalar(node, made.scalar);
    }
    return made;
  }

 private:
  void members(const ::toml::table& table, std::uint32_t depth, Setting& made) {
    made.kind = Setting::Kind::map;
    for (const auto& [key, value] : table) {
      const Span key_span = place(toml_, key.source());
      if (++keys_ > limits_.keys) {
        refuse(key_span, "there are more than " + std::to_string(limits_.keys) + " keys");
        return;
      }
      made.members.push_back({std::string(key.str()), key_span, made_of(value, depth + 1)});
    }
  }

  static void scalar(const ::toml::node& node, std::string& text) {
    if (const auto* string = node.as_string()) {
      text = string->get();
    } else if (const auto* integer = node.as_integer()) {
      text = std::to_string(integer->get());
    } else if (const auto* number = node.as_floating_point()) {
      text = written(number->get());
    } else if (const auto* flag = node.as_boolean()) {
      text = flag->get() ? "true" : "false";
    } else if (const auto* date = node.as_date()) {
      text = written(date->get());
    } else if (const auto* time = node.as_time()) {
      text = written(time->get());
    } else if (const auto* both = node.as_date_time()) {
      text = written(both->get());
    }
  }

  void refuse(Span at, std::string why) {
    if (!refusal_.empty()) return;
    refusal_ = std::move(why);
    refused_at_ = at;
  }

  Span toml_;
  const base::SettingLimits& limits_;
  std::uint32_t keys_ = 0;
  std::string refusal_;
  Span refused_at_;
};

}  // namespace

std::optional<Setting> parse_toml(Span span, const base::SettingLimits& limits,
                                  std::string_view error_code, base::Diagnostics& diagnostics) {
  const std::string_view text = span.source->text().substr(span.begin, span.end - span.begin);
  if (text.size() > limits.bytes) {
    diagnostics.error(error_code, {span.source, span.begin, span.begin + 1},
                      "the settings are larger than " + std::to_string(limits.bytes) + " bytes");
    return std::nullopt;
  }
  ::toml::table table;
  try {
    table = ::toml::parse(text);
  } catch (const ::toml::parse_error& fault) {
    diagnostics.error(error_code, place(span, fault.source()),
                      "this is not valid TOML: " + std::string(fault.description()));
    return std::nullopt;
  }
  TreeMaker maker(span, limits);
  Setting root = maker.made_of(table, 1);
  if (!maker.refusal().empty()) {
    diagnostics.error(error_code, maker.refused_at(), maker.refusal());
    return std::nullopt;
  }
  root.span = span;
  return root;
}

}  // namespace chaek::read
