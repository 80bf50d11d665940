#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "text/break_opportunities.h"

using namespace chaek::text;

namespace {

/// `marked` without its bars, and the same text with a bar wherever the rules give a break.
std::string without_bars(std::string_view marked) {
  std::string text;
  for (char c : marked) {
    if (c != '|') text += c;
  }
  return text;
}

std::string with_bars(std::string_view text, BreakRules rules) {
  std::string out;
  std::size_t done = 0;
  for (const BreakOpportunity& place : break_opportunities(text, rules)) {
    out.append(text.substr(done, place.offset - done)).append("|");
    done = place.offset;
  }
  return out.append(text.substr(done));
}

/// The text with each break shown as a letter in brackets: m(andatory), space as " ", y (symbol),
/// i(deograph), s(yllable), u(nlikely).
std::string with_kinds(std::string_view text, BreakRules rules = BreakRules::korean) {
  constexpr std::string_view letters = "m yisu";
  std::string out;
  std::size_t done = 0;
  for (const BreakOpportunity& place : break_opportunities(text, rules)) {
    out.append(text.substr(done, place.offset - done));
    out.append({'[', letters[static_cast<std::size_t>(place.kind)], ']'});
    done = place.offset;
  }
  return out.append(text.substr(done));
}

void check(BreakRules rules, std::string_view marked) {
  CHECK(with_bars(without_bars(marked), rules) == marked);
}

}  // namespace

TEST_CASE("lines may end between syllables, and where the Korean rules say") {
  for (const std::string_view marked :
       {"제|1|장·|제|2|장", "가~|나 |3~4|명, |2020∼2021|년", "말|이 |없|다——|정|말",
        "C++은 |A/|B |테|스|트", "그|는 |“왔|니?”라|고 |‘물|었|다’며"}) {
    check(BreakRules::korean, marked);
  }
}

TEST_CASE("keep-all gives no break inside an eojeol") {
  for (const std::string_view marked :
       {"한국어 |조판(組版)은 |“띄어쓰기”를 |한다.", "제1장·|제2장", "가~|나 |3~4명, |2020∼2021년",
        "①첫째 |㎡당 |👨‍👩‍👧‍👦|가족"}) {
    check(BreakRules::keep_all, marked);
  }
}

TEST_CASE("each row of the Korean tailoring changes what UAX 14 gives") {
  // K1: the middle dots; K2: the tildes; K3: the dashes; K10: the ditto mark.
  for (const std::string mark : {"·", "ㆍ", "~", "∼", "～", "—", "―", "⸺"}) {
    CHECK(with_bars("가" + mark + "나", BreakRules::korean) == "가" + mark + "|나");
    CHECK(with_bars("가" + mark + "나", BreakRules::unicode) != "가" + mark + "|나");
  }
  check(BreakRules::korean, "가‧|나");
  check(BreakRules::korean, "가〃|나");
  check(BreakRules::unicode, "가|〃|나");
  // K2: a range of numbers is one.
  check(BreakRules::korean, "3～4");
  check(BreakRules::unicode, "3|～|4");
  // K4.
  check(BreakRules::korean, "C++은");
  check(BreakRules::unicode, "C+|+은");
  check(BreakRules::korean, "5%%");
  check(BreakRules::korean, "$%");
  // K5: no break beside quotation marks, on either side.
  check(BreakRules::korean, "그’는“나”와");
}

TEST_CASE("keep-all joins small kana and leaves pictographs apart") {
  check(BreakRules::keep_all, "サーバー");
  check(BreakRules::keep_all, "漢字");
  check(BreakRules::keep_all, "해|☃|요");
  check(BreakRules::korean, "サー|バー");
}

TEST_CASE("a break's kind says what it parts") {
  CHECK(with_kinds("오늘 아침") == "오[s]늘 [ ]아[s]침");
  CHECK(with_kinds("하나\n둘") == "하[s]나\n[m]둘");
  CHECK(with_kinds("하나\r\n둘") == "하[s]나\r\n[m]둘");
  CHECK(with_kinds("well-known") == "well-[y]known");
  CHECK(with_kinds("A/B") == "A/[y]B");
  CHECK(with_kinds("漢字かな") == "漢[i]字[i]か[i]な");
  CHECK(with_kinds("漢字는") == "漢[i]字[i]는");
  CHECK(with_kinds("꽃🌸잎") == "꽃[i]🌸[i]잎");
  CHECK(with_kinds("가\u2003나") == "가\u2003[ ]나");
  CHECK(with_kinds("가\u200B나") == "가\u200B[y]나");
}

TEST_CASE("a digit before its counter, and Hangul before its Hanja, part only at a price") {
  CHECK(with_kinds("3명") == "3[u]명");
  CHECK(with_kinds("2020년") == "2020[u]년");
  CHECK(with_kinds("조판(組版)") == "조[s]판[u](組[i]版)");
  CHECK(with_kinds("조판(짜기)") == "조[s]판[y](짜[s]기)");
  CHECK(with_kinds("조판\u0301(組)") == "조[s]판\u0301[u](組)");
}

TEST_CASE("Hangul beside Latin letters and signs of an eojeol parts as syllables do") {
  CHECK(with_kinds("API를") == "API[s]를");
  CHECK(with_kinds("제1") == "제[s]1");
  CHECK(with_kinds("5%의") == "5%[s]의");
}

TEST_CASE("a bracket between a prefix and a digit is judged by what follows it") {
  check(BreakRules::unicode, "$(5)");
  check(BreakRules::unicode, "$|(가)");
  check(BreakRules::unicode, "$(\u03015)");
  check(BreakRules::unicode, "$|(");
  check(BreakRules::unicode, "a |$|( 5");
  CHECK(with_bars("$\u200D(5", BreakRules::unicode) == "$\u200D(5");
}

TEST_CASE("old Hangul and clusters stay whole") {
  check(BreakRules::korean, "나|랏〮|말〯|ᄊᆞ|미");
  check(BreakRules::korean, "ᄒᆞᆫ|글");
  check(BreakRules::korean, "🇰🇷|🇰🇷");
  check(BreakRules::korean, "👍🏽|👩‍💻");
}

TEST_CASE("no text, one character and broken bytes are no trouble") {
  CHECK(break_opportunities("", BreakRules::korean).empty());
  CHECK(break_opportunities("가", BreakRules::korean).empty());
  CHECK(break_opportunities(" ", BreakRules::korean).empty());
  CHECK(break_opportunities("가 ", BreakRules::korean).empty());
  CHECK(break_opportunities("\n", BreakRules::korean).empty());
  for (const std::string_view bytes : {"\x80", "\xC3", "\xE0\x80\x80", "\xED\xA0\x80", "\xEA\xB0",
                                       "\xF0\x9F", "\xFF\xFE", "\xF4\x90\x80\x80"}) {
    CHECK(break_opportunities(bytes, BreakRules::korean).empty());
    CHECK(break_opportunities(std::string(bytes) + " 가", BreakRules::korean).size() == 1);
    CHECK(grapheme_starts(bytes).size() == bytes.size());
  }
}
