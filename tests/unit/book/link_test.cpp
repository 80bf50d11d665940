#include "book/link.h"

#include "book/address.h"
#include "unit/book/hand_made.h"

namespace chaek::book {
namespace {

/// Where a link in a/first.md leads, and with which message.
struct Led {
  explicit Led(std::string url) {
    binding.posts = {post("a/first.md", "하나", day(2023, 1, 1),
                          {paragraph({link(std::move(url))}), heading(2, "끝 말")}),
                     post("a/둘째 글.md", "둘", day(2023, 1, 2), {heading(3, "가운데")}),
                     post("b/index.md", "셋", day(2023, 1, 3)),
                     post("a/draft.md", "넷", day(2023, 1, 4)),
                     post("a/비 #오는 날.md", "다섯", day(2023, 1, 5))};
    binding.posts[3].front_matter.withheld = "a draft (draft: true)";
    binding.files.put("a/first.md", "");
    binding.files.put("a/둘째 글.md", "");
    binding.files.put("b/index.md", "");
    binding.files.put("a/paper.pdf", "");
    const Book book = binding.bind();
    const auto& block = std::get<content::Paragraph>(book.chapters[0].blocks[0].kind);
    target = std::get<content::Link>(block.content[0].kind).target;
    crosses = book.has_cross_references;
  }
  content::Target target;
  bool crosses = false;
  Binding binding;
};

content::Target place(std::uint32_t chapter, std::string anchor = {}) {
  return content::Place{chapter, std::move(anchor)};
}

TEST_CASE("links to posts become places in the book") {
  CHECK(Led("둘째%20글.md").target == place(1));
  CHECK(Led("./둘째 글").target == place(1));
  CHECK(Led("둘째 글.md#가운데").target == place(1, "h1"));
  CHECK(Led("%EB%91%98%EC%A7%B8%20%EA%B8%80#%EA%B0%80%EC%9A%B4%EB%8D%B0").target == place(1, "h1"));
  CHECK(Led("../b/").target == place(2));
  CHECK(Led("/b/index.md?x=1").target == place(2));
  CHECK(Led("#끝-말").target == place(0, "h1"));
  CHECK(Led("#top").target == place(0));
  CHECK(Led("first.md#끝-말").binding.codes().empty());
}

TEST_CASE("a book knows whether its chapters refer to each other") {
  CHECK(Led("둘째%20글.md").crosses);
  CHECK_FALSE(Led("#끝-말").crosses);
  CHECK_FALSE(Led("https://example.com/").crosses);
}

TEST_CASE("a file's name may have a hash") {
  CHECK(Led("비%20%23오는%20날.md").target == place(3));
  CHECK(Led("비 #오는 날.md").target == place(3));
  CHECK(Led("./비 #오는 날").target == place(3));
  CHECK(Led("/비 #오는 날.md").target == place(3));
  CHECK(Led("비 #오는 날.md").binding.codes().empty());
  CHECK(Led("비 #다른 날.md").binding.codes() == "broken-link ");
}

TEST_CASE("links that lead nowhere keep their text and are reported") {
  const auto check = [](const char* url, const std::string& codes) {
    const Led led(url);
    CHECK(std::holds_alternative<content::DeadEnd>(led.target));
    CHECK(led.binding.codes() == codes);
  };
  check("#", "");
  check("", "");
  check("draft.md", "link-outside-book ");
  check("paper.pdf", "link-outside-book ");
  check("../../etc/passwd", "broken-link ");
  check("%2e%2e/%2e%2e/x", "broken-link ");
  check("nothing-like-it.md", "broken-link ");
  check("%00", "broken-link ");
  check("%FF.md", "broken-link ");
  check("javascript:alert(1)", "unsafe-link ");
  check("JAVASCRIPT:alert(1)", "unsafe-link ");
  check("data:text/html,x", "unsafe-link ");
  check("file:///etc/passwd", "unsafe-link ");
  check("https://", "broken-link ");
  check("http:example.org", "broken-link ");
  check("https://a b.example/", "broken-link ");
  check("https://example.org:65536/", "broken-link ");
  check("mailto:", "broken-link ");
  check("tel:", "broken-link ");
  check(("https://example.org/" + std::string(9000, 'x')).c_str(), "long-link ");
}

TEST_CASE("a slip in a name is met with the right one") {
  const Led led("../a/frist.md");
  for (const base::Diagnostic& d : led.binding.diagnostics.items()) {
    if (d.code == "broken-link") CHECK(d.hint == "did you mean ../a/first.md?");
  }
  CHECK(led.binding.codes() == "broken-link ");
}

TEST_CASE("what was probably meant is said, and long addresses are cut in messages") {
  const auto hint = [](const std::string& url) {
    const Led led(url);
    std::string found;
    for (const base::Diagnostic& d : led.binding.diagnostics.items()) {
      if (d.severity == base::Severity::warning) found = d.hint;
      CHECK(d.message.size() < 400);
    }
    return found;
  };
  CHECK(hint("ttps://example.org") == "did you mean \"https:\"?");
  CHECK(hint("localhost:9000") == "if \"localhost\" is a host, write http://localhost:9000");
  CHECK(hint("example.org/x") == "if it is a web address, write https://example.org/x");
  CHECK(hint("first.txt") == "did you mean first.md?");
  CHECK(hint("javascript:" + std::string(5000, 'x')).starts_with("its text stays"));
  CHECK(shown_url(std::string(199, 'x') + "가나").size() == 199 + 3);
}

TEST_CASE("percent-escapes are decoded once") {
  const Led led("%252e%252e/b/index.md");  // decodes to "%2e%2e/b/index.md", a folder of that name
  CHECK(led.binding.codes() == "broken-link ");
}

TEST_CASE("an unknown fragment leads to the beginning of its post") {
  const Led led("둘째 글.md#없는-곳");
  CHECK(led.target == place(1));
  CHECK(led.binding.codes() == "unknown-fragment ");
}

TEST_CASE("addresses outside pass in the characters that a URL may have") {
  const auto external = [](const char* url) {
    const Led led(url);
    CHECK(led.binding.codes().empty());
    const auto* address = std::get_if<content::ExternalAddress>(&led.target);
    return address == nullptr ? "" : address->url;
  };
  CHECK(external("https://example.org/책?q=a b#c") == "https://example.org/%EC%B1%85?q=a%20b#c");
  CHECK(external("HTTPS://Example.org") == "HTTPS://Example.org");
  CHECK(external("//example.org/x") == "https://example.org/x");
  CHECK(external("https://example.org/100%/%41") == "https://example.org/100%25/%41");
  CHECK(external("https://example.org/a[1]\"<>") == "https://example.org/a%5B1%5D%22%3C%3E");
  CHECK(external("http://[::1]:8080/x") == "http://[::1]:8080/x");
  CHECK(external("https://example.org/#a#b") == "https://example.org/#a%23b");
  CHECK(external("mailto:a@example.org") == "mailto:a@example.org");
  CHECK(external("tel:+82-2-000") == "tel:+82-2-000");
}

TEST_CASE("addresses come apart") {
  CHECK(scheme_of("HtTp:x") == "http");
  CHECK(scheme_of("글:x").empty());
  CHECK(scheme_of("a/b:c").empty());
  CHECK(percent_decoded("%41%4g%") == "A%4g%");
  CHECK(project_path("a/b.md", "/c//d") == "c/d");
  CHECK(project_path("a/b.md", "../c") == "c");
  CHECK_FALSE(project_path("a/b.md", "../../c").has_value());
  const Reference parts = split_reference("a?b?c#d?e#f");
  CHECK(parts.path == "a");
  CHECK(parts.query == "b?c");
  CHECK(parts.fragment == "d?e#f");
}

TEST_CASE("pages of collections have addresses on the site") {
  Binding binding;
  binding.settings.site.url = "https://example.org";
  binding.settings.site.collections = {{"_recipes", "/recipes/:path/"},
                                       {"책/_notes", "/:collection/:name.html"}};
  binding.posts = {
      post("_posts/2023-01-01-a.md", "하나", day(2023, 1, 1),
           {paragraph({link("/_recipes/국/무국.md#간")}), paragraph({link("/책/_notes/가/one.md")}),
            paragraph({link("/_recipes/없다.md")})})};
  binding.files.put("_recipes/국/무국.md", "");
  binding.files.put("책/_notes/가/one.md", "");
  const Book book = binding.bind();
  const auto target = [&](std::size_t block) {
    const auto& one = std::get<content::Paragraph>(book.chapters[0].blocks[block].kind);
    return std::get<content::Link>(one.content[0].kind).target;
  };
  CHECK(target(0) == content::Target(content::ExternalAddress{
                         encoded_url("https://example.org/recipes/국/무국/#간")}));
  CHECK(target(1) ==
        content::Target(content::ExternalAddress{"https://example.org/notes/one.html"}));
}

TEST_CASE("addresses of the site lead to its posts, or to the web") {
  Binding binding;
  binding.settings.site = {"https://example.org", "", "pretty", {}};
  const std::vector<std::string> urls{"https://example.org/2023/01/02/snow/#눈",
                                      "/2023/01/02/snow/",
                                      "http://example.org/about/",
                                      "/about/",
                                      "/2023/01/03/rain/",
                                      "/2023/01/04/hail/"};
  content::Blocks blocks;
  for (const std::string& url : urls) blocks.push_back(paragraph({link(url)}));
  blocks.push_back(paragraph({{content::Link{"2023-01-02-snow.md", "", {}, {}}, {}}}));
  content::Link note{"snow#눈", "", {text("눈")}, {}};
  note.form = content::LinkForm::note;
  blocks.push_back(paragraph({{note, {}}}));
  binding.posts = {
      post("_posts/2023-01-01-a.md", "하나", day(2023, 1, 1), std::move(blocks)),
      post("_posts/2023-01-02-snow.md", "눈 오는 날", day(2023, 1, 2), {heading(2, "눈")}),
      post("_posts/2023-01-03-rain.md", "비", day(2023, 1, 3)),
      post("_posts/2023-01-04-hail.md", "우박", day(2023, 1, 4))};
  binding.settings.exclude = {"*/*rain*"};
  binding.posts[3].front_matter.withheld = "a draft (draft: true)";
  const Book book = binding.bind();
  std::vector<content::Link> links;
  for (const content::Block& block : book.chapters[0].blocks) {
    const auto& line = std::get<content::Paragraph>(block.kind).content;
    links.push_back(std::get<content::Link>(line[0].kind));
  }
  const auto web = [](std::string url) {
    return content::Target(content::ExternalAddress{std::move(url)});
  };
  CHECK(links[0].target == place(1, "h1"));
  CHECK(links[1].target == place(1));
  CHECK(links[2].target == web("http://example.org/about/"));
  CHECK(links[3].target == web("https://example.org/about/"));
  CHECK(links[4].target == web("https://example.org/2023/01/03/rain/"));
  CHECK(links[5].target == content::Target(content::DeadEnd{}));
  CHECK(content::plain_text(links[6].children) == "눈 오는 날");
  CHECK(links[7].target == place(1, "h1"));
  CHECK(binding.codes() == "link-outside-book ");
}

TEST_CASE("fragments are understood as GitHub, Hugo and kramdown make them") {
  Anchors anchors;
  anchors.add_heading("1. 서론 - 시작하며", "h1");
  anchors.add_heading("Hello, 세계 World", "h2");
  CHECK(anchors.find("1-서론---시작하며") == "h1");
  CHECK(anchors.find("서론-시작하며") == "h1");
  CHECK(anchors.find("##1-서론-시작하며") == "h1");
  CHECK(anchors.find("hello--world") == "h2");
  CHECK(!anchors.find("없는-곳"));
}

}  // namespace
}  // namespace chaek::book
