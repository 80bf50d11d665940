#include <catch2/catch.hpp>

#include "base/files.h"
#include "parsed.h"
#include "read/expand_templates.h"

using chaek::base::MemoryFiles;
using chaek::base::Setting;
using chaek::read::Engine;
using chaek::read::EngineKind;
using Lines = std::vector<std::string>;

namespace {

/// A post's body as its templates leave it, and what was said.
struct Expanded {
  std::string text;
  Lines left;  ///< "{% name %} 2 at 3:1"
  Lines said;
};

Setting text_setting(std::string text) {
  Setting setting;
  setting.kind = Setting::Kind::scalar;
  setting.scalar = std::move(text);
  return setting;
}

Setting map_of(const std::vector<std::pair<std::string, std::string>>& members) {
  Setting map;
  map.kind = Setting::Kind::map;
  for (const auto& [key, value] : members) {
    map.members.push_back({key, {}, text_setting(value)});
  }
  return map;
}

Engine engine_of(EngineKind kind) {
  Engine engine;
  engine.kind = kind;
  engine.settings =
      map_of({{"url", "https://example.org"}, {"baseurl", "/blog"}, {"motto", "느림"}});
  return engine;
}

Expanded expand(EngineKind kind, const std::string& body, const MemoryFiles& files = {}) {
  const Engine engine = engine_of(kind);
  const Setting page = map_of({{"title", "글 제목"}, {"mood", "맑음"}});
  const chaek::base::SourceFile source("_posts/2024-01-01-one.md", body);
  const chaek::read::TemplateFacts facts{source.name(), &page, nullptr, &engine};
  chaek::base::Diagnostics diagnostics;
  const auto made = chaek::read::expand_templates(
      {&source, 0, static_cast<std::uint32_t>(body.size())}, facts, &files, diagnostics);
  Expanded expanded;
  expanded.text = made ? made->expansion.text() : body;
  const auto place = [&](const chaek::base::Span& span) {
    const auto at = source.position(span.begin);
    return std::to_string(at.line) + ":" + std::to_string(at.column);
  };
  if (made) {
    for (const auto& left : made->left) {
      expanded.left.push_back(left.written + " " + std::to_string(left.count) + " at " +
                              place(left.span));
    }
  }
  for (const auto& item : diagnostics.items()) {
    expanded.said.push_back(std::string(item.code) + " " + place(item.span));
  }
  return expanded;
}

std::string jekyll(const std::string& body) {
  return expand(EngineKind::jekyll, body).text;
}
std::string hugo(const std::string& body) {
  return expand(EngineKind::hugo, body).text;
}
std::string hexo(const std::string& body) {
  return expand(EngineKind::hexo, body).text;
}
std::string zola(const std::string& body) {
  return expand(EngineKind::zola, body).text;
}

}  // namespace

TEST_CASE("Liquid: addresses of the site are paths from its root") {
  CHECK(jekyll("![x]({{ \"/a.png\" | absolute_url }})") == "![x](/a.png)");
  CHECK(jekyll("![x]({{ 'a.png' | relative_url }})") == "![x](/a.png)");
  CHECK(jekyll("[x]({{ \"/a\" | prepend: site.baseurl | prepend: site.url }})") == "[x](/a)");
  CHECK(jekyll("![x]({{ site.baseurl }}/a.png)") == "![x](/a.png)");
  CHECK(jekyll("<img src=\"{{ site.url }}{{ site.baseurl }}/a.png\">") == "<img src=\"/a.png\">");
  CHECK(jekyll("[x]: {{ site.url }}/a") == "[x]: /a");
  // What is to be read is the whole address.
  CHECK(jekyll("<{{ site.url }}{{ site.baseurl }}/a>") == "<https://example.org/blog/a>");
  CHECK(jekyll("주소 {{ \"/a\" | absolute_url }}") == "주소 https://example.org/blog/a");
  CHECK(jekyll("[집]({{ site.url }})") == "[집](https://example.org)");
  CHECK(jekyll("집은 {{ site.url }} 입니다") == "집은 https://example.org 입니다");
  // In the parentheses of a link a space would end the address.
  CHECK(jekyll("![x]({{ \"/a b.png\" | absolute_url }})") == "![x](/a%20b.png)");
  CHECK(jekyll("{{ \"a b\" }}") == "a b");
}

