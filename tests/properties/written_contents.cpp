#include "written_contents.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <pugixml.hpp>
#include <set>
#include <sstream>

#include "bound_book.h"
#include "command_output.h"
#include "layout/furniture.h"
#include "source_dir.h"

namespace {

pugi::xml_document parsed(const std::string& xml) {
  pugi::xml_document document;
  REQUIRE(document.load_buffer(xml.data(), xml.size(), pugi::parse_full | pugi::parse_ws_pcdata));
  return document;
}

/// All text below `node`, without the ruby's readings' parentheses and without white space.
std::string text_below(const pugi::xml_node& node) {
  std::string text;
  struct Collector : pugi::xml_tree_walker {
    std::string* out = nullptr;
    bool for_each(pugi::xml_node& child) override {
      if (child.type() == pugi::node_pcdata) *out += child.value();
      return true;
    }
  } collector;
  collector.out = &text;
  pugi::xml_node copy = node;
  copy.traverse(collector);
  return without_space(text);
}

void add_list(const pugi::xml_node& list, int level, std::vector<WrittenEntry>& out) {
  for (const pugi::xml_node item : list.children("li")) {
    const pugi::xml_node link = item.child("a");
    out.push_back({level, text_below(link), link.attribute("href").value()});
    for (const pugi::xml_node inner : item.children("ol")) add_list(inner, level + 1, out);
  }
}

void add_points(const pugi::xml_node& parent, int level, std::vector<WrittenEntry>& out) {
  for (const pugi::xml_node point : parent.children("navPoint")) {
    out.push_back({level, text_below(point.child("navLabel")),
                   point.child("content").attribute("src").value()});
    add_points(point, level + 1, out);
  }
}

}  // namespace

std::vector<WrittenEntry> nav_entries(const std::string& epub) {
  const pugi::xml_document document = parsed(entry_of(epub, "EPUB/nav.xhtml"));
  std::vector<WrittenEntry> entries;
  const auto nav = document.select_node("//*[local-name()='nav'][@*[name()='epub:type']='toc']");
  REQUIRE(nav);
  for (const pugi::xml_node list : nav.node().children("ol")) add_list(list, 1, entries);
  return entries;
}

std::vector<WrittenEntry> ncx_entries(const std::string& epub) {
  const pugi::xml_document document = parsed(entry_of(epub, "EPUB/toc.ncx"));
  std::vector<WrittenEntry> entries;
  add_points(document.child("ncx").child("navMap"), 1, entries);
  return entries;
}

std::string epub_text_at(const std::string& epub, const std::string& target) {
  const std::size_t hash = target.find('#');
  const std::string page = entry_of(epub, "EPUB/" + target.substr(0, hash));
  CAPTURE(target);
  REQUIRE_FALSE(page.empty());
  const pugi::xml_document document = parsed(page);
  const std::string query = hash == std::string::npos
                                ? "//*[local-name()='h1']"
                                : "//*[@id='" + target.substr(hash + 1) + "']";
  const auto found = document.select_node(query.c_str());
  REQUIRE(found);
  return text_below(found.node());
}

WrittenPdf::WrittenPdf(const std::string& bytes) {
  std::array<char, 32> name{"/tmp/chaek-contents-XXXXXX"};
  const int file = mkstemp(name.data());
  REQUIRE(file >= 0);
  close(file);
  path_ = name.data();
  std::ofstream(path_, std::ios::binary) << bytes;
  read_text();
  read_links();
  read_labels();
}

WrittenPdf::~WrittenPdf() {
  std::remove(path_.c_str());
}

void WrittenPdf::read_text() {
  const std::string xml = output_of("mutool draw -q -F stext " + path_ + " 2>/dev/null");
  const pugi::xml_document document = parsed(xml);
  for (const pugi::xml_node page : document.child("document").children("page")) {
    PageFound& found = pages_.emplace_back();
    found.height = page.attribute("height").as_double();
    for (const auto& node : page.select_nodes(".//char")) {
      const pugi::xml_node c = node.node();
      std::istringstream quad(c.attribute("quad").value());
      double left = 0;
      double top = 0;
      quad >> left >> top;
      const std::string text = without_space(c.attribute("c").value());
      if (text.empty()) continue;
      found.characters.push_back(
          {c.attribute("x").as_double(), c.attribute("y").as_double(), top, text});
    }
  }
}

