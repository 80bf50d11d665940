#include "book/chapter_line.h"

#include <algorithm>

namespace chaek::book {
namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view separator,
                   std::string_view prefix) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += separator;
    out += prefix;
    out += part;
  }
  return out;
}

}  // namespace

std::string shown_date(const content::WrittenDate& date, std::string_view language) {
  if (language.substr(0, language.find('-')) != "ko") return content::iso_date(date);
  return std::to_string(date.year) + "년 " + std::to_string(date.month) + "월 " +
         std::to_string(date.day) + "일";
}

std::string chapter_line(const Chapter& chapter) {
  std::vector<std::string> tags;  // a category that is a tag too is said once
  for (const std::string& tag : chapter.tags) {
    const auto& categories = chapter.categories;
    if (std::find(categories.begin(), categories.end(), tag) == categories.end()) {
      tags.push_back(tag);
    }
  }
  std::vector<std::string> parts;
  if (chapter.date) parts.push_back(shown_date(*chapter.date, chapter.language));
  for (std::string part : {joined(chapter.authors, ", ", ""), joined(chapter.categories, ", ", ""),
                           joined(tags, " ", "#")}) {
    if (!part.empty()) parts.push_back(std::move(part));
  }
  return joined(parts, " · ", "");
}

}  // namespace chaek::book
