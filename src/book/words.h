#pragma once

#include <string>
#include <string_view>

#include "content/callout_kind.h"

namespace chaek::book {

/// What the book says in its own language without anybody having written it.
class Words {
 public:
  /// `language` is BCP 47; Korean has its own words, every other language English ones.
  explicit Words(std::string_view language);

  bool korean() const { return korean_; }

  std::string contents_title() const;            ///< "차례"
  std::string index_title() const;               ///< "찾아보기"
  std::string symbols() const;                   ///< tags that begin with a digit or a sign
  std::string other_letters() const;             ///< tags in other scripts than Hangul and Latin
  std::string month(int month) const;            ///< "3월"
  std::string year(int year) const;              ///< "2023년"
  std::string month(int year, int month) const;  ///< "2023년 3월"
  std::string undated() const;                   ///< a part of posts without a date
  std::string uncategorised() const;             ///< a part of posts without a category or series
  /// A title for posts of these years ("2023", "2019–2023"): "2023년의 글".
  std::string writings_of(std::string_view years) const;
  std::string callout(content::CalloutKind kind) const;  ///< a title for a callout: "참고"
  /// What stands around the page number of a reference: "(☞ " 34 "쪽)".
  std::string before_page() const;
  std::string after_page() const;
  std::string book() const;  ///< a title when there is nothing to make one of

 private:
  bool korean_;
};

}  // namespace chaek::book
