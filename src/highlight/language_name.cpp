#include "highlight/language_name.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace chaek::highlight {
namespace {

/// What an author writes, and the definition that serves it.
using Name = std::pair<std::string_view, std::string_view>;

/// In byte order.
// clang-format off
constexpr Name kNames[] = {
    Name{".properties", "ini"}, Name{"abnf", "bnf"}, Name{"ada", "ada"}, Name{"adb", "ada"},
    Name{"ads", "ada"}, Name{"agda", "haskell"}, Name{"angular", "javascript"},
    Name{"ansible", "yaml"}, Name{"apache", "nginx"}, Name{"apacheconf", "nginx"},
    Name{"applescript", "applescript"}, Name{"arduino", "cpp"}, Name{"armasm", "asm"},
    Name{"ascii", ""}, Name{"asciiart", ""}, Name{"ash", "sh"}, Name{"asm", "asm"},
    Name{"aspx", "html"}, Name{"assembly", "asm"}, Name{"astro", "html"}, Name{"atom", "xml"},
    Name{"autoconf", "m4"}, Name{"avsc", "json"}, Name{"awk", "awk"}, Name{"bash", "sh"},
    Name{"bash-session", "session"}, Name{"bashrc", "sh"}, Name{"basic", "vbscript"},
    Name{"bat", "bat"}, Name{"batch", "bat"}, Name{"bazel", "python"}, Name{"bib", "bib"},
    Name{"bibtex", "bib"}, Name{"bigquery", "sql"}, Name{"bison", "bison"}, Name{"blade", "html"},
    Name{"bnf", "bnf"}, Name{"bzl", "python"}, Name{"c", "c"}, Name{"c#", "csharp"},
    Name{"c++", "cpp"}, Name{"caddy", "nginx"}, Name{"caddyfile", "nginx"}, Name{"caml", "caml"},
    Name{"cargo", "toml"}, Name{"cbl", "cobol"}, Name{"cc", "cpp"}, Name{"cfg", "ini"},
    Name{"changelog", "changelog"}, Name{"cjs", "javascript"}, Name{"clang-format", "yaml"},
    Name{"clj", "lisp"}, Name{"cljs", "lisp"}, Name{"clojure", "lisp"}, Name{"cmake", "cmake"},
    Name{"cmd", "bat"}, Name{"cobol", "cobol"}, Name{"coffee", "coffeescript"},
    Name{"coffeescript", "coffeescript"}, Name{"command", "session"},
    Name{"command-line", "session"}, Name{"commandline", "session"}, Name{"common-lisp", "lisp"},
    Name{"compose", "yaml"}, Name{"conf", "ini"}, Name{"config", "ini"}, Name{"console", "session"},
    Name{"containerfile", "dockerfile"}, Name{"context", "latex"}, Name{"coq", "coq"},
    Name{"cpp", "cpp"}, Name{"cql", "sql"}, Name{"cr", "ruby"}, Name{"crystal", "ruby"},
    Name{"cs", "csharp"}, Name{"csh", "sh"}, Name{"csharp", "csharp"}, Name{"cshtml", "csharp"},
    Name{"cshtml-html", "html"}, Name{"cson", "coffeescript"}, Name{"csproj", "xml"},
    Name{"css", "css"}, Name{"csv", ""}, Name{"cts", "javascript"}, Name{"cu", "cpp"},
    Name{"cucumber", "feature"}, Name{"cuda", "cpp"}, Name{"cxx", "cpp"}, Name{"cython", "python"},
    Name{"d", "d"}, Name{"dart", "dart"}, Name{"dash", "sh"}, Name{"ddl", "sql"},
    Name{"delphi", "pascal"}, Name{"deno", "javascript"}, Name{"desktop", "ini"},
    Name{"diagram", ""}, Name{"diff", "diff"}, Name{"django", "html"}, Name{"dlang", "d"},
    Name{"docker", "dockerfile"}, Name{"docker-compose", "yaml"}, Name{"dockerfile", "dockerfile"},
    Name{"dos", "bat"}, Name{"dosini", "ini"}, Name{"dotenv", "ini"}, Name{"dotnet", "csharp"},
    Name{"dtd", "xml"}, Name{"ebnf", "bnf"}, Name{"ecmascript", "javascript"},
    Name{"editorconfig", "ini"}, Name{"edn", "lisp"}, Name{"eex", "elixir"}, Name{"ejs", "html"},
    Name{"el", "lisp"}, Name{"elisp", "lisp"}, Name{"elixir", "elixir"}, Name{"elm", "haskell"},
    Name{"emacs-lisp", "lisp"}, Name{"env", "ini"}, Name{"erb", "html"}, Name{"erl", "erlang"},
    Name{"erlang", "erlang"}, Name{"es", "javascript"}, Name{"es6", "javascript"},
    Name{"eta", "html"}, Name{"ex", "elixir"}, Name{"expect", "tcl"}, Name{"exs", "elixir"},
    Name{"eyaml", "yaml"}, Name{"f#", "caml"}, Name{"f03", "fortran"}, Name{"f90", "fortran"},
    Name{"f95", "fortran"}, Name{"feature", "feature"}, Name{"fennel", "lisp"}, Name{"fish", "sh"},
    Name{"flow", ""}, Name{"flow-js", "javascript"}, Name{"flutter", "dart"},
    Name{"fortran", "fortran"}, Name{"frag", "glsl"}, Name{"fs", "caml"}, Name{"fsharp", "caml"},
    Name{"gallina", "coq"}, Name{"gas", "asm"}, Name{"gawk", "awk"}, Name{"gemfile", "ruby"},
    Name{"gemspec", "ruby"}, Name{"geojson", "json"}, Name{"gettext", "po"},
    Name{"gherkin", "feature"}, Name{"gitattributes", "ini"}, Name{"gitconfig", "ini"},
    Name{"gitignore", "ini"}, Name{"glsl", "glsl"}, Name{"go", "go"}, Name{"golang", "go"},
    Name{"gql", "graphql"}, Name{"gradle", "groovy"}, Name{"graphql", "graphql"},
    Name{"groovy", "groovy"}, Name{"gyp", "python"}, Name{"h", "c"}, Name{"h++", "cpp"},
    Name{"haml", "pug"}, Name{"handlebars", "html"}, Name{"haskell", "haskell"},
    Name{"haxe", "haxe"}, Name{"hbs", "html"}, Name{"hcl", "hcl"}, Name{"heex", "elixir"},
    Name{"helm", "yaml"}, Name{"hex", ""}, Name{"hh", "cpp"}, Name{"hive", "sql"},
    Name{"hiveql", "sql"}, Name{"hlsl", "glsl"}, Name{"hpp", "cpp"}, Name{"hql", "sql"},
    Name{"hs", "haskell"}, Name{"htaccess", "nginx"}, Name{"htm", "html"}, Name{"html", "html"},
    Name{"html+erb", "html"}, Name{"html5", "html"}, Name{"http", "http"}, Name{"https", "http"},
    Name{"hx", "haxe"}, Name{"hxx", "cpp"}, Name{"hy", "lisp"}, Name{"idris", "haskell"},
    Name{"iex", "elixir"}, Name{"ignore", "ini"}, Name{"ini", "ini"}, Name{"ino", "cpp"},
    Name{"ipython", "python"}, Name{"irb", "ruby"}, Name{"jade", "pug"}, Name{"java", "java"},
    Name{"javascript", "javascript"}, Name{"jenkins", "groovy"}, Name{"jenkinsfile", "groovy"},
    Name{"jinja", "html"}, Name{"jinja2", "html"}, Name{"jl", "julia"}, Name{"jruby", "ruby"},
    Name{"js", "javascript"}, Name{"jscript", "javascript"}, Name{"json", "json"},
    Name{"json-with-comments", "json"}, Name{"json5", "json"}, Name{"jsonc", "json"},
    Name{"jsonl", "json"}, Name{"jsonld", "json"}, Name{"jsp", "html"}, Name{"jsx", "javascript"},
    Name{"julia", "julia"}, Name{"jupyter", "python"}, Name{"just", "makefile"},
    Name{"justfile", "makefile"}, Name{"k8s", "yaml"}, Name{"katex", ""}, Name{"kml", "xml"},
    Name{"kotlin", "kotlin"}, Name{"ksh", "sh"}, Name{"kt", "kotlin"}, Name{"kts", "kotlin"},
    Name{"kubernetes", "yaml"}, Name{"langdef", "langdef"}, Name{"laravel", "php"},
    Name{"latex", "latex"}, Name{"ldap", "ldap"}, Name{"ldif", "ldap"}, Name{"less", "scss"},
    Name{"lhs", "haskell_literate"}, Name{"lilypond", "lilypond"}, Name{"liquid", "html"},
    Name{"lisp", "lisp"}, Name{"log", "log"}, Name{"logs", "log"}, Name{"lua", "lua"},
    Name{"luau", "lua"}, Name{"ly", "lilypond"}, Name{"m4", "m4"}, Name{"make", "makefile"},
    Name{"makefile", "makefile"}, Name{"mariadb", "sql"}, Name{"markdown", "markdown"},
    Name{"math", ""}, Name{"mathml", "xml"}, Name{"matlab", "matlab"}, Name{"md", "markdown"},
    Name{"mdx", "markdown"}, Name{"mermaid", ""}, Name{"metal", "cpp"}, Name{"mips", "asm"},
    Name{"mjs", "javascript"}, Name{"mk", "makefile"}, Name{"mkd", "markdown"}, Name{"ml", "caml"},
    Name{"mli", "caml"}, Name{"mm", "objc"}, Name{"mts", "javascript"}, Name{"mustache", "html"},
    Name{"mysql", "sql"}, Name{"nasm", "asm"}, Name{"ndjson", "json"}, Name{"nginx", "nginx"},
    Name{"nginxconf", "nginx"}, Name{"nix", "nix"}, Name{"no-highlight", ""},
    Name{"node", "javascript"}, Name{"nodejs", "javascript"}, Name{"nohighlight", ""},
    Name{"nomad", "hcl"}, Name{"none", ""}, Name{"npmrc", "ini"}, Name{"nunjucks", "html"},
    Name{"nvim", "vim"}, Name{"obj-c", "objc"}, Name{"objc", "objc"}, Name{"objc++", "objc"},
    Name{"objective-c", "objc"}, Name{"objectivec", "objc"}, Name{"objectivec++", "objc"},
    Name{"objectpascal", "pascal"}, Name{"ocaml", "caml"}, Name{"octave", "matlab"},
    Name{"openapi", "yaml"}, Name{"opf", "xml"}, Name{"oracle", "sql"},
    Name{"osascript", "applescript"}, Name{"output", ""}, Name{"pas", "pascal"},
    Name{"pascal", "pascal"}, Name{"patch", "diff"}, Name{"perl", "perl"}, Name{"perl6", "perl"},
    Name{"pgsql", "sql"}, Name{"php", "php"}, Name{"php-template", "html"}, Name{"php3", "php"},
    Name{"php4", "php"}, Name{"php5", "php"}, Name{"php7", "php"}, Name{"php8", "php"},
    Name{"pipfile", "toml"}, Name{"pl", "perl"}, Name{"pl/sql", "sql"}, Name{"plain", ""},
    Name{"plain-text", ""}, Name{"plaintext", ""}, Name{"plantuml", ""}, Name{"plist", "xml"},
    Name{"plsql", "sql"}, Name{"pm", "perl"}, Name{"po", "po"}, Name{"podfile", "ruby"},
    Name{"pom", "xml"}, Name{"posh", "powershell"}, Name{"postcss", "css"}, Name{"postgres", "sql"},
    Name{"postgresql", "sql"}, Name{"postscript", "postscript"}, Name{"pot", "po"},
    Name{"powershell", "powershell"}, Name{"presto", "sql"}, Name{"prolog", "prolog"},
    Name{"prompt", ""}, Name{"properties", "ini"}, Name{"proto", "proto"}, Name{"proto3", "proto"},
    Name{"protobuf", "proto"}, Name{"ps", "postscript"}, Name{"ps1", "powershell"},
    Name{"psm1", "powershell"}, Name{"psql", "sql"}, Name{"pug", "pug"},
    Name{"purescript", "haskell"}, Name{"pwsh", "powershell"}, Name{"py", "python"},
    Name{"py3", "python"}, Name{"pycon", "python"}, Name{"pyi", "python"}, Name{"python", "python"},
    Name{"python-repl", "python"}, Name{"python2", "python"}, Name{"python3", "python"},
    Name{"pyx", "python"}, Name{"r", "r"}, Name{"racket", "lisp"}, Name{"rails", "ruby"},
    Name{"rake", "ruby"}, Name{"raku", "perl"}, Name{"raml", "yaml"}, Name{"raw", ""},
    Name{"razor", "csharp"}, Name{"rb", "ruby"}, Name{"rbs", "ruby"}, Name{"react", "javascript"},
    Name{"reactjs", "javascript"}, Name{"reason", "caml"}, Name{"reasonml", "caml"},
    Name{"redshift", "sql"}, Name{"rest", "http"}, Name{"rmd", "r"}, Name{"rpm", "spec"},
    Name{"rpy", "python"}, Name{"rs", "rust"}, Name{"rscript", "r"}, Name{"rss", "xml"},
    Name{"ruby", "ruby"}, Name{"rust", "rust"}, Name{"s", "asm"}, Name{"sage", "python"},
    Name{"sass", "scss"}, Name{"sbt", "scala"}, Name{"sc", "scala"}, Name{"scala", "scala"},
    Name{"scheme", "scheme"}, Name{"scm", "scheme"}, Name{"scpt", "applescript"},
    Name{"scss", "scss"}, Name{"sequence", ""}, Name{"session", "session"}, Name{"sh", "sh"},
    Name{"sh-session", "session"}, Name{"shader", "glsl"}, Name{"shell", "sh"},
    Name{"shell-script", "sh"}, Name{"shell-session", "session"}, Name{"shellscript", "sh"},
    Name{"shellsession", "session"}, Name{"slim", "pug"}, Name{"sml", "sml"},
    Name{"sol", "solidity"}, Name{"solidity", "solidity"}, Name{"spec", "spec"}, Name{"splus", "r"},
    Name{"sql", "sql"}, Name{"sqlite", "sql"}, Name{"sqlite3", "sql"}, Name{"starlark", "python"},
    Name{"storyboard", "xml"}, Name{"stylus", "scss"}, Name{"svelte", "html"}, Name{"svg", "xml"},
    Name{"swagger", "yaml"}, Name{"swift", "swift"}, Name{"syslog", "log"}, Name{"systemd", "ini"},
    Name{"t-sql", "sql"}, Name{"tcl", "tcl"}, Name{"tcsh", "sh"}, Name{"term", "session"},
    Name{"terminal", "session"}, Name{"terraform", "hcl"}, Name{"tex", "latex"},
    Name{"texi", "texinfo"}, Name{"texinfo", "texinfo"}, Name{"text", ""}, Name{"tf", "hcl"},
    Name{"tfvars", "hcl"}, Name{"tk", "tcl"}, Name{"toml", "toml"}, Name{"tree", ""},
    Name{"ts", "javascript"}, Name{"tsql", "sql"}, Name{"tsv", ""}, Name{"tsx", "javascript"},
    Name{"twig", "html"}, Name{"txt", ""}, Name{"typescript", "javascript"}, Name{"udiff", "diff"},
    Name{"unit", "ini"}, Name{"unknown", ""}, Name{"v-coq", "coq"}, Name{"vala", "vala"},
    Name{"vb", "vbscript"}, Name{"vb.net", "vbscript"}, Name{"vba", "vbscript"},
    Name{"vbnet", "vbscript"}, Name{"vbscript", "vbscript"}, Name{"vert", "glsl"},
    Name{"vim", "vim"}, Name{"viml", "vim"}, Name{"vimrc", "vim"}, Name{"vimscript", "vim"},
    Name{"visualbasic", "vbscript"}, Name{"vue", "html"}, Name{"webmanifest", "json"},
    Name{"wgsl", "glsl"}, Name{"winbatch", "bat"}, Name{"wsdl", "xml"}, Name{"x86asm", "asm"},
    Name{"xaml", "xml"}, Name{"xhtml", "html"}, Name{"xib", "xml"}, Name{"xml", "xml"},
    Name{"xsd", "xml"}, Name{"xsl", "xml"}, Name{"xslt", "xml"}, Name{"yacc", "bison"},
    Name{"yaml", "yaml"}, Name{"yml", "yaml"}, Name{"zig", "zig"}, Name{"zsh", "sh"},
};
// clang-format on
static_assert(std::is_sorted(std::begin(kNames), std::end(kNames)));

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::optional<std::string_view> definition_of(std::string_view name) {
  std::string wanted(name);
  std::transform(wanted.begin(), wanted.end(), wanted.begin(), lower);
  const auto found = std::lower_bound(
      std::begin(kNames), std::end(kNames), wanted,
      [](const Name& entry, const std::string& value) { return entry.first < value; });
  if (found == std::end(kNames) || found->first != wanted) return std::nullopt;
  return found->second;
}

}  // namespace chaek::highlight
