#include <catch2/catch.hpp>
#include <utility>

#include "parsed.h"

using namespace chaek::content;

namespace {

/// Inlines on one line: <b>bold</b>, <i>, <s>, <m>, [links], `code`.
std::string line(const Inlines& inlines);

std::string styled(const Styled& node) {
  const char* tag = node.style == InlineStyle::strong          ? "b"
                    : node.style == InlineStyle::emphasis      ? "i"
                    : node.style == InlineStyle::strikethrough ? "s"
                                                               : "m";
  return std::string("<") + tag + ">" + line(node.children) + "</" + tag + ">";
}

std::string line(const Inlines& inlines) {
  std::string out;
  for (const Inline& node : inlines) {
    std::visit(
        Visitor{[&](const Text& text) { out += text.text; }, [&](const SoftBreak&) { out += '\n'; },
                [&](const LineBreak&) { out += '\n'; },
                [&](const CodeSpan& code) { out += '`' + code.text + '`'; },
                [&](const Math& math) { out += '$' + math.tex + '$'; },
                [&](const Styled& style) { out += styled(style); },
                [&](const LanguageSpan& span) { out += line(span.children); },
                [&](const Abbreviation& word) { out += line(word.children); },
                [&](const Link& link) { out += '[' + line(link.children) + ']'; },
                [&](const Picture&) { out += "(picture)"; },
                [&](const FootnoteMark&) { out += "(note)"; }, [](const Anchor&) {},
                [&](const Ruby& ruby) { out += ruby.base; }},
        node.kind);
  }
  return out;
}

std::string read(const std::string& text, bool smart = false) {
  const Parsed parsed = parse(text + "\n", "post.md", {.smart_punctuation = smart});
  CHECK(parsed.said().empty());
  std::string out;
  for (const Block& block : parsed.post.blocks) {
    if (!out.empty()) out += '|';
    if (const auto* paragraph = std::get_if<Paragraph>(&block.kind))
      out += line(paragraph->content);
  }
  return out;
}

using Cases = std::vector<std::pair<std::string, std::string>>;

void check(const Cases& cases) {
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(read(text) == expected);
  }
}

}  // namespace

// The cases follow the test cases of markdown-cjk-friendly in kind; the words are ours.
TEST_CASE("punctuation next to Hangul does not keep emphasis from ending or beginning") {
  check({{"**굵게(Bold)**은", "<b>굵게(Bold)</b>은"},
         {"**“따옴표”**라는 말", "<b>“따옴표”</b>라는 말"},
         {"**'작은따옴표'**는, **\"큰따옴표\"**는", "<b>'작은따옴표'</b>는, <b>\"큰따옴표\"</b>는"},
         {"이것은**(괄호)**이다", "이것은<b>(괄호)</b>이다"},
         {"*기울임(italic)*도", "<i>기울임(italic)</i>도"},
         {"***셋(three)***을", "<i><b>셋(three)</b></i>을"},
         {"**끝.**다음", "<b>끝.</b>다음"},
         {"**100%**의", "<b>100%</b>의"},
         {"**하나(1)**와 **둘(2)**와 **셋**", "<b>하나(1)</b>와 <b>둘(2)</b>와 <b>셋</b>"},
         {"ᅡ**(a)**", "ᅡ<b>(a)</b>"},
         {"**(k)**ᄏ", "<b>(k)</b>ᄏ"}});
}

TEST_CASE("what stands at a run may be a code span, a link or other markup") {
  check({{"**`code`**를", "<b>`code`</b>를"},
         {"함수**`f`**", "함수<b>`f`</b>"},
         {"웹w함수**`f`**", "웹w함수<b>`f`</b>"},
         {"시각:한국**`f`**", "시각:한국<b>`f`</b>"},
         {"[함수**`f`**](a)와", "[함수<b>`f`</b>]와"},
         {"**[고리](a)**와 **[고리](b)**를", "<b>[고리]</b>와 <b>[고리]</b>를"},
         {"글**[고리](a)**글", "글<b>[고리]</b>글"},
         {"**<https://example.com/>**로", "<b>[https://example.com/]</b>로"},
         {"**글\\***은", "<b>글*</b>은"},
         {"**~~지움(x)~~**은", "<b><s>지움(x)</s></b>은"},
         {"**_둘(x)_**은", "<b><i>둘(x)</i></b>은"},
         {"**줄\n(바꿈)**은", "<b>줄\n(바꿈)</b>은"}});
}

