#include "book/post_addresses.h"

#include "unit/book/hand_made.h"

namespace chaek::book {
namespace {

content::Post dated_post(std::string path, int month = 9, int number = 30) {
  return post(std::move(path), "제목", day(2019, month, number));
}

PostAddresses blog(const std::vector<content::Post>& posts, const content::Site& site = {}) {
  PostAddresses addresses(site);
  for (const content::Post& each : posts) addresses.add(each);
  return addresses;
}

std::string found(const PostAddresses& addresses, std::string_view address) {
  return addresses.find(address).value_or("none");
}

TEST_CASE("a post is found by every form of address that engines make") {
  const auto jekyll = blog({dated_post("_posts/2019-09-30-First-Snow.md")});
  for (const char* address :
       {"/2019/09/30/First-Snow/", "/2019/09/30/First-Snow.html", "/2019/09/first-snow",
        "/diary/winter/2019/09/30/first_snow/", "/2019-09-30-first-snow", "/posts/first-snow/",
        "/_posts/2019-09-30-First-Snow.md", "/2019/10/01/first-snow/../../30/first-snow/",
        "/2019-09-30-First-Snow.md", "first-snow/"}) {
    CAPTURE(address);
    const bool climbs = std::string_view(address).find("..") != std::string_view::npos;
    CHECK(found(jekyll, address) == (climbs ? "none" : "_posts/2019-09-30-First-Snow.md"));
  }
  const auto hugo =
      blog({dated_post("content/posts/snow/index.ko.md"), dated_post("content/posts/rain.md")});
  CHECK(found(hugo, "/posts/snow/") == "content/posts/snow/index.ko.md");
  CHECK(found(hugo, "/p/snow") == "content/posts/snow/index.ko.md");
  CHECK(found(hugo, "/posts/rain/index.html") == "content/posts/rain.md");
  const auto wiki = blog({dated_post("src/_wiki/vim/keys.md"), dated_post("src/_wiki/vi/keys.md")});
  CHECK(found(wiki, "/wiki/vi/keys") == "src/_wiki/vi/keys.md");
  CHECK(found(wiki, "/keys") == "none");  // both have that name
}

TEST_CASE("what front matter says of the address counts first") {
  std::vector<content::Post> posts{dated_post("_posts/2019-09-30-a.md"),
                                   dated_post("_posts/2019-09-30-b.md")};
  posts[0].front_matter.addresses = {"/b/", "https://old.example/눈/", "/:year/x/"};
  posts[1].front_matter.slug = "rain";
  posts[1].front_matter.title = "비가 온다!";
  const auto addresses = blog(posts);
  CHECK(found(addresses, "/b") == "_posts/2019-09-30-a.md");
  CHECK(found(addresses, "/눈") == "_posts/2019-09-30-a.md");
  CHECK(found(addresses, "/rain/") == "_posts/2019-09-30-b.md");
  CHECK(found(addresses, "/비가-온다/") == "_posts/2019-09-30-b.md");
  CHECK(found(addresses, "/x/") == "none");
}

TEST_CASE("a date in the address must be the post's, or the day beside it") {
  const auto addresses = blog({dated_post("a/2019-09-15-snow.md", 9, 15)});
  CHECK(found(addresses, "/2019/09/16/snow/") != "none");
  CHECK(found(addresses, "/2019/09/14/snow/") != "none");
  CHECK(found(addresses, "/2019/09/17/snow/") == "none");
  CHECK(found(addresses, "/2018/snow/") == "none");
  CHECK(found(addresses, "2019-09-16-snow.md") == "none");  // a file's name, and a wrong one
}

TEST_CASE("other pages of the site are no posts") {
  const auto addresses = blog({dated_post("_posts/2019-09-30-snow.md")},
                              {"https://example.org", "/blog", "/:year/:month/:day/:title/", {}});
  CHECK(found(addresses, "/tags/snow/") == "none");
  CHECK(found(addresses, "/files/snow.pdf") == "none");
  CHECK(found(addresses, "/") == "none");
  CHECK(found(addresses, "/snow/") == "none");  // each post's address has its date
  CHECK(found(addresses, "/blog/2019/09/30/snow/") == "_posts/2019-09-30-snow.md");
}

TEST_CASE("the site's own host is known with and without www, over http and https") {
  const auto addresses = blog({}, {"https://www.example.org/", "blog/", "", {}});
  CHECK(addresses.own_path("http://example.org/blog/a/#b") == "/a/#b");
  CHECK(addresses.own_path("https://WWW.Example.org/blog") == "/");
  CHECK(!addresses.own_path("https://example.org/shop/"));
  CHECK(!addresses.own_path("https://example.org/blogs/"));
  CHECK(!addresses.own_path("https://example.com/blog/a"));
  CHECK(addresses.whole_address("/a/") == "https://www.example.org/blog/a/");
  CHECK(addresses.whole_address("/blog/a/") == "https://www.example.org/blog/a/");
}

TEST_CASE("a note is found by its name in any folder, in any form of its letters") {
  std::vector<content::Post> posts{dated_post("b/겨울 노트.md"), dated_post("a/겨울 노트.md")};
  posts[1].front_matter.addresses = {"눈사람"};
  const auto vault = blog(posts);
  CHECK(vault.find_note("겨울 노트") == "b/겨울 노트.md");
  CHECK(vault.find_note("a/겨울 노트.md") == "a/겨울 노트.md");
  CHECK(vault.find_note("눈사람") == "a/겨울 노트.md");
  CHECK(vault.find_note("\u1102\u116E\u11AB사람") == "a/겨울 노트.md");
  CHECK(!vault.find_note("여름"));
}

}  // namespace
}  // namespace chaek::book
