#include "book/metadata.h"

#include "base/sha1.h"
#include "book/dump.h"
#include "book/identifier.h"
#include "book/language.h"
#include "unit/book/hand_made.h"

namespace chaek::book {
namespace {

Binding two_posts() {
  Binding binding;
  binding.posts = {post("글/a.md", "가", day(2019, 1, 1)),
                   post("글/b.md", "나", day(2023, 12, 30))};
  return binding;
}

TEST_CASE("a title is made of the years, the only post or the folder") {
  Binding binding = two_posts();
  CHECK(binding.bind().metadata.title == "2019–2023년의 글");
  CHECK(binding.bind().metadata.slug == "2019-2023년의-글");
  CHECK(binding.bind().metadata.years == "2019–2023");
  binding.posts[0].front_matter.date = day(2023, 1, 1);
  CHECK(binding.bind().metadata.title == "2023년의 글");
  binding.settings.language = "en";
  CHECK(binding.bind().metadata.title == "Writings of 2023");
  CHECK(binding.bind().contents_title == "Contents");
  binding.settings.language = "";
  for (content::Post& p : binding.posts) p.front_matter.date = std::nullopt;
  CHECK(binding.bind().metadata.title == "글");
  binding.posts[0].path = "a.md";
  CHECK(binding.bind().metadata.title == "책");
  binding.posts.pop_back();
  CHECK(binding.bind().metadata.title == "가");
  binding.settings.title = "느리게 쌓은 한 해";
  CHECK(binding.bind().metadata.title == "느리게 쌓은 한 해");
}

TEST_CASE("dates come from the settings, the newest post or the epoch") {
  Binding binding = two_posts();
  CHECK(binding.bind().metadata.date == day(2023, 12, 30));
  CHECK(binding.bind().metadata.modified == "2023-12-29T15:00:00Z");
  binding.epoch = 1704067200;  // 2024-01-01T00:00Z
  CHECK(binding.bind().metadata.modified == "2024-01-01T00:00:00Z");
  binding.settings.date = day(2024, 3, 1);
  CHECK(binding.bind().metadata.date == day(2024, 3, 1));
  binding.settings.date = std::nullopt;
  for (content::Post& p : binding.posts) p.front_matter.date = std::nullopt;
  CHECK(binding.bind().metadata.date == day(2024, 1, 1));
  binding.epoch = std::nullopt;
  CHECK_FALSE(content::exists(binding.bind().metadata.date));
  CHECK(binding.bind().metadata.modified == "1970-01-01T00:00:00Z");
}

TEST_CASE("authors stand at a chapter only where they differ from the book's") {
  Binding binding = two_posts();
  binding.posts[0].front_matter.authors = {"김하나"};
  CHECK(binding.bind().metadata.authors == std::vector<std::string>{"김하나"});
  CHECK(binding.bind().chapters[0].authors.empty());
  binding.posts[1].front_matter.authors = {"이두리"};
  const Book book = binding.bind();
  CHECK(book.metadata.authors == std::vector<std::string>{"김하나", "이두리"});
  CHECK(book.chapters[0].authors == std::vector<std::string>{"김하나"});
  CHECK(book.chapters[1].authors == std::vector<std::string>{"이두리"});
}

TEST_CASE("subjects are the tags, most used first") {
  Binding binding = two_posts();
  binding.posts[0].front_matter.tags = {"산책", "책"};
  binding.posts[1].front_matter.tags = {"여행", "책"};
  CHECK(binding.bind().metadata.subjects == std::vector<std::string>{"책", "산책", "여행"});
}

TEST_CASE("the book's language is that of most posts, and Korean where nothing is said") {
  Binding binding = two_posts();
  binding.posts.push_back(post("글/c.md", "다", day(2023, 12, 31)));
  binding.posts[0].front_matter.language = "en_US";
  const Book korean = binding.bind();
  CHECK(korean.metadata.language == "ko");
  CHECK(korean.chapters[0].language == "en-US");
  CHECK(korean.chapters[1].language == "ko");
  binding.posts[1].front_matter.language = "en-US";
  CHECK(binding.bind().metadata.language == "en-US");
}

TEST_CASE("identifiers are checked, or made from what the book is") {
  CHECK(written_identifier("978-3-16-148410-0") == "urn:isbn:9783161484100");
  CHECK(written_identifier("ISBN 0-8044-2957-X") == "urn:isbn:080442957X");
  CHECK_FALSE(written_identifier("978-3-16-148410-1").has_value());
  CHECK(written_identifier("6FA459EA-EE8A-3CA4-894E-DB77E160355E") ==
        "urn:uuid:6fa459ea-ee8a-3ca4-894e-db77e160355e");
  CHECK(written_identifier("https://example.org/book") == "https://example.org/book");
  CHECK_FALSE(written_identifier("my book").has_value());
  CHECK_FALSE(written_identifier("isbn:").has_value());

  Binding binding = two_posts();
  const std::string first = binding.bind().metadata.identifier;
  CHECK(binding.bind().metadata.identifier == first);
  REQUIRE(first.size() == 45);
  CHECK(first.starts_with("urn:uuid:"));
  CHECK(first[23] == '5');
  CHECK(std::string("89ab").find(first[28]) != std::string::npos);
  binding.posts[0].path = "글/other.md";
  CHECK(binding.bind().metadata.identifier != first);
  binding.settings.identifier = "my book";
  binding.bind();
  CHECK(binding.codes() == "bad-identifier ");
}

TEST_CASE("SHA-1 gives the values of its standard") {
  const auto hex = [](std::string_view bytes) {
    std::string out;
    for (const std::uint8_t byte : base::sha1(bytes)) {
      out += "0123456789abcdef"[byte >> 4U];
      out += "0123456789abcdef"[byte & 0xFU];
    }
    return out;
  };
  CHECK(hex("") == "da39a3ee5e6b4b0d3255bfef95601890afd80709");
  CHECK(hex("abc") == "a9993e364706816aba3e25717850c26c9cd0d89d");
  CHECK(hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "84983e441c3bd26ebaae4aa1f95129e5e54670f1");
  CHECK(hex(std::string(1000000, 'a')) == "34aa973cd4c4daa4f61eeb2bdbad27316534016f");
}

TEST_CASE("the dump shows the whole book") {
  Binding binding;
  binding.posts = {post("a.md", "글", day(2023, 1, 1), {paragraph({text("봄"), mark("1")})})};
  binding.posts[0].footnotes = {note("1", {text("주")})};
  binding.settings.identifier = "urn:x:1";
  CHECK(dump(binding.bind()) ==
        "title: 글\n"
        "language: ko\n"
        "identifier: urn:x:1\n"
        "date: 2023-01-01\n"
        "modified: 2022-12-31T15:00:00Z\n"
        "slug: 글\n"
        "years: 2023\n"
        "\n"
        "chapter post001 post\n"
        "  path: a.md\n"
        "  date: 2023-01-01\n"
        "  language: ko\n"
        "  title\n"
        "    text \"글\"\n"
        "  paragraph\n"
        "    text \"봄\"\n"
        "    footnote-mark \"1\" number 1.1\n"
        "  note 1 \"1\" marks 1\n"
        "    paragraph\n"
        "      text \"주\"\n"
        "\n"
        "contents \"차례\"\n"
        "  글 -> post001\n");
}

}  // namespace
}  // namespace chaek::book
