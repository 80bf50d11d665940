#include "printing.h"

using namespace chaek;
using namespace chaek::pdf;

namespace {

using layout::StructureNode;
using layout::StructureRole;

layout::TagId add_node(Press& press, StructureRole role, layout::TagId parent,
                       std::uint8_t level = 0) {
  StructureNode node;
  node.role = role;
  node.parent = parent;
  node.level = level;
  press.pages.structure.push_back(node);
  return static_cast<layout::TagId>(press.pages.structure.size() - 1);
}

std::string structure_of(const std::string& file) {
  return output_of("pdfinfo -struct-text '" + file + "'");
}

}  // namespace

TEST_CASE("the structure tree has the text of every tag in reading order, and no artifact") {
  Press press;
  const auto document = add_node(press, StructureRole::document, 0);
  const auto heading = add_node(press, StructureRole::heading, document, 2);
  const auto paragraph = add_node(press, StructureRole::paragraph, document);
  const auto strong = add_node(press, StructureRole::strong, paragraph);
  const auto artifact = add_node(press, StructureRole::artifact, document);
  const auto folio = add_node(press, StructureRole::span, artifact);
  press.line("제목", pt(20), pt(40), pt(16), heading);
  press.line("처음 ", pt(20), pt(80), pt(10), paragraph);
  press.line("굳게", pt(50), pt(80), pt(10), strong);
  press.line(" 나중", pt(80), pt(80), pt(10), paragraph);
  press.page().items.emplace_back(
      layout::FilledRectangle{{pt(20), pt(90), pt(20), pt(1)}, {}, artifact});
  press.line("37", pt(150), pt(380), pt(8), folio);
  press.pages.pages.emplace_back();
  press.line("넘어간 나랏〮말〯 ❤️", pt(20), pt(40), pt(10), paragraph);

  const Workbench bench;
  const std::string file = bench.save("tagged.pdf", press.print());
  require_sound(file);
  const std::string seen = structure_of(file);
  INFO(seen);
  CHECK(seen.find(
            "Document\n  H2 (block)\n    \"제목\"\n  P (block)\n    \"처음 \"\n    Span (inline)\n"
            "      \"굳게\"\n    \" 나중\"\n    \"넘어간 나랏〮말〯 ❤️\"") != std::string::npos);
  CHECK(seen.find("37") == std::string::npos);
  CHECK(poppler_text(file).find("37") != std::string::npos);
}

TEST_CASE("a table keeps its empty cells, and nothing else that is empty") {
  Press press;
  const auto document = add_node(press, StructureRole::document, 0);
  const auto table = add_node(press, StructureRole::table, document);
  const auto row = add_node(press, StructureRole::table_row, table);
  const auto head = add_node(press, StructureRole::table_header, row);
  add_node(press, StructureRole::table_data, row);
  const auto last = add_node(press, StructureRole::table_data, row);
  add_node(press, StructureRole::paragraph, document);
  press.line("머리", pt(20), pt(40), pt(10), head);
  press.line("끝", pt(90), pt(40), pt(10), last);
  const Workbench bench;
  const std::string seen = structure_of(bench.save("table.pdf", press.print()));
  INFO(seen);
  CHECK(seen.find("/Scope /Column") != std::string::npos);
  const std::size_t first = seen.find("TH");
  const std::size_t second = seen.find("TD", first);
  REQUIRE(second != std::string::npos);
  const std::size_t third = seen.find("TD", second + 1);
  REQUIRE(third != std::string::npos);
  CHECK(seen.find("\"끝\"") > third);
  CHECK(seen.find("P (block)") == std::string::npos);
}

TEST_CASE("the only paragraph of an item or a cell has no element, unless code is in it") {
  Press press;
  const auto document = add_node(press, StructureRole::document, 0);
  const auto list = add_node(press, StructureRole::list, document);
  const auto body = [&] {
    const auto item = add_node(press, StructureRole::list_item, list);
    return add_node(press, StructureRole::list_body, item);
  };
  double y = 40;
  const auto say = [&](const std::string& text, layout::TagId tag) {
    press.line(text, pt(20), pt(y += 20), pt(10), tag);
  };
  const auto alone = add_node(press, StructureRole::paragraph, body());
  const auto strong = add_node(press, StructureRole::strong, alone);
  say("홀로 ", alone);
  say("굳게", strong);
  const auto two = body();
  say("첫째", add_node(press, StructureRole::paragraph, two));
  say("둘째", add_node(press, StructureRole::paragraph, two));
  const auto coded = add_node(press, StructureRole::paragraph, body());
  say("부호", add_node(press, StructureRole::code, add_node(press, StructureRole::strong, coded)));
  const auto table = add_node(press, StructureRole::table, document);
  const auto row = add_node(press, StructureRole::table_row, table);
  const auto cell = add_node(press, StructureRole::table_data, row);
  say("칸", add_node(press, StructureRole::paragraph, cell));
  const Workbench bench;
  const std::string file = bench.save("merged.pdf", press.print());
  require_sound(file);
  const std::string seen = structure_of(file);
  INFO(seen);
  const auto has = [&](const std::string& lines) { return seen.find(lines) != std::string::npos; };
  CHECK(has("LBody (block)\n        \"홀로 \"\n        Span (inline)\n          \"굳게\""));
  CHECK(
      has("LBody (block)\n        P (block)\n          \"첫째\"\n        P (block)\n          "
          "\"둘째\""));
  CHECK(
      has("LBody (block)\n        P (block)\n          Span (inline)\n            Code (inline)"));
  CHECK(has("TD\n        \"칸\""));
}

