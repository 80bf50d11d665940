#include "book/line_numbers.h"

#include <variant>

#include "content/walk.h"

namespace chaek::book {

void decide_line_numbers(content::Blocks& blocks, bool numbered) {
  content::walk(
      blocks,
      [numbered](content::Block& block) {
        auto* code = std::get_if<content::CodeBlock>(&block.kind);
        if (code == nullptr || code->first_line) return;
        code->first_line = numbered && code->text.find('\n') != std::string::npos ? 1 : 0;
      },
      [](content::Inline&) {});
}

}  // namespace chaek::book
