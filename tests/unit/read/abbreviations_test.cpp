#include <catch2/catch.hpp>

#include "parsed.h"

using Lines = std::vector<std::string>;

namespace {

/// The one paragraph of `text`, on one line, `{word|meaning}` for an abbreviation.
std::string line(const chaek::content::Inlines& inlines) {
  std::string out;
  for (const auto& node : inlines) {
    if (const auto* word = std::get_if<chaek::content::Abbreviation>(&node.kind)) {
      out += '{' + chaek::content::plain_text(word->children) + '|' + word->meaning + '}';
    } else {
      out += chaek::content::plain_text({node});
    }
  }
  return out;
}

std::string paragraph(const std::string& text) {
  const Parsed parsed = parse(text + "\n");
  CHECK(parsed.said().empty());
  return line(std::get<chaek::content::Paragraph>(parsed.post.blocks.at(0).kind).content);
}

}  // namespace

TEST_CASE("an abbreviation is explained where it is first used") {
  CHECK(paragraph("HTML과 XHTML과 HTML과 CSS\n\n*[HTML]: Hypertext Markup\n*[CSS]: 모양") ==
        "{HTML|Hypertext Markup}(Hypertext Markup)과 XHTML과 {HTML|Hypertext Markup}과 "
        "{CSS|모양}(모양)");
  const Parsed parsed = parse("글\n\n*[ABC]: 뜻\n");
  CHECK(parsed.said() == Lines{"note unused-abbreviation 3:1"});
  CHECK(tree("*[고리](b): 글") ==
        "paragraph\n  text \"*\"\n  link \"b\"\n    text \"고리\"\n  text \": 글\"\n");
}

TEST_CASE("an abbreviation of HTML keeps its title") {
  CHECK(paragraph("<abbr title=\"세계 보건\n기구\">WHO</abbr>는 알렸다. <abbr "
                  "title=\"세계 보건 기구\">WHO</abbr>는") ==
        "{WHO|세계 보건 기구}(세계 보건 기구)는 알렸다. {WHO|세계 보건 기구}는");
  CHECK(paragraph("<acronym title=\"그 뜻\">가</acronym>, <abbr>나</abbr>") ==
        "{가|그 뜻}(그 뜻), 나");
  CHECK(tree("<abbr title=\"뜻\">**가**</abbr>") ==
        "paragraph\n  abbreviation \"뜻\"\n    strong\n      text \"가\"\n  text \"(뜻)\"\n");
  CHECK(paragraph("<abbr title=\"WHO\">WHO</abbr>") == "{WHO|WHO}");
  CHECK(paragraph("<abbr title=\"뜻\">HTML</abbr>과 HTML\n\n*[HTML]: 뜻") ==
        "{HTML|뜻}(뜻)과 {HTML|뜻}");
}

TEST_CASE("what the author explains is not explained again") {
  const std::string meaning = "\n\n*[HTML]: Hypertext Markup Language";
  const std::string word = "{HTML|Hypertext Markup Language}";
  CHECK(paragraph("HTML(HyperText Markup Language)과 HTML" + meaning) ==
        word + "(HyperText Markup Language)과 " + word);
  CHECK(paragraph("HTML (*Hypertext* Markup Language)" + meaning) ==
        word + "(Hypertext Markup Language) (Hypertext Markup Language)");
  CHECK(paragraph("Hypertext Markup Language(HTML)은" + meaning) ==
        "Hypertext Markup Language(" + word + ")은");
  CHECK(paragraph("HTML(그 말)은" + meaning) == word + "(Hypertext Markup Language)(그 말)은");
}

TEST_CASE("the text explains before notes and headings do") {
  const Parsed parsed = parse(
      "## HTML과 CSS\n\n글의 HTML[^1]\n\n[^1]: 주의 JS와 HTML\n\n*[HTML]: 가\n*[CSS]: 나\n*[JS]: "
      "다\n");
  CHECK(parsed.said().empty());
  const auto& blocks = parsed.post.blocks;
  CHECK(line(std::get<chaek::content::Heading>(blocks.at(0).kind).content) ==
        "{HTML|가}과 {CSS|나}(나)");
  CHECK(line(std::get<chaek::content::Paragraph>(blocks.at(1).kind).content) ==
        "글의 {HTML|가}(가)");
  const auto& note = parsed.post.footnotes.at(0).content.at(0);
  CHECK(line(std::get<chaek::content::Paragraph>(note.kind).content) ==
        "주의 {JS|다}(다)와 {HTML|가}");
}

TEST_CASE("a long meaning is not copied without end") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "A ";
  text += "B\n\n*[A]: " + std::string(2000, 'x') + "\n*[B]: 뜻";
  const std::string seen = tree(text);
  CHECK(seen.size() < 20 * text.size());
  CHECK(seen.find("abbreviation \"뜻\"") != std::string::npos);
}
