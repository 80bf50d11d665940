#include "epub_sample_book.h"

#include <array>

#include "deflate/deflate.h"

namespace chaek::tests {
namespace {

using namespace content;  // the whole file builds content trees

Inline text(std::string value) {
  return {Text{std::move(value)}, {}};
}
Inline soft_break() {
  return {SoftBreak{}, {}};
}
Inline code(std::string value) {
  return {CodeSpan{std::move(value)}, {}};
}
Inline styled(InlineStyle style, Inlines children) {
  return {Styled{style, std::move(children)}, {}};
}
Inline em(std::string value) {
  return styled(InlineStyle::emphasis, {text(std::move(value))});
}
Inline strong(std::string value) {
  return styled(InlineStyle::strong, {text(std::move(value))});
}
Inline mark_of(std::uint32_t number, std::uint32_t reference = 1) {
  return {FootnoteMark{"n" + std::to_string(number), number, reference}, {}};
}
Inline link(Target target, Inlines children, std::string title = {}) {
  return {Link{"", std::move(title), std::move(children), std::move(target)}, {}};
}
Inline picture(PictureTarget target, std::string alt, bool has_alt = true,
               std::optional<PictureWidth> width = {}) {
  Picture value;
  value.source = "https://pictures.example/자전거 길.png";
  value.alt = std::move(alt);
  value.has_alt = has_alt;
  value.width = width;
  value.target = target;
  return {std::move(value), {}};
}

Block paragraph(Inlines content) {
  return {Paragraph{std::move(content)}, {}};
}
Block paragraph(std::string value) {
  return paragraph({text(std::move(value))});
}
Block heading(int level, std::string anchor, std::string value) {
  return {Heading{level, {text(std::move(value))}, {}, std::move(anchor)}, {}};
}
ListItem item(Blocks blocks, TaskState task = TaskState::none) {
  return {task, std::move(blocks), {}};
}
TableCell cell(Inlines content, Alignment alignment = Alignment::natural, bool header = false) {
  return {{paragraph(std::move(content))}, alignment, 1, 1, header};
}

void append_number(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift);
}

void append_chunk(std::string& out, std::string_view type, std::string_view content) {
  append_number(out, static_cast<std::uint32_t>(content.size()));
  const std::string body = std::string(type) + std::string(content);
  out += body;
  append_number(out, deflate::crc32(body));
}

/// A PNG of two soft colours that run into each other.
std::string gradient(std::uint32_t width, std::uint32_t height, std::array<int, 3> top,
                     std::array<int, 3> bottom) {
  std::string rows;
  for (std::uint32_t y = 0; y < height; ++y) {
    rows += '\0';
    for (std::uint32_t x = 0; x < width; ++x) {
      const int share = static_cast<int>(y * 256 / height);
      for (std::size_t c = 0; c < 3; ++c) {
        rows += static_cast<char>((top[c] * (256 - share) + bottom[c] * share) / 256);
      }
    }
  }
  std::string out = "\x89PNG\r\n\x1a\n";
  std::string head;
  append_number(head, width);
  append_number(head, height);
  head += std::string("\x08\x02\x00\x00\x00", 5);
  append_chunk(out, "IHDR", head);
  append_chunk(out, "IDAT", deflate::Compressor(6).zlib(rows));
  append_chunk(out, "IEND", {});
  return out;
}

book::PictureResource resource(std::string path, std::uint32_t width, std::uint32_t height,
                               std::array<int, 3> top, std::array<int, 3> bottom) {
  book::PictureResource out;
  out.path = std::move(path);
  out.bytes = std::make_shared<const std::string>(gradient(width, height, top, bottom));
  out.identity.width = width;
  out.identity.height = height;
  return out;
}

book::Chapter preface() {
  book::Chapter chapter;
  chapter.kind = book::ChapterKind::front;
  chapter.id = "front1";
  chapter.title = {text("머리말")};
  chapter.language = "ko";
  chapter.blocks = {
      paragraph(
          "한 해 동안 적어 둔 글을 모았다. 날마다 쓰지는 못했지만, 다시 읽어 보니 계절이 지나간 "
          "자리가 글마다 조금씩 남아 있다."),
      paragraph({text("차례를 따라 읽어도 좋고, "), link(Place{1, ""}, {text("첫 글")}),
                 text("부터 천천히 읽어도 좋다.")})};
  return chapter;
}

Block weather_table() {
  Table table;
  table.column_count = 3;
  table.caption = {text("표 1. 봄철 자전거 출근 기록")};
  table.head = {
      {{cell({text("달")}, Alignment::left, true), cell({text("횟수")}, Alignment::right, true),
        cell({text("한마디")}, Alignment::center, true)}}};
  TableCell tall = cell({text("꽃가루가 심해 마스크를 썼다")}, Alignment::center);
  tall.rows = 2;
  TableCell wide = cell({strong("모두 합쳐 스물일곱 번")});
  wide.columns = 3;
  table.body = {
      {{cell({text("4월")}, Alignment::left, true), cell({text("12")}, Alignment::right), tall}},
      {{cell({text("5월")}, Alignment::left, true), cell({text("15")}, Alignment::right)}},
      {{wide}}};
  return {std::move(table), {}};
}

Blocks lists() {
  List steps{ListMarker::decimal_period, 3, true, {}};
  steps.items = {item({paragraph("타이어에 바람을 넣는다.")}),
                 item({paragraph("체인에 기름을 친다."),
                       {List{ListMarker::bullet,
                             1,
                             true,
                             {item({paragraph("너무 많이 치면 먼지가 붙는다.")}), item({})}},
                        {}}})};
  List tasks{ListMarker::bullet, 1, true, {}};
  tasks.items = {item({paragraph("전조등 건전지 갈기")}, TaskState::done),
                 item({paragraph("안장 높이 다시 맞추기")}, TaskState::open)};
  List reasons{ListMarker::decimal_parenthesis, 1, false, {}};
  reasons.items = {
      item({paragraph("버스를 기다리지 않는다."), paragraph("비 오는 날은 물론 예외다.")}),
      item({{CodeBlock{"sh", "date +%F"}, {}}}, TaskState::done)};
  return {{std::move(steps), {}}, {std::move(tasks), {}}, {std::move(reasons), {}}};
}

book::Chapter spring() {
  book::Chapter chapter;
  chapter.id = "post001";
  chapter.title = {text("자전거로 출근하기, 그리고 "), em("slow commuting")};
  chapter.language = "ko";
  chapter.date = WrittenDate{2023, 4, 30, 0, 0, 0, false, {}};
  chapter.categories = {"살림"};
  chapter.tags = {"자전거", "봄"};
  chapter.blocks = {
      paragraph({text("사월이 되자 강변길에 사람이 늘었다. 회사까지 "), strong("십이 킬로미터"),
                 text("를 자전거로 달리면 사십 분쯤 걸린다. 버스보다 "), em("조금 느리지만"),
                 text(" 땀을 식히며 커피를 내리는 시간까지 합치면 하루가 한결 길어진 기분이 든다."),
                 mark_of(1), soft_break(), text("바람은 "), em("맞바람 headwind 쪽"),
                 text("이 늘 조금 더 세다.")}),
      paragraph({text("책에서 읽은 말 가운데 "),
                 {Ruby{"徐行", "서행"}, {}},
                 text("이라는 말이 마음에 남았다. "),
                 text("옛글에는 "),
                 {LanguageSpan{"zh-Hant", {text("緩步"), soft_break(), text("當車")}}, {}},
                 text("라고도 했고, 나랏〮말〯ᄊᆞ미 같은 옛한글도 한 줄 있었다. "),
                 {LanguageSpan{"en", {em("Slow and steady")}}, {}},
                 text("라는 말도 있다."),
                 mark_of(2),
                 text(" 다시 말하지만 천천히 간다."),
                 mark_of(1, 2)}),
      heading(2, "prepare", "준비물"),
      paragraph({text("설정은 "), code("~/.config/ride.toml"), text("에 두고 "),
                 styled(InlineStyle::keyboard, {text("Ctrl")}), text("+"),
                 styled(InlineStyle::keyboard, {text("S")}), text("로 저장한다. 물은 H"),
                 styled(InlineStyle::subscript, {text("2")}), text("O, 넓이는 m"),
                 styled(InlineStyle::superscript, {text("2")}), text(", "),
                 styled(InlineStyle::strikethrough, {text("작년 계획")}), text("은 버렸고 "),
                 styled(InlineStyle::mark, {text("올해 계획")}), text("만 "),
                 styled(InlineStyle::underline, {text("밑줄")}), text("을 그었다. "),
                 styled(InlineStyle::small, {text("작은 글씨로 덧붙인다.")})})};
  for (Block& block : lists()) chapter.blocks.push_back(std::move(block));
  chapter.blocks.push_back(heading(3, "numbers", "숫자로 보는 두 달"));
  chapter.blocks.push_back(weather_table());
  chapter.blocks.push_back({CodeBlock{"python",
                                      "# 두 달 동안 달린 거리\nrides = 27\n\nif rides > "
                                      "20:\n\tprint(f\"{rides * 12 * 2} km & <왕복>\")"},
                            {}});
  chapter.footnotes = {
      {"n1", 1, 2, {paragraph("집에 돌아오는 길은 내리막이라 오 분쯤 빠르다.")}, {}},
      {"n2",
       2,
       1,
       {paragraph({text("이솝 우화의 "), em("토끼와 거북이"), text("에서.")}),
        {CodeBlock{"", "tortoise > hare"}, {}}},
       {}}};
  return chapter;
}

Blocks pictures() {
  const PictureIndex river{0};
  Figure one;
  one.pictures = {
      picture(river, "해 질 무렵의 강변", true, PictureWidth{80, PictureWidth::Unit::percent})};
  one.caption = {text("해 질 무렵의 강변. 사진을 누르면 "),
                 link(ExternalAddress{"https://maps.example/강?a=1&b=2"}, {text("지도")}),
                 text("가 열린다.")};
  Figure two;
  two.pictures = {picture(river, "왼쪽 강둑"), link(ExternalAddress{"https://pictures.example/"},
                                                    {picture(PictureIndex{1}, "오른쪽 강둑")})};
  two.caption = {text("두 강둑")};
  Figure missing;
  missing.pictures = {picture(MissingPicture{}, "잃어버린 사진")};
  return {
      {std::move(one), {}},
      {std::move(two), {}},
      {std::move(missing), {}},
      paragraph({text("글 사이에도 "),
                 picture(PictureIndex{1}, "", true, PictureWidth{24, PictureWidth::Unit::pixels}),
                 text(" 그림이 들어가고, "), picture(MissingPicture{}, ""),
                 text("처럼 없는 그림도 있다.")})};
}

book::Chapter summer() {
  book::Chapter chapter;
  chapter.id = "post002";
  chapter.title = {text("여름 장마와 빗소리 ☔")};
  chapter.language = "ko";
  chapter.date = WrittenDate{2023, 7, 9, 22, 30, 0, true, 540};
  chapter.authors = {"이웃집 글쓴이"};
  chapter.blocks = {
      {Quote{{paragraph("비가 오는 날에는 소리가 먼저 온다."),
              {Quote{{paragraph("빗소리는 읽는 소리를 닮았다.")}}, {}}}},
       {}},
      paragraph({text("지난 글의 "),
                 link(Place{1, "numbers"}, {text("숫자")}, "봄 기록"),
                 text("를 다시 보면서 "),
                 link(DeadEnd{}, {text("사라진 글")}),
                 text("도 찾아보았다."),
                 {LineBreak{}, {}},
                 text("연락은 "),
                 link(ExternalAddress{"mailto:me@example.org"}, {text("me@example.org")}),
                 text("로. 나쁜 주소 "),
                 link(ExternalAddress{"javascript:alert(1)"}, {text("누르지 마세요")}),
                 text("는 글자만 남는다.")}),
      {ThematicBreak{}, {}},
      heading(2, "pictures", "사진 몇 장")};
  for (Block& block : pictures()) chapter.blocks.push_back(std::move(block));
  chapter.blocks.push_back(
      {Details{{text("장마 준비 목록 펼치기")}, {paragraph("우비, 장화, 마른 수건 두 장.")}}, {}});
  chapter.blocks.push_back({Division{Alignment::center, {paragraph("가운데에 놓인 글")}}, {}});
  DefinitionList words;
  words.items = {{{{text("여우비")}}, {{paragraph("해가 난 날 잠깐 오다 그치는 비.")}}},
                 {{{text("는개")}, {text("안개비")}},
                  {{paragraph("안개보다 굵은 비."), paragraph("우산이 소용없다.")}}},
                 {{{text("작달비")}}, {}}};
  chapter.blocks.push_back({std::move(words), {}});
  chapter.blocks.push_back(heading(2, "next", "다음 계절로 & <마침>"));
  chapter.blocks.push_back(paragraph(
      "처서가 지나면 다시 자전거를 꺼낼 생각이다. \x01 \"따옴표\"와 꺾쇠 <>도 그대로다."));
  return chapter;
}

book::Chapter afterword() {
  book::Chapter chapter;
  chapter.kind = book::ChapterKind::back;
  chapter.id = "back1";
  chapter.title = {text("Afterword")};
  chapter.language = "en";
  chapter.blocks = {paragraph(
      {text("This page is in English, so that "), em("emphasis"), text(" is slanted here.")})};
  return chapter;
}

book::ContentsEntry entry(book::ContentsEntry::Kind kind, int level, Inlines label,
                          std::uint32_t number, std::string anchor = {}) {
  book::ContentsEntry out;
  out.kind = kind;
  out.level = level;
  out.label = std::move(label);
  if (kind == book::ContentsEntry::Kind::part) {
    out.part = number;
  } else {
    out.place = {number, std::move(anchor)};
  }
  return out;
}

}  // namespace

