#include "book/pictures.h"

#include "base/sha256.h"
#include "book/figures.h"
#include "content/picture_lock.h"
#include "image/pixels.h"
#include "unit/book/hand_made.h"
#include "unit/book/small_png.h"

namespace chaek::book {
namespace {

Binding with(content::Blocks blocks) {
  Binding binding;
  binding.posts = {post("글/봄.md", "봄", day(2023, 4, 1), std::move(blocks))};
  binding.files.put("글/꽃 하나.png", small_png(10));
  binding.files.put("그림/같은 꽃.png", small_png(10));
  binding.files.put("그림/나무.png", small_png(20));
  binding.files.put("그림/text.png", "not a picture");
  binding.files.put("그림/half.png", small_png(10).substr(0, 45));
  binding.files.put("그림/사진.png", std::string("\0\0\0\x18"
                                                 "ftypheic",
                                                 12));
  binding.files.put("그림/그린.svg", "<svg onload='x()' width='8' height='4'><script/><g/></svg>");
  return binding;
}

/// What the only picture of the only chapter became.
content::PictureTarget target_of(Binding& binding) {
  Book book = binding.bind();
  content::PictureTarget target;
  content::walk(
      book.chapters[0].blocks, [](const content::Block&) {},
      [&](const content::Inline& node) {
        if (const auto* p = std::get_if<content::Picture>(&node.kind)) target = p->target;
      });
  return target;
}

TEST_CASE("a file is in the book once, by whatever name it is called") {
  Binding binding = with({paragraph({picture("꽃%20하나.png"), text(" 과 "), picture("꽃 하나.png"),
                                     picture("../그림/같은 꽃.png"), picture("/그림/나무.png"),
                                     picture("/그림/나무.png?raw=true")})});
  const Book book = binding.bind();
  CHECK(binding.codes().empty());
  REQUIRE(book.pictures.size() == 2);
  CHECK(book.pictures[0].path == "글/꽃 하나.png");
  CHECK(*book.pictures[0].bytes == small_png(10));
  CHECK(book.pictures[0].identity.width == 2);
  CHECK(book.pictures[1].path == "그림/나무.png");
  std::string indices;
  for (const auto& node : std::get<content::Paragraph>(book.chapters[0].blocks[0].kind).content) {
    if (const auto* p = std::get_if<content::Picture>(&node.kind)) {
      indices += std::to_string(std::get<content::PictureIndex>(p->target).index);
    }
  }
  CHECK(indices == "00011");
}

TEST_CASE("a picture's place is where a chapter shows it first") {
  const base::SourceFile source("글/봄.md", "아무 글이나 여기에 있다");
  const auto at = [&](const char* name, std::uint32_t begin) {
    content::Inline node = picture(name);
    node.span = {&source, begin, begin + 1};
    return node;
  };
  Binding binding = with({paragraph({at("/그림/나무.png", 3), at("꽃 하나.png", 5)}),
                          paragraph({at("../그림/나무.png", 7)})});
  const Book book = binding.bind();
  REQUIRE(book.pictures.size() == 2);
  CHECK(book.pictures[0].path == "그림/나무.png");
  CHECK(book.pictures[0].place.begin == 3);
  CHECK(book.pictures[1].place.begin == 5);
}

TEST_CASE("a file whose name came apart into jamo is found by its syllables, and the other way") {
  Binding binding =
      with({paragraph({picture("../그림/가.png"), picture("../그림/\u1102\u1161무.png")})});
  binding.files.put("그림/\u1100\u1161.png", small_png(30));
  const Book book = binding.bind();
  CHECK(binding.codes().empty());
  REQUIRE(book.pictures.size() == 2);
  CHECK(*book.pictures[0].bytes == small_png(30));
  CHECK(*book.pictures[1].bytes == small_png(20));
}

TEST_CASE("a picture that lies in another folder is found by its name") {
  Binding binding = with({paragraph({picture("사방.png")})});
  binding.files.put("assets/사방.png", small_png(30));
  const Book book = binding.bind();
  CHECK(binding.only().code == "image-elsewhere");
  REQUIRE(book.pictures.size() == 1);
  CHECK(*book.pictures[0].bytes == small_png(30));
}

TEST_CASE("a picture that can't be had is reported with its reason") {
  const auto check = [](const char* source, std::string_view code, std::string_view hint) {
    Binding binding = with({paragraph({picture(source)})});
    CHECK(target_of(binding) == content::PictureTarget(content::MissingPicture{}));
    CHECK(binding.only().severity == base::Severity::warning);
    CHECK(binding.only().code == code);
    CHECK(binding.only().hint == hint);
  };
  const std::string_view fetch = "\"chaek fetch\" gets it; until then its address is shown instead";
  check("https://example.org/a.png", "remote-image", fetch);
  check("//example.org/a.png", "remote-image", fetch);
  check("../그림/나모.png", "missing-image", "did you mean ../그림/나무.png?");
  check("없는것.png", "missing-image", "");
  check("", "missing-image", "");
  check("../그림/text.png", "bad-image", "");
  check("../그림/half.png", "bad-image", "");
  check("../그림/사진.png", "bad-image", "save it as PNG or JPEG");
  check("../그림", "bad-image", "");
  check("../../밖.png", "image-outside-project", "copy it into the project's folder");
  check("data:image/png;base64,AAAA", "bad-image", "");
  check("file:///etc/passwd", "bad-image", "");
}

/// A lock with one picture, of `bytes`, at `address`.
std::shared_ptr<const content::PictureLock> lock_of(const std::string& address,
                                                    const std::string& bytes) {
  content::PictureLock lock;
  lock.pictures[address] = {base::sha256(bytes), "image/png", bytes.size()};
  return std::make_shared<const content::PictureLock>(std::move(lock));
}

TEST_CASE("a picture of the network is the file that was fetched, by any spelling of its address") {
  Binding binding =
      with({paragraph({picture("https://example.org/%EA%BD%83.png"),
                       picture("//EXAMPLE.org/꽃.png#top"), picture("꽃 하나.png")})});
  binding.settings.lock = lock_of("https://example.org/%EA%BD%83.png", small_png(10));
  binding.files.put(content::stored_path(binding.settings.lock->pictures.begin()->second),
                    small_png(10));
  const Book book = binding.bind();
  CHECK(binding.codes().empty());
  REQUIRE(book.pictures.size() == 1);
  CHECK(book.pictures[0].path == "https://example.org/%EA%BD%83.png");
  CHECK(*book.pictures[0].bytes == small_png(10));
}

TEST_CASE("a picture at the whole address of the blog's own site is the file at that path") {
  Binding binding =
      with({paragraph({picture("https://example.org/blog/그림/나무.png?v=2"),
                       picture("http://www.example.org/blog/%EA%B7%B8%EB%A6%BC/나무.png"),
                       picture("https://example.org/그림/나무.png")})});
  binding.settings.site.url = "https://example.org";
  binding.settings.site.base_path = "/blog";
  const Book book = binding.bind();
  REQUIRE(book.pictures.size() == 1);
  CHECK(book.pictures[0].path == "그림/나무.png");
  CHECK(binding.codes() == "remote-image ");  // the last is outside of the blog
}

TEST_CASE(
    "what was fetched from the site's own address goes before a file of that name elsewhere") {
  Binding binding = with({paragraph({picture("https://example.org/tree/나무.png")})});
  binding.settings.site.url = "https://example.org";
  binding.files.put("static/tree/나무.png", small_png(30));
  CHECK(binding.bind().pictures.at(0).path == "static/tree/나무.png");
  CHECK(binding.only().code == "image-elsewhere");
  const std::string address = "https://example.org/tree/%EB%82%98%EB%AC%B4.png";
  binding.settings.lock = lock_of(address, small_png(40));
  binding.files.put(content::stored_path(binding.settings.lock->pictures.begin()->second),
                    small_png(40));
  CHECK(binding.bind().pictures.at(0).path == address);
}

TEST_CASE("a stored file that is another picture than the lock names is in no book") {
  Binding binding = with({paragraph({picture("https://example.org/a.png")})});
  binding.settings.lock = lock_of("https://example.org/a.png", small_png(10));
  binding.files.put(content::stored_path(binding.settings.lock->pictures.begin()->second),
                    small_png(11));
  CHECK(target_of(binding) == content::PictureTarget(content::MissingPicture{}));
  CHECK(binding.only().code == "stored-image");
}

TEST_CASE("pictures that were not fetched are one warning, and a note for each of the others") {
  Binding binding =
      with({paragraph({picture("http://example.org/a.png"), picture("http://example.org/b.png"),
                       picture("http://example.org/a.png#again")})});
  binding.settings.lock = lock_of("http://example.org/b.png", small_png(10));  // whose file is gone
  binding.bind();
  const auto& found = binding.diagnostics.items();
  REQUIRE(found.size() == 2);
  CHECK(found[1].code == "remote-image");
  CHECK(found[0].severity == base::Severity::warning);
  CHECK(found[0].message ==
        "2 pictures are on the network and were not fetched, the first: http://example.org/a.png");
  CHECK(found[1].severity == base::Severity::note);
  CHECK(found[1].message ==
        "this picture is on the network and was not fetched: http://example.org/b.png");
}

TEST_CASE("an SVG is made safe before anybody writes it, and says what it lost once") {
  Binding binding = with({paragraph({picture("../그림/그린.svg"), picture("/그림/그린.svg")})});
  const Book book = binding.bind();
  CHECK(binding.only().code == "svg-simplified");
  CHECK(binding.only().message == "left out of 그림/그린.svg: a script");
  REQUIRE(book.pictures.size() == 1);
  CHECK(book.pictures[0].identity.format == image::Format::svg);
  CHECK(book.pictures[0].identity.width == 8);
  CHECK(book.pictures[0].bytes->find("onload") == std::string::npos);
}

TEST_CASE("a picture without alternative text is reported, an empty one is a decoration") {
  Binding without = with({paragraph({picture("꽃 하나.png", "")})});
  without.bind();
  CHECK(without.codes() == "no-alt ");
  content::Inline decoration = picture("꽃 하나.png", "");
  std::get<content::Picture>(decoration.kind).has_alt = true;
  Binding decorated = with({paragraph({decoration})});
  decorated.bind();
  CHECK(decorated.codes().empty());
}

TEST_CASE("the cover is found, and its absence is an error") {
  Binding binding = with({});
  binding.settings.cover = content::NamedFile{"그림/나무.png", {}};
  CHECK(binding.bind().cover == 0u);
  binding.settings.cover = content::NamedFile{"그림/나뭇.png", {}};
  CHECK_FALSE(binding.bind().cover.has_value());
  CHECK(binding.diagnostics.has_errors());
  CHECK(binding.only().hint == "did you mean 그림/나무.png?");
}

TEST_CASE("a paragraph of pictures is a figure, captioned by the title and never by the alt") {
  content::Inline titled = picture("a.png", "보이는 것");
  std::get<content::Picture>(titled.kind).title = "설명";
  const content::Inline linked{content::Link{"b", "", {text(" "), picture("b.png")}, {}}, {}};
  content::Block pictures = paragraph({titled, {content::SoftBreak{}, {}}, linked, text(" ")});
  content::Blocks blocks{pictures,
                         paragraph({picture("c.png"), text("말")}),
                         paragraph({}),
                         paragraph({link("x", "글")}),
                         {content::Quote{{pictures}}, {}}};
  make_figures(blocks);
  const auto& figure = std::get<content::Figure>(blocks[0].kind);
  REQUIRE(figure.pictures.size() == 2);
  CHECK(content::plain_text(figure.caption) == "설명");
  CHECK(std::get<content::Picture>(figure.pictures[0].kind).title.empty());
  CHECK(std::get<content::Link>(figure.pictures[1].kind).children.size() == 1);
  CHECK(std::holds_alternative<content::Paragraph>(blocks[1].kind));
  CHECK(std::holds_alternative<content::Paragraph>(blocks[2].kind));
  CHECK(std::holds_alternative<content::Paragraph>(blocks[3].kind));
  const auto& quote = std::get<content::Quote>(blocks[4].kind);
  CHECK(std::holds_alternative<content::Figure>(quote.content[0].kind));
}

TEST_CASE("emphasis in a line of its own below pictures is their caption") {
  const content::Inline below{content::Styled{content::InlineStyle::emphasis, {text("산의 봄")}},
                              {}};
  const content::Inline line_end{content::SoftBreak{}, {}};
  content::Inline titled = picture("a.png");
  std::get<content::Picture>(titled.kind).title = "산";
  content::Blocks blocks{paragraph({picture("a.png"), line_end, below}),
                         paragraph({titled, line_end, below, text(" ")}),
                         paragraph({picture("a.png"), text(" "), below}),
                         paragraph({text("말"), line_end, below})};
  make_figures(blocks);
  CHECK(content::plain_text(std::get<content::Figure>(blocks[0].kind).caption) == "산의 봄");
  CHECK(content::plain_text(std::get<content::Figure>(blocks[1].kind).caption) == "산 · 산의 봄");
  CHECK(std::holds_alternative<content::Paragraph>(blocks[2].kind));
  CHECK(std::holds_alternative<content::Paragraph>(blocks[3].kind));
}

TEST_CASE("of files with one name the post has its own") {
  for (const char* source : {"image.png", "./image.png", "/2023/04/01/봄/image.png"}) {
    CAPTURE(source);
    Binding binding = with({paragraph({picture(source)})});
    binding.files.put("글/가/image.png", small_png(40));
    binding.files.put("글/봄/image.png", small_png(50));
    const Book book = binding.bind();
    REQUIRE(book.pictures.size() == 1);
    CHECK(book.pictures[0].path == "글/봄/image.png");
  }
}

TEST_CASE("a file of another post is not taken for a post's own") {
  Binding binding = with({paragraph({picture("./image.png"), picture("/2023/봄/image.png")})});
  binding.files.put("글/가/image.png", small_png(40));
  CHECK(binding.bind().pictures.empty());
  CHECK(binding.codes() == "missing-image missing-image ");
}

TEST_CASE("a path may begin with the folder that the site lies in") {
  Binding binding = with({paragraph({picture("/blog/그림/나무.png")})});
  binding.settings.site.base_path = "/blog";
  CHECK(binding.bind().pictures.size() == 1);
  CHECK(binding.codes().empty());
}

}  // namespace
}  // namespace chaek::book
