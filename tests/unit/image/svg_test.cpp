#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "image/base64.h"
#include "image/pixels.h"
#include "image/svg_file.h"
#include "unit/image/made_pictures.h"

using namespace chaek::image;
using namespace std::string_literals;

namespace {

const std::string kOpen =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" "
    "xmlns:xlink=\"http://www.w3.org/1999/xlink\" xml:lang=\"ko\" width=\"20\" height=\"10\">";

std::string drawing(const std::string& inside) {
  return kOpen + inside + "</svg>";
}

SafeSvg safe(const std::string& svg) {
  Fault fault;
  auto made = make_safe_svg(svg, {}, fault);
  INFO(fault.reason);
  REQUIRE(made);
  return *made;
}

std::string reason(const std::string& svg, const Limits& limits = {}) {
  Fault fault;
  CHECK_FALSE(make_safe_svg(svg, limits, fault));
  return fault.reason;
}

/// What is inside the drawing once it is safe.
std::string inside(const std::string& svg) {
  const std::string bytes = safe(drawing(svg)).bytes;
  REQUIRE(bytes.substr(0, kOpen.size()) == kOpen);
  return bytes.substr(kOpen.size(), bytes.size() - kOpen.size() - 7);
}

std::vector<std::string> lost(const std::string& svg) {
  return safe(drawing(svg)).lost;
}

using Lost = std::vector<std::string>;

Identity identified(const std::string& svg) {
  Fault fault;
  const auto identity = identify(svg, {}, fault);
  INFO(fault.reason);
  REQUIRE(identity);
  return *identity;
}

}  // namespace

TEST_CASE("an SVG is known by its first element") {
  CHECK(begins_as_svg("<svg/>"));
  CHECK(begins_as_svg("\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- a < b --><svg:svg>"));
  CHECK(begins_as_svg("<!DOCTYPE svg PUBLIC 'x' 'y' [ <!ENTITY a 'b'> ]><svg >"));
  CHECK_FALSE(begins_as_svg("<!DOCTYPE html><html><svg>"));
  CHECK_FALSE(begins_as_svg("<html><svg>"));
  CHECK_FALSE(begins_as_svg("<svgfoo>"));
  CHECK_FALSE(begins_as_svg("<?xml"));
  CHECK_FALSE(begins_as_svg(""));
}

TEST_CASE("an SVG's size is in CSS pixels") {
  const auto size = [](const std::string& attributes) {
    const Identity identity = identified("<svg " + attributes + "><g/></svg>");
    return std::to_string(identity.width) + "x" + std::to_string(identity.height);
  };
  CHECK(size("width='20' height='10'") == "20x10");
  CHECK(size("width='1in' height='72pt'") == "96x96");
  CHECK(size("width='25.4mm' height='2.54cm'") == "96x96");
  CHECK(size("viewBox='0 0 300 200'") == "300x200");
  CHECK(size("width='100%' height='100%' viewBox='5,5,30,20'") == "30x20");
  CHECK(size("width='60' viewBox='0 0 30 20'") == "60x40");
  CHECK(size("") == "300x150");
  CHECK(size("width='-5' height='nan' viewBox='0 0 0 0'") == "300x150");
  Fault fault;
  CHECK_FALSE(identify("<svg width='20000' height='10'/>", {}, fault));
  CHECK(fault.reason == "20000 × 10 pixels, more than 16384 a side");
}

TEST_CASE("what draws stays") {
  const std::string shapes =
      "<defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"red\"/></linearGradient>"
      "</defs><g transform=\"scale(2)\"><rect width=\"5\" height=\"5\" fill=\"url(#g)\" "
      "style=\"stroke:url(#g);opacity:.5\"/><use xlink:href=\"#g\"/></g>"
      "<text x=\"1\" xml:space=\"preserve\">가 <tspan>나</tspan> &lt;&amp;</text>";
  CHECK(inside(shapes) == shapes);
  CHECK(lost(shapes).empty());
  CHECK(safe(safe(drawing(shapes)).bytes).bytes == safe(drawing(shapes)).bytes);
}