TEST_CASE("links, figures and languages are told in the structure") {
  Press press;
  press.pages.destinations = {{0, pt(0)}};
  const auto document = add_node(press, StructureRole::document, 0);
  const auto paragraph = add_node(press, StructureRole::paragraph, document);
  const auto link = add_node(press, StructureRole::link, paragraph);
  const auto figure = add_node(press, StructureRole::figure, document);
  press.pages.structure[figure].alternative = "바다";
  press.pages.structure[link].language = "en";
  const auto abbreviation = add_node(press, StructureRole::span, paragraph);
  press.pages.structure[abbreviation].alternative = "뜻";
  press.line("ABC", pt(90), pt(40), pt(10), abbreviation);
  press.line("see ", pt(20), pt(40), pt(10), paragraph);
  press.line("this", pt(50), pt(40), pt(10), link);
  press.page().items.emplace_back(
      layout::LinkArea{{pt(50), pt(30), pt(20), pt(12)}, layout::DestinationId{0}, link});
  image::Pixels pixels;
  pixels.width = pixels.height = 1;
  pixels.color = {1, 2, 3};
  press.pages.pictures.push_back({std::make_shared<const std::string>(image::encode_png(pixels))});
  press.page().items.emplace_back(
      layout::PlacedPicture{0, {pt(20), pt(60), pt(50), pt(50)}, figure});
  const Workbench bench;
  const std::string file = bench.save("linked.pdf", press.print());
  require_sound(file);
  const std::string objects = output_of("qpdf --qdf --object-streams=disable '" + file + "' -");
  CHECK(objects.find("/S /Figure") != std::string::npos);
  CHECK(objects.find("/Alt <feffbc14b2e4>") != std::string::npos);
  CHECK(objects.find("/E <feffb73b>") != std::string::npos);
  CHECK(objects.find("/Lang (en)") != std::string::npos);
  CHECK(objects.find("/StructParent 1") != std::string::npos);  // after the only page's 0
  CHECK(objects.find("/Type /OBJR") != std::string::npos);
  CHECK(objects.find("/Tabs /S") != std::string::npos);
  CHECK(objects.find("/Marked true") != std::string::npos);
  const std::string seen = structure_of(file);
  INFO(seen);
  CHECK(seen.find("Link (inline)") != std::string::npos);
  CHECK(seen.find("\"this\"") != std::string::npos);
}

TEST_CASE("text and shapes of one tag on one page are balanced sequences") {
  Press press;
  const auto document = add_node(press, StructureRole::document, 0);
  const auto code = add_node(press, StructureRole::code, document);
  for (int i = 0; i < 3; ++i) {
    const Length y = pt(40 + 20 * i);
    press.page().items.emplace_back(
        layout::FilledRectangle{{pt(10), y, pt(90), pt(20)}, {240, 240, 230}, code});
    press.line("줄 ❤️ 하나", pt(20), y + pt(14), pt(10), code);
  }
  const Workbench bench;
  const std::string file = bench.save("mixed.pdf", press.print());
  require_sound(file);
  const std::string page =
      output_of("qpdf --qdf '" + file + "' - | grep -a -E '^(BT|ET|EMC|.*BDC)$'");
  INFO(page);
  int marks = 0;
  bool text = false;
  bool text_at_mark = false;
  std::size_t at = 0;
  while (at < page.size()) {
    const std::size_t end = page.find('\n', at);
    const std::string line = page.substr(at, end - at);
    at = end + 1;
    if (line == "BT" || line == "ET") {
      CHECK((marks == 0 || !text_at_mark));
      text = line == "BT";
    } else if (line == "EMC") {
      CHECK(--marks == 0);
      CHECK(text == text_at_mark);
    } else {
      CHECK(++marks == 1);
      text_at_mark = text;
    }
  }
  CHECK(marks == 0);
  CHECK(poppler_text(file) == "줄 ❤️ 하나\n줄 ❤️ 하나\n줄 ❤️ 하나");
}
