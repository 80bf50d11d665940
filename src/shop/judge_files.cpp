#include <algorithm>
#include <vector>

#include "shop/judges.h"

namespace chaek::shop {
namespace {

using base::OutputChoice;
using base::Scheme;

/// The outputs of the rule's scheme.
std::vector<const OutputChoice*> outputs_of(const Case& at) {
  std::vector<const OutputChoice*> found;
  for (const OutputChoice& output : at.submission.outputs) {
    if (output.print.scheme == at.rule.scheme) found.push_back(&output);
  }
  return found;
}

}  // namespace

void judge_file(const Case& at) {
  if (!outputs_of(at).empty()) return;
  at.findings.fault("shop-file", at.submission.settings.place_of("outputs"),
                    at.profile.name + " wants a file that no output makes: " + at.rule.file,
                    "add one to the outputs, such as book.pdf:" + at.rule.file);
}

void judge_bleed(const Case& at) {
  const base::Length tolerance = base::Length::millimetres(0.05);
  for (const OutputChoice* output : outputs_of(at)) {
    const base::Length bleed = output->print.bleed;
    const double mm = bleed.millimetres();
    const bool little =
        at.rule.least && bleed + tolerance < base::Length::millimetres(*at.rule.least);
    const bool much = at.rule.most && bleed - tolerance > base::Length::millimetres(*at.rule.most);
    if (!little && !much) continue;
    const double wanted = little ? *at.rule.least : *at.rule.most;
    at.findings.fault("shop-file", at.submission.settings.place_of_output(output->path),
                      output->path + " has " + number_text(mm) + " mm of bleed; " +
                          at.profile.name + " wants at " + (little ? "least " : "most ") +
                          number_text(wanted) + " mm",
                      "say bleed=" + number_text(wanted) + "mm behind its name");
  }
}

void judge_marks(const Case& at) {
  for (const OutputChoice* output : outputs_of(at)) {
    if (!output->print.marks) continue;
    at.findings.fault("shop-file", at.submission.settings.place_of_output(output->path),
                      output->path + " has marks, which " + at.profile.name + " does not want",
                      "leave out `marks` behind its name");
  }
}

}  // namespace chaek::shop