book::Book epub_sample_book() {
  using Kind = book::ContentsEntry::Kind;
  book::Book book;
  book.metadata.title = "천천히 가는 해";
  book.metadata.subtitle = "자전거와 비 & 그 밖의 기록";
  book.metadata.authors = {"김나루", "A. Writer"};
  book.metadata.publisher = "강변책방";
  book.metadata.language = "ko";
  book.metadata.description = "한 해 동안 적은 글 <모음>.";
  book.metadata.rights = "© 2023 김나루";
  book.metadata.identifier = "urn:uuid:0f3c5a52-8a2f-5d38-9b1f-6f5f4f2b7c11";
  book.metadata.date = {2023, 12, 30, 0, 0, 0, false, {}};
  book.metadata.modified = "2023-12-30T00:00:00Z";
  book.metadata.slug = "slow-year";
  book.metadata.years = "2023";
  book.metadata.subjects = {"자전거", "봄", "비"};
  book.parts = {{"part1", "봄", 1, 1}, {"part2", "여름", 2, 1}};
  book.chapters = {preface(), spring(), summer(), afterword()};
  book.contents_title = "차례";
  book.contents = {
      entry(Kind::chapter, 1, {text("머리말")}, 0),
      entry(Kind::part, 1, {text("봄")}, 0),
      entry(Kind::chapter, 2, {text("자전거로 출근하기, 그리고 "), em("slow commuting")}, 1),
      entry(Kind::heading, 3, {text("준비물")}, 1, "prepare"),
      entry(Kind::heading, 4, {text("숫자로 보는 두 달")}, 1, "numbers"),
      entry(Kind::part, 1, {text("여름")}, 1),
      entry(Kind::chapter, 2, {text("장마 ☔")}, 2),
      entry(Kind::heading, 3, {text("사진 몇 장")}, 2, "pictures"),
      entry(Kind::heading, 3, {text("다음 계절로 & <마침>")}, 2, "next"),
      entry(Kind::chapter, 1, {text("Afterword")}, 3)};
  book.pictures = {resource("img/river.png", 640, 400, {250, 200, 160}, {90, 110, 150}),
                   resource("img/bank.png", 320, 240, {170, 200, 170}, {60, 100, 80})};
  return book;
}

epub::CoverPicture epub_sample_cover() {
  return {gradient(600, 900, {47, 62, 70}, {120, 140, 130}), image::Format::png};
}

}  // namespace chaek::tests
