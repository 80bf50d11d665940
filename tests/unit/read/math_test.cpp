#include <catch2/catch.hpp>

#include "parsed.h"
#include "read/math_blocks.h"

using namespace chaek::content;
using chaek::read::DollarMath;
using chaek::read::ReadOptions;

namespace {

std::string math_tree(const std::string& text, DollarMath dollars = DollarMath::likely,
                      bool brackets = false) {
  ReadOptions options;
  options.dialect.dollar_math = dollars;
  options.dialect.bracket_math = brackets;
  return tree(text, options);
}

/// The formulas of one paragraph, one a line.
std::string formulas(const std::string& text, DollarMath dollars = DollarMath::likely,
                     bool brackets = false) {
  const std::string written = math_tree(text, dollars, brackets);
  std::string out;
  for (std::size_t at = written.find("math \""); at != std::string::npos;
       at = written.find("math \"", at + 1)) {
    out += written.substr(at + 5, written.find('\n', at) - at - 5) + " ";
  }
  return out;
}

}  // namespace

TEST_CASE("nothing in a formula is Markdown") {
  CHECK(tree("$a_1 * b_2 * c$와 **굵게**") ==
        "paragraph\n  math \"a_1 * b_2 * c\"\n  text \"와 \"\n  strong\n    text \"굵게\"\n");
  CHECK(tree("값 $$x_{i} \\\\ y_{i}$$ 끝") ==
        "paragraph\n  text \"값 \"\n  math \"x_{i} \\\\\\\\ y_{i}\"\n  text \" 끝\"\n");
  CHECK(tree("줄\n$$ a_b = c_d $$\n줄") ==
        "paragraph\n  text \"줄\"\ndivision center\n  paragraph\n    display-math \"a_b = c_d\"\n"
        "paragraph\n  text \"줄\"\n");
  CHECK(formulas("\\\\(a_1 \\times b_1\\\\)는 \\\\(c\\\\)") == "\"a_1 \\\\times b_1\" \"c\" ");
}

TEST_CASE("prices, variables and prose between dollars are no formulas") {
  for (const char* text : {"$5에서 $10까지", "값은 $5(6000원)이고 $10는", "US$5, A$7", "`$x$`",
                           "10$와 20$ 사이", "$HOME/bin:$PATH", "${a}_${b}", "\\$x = 1\\$",
                           "\"$a\" 그리고 \"$b\"", "$ x $", "it costs $5 (five dollars) or 6$"}) {
    CAPTURE(text);
    CHECK(formulas(text) == "");
  }
  CHECK(formulas("$x$, $O(n)$, $\\alpha$은 $n=3$일 때 $ab$와 $f(x)$(함수)") ==
        "\"x\" \"O(n)\" \"\\\\alpha\" \"n=3\" \"ab\" \"f(x)\" ");
  CHECK(formulas("$λ$를 $p(z,ϕ)$로") == "\"λ\" \"p(z,ϕ)\" ");
  CHECK(formulas("$five$5", DollarMath::yes) == "");
  CHECK(formulas("$갑 을$ 병", DollarMath::yes) == "\"갑 을\" ");
  CHECK(formulas("$x=1$", DollarMath::no) == "");
}

TEST_CASE("brackets are mathematics where the engine says so") {
  CHECK(formulas("\\(\\alpha_1\\)와 \\(x\\)", DollarMath::likely, true) ==
        "\"\\\\alpha_1\" \"x\" ");
  CHECK(math_tree("\\(괄호만", DollarMath::likely, true) == "paragraph\n  text \"(괄호만\"\n");
  CHECK(tree("\\(a\\) \\[b\\]") == "paragraph\n  text \"(a) [b]\"\n");
  CHECK(math_tree("\\[\na_1\n- b\n\\]", DollarMath::likely, true) ==
        "division center\n  paragraph\n    display-math \"a_1\\n- b\"\n");
}

TEST_CASE("mathematics on lines of its own is a block, whatever its lines look like") {
  const std::string expected =
      "division center\n  paragraph\n    display-math \"a &= b \\\\\\\\\\n- c\\n=\"\n";
  CHECK(tree("$$\na &= b \\\\\n- c\n=\n$$") == expected);
  CHECK(tree("글\n$$\na &= b \\\\\n\n- c\n=\n$$\n글") ==
        "paragraph\n  text \"글\"\n" + expected + "paragraph\n  text \"글\"\n");
  CHECK(tree("\\begin{align}\na_1 &= b_1\n\\end{align}") ==
        "division center\n  paragraph\n    display-math \"\\\\begin{align}\\na_1 &= "
        "b_1\\n\\\\end{align}\"\n");
  CHECK(tree("글\n\\begin{bmatrix}\n1 & 2 \\\\\n3 & 4\n\\end{bmatrix}") ==
        "paragraph\n  text \"글\"\ndivision center\n  paragraph\n    display-math "
        "\"\\\\begin{bmatrix}\\n1 & 2 \\\\\\\\\\n3 & 4\\n\\\\end{bmatrix}\"\n");
  CHECK(tree("\\\\[ x_1 \\\\]") == "division center\n  paragraph\n    display-math \"x_1\"\n");
  CHECK(tree("> $$\n> a_b\n> $$\n> 끝") ==
        "quote\n  division center\n    paragraph\n      display-math \"a_b\"\n  paragraph\n"
        "    text \"끝\"\n");
  CHECK(tree("1. 하나\n\n   $$\n   a_b\n   $$") ==
        "list 1. from 1 loose\n  item\n    paragraph\n      text \"하나\"\n    division center\n"
        "      paragraph\n        display-math \"a_b\"\n");
}

TEST_CASE("front matter says that a post has mathematics") {
  const auto inside = [](const std::string& key) {
    return parse("---\n" + key + "\n---\n\\(갑\\)과 $을 병$\n").tree();
  };
  const std::string formulas = "paragraph\n  math \"갑\"\n  text \"과 \"\n  math \"을 병\"\n";
  const std::string text = "paragraph\n  text \"(갑)과 $을 병$\"\n";
  for (const char* key :
       {"math: true", "mathjax: true", "use_math: true", "katex: on", "math:\n  enable: true"}) {
    CHECK(inside(key) == formulas);
  }
  for (const char* key : {"math: false", "title: 글"}) CHECK(inside(key) == text);
}

TEST_CASE("what is never closed is text, and code is code") {
  CHECK(tree("$$\na_b\n") == "paragraph\n  text \"$$\"\n  soft-break\n  text \"a_b\"\n");
  CHECK(tree("$$ 글\n\n```\n$$\n```") == "paragraph\n  text \"$$ 글\"\ncode-block \"$$\"\n");
  CHECK(tree("```\n$$\na_b\n$$\n```") == "code-block \"$$\\na_b\\n$$\"\n");
}

TEST_CASE("what follows a formula of several lines has its own place") {
  const Parsed parsed = parse("앞 $$a\nb\nc$$ 뒤 **굵게**\n*끝*\n");
  const auto& content = std::get<Paragraph>(parsed.post.blocks.at(0).kind).content;
  CHECK(covered(content.at(1).span) == "a\nb\nc");
  CHECK(covered(content.at(3).span) == "**굵게**");
  CHECK(covered(content.at(5).span) == "*끝*");
}

TEST_CASE("the lines of mathematics are found once") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "$$ a\n\\begin{align}\n\\\\[ b\n";
  CHECK(chaek::read::find_math_blocks(text, {}).size() <= 1);
}
