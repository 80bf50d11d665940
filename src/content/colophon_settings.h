#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/source_file.h"
#include "content/date.h"

namespace chaek::content {

/// What a colophon (판권지) says line by line, in the order of Korean books. ISBN and price are due
/// in a book for sale (출판문화산업 진흥법 22조, 도서관법).
enum class ColophonField : std::uint8_t {
  author,        ///< 지은이
  translator,    ///< 옮긴이
  illustrator,   ///< 그린이
  photographer,  ///< 사진
  issuer,        ///< 펴낸이, a person
  publisher,     ///< 펴낸곳, a house
  editor,        ///< 편집
  proofreader,   ///< 교정
  designer,      ///< 디자인
  printer,       ///< 인쇄
  registration,  ///< 출판사 신고번호
  registered,    ///< 신고일
  address,       ///< 주소
  phone,         ///< 전화
  fax,           ///< 팩스
  email,         ///< 이메일
  website,       ///< 홈페이지
  isbn,          ///< its check digit is right
  price,         ///< 값
};

/// "초판 1쇄" and its day.
struct Printing {
  std::string label;
  WrittenDate date;
};

/// A line in the author's own words.
struct OwnLine {
  std::string label;  ///< may be empty
  std::string text;
};

/// The `colophon` map of `book.yaml`. What it leaves out is taken from the book where it knows it.
struct ColophonSettings {
  std::vector<Printing> printings;  ///< empty: one line, the book's date
  std::map<ColophonField, std::vector<std::string>> fields;
  base::Span isbn;  ///< where it is written
  std::vector<OwnLine> lines;
  std::string copyright;             ///< empty: "ⓒ authors, year"
  std::vector<std::string> notices;  ///< paragraphs at the foot; empty: the book's `rights`
};

}  // namespace chaek::content
