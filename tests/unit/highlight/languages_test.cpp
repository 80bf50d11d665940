#include <catch2/catch.hpp>

#include "marked.h"

using chaek::highlight::marked;

TEST_CASE("TypeScript") {
  CHECK(marked("ts", "export async function load<T>(id: number): Promise<T[]> { // 한글 주석") ==
        "[keyword export async function] [function load]<[type T]>(id: [type number]): "
        "[type Promise]<[type T][]> { [comment // 한글 주석]");
  CHECK(marked("typescript", "@Injectable()\nclass A { private readonly x: string = \"a\\n\"; }") ==
        "[preprocessor @Injectable]()\n[keyword class] [type A] { [keyword private readonly] x: "
        "[type string] = [string \"a][escape \\n][string \"]; }");
  CHECK(marked("ts", "const n = 0xFF + 1_000.5e3, re = /a\\/[/]b/gi;") ==
        "[keyword const] n = [number 0xFF] + [number 1_000.5e3], re = [escape /a\\/[/]b/gi];");
}

TEST_CASE("JavaScript: templates with code inside, long comments, arrow functions") {
  CHECK(marked("js", "`a ${b.map(i => ({ c: 1 }))} d` + e") ==
        "[string `a] [escape ${]b.[function map](i => ({ c: [number 1] }))[escape }] [string d`] "
        "+ e");
  CHECK(marked("js", "/* 여러\n   줄 */ x") == "[comment /* 여러]\n   [comment 줄 */] x");
  CHECK(marked("js", "const go = async (a, b) => a / b / 2;") ==
        "[keyword const] [function go] = [keyword async] (a, b) => a / b / [number 2];");
  CHECK(marked("jsx", "<div className=\"x\" onClick={() => go(1)}>안녕</div>") ==
        "<[type div] [attribute className]=[string \"x\"] [attribute onClick]={() => "
        "[function go]([number 1])}>안녕</[type div]>");
}

TEST_CASE("Kotlin") {
  CHECK(marked("kotlin", "@Composable\ndata class User(val name: String, var age: Int = 30)") ==
        "[preprocessor @Composable]\n[keyword data class] [type User]([keyword val] name: "
        "[type String], [keyword var] age: [type Int] = [number 30])");
  CHECK(marked("kt", "suspend fun run(): Int { return \"$x ${y.z}\\n\" }") ==
        "[keyword suspend fun] [function run](): [type Int] { [keyword return] "
        "[string \"][variable $x ${y.z}][escape \\n][string \"] }");
  CHECK(marked("kotlin", "/* 밖 /* 안 */ 밖 */ val s = \"\"\"여러\n줄\"\"\"") ==
        "[comment /* 밖 /* 안 */ 밖 */] [keyword val] s = [string \"\"\"여러]\n[string 줄\"\"\"]");
}

TEST_CASE("YAML") {
  CHECK(marked("yaml",
               "---\n# 설정\nweb:\n  image: nginx:1.25 # 판\n  ports:\n    - \"80:80\"\n"
               "    - 8080\n    - name: foo\n  on: true\n  a: &b {x: 1}\n  c: *b\n") ==
        "[preprocessor ---]\n[comment # 설정]\n[attribute web]:\n  [attribute image]: nginx:1.25 "
        "[comment # 판]\n  [attribute ports]:\n    [symbol -] "
        "[string \"80:80\"]\n    [symbol -] [number 8080]\n    [symbol -] [attribute name]: foo\n  "
        "[attribute on]: [keyword true]\n  [attribute a]: "
        "[variable &b] {[attribute x]: [number 1]}\n  [attribute c]: [variable *b]\n");
}

TEST_CASE("Dockerfile") {
  CHECK(marked("Dockerfile",
               "FROM node:20 AS build\nENV A=\"b:${C}\"\nRUN x && y\nCOPY --from=z . "
               "/\nEXPOSE 80\n# 주석\n") ==
        "[keyword FROM] node:20 [keyword AS] build\n[keyword ENV] [attribute A]=[string \"b:]"
        "[variable ${C}][string \"]\n[keyword RUN] x && y\n[keyword COPY] [attribute --from]=z . "
        "/\n[keyword EXPOSE] [number 80]\n[comment # 주석]\n");
}

TEST_CASE("Swift") {
  CHECK(marked("swift",
               "@State private var n = 0 // 수\nfunc hi(_ s: String) -> String { \"\\(s)!\" "
               "}") ==
        "[preprocessor @State] [keyword private var] n = [number 0] [comment // 수]\n"
        "[keyword func] [function hi](_ s: [type String]) -> [type String] { "
        "[string \"][variable \\(s)][string !\"] }");
}

TEST_CASE("diff, with a head and without") {
  CHECK(marked("diff", "--- a/x\n+++ b/x\n@@ -1 +1 @@\n 같은 줄\n-옛 줄\n+새 줄\n") ==
        "[heading --- a/x]\n[heading +++ b/x]\n[heading @@ -1 +1 @@]\n 같은 줄\n[deleted -옛 줄]\n"
        "[inserted +새 줄]\n");
  CHECK(marked("diff", "-a\n+b\n") == "[deleted -a]\n[inserted +b]\n");
}

TEST_CASE("Go, Rust, Java") {
  CHECK(marked("go", "func (u *User) Hi(n int) error { return nil } // 끝") ==
        "[keyword func] (u *[type User]) [function Hi](n [type int]) [type error] { "
        "[keyword return nil] } [comment // 끝]");
  CHECK(marked("rust",
               "#[derive(Debug)]\npub fn f<'a>(s: &'a str) -> u8 { println!(\"{}\", 'x'); "
               "1_000u64 }") ==
        "[preprocessor #[derive(Debug)]]\n[keyword pub fn] [function f]<[variable 'a]>(s: "
        "&[variable 'a] [type str]) -> [type u8] { [function println!]([string \"{}\"], "
        "[string 'x']); [number 1_000u64] }");
  CHECK(marked("java", "@Override public List<String> get(int x) { return null; }") ==
        "[preprocessor @Override] [keyword public] [type List]<[type String]> [function get]("
        "[type int] x) { [keyword return null]; }");
}

