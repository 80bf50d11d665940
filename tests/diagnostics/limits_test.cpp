// Input too large, too deep or too wide for a case file: the exact first message, and a good end.
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <string_view>

#include "diagnostics/program.h"

namespace chaek::diagnostics {
namespace {

namespace fs = std::filesystem;

std::string repeated(std::string_view text, int count) {
  std::string out;
  out.reserve(text.size() * static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

/// What `chaek check` says first of a post with this text; `exit_code` is how it must end.
std::string said_of(const std::string& text, int exit_code) {
  const Folder folder;
  folder.write("2023-05-01.md", text);
  const Outcome outcome = run_chaek({"check"}, folder, {}, {.memory = 2UL << 30});
  CHECK(outcome.exit_code == exit_code);
  return first_line(outcome.err);
}

/// What `chaek check` says first of a picture with these bytes.
std::string said_of_picture(const std::string& bytes) {
  const Folder folder;
  folder.write("a.png", bytes);
  folder.write("2023-05-01.md", "# 글\n\n![그림](a.png)\n");
  const Outcome outcome = run_chaek({"check"}, folder, {}, {.memory = 2UL << 30});
  CHECK(outcome.exit_code == 0);
  return first_line(outcome.err);
}

std::string big_endian(std::uint32_t number) {
  std::string out;
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(number >> shift & 0xFF);
  return out;
}

/// The beginning of a PNG that says it is so large.
std::string png_head(std::uint32_t width, std::uint32_t height) {
  return std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + big_endian(width) + big_endian(height) +
         std::string("\x08\x00\0\0\0\0\0\0\0", 9);
}

TEST_CASE("a post of more than 4 MiB is an error") {
  CHECK(said_of("# 글\n\n" + std::string(4 << 20, 'a') + "\n", 1) ==
        "2023-05-01.md:1:1: error[unreadable-post]: the post can't be read: it is too large");
}

TEST_CASE("front matter beyond its limits is read line by line, and the post is kept") {
  const std::string lines =
      "2023-05-01.md:2:1: warning[front-matter]: the front matter is not "
      "valid YAML: ";
  CHECK(said_of("---\nnote: " + std::string(65'536, 'a') + "\n---\n글\n", 0) ==
        lines + "the settings are larger than 65536 bytes");
  CHECK(said_of("---\na: " + repeated("[", 40) + repeated("]", 40) + "\n---\n글\n", 0) ==
        "2023-05-01.md:2:35: warning[front-matter]: the front matter is not valid YAML: settings "
        "are nested deeper than 32 levels");
  std::string keys;
  for (int i = 0; i <= 1000; ++i) keys += "k" + std::to_string(i) + ": 1\n";
  CHECK(said_of("---\n" + keys + "---\n글\n", 0) ==
        "2023-05-01.md:1002:1: warning[front-matter]: the front matter is not valid YAML: there "
        "are more than 1000 keys");
}

TEST_CASE("blocks nest 100 deep, no deeper") {
  CHECK(said_of(repeated("> ", 120) + "글\n", 0) ==
        "2023-05-01.md:1:201: warning[too-deep]: nested more than 100 levels deep; what is deeper "
        "is flat");
  CHECK(said_of(repeated(">", 1100) + "글\n", 1) ==
        "2023-05-01.md:1:1: error[too-complex]: quotes and lists are nested more than 1,000 deep");
}

TEST_CASE("tables have their limits, in Markdown and in HTML") {
  CHECK(said_of(repeated("|a", 257) + "|\n" + repeated("|-", 257) + "|\n", 1) ==
        "2023-05-01.md:2:1: error[too-complex]: a table has more than 256 columns");
  CHECK(said_of("|a|b|c|d|\n|-|-|-|-|\n" + repeated("|1|2|3|4|\n", 20'001), 1)
            .find("error[too-complex]: the tables have more than 100000 cells") !=
        std::string::npos);
  CHECK(said_of("<table><tr>" + repeated("<td>a", 300) + "</table>\n", 1) ==
        "2023-05-01.md:1:1: error[too-complex]: a table may have 256 columns and 100000 cells");
}

TEST_CASE("addresses have their limits") {
  CHECK(said_of("[글](https://example.org/" + std::string(8200, 'a') + ")\n", 0) ==
        "2023-05-01.md:1:1: warning[long-address]: a link address of more than 8192 "
        "bytes was left out");
  const std::string reference = "[a]: https://example.org/" + std::string(8000, 'a') + "\n\n";
  CHECK(said_of(reference + repeated("[글][a] ", 2000) + "\n", 1) ==
        "2023-05-01.md:3:1041: error[too-complex]: the link addresses of this post are longer than "
        "10 times the post");
}

TEST_CASE("HTML has its limits") {
  CHECK(said_of("<div>" + repeated("<b>글</b> ", 30'000) + "</div>\n", 1) ==
        "2023-05-01.md:1:1: error[too-complex]: there are more than 256 KiB of HTML in one place");
  CHECK(said_of(repeated("<div>", 300) + "글" + repeated("</div>", 300) + "\n", 0) ==
        "2023-05-01.md:1:1001: warning[too-deep]: nested more than 100 levels deep; what is deeper "
        "is flat");
}

TEST_CASE("a picture that claims too much is not unpacked") {
  const std::string place =
      "2023-05-01.md:3:1: warning[bad-image]: this picture can't be used: a.png: ";
  const std::string svg = "<svg xmlns='http://www.w3.org/2000/svg'>";
  CHECK(said_of_picture(png_head(65'537, 65'536)) ==
        place + "65537 × 65536 pixels, more than 16384 a side");
  CHECK(said_of_picture(png_head(16'000, 16'000)) ==
        place + "16000 × 16000 pixels, more than 100 million in all");
  CHECK(said_of_picture("\x89PNG\r\n\x1a\n" + std::string(33 << 20, 'a')) ==
        place + "it is too large");
  CHECK(said_of_picture(svg + repeated("<g/>", 50'001) + "</svg>") ==
        place + "an SVG of more than 50000 elements");
  CHECK(said_of_picture(svg + "<!--" + std::string(1 << 20, 'a') + "--></svg>") ==
        place + "an SVG larger than 1024 KiB");
}

TEST_CASE("every family of slow Markdown ends with its message, and its text is kept") {
  struct Family {
    std::string text;
    std::string_view message;
  };
  const std::string slow = "this would take too long to read: there are too many ";
  const Family families[] = {
      {repeated("|a", 200) + "|\n" + repeated("|-", 200) + "|\n" + repeated("a\n", 600), "cells"},
      {"a " + repeated("<?", 60'000), "\"<?\" or \"<!\""},
      {"a " + repeated("<![CDATA[", 20'000), "\"<?\" or \"<!\""},
      {"http://a.b/" + repeated(")", 60'000), "addresses without a space between them"},
      {repeated(">", 900) + "a\n" + repeated("b\n", 20'000), "lines in deeply nested quotes"},
      {"[a]: http://x/" + std::string(60'000, 'u') + "\n\n" + repeated("[a] ", 20'000),
       "long link addresses are referred to too often"}};
  for (const Family& family : families) {
    INFO(family.message);
    const std::string said = said_of(family.text + "\n", 1);
    CHECK(said.find("error[too-complex]: ") != std::string::npos);
    CHECK(said.find(family.message) != std::string::npos);
  }
}

TEST_CASE("what is quadratic elsewhere ends too, without a word or with one") {
  for (const std::string& text : {"가" + repeated("\u0301", 64'000),
                                  repeated("[", 50'000),
                                  repeated("*a_", 50'000),
                                  repeated("![", 50'000),
                                  repeated("`", 50'000) + "a",
                                  repeated("<b>", 30'000),
                                  repeated("&#x301;", 30'000),
                                  repeated("- ", 5'000) + "a",
                                  repeated("\\(", 30'000),
                                  repeated("$$\n", 30'000),
                                  repeated("{{", 30'000),
                                  repeated("{% a %}", 20'000),
                                  repeated("{% highlight %}", 10'000),
                                  repeated("[[", 30'000),
                                  repeated("==a", 30'000),
                                  repeated("~a^", 30'000),
                                  repeated(":a", 30'000),
                                  repeated("a\n: b\n", 10'000),
                                  repeated("[^a]", 30'000),
                                  repeated("> [!note]\n\n", 10'000)}) {
    INFO(text.substr(0, 30));
    const Folder folder;
    folder.write("_config.yml", "title: 글\n");
    folder.write("_posts/2023-05-01.md", text + "\n");
    const Outcome outcome = run_chaek({"check"}, folder, {}, {.memory = 2UL << 30, .seconds = 60});
    CHECK((outcome.exit_code == 0 || outcome.exit_code == 1));
  }
}

TEST_CASE("a post is read in the encoding that it has") {
  const auto said = [](const std::string& bytes, std::vector<std::string> options) {
    const Folder folder;
    folder.write("2023-05-01.md", bytes);
    options.insert(options.begin(), "list");
    const Outcome outcome = run_chaek(options, folder);
    return outcome.out + outcome.err;
  };
  const std::string cp949 = "# \xC1\xA6\xB8\xF1\n";
  CHECK(
      said(cp949, {}).find(
          "2023-05-01.md:1:3: error[encoding]: this is not UTF-8 but looks like CP949 (EUC-KR)") !=
      std::string::npos);
  CHECK(said(cp949, {"--encoding", "cp949"}) == "2023-05-01  file name  제목  2023-05-01.md\n");
  CHECK(said("\xEF\xBB\xBF# 제목\n", {}) == "2023-05-01  file name  제목  2023-05-01.md\n");
  CHECK(said(std::string("\xFF\xFE#\0 \0\x1C\xC8\xA9\xBA\n\0", 12), {}) ==
        "2023-05-01  file name  제목  2023-05-01.md\n");
  CHECK(said("# \xFF\xFE\xFA\n", {}).find("error[encoding]: this is not UTF-8\n") !=
        std::string::npos);
}

TEST_CASE("links that lead in a circle, out of the project or to devices are told") {
  const Folder outside;
  outside.write("post.md", "# 밖\n");
  const Folder folder;
  folder.write(".git/HEAD", "");
  folder.write("2023-05-01.md", "# 글\n\n![돎](loop.png) ![장치](zero.png) ![밖](out.png)\n");
  fs::create_symlink("loop.png", folder.path() / "loop.png");
  fs::create_symlink("/dev/zero", folder.path() / "zero.png");
  fs::create_symlink(outside.path() / "post.md", folder.path() / "out.png");
  fs::create_symlink(outside.path() / "post.md", folder.path() / "2023-05-02.md");
  fs::create_symlink("2023-05-03.md", folder.path() / "2023-05-03.md");
  fs::create_directory_symlink(".", folder.path() / "self");
  fs::create_directory_symlink(outside.path(), folder.path() / "outside");
  REQUIRE(mkfifo((folder.path() / "2023-05-04.md").c_str(), 0600) == 0);
  const Outcome outcome = run_chaek({"list", "--all"}, folder, {}, {.seconds = 20});
  const std::string link = ": a link to a folder, or no regular file\n";
  CHECK(outcome.err.empty());
  CHECK(outcome.out ==
        "2023-05-01  file name  글  2023-05-01.md\n"
        "left out: .git/: hidden\n"
        "left out: 2023-05-02.md" +
            link + "left out: 2023-05-03.md" + link + "left out: 2023-05-04.md" + link +
            "left out: outside" + link + "left out: self" + link);
  const Outcome check = run_chaek({"check"}, folder, {}, {.seconds = 20});
  CHECK(check.exit_code == 0);
  const std::string place = "2023-05-01.md:3:";
  CHECK(first_line(check.err) == place +
                                     "1: warning[bad-image]: this picture can't be used: "
                                     "loop.png: it can't be read");
  const std::string outside_project =
      ": warning[image-outside-project]: this picture is outside the project: ";
  CHECK(check.err.find(place + "17" + outside_project + "zero.png\n") != std::string::npos);
  CHECK(check.err.find(place + "35" + outside_project + "out.png\n") != std::string::npos);
}

/// The exit code and messages of chaek with `words` and `options` over one post.
Outcome checked(const std::string& text, std::vector<std::string> words) {
  const Folder folder;
  folder.write("a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><g/></svg>");
  folder.write("2023-05-01.md", text);
  return run_chaek(words, folder, {}, {.memory = 2UL << 30});
}

TEST_CASE("a limit has a name, which its message tells, and the command line raises it") {
  struct Row {
    std::string text;
    std::string low;
    std::string raised;
    std::string said;
  };
  const std::string place = "2023-05-01.md:";
  const std::string picture =
      place + "3:1: warning[bad-image]: this picture can't be used: a.svg: ";
  const std::string table =
      repeated("|a", 9) + "|\n" + repeated("|-", 9) + "|\n" + repeated("|b", 9);
  const Row rows[] = {
      {"---\nnote: " + std::string(2000, 'a') + "\n---\n글\n", "front-matter=1KiB",
       "front-matter=4KiB",
       place + "2:1: warning[front-matter]: the front matter is not valid YAML: the settings are "
               "larger than 1024 bytes"},
      {repeated("> ", 50) + "글\n", "nesting=20", "nesting=60",
       place + "1:41: warning[too-deep]: nested more than 20 levels deep; what is deeper is flat"},
      {"[글](https://example.org/" + std::string(2000, 'a') + ")\n", "address=1KiB", "address=4KiB",
       place + "1:1: warning[long-address]: a link address of more than 1024 bytes was left out"},
      {"<a href=\"https://example.org/" + std::string(2000, 'a') + "\">글</a>\n", "address=1KiB",
       "address=4KiB", place + "1:1: warning[long-link]: this address is longer than 1024 bytes"},
      {repeated("가\n\n", 999), "post=1KiB", "post=1MiB",
       place + "1:1: error[unreadable-post]: the post can't be read: it is too large"},
      {"<p>" + repeated("<b>가</b>", 200) + "</p>\n", "html=1KiB", "html=2KiB",
       place + "1:1: error[too-complex]: there are more than 1 KiB of HTML in one place"},
      {table + "|\n", "table-columns=4", "table-columns=9",
       place + "2:1: error[too-complex]: a table has more than 4 columns"},
      {table + "|\n", "table-cells=20", "table-cells=99",
       place + "3:1: error[too-complex]: the tables have more than 20 cells"},
      {repeated("> ", 50) + "a\n", "steps=99", "steps=9999",
       place + "1:1: error[too-complex]: this would take too long to read: there are too many "
               "lines in deeply nested quotes"},
      {"# 글\n\n![그림](a.svg)\n", "picture=10", "picture=1KiB", picture + "it is too large"},
      {"# 글\n\n![그림](a.svg)\n", "svg-elements=1", "svg-elements=2",
       picture + "an SVG of more than 1 elements"},
      {"# 글\n\n![그림](a.svg)\n", "picture-side=8", "picture-side=9",
       picture + "9 × 9 pixels, more than 8 a side"}};
  for (const Row& row : rows) {
    INFO(row.low);
    const std::string name = row.low.substr(0, row.low.find('='));
    const Outcome low = checked(row.text, {"check", "--strict", "--limit", row.low});
    CHECK(low.exit_code == 1);
    CHECK(first_line(low.err) == row.said);
    CHECK(low.err.find("hint: --limit " + name + "=… raises this limit\n") != std::string::npos);
    CHECK(checked(row.text, {"check", "--limit", row.low, "--limit", row.raised}).err.empty());
  }
  CHECK(checked("글\n", {"check", "--limit", "posts=3"}).err ==
        "chaek: --limit does not take 'posts=3'\n  hint: it wants NAME=N, such as post=8MiB or "
        "table-columns=500; nesting is 400 at most\n");
  CHECK(checked("글\n", {"check", "--limit", "nesting=401"}).exit_code == 2);
}

TEST_CASE("the text that templates make has a limit that is raised by its name") {
  const Folder folder;
  folder.write("_config.yml", "title: 블로그\n");
  folder.write("_posts/2023-05-01-a.md",
               "---\ntitle: 글\n---\n{% assign a = \"가나다라마바사\" %}" +
                   repeated("{% assign a = a | append: a %}", 9) + "{{ a }}\n");
  const Outcome low = run_chaek({"check", "--limit", "templates=1KiB"}, folder);
  CHECK(low.exit_code == 1);
  CHECK(first_line(low.err) ==
        "_posts/2023-05-01-a.md:4:274: error[template-size]: the templates of this post make more "
        "than 3 KiB of text");
  CHECK(low.err.find("hint: --limit templates=… raises this limit\n") != std::string::npos);
  CHECK(run_chaek({"check", "--limit", "templates=64KiB"}, folder).exit_code == 0);
}

TEST_CASE("nothing nests so deep that a stage runs out of stack") {
  const std::string text = "# 글\n\n" + repeated("> ", 420) + "인용\n\n" + repeated("- ", 420) +
                           "목록\n\n" + repeated("*가 **나 ", 210) + "강조" +
                           repeated("** *", 210) + "\n\n" +
                           repeated("<div><details><summary>가</summary>", 420) + "상자" +
                           repeated("</details></div>", 420) + "\n\n<p>" + repeated("<b>", 420) +
                           "굵게" + repeated("</b>", 420) + "</p>\n";
  const Folder folder;
  folder.write("2023-05-01.md", text);
  const Outcome outcome = run_chaek(
      {"build", "-o", "a.pdf", "-o", "a.epub", "--audit", "a.json", "--limit", "nesting=400"},
      folder);
  INFO(outcome.err);
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.err.find("nested more than 400 levels deep") != std::string::npos);
}

TEST_CASE("an output that grows too large is not written") {
  const Folder folder;
  folder.write("2023-05-01.md", "# 글\n");
  for (const std::string name : {"a.epub", "a.pdf"}) {
    folder.write(name, "old");
    const Outcome outcome = run_chaek({"build", "-o", name, "--limit", "output=2KiB"}, folder);
    CHECK(outcome.exit_code == 1);
    CHECK(first_line(outcome.err) ==
          "chaek: error[output-size]: " + name + " would be larger than 2 KiB");
    CHECK(folder.read(name) == "old");
  }
}

TEST_CASE("what takes too long is ended, and the old output stays") {
  const Folder folder;
  folder.write("2023-05-01.md", "# 글\n");
  folder.write("a.pdf", "old");
  // The machine sleeps whenever a post is opened: no test waits for slow work.
  const auto said = [&](const std::string& limit) {
    const std::string command =
        "cd '" + folder.path().string() + "' && strace -f -qq -o /dev/null -P '" +
        folder.path().string() + "/2023-05-01.md' " +
        "-e trace=read,pread64 -e inject=read,pread64:delay_enter=9000000 '" PROGRAM
        "' build -o a.pdf --messages en --limit " +
        limit + " 2>said";
    const int status = std::system(command.c_str());
    CHECK(WEXITSTATUS(status) == 1);
    CHECK(folder.read("a.pdf") == "old");
    return folder.read("said");
  };
  CHECK(first_line(said("time=1")) == "chaek: error[too-slow]: the run takes more than 1 seconds");
  CHECK(first_line(said("post-time=1")) ==
        "chaek: error[too-slow]: reading 2023-05-01.md takes more than 1 seconds");
  CHECK(folder.names() == std::vector<std::string>{"2023-05-01.md", "a.pdf", "said"});
}

TEST_CASE("each file of the project is read once, whatever is made of it") {
  const Folder folder;
  folder.write("book.yaml", "title: 책\ncover: a.svg\n");
  folder.write("a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><g/></svg>");
  for (const std::string day : {"1", "2"}) {
    folder.write("2023-05-0" + day + ".md", "# 글\n\n![그림](a.svg) ![그림](./a.svg)\n");
  }
  const std::string command = "cd '" + folder.path().string() +
                              "' && strace -f -qq -o trace -e trace=open,openat,openat2 '" PROGRAM
                              "' build -q -o a.pdf -o a.epub";
  CHECK(std::system(command.c_str()) == 0);
  const std::string trace = folder.read("trace");
  for (const std::string name : {"book.yaml", "a.svg", "2023-05-01.md", "2023-05-02.md"}) {
    INFO(name);
    std::size_t opened = 0;
    for (std::size_t at = 0; (at = trace.find(name + "\", ", at)) != std::string::npos; ++at) {
      const std::size_t end = trace.find('\n', at);
      const std::string_view line(trace.data() + at, end - at);
      if (line.find("O_PATH") == std::string_view::npos &&
          line.find("= -1") == std::string_view::npos) {
        ++opened;
      }
    }
    CHECK(opened == 1);
  }
}

TEST_CASE("a build never asks the network") {
  const Folder folder;
  folder.write("2023-05-01.md",
               "---\ntitle: 글\nimage: https://example.org/a.png\n---\n"
               "![그림](https://example.org/b.png) <https://example.org>\n");
  const std::string trace = (folder.path() / "trace").string();
  const std::string command = "cd '" + folder.path().string() + "' && strace -f -qq -o '" + trace +
                              "' -e trace=network '" PROGRAM
                              "' build -o a.pdf -o a.epub 2>/dev/null";
  CHECK(std::system(command.c_str()) == 0);
  CHECK(contents_of(trace).empty());
  CHECK(folder.read("a.epub").size() > 1000);
}

}  // namespace
}  // namespace chaek::diagnostics
