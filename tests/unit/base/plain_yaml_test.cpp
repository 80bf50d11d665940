#include "base/plain_yaml.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "base/setting.h"

using namespace chaek::base;

namespace {

/// A settings tree and what was said of it, one line a node.
std::string described(const Setting& node, int depth = 0) {
  std::string out(static_cast<std::size_t>(depth), ' ');
  out += std::to_string(static_cast<int>(node.kind)) + (node.quoted ? " quoted " : " ") +
         node.scalar + " @" + std::to_string(node.span.begin) + "-" +
         std::to_string(node.span.end) + "\n";
  for (const Setting& item : node.items) out += described(item, depth + 1);
  for (const Setting::Member& member : node.members) {
    out += std::string(static_cast<std::size_t>(depth), ' ') + member.key + " @" +
           std::to_string(member.key_span.begin) + "-" + std::to_string(member.key_span.end) +
           ":\n" + described(member.value, depth + 1);
  }
  return out;
}

std::string tree_of(const std::string& text) {
  const SourceFile source("a.yaml", text);
  Diagnostics diagnostics;
  const Span span{&source, 0, static_cast<std::uint32_t>(text.size())};
  const auto root = parse_settings(span, DuplicateKeys::warn, {}, "bad", diagnostics);
  std::string out = root ? described(*root) : "refused\n";
  for (const Diagnostic& item : diagnostics.items()) {
    out +=
        std::string(item.code) + ' ' + item.message + " @" + std::to_string(item.span.begin) + "\n";
  }
  return out;
}

/// The same text, which a comment with a tab leaves to yaml-cpp.
std::string for_yaml_cpp(const std::string& text) {
  return text + (text.empty() || text.ends_with('\n') ? "" : "\n") + "#\t\n";
}

// The pieces of which YAML, right and wrong, is put together.
const std::vector<std::string> kUsualValues{"글",    "a b",    "null",           "1.5",
                                            "<a b>", "'하나'", "[a, 나, \"c\"]", "{a: 1, b: c-d}"};
const std::vector<std::string> kValues{"글",
                                       "a b",
                                       "null",
                                       "NULL",
                                       "~",
                                       "2023-12-30 10:00:00 +0900",
                                       "1.5",
                                       "-1",
                                       "\"따옴표\"",
                                       "'하나'",
                                       "'it''s'",
                                       "\"a\\\"b\"",
                                       "\"열린",
                                       "[a, 나, \"c\"]",
                                       "[a, [b], {c: d}]",
                                       "{a: 1, b: \"#fff\"}",
                                       "{}",
                                       "[]",
                                       "[a,]",
                                       "{a}",
                                       "{a: b, c}",
                                       "[a: b]",
                                       "a: b",
                                       "a:b",
                                       "a #b",
                                       "a#b",
                                       "끝:",
                                       "C++ [1]",
                                       "&a x",
                                       "*a",
                                       "!tag x",
                                       "|",
                                       ">-",
                                       "@x",
                                       "%x",
                                       "?",
                                       "- a",
                                       "#c",
                                       "",
                                       "(괄호)",
                                       "[a b , c d]",
                                       "[null, ~]",
                                       "{a: null}",
                                       "{a: }",
                                       "[a?b]",
                                       "\"a\" b",
                                       "'a'#b",
                                       "\"a\" #b",
                                       "_x_",
                                       "왜? 그래!",
                                       "a & b | c > d",
                                       "x, y {z} [w]",
                                       "it's",
                                       "say \"hi\"",
                                       "50% @a `b`",
                                       "[a - b]",
                                       "[a-, b]",
                                       "[(x) y]",
                                       "a - b",
                                       "- b",
                                       "a\u00A0b",
                                       "a\uFF1A b",
                                       "a\u2028b",
                                       "2001:db8::1",
                                       "[2001:1]",
                                       "[a.b/c]",
                                       "[]x",
                                       "{a: [b, {c: d}]}",
                                       "{a: 'b'}",
                                       "\"a # b\"",
                                       "'a: b'",
                                       "[a] b"};
const std::vector<std::string> kIndents{"", "", "", "", "  ", "  ", "    ", " "};
const std::vector<std::string> kKeys{
    "a: ", "b: ", "a: ", "b: ",   "e:  ", "제목: ", "a-b: ", "c:",
    "d:",  "- ",  "- ",  "- e: ", "# 말", "",       "f",     "null: "};
const std::vector<std::string> kEnds{"", "", "", " ", " # 덧붙임", "\n"};

class Pieces {
 public:
  explicit Pieces(std::uint32_t seed) : state_(seed) {}

