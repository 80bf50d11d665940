#include "read/bidi_controls.h"

#include <string>
#include <string_view>

#include "base/utf8.h"
#include "content/walk.h"

namespace chaek::read {
namespace {

constexpr char32_t kPop = 0x202C;         // PDF, ends an embedding or an override
constexpr char32_t kPopIsolate = 0x2069;  // PDI

/// What ends the direction that `code_point` begins; 0 when it begins none.
char32_t end_of(char32_t code_point) {
  const bool embedding = code_point == 0x202A || code_point == 0x202B;
  const bool override_ = code_point == 0x202D || code_point == 0x202E;
  if (embedding || override_) return kPop;
  return code_point >= 0x2066 && code_point <= 0x2068 ? kPopIsolate : 0;
}

bool is_override(char32_t code_point) {
  return code_point == 0x202D || code_point == 0x202E;
}

class Balance {
 public:
  explicit Balance(Notes& notes) : notes_(notes) {}

  void blocks(content::Blocks& blocks) {
    content::walk(
        blocks, [this](content::Block& block) { lines_of(block); }, [](content::Inline&) {});
  }

  void report() {
    if (count_ == 0) return;
    notes_.diagnostics().warning(
        "bidi-control", first_,
        "a control character turns the direction of text around" +
            (count_ == 1 ? std::string() : " (" + std::to_string(count_) + " times)"),
        "what it leaves open ends with its paragraph; delete it where no Arabic or Hebrew stands");
  }

 private:
  void line(content::Inlines& line) {
    begin_line();
    content::walk_inlines(line, [&](content::Inline& node) {
      if (const auto* text = std::get_if<content::Text>(&node.kind)) look_at(text->text, node.span);
      if (const auto* code = std::get_if<content::CodeSpan>(&node.kind)) {
        look_at(code->text, node.span);
      }
    });
    end_line();
    if (open_.empty()) return;
    std::string ends;
    for (; !open_.empty(); open_.pop_back()) base::append_utf8(ends, open_.back());
    const base::Span span = line.back().span;
    line.push_back({content::Text{std::move(ends)}, {span.source, span.end, span.end}});
  }

  /// Code stays as it is written: it is a block of its own, in which nothing else stands.
  void code(const content::CodeBlock& block, base::Span span) {
    begin_line();
    look_at(block.text, span);
    end_line();
  }

  void begin_line() {
    open_.clear();
    turned_ = false;
    begins_ = {};
  }

  void end_line() {
    if (!turned_ && open_.empty()) return;
    if (count_++ == 0) first_ = begins_;
  }

  void lines_of(content::Block& block) {
    std::visit(
        content::Visitor{
            [this](content::Paragraph& it) { line(it.content); },
            [this](content::Heading& it) { line(it.content); }, [](content::List&) {},
            [](content::Quote&) {}, [this](content::Callout& it) { line(it.title); },
            [&](content::CodeBlock& it) { code(it, block.span); },
            [this](content::Table& it) { line(it.caption); },
            [this](content::Figure& it) { line(it.caption); },
            [this](content::LinkCard& it) { line(it.title); }, [](content::ThematicBreak&) {},
            [this](content::Details& it) { line(it.summary); }, [](content::Division&) {},
            [this](content::DefinitionList& it) {
              for (auto& item : it.items) {
                for (auto& term : item.terms) line(term);
              }
            }},
        block.kind);
  }

  void look_at(std::string_view text, base::Span span) {
    for (std::size_t at = text.find('\xE2'); at != std::string_view::npos;
         at = text.find('\xE2', at + 1)) {
      const char32_t code_point = base::decode_utf8(text, at).code_point;
      const char32_t end = end_of(code_point);
      if (end != 0) {
        open_.push_back(end);
        if (begins_.source == nullptr) begins_ = span;
        turned_ = turned_ || is_override(code_point);
      } else if (!open_.empty() && code_point == open_.back()) {
        open_.pop_back();
      }
    }
  }

  Notes& notes_;
  // Of the line at hand:
  std::u32string open_;  ///< what must still end, the innermost last
  bool turned_ = false;  ///< it has an override
  base::Span begins_;    ///< where its first control stands
  // Of the lines that are told:
  std::size_t count_ = 0;
  base::Span first_;
};

}  // namespace

void balance_bidi_controls(content::Blocks& blocks, std::vector<content::Footnote>& footnotes,
                           Notes& notes) {
  Balance balance(notes);
  balance.blocks(blocks);
  for (content::Footnote& note : footnotes) balance.blocks(note.content);
  balance.report();
}

}  // namespace chaek::read