TEST_CASE("Han and kana with marks of their own") {
  check({{"**真。**她", "<b>真。</b>她"},
         {"真**（她**", "真<b>（她</b>"},
         {"Git**（注：別物）**", "Git<b>（注：別物）</b>"},
         {"彼は**「はい」**と言った", "彼は<b>「はい」</b>と言った"},
         {"番号は**①**です", "番号は<b>①</b>です"},
         {"𠮟**(正字)**", "𠮟<b>(正字)</b>"},
         {"葛\U000E0100**(市)**へ", "葛\U000E0100<b>(市)</b>へ"},
         {"羽\uFE00**(はね)**は", "羽\uFE00<b>(はね)</b>は"},
         {"**b“\uFE01**a", "<b>b“\uFE01</b>a"},
         {"あ\U0001B019**(か)**", "あ\U0001B019<b>(か)</b>"},
         {"a**㊗**a", "a<b>㊗</b>a"}});
}

TEST_CASE("two tildes follow the same rule") {
  check({{"a~~a()~~글", "a<s>a()</s>글"},
         {"글~~()a~~a", "글<s>()a</s>a"},
         {"葛\U000E0100~~()a~~a", "葛\U000E0100<s>()a</s>a"},
         {"a~~「a~~」", "a<s>「a</s>」"},
         {"~~a~~：~~a~~", "<s>a</s>：<s>a</s>"},
         {"~하나~ ~~둘~~ ~~~셋~~~", "~하나~ <s>둘</s> ~~~셋~~~"},
         {"~~**_`x`_**~~", "<s><b><i>`x`</i></b></s>"},
         {"~~a ~~b~~", "~~a <s>b</s>"},
         {"a~~()~~a", "a~~()~~a"}});
}

TEST_CASE("underscores begin and end no word") {
  check({{"__주의__：내용", "<b>주의</b>：내용"},
         {"내용：__주의__", "내용：<b>주의</b>"},
         {"正體字。\uFE01_x._", "正體字。\uFE01<i>x.</i>"},
         {"snake_case_이름", "snake_case_이름"},
         {"_밑줄(x)_은", "_밑줄(x)_은"}});
}

TEST_CASE("where no CJK character stands at a run CommonMark's rule holds") {
  check({{"**foo (bar)**baz", "**foo (bar)**baz"},
         {"a**(b)**c", "a**(b)**c"},
         {"a * b * c", "a * b * c"},
         {"2*3*4", "2<i>3</i>4"},
         {"글 ** 글** 글", "글 ** 글** 글"},
         {"\\*글\\*(x)*은", "*글*(x)*은"},
         {"*(**굵(x)**)*", "<i>(<b>굵(x)</b>)</i>"}});
}

TEST_CASE("two equals signs mark") {
  check({{"==중요(key)==는", "<m>중요(key)</m>는"},
         {"x ==y z== w", "x <m>y z</m> w"},
         {"if (a==b && c==d)", "if (a==b && c==d)"},
         {"a == b, c == d", "a == b, c == d"},
         {"===셋=== = 하나", "===셋=== = 하나"},
         {"==**굵게**== 글", "<m><b>굵게</b></m> 글"}});
}

TEST_CASE("smart punctuation leaves the runs as they are") {
  CHECK(read("**\"글\"**은 -- **'글'**은", true) == "<b>“글”</b>은 – <b>‘글’</b>은");
}

TEST_CASE("a bold word has its own place in the file") {
  const Parsed parsed = parse("앞\n글 **굵게(b)**은\n");
  const auto& content = std::get<Paragraph>(parsed.post.blocks.at(0).kind).content;
  CHECK(covered(content.at(3).span) == "**굵게(b)**");
}
