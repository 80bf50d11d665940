#include "text/tables/classes.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>
#include <string_view>

#include "text/tables/korean_line_breaks.h"

namespace chaek::text {
namespace {

template <class Value>
void fill(PerCodePoint<Value>& values, char32_t first, char32_t last, Value value) {
  std::fill(values.begin() + first, values.begin() + last + 1, value);
}

/// Where `file` gives `value` (any value of `wanted`).
PerCodePoint<bool> having(const std::string& file, std::initializer_list<std::string_view> wanted) {
  PerCodePoint<bool> set(kCodePointCount, false);
  for (const PropertyRange& range : read_property_file(file)) {
    for (std::string_view value : wanted) {
      if (range.value == value) fill(set, range.first, range.last, true);
    }
  }
  return set;
}

template <class Class>
Class named(const std::map<std::string_view, Class>& names, const std::string& name) {
  const auto found = names.find(name);
  if (found == names.end()) {
    std::cerr << "generate_unicode_tables: unknown property value " << name << '\n';
    std::exit(1);
  }
  return found->second;
}

/// The standard's names; AI, SG, XX → AL as LB1 says. SA is told apart later.
const std::map<std::string_view, LineClass>& line_class_names() {
  using enum LineClass;
  static const std::map<std::string_view, LineClass> names = {
      {"AI", AL},  {"AL", AL}, {"B2", B2}, {"BA", BA}, {"BB", BB}, {"BK", BK}, {"CB", CB},
      {"CJ", CJ},  {"CL", CL}, {"CM", CM}, {"CP", CP}, {"CR", CR}, {"EB", EB}, {"EM", EM},
      {"EX", EX},  {"GL", GL}, {"H2", H2}, {"H3", H3}, {"HL", HL}, {"HY", HY}, {"ID", ID},
      {"IN", IN},  {"IS", IS}, {"JL", JL}, {"JT", JT}, {"JV", JV}, {"LF", LF}, {"NL", NL},
      {"NS", NS},  {"NU", NU}, {"OP", OP}, {"PO", PO}, {"PR", PR}, {"QU", QU}, {"RI", RI},
      {"SA", AL},  {"SG", AL}, {"SP", SP}, {"SY", SY}, {"WJ", WJ}, {"XX", AL}, {"ZW", ZW},
      {"ZWJ", ZWJ}};
  return names;
}

/// What LineBreak.txt's head says of code points that it does not list.
void fill_unlisted(PerCodePoint<LineClass>& classes) {
  constexpr char32_t ideographic[][2] = {{0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0xF900, 0xFAFF},
                                         {0x20000, 0x2FFFD}, {0x30000, 0x3FFFD}, {0x1F000, 0x1FAFF},
                                         {0x1FC00, 0x1FFFD}};
  for (const auto& [first, last] : ideographic) fill(classes, first, last, LineClass::ID);
  fill(classes, U'\u20A0', U'\u20CF', LineClass::PR);
}

/// The classes that a rule splits by another property.
LineClass split(LineClass line_class, bool blank, bool wide, bool han, bool picture,
                bool assigned) {
  using enum LineClass;
  if (line_class == BA && blank) return BA_blank;
  if (line_class == OP && wide) return OP_wide;
  if (line_class == CP && wide) return CP_wide;
  if (line_class == ID && han) return ID_han;
  if (line_class == ID && picture && assigned) return ID_picture;
  if (line_class == ID && picture) return ID_reserved;
  return line_class;
}

}  // namespace

PerCodePoint<LineClass> read_line_classes(const std::string& folder) {
  PerCodePoint<LineClass> classes(kCodePointCount, LineClass::AL);
  fill_unlisted(classes);
  const std::string categories = folder + "/extracted/DerivedGeneralCategory.txt";
  const auto mark = having(categories, {"Mn", "Mc"});
  const auto white = having(categories, {"Zs"});
  const auto unassigned = having(categories, {"Cn"});
  const auto wide = having(folder + "/EastAsianWidth.txt", {"F", "W", "H"});
  const auto han = having(folder + "/Scripts.txt", {"Han"});
  const auto picture = having(folder + "/emoji/emoji-data.txt", {"Extended_Pictographic"});
  for (const PropertyRange& range : read_property_file(folder + "/LineBreak.txt")) {
    const LineClass line_class = named(line_class_names(), range.value);
    for (char32_t c = range.first; c <= range.last; ++c) {
      classes[c] = range.value == "SA" && mark[c] ? LineClass::CM : line_class;
    }
  }
  for (char32_t c = 0; c < kCodePointCount; ++c) {
    classes[c] =
        split(classes[c], white[c] || c == U'\t', wide[c], han[c], picture[c], !unassigned[c]);
  }
  return classes;
}

PerCodePoint<LineClass> with_korean_tailoring(PerCodePoint<LineClass> classes) {
  for (const KoreanLineClass& row : kKoreanTailoring) classes[row.code_point] = row.line_class;
  return classes;
}

PerCodePoint<ClusterClass> read_cluster_classes(const std::string& folder) {
  using enum ClusterClass;
  const std::map<std::string_view, ClusterClass> names = {
      {"CR", cr},
      {"LF", lf},
      {"Control", control},
      {"Extend", extend},
      {"ZWJ", zwj},
      {"Regional_Indicator", regional_indicator},
      {"Prepend", prepend},
      {"SpacingMark", spacing_mark},
      {"L", l},
      {"V", v},
      {"T", t},
      {"LV", lv},
      {"LVT", lvt}};
  PerCodePoint<ClusterClass> classes(kCodePointCount, other);
  for (const PropertyRange& range : read_property_file(folder + "/emoji/emoji-data.txt")) {
    if (range.value == "Extended_Pictographic") fill(classes, range.first, range.last, picture);
  }
  for (const PropertyRange& range :
       read_property_file(folder + "/auxiliary/GraphemeBreakProperty.txt")) {
    fill(classes, range.first, range.last, named(names, range.value));
  }
  return classes;
}

}  // namespace chaek::text
