#include "base/setting.h"

#include <catch2/catch.hpp>

namespace chaek::base {
namespace {

/// A settings text with something before and after it, as front matter has.
struct Parsed {
  explicit Parsed(const std::string& text, DuplicateKeys duplicates = DuplicateKeys::warn,
                  SettingLimits limits = {})
      : source("post.md", "---\n" + text + "---\nbody"),
        span{&source, 4, static_cast<std::uint32_t>(4 + text.size())},
        root(parse_settings(span, duplicates, limits, "bad-settings", diagnostics)) {}

  std::string_view text_of(Span s) const { return source.text().substr(s.begin, s.end - s.begin); }
  const Setting& at(std::string_view key) const {
    REQUIRE(root.has_value());
    const Setting* const found = root->find(key);
    REQUIRE(found != nullptr);
    return *found;
  }
  /// The only message, and what it points to.
  const Diagnostic& only() const {
    REQUIRE(diagnostics.items().size() == 1);
    return diagnostics.items().front();
  }

  SourceFile source;
  Span span;
  Diagnostics diagnostics;
  std::optional<Setting> root;
};

TEST_CASE("settings keep their form, their quotes and their places") {
  const Parsed parsed(
      "제목: 봄의 글\n"
      "date: \"2023\"\n"
      "tags: [산책, '책 ''하나''']\n"
      "toc:\n"
      "  depth: 3\n"
      "  title:\n"
      "none: ~\n"
      "about: |\n"
      "  두 줄\n"
      "  이다\n");
  CHECK(parsed.diagnostics.items().empty());
  CHECK(parsed.at("제목").scalar == "봄의 글");
  CHECK(parsed.text_of(parsed.at("제목").span) == "봄의 글");
  CHECK(parsed.at("date").quoted);
  CHECK_FALSE(as_integer(parsed.at("date")).has_value());
  CHECK(parsed.text_of(parsed.at("date").span) == "\"2023\"");
  const Setting& tags = parsed.at("tags");
  REQUIRE(tags.items.size() == 2);
  CHECK(parsed.text_of(tags.items[0].span) == "산책");
  CHECK(tags.items[1].scalar == "책 '하나'");
  CHECK(parsed.text_of(tags.items[1].span) == "'책 ''하나'''");
  CHECK(as_integer(*parsed.at("toc").find("depth")) == 3);
  CHECK(parsed.at("toc").find("title")->kind == Setting::Kind::null);
  CHECK(parsed.text_of(parsed.at("toc").find("title")->span) == "title");
  CHECK(parsed.at("none").kind == Setting::Kind::null);
  CHECK(parsed.at("about").scalar == "두 줄\n이다\n");
  CHECK(parsed.at("about").quoted);
  CHECK(parsed.text_of(parsed.root->members[0].key_span) == "제목");
  CHECK(parsed.source.position(parsed.at("toc").find("depth")->span.begin).line == 6);
}

TEST_CASE("a word that begins with ! is text, before a quote a tag of YAML") {
  const Parsed parsed(
      "a: !important 쓰지 말기\nb: !혼자\nc: !ruby 'x'\nd: !!str 2023\ne: ! 'y'\nf: [!하나 둘]\ng: "
      "!alone\n"
      "h: !중요 알림\ni: ! 빈칸 뒤\nj: !!important 말\n");
  CHECK(parsed.diagnostics.items().empty());
  CHECK(parsed.at("a").scalar == "!important 쓰지 말기");
  CHECK(parsed.text_of(parsed.at("a").span) == "!important 쓰지 말기");
  CHECK(parsed.at("b").scalar == "!혼자");
  CHECK(parsed.at("c").scalar == "x");
  CHECK(parsed.at("f").items[0].scalar == "!하나 둘");
  CHECK(parsed.at("g").scalar == "!alone");
  CHECK(parsed.at("h").scalar == "!중요 알림");
  CHECK(parsed.at("i").scalar == "! 빈칸 뒤");
  CHECK(parsed.at("j").scalar == "!!important 말");
  CHECK(parsed.at("d").scalar == "2023");
  CHECK(parsed.at("d").quoted);
  CHECK(parsed.at("e").scalar == "y");
}

TEST_CASE("places are right after line ends of two bytes and letters of three") {
  const Parsed parsed("제목: 봄\r\n목록:\r\n  - '가나'\r\n  - ~\r\n");
  const Setting& list = parsed.at("목록");
  REQUIRE(list.items.size() == 2);
  CHECK(list.items[0].scalar == "가나");
  CHECK(parsed.text_of(list.items[0].span) == "'가나'");
  CHECK(parsed.text_of(list.items[1].span) == "~");
}

TEST_CASE("a byte order mark is no part of the first key, and places are right behind it") {
  for (const std::string value : {"제목", "|\n  제목\n"}) {  // plain YAML, and not
    const Parsed parsed("\uFEFFtitle: " + value + "\nkey: 값\n");
    CHECK(parsed.diagnostics.items().empty());
    CHECK(parsed.at("title").scalar.substr(0, 6) == "제목");
    CHECK(parsed.text_of(parsed.at("key").span) == "값");
  }
}

TEST_CASE("an empty text is no settings, and no error") {
  const Parsed parsed("# only a remark\n");
  REQUIRE(parsed.root.has_value());
  CHECK(parsed.root->kind == Setting::Kind::null);
  CHECK(parsed.diagnostics.items().empty());
}

TEST_CASE("a second document, or text after the first, is an error with its place") {
  const Parsed list("- a\nb: c\n");
  CHECK_FALSE(list.root.has_value());
  CHECK(list.only().code == "bad-settings");
  CHECK(list.source.position(list.only().span.begin).line == 3);
  CHECK_FALSE(Parsed("a: 1\n---\nb: 2\n").root.has_value());
}

TEST_CASE("broken YAML is an error at its place") {
  const Parsed colon("title: 책: 하나\n");
  CHECK_FALSE(colon.root.has_value());
  CHECK(colon.only().span.source == &colon.source);
  CHECK(colon.source.position(colon.only().span.begin).line == 2);
  CHECK(colon.only().hint.find("quotes") != std::string::npos);
  const Parsed tab("a:\n\tb: 1\n");
  CHECK_FALSE(tab.root.has_value());
  CHECK_FALSE(Parsed("title: [서평] 책\n").root.has_value());
  CHECK_FALSE(Parsed("a: \"never closed\n").root.has_value());
}

TEST_CASE("anchors and aliases are refused before they can grow") {
  CHECK_FALSE(Parsed("a: &a [*a]\n").root.has_value());
  CHECK_FALSE(Parsed("a: &x 1\nb: 2\n").root.has_value());
  CHECK_FALSE(Parsed("a: *x\n").root.has_value());
  CHECK(Parsed("a: \"*x\"\n").root.has_value());
}

TEST_CASE("the limits hold at their very edge") {
  const auto nested = [](int depth) {
    return "a: " + std::string(depth, '[') + std::string(depth, ']') + "\n";
  };
  CHECK(Parsed(nested(31)).root.has_value());
  const Parsed deep(nested(32));
  CHECK_FALSE(deep.root.has_value());
  CHECK(deep.only().message == "settings are nested deeper than 32 levels");
  CHECK_FALSE(Parsed(nested(20000)).root.has_value());

  const auto keys = [](int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "k" + std::to_string(i) + ": 1\n";
    return text;
  };
  CHECK(Parsed(keys(1000)).root.has_value());
  CHECK_FALSE(Parsed(keys(1001)).root.has_value());

  SettingLimits small;
  small.bytes = 5;
  CHECK(Parsed("a: 1\n", DuplicateKeys::warn, small).root.has_value());
  CHECK_FALSE(Parsed("a: 12\n", DuplicateKeys::warn, small).root.has_value());
}

TEST_CASE("bytes that are no text are refused") {
  CHECK_FALSE(Parsed(std::string("a: 1\n\0b: 2\n", 11)).root.has_value());
  CHECK_FALSE(Parsed("a: 1\n\x04"
                     "b: 2\n")
                  .root.has_value());
  CHECK_FALSE(Parsed("a: \xC7\xD1\n").root.has_value());
}

TEST_CASE("of equal keys the first wins, with a warning or an error") {
  const Parsed warned("a: 1\na: 2\n");
  CHECK(warned.at("a").scalar == "1");
  CHECK(warned.root->members.size() == 1);
  CHECK(warned.only().severity == Severity::warning);
  CHECK(warned.source.position(warned.only().span.begin).line == 3);
  const Parsed refused("a: 1\na: 2\n", DuplicateKeys::refuse);
  CHECK_FALSE(refused.root.has_value());
  CHECK(refused.only().severity == Severity::error);
}

TEST_CASE("a key must be a text") {
  CHECK_FALSE(Parsed("? [a]\n: b\n").root.has_value());
  CHECK_FALSE(Parsed("{a: b}: c\n").root.has_value());
}

TEST_CASE("scalars read as flags and numbers only in their own forms") {
  const auto scalar = [](std::string text, bool is_quoted = false) {
    Setting setting;
    setting.kind = Setting::Kind::scalar;
    setting.scalar = std::move(text);
    setting.quoted = is_quoted;
    return setting;
  };
  CHECK(as_flag(scalar("Yes")) == true);
  CHECK(as_flag(scalar("off")) == false);
  CHECK_FALSE(as_flag(scalar("yEs")).has_value());
  CHECK_FALSE(as_flag(scalar("true", true)).has_value());
  CHECK(as_integer(scalar("-12")) == -12);
  CHECK_FALSE(as_integer(scalar("12a")).has_value());
  CHECK_FALSE(as_integer(scalar("99999999999999999999")).has_value());
  CHECK(as_number(scalar("+1.5")) == 1.5);
  CHECK_FALSE(as_number(scalar("inf")).has_value());
  CHECK_FALSE(as_number(scalar("nan")).has_value());
  CHECK_FALSE(as_number(scalar("")).has_value());
}

TEST_CASE("a reader reports wrong values and unknown keys with the nearest one") {
  Parsed parsed(
      "titel: 책\ndepth: 9\nflag: maybe\npaper: a5\nnames: [가, 나]\nname: 다\nother: {a: 1}\n");
  Diagnostics diagnostics;
  SettingReader reader(*parsed.root, "book.yaml", diagnostics);
  CHECK_FALSE(reader.text("title").has_value());
  CHECK_FALSE(reader.integer("depth", 1, 6).has_value());
  CHECK_FALSE(reader.flag("flag").has_value());
  CHECK_FALSE(reader.choice<int>("paper", {{"a4", 4}, {"b5", 5}}).has_value());
  CHECK(reader.texts("names") == std::vector<std::string>{"가", "나"});
  CHECK(reader.texts("name") == std::vector<std::string>{"다"});
  CHECK_FALSE(reader.text("other").has_value());
  reader.finish();
  const auto& items = diagnostics.items();
  REQUIRE(items.size() == 5);
  CHECK(items[0].message == "\"depth\" in book.yaml must be a whole number from 1 to 6, not \"9\"");
  CHECK(items[1].message == "\"flag\" in book.yaml must be true or false, not \"maybe\"");
  CHECK(items[2].message == "\"paper\" in book.yaml must be one of a4, b5, not \"a5\"");
  CHECK(parsed.text_of(items[2].span) == "a5");
  CHECK(items[3].message == "\"other\" in book.yaml must be a text");
  CHECK(items[4].code == "unknown-key");
  CHECK(items[4].message == "book.yaml has no key \"titel\"");
  CHECK(items[4].hint == "did you mean \"title\"?");
  CHECK(parsed.source.position(items[4].span.begin).line == 2);
}

TEST_CASE("settings that are no map are an error") {
  Parsed parsed("- a\n- b\n");
  Diagnostics diagnostics;
  SettingReader reader(*parsed.root, "front matter", diagnostics);
  CHECK_FALSE(reader.text("title").has_value());
  reader.finish();
  CHECK(diagnostics.count(Severity::error) == 1);
}

}  // namespace
}  // namespace chaek::base
