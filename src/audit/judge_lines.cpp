#include <algorithm>

#include "audit/column.h"
#include "audit/judges.h"
#include "audit/korean_lines.h"

namespace chaek::audit {
namespace {

constexpr double kLoose = 2.0;  // times the natural word space
constexpr double kVeryLoose = 3.0;
constexpr double kTight = 0.75;
constexpr double kGrain = 0.01;          // rounding of an advance, by the natural space
constexpr double kWideMeasure = 30;      // em
constexpr double kTwoSyllables = 2.0;    // em
constexpr std::int64_t kOverfull = 200;  // two tenths of a point

/// Commas and full stops may hang in the margin.
Length hanging(const SetLine& line) {
  constexpr std::u32string_view kMayHang = U".,。、．，";
  const char32_t c = last_character(line.text);
  return c != 0 && kMayHang.find(c) != std::u32string_view::npos ? line.last_advance : Length{};
}

/// Judges the lines of one block.
class LineJudge {
 public:
  LineJudge(const layout::PageSet& pages, const SetText& text, const BlockLines& block,
            Report& report)
      : text_(text), block_(block), report_(report), column_(pages, text, block) {}

  void run() {
    for (std::size_t i = 0; i < block_.size(); ++i) {
      const SetLine& line = text_.lines[block_[i]];
      const SetLine* next = i + 1 < block_.size() ? &text_.lines[block_[i + 1]] : nullptr;
      if (is_running_text(line.kind)) count(line, next);
      const Length beyond = column_.right_of(line) - column_.right();
      if (column_.justified() && beyond - hanging(line) > Length::units(kOverfull)) {
        report_.faults.push_back(fault_of(FaultKind::overfull_line, line, beyond.points()));
      }
      if (next != nullptr && line.kind != TextKind::code) judge_break(line, *next);
    }
  }

 private:
  void count(const SetLine& line, const SetLine* next) {
    const bool wide = column_.width().points() >= kWideMeasure * body_size().points() - kGrain;
    LineFigures& figures = wide ? report_.wide : report_.narrow;
    ++figures.lines;
    if (next == nullptr) return;
    ++figures.broken;
    if (line.widest_space > kVeryLoose + kGrain) ++figures.very_loose;
    if (line.widest_space > kLoose + kGrain) {
      ++figures.loose;
      add_loose(line, *next);
    } else if (line.narrowest_space > 0 && line.narrowest_space < kTight - kGrain) {
      ++figures.tight;
      report_.faults.push_back(fault_of(FaultKind::tight_line, line, line.narrowest_space));
    }
    if (column_.ended_by_will(line)) return;
    const LineEnd end = line_end(line.text, next->text);
    if (end == LineEnd::syllable) ++figures.syllable_breaks;
    if (end == LineEnd::word) ++figures.word_breaks;
  }

  /// The size of the block's type: of most of its lines, as the first is no more than any other.
  Length body_size() const { return text_.lines[block_.back()].size; }

  void add_loose(const SetLine& line, const SetLine& next) {
    const bool very = line.widest_space > kVeryLoose + kGrain;
    Fault fault = fault_of(very ? FaultKind::very_loose_line : FaultKind::loose_line, line,
                           line.widest_space);
    fault.avoidable = could_be_broken(next.text) && line.slack >= line.size.scaled(kTwoSyllables);
    report_.faults.push_back(std::move(fault));
  }

  void judge_break(const SetLine& line, const SetLine& next) {
    if (column_.ended_by_will(line)) return;
    const char32_t start = first_character(next.text);
    if (!next.code_start && is_prohibited_start(start) && !begins_word(line, next)) {
      report_.faults.push_back(fault_of(FaultKind::prohibited_start, next));
    }
    if (!line.code_end && is_prohibited_end(last_character(line.text))) {
      report_.faults.push_back(fault_of(FaultKind::prohibited_end, line));
    }
    if (!line.code_end && !next.code_start && splits_pair(line.text, next.text)) {
      report_.faults.push_back(fault_of(FaultKind::split_pair, line));
    }
  }

  /// After a space, "-5", "--help", ".env" and "~2020" are words that begin so.
  static bool begins_word(const SetLine& line, const SetLine& next) {
    constexpr std::u32string_view kSigns = U"-.:~";
    if (line_end(line.text, next.text) != LineEnd::space || next.text.size() < 2) return false;
    const auto second = static_cast<unsigned char>(next.text[1]);
    return kSigns.find(first_character(next.text)) != std::u32string_view::npos && second > ' ';
  }

  const SetText& text_;
  const BlockLines& block_;
  Report& report_;
  const Column column_;
};

}  // namespace

void judge_lines(const layout::PageSet& pages, const SetText& text, const BlockLines& block,
                 Report& report) {
  if (block.empty()) return;
  LineJudge(pages, text, block, report).run();
}

}  // namespace chaek::audit
