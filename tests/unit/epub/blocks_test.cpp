#include <catch2/catch.hpp>

#include "unit/epub/build.h"

using namespace chaek::epub;
using namespace chaek::epub::build;

namespace {

ListItem item(Blocks blocks, TaskState task = TaskState::none) {
  return {task, std::move(blocks), {}};
}
bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("headings keep their level and their anchor") {
  CHECK(xhtml(Blocks{{Heading{3, {text("절")}, "mine", "h4"}, {}}}) == "<h3 id=\"h4\">절</h3>\n");
}

TEST_CASE("items of a tight list have no paragraphs, those of a loose one do") {
  List list{ListMarker::bullet, 1, true, {item({paragraph("하나")})}};
  CHECK(xhtml(Blocks{{list, {}}}) == "<ul>\n<li>하나</li>\n</ul>\n");
  list.tight = false;
  CHECK(xhtml(Blocks{{list, {}}}) == "<ul>\n<li><p>하나</p></li>\n</ul>\n");
}

TEST_CASE("ordered lists start where the author starts them") {
  List list{ListMarker::decimal_period, 7, true, {item({paragraph("일곱")})}};
  CHECK(xhtml(Blocks{{list, {}}}) == "<ol start=\"7\">\n<li>일곱</li>\n</ol>\n");
  list.start = 1;
  list.marker = ListMarker::decimal_parenthesis;
  CHECK(xhtml(Blocks{{list, {}}}) == "<ol class=\"parenthesis\">\n<li>일곱</li>\n</ol>\n");
}

TEST_CASE("ordered lists count as the author counts") {
  List list{ListMarker::lower_letter, 1, true, {item({paragraph("하나")})}};
  CHECK(xhtml(Blocks{{list, {}}}) == "<ol type=\"a\">\n<li>하나</li>\n</ol>\n");
  list.marker = ListMarker::upper_roman;
  list.reversed = true;
  CHECK(xhtml(Blocks{{list, {}}}) ==
        "<ol start=\"1\" type=\"I\" reversed=\"reversed\">\n<li>하나</li>\n</ol>\n");
}

TEST_CASE("a card has its title as a link and its address below") {
  Link link;
  link.children = {text("바다")};
  link.target = ExternalAddress{"https://a.example/1"};
  LinkCard card{{{link, {}}}, "https://a.example/1"};
  CHECK(
      xhtml(Blocks{{card, {}}}) ==
      "<div class=\"card\">\n<p class=\"card-title\"><a href=\"https://a.example/1\">바다</a></p>\n"
      "<p class=\"card-address\">https://a.example/1</p>\n</div>\n");
  card.address.clear();
  CHECK_FALSE(has(xhtml(Blocks{{card, {}}}), "card-address"));
}

TEST_CASE("a place that links lead to has an id") {
  CHECK(xhtml(Blocks{{Paragraph{{{Anchor{"가", "a1"}, {}}, text("글")}}, {}}}) ==
        "<p><span id=\"a1\"></span>글</p>\n");
}

TEST_CASE("a task's box stands inside its first paragraph, or before other blocks") {
  const List list{ListMarker::bullet,
                  1,
                  false,
                  {item({paragraph("함")}, TaskState::done),
                   item({{CodeBlock{"", "x"}, {}}}, TaskState::open), item({}, TaskState::open)}};
  const std::string out = xhtml(Blocks{{list, {}}});
  CHECK(has(out,
            "<li class=\"task\"><p><span class=\"task-box\" role=\"img\" "
            "aria-label=\"마친 일\">☑</span> 함</p></li>"));
  CHECK(has(out,
            "aria-label=\"할 일\">☐</span> \n<pre><code>"
            "<span class=\"line\">x</span></code></pre></li>"));
  CHECK(has(out, "☐</span> \n</li>"));
}

TEST_CASE("code keeps its line ends and names its language") {
  CHECK(xhtml(Blocks{{CodeBlock{"c++", "\nint a;\n\n  b<c>"}, {}}}) ==
        "<pre><code class=\"language-c++\"><span class=\"line\">\n</span>"
        "<span class=\"line\">int a;\n</span><span class=\"line\">\n</span>"
        "<span class=\"line\">  b&lt;c&gt;</span></code></pre>\n");
  CHECK(xhtml(Blocks{{CodeBlock{"", ""}, {}}}) == "<pre><code></code></pre>\n");
}

TEST_CASE("tokens of code are classes, numbers are the stylesheet's, a title is a caption") {
  CodeBlock code{"js", "if (a<1)\n  \"가\""};
  code.tokens = {{0, 2, CodeKind::keyword}, {6, 7, CodeKind::number}, {11, 16, CodeKind::string}};
  CHECK(xhtml(Blocks{{code, {}}}) ==
        "<pre><code class=\"language-js\"><span class=\"line\"><span class=\"keyword\">if</span> "
        "(a&lt;<span class=\"number\">1</span>)\n</span><span class=\"line\">  "
        "<span class=\"string\">&quot;가&quot;</span></span></code></pre>\n");
  code.tokens.clear();
  code.text = "x";
  code.title = "앱/<app>.js";
  code.first_line = 1;
  CHECK(xhtml(Blocks{{code, {}}}) ==
        "<figure class=\"code\">\n<figcaption>앱/&lt;app&gt;.js</figcaption>\n"
        "<pre class=\"numbered\"><code class=\"language-js\"><span class=\"line\">x</span></code>"
        "</pre>\n</figure>\n");
  code.title.clear();
  code.first_line = 41;
  CHECK(has(xhtml(Blocks{{code, {}}}),
            "<pre class=\"numbered\" style=\"counter-reset: line 40\"><code"));
}

TEST_CASE("tables say which cells are heads and how they span") {
  Table table;
  table.caption = {text("표")};
  TableCell head{{paragraph("달")}, Alignment::right, 2, 1, true};
  TableCell side{{paragraph("봄")}, Alignment::natural, 1, 3, true};
  TableCell plain{{paragraph("가"), paragraph("나")}, Alignment::center, 1, 1, false};
  table.head = {{{head}}};
  table.body = {{{side, plain}}};
  CHECK(xhtml(Blocks{{table, {}}}) ==
        "<table>\n<caption>표</caption>\n"
        "<thead>\n<tr><th scope=\"col\" class=\"right\" colspan=\"2\">달</th></tr>\n</thead>\n"
        "<tbody>\n<tr><th scope=\"row\" rowspan=\"3\">봄</th>"
        "<td class=\"center\"><p>가</p>\n<p>나</p>\n</td></tr>\n</tbody>\n</table>\n");
}

TEST_CASE("figures hold pictures and their caption") {
  Picture picture;
  picture.alt = "강";
  picture.has_alt = true;
  picture.target = PictureIndex{0};
  Figure figure;
  figure.pictures = {{picture, {}}};
  figure.caption = {text("강가")};
  CHECK(xhtml(Blocks{{figure, {}}}) ==
        "<figure>\n<img src=\"images/img001.png\" alt=\"강\"/>\n"
        "<figcaption>강가</figcaption>\n</figure>\n");
  figure.pictures.push_back({picture, {}});
  CHECK(has(xhtml(Blocks{{figure, {}}}), "<figure class=\"row\">\n<span class=\"picture\"><img"));
}

TEST_CASE("quotes, breaks, details and divisions") {
  CHECK(xhtml(Blocks{{Quote{{paragraph("말")}}, {}}}) ==
        "<blockquote>\n<p>말</p>\n</blockquote>\n");
  CHECK(xhtml(Blocks{{ThematicBreak{}, {}}}) == "<hr/>\n");
  CHECK(xhtml(Blocks{{Details{{text("펼침")}, {paragraph("속")}}, {}}}) ==
        "<section class=\"details\">\n<p class=\"summary\">펼침</p>\n<p>속</p>\n</section>\n");
  CHECK(xhtml(Blocks{{Division{Alignment::center, {paragraph("속")}}, {}}}) ==
        "<div class=\"center\">\n<p>속</p>\n</div>\n");
}

TEST_CASE("definition lists always have terms and definitions") {
  DefinitionList list;
  list.items = {{{{text("말")}}, {}}, {{}, {{paragraph("뜻")}}}};
  CHECK(xhtml(Blocks{{list, {}}}) ==
        "<dl>\n<dt>말</dt>\n<dd></dd>\n<dt></dt>\n<dd>뜻</dd>\n</dl>\n");
}

TEST_CASE("a note leads back to each of its marks") {
  const Footnote note{"n", 3, 2, {paragraph("첫째"), paragraph("둘째")}, {}};
  const std::string out = xhtml(Blocks{paragraph({mark(3), mark(3, 2)})}, {note});
  CHECK(
      has(out,
          "<a href=\"#note.3\" id=\"mark.3.1\" epub:type=\"noteref\" role=\"doc-noteref\">3)</a>"));
  CHECK(has(out, "id=\"mark.3.2\""));
  CHECK(has(out,
            "<aside id=\"note.3\" epub:type=\"footnote\" role=\"doc-footnote\">"
            "<p><span class=\"note-number\">3)</span> 첫째</p>"));
  CHECK(has(out, "<p>둘째 <a href=\"#mark.3.1\" class=\"back-link\" role=\"doc-backlink\""));
  CHECK(has(out, "<a href=\"#mark.3.2\" class=\"back-link\""));
}

TEST_CASE("a note without marks, or that ends with code, stays whole") {
  const Footnote unused{"u", 1, 0, {paragraph("홀로")}, {}};
  CHECK(has(xhtml(Blocks{}, {unused}), "1)</span> 홀로</p></aside>"));
  const Footnote code{"c", 1, 1, {{CodeBlock{"", "x"}, {}}}, {}};
  const std::string out = xhtml(Blocks{}, {code});
  CHECK(has(out, "<span class=\"note-number\">1)</span> \n<pre>"));
  CHECK(has(out, "</pre> <a href=\"#mark.1.1\""));
}

TEST_CASE("a mark that leads to no note stays as it was written") {
  CHECK(xhtml(Inlines{{FootnoteMark{"없음", 0, 1}, {}}}) == "[^없음]");
}
