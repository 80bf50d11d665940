#include <catch2/catch.hpp>

#include "epub/emphasis.h"
#include "unit/epub/build.h"

using namespace chaek::epub;
using namespace chaek::epub::build;

TEST_CASE("every style has its element") {
  const auto element = [](InlineStyle style) {
    return xhtml(Inlines{styled(style, {text("가")})});
  };
  CHECK(element(InlineStyle::emphasis) == "<em>가</em>");
  CHECK(element(InlineStyle::strong) == "<strong>가</strong>");
  CHECK(element(InlineStyle::strikethrough) == "<del>가</del>");
  CHECK(element(InlineStyle::underline) == "<u>가</u>");
  CHECK(element(InlineStyle::mark) == "<mark>가</mark>");
  CHECK(element(InlineStyle::superscript) == "<sup>가</sup>");
  CHECK(element(InlineStyle::subscript) == "<sub>가</sub>");
  CHECK(element(InlineStyle::keyboard) == "<kbd>가</kbd>");
  CHECK(element(InlineStyle::small) == "<small>가</small>");
}

TEST_CASE("emphasis tells Latin words from Hangul, which is never slanted") {
  const auto em = [](std::string value) {
    return xhtml(Inlines{styled(InlineStyle::emphasis, {text(std::move(value))})});
  };
  CHECK(em("book") == "<em class=\"latin\">book</em>");
  CHECK(em("책 3권") == "<em>책 3권</em>");
  CHECK(em("책은 an old book이다") == "<em>책은 <span class=\"latin\">an old book</span>이다</em>");
  CHECK(em("HTML5와 2023년") == "<em><span class=\"latin\">HTML5</span>와 2023년</em>");
}

TEST_CASE("nested emphasis splits where its outermost one does") {
  const Inlines nested = {
      styled(InlineStyle::emphasis, {text("가 "), styled(InlineStyle::emphasis, {text("go")})})};
  CHECK(xhtml(nested) == "<em>가 <em><span class=\"latin\">go</span></em></em>");
}

TEST_CASE("a soft break is a line end, and nothing between Han or kana") {
  const auto broken = [](Inline before, Inline after) {
    return xhtml(Inlines{std::move(before), {SoftBreak{}, {}}, std::move(after)});
  };
  CHECK(broken(text("가"), text("나")) == "가\n나");
  CHECK(broken(text("漢"), text("字")) == "漢字");
  CHECK(broken(text("漢"), text("자")) == "漢\n자");
  CHECK(broken(text("漢"), styled(InlineStyle::strong, {text("字")})) == "漢<strong>字</strong>");
  CHECK(broken(text("漢"), {CodeSpan{"字"}, {}}) == "漢\n<code>字</code>");
  CHECK(broken(text("漢"), {LineBreak{}, {}}) == "漢\n<br/>");
}

TEST_CASE("a soft break does not reach into the next paragraph") {
  const Blocks two = {paragraph({text("漢"), {SoftBreak{}, {}}}), paragraph("字")};
  CHECK(xhtml(two) == "<p>漢\n</p>\n<p>字</p>\n");
}

TEST_CASE("links lead to chapters, anchors and the web, and nowhere else") {
  const auto to = [](Target target) {
    return xhtml(Inlines{link(std::move(target), {text("글")})});
  };
  CHECK(to(Place{1, ""}) == "<a href=\"post002.xhtml\">글</a>");
  CHECK(to(Place{1, "h1"}) == "<a href=\"post002.xhtml#h1\">글</a>");
  CHECK(to(Place{0, "h1"}) == "<a href=\"#h1\">글</a>");
  CHECK(to(Place{0, ""}) == "<a href=\"post001.xhtml\">글</a>");
  CHECK(to(Place{9, "h1"}) == "글");
  CHECK(to(DeadEnd{}) == "글");
  CHECK(to(ExternalAddress{"https://example.org/?a=1&b=2"}) ==
        "<a href=\"https://example.org/?a=1&amp;b=2\">글</a>");
  CHECK(to(ExternalAddress{"mailto:a@example.org"}) == "<a href=\"mailto:a@example.org\">글</a>");
  CHECK(to(ExternalAddress{"javascript:alert(1)"}) == "글");
  CHECK(to(ExternalAddress{"data:text/html,x"}) == "글");
  CHECK(to(ExternalAddress{"file:///etc/passwd"}) == "글");
  CHECK(to(ExternalAddress{"http://%ED%95%9C.example/"}) ==
        "<a href=\"http://%ED%95%9C.example/\">글</a>");
}