TEST_CASE("what acts, filters or reaches out goes, and is named") {
  CHECK(inside("<script>alert(1)</script><g onclick=\"x()\"/>") == "<g/>");
  CHECK(lost("<script/><g onclick=\"x()\"/>") == Lost{"a script"});
  CHECK(inside("<filter id=\"f\"/><g filter=\"url(#f)\" style=\"filter:blur(9px)\"/>") ==
        "<g style=\"x-lost:blur(9px)\"/>");
  CHECK(lost("<filter/>") == Lost{"a filter"});
  CHECK(inside("<image href=\"http://a/b.png\"/><use href=\"c.svg#d\"/>") == "<image/><use/>");
  CHECK(lost("<image href=\"http://a/b.png\"/><use href=\"c.svg#d\"/>") ==
        Lost{"a picture inside it", "a reference to another file"});
  CHECK(inside("<rect fill=\"url(http://a/b#c)\"/>") == "<rect fill=\"none\"/>");
  CHECK(inside("<animate/><set attributeName=\"href\"/><a href=\"javascript:x\"><g/></a>") ==
        "<a><g/></a>");
  CHECK(inside("<iframe/><x:y xmlns:x=\"z\"><g/></x:y><metadata>m</metadata>") == "");
}

TEST_CASE("style sheets are read as suspiciously") {
  const auto style = [](const std::string& css) {
    const std::string whole = inside("<style>" + css + "</style>");
    return whole.substr(7, whole.size() - 15);
  };
  CHECK(style("@import url(http://a); .b{fill:red}") == " .b{fill:red}");
  CHECK(style(".a{fill:URL( 'http://a' )}") == ".a{fill:none}");
  CHECK(style(".a{filter : url(#f)}.b{-webkit-filter:x}") ==
        ".a{x-lost : none}.b{-webkit-x-lost:x}");
  CHECK(style(".a{f/**/ill:url/**/(#x)}") == ".a{f ill:url (#x)}");
  CHECK(style(".a{f\\69lter:blur(9px)}").empty());
  CHECK(style("@font-face{src:url(a)}.b{}") == ".b{}");
  // A sheet may point many elements at a thing: only what costs little.
  const std::string mask = "<mask id=\"m\"><g/></mask><style>g{mask:url(#m)}</style>";
  CHECK(inside(mask) == "<mask id=\"m\"><g/></mask><style>g{mask:none}</style>");
  const std::string gradient = "<linearGradient id=\"m\"/><style>g{fill:url(#m)}</style>";
  CHECK(inside(gradient) == gradient);
}

TEST_CASE("a picture inside an SVG is looked at like any other") {
  MadePng made;
  made.rows = {{1, 2, 3}};
  std::string png = make_png(made);
  const std::string plain = base64_encoded(png);
  png.insert(33, png_chunk_bytes("tEXt", "Author\0nobody"s));
  CHECK(inside("<image xlink:href=\"data:image/gif;base64," + base64_encoded(png) + "\"/>") ==
        "<image xlink:href=\"data:image/png;base64," + plain + "\"/>");
  CHECK(inside("<image href=\"data:image/png;base64,AAAA\"/>") == "<image/>");
  CHECK(inside("<image href=\"data:image/svg+xml;base64,PHN2Zy8+\"/>") == "<image/>");
}

TEST_CASE("base64 is what RFC 4648 says") {
  for (const std::string& bytes : {""s, "f"s, "fo"s, "foo"s, "\0\xFF\x80"s, "foobar"s}) {
    CHECK(base64_decoded(base64_encoded(bytes)) == bytes);
  }
  CHECK(base64_encoded("fo") == "Zm8=");
  CHECK(base64_decoded("Zm\n9v") == "foo");
  CHECK_FALSE(base64_decoded("Zm=9"));
  CHECK_FALSE(base64_decoded("Z!9v"));
}

TEST_CASE("a drawing that names no language takes Korean forms of Han") {
  CHECK(safe("<svg xmlns='http://www.w3.org/2000/svg' width='8' height='4'/>")
            .bytes.find("xml:lang=\"ko\"") != std::string::npos);
  const std::string japanese =
      safe("<svg xmlns='http://www.w3.org/2000/svg' xml:lang='ja' width='8' height='4'/>").bytes;
  CHECK(japanese.find("xml:lang=\"ja\"") != std::string::npos);
  CHECK(japanese.find("\"ko\"") == std::string::npos);
}

