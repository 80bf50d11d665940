#include "book/words.h"

#include <array>

namespace chaek::book {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

constexpr std::array<std::array<std::string_view, 2>, content::kCalloutKindCount> kCallouts{
    {{"참고", "Note"},
     {"요약", "Summary"},
     {"정보", "Info"},
     {"할 일", "To do"},
     {"도움말", "Tip"},
     {"성공", "Success"},
     {"질문", "Question"},
     {"예시", "Example"},
     {"인용", "Quote"},
     {"중요", "Important"},
     {"경고", "Warning"},
     {"주의", "Caution"},
     {"위험", "Danger"},
     {"실패", "Failure"},
     {"버그", "Bug"}}};

}  // namespace

Words::Words(std::string_view language) : korean_(language.substr(0, language.find('-')) == "ko") {}

std::string Words::contents_title() const {
  return korean_ ? "차례" : "Contents";
}

std::string Words::index_title() const {
  return korean_ ? "찾아보기" : "Index";
}

std::string Words::symbols() const {
  return korean_ ? "숫자·기호" : "Numbers and signs";
}

std::string Words::other_letters() const {
  return korean_ ? "그 밖의 글자" : "Other letters";
}

std::string Words::month(int month) const {
  if (korean_) return std::to_string(month) + "월";
  return std::string(kMonths.at(static_cast<std::size_t>(month - 1)));
}

std::string Words::year(int year) const {
  return std::to_string(year) + (korean_ ? "년" : "");
}

std::string Words::month(int year, int month) const {
  if (korean_) return std::to_string(year) + "년 " + std::to_string(month) + "월";
  return this->month(month) + ' ' + std::to_string(year);
}

std::string Words::undated() const {
  return korean_ ? "날짜 없는 글" : "Undated";
}

std::string Words::uncategorised() const {
  return korean_ ? "그 밖의 글" : "Other";
}

std::string Words::writings_of(std::string_view years) const {
  return korean_ ? std::string(years) + "년의 글" : "Writings of " + std::string(years);
}

std::string Words::callout(content::CalloutKind kind) const {
  return std::string(kCallouts.at(static_cast<std::size_t>(kind)).at(korean_ ? 0 : 1));
}

std::string Words::before_page() const {
  return korean_ ? "(☞ " : "(☞ p. ";
}

std::string Words::after_page() const {
  return korean_ ? "쪽)" : ")";
}

std::string Words::book() const {
  return korean_ ? "책" : "Book";
}

}  // namespace chaek::book