  std::string text() {
    std::string out;
    const std::uint32_t lines = 1 + below(6);
    for (std::uint32_t i = 0; i < lines; ++i) {
      out += one_of(kIndents) + one_of(kKeys) + one_of(below(3) > 0 ? kUsualValues : kValues) +
             one_of(kEnds) + "\n";
    }
    return out;
  }

 private:
  std::uint32_t below(std::uint32_t count) {
    state_ = state_ * 1'664'525 + 1'013'904'223;
    return (state_ >> 8) % count;
  }

  const std::string& one_of(const std::vector<std::string>& pieces) {
    return pieces[below(static_cast<std::uint32_t>(pieces.size()))];
  }

  std::uint32_t state_;
};

bool is_plain(const std::string& text) {
  return read_plain_yaml(text).has_value();
}

}  // namespace

TEST_CASE("what front matter and themes hold is plain YAML, with its events in order") {
  const std::string text =
      "# 설명\n"
      "title: 눈 오는 밤  # 덧붙임\n"
      "tags: [겨울, \"눈: 밤\"]\n"
      "list:\n"
      "- 하나\n"
      "- {file: a/b.ttc, index: 1}\n"
      "- name: 둘\n"
      "  at: 3\n"
      "none:\n"
      "map:\n"
      "  deep: 'x'\n";
  const auto events = read_plain_yaml(text);
  REQUIRE(events);
  std::string said;
  for (const YamlEvent& event : *events) {
    using Kind = YamlEvent::Kind;
    const std::string inside(event.text);
    said += event.kind == Kind::map      ? "{"
            : event.kind == Kind::list   ? "["
            : event.kind == Kind::end    ? "/"
            : event.kind == Kind::text   ? inside + ","
            : event.kind == Kind::quoted ? "\"" + inside + "\","
                                         : "null,";
  }
  CHECK(said ==
        "{title,눈 오는 밤,tags,[겨울,\"눈: 밤\",/list,[하나,{file,a/b.ttc,index,1,/"
        "{name,둘,at,3,//none,null,map,{deep,\"x\",//");
}

TEST_CASE("what needs more of YAML than that is left to yaml-cpp") {
  for (const std::string text : {"",
                                 "# 말뿐\n",
                                 "a: |\n  글\n",
                                 "a: &b c\n",
                                 "a: b: c\n",
                                 "a: \"x\\ny\"\n",
                                 "a: 'it''s'\n",
                                 "a: \"열린\nb: c\n",
                                 "a: 첫 줄\n  둘째 줄\n",
                                 "\ta: b\n",
                                 "a: b\r\n",
                                 "- a\n",
                                 "글\n",
                                 "a: [b\n",
                                 "a: {b}\n",
                                 "---\na: b\n",
                                 " a: b\n",
                                 "a: b\n c: d\n",
                                 "a:\n    b: c\n  d: e\n",
                                 "null: a\n",
                                 "a: - b\n",
                                 "a: !b c\n",
                                 "? a\n",
                                 "\"a\": b\n",
                                 "a: [b]c\n",
                                 "a: b:\n"}) {
    INFO(text);
    CHECK_FALSE(is_plain(text));
  }
}

TEST_CASE("plain YAML gives the tree that yaml-cpp gives") {
  std::size_t plain = 0;
  for (std::uint32_t seed = 0; seed < 30'000; ++seed) {
    const std::string text = Pieces(seed).text();
    if (!is_plain(text)) continue;
    ++plain;
    const std::string mine = tree_of(text);
    const std::string theirs = tree_of(for_yaml_cpp(text));
    if (mine == theirs) continue;
    INFO(text);
    CHECK(mine == theirs);
  }
  CHECK(plain > 1000);
}

TEST_CASE("brackets and indentation of any depth are read, or left, in one pass") {
  const std::string brackets = "a: " + std::string(60'000, '[') + "\n";
  CHECK_FALSE(is_plain(brackets));
  std::string deep;
  for (std::size_t i = 0; i < 300; ++i) deep += std::string(i, ' ') + "a:\n";
  CHECK_FALSE(is_plain(deep));
}