TEST_CASE("the text of HTML inside an SVG is kept") {
  const std::string html =
      "<foreignObject x=\"10\" y=\"20\" width=\"40\" height=\"60\">"
      "<div xmlns=\"http://www.w3.org/1999/xhtml\">첫  줄<br/>둘째 <b>줄</b></div></foreignObject>";
  const std::string text = inside(html);
  CHECK(text.find(">첫 줄</text>") != std::string::npos);
  CHECK(text.find(">둘째 줄</text>") != std::string::npos);
  CHECK(text.find("x=\"30\" y=\"45.8\" font-size=\"14\"") != std::string::npos);
  CHECK(text.substr(0, 8) == "<g><text");
  CHECK(text.find("foreignObject") == std::string::npos);
  CHECK(lost(html) == Lost{"HTML, of which only the text is shown"});
  // What stands beside it for other readers is enough; an apology is not.
  CHECK(inside("<switch>" + html + "<text>그림 글</text></switch>") ==
        "<switch><text>그림 글</text></switch>");
  CHECK(inside("<switch>" + html + "<text y=\"3\">[Not supported by viewer]</text></switch>") ==
        "<switch><text y=\"3\">첫 줄 둘째 줄</text></switch>");
}

TEST_CASE("an SVG that is too much is refused") {
  CHECK(reason("<svg><g>") == "the SVG is damaged or cut short");
  CHECK(reason("<g/>") == "the SVG is damaged or cut short");
  std::string deep = "<svg>";
  for (int i = 0; i < 300; ++i) deep += "<g>";
  for (int i = 0; i < 300; ++i) deep += "</g>";
  CHECK(reason(deep + "</svg>") == "an SVG nested deeper than 200");
  Limits limits;
  limits.svg_elements = 3;
  CHECK(reason("<svg><g/><g/><g/></svg>", limits) == "an SVG of more than 3 elements");
  limits.svg_bytes = 1024;
  CHECK(reason("<svg>" + std::string(1024, ' ') + "</svg>", limits) == "an SVG larger than 1 KiB");
}

TEST_CASE("references that multiply are counted, not followed") {
  std::string bomb = "<svg><g id=\"a0\"><rect/></g>";
  for (int i = 1; i < 30; ++i) {
    bomb += "<g id=\"a" + std::to_string(i) + "\">";
    for (int k = 0; k < 10; ++k) bomb += "<use href=\"#a" + std::to_string(i - 1) + "\"/>";
    bomb += "</g>";
  }
  CHECK(reason(bomb + "</svg>") ==
        "an SVG that draws more than 50000 elements by using them again and again");
  std::string chain = "<svg>";
  for (int i = 0; i < 5000; ++i) {
    chain +=
        "<g id=\"b" + std::to_string(i) + "\"><use href=\"#b" + std::to_string(i + 1) + "\"/></g>";
  }
  CHECK(reason(chain + "</svg>") == "an SVG whose references lead too deep");
  // A circle ends where it began.
  CHECK(lost("<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>").empty());
}

TEST_CASE("an SVG is drawn in the size that is wanted") {
  const std::string svg = drawing("<rect width=\"10\" height=\"10\" fill=\"#f00\"/>");
  Fault fault;
  const auto pixels = decode(svg, {}, fault, {40, 20});
  INFO(fault.reason);
  REQUIRE(pixels);
  CHECK(pixels->width == 40);
  CHECK(pixels->height == 20);
  CHECK(pixels->color[0] == 255);
  CHECK(pixels->color[1] == 0);
  REQUIRE(pixels->alpha.size() == 800);
  CHECK(pixels->alpha[0] == 255);
  CHECK(pixels->alpha[30] == 0);
  CHECK(decode(svg, {}, fault)->width == 20);
}

TEST_CASE("an SVG becomes a PDF page") {
  Fault fault;
  const auto pdf = svg_to_pdf(drawing("<rect width=\"10\" height=\"10\"/>"), 15, 7.5, fault);
  REQUIRE(pdf);
  CHECK(pdf->substr(0, 8) == "%PDF-1.4");
  CHECK(pdf->find("/MediaBox [ 0 0 15 7.5 ]") != std::string::npos);
}

TEST_CASE("no beginning of an SVG, and no changed byte, brings anybody to fall") {
  const std::string svg = drawing(
      "<defs><g id=\"a\"><path d=\"M0 0L5 5\"/></g></defs><use href=\"#a\"/>"
      "<style>.b{fill:url(#a)}</style><switch><foreignObject><p>글</p></foreignObject></switch>");
  for (std::size_t length = 0; length < svg.size(); ++length) {
    Fault fault;
    if (!make_safe_svg(svg.substr(0, length), {}, fault)) CHECK(fault.reason != "");
  }
  for (std::size_t at = 0; at < svg.size(); ++at) {
    for (const char c : {'<', '>', '"', '\0', '\xFF', '#'}) {
      std::string changed = svg;
      changed[at] = c;
      Fault fault;
      const auto made = make_safe_svg(changed, {}, fault);
      // What has become safe is read again.
      if (made) CHECK(make_safe_svg(made->bytes, {}, fault));
    }
  }
}