TEST_CASE("Liquid: values, filters, assignments") {
  CHECK(jekyll("{{ page.mood }} {{ site.motto }} {{ page.none }}!") == "맑음 느림 !");
  CHECK(jekyll("{{ \"a,b,c\" | split: \",\" | join: \"-\" | upcase }}") == "A-B-C");
  CHECK(jekyll("{{ \"a,b\" | split: \",\" | last }}{{ \"글자\" | size }}") == "b2");
  CHECK(jekyll("{{ \" hello \" | strip | capitalize | append: \"!\" }}") == "Hello!");
  CHECK(jekyll("{{ \"a-b-c\" | replace: \"-\", \"+\" | remove_first: \"a\" }}") == "+b+c");
  CHECK(jekyll("{{ \"<a&b>\" | escape }} {{ \"가 b\" | url_encode }}") ==
        "&lt;a&amp;b&gt; %EA%B0%80%20b");
  CHECK(jekyll("{{ \"2024-03-09 08:05:00\" | date: \"%Y년 %-m월 %d일\" }}") == "2024년 3월 09일");
  CHECK(jekyll("{{ page.none | default: \"없음\" }} {{ nobody | default: 3 }}") == "없음 3");
  CHECK(jekyll("{% assign a = \"x\" | append: \"y\" %}{{ a }}") == "xy");
  CHECK(jekyll("{% capture a %}\n**글**\n{% endcapture %}<div>{{ a | markdownify }}</div>") ==
        "<div>\n\n\n**글**\n\n\n</div>");
  CHECK(jekyll("{{ \"**글**\" | markdownify }}") == "**글**");
  CHECK(jekyll("{% capture a %}하나 {{ page.mood }}{% endcapture %}[{{ a }}]") == "[하나 맑음]");
}

TEST_CASE("Liquid: what can't be known stays and is named") {
  const Expanded made =
      expand(EngineKind::jekyll, "줄\n가 {{ site.posts }} {{ a | odd }}\n{{ site.posts }}\n");
  CHECK(made.text == "줄\n가 {{ site.posts }} {{ a | odd }}\n{{ site.posts }}\n");
  CHECK(made.left == Lines{"{{ site.posts }} 2 at 2:4", "{{ a | odd }} 1 at 2:21"});
  const Expanded tag = expand(EngineKind::jekyll, "{% odd x %}속{% endodd %}\n{% odd %}");
  CHECK(tag.text == "속\n");
  CHECK(tag.left == Lines{"{% odd %} 2 at 1:1"});
}

TEST_CASE("Liquid: branches") {
  CHECK(jekyll("{% if page.mood == \"맑음\" %}해{% else %}비{% endif %}") == "해");
  CHECK(
      jekyll("{% if page.mood contains \"비\" %}1{% elsif site.motto %}2{% else %}3{% endif %}") ==
      "2");
  CHECK(jekyll("{% unless page.none %}속{% endunless %}") == "속");
  CHECK(jekyll("{% if page.none or page.mood and true %}{% if page.none %}1{% else %}2{% endif %}"
               "{% endif %}") == "2");
  // Nobody knows: all of it stays.
  const Expanded made =
      expand(EngineKind::jekyll, "{% if x %}1{% else %}2{% endif %}{% for i in y %}3{% endfor %}");
  CHECK(made.text == "123");
  CHECK(made.left == Lines{"{% if %} 1 at 1:1", "{% for %} 1 at 1:34"});
}

TEST_CASE("Liquid: raw, comments, white space") {
  CHECK(jekyll("{% raw %}{{ a }}{% b %}{% endraw %}") == "{{ a }}{% b %}");
  CHECK(jekyll("가{% # 말 %}나") == "가나");
  CHECK(jekyll("가{% comment %}{{ a }}{% endcomment %}나") == "가나");
  CHECK(jekyll("가 {%- assign a = 1 -%} 나{{- a -}} 다") == "가나1다");
}

