// Counts the pairs of `**` that CommonMark's rule leaves in the text of a blog's posts, and how
// many of them become bold by the rule for CJK text. With -v it shows the lines with the rest.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "content/walk.h"
#include "read/read_post.h"

using namespace chaek;

namespace {

/// The `**` that readers see in these inlines.
std::size_t runs(const content::Inlines& inlines, bool show, const std::string& path) {
  std::size_t count = 0;
  content::walk_inlines(inlines, [&](const content::Inline& node) {
    const auto* text = std::get_if<content::Text>(&node.kind);
    if (text == nullptr) return;
    const std::string& written = text->text;
    for (std::size_t at = written.find("**"); at != std::string::npos;
         at = written.find("**", at + 2)) {
      ++count;
    }
  });
  if (show && count > 1) {
    std::printf("  %s: %s\n", path.c_str(), content::plain_text(inlines).c_str());
  }
  return count;
}

/// The pairs left in a post, a paragraph at a time.
std::size_t pairs(const base::SourceFile& source, bool cjk, bool show) {
  read::ReadOptions options;
  options.dialect.cjk_emphasis = cjk;
  base::Diagnostics diagnostics;
  const content::Post post = read::parse_post(source, source.name(), options, diagnostics);
  std::size_t count = 0;
  const auto block = [&](const content::Block& node) {
    if (const auto* paragraph = std::get_if<content::Paragraph>(&node.kind)) {
      count += runs(paragraph->content, show, source.name()) / 2;
    } else if (const auto* heading = std::get_if<content::Heading>(&node.kind)) {
      count += runs(heading->content, show, source.name()) / 2;
    }
  };
  const auto nothing = [](const content::Inline&) {};
  content::walk(post.blocks, block, nothing);
  for (const content::Footnote& note : post.footnotes) content::walk(note.content, block, nothing);
  return count;
}

std::vector<std::filesystem::path> posts_below(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const auto suffix = entry.path().extension();
    const bool post = suffix == ".md" || suffix == ".markdown" || suffix == ".mdx";
    if (entry.is_regular_file() && post) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

int main(int count, char** arguments) {
  bool show = false;
  for (int i = 1; i < count; ++i) {
    const std::string name = arguments[i];
    if (name == "-v") {
      show = true;
      continue;
    }
    std::size_t lost = 0;
    std::size_t left = 0;
    for (const std::filesystem::path& path : posts_below(name)) {
      std::ifstream file(path, std::ios::binary);
      const base::SourceFile source(path.string(), {std::istreambuf_iterator<char>(file), {}});
      lost += pairs(source, false, false);
      left += pairs(source, true, show);
    }
    std::printf("%s: %zu pairs lost by CommonMark, %zu rescued\n", name.c_str(), lost, lost - left);
  }
}
