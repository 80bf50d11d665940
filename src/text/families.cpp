#include "text/families.h"

#include <algorithm>
#include <string_view>

#include "base/setting.h"

namespace chaek::text {
namespace {

using base::Diagnostics;
using base::Setting;
using base::SettingReader;

constexpr std::string_view kBadValue = "bad-value";
constexpr std::size_t kMostFamilies = 1000;

FaceEntry read_face(const Setting& setting, Diagnostics& diagnostics) {
  FaceEntry face;
  face.span = setting.span;
  SettingReader reader(setting, "a face of a typeface", diagnostics);
  face.files = reader.texts("file");
  face.index = static_cast<unsigned>(reader.integer("index", 0, 0xFFFF).value_or(0));
  face.weight =
      reader.choice<Weight>("weight", {{"regular", Weight::regular}, {"bold", Weight::bold}})
          .value_or(Weight::regular);
  face.slant =
      reader.choice<Slant>("slant", {{"upright", Slant::upright}, {"italic", Slant::italic}})
          .value_or(Slant::upright);
  reader.finish();
  if (face.files.empty()) {
    diagnostics.error(kBadValue, setting.span, "a face of a typeface names no file",
                      "write 'file: folder/name.ttf', relative to a font folder");
  }
  return face;
}

Typeface read_typeface(const Setting::Member& member, Diagnostics& diagnostics) {
  Typeface typeface;
  typeface.name = member.key;
  SettingReader reader(member.value, "typeface " + member.key, diagnostics);
  typeface.package = reader.text("package").value_or(std::string());
  if (const Setting* faces = reader.any("faces"); faces && faces->kind == Setting::Kind::list) {
    for (const Setting& face : faces->items) {
      if (face.kind == Setting::Kind::map) {
        typeface.faces.push_back(read_face(face, diagnostics));
      } else {
        diagnostics.error(kBadValue, face.span, "a face must be a map such as {file: name.ttf}");
      }
    }
  }
  reader.finish();
  if (typeface.faces.empty()) {
    diagnostics.error(kBadValue, member.key_span, "typeface " + member.key + " has no faces",
                      "list them under 'faces:', each with its 'file:'");
  }
  return typeface;
}

/// Turns names of typefaces into their places in the table.
class Names {
 public:
  Names(const FamilyTable& table, Diagnostics& diagnostics)
      : table_(table), diagnostics_(diagnostics) {}

  std::vector<std::size_t> places(const Setting& setting) {
    std::vector<std::size_t> found;
    if (setting.kind == Setting::Kind::scalar) add(setting, found);
    for (const Setting& item : setting.items) add(item, found);
    return found;
  }

 private:
  void add(const Setting& name, std::vector<std::size_t>& found) {
    const auto place =
        std::find_if(table_.typefaces.begin(), table_.typefaces.end(),
                     [&](const Typeface& typeface) { return typeface.name == name.scalar; });
    if (place == table_.typefaces.end()) {
      diagnostics_.error(kBadValue, name.span, "no typeface is called '" + name.scalar + "'",
                         "define it under 'typefaces:'");
    } else {
      found.push_back(static_cast<std::size_t>(place - table_.typefaces.begin()));
    }
  }

  const FamilyTable& table_;
  Diagnostics& diagnostics_;
};

void read_typefaces(const Setting* map, FamilyTable& table, Diagnostics& diagnostics) {
  if (map == nullptr) return;
  for (const Setting::Member& member : map->members) {
    if (member.value.kind == Setting::Kind::map) {
      table.typefaces.push_back(read_typeface(member, diagnostics));
    } else {
      diagnostics.error(kBadValue, member.key_span,
                        "typeface " + member.key + " must be a map with 'faces:'");
    }
  }
}

void read_roles(const Setting* map, FamilyTable& table, Diagnostics& diagnostics) {
  Names names(table, diagnostics);
  if (map != nullptr) {
    for (const Setting::Member& member : map->members) {
      table.families.push_back({member.key, names.places(member.value)});
      if (table.families.back().typefaces.empty()) {
        diagnostics.error(kBadValue, member.key_span, "family " + member.key + " has no typeface");
      }
    }
  }
  if (table.families.empty() || table.families.size() > kMostFamilies) {
    diagnostics.error(kBadValue, map ? map->span : base::Span{}, "families.yaml has no families",
                      "write 'families:' with at least 'serif:' below it");
  }
}

}  // namespace

std::optional<FamilyTable> read_families(const base::SourceFile& source, Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.count(base::Severity::error);
  const base::Span whole{&source, 0, static_cast<std::uint32_t>(source.text().size())};
  const auto settings = base::parse_settings(whole, base::DuplicateKeys::refuse, {},
                                             "bad-families-file", diagnostics);
  if (!settings) return std::nullopt;
  FamilyTable table;
  SettingReader reader(*settings, source.name(), diagnostics);
  read_typefaces(reader.any("typefaces"), table, diagnostics);
  read_roles(reader.any("families"), table, diagnostics);
  Names names(table, diagnostics);
  if (const Setting* fallbacks = reader.any("fallbacks"))
    table.fallbacks = names.places(*fallbacks);
  if (const Setting* emoji = reader.any("emoji")) {
    const std::vector<std::size_t> places = names.places(*emoji);
    if (!places.empty()) table.emoji = places.front();
  }
  reader.finish();
  if (diagnostics.count(base::Severity::error) > errors) return std::nullopt;
  return table;
}

}  // namespace chaek::text