TEST_CASE("code shows templates; only raw is meant in it") {
  CHECK(jekyll("```\n{{ site.url }} {% raw %}{{ a }}{% endraw %}\n```\n{{ site.motto }}") ==
        "```\n{{ site.url }} {{ a }}\n```\n느림");
  CHECK(jekyll("`{{ page.mood }}` {{ page.mood }} ``{% a %} ` `` {{ page.mood }}") ==
        "`{{ page.mood }}` 맑음 ``{% a %} ` `` 맑음");
  CHECK(hexo("```\n{% raw %}{{ a }}{% endraw %}\n```\n{{ page.mood }}") ==
        "```\n{% raw %}{{ a }}{% endraw %}\n```\n맑음");
  CHECK(hugo("```\n{{</* figure */>}} {{< figure src=\"a.png\" >}}\n```\n") ==
        "```\n{{< figure >}} {{< figure src=\"a.png\" >}}\n```\n");
  CHECK(jekyll("- 항목\n\n  ~~~ x\n  {% a %}\n  ~~~\n  {{ page.mood }}") ==
        "- 항목\n\n  ~~~ x\n  {% a %}\n  ~~~\n  맑음");
}

TEST_CASE("highlight becomes a fence in the list that it stands in") {
  CHECK(jekyll("{% highlight ruby linenos %}\na\n{% endhighlight %}\n뒤") ==
        "~~~ruby linenos\na\n~~~\n뒤");
  CHECK(jekyll("- 가\n  {% highlight js %}\nx\n  {% endhighlight %}\n- 나\n") ==
        "- 가\n  ~~~js\n  x\n  ~~~\n- 나\n");
  CHECK(
      hugo("> {{< highlight go \"linenos=table,linenostart=9\" >}}\n> ~~~\n> {{< /highlight >}}") ==
      "> ~~~~go linenos linenostart=9\n> ~~~\n> ~~~~");
  CHECK(jekyll("<div>\n{% highlight js %}\nx\n{% endhighlight %}\n</div>") ==
        "<div>\n\n~~~js\nx\n~~~\n\n</div>");
  // HTML goes on to a blank line and would take the fence for its own text.
  CHECK(hexo("앞\n\n{% img a.png 300 %}\n글\n{% codeblock %}\nlet x;\n{% endcodeblock %}")
            .find("글\n\n~~~\nlet x;\n~~~") != std::string::npos);
  CHECK(hexo("{% codeblock 이름.js lang:js %}\nlet x;\n{% endcodeblock %}") ==
        "~~~js title=\"이름.js\"\nlet x;\n~~~");
}

TEST_CASE("included files") {
  MemoryFiles files;
  files.put("_includes/note.md", "**{{ include.who }}**의 글\n");
  files.put("_includes/part/fig.html", "<p>\n    {{ include.text }}\n\n</p>\n");
  files.put("_includes/theme.html", "{% for p in site.posts %}{{ p }}{% endfor %}");
  files.put("_includes/again.md", "{% include again.md %}");
  files.put("_posts/beside.txt", "곁");
  files.put("secret.md", "비밀");
  const auto expanded = [&](const std::string& body) {
    return expand(EngineKind::jekyll, body, files);
  };
  CHECK(expanded("{% include note.md who=page.mood %}!").text == "**맑음**의 글!");
  CHECK(expanded("{% include part/fig.html text=\"안\" %}").text == "<p>\n안\n</p>");
  CHECK(expanded("{% include_relative beside.txt %}").text == "곁");
  CHECK(expanded("```\n{% include_relative beside.txt %}\n```").text == "```\n곁\n```");
  const Expanded theme = expanded("가 {% include theme.html %}{% include ../../secret.md %}");
  CHECK(theme.text == "가 ");
  CHECK(theme.left ==
        Lines{"{% include theme.html %} 1 at 1:4", "{% include ../../secret.md %} 1 at 1:28"});
  const Expanded again = expanded("{% include again.md %}끝");
  CHECK(again.text == "끝");
  CHECK(again.said == Lines{"include-depth 1:1"});
}

