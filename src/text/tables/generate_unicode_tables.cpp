// generate_unicode_tables FOLDER OUTPUT: reads the Unicode Character Database in FOLDER and writes
// the C++ source OUTPUT with the tables that unicode_tables.h declares. Run by the build.

#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "text/break_opportunities.h"
#include "text/tables/classes.h"
#include "text/tables/cluster_rules.h"
#include "text/tables/line_break_rules.h"
#include "text/unicode_tables.h"

namespace chaek::text {
namespace {

template <class Value>
void write_array(std::ostream& out, const std::string& type, const std::string& name,
                 const std::vector<Value>& values) {
  out << "const " << type << ' ' << name << "[] = {";
  for (std::size_t i = 0; i < values.size(); ++i) {
    out << (i % 24 == 0 ? "\n    " : " ") << static_cast<unsigned>(values[i]) << ',';
  }
  out << "\n};\n";
}

/// Equal pages are stored once.
template <class Class>
void write_properties(std::ostream& out, const std::string& name,
                      const PerCodePoint<Class>& classes) {
  constexpr std::size_t page_size = 64;
  std::map<std::vector<Class>, std::size_t> numbers;
  std::vector<std::size_t> index;
  std::vector<Class> pages;
  for (std::size_t begin = 0; begin < classes.size(); begin += page_size) {
    const std::vector<Class> page(classes.begin() + static_cast<std::ptrdiff_t>(begin),
                                  classes.begin() + static_cast<std::ptrdiff_t>(begin + page_size));
    const auto [entry, is_new] = numbers.try_emplace(page, numbers.size());
    if (is_new) pages.insert(pages.end(), page.begin(), page.end());
    index.push_back(entry->second);
  }
  write_array(out, "std::uint16_t", name + "Index", index);
  write_array(out, "std::uint8_t", name + "Pages", pages);
}

/// What a step does besides going to the next state: the high byte of unicode_tables.h.
unsigned effect(const ClusterStep& step) {
  return step.begins ? kStepClusterBegins : 0;
}
unsigned effect(const LineStep& step) {
  unsigned bits = step.kind ? static_cast<unsigned>(*step.kind) + 1 : 0;
  if (step.retract) bits |= kStepRetract;
  if (step.unlikely) bits |= kStepUnlikely;
  return bits;
}

/// Follows `step` from the initial state to every state there is, numbering them as they are met.
template <class State, class Class, class Step>
void write_machine(std::ostream& out, const std::string& name, int class_count, Step step) {
  std::map<State, unsigned> numbers = {{State{}, 0}};
  std::vector<State> states = {State{}};
  std::vector<unsigned> steps;
  for (std::size_t i = 0; i < states.size(); ++i) {
    for (int c = 0; c < class_count; ++c) {
      const auto taken = step(states[i], static_cast<Class>(c));
      const auto [entry, is_new] =
          numbers.try_emplace(taken.state, static_cast<unsigned>(states.size()));
      if (is_new) states.push_back(taken.state);
      steps.push_back(effect(taken) << 8 | entry->second);
    }
  }
  if (states.size() > 256) {
    std::cerr << "generate_unicode_tables: " << name << " has over 256 states\n";
    std::exit(1);
  }
  write_array(out, "std::uint16_t", name + "Steps", steps);
}

template <class Writer>
void write_tables(std::ostream& out, const std::string& folder, Writer write_line_machine) {
  const auto line_classes = read_line_classes(folder);
  write_properties(out, "kLineClasses", line_classes);
  write_properties(out, "kKoreanLineClasses", with_korean_tailoring(line_classes));
  write_properties(out, "kClusterClasses", read_cluster_classes(folder));
  write_line_machine("kUnicodeLineBreaks", BreakRules::unicode);
  write_line_machine("kKoreanLineBreaks", BreakRules::korean);
  write_line_machine("kKeepAllLineBreaks", BreakRules::keep_all);
  write_machine<ClusterState, ClusterClass>(out, "kClusterBreaks", kClusterClassCount,
                                            cluster_step);
}

bool generate(const std::string& folder, const std::string& output) {
  require_unicode_version(folder + "/LineBreak.txt", "15.0.0");
  std::ofstream out(output);
  out << "// Written by generate_unicode_tables.\n\n#include \"text/unicode_tables.h\"\n\n"
         "namespace chaek::text {\nnamespace {\n";
  write_tables(out, folder, [&out](const std::string& name, BreakRules rules) {
    write_machine<LineState, LineClass>(
        out, name, kLineClassCount,
        [rules](const LineState& state, LineClass next) { return line_step(state, next, rules); });
  });
  out << "}  // namespace\n\n";
  for (const std::string name : {"kLineClasses", "kKoreanLineClasses", "kClusterClasses"}) {
    out << "const PropertyTable " << name << " = {" << name << "Index, " << name << "Pages};\n";
  }
  for (const std::string name : {"kUnicodeLineBreaks", "kKoreanLineBreaks", "kKeepAllLineBreaks"}) {
    out << "const StateTable " << name << " = {" << name << "Steps, " << kLineClassCount << "};\n";
  }
  out << "const StateTable kClusterBreaks = {kClusterBreaksSteps, " << kClusterClassCount
      << "};\n\n}  // namespace chaek::text\n";
  out.close();
  return out.good();
}

}  // namespace
}  // namespace chaek::text

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: generate_unicode_tables FOLDER OUTPUT\n";
    return 2;
  }
  if (!chaek::text::generate(argv[1], argv[2])) {
    std::cerr << "generate_unicode_tables: can't write " << argv[2] << '\n';
    return 1;
  }
  return 0;
}
