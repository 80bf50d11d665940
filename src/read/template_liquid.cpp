#include <algorithm>
#include <utility>

#include "read/template_expander.h"

namespace chaek::read {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::size_t deepest_include = 16;

std::string_view without_blanks(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// "include/video.html" is "video".
std::string stem(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);  // npos + 1 is 0
  return std::string(path.substr(0, path.find('.')));
}

bool is_text_file(std::string_view path) {
  return path.ends_with(".md") || path.ends_with(".markdown") || path.ends_with(".txt");
}

}  // namespace

/// Nothing when the tag is none of these.
std::optional<std::uint32_t> TemplateExpander::liquid(TemplateReading& reading,
                                                      std::uint32_t number) {
  const TemplateTag& tag = reading.tags[number];
  const std::string_view name = tag.name;
  const auto done = [&] {
    any_ = true;
    return number + 1;
  };
  if (name == "assign" || name == "set") {
    if (!assign(tag)) return std::nullopt;
    return done();
  }
  if (name == "capture" && tag.partner != TemplateTag::none) {
    reading.captures[tag.partner] = std::string(without_blanks(tag.inside));
    writer_.begin_capture();
    return done();
  }
  if (name == "if" || name == "unless" || name == "elsif" || name == "elif" || name == "else" ||
      name == "when" || name == "case" || name == "for") {
    any_ = true;
    return branch(reading, number);
  }
  if (name == "include" || name == "include_cached" || name == "include_relative") {
    include(reading, tag, name == "include_relative");
    return done();
  }
  if (name == "include_code" && include_code(reading, tag)) return done();
  return std::nullopt;
}

bool TemplateExpander::assign(const TemplateTag& tag) {
  const std::size_t sign = tag.inside.find('=');
  if (sign == std::string_view::npos) return false;
  auto value = evaluate_liquid(tag.inside.substr(sign + 1), names());
  if (!value) return false;
  names_.assign(std::string(without_blanks(tag.inside.substr(0, sign))), std::move(*value));
  return true;
}

std::optional<bool> TemplateExpander::holds(const TemplateTag& tag) {
  if (tag.name == "else") return true;
  const bool can_be_known = tag.name == "if" || tag.name == "unless" || tag.name.starts_with("el");
  if (!can_be_known) return std::nullopt;
  const auto value = evaluate_condition(tag.inside, names());
  return value ? std::optional<bool>(*value == (tag.name != "unless")) : std::nullopt;
}

/// Of branches whose conditions are known the first true one is read, of all others every one.
std::uint32_t TemplateExpander::branch(TemplateReading& reading, std::uint32_t number) {
  const TemplateTag& tag = reading.tags[number];
  const bool opens =
      tag.name == "if" || tag.name == "unless" || tag.name == "case" || tag.name == "for";
  const std::uint32_t opening = opens ? number : tag.partner;
  if (opening == TemplateTag::none || reading.tags[opening].partner == TemplateTag::none) {
    left(reading.text, tag, "{% " + std::string(tag.name) + " %}");
    return number + 1;
  }
  const std::uint32_t end = reading.tags[opening].partner;
  if (!opens) {
    const auto taken = reading.taken.find(opening);
    return taken != reading.taken.end() && taken->second ? end + 1 : number + 1;
  }
  for (std::uint32_t at = number; at != end; at = reading.tags[at].next) {
    const auto condition = holds(reading.tags[at]);
    if (!condition) {
      left(reading.text, reading.tags[at], "{% " + std::string(reading.tags[at].name) + " %}");
      reading.taken[opening] = false;
      return at + 1;
    }
    if (*condition) {
      reading.taken[opening] = true;
      return at + 1;
    }
  }
  return end + 1;
}

/// An included file counts where all of it is understood, as text where it is text; else what tags
/// of its name usually mean.
void TemplateExpander::include(TemplateReading& reading, const TemplateTag& tag, bool beside) {
  TemplateCall call = call_of(reading, tag);
  const std::string name = call.word(0);
  if (name.empty() || name.find("{{") != std::string::npos) return unknown(reading, tag);
  if (!call.arguments.empty()) call.arguments.erase(call.arguments.begin());
  for (TemplateArgument& argument : call.arguments) {
    if (argument.quoted || argument.key.empty()) continue;
    if (const auto value = evaluate_liquid(argument.value, names())) argument.value = shown(*value);
  }
  const TemplateIncludes::File& file = beside ? includes_.beside(name) : includes_.included(name);
  if (!file.path.empty() && include_file(reading, tag, file, call)) return;
  call.name = stem(name);
  call.written = without_blanks(tag.inside.substr(std::min(name.size(), tag.inside.size())));
  if (call.name == "gallery" && gallery(reading, tag, call)) return;
  const auto piece = piece_of(call);
  const bool says = piece && !(piece->before.empty() && piece->after.empty());
  if (says) {
    const auto number = static_cast<std::uint32_t>(&tag - reading.tags.data());
    return write_piece(reading, number, *piece);
  }
  left(reading.text, tag, "{% " + std::string(tag.name) + " " + name + " %}");
  keep_texts(reading, tag, call);
}

bool TemplateExpander::include_file(const TemplateReading& reading, const TemplateTag& tag,
                                    const TemplateIncludes::File& file, const TemplateCall& call) {
  const base::Span place = span_of(reading.text, tag);
  const bool again = std::find(including_.begin(), including_.end(), file.path) != including_.end();
  if (again || including_.size() >= deepest_include) {
    if (!std::exchange(cyclic_, true)) {
      diagnostics_.warning(
          "include-depth", place,
          again ? file.path + " includes itself"
                : "files include each other more than " + std::to_string(deepest_include) + " deep",
          "what lies deeper is left out");
    }
    return true;
  }
  if (!charge(file.text.size(), place)) return true;
  std::map<std::string, LiquidValue> arguments;
  for (const TemplateArgument& argument : call.arguments) {
    if (!argument.key.empty()) arguments[argument.key] = argument.value;
  }
  Left outer = std::exchange(left_, {});
  including_.push_back(file.path);
  names_.begin_include(std::move(arguments));
  writer_.begin_capture();
  read({file.text, 0, place});
  const std::string text = writer_.end_capture();
  names_.end_include();
  including_.pop_back();
  std::swap(outer, left_);
  if (!outer.empty() && !is_text_file(file.path)) return false;
  for (auto& [written, entry] : outer) {
    content::LeftTemplate& known = left_[written];
    const std::uint32_t count = known.count + entry.count;
    if (known.count == 0) known = std::move(entry);
    known.count = count;
  }
  writer_.make(reading.text, tag, text);
  return true;
}

/// Hexo's `include_code [title] [lang:js] path`.
bool TemplateExpander::include_code(TemplateReading& reading, const TemplateTag& tag) {
  TemplateCall call = call_of(reading, tag);
  if (call.arguments.empty()) return false;
  const TemplateIncludes::File& file = includes_.code(call.arguments.back().value);
  if (file.path.empty() || !charge(file.text.size(), span_of(reading.text, tag))) return false;
  call.name = "codeblock";
  call.arguments.pop_back();
  call.inner = file.text;
  call.has_inner = true;
  const auto piece = piece_of(call);
  if (!piece) return false;
  writer_.code_file(reading.text, tag, piece->before, file.text, place_of(reading, tag));
  return true;
}

}  // namespace chaek::read