TEST_CASE("includes and plugins that everyone knows") {
  CHECK(jekyll("{% include figure image_path=\"/a.png\" alt=\"가\" %}") ==
        "<figure><img src=\"/a.png\" alt=\"가\"></figure>\n");
  CHECK(jekyll("{% include video id=\"ab\" provider=\"youtube\" %}") ==
        "<iframe src=\"https://www.youtube.com/watch?v=ab\"></iframe>\n");
  CHECK(jekyll("{% include embed/youtube.html id='ab' %}") ==
        "<iframe src=\"https://www.youtube.com/watch?v=ab\"></iframe>\n");
  CHECK(jekyll("{% responsive_image path: a.png alt: \"가 나\" %}") ==
        "<img src=\"a.png\" alt=\"가 나\">");
  CHECK(jekyll("{% gist user/12 a.rb %}") ==
        "<iframe src=\"https://gist.github.com/user/12\"></iframe>\n");
  CHECK(
      jekyll("[가]({% post_url 2023-01-02-두 말 %}) [나]({% link _posts/2023-01-02-두 말.md %})") ==
      "[가](/2023-01-02-두%20말.md) [나](/_posts/2023-01-02-두%20말.md)");
  CHECK(jekyll("[가]({% post_url 2023-01-02-name %}) [나]({% link _posts/2023-01-02-name.md %})") ==
        "[가](/2023-01-02-name.md) [나](/_posts/2023-01-02-name.md)");
}

