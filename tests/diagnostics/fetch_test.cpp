// chaek fetch against a real server on this machine, and what chaek build makes of its pictures.
#include <signal.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include "diagnostics/picture_server.h"
#include "diagnostics/program.h"

namespace chaek::diagnostics {
namespace {

namespace fs = std::filesystem;

/// A folder that a blog is in.
struct Blog : Folder {
  Blog() { write("book.yaml", "title: 책\n"); }
};

const std::vector<std::string> kFetch = {"fetch", "posts", "--allow-private", "--timeout", "60"};

std::vector<std::string> fetch_with(std::initializer_list<std::string> more) {
  std::vector<std::string> words = kFetch;
  words.insert(words.end(), more);
  return words;
}

/// A post with a picture of each address.
std::string post_of(const std::vector<std::string>& addresses) {
  std::string text = "# 비\n\n";
  for (const std::string& address : addresses) text += "![점](" + address + ")\n\n";
  return text;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// The lines of the lock that are no comment, by what is before their address.
std::vector<std::string> locked(const Folder& folder) {
  std::vector<std::string> lines;
  const std::string text = folder.read("chaek.lock");
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    if (text[at] != '#') lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::size_t stored(const Folder& folder) {
  const fs::path store = folder.path() / ".chaek/pictures";
  if (!fs::exists(store)) return 0;
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(store)) {
    CHECK_FALSE(entry.path().filename().string().starts_with("."));  // no temporary file
    ++count;
  }
  return count;
}

TEST_CASE("a picture of the network is fetched once, and then books have it without the network") {
  const Blog folder;
  std::string lock;
  {
    const PictureServer server;
    folder.write("posts/2023-05-01.md", post_of({server.address("/png")}));
    const Outcome before = run_chaek({"build", "posts", "-o", "a.epub"}, folder);
    CHECK(before.exit_code == 0);
    CHECK(has(before.err, "warning[remote-image]"));
    CHECK(has(before.err, "hint: \"chaek fetch\" gets it"));
    CHECK(server.log().empty());  // build asks nobody

    const Outcome fetched = run_chaek(kFetch, folder);
    INFO(fetched.err);
    CHECK(fetched.exit_code == 0);
    CHECK(fetched.err == "pictures fetched: 1 (1 kB), there already: 0\n");
    const auto lines = locked(folder);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].ends_with(" image/png 67 " + server.address("/png")));
    CHECK(fs::exists(folder.path() / ".chaek/pictures" / (lines[0].substr(0, 64) + ".png")));

    lock = folder.read("chaek.lock");
    CHECK(run_chaek(kFetch, folder).err == "pictures fetched: 0 (0 kB), there already: 1\n");
    CHECK(server.asked("/png") == 1);
    CHECK(folder.read("chaek.lock") == lock);
  }
  const Outcome built = run_chaek(
      {"build", "posts", "-o", "b.epub", "-o", "b.pdf", "--depfile", "b.d", "--strict"}, folder);
  INFO(built.err);
  CHECK(built.exit_code == 0);
  CHECK(built.err.empty());
  CHECK(std::system(
            ("cd '" + folder.path().string() +
             "' && unzip -l b.epub | grep -q '\\.png' && pdfimages -list b.pdf | grep -q image")
                .c_str()) == 0);
  CHECK(has(folder.read("b.d"), "chaek.lock"));
  CHECK(has(folder.read("b.d"), ".chaek/pictures/"));
}

/// A path of the server, and what is said of it.
struct Row {
  std::string path;
  std::string said;       ///< empty: the picture came
  std::size_t tries = 1;  ///< 0: libcurl makes more by itself
};

/// Fetches all, and looks whether each came or was reported, in the order of the posts.
void check_rows(const PictureServer& server, const std::vector<Row>& rows,
                std::initializer_list<std::string> options) {
  const Blog folder;
  std::vector<std::string> addresses;
  for (const Row& row : rows) addresses.push_back(server.address(row.path));
  folder.write("posts/2023-05-01.md", post_of(addresses));
  const Outcome outcome = run_chaek(fetch_with(options), folder);
  INFO(outcome.err);
  CHECK(outcome.exit_code == 1);
  const std::string lock = folder.read("chaek.lock");
  std::size_t good = 0;
  std::size_t from = 0;
  for (const Row& row : rows) {
    INFO(row.path);
    CHECK((row.tries == 0 || server.asked(row.path) == row.tries));
    CHECK(has(lock, server.address(row.path) + "\n") == row.said.empty());
    if (row.said.empty()) {
      ++good;
      continue;
    }
    const std::string code = row.said.substr(0, row.said.find(':'));
    const std::string line = "[" + code +
                             "]: this picture can't be fetched: " + server.address(row.path) +
                             row.said.substr(row.said.find(':')) + "\n";
    const std::size_t at = outcome.err.find(line, from);
    CHECK(at != std::string::npos);
    if (at != std::string::npos) from = at;
  }
  CHECK(locked(folder).size() == good);
}

TEST_CASE("what servers do wrong and right") {
  const PictureServer server;
  const std::vector<Row> rows = {
      {"/svg/1", ""},
      {"/redirect/3", ""},
      {"/loop", "no-picture: it is redirected without end", 11},
      {"/away", "refused-address: it is redirected to an address that is not of the web"},
      {"/secret", "refused-address: the address has a name or a password in it"},
      {"/gone", "no-picture: the server has no such picture (404)"},
      {"/forbidden", "no-picture: the server does not give it to everybody (403)"},
      {"/error/1", "", 2},
      {"/error/9", "fetch-failed: the server is out of order (500)", 4},
      {"/busy/1", "", 2},
      {"/busy/3600", "fetch-failed: the server is asked too often (429)"},
      {"/drip", ""},
      {"/reset/1", "", 2},
      {"/reset/99", "fetch-failed: the connection broke", 0},
      {"/big", "no-picture: larger than 32 MiB"},
      {"/huge", "no-picture: larger than 32 MiB"},
      {"/bomb", "no-picture: larger than 32 MiB"},
      {"/zipped", ""},
      {"/short", "fetch-failed: the answer is cut short", 4},
      {"/long", "no-picture: the PNG is cut short"},
      {"/page", "no-picture: a web page"},
      {"/avif", "no-picture: an AVIF picture"},
      {"/liar", ""},
      {"/empty", "no-picture: the file is empty"},
  };
  check_rows(server, rows, {"-v", "--jobs", "16"});
}

TEST_CASE("servers that are silent, at once or in the middle, are not waited for") {
  const PictureServer server;
  check_rows(server,
             {
                 {"/stalled", "fetch-failed: the server takes too long", 4},
                 {"/silent", "fetch-failed: the server takes too long", 4},
             },
             {"--timeout", "1"});
}

/// An authority in `folder` ("ca.pem") and a certificate of its for this machine.
Certificate certificate_in(const Folder& folder) {
  const std::string command =
      "cd '" + folder.path().string() +
      "' && new='openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2' "
      "&& $new -subj /CN=authority -keyout ca.key -out ca.pem 2>/dev/null "
      "&& $new -subj /CN=server -addext subjectAltName=IP:127.0.0.1 -CA ca.pem -CAkey ca.key "
      "-keyout server.key -out server.pem 2>/dev/null";
  REQUIRE(std::system(command.c_str()) == 0);
  return {(folder.path() / "server.key").string(), (folder.path() / "server.pem").string()};
}

TEST_CASE("over TLS only servers with a certificate that is trusted are asked") {
  const Folder authority;
  const PictureServer server(certificate_in(authority));
  const std::string file = (authority.path() / "ca.pem").string();
  const Blog folder;
  folder.write("posts/2023-05-01.md", post_of({server.address("/png")}));
  CHECK(server.address("/png").starts_with("https://127.0.0.1:"));
  const Outcome refused = run_chaek(kFetch, folder);
  INFO(refused.err);
  CHECK(refused.exit_code == 1);
  CHECK(has(refused.err,
            "posts/2023-05-01.md:3:1: error[fetch-failed]: this picture can't be "
            "fetched: " +
                server.address("/png") + ": the server's certificate can't be trusted\n"));
  CHECK(has(refused.err, "hint: a file of certificates to trust is named by SSL_CERT_FILE\n"));
  CHECK(server.log().empty());
  CHECK(stored(folder) == 0);

  const Outcome none = run_chaek(kFetch, folder, {"SSL_CERT_FILE=/nowhere.pem"});
  CHECK(none.exit_code == 1);
  CHECK(has(none.err, ": there are no certificates to trust\n"));

  const Outcome fetched = run_chaek(kFetch, folder, {"SSL_CERT_FILE=" + file});
  CHECK(fetched.err == "pictures fetched: 1 (1 kB), there already: 0\n");
  CHECK(fetched.exit_code == 0);
  CHECK(run_chaek(fetch_with({"--update"}), folder, {"CURL_CA_BUNDLE=" + file}).exit_code == 0);
  CHECK(server.asked("/png") == 2);
}

TEST_CASE("a host that does not exist") {
  const Blog folder;
  folder.write("posts/2023-05-01.md", post_of({"http://no-such-host.invalid/a.png"}));
  const Outcome outcome = run_chaek(kFetch, folder);
  CHECK(outcome.exit_code == 1);
  CHECK(has(outcome.err, "no-such-host.invalid/a.png: there is no such host, or no network\n"));
  const Outcome allowed = run_chaek(fetch_with({"--allow", "fetch-failed"}), folder);
  CHECK(allowed.exit_code == 0);
  CHECK_FALSE(has(allowed.err, "no-such-host"));
}

TEST_CASE("a picture of the blog's own site whose file is there is not fetched, others are") {
  const PictureServer server;
  const Folder folder;
  const std::string site = server.address("");
  folder.write("_config.yml", "title: 책\nurl: " + site + "\n");
  folder.write("svg/3", "<svg xmlns='http://www.w3.org/2000/svg' width='3' height='3'/>");
  folder.write("_posts/2023-05-01-a.md", "---\nimage: " + site + "/png\n---\n![점](" + site +
                                             "/svg/3) ![점](" + site + "/svg/4)\n");
  const Outcome outcome = run_chaek({"fetch", "--allow-private", "--timeout", "60"}, folder);
  INFO(outcome.err);
  CHECK(outcome.exit_code == 0);
  CHECK(server.asked("/svg/3") == 0);
  CHECK(server.asked("/svg/4") == 1);
  CHECK(server.asked("/png") == 1);  // of the front matter
  CHECK(run_chaek({"build", "-o", "a.epub", "--strict"}, folder).err.empty());
}

TEST_CASE("one picture by many names and in many posts is asked for once") {
  const PictureServer server;
  const Blog folder;
  const std::string encoded =
      server.address("/%EA%B7%B8%EB%A6%BC/%eb%b9%84%20%ED%95%98%EB%82%98.png");
  folder.write("posts/2023-05-01.md",
               post_of({"<" + server.address("/그림/비 하나.png") + ">", encoded, encoded + "#x"}) +
                   "<p>글 <img src='" + server.address("/그림/비 하나.png") +
                   "' alt='비'></p>\n\n" + "각주[^1]\n\n[^1]: ![비](" + server.address("/svg/1") +
                   ")\n");
  folder.write("posts/2023-05-02.md", post_of({encoded, server.address("/png")}));
  const Outcome outcome = run_chaek(kFetch, folder);
  INFO(outcome.err);
  CHECK(outcome.exit_code == 0);
  CHECK(server.asked("/그림/비 하나.png") == 1);
  CHECK(server.asked("/svg/1") == 1);
  CHECK(locked(folder).size() == 3);
  CHECK(stored(folder) == 2);  // the same bytes are one file
}

TEST_CASE("nothing but public addresses is asked, however it is written") {
  const PictureServer server;
  const Blog folder;
  const std::string port = server.address("").substr(16);
  folder.write("posts/2023-05-01.md",
               post_of({server.address("/png"), "http://localhost" + port + "/png",
                        "http://0x7f000001" + port + "/png", "http://2130706433" + port + "/png",
                        "http://0.0.0.0" + port + "/png", "http://[::1]" + port + "/png",
                        "http://[::ffff:127.0.0.1]" + port + "/png", "http://10.0.0.1/png",
                        "http://169.254.169.254/latest/png", "http://user:word@example.org/png"}));
  const Outcome outcome = run_chaek({"fetch", "posts", "--diagnostics", "json"}, folder,
                                    {"http_proxy=" + server.address("/")});
  INFO(outcome.err);
  CHECK(outcome.exit_code == 0);
  CHECK(server.log().empty());
  std::size_t refused = 0;
  for (std::size_t at = 0; (at = outcome.err.find("refused-address", at)) != std::string::npos;
       ++at) {
    ++refused;
  }
  CHECK(refused == 10);
  CHECK(has(outcome.err, "its host is 127.0.0.1, no address of the public network"));
  CHECK(has(outcome.err, "its host is 169.254.169.254, no address of the public network"));
  CHECK(locked(folder).empty());
}

TEST_CASE("a picture that has changed stays as it was fetched until it is updated") {
  const PictureServer server;
  const Blog folder;
  folder.write("posts/2023-05-01.md",
               post_of({server.address("/changing"), server.address("/png")}));
  REQUIRE(run_chaek(kFetch, folder).exit_code == 0);
  const std::string lock = folder.read("chaek.lock");
  fs::remove_all(folder.path() / ".chaek");

  const Outcome kept = run_chaek(kFetch, folder);
  CHECK(kept.exit_code == 0);
  CHECK(has(kept.err,
            "warning[picture-changed]: another picture than was fetched before is now at "));
  CHECK(folder.read("chaek.lock") == lock);
  CHECK(stored(folder) == 1);

  const Outcome updated = run_chaek(fetch_with({"--update"}), folder);
  CHECK(updated.err == "pictures fetched: 2 (1 kB), there already: 0\n");
  CHECK(folder.read("chaek.lock") != lock);
  CHECK(stored(folder) == 2);
}

TEST_CASE("a stored file that was changed is in no book, and is fetched again") {
  const PictureServer server;
  const Blog folder;
  folder.write("posts/2023-05-01.md", post_of({server.address("/svg/8")}));
  REQUIRE(run_chaek(kFetch, folder).exit_code == 0);
  const std::string file = ".chaek/pictures/" + locked(folder)[0].substr(0, 64) + ".svg";
  const std::string bytes = folder.read(file);
  folder.write(file, bytes + " ");
  const Outcome built = run_chaek({"build", "posts", "-o", "a.epub"}, folder);
  CHECK(built.exit_code == 0);
  CHECK(has(
      built.err,
      "warning[stored-image]: the stored file of this picture is not what was fetched: " + file));
  REQUIRE(run_chaek(kFetch, folder).exit_code == 0);
  CHECK(folder.read(file) == bytes);
  CHECK(run_chaek({"build", "posts", "-o", "a.epub"}, folder).err.empty());
}

TEST_CASE("pictures that no post names any more go when that is asked for") {
  const PictureServer server;
  const Blog folder;
  folder.write("posts/2023-05-01.md",
               post_of({server.address("/svg/1"), server.address("/svg/2")}));
  folder.write("posts/2022-05-01.md", post_of({server.address("/svg/3")}));
  folder.write("posts/2021-05-01.md",
               "---\ndraft: true\n---\n" + post_of({server.address("/svg/4")}));
  REQUIRE(run_chaek(fetch_with({"--drafts"}), folder).exit_code == 0);
  REQUIRE(locked(folder).size() == 4);
  folder.write("posts/2023-05-01.md",
               post_of({server.address("/svg/2"), server.address("/svg/5")}));

  const Outcome plan = run_chaek(fetch_with({"--year", "2023", "--prune", "--dry-run"}), folder);
  CHECK(plan.out ==
        "fetch " + server.address("/svg/5") + "\nforget " + server.address("/svg/1") + "\n");
  CHECK(locked(folder).size() == 4);
  CHECK(server.asked("/svg/5") == 0);

  REQUIRE(run_chaek(fetch_with({"--year", "2023", "--prune"}), folder).exit_code == 0);
  CHECK(locked(folder).size() == 4);  // those of other years and of drafts are named
  CHECK_FALSE(has(folder.read("chaek.lock"), "/svg/1\n"));
  CHECK(stored(folder) == 4);

  folder.write("posts/2020-05-01.md", "\xC1\xA6\n");  // may name anything: nothing goes
  folder.write("posts/2023-05-01.md", "# 비\n\n글\n");
  CHECK(run_chaek(fetch_with({"--prune"}), folder).exit_code == 1);
  CHECK(locked(folder).size() == 4);
}

TEST_CASE("what is asked for now stays, be it outside of the blog's posts") {
  const PictureServer server;
  const Blog folder;
  folder.write("_config.yml", "title: 책\n");
  folder.write("_posts/2023-05-01-rain.md", post_of({server.address("/svg/1")}));
  folder.write("_pages/snow.md", post_of({server.address("/svg/2")}));
  const std::vector<std::string> fetch = {"fetch", "_pages/snow.md", "--allow-private", "--prune"};
  REQUIRE(run_chaek(fetch, folder).exit_code == 0);
  CHECK(locked(folder).size() == 1);
  folder.write(".chaek/pictures/left.png", "what another run left");
  std::vector<std::string> plan = fetch;
  plan.emplace_back("--dry-run");
  CHECK(run_chaek(plan, folder).out == "remove .chaek/pictures/left.png\n");
  CHECK(run_chaek(fetch, folder).err == "pictures fetched: 0 (0 kB), there already: 1\n");
  CHECK(locked(folder).size() == 1);
  CHECK(stored(folder) == 1);
}

TEST_CASE("a run that is interrupted leaves what it has, and the next one goes on from there") {
  const PictureServer server;
  const Blog folder;
  std::vector<std::string> addresses = {server.address("/svg/1"), server.address("/svg/2")};
  for (int i = 0; i < 4; ++i) addresses.push_back(server.address("/gate/" + std::to_string(i)));
  folder.write("posts/2023-05-01.md", post_of(addresses));
  const pid_t process = start_chaek(kFetch, folder);
  while (!fs::exists(folder.path() / "chaek.lock") || server.asked("/gate/3") == 0) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  kill(process, SIGINT);
  CHECK(wait_for(process) == 130);
  CHECK_FALSE(locked(folder).empty());
  CHECK(stored(folder) >= locked(folder).size());
  CHECK(folder.names() == std::vector<std::string>{".chaek", "book.yaml", "chaek.lock", "posts"});

  const std::size_t there = locked(folder).size();
  const Outcome outcome = run_chaek(kFetch, folder);
  CHECK(outcome.exit_code == 0);
  CHECK(has(outcome.err, "there already: " + std::to_string(there) + "\n"));
  CHECK(locked(folder).size() == 6);
}

TEST_CASE("the lock is the same however many are fetched at once") {
  const PictureServer server;
  std::vector<std::string> addresses;
  for (int i = 9; i > 0; --i) addresses.push_back(server.address("/svg/" + std::to_string(i)));
  std::string locks[2];
  for (std::string& lock : locks) {
    const Blog folder;
    folder.write("posts/2023-05-01.md", post_of(addresses));
    REQUIRE(run_chaek(fetch_with({"-j", &lock == locks ? "1" : "16"}), folder).exit_code == 0);
    lock = folder.read("chaek.lock");
  }
  CHECK(locks[0] == locks[1]);
  CHECK(locks[0].find("/svg/1\n") < locks[0].find("/svg/2\n"));
}

TEST_CASE(
    "under Make pictures are fetched before the book, which is made again only for new ones") {
  const PictureServer server;
  const Blog folder;
  folder.write("posts/2023-05-01.md", post_of({server.address("/svg/1")}));
  folder.write("Makefile",
               "-include book.epub.d\n"
               "book.epub: chaek.lock posts.list\n"
               "\t@'" PROGRAM
               "' build posts -q -o $@ --depfile $@.d\n\t@echo built >>log\n"
               "posts.list: ALWAYS\n\t@'" PROGRAM
               "' deps posts -q --listing $@\n"
               "chaek.lock: ALWAYS\n\t@'" PROGRAM
               "' fetch posts -q --allow-private\n"
               "ALWAYS:\n.PHONY: ALWAYS\n");
  const auto builds = [&folder] {
    const std::string command = "unset MAKEFLAGS MFLAGS MAKELEVEL; cd '" + folder.path().string() +
                                "' && make >out.txt 2>&1";
    const int status = std::system(command.c_str());
    INFO(folder.read("out.txt"));
    CHECK(status == 0);
    return folder.read("log").size() / 6;  // "built\n"
  };
  CHECK(builds() == 1);
  CHECK(builds() == 1);
  CHECK(server.asked("/svg/1") == 1);
  folder.write("posts/2023-05-01.md",
               post_of({server.address("/svg/1"), server.address("/svg/2")}));
  CHECK(builds() == 2);
  CHECK(server.asked("/svg/2") == 1);
  const std::string rule = folder.read("book.epub.d");
  std::size_t pictures = 0;
  for (std::size_t at = 0; (at = rule.find(".svg:\n", at)) != std::string::npos; ++at) ++pictures;
  CHECK(pictures == 2);
}

TEST_CASE("a remote cover is fetched with the pictures; without it there is no book") {
  const PictureServer server;
  const Blog folder;
  folder.write("book.yaml", "cover: " + server.address("/png") + "\n");
  folder.write("posts/2023-05-01.md", "# 비\n\n글\n");
  const Outcome before = run_chaek({"build", "-o", "a.epub"}, folder);
  CHECK(before.exit_code == 1);
  CHECK(
      has(before.err,
          "book.yaml:1:8: error[remote-image]: the cover is on the network and was not fetched: "));
  REQUIRE(run_chaek({"fetch", "--allow-private"}, folder).exit_code == 0);
  CHECK(run_chaek({"build", "-o", "a.epub"}, folder).err.empty());
}

TEST_CASE("a store that leads out of the project, and a disk that is full") {
  const PictureServer server;
  const Blog folder;
  const Folder outside;
  folder.write("posts/2023-05-01.md",
               post_of({server.address("/svg/1"), server.address("/svg/2")}));
  fs::create_symlink(outside.path(), folder.path() / ".chaek");
  const Outcome led_out = run_chaek(kFetch, folder);
  CHECK(led_out.exit_code == 3);
  CHECK(has(led_out.err, "error[write-failed]: "));
  CHECK(outside.names().empty());
  fs::remove(folder.path() / ".chaek");
  const Outcome full = run_chaek(kFetch, folder, {}, {.file_size = 50});  // of messages, too
  CHECK(full.exit_code == 3);
  CHECK(stored(folder) == 0);
  CHECK_FALSE(fs::exists(folder.path() / "chaek.lock"));
}

}  // namespace
}  // namespace chaek::diagnostics
