#include "book/colophon.h"

#include "unit/book/hand_made.h"

namespace chaek::book {
namespace {

using content::ColophonField;

Binding one_post() {
  Binding binding;
  binding.posts = {post("a.md", "글", day(2023, 12, 30))};
  binding.settings.authors = {"나루", "버들"};
  return binding;
}

/// "label=text<url>" a line, "--" between groups, then what is said of rights.
std::string shown(const Colophon& colophon) {
  std::string all;
  for (const auto& group : colophon.groups) {
    for (const ColophonLine& line : group) {
      all += line.label + "=" + line.text + (line.url.empty() ? "" : "<" + line.url + ">") + "\n";
    }
    all += "--\n";
  }
  all += colophon.copyright + "\n";
  for (const std::string& notice : colophon.notices) all += notice + "\n";
  return all;
}

TEST_CASE("without settings the colophon says what the book knows") {
  Binding binding = one_post();
  CHECK(shown(binding.bind().colophon) ==
        "펴낸날=2023년 12월 30일\n--\n지은이=나루, 버들\n--\nⓒ 나루, 버들, 2023\n");
  binding.settings.publisher = "작은집";
  binding.settings.rights = "나누어도 된다.";
  binding.settings.identifier = "ISBN 979-11-90090-01-8";
  CHECK(shown(binding.bind().colophon) ==
        "펴낸날=2023년 12월 30일\n--\n지은이=나루, 버들\n--\n펴낸곳=작은집\n--\n"
        "ISBN=979-11-90090-01-8\n--\nⓒ 나루, 버들, 2023\n나누어도 된다.\n");
  CHECK(binding.codes().empty());
  binding.settings.language = "en";
  CHECK(shown(binding.bind().colophon).starts_with("Published=2023-12-30\n--\nAuthor=나루, 버들"));
  CHECK(binding.bind().colophon.copyright == "© 2023 나루, 버들");
}

TEST_CASE("settings are shown in the order of Korean books, with links and prices") {
  Binding binding = one_post();
  content::ColophonSettings& own = binding.settings.colophon;
  own.printings = {{"초판 1쇄", day(2024, 1, 2)}, {"개정판 발행", day(2024, 3, 4)}};
  own.fields = {{ColophonField::price, {"15000"}},
                {ColophonField::website, {"example.com/책"}},
                {ColophonField::email, {"a@example.com"}},
                {ColophonField::registration, {"제2024-000001호"}},
                {ColophonField::registered, {"2024년 1월 1일"}},
                {ColophonField::issuer, {"버들"}},
                {ColophonField::author, {"나루"}}};
  own.lines = {{"종이", "미색 모조지"}, {"", "고맙습니다."}};
  own.copyright = "ⓒ 모두";
  own.notices = {"하나.", "둘."};
  CHECK(shown(binding.bind().colophon) ==
        "초판 1쇄 발행=2024년 1월 2일\n개정판 발행=2024년 3월 4일\n--\n지은이=나루\n펴낸이=버들\n"
        "--\n출판 신고=제2024-000001호 (2024년 1월 1일)\n"
        "이메일=a@example.com<mailto:a@example.com>\n"
        "홈페이지=example.com/책<https://example.com/%EC%B1%85>\n--\n값=15,000원\n--\n"
        "종이=미색 모조지\n=고맙습니다.\n--\nⓒ 모두\n하나.\n둘.\n");
}

TEST_CASE("an ISBN with a wrong check digit is an error that names the right one") {
  Binding binding = one_post();
  binding.settings.colophon.fields[ColophonField::isbn] = {"979-11-90090-01-8 (03810)"};
  binding.bind();
  CHECK(binding.codes().empty());
  binding.settings.colophon.fields[ColophonField::isbn] = {"979-11-90090-01-7 03810"};
  binding.bind();
  CHECK(binding.only().code == "bad-isbn");
  CHECK(binding.only().hint == "these digits would end with 8");
  binding.diagnostics = {};
  binding.settings.colophon.fields[ColophonField::isbn] = {"곧 받음"};
  binding.bind();
  CHECK(binding.only().hint == "an ISBN has 13 digits");
}

TEST_CASE("prices of odd forms stay as written") {
  Binding binding = one_post();
  for (const auto& [written, expected] :
       {std::pair{"900", "900원"}, {"1234567", "1,234,567원"}, {"비매품", "비매품"}}) {
    binding.settings.colophon.fields[ColophonField::price] = {written};
    CHECK(binding.bind().colophon.groups.back().front().text == expected);
  }
}

}  // namespace
}  // namespace chaek::book
