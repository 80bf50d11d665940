#include "printing.h"

using namespace chaek;
using namespace chaek::pdf;

namespace {

/// Every object of a PDF, its streams too, as text.
std::string objects_of(const Workbench& bench, const std::string& file) {
  const std::string made = bench.path("objects.pdf");
  output_of("qpdf --qdf --object-streams=disable '" + file + "' '" + made + "'");
  std::ifstream stream(made, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::size_t count_of(const std::string& text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; ++at) ++count;
  return count;
}

}  // namespace

TEST_CASE("the outline is nested as its levels say and leads to its places") {
  Press press;
  press.pages.pages.resize(3);
  press.pages.destinations = {{0, pt(0)}, {1, pt(100)}, {2, pt(50)}};
  press.pages.outline = {
      {1, "1부 🌱", 0}, {2, "첫 글", 1}, {3, "(절)", 1}, {2, "둘째 글", 2}, {1, "2부", 2}};
  const Workbench bench;
  const std::string file = bench.save("outline.pdf", press.print());
  require_sound(file);
  const std::string outline = output_of("mutool show '" + file + "' outline 2>/dev/null");
  INFO(outline);
  // Two tabs a level; the target is the page and its place from the lower left.
  CHECK(outline.find("\"1부 🌱\"\t#page=1") != std::string::npos);
  CHECK(outline.find("\t\"첫 글\"\t#page=2") != std::string::npos);
  CHECK(outline.find("\t\t\"(절)\"") != std::string::npos);
  CHECK(outline.find("\t\"둘째 글\"\t#page=3") != std::string::npos);
  CHECK(count_of(outline, "\n") == 5);
  const std::string objects = objects_of(bench, file);
  CHECK(objects.find("/PageMode /UseOutlines") != std::string::npos);
  CHECK(objects.find("/Count 4") != std::string::npos);  // two parts, the open one's two posts
  CHECK(objects.find("/Count -1") != std::string::npos);
}

TEST_CASE("levels that jump still make an outline") {
  Press press;
  press.pages.destinations = {{0, pt(0)}};
  press.pages.outline = {{3, "가", 0}, {5, "나", 0}, {0, "다", 0}, {2, "라", 9}};
  const Workbench bench;
  const std::string file = bench.save("outline.pdf", press.print());
  require_sound(file);
  CHECK(count_of(output_of("mutool show '" + file + "' outline 2>/dev/null"), "\n") == 4);
}

TEST_CASE("three thousand nested entries and their siblings are no trouble") {
  Press press;
  press.pages.destinations = {{0, pt(0)}};
  for (int i = 0; i < 30'000; ++i) press.pages.outline.push_back({1 + i % 3000, "가", 0});
  const Workbench bench;
  const std::string file = bench.save("deep.pdf", press.print());
  const std::string objects = output_of("qpdf --qdf --object-streams=disable '" + file + "' -");
  CHECK(count_of(objects, "/Title <feffac00>") == 30'000);
}

TEST_CASE("pages have the labels that are printed on them") {
  Press press;
  press.pages.pages.resize(5);
  press.pages.labels = {{0, layout::FolioStyle::roman, 1}, {2, layout::FolioStyle::arabic, 7}};
  const Workbench bench;
  const std::string objects = objects_of(bench, bench.save("labels.pdf", press.print()));
  const std::size_t at = objects.find("/PageLabels");
  REQUIRE(at != std::string::npos);
  std::string tree = objects.substr(at, 300);
  std::erase_if(tree, [](char c) { return c == '\n' || c == ' '; });
  CHECK(tree.find("/Nums[0<</S/r>>2<</S/D/St7>>]") != std::string::npos);
}

TEST_CASE("links lead into the book and to allowed addresses only") {
  Press press;
  press.pages.pages.resize(2);
  press.pages.destinations = {{1, pt(100)}};
  auto& items = press.page().items;
  const layout::Rectangle area{pt(10), pt(20), pt(30), pt(40)};
  press.pages.pages[0].items.emplace_back(layout::LinkArea{area, layout::DestinationId{0}, 0});
  items.emplace_back(layout::LinkArea{area, std::string("https://example.org/a(b)한"), 0});
  items.emplace_back(layout::LinkArea{area, std::string("javascript:alert(1)"), 0});
  items.emplace_back(layout::LinkArea{area, std::string("javascript:alert(1)"), 0});
  const Workbench bench;
  const std::string file = bench.save("links.pdf", press.print());
  require_sound(file);
  const std::string objects = objects_of(bench, file);
  CHECK(count_of(objects, "/Subtype /Link") == 2);
  CHECK(objects.find("/URI (https://example.org/a\\(b\\)%ED%95%9C)") != std::string::npos);
  CHECK(objects.find("javascript") == std::string::npos);
  REQUIRE(press.diagnostics.items().size() == 1);  // said once
  CHECK(press.diagnostics.items()[0].code == "link-scheme");
  std::string squeezed = objects;
  std::erase_if(squeezed, [](char c) { return c == '\n' || c == ' '; });
  CHECK(squeezed.find("/XYZnull300null]") != std::string::npos);
  CHECK(squeezed.find("/Rect[1034040380]") != std::string::npos);
}

TEST_CASE("readers see who wrote what, and XMP says the same") {
  Press press;
  press.pages.metadata = {"제목 <&>", {"하나", "둘"},         "설명",      {"글", "책"},
                          "ko",       "2023-12-30T00:00:00Z", "urn:uuid:1"};
  const Workbench bench;
  const std::string file = bench.save("metadata.pdf", press.print());
  require_sound(file);
  const std::string seen = output_of("TZ=UTC pdfinfo -isodates '" + file + "'");
  INFO(seen);
  CHECK(seen.find("Title:           제목 <&>") != std::string::npos);
  CHECK(seen.find("Author:          하나, 둘") != std::string::npos);
  CHECK(seen.find("Subject:         설명") != std::string::npos);
  CHECK(seen.find("Keywords:        글, 책") != std::string::npos);
  CHECK(seen.find("CreationDate:    2023-12-30T00:00:00Z") != std::string::npos);
  CHECK(seen.find("PDF version:     1.7") != std::string::npos);
  const std::string xmp = output_of("pdfinfo -meta '" + file + "'");
  CHECK(xmp.find("<rdf:li xml:lang=\"x-default\">제목 &lt;&amp;&gt;</rdf:li>") !=
        std::string::npos);
  CHECK(xmp.find("<dc:creator><rdf:Seq><rdf:li>하나</rdf:li><rdf:li>둘</rdf:li>") !=
        std::string::npos);
  CHECK(xmp.find("<xmp:ModifyDate>2023-12-30T00:00:00Z</xmp:ModifyDate>") != std::string::npos);
  const std::string objects = objects_of(bench, file);
  CHECK(objects.find("/Lang (ko)") != std::string::npos);
  CHECK(objects.find("/DisplayDocTitle true") != std::string::npos);
}
