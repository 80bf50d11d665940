#include "tidy/code_text.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace chaek::tidy {
namespace {

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// Where the literal or comment that begins at `start` ends; `start` itself when none does.
std::size_t end_of_quiet(std::string_view code, std::size_t start) {
  const auto until = [&](std::string_view mark, std::size_t from) {
    const std::size_t found = code.find(mark, from);
    return found == std::string_view::npos ? code.size() : found + mark.size();
  };
  if (code.compare(start, 2, "//") == 0) return until("\n", start) - 1;
  if (code.compare(start, 2, "/*") == 0) return until("*/", start + 2);
  if (code.compare(start, 2, "R\"") == 0 && (start == 0 || !is_word(code[start - 1]))) {
    const std::size_t open = code.find('(', start);
    if (open == std::string_view::npos) return code.size();
    return until(")" + std::string(code.substr(start + 2, open - start - 2)) + "\"", open);
  }
  const char quote = code[start];
  const bool digit_separator = quote == '\'' && start > 0 && is_word(code[start - 1]);
  if ((quote != '"' && quote != '\'') || digit_separator) return start;
  std::size_t i = start + 1;
  while (i < code.size() && code[i] != quote && code[i] != '\n') i += code[i] == '\\' ? 2 : 1;
  return std::min(i + 1, code.size());
}

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const bool begins = at == 0 || !is_word(text[at - 1]);
    const bool ends = at + word.size() == text.size() || !is_word(text[at + word.size()]);
    if (begins && ends) return true;
  }
  return false;
}

/// Whether `head` {  opens a function: it has a parameter list and is no initialiser.
bool opens_function(std::string_view head) {
  int depth = 0;
  bool parameters = false;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (head[i] == '(') parameters = true, ++depth;
    if (head[i] == ')') --depth;
    const bool of_operator = head.substr(0, i).find("operator") != std::string_view::npos;
    if (head[i] == '=' && depth == 0 && !of_operator) return false;
  }
  return parameters;
}

bool opens_container(std::string_view head) {
  constexpr std::array<std::string_view, 6> kWords = {"namespace", "class", "struct",
                                                      "union",     "enum",  "extern"};
  return head.find('(') == std::string_view::npos &&
         std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return has_word(head, word); });
}

}  // namespace

std::string without_comments(std::string_view code) {
  std::string result(code);
  for (std::size_t i = 0; i < code.size();) {
    const std::size_t end = end_of_quiet(code, i);
    for (std::size_t k = i; k < end; ++k) {
      if (result[k] != '\n') result[k] = ' ';
    }
    i = std::max(end, i + 1);
  }
  return result;
}

std::vector<Function> functions_of(std::string_view code) {
  std::vector<Function> result;
  std::string head;
  std::size_t line = 1;
  std::size_t head_line = 0;
  int depth = 0;  // of braces inside the function or initialiser
  bool in_function = false;
  for (const char c : code) {
    if (c == '\n') ++line;
    if (depth > 0) {
      if (c == '{') ++depth;
      if (c == '}' && --depth == 0 && in_function) result.back().last_line = line;
    } else if (c == '{') {
      if (!opens_container(head)) {
        depth = 1;
        in_function = opens_function(head);
        if (in_function) result.push_back({head, head_line, line});
      }
      head.clear();
    } else if (c == ';' || c == '}') {
      head.clear();
    } else if (!head.empty() || std::isspace(static_cast<unsigned char>(c)) == 0) {
      if (head.empty()) head_line = line;
      head += c;
    }
  }
  return result;
}

std::vector<std::string> type_names(std::string_view code) {
  constexpr std::array<std::string_view, 6> kKeywords = {"class", "struct", "enum",
                                                         "union", "using",  "concept"};
  std::vector<std::string> names;
  bool after_keyword = false;
  for (std::size_t i = 0; i < code.size();) {
    if (!is_word(code[i])) {
      if (code[i] != ' ' && code[i] != '\n') after_keyword = false;
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (i < code.size() && is_word(code[i])) ++i;
    const std::string_view word = code.substr(begin, i - begin);
    const bool keyword = std::find(kKeywords.begin(), kKeywords.end(), word) != kKeywords.end();
    if (after_keyword && !keyword && word != "namespace") names.emplace_back(word);
    after_keyword = keyword;
  }
  return names;
}

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  bool fresh = true;
  for (const char c : name) {
    const bool upper = std::isupper(static_cast<unsigned char>(c)) != 0;
    if (c == '_' || c == '.' || c == '-') {
      fresh = true;
      continue;
    }
    if (fresh || upper) words.emplace_back();
    words.back() += c;
    fresh = false;
  }
  return words;
}

}  // namespace chaek::tidy
