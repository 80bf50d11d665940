#pragma once

#include <string>

#include "shop/findings.h"
#include "shop/judge.h"

namespace chaek::shop {

/// What every judge looks at.
struct Case {
  const Profile& profile;
  const Rule& rule;
  const Submission& submission;
  Findings& findings;
};

// The files that would be made.
void judge_file(const Case& at);
void judge_bleed(const Case& at);
void judge_marks(const Case& at);

// The pages.
void judge_trim(const Case& at);
void judge_sheet(const Case& at);
void judge_pages(const Case& at);
void judge_ink(const Case& at);
void judge_resolution(const Case& at);
void judge_fonts(const Case& at);
void judge_spine(const Case& at);

// What the book says of itself.
void judge_isbn(const Case& at);
void judge_price(const Case& at);
void judge_colophon(const Case& at);
void judge_metadata(const Case& at);

/// 152 and 225 mm as "152x225mm".
std::string size_text(base::PaperSize size);
/// A number with no more decimals than it needs: "3", "4.8".
std::string number_text(double number);

}  // namespace chaek::shop
