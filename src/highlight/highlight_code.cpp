#include "highlight/highlight_code.h"

#include <set>
#include <string>
#include <utility>
#include <variant>

#include "content/walk.h"

namespace chaek::highlight {
namespace {

void report(Highlighting::Outcome outcome, const std::string& language, base::Span span,
            base::Diagnostics& diagnostics) {
  switch (outcome) {
    case Highlighting::Outcome::done:
    case Highlighting::Outcome::plain:
      return;
    case Highlighting::Outcome::unknown:
      diagnostics.note("unknown-code-language", span,
                       "no language is known as '" + language + "': its code has no colours");
      return;
    case Highlighting::Outcome::unusable:
      diagnostics.warning("missing-code-language", span,
                          "the definition of the language '" + language + "' cannot be read",
                          "install chaek and libsource-highlight-common again");
      return;
    case Highlighting::Outcome::given_up:
      diagnostics.note("code-partly-plain", span,
                       "this code is too large or too tangled to be coloured to its end");
      return;
  }
}

}  // namespace

void highlight_code(content::Blocks& blocks, const Languages& languages, Allowance& allowance,
                    base::Diagnostics& diagnostics, KnownLines* lines) {
  std::set<std::pair<Highlighting::Outcome, std::string>> said;
  content::walk(
      blocks,
      [&](content::Block& block) {
        auto* code = std::get_if<content::CodeBlock>(&block.kind);
        if (code == nullptr || code->language.empty()) return;
        Highlighting result = languages.highlight(code->language, code->text, allowance, lines);
        code->tokens = std::move(result.tokens);
        if (said.insert({result.outcome, code->language}).second) {
          report(result.outcome, code->language, block.span, diagnostics);
        }
      },
      [](content::Inline&) {});
}

}  // namespace chaek::highlight
