#include "read/liquid_value.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace chaek::read {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr int most_filters = 32;  // of one expression

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || c == '.' || c == '?';
}

std::optional<double> number_of(std::string_view text) {
  double value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// Reads an expression from left to right.
class Reader {
 public:
  Reader(std::string_view text, const LiquidNames& names) : rest_(text), names_(names) {}

  void skip() { rest_.remove_prefix(std::min(rest_.find_first_not_of(blanks), rest_.size())); }
  bool at_end() {
    skip();
    return rest_.empty();
  }
  bool take(std::string_view mark) {
    skip();
    if (!rest_.starts_with(mark)) return false;
    rest_.remove_prefix(mark.size());
    return true;
  }
  std::string_view word() {
    skip();
    const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_name_character);
    const std::string_view taken = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
    rest_.remove_prefix(taken.size());
    return taken;
  }

  /// A text in quotes, a number or a name.
  std::optional<LiquidValue> value() {
    skip();
    if (rest_.empty()) return std::nullopt;
    const char first = rest_.front();
    if (first == '"' || first == '\'') {
      const std::size_t end = rest_.find(first, 1);
      if (end == std::string_view::npos) return std::nullopt;
      std::string text(rest_.substr(1, end - 1));
      rest_.remove_prefix(end + 1);
      return text;
    }
    const std::string_view name = word();
    if (name.empty() || rest_.starts_with('[')) return std::nullopt;
    if (name == "nil" || name == "null" || name == "empty" || name == "blank") {
      return LiquidValue(std::monostate{});
    }
    if (name == "true") return LiquidValue(true);
    if (name == "false") return LiquidValue(false);
    if (const auto number = number_of(name)) return LiquidValue(*number);
    return names_(name);
  }

  /// A value with its filters.
  std::optional<LiquidValue> filtered() {
    auto made = value();
    bool missing = !made;
    for (int filters = 0; take("|"); ++filters) {
      if (filters == most_filters) return std::nullopt;
      const std::string_view filter = word();
      auto arguments = this->arguments();
      if (!arguments) return std::nullopt;
      // `default` is for names that nobody has given a value.
      if (missing && filter != "default") return std::nullopt;
      made = apply_liquid_filter(filter, made.value_or(LiquidValue{}), *arguments);
      missing = !made;
      if (missing) return std::nullopt;
    }
    return made;
  }

  std::optional<std::vector<LiquidValue>> arguments() {
    std::vector<LiquidValue> found;
    if (!take(":")) return found;
    do {
      auto one = value();
      if (!one) return std::nullopt;
      found.push_back(std::move(*one));
    } while (take(","));
    return found;
  }

  std::optional<bool> comparison() {
    const auto left = value();
    if (!left) return std::nullopt;
    for (const std::string_view sign : {"==", "!=", "<>", "<=", ">=", "<", ">"}) {
      if (!take(sign)) continue;
      const auto right = value();
      return right ? compare(*left, sign, *right) : std::nullopt;
    }
    if (take("contains ")) {
      const auto right = value();
      if (!right) return std::nullopt;
      return contains(*left, shown(*right));
    }
    return is_true(*left);
  }

 private:
  static std::optional<bool> compare(const LiquidValue& left, std::string_view sign,
                                     const LiquidValue& right) {
    const bool empty = std::holds_alternative<std::monostate>(right);
    if (sign == "==" || sign == "!=" || sign == "<>") {
      const bool same = empty ? shown(left).empty() : left == right;
      return same == (sign == "==");
    }
    const auto* a = std::get_if<double>(&left);
    const auto* b = std::get_if<double>(&right);
    if (a == nullptr || b == nullptr) return std::nullopt;
    if (sign == "<") return *a < *b;
    if (sign == "<=") return *a <= *b;
    return sign == ">" ? *a > *b : *a >= *b;
  }

  static bool contains(const LiquidValue& whole, const std::string& part) {
    if (const auto* list = std::get_if<std::vector<std::string>>(&whole)) {
      return std::find(list->begin(), list->end(), part) != list->end();
    }
    return shown(whole).find(part) != std::string::npos;
  }

  std::string_view rest_;
  const LiquidNames& names_;
};

}  // namespace

std::string shown(const LiquidValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
    std::string out;
    for (const std::string& item : *list) out += item;
    return out;
  }
  if (const auto* number = std::get_if<double>(&value)) {
    char text[32];
    const bool whole = std::nearbyint(*number) == *number && std::abs(*number) < 1e15;
    std::snprintf(text, sizeof text, whole ? "%.0f" : "%g", *number);
    return text;
  }
  return {};
}

bool is_true(const LiquidValue& value) {
  const auto* truth = std::get_if<bool>(&value);
  return truth != nullptr ? *truth : !std::holds_alternative<std::monostate>(value);
}

std::optional<LiquidValue> evaluate_liquid(std::string_view expression, const LiquidNames& names) {
  Reader reader(expression, names);
  auto value = reader.filtered();
  if (!value || !reader.at_end() || shown(*value).size() > most_liquid_bytes) return std::nullopt;
  return value;
}

std::optional<bool> evaluate_condition(std::string_view condition, const LiquidNames& names) {
  Reader reader(condition, names);
  std::vector<bool> terms;
  std::vector<bool> is_and;  // what stands behind each term
  do {
    const auto term = reader.comparison();
    if (!term) return std::nullopt;
    terms.push_back(*term);
    if (reader.at_end()) break;
    const std::string_view word = reader.word();
    if (word != "and" && word != "or") return std::nullopt;
    is_and.push_back(word == "and");
  } while (true);
  bool holds = terms.back();
  for (std::size_t i = is_and.size(); i-- > 0;) {
    holds = is_and[i] ? terms[i] && holds : terms[i] || holds;
  }
  return holds;
}

}  // namespace chaek::read
