#include <catch2/catch.hpp>

#include "parsed.h"

using Lines = std::vector<std::string>;

namespace {

std::string repeated(std::string_view text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("inline elements wrap the Markdown between their tags") {
  CHECK(
      tree("가 <u>나 **다**</u> 라<br>마 H<sub>2</sub>O x<sup>2</sup>\n") ==
      "paragraph\n  text \"가 \"\n  underline\n    text \"나 \"\n    strong\n      text \"다\"\n"
      "  text \" 라\"\n  line-break\n  text \"마 H\"\n  subscript\n    text \"2\"\n  text \"O x\"\n"
      "  superscript\n    text \"2\"\n");
  CHECK(tree("<kbd>Ctrl</kbd> <mark>빛</mark> <del>지움</del> <ins>더함</ins> "
             "<small>작게</small>\n") ==
        "paragraph\n  keyboard\n    text \"Ctrl\"\n  text \" \"\n  mark\n    text \"빛\"\n"
        "  text \" \"\n  strikethrough\n    text \"지움\"\n  text \" \"\n  underline\n"
        "    text \"더함\"\n  text \" \"\n  small\n    text \"작게\"\n");
  CHECK(
      tree("<B>굵게</B>와 <i>기울임</i>\n") ==
      "paragraph\n  strong\n    text \"굵게\"\n  text \"와 \"\n  emphasis\n    text \"기울임\"\n");
}

TEST_CASE("links, languages, pictures and ruby keep what they say") {
  CHECK(tree("글 <a href=\"https://a.b/?x=1&amp;y=2\" title=\"말\">*고리*</a>\n") ==
        "paragraph\n  text \"글 \"\n  link \"https://a.b/?x=1&y=2\" title \"말\"\n    emphasis\n"
        "      text \"고리\"\n");
  CHECK(tree("글 <span lang=\"en\">word</span> <span style=\"color:red\">빨강</span>\n") ==
        "paragraph\n  text \"글 \"\n  language en\n    text \"word\"\n  text \" 빨강\"\n");
  CHECK(tree("<img src='a.png' alt='달' width=\"50%\"> <img src=b.png alt=\"\" style='width: "
             "120px'>\n") ==
        "paragraph\n  picture \"a.png\" alt \"달\" width 50000/1000 %\n  text \" \"\n"
        "  picture \"b.png\" alt \"\" width 120000/1000 px\n");
  CHECK(tree("<ruby>漢字<rp>(</rp><rt>한자</rt><rp>)</rp></ruby>와 <ruby>大<rt>대<rt></ruby>\n")
            .starts_with(
                "paragraph\n  ruby \"漢字\" reading \"한자\"\n  text \"와 \"\n  ruby \"大\""));
}

TEST_CASE("an element around blocks wraps the Markdown between them") {
  CHECK(tree("<div align=\"center\">\n\n**가운데**\n\n</div>\n\n밖\n") ==
        "division center\n  paragraph\n    strong\n      text \"가운데\"\n"
        "paragraph\n  text \"밖\"\n");
  CHECK(tree("<details><summary>요약 <b>굵게</b></summary>\n\n- 하나\n\n</details>\n") ==
        "details\n  summary\n    text \"요약 \"\n    strong\n      text \"굵게\"\n"
        "  list bullet tight\n    item\n      paragraph\n        text \"하나\"\n");
  CHECK(tree("> <blockquote>\n>\n> 속\n>\n> </blockquote>\n") ==
        "quote\n  quote\n    paragraph\n      text \"속\"\n");
}

TEST_CASE("elements that only group leave their content in place") {
  CHECK(tree("<section><div>가 <p>나</p>다</div></section>\n") ==
        "paragraph\n  text \"가\"\nparagraph\n  text \"나\"\nparagraph\n  text \"다\"\n");
  CHECK(tree("<p style=\"text-align: right\">끝</p>\n") ==
        "division right\n  paragraph\n    text \"끝\"\n");
}

TEST_CASE("HTML tables keep spans, alignment, head and caption") {
  CHECK(tree("<table><caption>표</caption>\n<tr><th>가</th><th colspan=2>나</th></tr>\n"
             "<tr><td rowspan=9>1</td><td>2</td><td align=right>3</td></tr>\n"
             "<tr><td>4<br>5</td></tr></table>\n") ==
        "table columns 3\n  caption\n    text \"표\"\n  head-row\n    header-cell\n"
        "      paragraph\n        text \"가\"\n    header-cell columns 2\n      paragraph\n"
        "        text \"나\"\n  row\n    cell rows 2\n      paragraph\n        text \"1\"\n"
        "    cell\n      paragraph\n        text \"2\"\n    cell right\n      paragraph\n"
        "        text \"3\"\n  row\n    cell\n      paragraph\n        text \"4\"\n"
        "        line-break\n        text \"5\"\n");
}

TEST_CASE("lists, definitions, headings, code and figures in HTML") {
  CHECK(tree("<ul><li>가<li>나<ol start=3><li>다</ol></ul>\n") ==
        "list bullet tight\n  item\n    paragraph\n      text \"가\"\n  item\n    paragraph\n"
        "      text \"나\"\n    list 1. from 3 tight\n      item\n        paragraph\n"
        "          text \"다\"\n");
  CHECK(tree("<dl><dt>낱말<dd>뜻<dt>또<dd>다른</dl>\n") ==
        "definition-list\n  term\n    text \"낱말\"\n  definition\n    paragraph\n"
        "      text \"뜻\"\n  term\n    text \"또\"\n  definition\n    paragraph\n"
        "      text \"다른\"\n");
  CHECK(tree("<h2 id=\"top\"> 제목 </h2>\n").starts_with("heading 2"));
  CHECK(tree("<pre><code class=\"hl language-cpp\">\nint a &lt; b;\n  c\n</code></pre>\n") ==
        "code-block language \"cpp\" \"int a < b;\\n  c\"\n");
  CHECK(tree("<figure>\n<img src=\"a.png\" alt=\"달\">\n<figcaption>밤 <i>하늘</i></figcaption>\n"
             "</figure>\n") ==
        "figure\n  picture \"a.png\" alt \"달\"\n  caption\n    text \"밤 \"\n    emphasis\n"
        "      text \"하늘\"\n");
}

TEST_CASE("what is embedded from elsewhere becomes a card with a title and an address") {
  const auto card = [](const std::string& url, const std::string& title) {
    return "link-card\n  link \"" + url + "\"\n    text \"" + title + "\"\n";
  };
  CHECK(
      tree(
          "<iframe width=1 src=\"//www.youtube.com/embed/x-1?rel=0\" title=\"영상\"></iframe>\n") ==
      card("https://www.youtube.com/watch?v=x-1", "영상"));
  CHECK(tree("<iframe src=\"https://player.vimeo.com/video/12?h=a\"></iframe>\n") ==
        card("https://vimeo.com/12", "Vimeo"));
  CHECK(tree("<iframe src='https://codepen.io/kim/embed/preview/abc?a=b'></iframe>\n") ==
        card("https://codepen.io/kim/pen/abc", "CodePen"));
  CHECK(tree("<iframe src=\"https://maps.example/x?y=1\"></iframe>\n") ==
        card("https://maps.example/x?y=1", "https://maps.example/x?y=1"));
  CHECK(tree("<video controls><source src=\"a.mp4\">보이지 않으면</video>\n")
            .starts_with(card("a.mp4", "a.mp4")));
  CHECK(tree("<audio src=\"a.mp3\" title=\"노래\"></audio>\n") == card("a.mp3", "노래"));
  CHECK(tree("<embed src=\"a.pdf\">\n") == card("a.pdf", "a.pdf"));
  CHECK(tree("<object data=\"a.pdf\"></object>\n") == card("a.pdf", "a.pdf"));
  CHECK(tree("<object><embed src=\"https://youtu.be/abc\"></object>\n") ==
        card("https://youtu.be/abc", "YouTube"));
  CHECK(tree("<script src=\"https://gist.github.com/kim/123.js?file=a.c\"></script>\n") ==
        card("https://gist.github.com/kim/123", "GitHub Gist"));
  CHECK(tree("<iframe src=\"https://a.b/c\"/>\n\n뒤\n").find("text \"뒤\"") != std::string::npos);
}

TEST_CASE("a film in the middle of a paragraph parts it; in a heading or a caption it is a link") {
  CHECK(tree("앞 <iframe src=\"https://a.b/c\"></iframe> 뒤\n") ==
        "paragraph\n  text \"앞\"\nlink-card\n  link \"https://a.b/c\"\n    text "
        "\"https://a.b/c\"\nparagraph\n  text \"뒤\"\n");
  CHECK(tree("<figure><img src=\"a.png\" alt=\"가\"><figcaption>글 <iframe src=\"https://a.b/c\">"
             "</iframe></figcaption></figure>\n")
            .find("caption\n    text \"글 \"\n    link \"https://a.b/c\"") != std::string::npos);
}

TEST_CASE("a post of another site stays a quotation, and says whose it is on a card") {
  CHECK(tree("<blockquote class=\"twitter-tweet\"><p lang=\"ko\">첫 글</p>&mdash; 김 (@kim) "
             "<a href=\"https://twitter.com/kim/status/1\">1월 2일</a></blockquote>\n") ==
        "quote\n  paragraph\n    text \"첫 글\"\n  link-card\n"
        "    link \"https://twitter.com/kim/status/1\"\n      text \"김 (@kim) 1월 2일\"\n");
  CHECK(tree("<blockquote class=\"instagram-media\" "
             "data-instgrm-permalink=\"https://www.instagram.com/p/a/\"></blockquote>\n") ==
        "link-card\n  link \"https://www.instagram.com/p/a/\"\n    text \"Instagram\"\n");
}

TEST_CASE("an object without an address is said, what it holds stays") {
  const Parsed parsed = parse("<object><p>안의 글</p></object>\n");
  CHECK(parsed.tree() == "paragraph\n  text \"안의 글\"\n");
  CHECK(parsed.said() == Lines{"note dropped-html 1:1"});
}

TEST_CASE("names that links lead to are anchors") {
  CHECK(tree("<a name=\"가\"></a>첫 <a id='나' href=\"#가\">글</a> <sup id=\"다\">1</sup>\n") ==
        "paragraph\n  anchor \"가\"\n  text \"첫 \"\n  anchor \"나\"\n  link \"#가\"\n"
        "    text \"글\"\n  text \" \"\n  anchor \"다\"\n  superscript\n    text \"1\"\n");
  CHECK(tree("<p id=\"문단\">글</p>\n<ul><li id=\"항목\">하나</li></ul>\n") ==
        "paragraph\n  anchor \"문단\"\n  text \"글\"\nlist bullet tight\n  item\n"
        "    paragraph\n      anchor \"항목\"\n      text \"하나\"\n");
  CHECK(tree("<h2 id=\"제목\">글</h2>\n") == "heading 2 id \"제목\"\n  text \"글\"\n");
}

TEST_CASE("lists count as they are told") {
  CHECK(tree("<ol type=\"a\" start=\"3\"><li>다</ol>\n").starts_with("list a. from 3 tight\n"));
  CHECK(tree("<ol type=\"A\"><li>가</ol>\n").starts_with("list A. from 1"));
  CHECK(tree("<ol type=\"i\"><li>가</ol>\n").starts_with("list i. from 1"));
  CHECK(tree("<ol type=\"I\"><li>가</ol>\n").starts_with("list I. from 1"));
  CHECK(tree("<ol reversed><li>둘<li>하나</ol>\n").starts_with("list 1. from 2 down tight\n"));
  CHECK(tree("<ol reversed start=10><li>열</ol>\n").starts_with("list 1. from 10 down"));
}

TEST_CASE("a line may end at <wbr>") {
  CHECK(tree("긴<wbr>낱말\n") == "paragraph\n  text \"긴\u200B낱말\"\n");
}

TEST_CASE("scripts and styles go and are said; comments go in silence") {
  const Parsed parsed = parse(
      "가\n\n<script>\nalert('<b>x</b>');\n\n더\n</script>\n\n<style>p{}</style>\n"
      "<script>y</script>\n\n<!-- 숨김\n\n더 -->\n\n나 <!-- 속 --> 다\n");
  CHECK(parsed.tree() == "paragraph\n  text \"가\"\nparagraph\n  text \"나 다\"\n");
  CHECK(parsed.said() == Lines{"note dropped-html 3:1", "note dropped-html 9:1"});
}

TEST_CASE("no handler and no script address of an element is read") {
  const Parsed parsed = parse(
      "<img src=\"a.png\" alt=\"x\" onerror=\"alert(1)\">\n\n"
      "<p ONCLICK='go()' title=\" onload=x\">가</p>\n<p onclick=go()>나</p>\n");
  CHECK(parsed.tree().find("alert") == std::string::npos);
  CHECK(parsed.said() == Lines{"note dropped-html 3:1", "note dropped-html 1:1"});
  CHECK(parsed.diagnostics.items()[0].message ==
        "onclick has no place in a book and was left out (2 times)");
}

TEST_CASE("a tag that is no HTML and has no partner is text") {
  CHECK(tree("List<String>과 <T>, Map<K, V>, <Button> 그리고 <div> 태그\n") ==
        "paragraph\n  text \"List<String>과 <T>, Map<K, V>, <Button> 그리고 <div> 태그\"\n");
  CHECK(tree("<Leader>\n\n글\n") == "paragraph\n  text \"<Leader>\"\nparagraph\n  text \"글\"\n");
  CHECK(tree("`</body>` 앞의 <script> 태그와 </head>\n") ==
        "paragraph\n  code \"</body>\"\n  text \" 앞의 <script> 태그와 </head>\"\n");
  CHECK(tree("a <?php echo 1 ?> b <![CDATA[c]]>\n") ==
        "paragraph\n  text \"a <?php echo 1 ?> b <![CDATA[c]]>\"\n");
}

TEST_CASE("of unknown elements the text stays") {
  CHECK(tree("<note-box><p>가</p></note-box>\n") == "paragraph\n  text \"가\"\n");
  CHECK(tree("가 <person>나</person> 다\n") == "paragraph\n  text \"가 나 다\"\n");
  const Parsed form = parse("<form action=x><label>이름</label><input value=y></form>\n");
  CHECK(form.tree() == "paragraph\n  text \"이름\"\n");
  CHECK(form.said() == Lines{"note dropped-html 1:1", "note dropped-html 1:35"});
  const Parsed drawing = parse("<svg><path d='x'/><text>그림 글</text></svg>\n");
  CHECK(drawing.tree() == "paragraph\n  text \"그림 글\"\n");
}

TEST_CASE("what is not closed is said, and its text stays") {
  const Parsed bold = parse("가 <b>나\n\n다\n");
  CHECK(bold.tree() == "paragraph\n  text \"가 나\"\nparagraph\n  text \"다\"\n");
  CHECK(bold.said() == Lines{"warning unclosed-html 1:4"});
  const Parsed block = parse("<div align=center>\n\n가\n\n나\n");
  CHECK(block.tree() == "paragraph\n  text \"가\"\nparagraph\n  text \"나\"\n");
  CHECK(block.said() == Lines{"warning unclosed-html 1:1"});
  const Parsed comment = parse("가\n\n<!-- 열린 채\n나\n");
  CHECK(comment.said() == Lines{"warning unclosed-html 3:1"});
  CHECK(comment.tree().find("나") != std::string::npos);
}

TEST_CASE("pieces in an impossible place are kept") {
  CHECK(tree("<table>\n\n**글**\n\n<tr><td>칸</td></tr></table>\n").find("text \"글\"") !=
        std::string::npos);
  CHECK(tree("가 <iframe src=\"https://a.b\">**나**</iframe> 다\n").find("text \"나\"") !=
        std::string::npos);
  CHECK(tree("<pre>\n\n**글**\n\n</pre>\n").find("글") != std::string::npos);
}

TEST_CASE("headings, links and cells hold HTML too") {
  CHECK(tree("## 제목 <u>밑줄</u>\n\n[고리<br>둘](x)\n\n| 가<br>나 |\n|---|\n| "
             "<ul><li>다</li></ul> |\n") ==
        "heading 2\n  text \"제목 \"\n  underline\n    text \"밑줄\"\n"
        "paragraph\n  link \"x\"\n    text \"고리\"\n    line-break\n    text \"둘\"\n"
        "table columns 1\n  head-row\n    header-cell\n      paragraph\n        text \"가\"\n"
        "        line-break\n        text \"나\"\n  row\n    cell\n      list bullet tight\n"
        "        item\n          paragraph\n            text \"다\"\n");
}

TEST_CASE("an author's <br> is never taken for a piece of Markdown") {
  CHECK(tree("<div><br>가<br>나</div>\n\n다\n\n<p><br></p>\n\n라\n").find("text \"라\"") !=
        std::string::npos);
}

TEST_CASE("places in HTML are those of the file") {
  const Parsed parsed = parse("글\n\n> <div>\n> <p>가</p>\n> <p>나 <b>다</b></p>\n> </div>\n");
  const auto& quote = std::get<chaek::content::Quote>(parsed.post.blocks.at(1).kind);
  CHECK(parsed.source->position(quote.content.at(0).span.begin).line == 4);
  const auto& last = std::get<chaek::content::Paragraph>(quote.content.at(1).kind);
  CHECK(covered(last.content.at(1).span) == "<b>다</b>");
}

TEST_CASE("too much HTML in one place is an error that keeps the text") {
  const Parsed parsed = parse("<div>" + repeated("가나다라 ", 30'000) + "</div>\n");
  CHECK(parsed.said() == Lines{"error too-complex 1:1"});
  CHECK(parsed.tree().find("가나다라") != std::string::npos);
  const Parsed line = parse("앞 " + repeated("<b>가</b> ", 40'000) + "뒤\n");
  // 256 KiB are 37,449 pairs of tags; each stands in ten columns, after "앞 ".
  CHECK(line.said() == Lines{"error too-complex 1:374494"});
  CHECK(line.tree().find("앞 <b>가</b>") != std::string::npos);
  CHECK(line.tree().ends_with("뒤\"\n"));
}

TEST_CASE("deep and misnested HTML stays within bounds, with its text") {
  const Parsed deep = parse(repeated("<div align=center>", 5000) + "글" + repeated("</div>", 5000));
  CHECK(deep.tree().find("text \"글\"") != std::string::npos);
  CHECK(deep.said() == Lines{"warning too-deep 1:3601"});
  const Parsed items = parse("<dl><ul>" + repeated("<dd><li>", 5000) + "글</ul></dl>");
  CHECK(items.tree().find("글") != std::string::npos);
  const Parsed wide =
      parse("<table><tr>" + repeated("<td colspan=1000>가</td>", 300) + "</tr></table>\n");
  CHECK(wide.said() == Lines{"error too-complex 1:1"});
  CHECK(wide.tree().find("가") != std::string::npos);
}