void WrittenPdf::read_links() {
  std::istringstream lines(
      output_of("mutool run " + chaek::source_dir() + "/tests/properties/pdf_places.js " + path_));
  std::size_t page = 0;
  Link link;
  while (lines >> page >> link.x0 >> link.y0 >> link.x1 >> link.y1 >> link.target) {
    REQUIRE(page < pages_.size());
    pages_[page].links.push_back(link);
  }
}

/// "… /Nums [ 0 << /S /r >> 8 << /S /D >> ] …"
void WrittenPdf::read_labels() {
  std::istringstream words(output_of("mutool show " + path_ + " trailer/Root/PageLabels/Nums"));
  std::string word;
  while (words >> word) {
    if (word.find_first_not_of("0123456789") == std::string::npos) {
      labels_.push_back({std::stoul(word), false});
    }
    if (word == "/r" && !labels_.empty()) labels_.back().roman = true;
  }
  REQUIRE_FALSE(labels_.empty());
}

std::string WrittenPdf::label_of(std::size_t page) const {
  using chaek::layout::FolioStyle;
  const auto after = std::find_if(labels_.begin(), labels_.end(),
                                  [&](const LabelRange& range) { return range.first > page; });
  REQUIRE(after != labels_.begin());
  const LabelRange& range = *(after - 1);
  const auto number = static_cast<std::uint32_t>(page - range.first + 1);
  return chaek::layout::folio_text(range.roman ? FolioStyle::roman : FolioStyle::arabic, number);
}

std::string WrittenPdf::folio_of(std::size_t page) const {
  // The folio is alone on the lowest line, in the foot margin.
  const PageFound& found = pages_[page];
  double lowest = 0;
  for (const Character& c : found.characters) lowest = std::max(lowest, c.y);
  std::string text;
  for (const Character& c : found.characters) {
    if (c.y > lowest - 0.5 && c.y > found.height * 0.88) text += c.text;
  }
  return text;
}

std::vector<WrittenEntry> WrittenPdf::outline() const {
  std::vector<WrittenEntry> entries;
  std::istringstream lines(output_of("mutool show " + path_ + " outline"));
  for (std::string line; std::getline(lines, line);) {
    // "|\t\t"title"\t#page=3&zoom=nan,nan,62.4": a sign, then as many tabs as the level
    const std::size_t quote = line.find('"');
    const std::size_t target = line.rfind("\t#");
    REQUIRE(quote != std::string::npos);
    REQUIRE(target != std::string::npos);
    const auto level =
        static_cast<int>(std::count(line.begin(), line.begin() + static_cast<long>(quote), '\t'));
    const std::string label = line.substr(quote + 1, target - quote - 2);
    entries.push_back({level, without_space(label), line.substr(target + 1)});
  }
  return entries;
}

std::vector<WrittenEntry> WrittenPdf::printed(const std::string& title, double inner,
                                              double outer) const {
  std::vector<WrittenEntry> entries;
  std::vector<long> indents;
  bool begun = false;
  for (std::size_t p = 0; p < labels_.back().first; ++p) {
    const PageFound& page = pages_[p];
    std::string text;
    for (const Character& c : page.characters) text += c.text;
    begun = begun || (text.starts_with(without_space(title)) && !page.links.empty());
    if (!begun) continue;
    for (const Link& link : page.links) {
      const bool goes_on = !entries.empty() && entries.back().target == link.target;
      if (!goes_on) {
        entries.push_back({0, {}, link.target});
        indents.push_back(std::lround(link.x0 - (p % 2 == 0 ? inner : outer)));
      }
      for (const Character& c : page.characters) {
        const bool inside = c.y > link.y0 && c.y < link.y1 && c.x > link.x0 - 0.5;
        if (inside) entries.back().label += c.text;
      }
    }
  }
  const std::set<long> steps(indents.begin(), indents.end());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    entries[i].level = static_cast<int>(std::distance(steps.begin(), steps.find(indents[i]))) + 1;
  }
  return entries;
}

std::size_t WrittenPdf::page_of(const std::string& target) {
  REQUIRE(target.starts_with("#page="));
  return std::stoul(target.substr(6)) - 1;
}

std::string WrittenPdf::text_at(const std::string& target) const {
  const std::size_t page = page_of(target);
  REQUIRE(page < pages_.size());
  const double y = std::stod(target.substr(target.rfind(',') + 1));
  std::string text;
  for (const Character& c : pages_[page].characters) {
    if (c.y > y) text += c.text;
  }
  return text;
}