TEST_CASE("Hugo's shortcodes") {
  CHECK(hugo("{{< figure src=\"a.png\" alt=\"가\" caption=\"*나*\" width=\"300\" >}}") ==
        "<figure><img src=\"a.png\" alt=\"가\" width=\"300\"><figcaption>\n\n*나*\n\n"
        "</figcaption></figure>\n");
  CHECK(hugo("{{< img src=\"a.png\" caption=\"**가** [나](b) [c] `d`\" >}}") ==
        "<img src=\"a.png\" alt=\"가 나 [c] d\" title=\"가 나 [c] d\">");
  CHECK(hugo("| {{< figure src=\"a.png\" caption=\"나\" >}} |") ==
        "| <img src=\"a.png\" alt=\"나\" title=\"나\"> |");
  CHECK(hugo("글 {{< img \"a.png\" \"이름\" >}} 글") ==
        "글 <img src=\"a.png\" alt=\"이름\" title=\"이름\"> 글");
  CHECK(hugo("[가]({{< ref \"other.md#절\" >}}) [나]({{% relref path=\"b.md\" %}})") ==
        "[가](other.md#절) [나](b.md)");
  CHECK(hugo("{{< youtube id=\"ab\" title=\"노래\" >}}") ==
        "<iframe src=\"https://www.youtube.com/watch?v=ab\" title=\"노래\"></iframe>\n");
  CHECK(hugo("{{< tweet user=\"who\" id=12 >}}\n{{< vimeo 34 >}}") ==
        "<iframe src=\"https://x.com/who/status/12\"></iframe>\n\n\n"
        "<iframe src=\"https://vimeo.com/34\"></iframe>\n");
  CHECK(hugo("{{% notice tip \"이름\" %}}\n안\n{{% /notice %}}") ==
        "<blockquote>\n\n[!tip] 이름\n\n안\n\n</blockquote>\n");
  CHECK(hugo("{{< admonition type=quote title=\"\" open=true >}}안{{< /admonition >}}") ==
        "<blockquote>\n\n[!quote]\n\n안\n\n</blockquote>\n");
  CHECK(hugo("{{< alert color=\"primary\" title=\"Tip\" >}}안{{< /alert >}}") ==
        "<blockquote>\n\n[!tip] Tip\n\n안\n\n</blockquote>\n");
  CHECK(hugo("{{< alert \"circle-info\" >}}안{{< /alert >}} {{< alert text=\"글\" />}}") ==
        "<blockquote>\n\n[!note]\n\n안\n\n</blockquote>\n\n \n\n<blockquote>\n\n[!note]\n\n글\n\n"
        "</blockquote>\n");
  CHECK(hugo("{{< code >}}\n```json\n{}\n```\n{{< /code >}}") == "\n```json\n{}\n```\n");
  CHECK(hugo("{{< img src=\"a.png\" style=\"width:80%;\" >}}") ==
        "<img src=\"a.png\" width=\"80%\">");
  CHECK(hugo("{{< details summary=\"펼치기\" >}}\n안\n{{< /details >}}") ==
        "<details><summary>펼치기</summary>\n\n안\n\n</details>\n");
  CHECK(hugo("글 {{< youtube ab >}} 글") == "글 <https://www.youtube.com/watch?v=ab> 글");
  CHECK(hugo("{{< param mood >}} {{< math >}}x{{< /math >}} {{< rawhtml >}}<b>x</b>{{< /rawhtml "
             ">}}") == "맑음 $$x$$ <b>x</b>");
  CHECK(hugo("{{< mermaid >}}\na-->b\n{{< /mermaid >}}") == "~~~mermaid\na-->b\n~~~");
  CHECK(hexo("{% u 밑줄 %} {% del 지움 %} {% span red, 빨강, 글 %} {% p color:red::문단 %}") ==
        "<u>밑줄</u> <del>지움</del> 빨강, 글 문단");
  CHECK(hugo("{{< kbd \"Ctrl\" >}} {{< mark text=\"칠\" >}}") == "<kbd>Ctrl</kbd> <mark>칠</mark>");
  CHECK(hexo("{% checkbox red checked, 한 일 %} {% radio 고를 일 %}") == "☑ 한 일 ☐ 고를 일");
  CHECK(hexo("{% link 이름, https://a.b, https://a.b/i.png %}") == "[이름](https://a.b)");
  CHECK(hexo("{% tip warning %}\n안\n{% endtip %}") ==
        hexo("{% note warning %}\n안\n{% endnote %}"));
  CHECK(hexo("{% timeline 올해,blue %}\n<!-- timeline 1월 -->\n안\n<!-- endtimeline -->\n"
             "{% endtimeline %}")
            .find("**올해**\n\n\n**1월**") != std::string::npos);
  CHECK(hexo("{% mermaid graph TD %}\na-->b\n{% endmermaid %}") ==
        "~~~mermaid\ngraph TD\na-->b\n~~~");
  const Expanded odd = expand(EngineKind::hugo, "{{< odd >}}안{{< /odd >}} {{ .Title }} {% a %}");
  CHECK(odd.text == "안 {{ .Title }} {% a %}");
  CHECK(odd.left == Lines{"{{< odd >}} 1 at 1:1"});
}

TEST_CASE("texts in tags that nobody knows stay") {
  CHECK(hugo("{{< timelineItem badge=\"하나\" subheader=\"부제\" header=\"제목\" icon=\"star\" "
             ">}}\n안\n"
             "{{< /timelineItem >}}") == "**제목**\n\n하나\n\n부제\n\n안\n");
  CHECK(hugo("{{< timelineItem badge=\"하나\" subheader=\"부제\" >}}") == "하나\n\n부제\n");
  const Expanded item = expand(EngineKind::hugo,
                               "앞\n\n{{< moment icon=\"star\" badge=\"하나\" header=\"Big day\" "
                               "class=\"가 나\" img=\"봄 꽃.jpg\" >}}\n안\n{{< /moment >}}");
  CHECK(item.text == "앞\n\n\n하나\n\nBig day\n\n안\n");
  CHECK(item.left == Lines{"{{< moment >}} 1 at 3:1"});
  CHECK(hugo("글 {{< hello \"안녕\" >}} 끝") == "글 안녕 끝");
  CHECK(hugo("- {{< hello \"하나\" \"둘\" >}}") == "- 하나\n  \n  둘\n  ");
  CHECK(hexo("{% memo blue 펼칠 말 here %}").find("펼칠 말 here") != std::string::npos);
  CHECK(jekyll("{% include lost.html content=\"남는 말\" url=\"/글/\" %}") == "남는 말\n");
  CHECK(jekyll("{% lost_tag \"https://a.b/글\" plain %}").empty());
  CHECK(jekyll("<a href=\"{% lost_tag \"글 이름\" %}\">가</a>") == "<a href=\"\">가</a>");
}