TEST_CASE("C and C++") {
  CHECK(marked("c", "#include <stdio.h>\nint main(void) { printf(\"%d\\n\", 0x1F); }") ==
        "[preprocessor #include] [string <stdio.h>]\n[type int] [function main]([type void]) { "
        "[function printf]([string \"][escape %d\\n][string \"], [number 0x1F]); }");
  CHECK(marked("c++", "auto s = R\"x(날 \"것\")x\"; // 끝") ==
        "[keyword auto] s = [string R\"x(날 \"것\")x\"]; [comment // 끝]");
}

TEST_CASE("Python") {
  CHECK(marked("py",
               "@app.route('/x')\nasync def f(self, n: int = 0):\n    \"\"\"글\n    끝\"\"\"\n"
               "    return f\"{n}\" if True else None  # 주석") ==
        "[preprocessor @app.route]([string '/x'])\n[keyword async def] [function f]("
        "[variable self], n: [type int] = [number 0]):\n    [string \"\"\"글]\n    "
        "[string 끝\"\"\"]\n    [keyword return] [string f\"][escape {n}][string \"] "
        "[keyword if True else None]  [comment # 주석]");
}

TEST_CASE("shells and sessions") {
  CHECK(marked("bash", "for f in *.md; do echo \"$f\" | grep 'x' >> y; done # 주석") ==
        "[keyword for] f [keyword in] *.md[symbol ;] [keyword do echo] [string \"][variable $f]"
        "[string \"] [symbol |] grep [string 'x'] [symbol >>] y[symbol ;] [keyword done] "
        "[comment # 주석]");
  CHECK(marked("sh", "cat <<EOF\nif $X\nEOF\nif x") ==
        "cat [string <<EOF]\n[string if] [variable $X]\n[string EOF]\n[keyword if] x");
  CHECK(marked("sh", "docker run --for-ever -it a/if b.do") ==
        "docker run --for-ever -it a/if b.do");
  CHECK(marked("console", "$ echo 'a'\nif a\n") ==
        "[preprocessor $] [keyword echo] [string 'a']\nif a\n");
}

TEST_CASE("SQL in either case") {
  CHECK(marked("sql", "select COUNT(*) from `표` where a = '값' -- 주석\n") ==
        "[keyword select] [function COUNT](*) [keyword from] [variable `표`] [keyword where] a = "
        "[string '값'] [comment -- 주석]\n");
}

TEST_CASE("JSON, TOML, settings") {
  CHECK(marked("json", "{\"이름\": \"값\\n\", \"n\": [1, -2.5e3, true, null]}") ==
        "{[attribute \"이름\"]: [string \"값][escape \\n][string \"], [attribute \"n\"]: "
        "[[number 1], -[number 2.5e3], [keyword true], [keyword null]]}");
  CHECK(marked("toml", "[a.b]\nname = \"x\" # 주석\nd = 2023-12-30\n") ==
        "[heading [a.b]]\n[attribute name] = [string \"x\"] [comment # 주석]\n[attribute d] = "
        "[number 2023-12-30]\n");
  CHECK(marked("ini", "; 주석\n[core]\nuser=me\n") ==
        "[comment ; 주석]\n[heading [core]]\n[attribute user]=me\n");
}

TEST_CASE("CSS and its kin") {
  CHECK(marked("css", "a.b:hover { color: #fff; margin: 0 -1.5em }") ==
        "[type a.b][keyword :hover] { [attribute color]: [number #fff]; [attribute margin]: "
        "[number 0 -1.5em] }");
  CHECK(marked("scss", "$a: 1px; .b { &:c { @include d($a); } }") ==
        "[variable $a]: [number 1px]; [type .b] { [type &][keyword :c] { [preprocessor @include] "
        "[function d]([variable $a]); } }");
}

TEST_CASE("HTML with its scripts and styles") {
  CHECK(marked("html", "<p class=\"a\">글 &amp;</p><script>if (x) {}</script><!-- 끝 -->") ==
        "[keyword <p] [attribute class]=[string \"a\"][keyword >]글 [escape &amp;][keyword </p>"
        "<script]>[keyword if] (x) {}[keyword </script>][comment <!-- 끝 -->]");
}

TEST_CASE("Ruby and Coq") {
  CHECK(
      marked("ruby", "def ok?(a) # 주석\n  \"#{@b}\" unless a =~ /c/i && :d\nend") ==
      "[keyword def] [function ok?](a) [comment # 주석]\n  [string \"][variable #{@b}][string \"] "
      "[keyword unless] a =~ [escape /c/i] && [attribute :d]\n[keyword end]");
  CHECK(marked("coq", "Theorem t : forall n, n = n. (* 주석 *)\nProof. intros. Qed.") ==
        "[keyword Theorem] [function t] [symbol :] [keyword forall] n[symbol ,] n [symbol =] "
        "n[symbol .] [comment (* 주석 *)]\n[keyword Proof][symbol .] [function intros][symbol .] "
        "[keyword Qed][symbol .]");
}

TEST_CASE("the library's own definitions serve the rest") {
  CHECK(marked("lua", "local x = nil -- 주석") ==
        "[keyword local] x = [keyword nil] [comment -- 주석]");
  CHECK(marked("haskell", "let x = \"a\" -- 주석") ==
        "[keyword let] x = [string \"a\"] [comment -- 주석]");
}
