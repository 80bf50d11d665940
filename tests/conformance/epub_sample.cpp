// epub_sample STYLES BOOK.epub CONTENTS.json: writes the sample book and, beside it, what its
// contents list must be: an array of [depth, label].

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "base/source_file.h"
#include "content/walk.h"
#include "epub/write_epub.h"
#include "epub_sample_book.h"

namespace {

using namespace chaek;

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool write(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  return static_cast<bool>(file.write(bytes.data(), static_cast<std::streamsize>(bytes.size())));
}

/// The sample's labels have no quotation mark and no backslash, so nothing needs escaping.
std::string contents_json(const book::Book& book) {
  std::string out = "[";
  for (const book::ContentsEntry& entry : book.contents) {
    if (out.size() > 1) out += ",\n";
    out += "[" + std::to_string(entry.level) + ", \"" + content::plain_text(entry.label) + "\"]";
  }
  return out + "]\n";
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) return 2;
  const std::string styles = arguments[1];
  base::Diagnostics diagnostics;
  const base::SourceFile look("essay.yaml", read(styles + "/essay.yaml"));
  const base::SourceFile papers("papers.yaml", read(styles + "/papers.yaml"));
  const base::SourceFile base_theme("base.yaml", read(styles + "/base.yaml"));
  const auto find = [&](std::string_view, base::Span, base::Diagnostics&) { return &base_theme; };
  const auto theme = style::resolve_theme(look, papers, {}, find, diagnostics);
  const book::Book book = tests::epub_sample_book();
  base::MemorySink sink;
  const bool written = theme && epub::write_epub(
                                    book, *theme, [] { return tests::epub_sample_cover().bytes; },
                                    {2, "chaek 0.1.0", {}}, sink, diagnostics);
  for (const auto& item : diagnostics.items()) std::cerr << item.message << '\n';
  return written && write(arguments[2], sink.bytes()) && write(arguments[3], contents_json(book))
             ? 0
             : 1;
}
