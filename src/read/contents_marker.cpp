#include "read/contents_marker.h"

#include <algorithm>
#include <array>
#include <string>

#include "content/walk.h"

namespace chaek::read {
namespace {

/// Without white space and underscores around, in lower case.
std::string bare(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c - 'A' + 'a');
    } else if (c != '_' && c != ' ' && c != '\n' && c != '\r' && c != '\t') {
      out += c;
    }
  }
  return out;
}

}  // namespace

bool is_contents_marker(const content::Blocks& blocks) {
  constexpr std::size_t kLongest = 40;
  if (blocks.size() != 1) return false;
  const auto* paragraph = std::get_if<content::Paragraph>(&blocks.front().kind);
  if (paragraph == nullptr || paragraph->content.size() > 5) return false;
  for (const content::Inline& node : paragraph->content) {
    const bool words = std::holds_alternative<content::Text>(node.kind) ||
                       std::holds_alternative<content::Styled>(node.kind);
    if (!words) return false;
  }
  const std::string text = content::plain_text(paragraph->content);
  if (text.size() > kLongest) return false;
  const std::string word = bare(text);
  return word == "[toc]" || word == "[[toc]]";
}

bool is_contents_comment(std::string_view html) {
  constexpr std::size_t kLongest = 40;
  return html.size() <= kLongest && bare(html) == "<!--toc-->";
}

bool is_contents_fence(const content::CodeBlock& code) {
  return code.language == "toc" || code.language == "table-of-contents";
}

bool is_contents_heading(const content::Block& block) {
  const auto* heading = std::get_if<content::Heading>(&block.kind);
  if (heading == nullptr) return false;
  constexpr std::array<std::string_view, 5> kWords = {"목차", "차례", "contents", "tableofcontents",
                                                      "toc"};
  const std::string word = bare(content::plain_text(heading->content));
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

}  // namespace chaek::read
