#include "shop/judge.h"

#include <charconv>
#include <cmath>
#include <iterator>

#include "shop/judges.h"

namespace chaek::shop {
namespace {

void judge_rule(const Case& at) {
  switch (at.rule.kind) {
    case RuleKind::file:
      return judge_file(at);
    case RuleKind::trim:
      return judge_trim(at);
    case RuleKind::sheet:
      return judge_sheet(at);
    case RuleKind::pages:
      return judge_pages(at);
    case RuleKind::bleed:
      return judge_bleed(at);
    case RuleKind::marks:
      return judge_marks(at);
    case RuleKind::ink:
      return judge_ink(at);
    case RuleKind::resolution:
      return judge_resolution(at);
    case RuleKind::fonts:
      return judge_fonts(at);
    case RuleKind::spine:
      return judge_spine(at);
    case RuleKind::isbn:
      return judge_isbn(at);
    case RuleKind::price:
      return judge_price(at);
    case RuleKind::colophon:
      return judge_colophon(at);
    case RuleKind::metadata:
      return judge_metadata(at);
  }
}

}  // namespace

void judge(const Profile& profile, const Submission& submission, base::Diagnostics& diagnostics) {
  for (const Rule& rule : profile.rules) {
    Findings findings(rule, diagnostics);
    judge_rule({profile, rule, submission, findings});
  }
}

std::string number_text(double number) {
  char digits[32];
  const double rounded = std::round(number * 10) / 10;
  const auto result = std::to_chars(std::begin(digits), std::end(digits), rounded);
  return {std::begin(digits), result.ptr};
}

std::string size_text(base::PaperSize size) {
  return number_text(size.width.millimetres()) + "x" + number_text(size.height.millimetres()) +
         "mm";
}

}  // namespace chaek::shop