TEST_CASE("Hexo's tags") {
  CHECK(hexo("{% asset_img a.png 300 이름 %}") ==
        "<img src=\"2024-01-01-one/a.png\" alt=\"이름\" title=\"이름\" width=\"300\">");
  CHECK(hexo("{% img left /a.png 100 50 '\"제목\" \"설명\"' %}") ==
        "<img src=\"/a.png\" alt=\"설명\" title=\"제목\" width=\"100\">");
  CHECK(hexo("{% img /a.png 안녕, 세상 %}") ==
        "<img src=\"/a.png\" alt=\"안녕, 세상\" title=\"안녕, 세상\">");
  CHECK(hexo("{% codeblock lang:js mark:1,4-7 a.js %}\nx\n{% endcodeblock %}") ==
        "~~~js title=\"a.js\"\nx\n~~~");
  CHECK(hexo("{% post_link other '다른 글' %} {% post_link third %}") ==
        "[다른 글](/other.md) [](/third.md)");
  CHECK(hexo("{% note warning %}\n안\n{% endnote %}") ==
        "<blockquote>\n\n[!warning]\n\n안\n\n</blockquote>\n");
  CHECK(hexo("{% blockquote 지은이, 책 https://example.org 이름 %}\n안\n{% endblockquote %}") ==
        "<blockquote>\n\n안\n\n— 지은이, 책 [이름](https://example.org)\n\n</blockquote>\n");
  CHECK(hexo("{% tabs t %}\n<!-- tab 하나@icon -->\n안\n<!-- endtab -->\n{% endtabs %}") ==
        "\n\n**하나**\n\n안\n<!-- endtab -->\n");
  CHECK(hexo("{% link 이름 둘 https://example.org true %}") == "[이름 둘](https://example.org)");
  CHECK(hexo("{% label info@이름 %} {% btn https://example.org, 이름, home %}") ==
        "이름 [이름](https://example.org)");
}

TEST_CASE("galleries") {
  MemoryFiles files;
  files.put("_posts/pictures/b.png", "");
  files.put("_posts/pictures/a.JPG", "");
  files.put("_posts/pictures/a.txt", "");
  const std::string two = "<figure><img src=\"pictures/a.JPG\"><img src=\"pictures/b.png\">";
  CHECK(expand(EngineKind::hugo, "{{< gallery match=\"pictures/*\" >}}", files).text ==
        two + "</figure>\n");
  CHECK(hugo("{{< gallery \"pictures/a.JPG\" \"pictures/b.png\" caption=\"둘\" >}}") ==
        two + "<figcaption>\n\n둘\n\n</figcaption></figure>\n");
  CHECK(hugo("{{< gallery >}}\n![](a.png)\n{{< /gallery >}}") == "\n![](a.png)\n");
  const Expanded none = expand(EngineKind::hugo, "{{< gallery match=\"../../../*\" >}}", files);
  CHECK(none.left == Lines{"{{< gallery >}} 1 at 1:1"});
  const Engine engine = engine_of(EngineKind::jekyll);
  chaek::read::ReadOptions options;
  options.engine = &engine;
  const Parsed parsed = parse(
      "---\ngallery:\n  - {url: /a.png, image_path: /th.png, alt: 가}\n  - image_path: "
      "/b.png\n---\n"
      "{% include gallery caption=\"**둘**\" %}\n",
      "a.md", options);
  CHECK(parsed.tree() ==
        "figure\n  picture \"/th.png\" alt \"가\"\n  picture \"/b.png\" no-alt\n  caption\n"
        "    strong\n      text \"둘\"\n");
}

TEST_CASE("what is HTML already keeps no indentation") {
  CHECK(hugo("{{< rawhtml >}}\n    <p>\n\n      가\n    </p>\n{{< /rawhtml >}}\n끝") ==
        "<p>\n가\n</p>\n\n끝");
  CHECK(hugo("{{< rawhtml >}}<pre>\n  a\n</pre>{{< /rawhtml >}}") == "<pre>\n  a\n</pre>");
}

