// Any bytes: no post, with a reason; or a tree whose text is clean, whose places lie in the file,
// whose depth is bounded, whose tables fit their columns and whose marks have footnotes.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

#include "base/files.h"
#include "base/utf8.h"
#include "content/walk.h"
#include "read/read_post.h"

using namespace chaek;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void require_clean(std::string_view text) {
  require(!base::find_invalid_utf8(text));
  for (std::size_t i = 0; i < text.size();) {
    const auto [code_point, size] = base::decode_utf8(text, i);
    require(code_point >= 0x20 || code_point == '\t' || code_point == '\n' || code_point == '\r');
    require(code_point != 0xFFFE && code_point != 0xFFFF);
    i += size;
  }
}

void require_inside(const base::Span& span) {
  require(span.source != nullptr && span.begin <= span.end);
  require(span.end <= span.source->text().size());
}

void check_table(const content::Table& table) {
  require(table.column_count <= 256);
  for (const auto* rows : {&table.head, &table.body}) {
    for (std::size_t r = 0; r < rows->size(); ++r) {
      for (const content::TableCell& cell : (*rows)[r].cells) {
        require(cell.columns >= 1 && cell.columns <= table.column_count);
        require(cell.rows >= 1 && r + cell.rows <= rows->size());
      }
    }
  }
}

void check_inline(const content::Inline& node, const std::set<std::string>& labels) {
  require_inside(node.span);
  if (const auto* text = std::get_if<content::Text>(&node.kind)) {
    require_clean(text->text);
    require(!text->text.empty());
  }
  if (const auto* code = std::get_if<content::CodeSpan>(&node.kind)) require_clean(code->text);
  if (const auto* link = std::get_if<content::Link>(&node.kind)) {
    require_clean(link->url);
    require_clean(link->title);
  }
  if (const auto* picture = std::get_if<content::Picture>(&node.kind)) {
    require_clean(picture->source);
    require_clean(picture->alt);
  }
  if (const auto* mark = std::get_if<content::FootnoteMark>(&node.kind)) {
    require(labels.contains(mark->label));
  }
  if (const auto* anchor = std::get_if<content::Anchor>(&node.kind)) {
    require_clean(anchor->author_id);
  }
  if (const auto* ruby = std::get_if<content::Ruby>(&node.kind)) {
    require_clean(ruby->base);
    require_clean(ruby->reading);
  }
}

void check_blocks(const content::Blocks& blocks, const std::set<std::string>& labels) {
  content::walk(
      blocks,
      [](const content::Block& block) {
        require_inside(block.span);
        if (const auto* table = std::get_if<content::Table>(&block.kind)) check_table(*table);
        if (const auto* code = std::get_if<content::CodeBlock>(&block.kind)) {
          require_clean(code->text);
          require_clean(code->language);
        }
      },
      [&](const content::Inline& node) { check_inline(node, labels); });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  base::MemoryFiles files;
  files.put("_includes/a.md", "{{ include.b }}{% include c.md %}{% a %}");
  files.put("_includes/c.md", "- {% highlight x %}\n{{ page.title }}{% endhighlight %}");
  files.put("post.md", std::string(reinterpret_cast<const char*>(bytes), size));
  base::SourceStore store;
  base::Diagnostics diagnostics;
  read::ReadOptions options;
  options.smart_punctuation = size % 2 == 1;
  read::Engine engine;
  engine.kind = static_cast<read::EngineKind>(size / 2 % 8);
  options.engine = &engine;
  options.dialect = read::dialect_of(engine);
  const auto post = read::read_post(files, "post.md", options, store, diagnostics);
  require(post || diagnostics.has_errors());
  for (const base::Diagnostic& item : diagnostics.items()) require_inside(item.span);
  if (!post) return 0;
  std::set<std::string> labels;
  for (const content::Footnote& note : post->footnotes) {
    require_inside(note.span);
    require(labels.insert(note.label).second);
  }
  for (const content::LeftTemplate& left : post->templates) {
    require_inside(left.span);
    require_clean(left.written);
  }
  check_blocks(post->blocks, labels);
  for (const content::Footnote& note : post->footnotes) check_blocks(note.content, labels);
  if (post->front_matter.title) require_clean(*post->front_matter.title);
  return 0;
}