TEST_CASE("a link within a link is its text") {
  const Inlines nested = {
      link(Place{1, ""}, {text("밖 "), link(Place{0, ""}, {text("안")}), mark(2)})};
  CHECK(xhtml(nested) ==
        "<a href=\"post002.xhtml\">밖 안<sup class=\"note-mark\" id=\"mark.2.1\">2)</sup></a>");
}

TEST_CASE("pictures carry their alternative text and the author's width") {
  Picture picture;
  picture.alt = "강 \"둑\"";
  picture.has_alt = true;
  picture.target = PictureIndex{1};
  picture.width = PictureWidth{120, PictureWidth::Unit::pixels};
  CHECK(xhtml(Inlines{{picture, {}}}) ==
        "<img src=\"images/img002.jpg\" alt=\"강 &quot;둑&quot;\" style=\"width:7.5em\"/>");
  picture.alt.clear();
  picture.width = PictureWidth{250, PictureWidth::Unit::percent};
  CHECK(xhtml(Inlines{{picture, {}}}) ==
        "<img src=\"images/img002.jpg\" alt=\"\" role=\"presentation\" style=\"width:100%\"/>");
  picture.has_alt = false;
  picture.width = PictureWidth{0, PictureWidth::Unit::percent};
  CHECK(xhtml(Inlines{{picture, {}}}) == "<img src=\"images/img002.jpg\" alt=\"\"/>");
}

TEST_CASE("a missing picture shows its text and its address") {
  Picture picture;
  picture.source = "img/강.png";
  picture.alt = "강";
  picture.target = MissingPicture{};
  CHECK(xhtml(Inlines{{picture, {}}}) == "<span class=\"placeholder\">[강: img/강.png]</span>");
  picture.source = "https://example.org/a.png";
  picture.alt.clear();
  const std::string address = "<a href=\"https://example.org/a.png\">https://example.org/a.png</a>";
  CHECK(xhtml(Inlines{{picture, {}}}) == "<span class=\"placeholder\">[" + address + "]</span>");
  CHECK(xhtml(Inlines{link(Place{1, ""}, {{picture, {}}})}) ==
        "<a href=\"post002.xhtml\"><span "
        "class=\"placeholder\">[https://example.org/a.png]</span></a>");
}

TEST_CASE("ruby keeps its brackets for readers without ruby") {
  CHECK(xhtml(Inlines{{Ruby{"漢字", "한자"}, {}}}) ==
        "<ruby>漢字<rp>(</rp><rt>한자</rt><rp>)</rp></ruby>");
  CHECK(xhtml(Inlines{{Ruby{"漢字", ""}, {}}}) == "<ruby>漢字</ruby>");
}

TEST_CASE("a language is said twice, and left out when it is none") {
  CHECK(xhtml(Inlines{{LanguageSpan{"ja", {text("かな")}}, {}}}) ==
        "<span lang=\"ja\" xml:lang=\"ja\">かな</span>");
  CHECK(xhtml(Inlines{{LanguageSpan{"x\" onclick=\"", {text("가")}}, {}}}) == "<span>가</span>");
}

TEST_CASE("an abbreviation says what it means") {
  CHECK(xhtml(Inlines{{Abbreviation{"높은 \"것\"", {text("ABC")}}, {}}}) ==
        "<abbr title=\"높은 &quot;것&quot;\">ABC</abbr>");
}

TEST_CASE("code keeps its text") {
  CHECK(xhtml(Inlines{{CodeSpan{"a  <b> & c"}, {}}}) == "<code>a  &lt;b&gt; &amp; c</code>");
}

TEST_CASE("Latin stretches begin and end with a letter or digit") {
  const auto parts = split_latin("(see page 3) 책, C++");
  REQUIRE(parts.size() == 5);
  CHECK(parts[0].text == "(");
  CHECK(parts[1].text == "see page 3");
  CHECK(parts[1].latin);
  CHECK(parts[2].text == ") 책, ");
  CHECK(parts[3].text == "C");
  CHECK(parts[4].text == "++");
  CHECK_FALSE(parts[4].latin);
}