TEST_CASE("kramdown's extensions") {
  CHECK(jekyll("가{::comment}속{:/comment}나 {::nomarkdown}<b>x</b>{:/}{::options a=\"b\" /}") ==
        "가나 <b>x</b>");
  CHECK(jekyll("`{::comment}` {::odd} {:/odd}") == "`{::comment}` {::odd} {:/odd}");
  CHECK(hexo("{::comment}속{:/}") == "{::comment}속{:/}");
}

TEST_CASE("Zola's shortcodes") {
  CHECK(zola("{{ youtube(id=\"ab\") }} {{ x }}") ==
        "<iframe src=\"https://www.youtube.com/watch?v=ab\"></iframe>\n\n {{ x }}");
  CHECK(zola("{% quote(author=\"누구\") %}\n안\n{% end %}") ==
        "<blockquote>\n\n안\n\n— 누구\n\n</blockquote>\n");
  CHECK(zola("{%- quote() -%}안{%- end -%}") == "<blockquote>\n\n안\n\n</blockquote>\n");
  CHECK(zola("{{ image(src=\"a.png\", width=30, alt=\"가\") }}") ==
        "<img src=\"a.png\" alt=\"가\" width=\"30\">");
  CHECK(zola("{{/* youtube(id=\"x\") */}}") == "{{ youtube(id=\"x\") }}");
  const Expanded odd = expand(EngineKind::zola, "{% odd() %}{{ even(a=1) }}안{% end %}");
  CHECK(odd.text == "안");
  CHECK(odd.left == Lines{"{% odd %} 1 at 1:1", "{{ even() }} 1 at 1:12"});
}

TEST_CASE("of an unknown engine only what nothing else means") {
  const auto made = [](const std::string& body) { return expand(EngineKind::unknown, body); };
  CHECK(made("![x]({{ \"/a.png\" | absolute_url }}) {{ x }}").text == "![x](/a.png) {{ x }}");
  CHECK(made("{{< ref \"a.md\" >}} {{< odd >}} {% if a %}b{% endif %} {% odd %}").text ==
        "a.md {{< odd >}} {% if a %}b{% endif %} {% odd %}");
  CHECK(made("{% odd %}").left.empty());
  CHECK(expand(EngineKind::gatsby, "{{< ref \"a.md\" >}}").text == "{{< ref \"a.md\" >}}");
}

TEST_CASE("Obsidian: only comments") {
  const auto made = [](const std::string& body) { return expand(EngineKind::obsidian, body).text; };
  CHECK(made("가 %%속%% 나 {{ a }} %%\n\n여러 줄\n%%끝") == "가  나 {{ a }} 끝");
  CHECK(made("`%%a%%` %%b\n```\n%%c%%\n```\n") == "`%%a%%` %%b\n```\n%%c%%\n```\n");
}

TEST_CASE("what is no tag stays") {
  for (const char* text : {"{{", "{%", "{{ a", "{% %}", "{{}}", "{%d\n\n%}", "{{{{{{", "\\frac{{a}",
                           "{{ a\n\nb }}", "{% 5 %}"}) {
    CAPTURE(text);
    CHECK(jekyll(text) == text);
  }
}

TEST_CASE("templates that make too much are not expanded") {
  std::string bomb = "{% assign a = \"0123456789abcdef\" %}";
  for (int i = 0; i < 16; ++i) bomb += "{% assign a = a | append: a %}";
  for (int i = 0; i < 20; ++i) bomb += "{{ a }}";
  const Expanded made = expand(EngineKind::jekyll, bomb);
  CHECK(made.text == bomb);
  REQUIRE(made.said.size() == 1);
  CHECK(made.said[0].starts_with("template-size "));
}

