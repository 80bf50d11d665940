// A book's bytes come from its posts and nothing else.
#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "diagnostics/program.h"

namespace chaek::diagnostics {
namespace {

namespace fs = std::filesystem;

using Files = std::vector<std::pair<std::string, std::string>>;  // names and contents

const Files kPlain = {
    {"2023-05-01-비.md", "# 비 오는 날\n\n우산을 두고 나왔다.[^1]\n\n[^1]: 우산.\n"}};

const Files kMany = {
    {"book.yaml", "title: 여러 글\ntimezone: Asia/Seoul\n"},
    {"posts/b.md",
     "---\ntitle: 이튿날\ndate: 2023-05-02 23:30\ntags: [I, i]\n---\n*글*과 `code`\n"},
    {"posts/a.md",
     "---\ntitle: 첫날\ndate: 2023-05-01\n---\n| 가 | 나 |\n|---|---|\n| 1 | 2,5 |\n"},
    {"posts/c/c.md",
     "---\ntitle: 사흘\ndate: 2023-05-03T00:10:00Z\n---\n> 「인용」 漢字 Straße\n"}};

const Files kDrawn = {
    {"2023-01-01.md", "# 그림\n\n![네모](a.svg)\n\n```python\nif 1.5 > 1: print('예')\n```\n"},
    {"a.svg",
     "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'><rect x='1.5' y='2' "
     "width='20' height='10' fill='#369'/></svg>\n"}};

struct Way {
  const char* name;
  std::vector<std::string> settings;
  std::vector<std::string> options;
  bool reversed = false;  ///< the files are made in the other order
  bool touched = false;   ///< and are of another time
  mode_t mask = 022;
};

const Way kWays[] = {
    {"plainly", {}, {"-j2"}},
    {"one thread", {}, {"-j1"}},
    {"seven threads", {}, {"-j7"}},
    {"in Kiritimati", {"TZ=Pacific/Kiritimati"}, {}},
    {"in Los Angeles", {"TZ=America/Los_Angeles"}, {}},
    {"in Turkish", {"LC_ALL=tr_TR.UTF-8"}, {}},
    {"in German", {"LC_ALL=de_DE.UTF-8", "LANG=de_DE.UTF-8"}, {}},
    {"in no language", {"LC_ALL=C"}, {}},
    {"with another home", {"HOME=/nonexistent", "TMPDIR=/nonexistent"}, {}},
    {"files in the other order", {}, {}, true},
    {"files of another time", {}, {}, false, true},
    {"with a strict mask", {}, {}, false, false, 077},
};

std::string built(const Files& files, const Way& way, const std::string& output) {
  const Folder folder;
  const std::string place = way.reversed ? "다른 폴더" : "book";
  Files in_order = files;
  if (way.reversed) std::reverse(in_order.begin(), in_order.end());
  for (const auto& [name, contents] : in_order) {
    folder.write(place + "/" + name, contents);
    if (!way.touched) continue;
    fs::last_write_time(folder.path() / place / name,
                        fs::file_time_type::clock::now() - std::chrono::hours(24 * 400));
  }
  std::vector<std::string> arguments = {"build", place, "-o", output};
  arguments.insert(arguments.end(), way.options.begin(), way.options.end());
  const mode_t before = umask(way.mask);
  const Outcome outcome = run_chaek(arguments, folder, way.settings);
  umask(before);
  INFO(way.name << "\n" << outcome.err);
  CHECK(outcome.exit_code == 0);
  return folder.read(output);
}

TEST_CASE("the same bytes in any zone, language, order, folder and number of threads") {
  for (const Files& files : {kPlain, kMany, kDrawn}) {
    for (const std::string output : {"a.pdf", "a.epub"}) {
      const std::string first = built(files, kWays[0], output);
      REQUIRE(!first.empty());
      for (const Way& way : kWays) {
        INFO(way.name << " " << output << " " << files.front().first);
        CHECK((built(files, way, output) == first));
      }
    }
  }
}

TEST_CASE("SOURCE_DATE_EPOCH is the book's date") {
  const auto with = [](const char* epoch) {
    return built(kPlain, {"epoch", {std::string("SOURCE_DATE_EPOCH=") + epoch}, {}}, "a.epub");
  };
  CHECK((with("1700000000") == with("1700000000")));
  CHECK((with("1700000000") != with("1690000000")));
}

}  // namespace
}  // namespace chaek::diagnostics
