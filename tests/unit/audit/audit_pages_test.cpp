#include "audit/audit_pages.h"

#include <catch2/catch.hpp>
#include <string>

#include "sheet.h"

namespace chaek::audit {
namespace {

using layout::StructureRole;

/// The one fault of the pages.
Fault only(const Report& report, FaultKind kind) {
  for (const Fault& fault : report.faults) {
    UNSCOPED_INFO(name(fault.kind) << " on page " << fault.page + 1 << ": " << fault.text);
  }
  REQUIRE(report.faults.size() == 1);
  CHECK(report.faults.front().kind == kind);
  return report.faults.front();
}

// Twenty-seven syllables and four spaces: 280.2 points at their natural width, 31 em to fill.
const std::string kFull = "가나다라마 바사아자차카 타파하거너 더러머버서 어저처커터퍼 ";
const std::string kShort = "가나 다라마.";

/// `count` lines of a paragraph, all good.
void set_good(Sheet& sheet, layout::TagId tag, int count) {
  for (int i = 1; i < count; ++i) sheet.line(kFull, tag, 1.5);
  sheet.line(kShort, tag);
}

TEST_CASE("pages without a fault have none") {
  Sheet sheet;
  const auto heading = sheet.node(StructureRole::heading, sheet.chapter);
  sheet.line("제목", heading);
  set_good(sheet, sheet.paragraph(), 5);
  const auto split = sheet.paragraph();
  sheet.line(kFull, split, 1.5);
  sheet.line(kFull, split, 1.5);
  sheet.turn();
  sheet.line(kFull, split, 1.5);
  sheet.line(kShort, split);
  const Report report = sheet.audit();
  CHECK(report.faults.empty());
  CHECK(report.pages == 2);
  CHECK(report.lines == 10);
  CHECK(report.narrow.lines + report.wide.lines == 9);
  CHECK(report.narrow.broken + report.wide.broken == 7);
  CHECK(report.narrow.syllable_breaks + report.wide.syllable_breaks == 0);
}

TEST_CASE("loose, very loose and tight lines are told by their word spaces") {
  Sheet sheet;
  const auto tag = sheet.paragraph();
  sheet.line("가나다라 바사아자차 카타 ", tag, 2.5);
  set_good(sheet, tag, 2);
  const Fault loose = only(sheet.audit(), FaultKind::loose_line);
  CHECK(loose.amount == Approx(2.5).epsilon(0.01));
  CHECK(loose.page == 0);
  CHECK(loose.y == pt(64));
  CHECK_FALSE(sheet.audit().narrow.very_loose > 0);

  Sheet very;
  const auto other = very.paragraph();
  very.line("가나다라 바사아자차 카타 ", other, 3.5);
  set_good(very, other, 2);
  CHECK(only(very.audit(), FaultKind::very_loose_line).amount == Approx(3.5).epsilon(0.01));

  Sheet tight;
  const auto third = tight.paragraph();
  tight.line(kFull, third, 0.7);
  set_good(tight, third, 2);
  CHECK(only(tight.audit(), FaultKind::tight_line).amount == Approx(0.7).epsilon(0.01));
}

TEST_CASE("a very loose line could have been avoided where the next word has syllables to give") {
  const auto set = [](std::string_view next) {
    Sheet sheet;
    const auto tag = sheet.paragraph();
    sheet.line("가나다라 바사아자차 카타 하하 ", tag, 5);
    sheet.line(next, tag);
    return only(sheet.audit(), FaultKind::very_loose_line).avoidable;
  };
  CHECK(set("네글자다 끝."));
  CHECK_FALSE(set("세글자 끝."));
  CHECK_FALSE(set("English 끝."));
}

TEST_CASE("the last line of a paragraph is not judged by its spaces") {
  Sheet sheet;
  const auto tag = sheet.paragraph();
  sheet.line(kFull, tag, 1.5);
  sheet.line("가나 다라.", tag, 4);
  CHECK(sheet.audit().faults.empty());
}

TEST_CASE("lines are counted as wide from thirty em on") {
  Sheet sheet;
  const auto tag = sheet.paragraph();
  sheet.justified(kFull, tag);
  sheet.justified(kFull, tag);
  sheet.line(kShort, tag);
  CHECK(sheet.audit().wide.broken == 2);
  CHECK(sheet.audit().narrow.lines == 0);

  Sheet narrow;
  const auto list = narrow.node(StructureRole::list, narrow.chapter);
  const auto item = narrow.node(StructureRole::paragraph, list);
  narrow.line(kFull, item, 1.0, pt(60));
  narrow.line(kShort, item, 1.0, pt(60));
  CHECK(narrow.audit().wide.lines == 0);
  CHECK(narrow.audit().narrow.broken == 1);
}

TEST_CASE("breaks inside an eojeol are counted, those after a hyphen or inside Latin are not") {
  Sheet sheet;
  const auto tag = sheet.paragraph();
  sheet.justified("가나다라마 바사아자차카 타파하거너 더러머버서 어저", tag);
  sheet.justified("처커터퍼가 바사아자차카 타파하거너 더러머버서 가-", tag);
  sheet.justified("나다라마바 바사아자차카 타파하거너 더러머버서 ab", tag);
  sheet.justified("cdef라마바 바사아자차카 타파하거너 더러머버서 가나 ", tag);
  sheet.line(kShort, tag);
  const Report report = sheet.audit();
  CHECK(report.faults.empty());
  CHECK(report.wide.syllable_breaks == 1);
  CHECK(report.wide.word_breaks == 1);
}

TEST_CASE("beside a bracket and between two Han without Hangul no eojeol is divided") {
  Sheet sheet;
  const auto tag = sheet.paragraph();
  sheet.justified("가나다라마 바사아자차카 타파하거너 더러머버서 어저", tag);
  sheet.justified("(처커터퍼가 바사아자차카 타파하거너 더러머버서 가)", tag);
  sheet.justified("나다라마바 바사아자차카 타파하거너 더러머버서 大韓", tag);
  sheet.justified("民國天地玄黃宇宙洪荒日月盈昃辰宿列張寒來暑往秋收", tag);
  sheet.justified("冬藏閏餘成歲律呂調陽雲騰致雨露結爲霜金生麗水玉出", tag);
  sheet.line(kShort, tag);
  const Report report = sheet.audit();
  CHECK(report.wide.syllable_breaks == 2);  // 大韓|民國 in a Korean line; 出|가
}

TEST_CASE("a line that its author ended is no break") {
  Sheet sheet;
  const auto tag = sheet.paragraph();
  sheet.line("가나다라", tag);
  sheet.line("-마바사", tag);
  sheet.line("아자차", tag);
  CHECK(sheet.audit().faults.empty());
  CHECK(sheet.audit().wide.syllable_breaks + sheet.audit().narrow.syllable_breaks == 0);
}

TEST_CASE("lines begin and end with nothing that is prohibited there") {
  const auto set = [](const std::string& end, const std::string& start) {
    Sheet sheet;
    const auto tag = sheet.paragraph();
    sheet.justified("가나다라마 바사아자차카 타파하거너 더러머버서 " + end, tag);
    sheet.line(start, tag);
    return sheet.audit();
  };
  CHECK(only(set("가", "” 나다."), FaultKind::prohibited_start).text == "” 나다.");
  only(set("가", "·나"), FaultKind::prohibited_start);
  only(set("가 ", "— 나"), FaultKind::prohibited_start);
  only(set("가", "』는"), FaultKind::prohibited_start);
  only(set("가「", "나」"), FaultKind::prohibited_end);
  only(set("가(", "나)"), FaultKind::prohibited_end);
  only(set("12", "34"), FaultKind::split_pair);
  only(set("50", "%는"), FaultKind::split_pair);
  CHECK(set("가 ", "-5도").faults.empty());
  CHECK(set("가 ", ".env").faults.empty());
  CHECK(set("가", "「나」").faults.empty());
  CHECK(set("가%12", "34%").faults.empty());
}

TEST_CASE("a paragraph leaves two lines on either side of a page's end") {
  Sheet orphan;
  const auto first = orphan.paragraph();
  orphan.line(kFull, first, 1.5);
  orphan.turn();
  set_good(orphan, first, 2);
  CHECK(only(orphan.audit(), FaultKind::orphan).page == 0);

  Sheet widow;
  const auto second = widow.paragraph();
  widow.line(kFull, second, 1.5);
  widow.line(kFull, second, 1.5);
  widow.turn();
  widow.line(kShort, second);
  CHECK(only(widow.audit(), FaultKind::widow).page == 1);
}

TEST_CASE("an empty line parts a paragraph") {
  const auto empty_line = [](Sheet& sheet) { sheet.baseline += pt(20); };
  Sheet first;  // a line, an empty one, the page's end
  const auto one = first.paragraph();
  first.line(kShort, one);
  first.turn();
  set_good(first, one, 3);
  CHECK(first.audit().faults.empty());

  Sheet last;
  const auto two = last.paragraph();
  set_good(last, two, 3);
  last.turn();
  last.line(kShort, two);
  CHECK(last.audit().faults.empty());

  Sheet orphan;
  const auto three = orphan.paragraph();
  set_good(orphan, three, 3);
  empty_line(orphan);
  orphan.line(kFull, three, 1.5);
  orphan.turn();
  set_good(orphan, three, 2);
  CHECK(only(orphan.audit(), FaultKind::orphan).page == 0);

  Sheet widow;
  const auto four = widow.paragraph();
  widow.line(kFull, four, 1.5);
  widow.line(kFull, four, 1.5);
  widow.turn();
  widow.line(kShort, four);
  empty_line(widow);
  set_good(widow, four, 2);
  CHECK(only(widow.audit(), FaultKind::widow).page == 1);
}

TEST_CASE("ragged lines end early without their author's will") {
  Sheet sheet;
  const auto tag = sheet.paragraph();
  sheet.line("가나다라마 바사아자차카 타파하거너 더러머버서 ", tag);
  sheet.turn();
  sheet.line("어저처커터퍼허고노도로모보소오조초 ", tag);
  sheet.line(kShort, tag);
  CHECK(only(sheet.audit(), FaultKind::orphan).page == 0);
}

TEST_CASE("a picture that is a link is no line") {
  Sheet sheet;
  sheet.line(kShort, sheet.paragraph());
  const auto link = sheet.node(StructureRole::link, sheet.chapter);
  sheet.page().items.emplace_back(layout::PlacedPicture{
      0, {pt(40), pt(100), pt(100), pt(50)}, sheet.node(StructureRole::figure, link)});
  sheet.pages.pictures.emplace_back();
  CHECK(sheet.audit().lines == 1);
}

TEST_CASE("two lines follow a heading on its page, or a picture, or the chapter's end") {
  const auto set = [](int lines) {
    Sheet sheet;
    set_good(sheet, sheet.paragraph(), 2);
    sheet.line("제목", sheet.node(StructureRole::heading, sheet.chapter));
    if (lines > 0) set_good(sheet, sheet.paragraph(), lines);
    sheet.turn();
    set_good(sheet, sheet.paragraph(), 3);
    return sheet.audit();
  };
  CHECK(only(set(0), FaultKind::stranded_heading).amount == 0);
  CHECK(only(set(1), FaultKind::stranded_heading).amount == 1);
  CHECK(set(2).faults.empty());

  Sheet top;  // a page of headings alone can't be helped
  top.line("제목", top.node(StructureRole::heading, top.chapter));
  top.line("작은 제목", top.node(StructureRole::heading, top.chapter));
  top.turn();
  set_good(top, top.paragraph(), 3);
  CHECK(top.audit().faults.empty());

  Sheet picture;
  set_good(picture, picture.paragraph(), 2);
  picture.line("제목", picture.node(StructureRole::heading, picture.chapter));
  picture.page().items.emplace_back(
      layout::PlacedPicture{0,
                            {pt(40), pt(100), pt(100), pt(100)},
                            picture.node(StructureRole::figure, picture.chapter)});
  picture.pages.pictures.emplace_back();
  picture.turn();
  set_good(picture, picture.paragraph(), 3);
  CHECK(picture.audit().faults.empty());

  Sheet end;
  set_good(end, end.paragraph(), 2);
  end.line("제목", end.node(StructureRole::heading, end.chapter));
  end.line(kShort, end.paragraph());
  end.turn();
  end.chapter = end.node(StructureRole::part, 0);
  set_good(end, end.paragraph(), 3);
  CHECK(end.audit().faults.empty());
}

TEST_CASE("a line that promises what follows does not end a page") {
  Sheet sheet;
  sheet.line("다음과 같다:", sheet.paragraph());
  sheet.turn();
  set_good(sheet, sheet.paragraph(), 2);
  CHECK(only(sheet.audit(), FaultKind::stranded_lead_in).text == "다음과 같다:");
}

TEST_CASE("a line within its measure and a page within its edges") {
  Sheet block;
  const auto tag = block.paragraph();
  const Length end = block.line("가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도",
                                tag, 1.0, pt(70));
  block.line(kShort, tag);
  CHECK(only(block.audit(), FaultKind::overfull_line).amount == Approx((end - pt(350)).points()));

  Sheet quote;  // ends before the text block does, but its other lines end earlier still
  const auto inside = quote.node(StructureRole::quote, quote.chapter);
  const auto words = quote.node(StructureRole::paragraph, inside);
  quote.line(kFull, words, 1.1);
  quote.line(kFull, words, 1.1);
  quote.line(kFull, words, 1.5);
  quote.line(kShort, words);
  only(quote.audit(), FaultKind::overfull_line);

  Sheet page;
  page.page().items.emplace_back(
      layout::FilledRectangle{{pt(390), pt(10), pt(20), pt(5)}, {}, page.chapter});
  only(page.audit(), FaultKind::outside_page);

  Sheet below;
  below.baseline = pt(470);
  below.line(kShort, below.paragraph());
  only(below.audit(), FaultKind::outside_page);
}

TEST_CASE("type does not lie on type") {
  Sheet sheet;
  const auto row = sheet.node(StructureRole::table_row, sheet.chapter);
  sheet.line("가나다라마", sheet.node(StructureRole::table_data, row));
  sheet.baseline -= pt(20);
  sheet.line("바사아", sheet.node(StructureRole::table_data, row), 1.0, pt(80));
  CHECK(only(sheet.audit(), FaultKind::overlap).text == "가나다라마 | 바사아");
}

TEST_CASE("glyphs that no font has are counted") {
  Sheet sheet;
  sheet.line("가_나_", sheet.paragraph());
  CHECK(only(sheet.audit(), FaultKind::missing_glyph).amount == 2);
}

TEST_CASE("a picture has two hundred pixels an inch") {
  const auto set = [](double points) {
    Sheet sheet;
    const std::string header(
        "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\0\xC8\0\0\0\xC8\x08\x02\0\0\0\0\0\0\0", 33);
    sheet.pages.pictures.push_back({std::make_shared<const std::string>(header)});
    sheet.page().items.emplace_back(
        layout::PlacedPicture{0,
                              {pt(40), pt(50), pt(points), pt(points)},
                              sheet.node(StructureRole::figure, sheet.chapter)});
    return sheet.audit();
  };
  CHECK(set(72).faults.empty());
  CHECK(only(set(144), FaultKind::low_resolution).amount == Approx(100));
}

TEST_CASE("a note begins on the page of its first mark") {
  const auto set = [](bool same_page) {
    Sheet sheet;
    const auto words = sheet.paragraph();
    const auto mark = sheet.node(StructureRole::reference, words);
    sheet.line(kShort, words);
    sheet.page().items.emplace_back(
        layout::LinkArea{{pt(100), pt(50), pt(5), pt(10)}, layout::DestinationId{0}, mark});
    if (!same_page) sheet.turn();
    sheet.baseline = pt(430);
    sheet.pages.destinations.push_back({static_cast<std::uint32_t>(same_page ? 0 : 1), pt(415)});
    const auto note = sheet.node(StructureRole::note, sheet.chapter);
    sheet.line("각주의 글.", sheet.node(StructureRole::paragraph, note));
    return sheet.audit();
  };
  CHECK(set(true).faults.empty());
  CHECK(only(set(false), FaultKind::strayed_note).text == "각주의 글.");
}

}  // namespace
}  // namespace chaek::audit