TEST_CASE("hostile templates take time in line with their length") {
  constexpr int kMany = 20'000;
  const auto many = [](std::string_view part) {
    std::string text;
    for (int i = 0; i < kMany; ++i) text += part;
    return text;
  };
  for (const EngineKind kind : {EngineKind::jekyll, EngineKind::hexo, EngineKind::hugo,
                                EngineKind::zola, EngineKind::unknown}) {
    for (const std::string_view part :
         {"{%", "{{", "{{<", "{% raw %}", "{% a %}", "{{< a >}}", "{% highlight x %}", "{{ a }}`",
          "{% if a %}", "{% enda %}", "<!-- tab", "{{< highlight >}}", "{% note %}",
          "endraw {% raw", "{% a() %}", "{% end %}", "{{ a", "{%- a -%} "}) {
      CAPTURE(part);
      expand(kind, many(part));
    }
  }
}

TEST_CASE("every byte knows where it comes from") {
  const std::string body =
      "가 {{ page.mood }} 나\r\n\r\n- {% highlight js %}\r\nx\r\ny\r\n{% endhighlight %}\r\n"
      "{% capture a %}다{% endcapture %}{{ a }} {% raw %}{{ 라 }}{% endraw %} {%- odd -%} 마\n"
      "> {% note %}바{% endnote %}\n> {% if x %}사{% else %}아{% endif %}자";
  const Engine engine = engine_of(EngineKind::jekyll);
  const Setting page = map_of({{"mood", "맑음"}});
  const chaek::base::SourceFile source("a.md", body);
  const chaek::read::TemplateFacts facts{source.name(), &page, nullptr, &engine};
  chaek::base::Diagnostics diagnostics;
  const auto made = chaek::read::expand_templates(
      {&source, 0, static_cast<std::uint32_t>(body.size())}, facts, nullptr, diagnostics);
  REQUIRE(made);
  const std::string& text = made->expansion.text();
  std::uint32_t copied = 0;
  std::uint32_t last = 0;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const auto span = made->expansion.original({nullptr, i, i + 1});
    REQUIRE(span.end <= body.size());
    CHECK(span.begin >= last);
    last = span.begin;
    if (span.end - span.begin != 1) continue;
    CHECK(body[span.begin] == text[i]);
    ++copied;
  }
  CHECK(copied > 40);
  CHECK(text.find("~~~js\r\n  x\r\n  y\n  ~~~") != std::string::npos);
}

TEST_CASE("places point to the post as it was written") {
  const Engine engine = engine_of(EngineKind::jekyll);
  chaek::read::ReadOptions options;
  options.engine = &engine;
  const Parsed parsed = parse(
      "---\nmood: 아주 맑은 날\n---\n{{ page.mood }} *강조* [^없음]\n\n"
      "{% highlight js %}\nx\n{% endhighlight %}\n\n끝 [^둘]\n",
      "a.md", options);
  CHECK(parsed.said() ==
        Lines{"warning undefined-footnote 4:24", "warning undefined-footnote 10:4"});
  REQUIRE(parsed.post.blocks.size() == 3);
  CHECK(covered(parsed.post.blocks[0].span) == "{{ page.mood }} *강조* [^없음]");
  CHECK(covered(parsed.post.blocks[1].span) == "{% highlight js %}\nx\n{% endhighlight %}");
  CHECK(covered(parsed.post.blocks[2].span) == "끝 [^둘]");
}

TEST_CASE("names that are left are told once, with their count") {
  const Engine engine = engine_of(EngineKind::jekyll);
  chaek::read::ReadOptions options;
  options.engine = &engine;
  const Parsed first = parse("{% odd %} {% odd %} {{ even }}\n", "a.md", options);
  const Parsed second = parse("{% odd %}\n", "b.md", options);
  chaek::base::Diagnostics diagnostics;
  chaek::read::report_left_templates({&first.post, &second.post}, diagnostics);
  REQUIRE(diagnostics.items().size() == 2);
  CHECK(diagnostics.items()[0].message ==
        "this template is not understood, 3 times in 2 posts: {% odd %}");
  CHECK(diagnostics.items()[1].message == "this template is not understood: {{ even }}");
  CHECK(diagnostics.items()[1].hint == "it stays as it is written");
}
