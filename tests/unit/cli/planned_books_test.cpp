#include "cli/planned_books.h"

#include <catch2/catch.hpp>

using namespace chaek;
using namespace chaek::cli;

namespace {

content::Post post(const std::string& path, int year) {
  content::Post out;
  out.path = path;
  out.front_matter.date = content::WrittenDate{.year = year};
  return out;
}

/// The outputs of a book for each year, one book a line; else the only message.
std::string planned(const std::vector<std::string>& outputs, const std::string& audit = {}) {
  Options options;
  options.command = Command::build;
  options.each = book::Each::year;
  options.audit = audit;
  for (const std::string& output : outputs) options.outputs.push_back(*base::parse_output(output));
  base::Diagnostics diagnostics;
  const auto books =
      plan_books(Project{}, options, {post("a.md", 2022), post("b.md", 2023)}, {}, diagnostics);
  if (!books) {
    REQUIRE(diagnostics.items().size() == 1);
    return std::string(diagnostics.items()[0].code) + ": " + diagnostics.items()[0].message;
  }
  std::string text;
  for (const PlannedBook& book : *books) {
    for (const base::OutputChoice& output : book.wanted.files) text += output.path + " ";
    text += book.wanted.audit + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("names of outputs take what a book has for itself") {
  CHECK(planned({"out/{year}.epub", "{year}/{slug}.pdf:print"}) ==
        "out/2022.epub 2022/2022.pdf \nout/2023.epub 2023/2023.pdf \n");
  CHECK(planned({}) == "2022.epub 2022.pdf \n2023.epub 2023.pdf \n");
  CHECK(planned({"{year}.pdf"}, "{year}.json") == "2022.pdf 2022.json\n2023.pdf 2023.json\n");
  CHECK(planned({"{x} {year}{}.epub"}) == "{x} 2022{}.epub \n{x} 2023{}.epub \n");
}

TEST_CASE("names that a book lacks, or shares with another, are errors") {
  CHECK(planned({"{month}.epub"}) ==
        "bad-output-name: {month} in {month}.epub is nothing that the book 2022 has a name for");
  CHECK(planned({"{year}.epub", "all.pdf"}) ==
        "output-twice: the books 2022 and 2023 would both be written to all.pdf");
  CHECK(planned({"{year}.pdf"}, "audit.json").starts_with("output-twice"));
}
