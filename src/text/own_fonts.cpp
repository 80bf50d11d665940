#include "text/own_fonts.h"

#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "base/nearest.h"
#include "text/font.h"
#include "text/font_files.h"

namespace chaek::text {
namespace {

constexpr int kBoldFrom = 600;  // OS/2 weights from here on count as bold
constexpr int kRegular = 400;
constexpr int kBold = 700;

std::string_view file_name(std::string_view path) {
  return path.substr(path.find_last_of('/') + 1);  // npos + 1 is 0: the whole
}

std::optional<std::string> find_path(std::string_view name,
                                     const std::vector<std::string>& folders) {
  for (const std::string& folder : folders) {
    for (const std::string_view place : {name, file_name(name)}) {
      std::string path = folder + "/" + std::string(place);
      struct stat status;
      if (stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode)) return path;
    }
  }
  return std::nullopt;
}

/// A face that may be used, with what decides its place in a typeface.
struct UsableFace {
  FaceEntry entry;
  int weight;
};

class Chooser {
 public:
  Chooser(FamilyTable& table, const std::vector<std::string>& folders,
          base::Diagnostics& diagnostics)
      : table_(table), folders_(folders), diagnostics_(diagnostics) {}

  void choose(const base::FontChoice& choice) {
    std::vector<std::size_t> places;
    for (const base::FontName& font : choice.fonts) add(font, places);
    if (places.empty()) return;
    for (const std::size_t place : family(choice.family).typefaces) {
      if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
    }
    family(choice.family).typefaces = std::move(places);
  }

 private:
  void add(const base::FontName& font, std::vector<std::size_t>& places) {
    const auto known =
        std::find_if(table_.typefaces.begin(), table_.typefaces.end(),
                     [&](const Typeface& typeface) { return typeface.name == font.name; });
    if (known != table_.typefaces.end()) {
      places.push_back(static_cast<std::size_t>(known - table_.typefaces.begin()));
      return;
    }
    std::vector<FaceEntry> faces = is_font_file(font.name) ? of_file(font) : of_family(font);
    if (faces.empty()) return;
    // Files that are named one after the other make one typeface: a regular face and a bold one.
    if (is_font_file(font.name) && !places.empty() && table_.typefaces[places.back()].name == "") {
      std::vector<FaceEntry>& before = table_.typefaces[places.back()].faces;
      before.insert(before.end(), faces.begin(), faces.end());
      return;
    }
    places.push_back(table_.typefaces.size());
    table_.typefaces.push_back(
        {is_font_file(font.name) ? "" : font.name, font.name, std::move(faces)});
  }

  std::vector<FaceEntry> of_file(const base::FontName& font) {
    const auto path = find_path(font.name, folders_);
    if (!path) {
      report_missing(font, "font file not found: " + font.name);
      return {};
    }
    const auto face = usable(*path, 0, font);
    return face ? std::vector<FaceEntry>{face->entry} : std::vector<FaceEntry>{};
  }

  /// Of all weights that the family has, the one nearest to regular and the one nearest to bold.
  std::vector<FaceEntry> of_family(const base::FontName& font) {
    for (const std::string& folder : folders_) {
      std::vector<UsableFace> faces;
      for (const FileFace& file : files_of(folder)) {
        const bool named =
            std::any_of(file.families.begin(), file.families.end(),
                        [&](const std::string& name) { return same_family(name, font.name); });
        if (!named) continue;
        if (auto face = usable(file.path, file.index, font)) faces.push_back(std::move(*face));
      }
      if (!faces.empty()) return regular_and_bold(faces);
    }
    report_missing(font, "no font is called '" + font.name + "'");
    return {};
  }

  static std::vector<FaceEntry> regular_and_bold(const std::vector<UsableFace>& faces) {
    std::vector<FaceEntry> chosen;
    for (const Slant slant : {Slant::upright, Slant::italic}) {
      for (const Weight weight : {Weight::regular, Weight::bold}) {
        const int wanted = weight == Weight::bold ? kBold : kRegular;
        const UsableFace* best = nullptr;
        for (const UsableFace& face : faces) {
          if (face.entry.slant != slant || face.entry.weight != weight) continue;
          if (best == nullptr || std::abs(face.weight - wanted) < std::abs(best->weight - wanted)) {
            best = &face;
          }
        }
        if (best != nullptr) chosen.push_back(best->entry);
      }
    }
    return chosen;
  }

  std::optional<UsableFace> usable(const std::string& path, unsigned index,
                                   const base::FontName& font) {
    const std::unique_ptr<const Font> face = Font::open(path, index);
    if (face == nullptr || !face->outlines()) {
      diagnostics_.error("unusable-font", font.span, path + " is no font that can be used",
                         "chaek wants OpenType with TrueType or CFF outlines: replace the file");
      return std::nullopt;
    }
    if (face->embedding() == Embedding::restricted) {
      diagnostics_.error("restricted-font", font.span,
                         path + " may not be embedded: its licence bits (OS/2 fsType) forbid it",
                         "choose a font that may be embedded, such as one under the OFL");
      return std::nullopt;
    }
    FaceEntry entry;
    entry.files = {path};
    entry.index = index;
    entry.weight = face->weight() >= kBoldFrom ? Weight::bold : Weight::regular;
    entry.slant = face->italic() ? Slant::italic : Slant::upright;
    entry.span = font.span;
    return UsableFace{std::move(entry), face->weight()};
  }

  void report_missing(const base::FontName& font, const std::string& message) {
    std::vector<std::string_view> known;
    if (!folders_.empty()) {
      for (const FileFace& file : files_of(folders_.front())) {
        known.push_back(file_name(file.path));
        known.insert(known.end(), file.families.begin(), file.families.end());
      }
    }
    for (const Typeface& typeface : table_.typefaces) known.push_back(typeface.name);
    const std::string_view near = base::nearest(font.name, known);
    diagnostics_.error("missing-font", font.span, message,
                       near.empty() ? "put its files into the project's fonts/ folder"
                                    : "did you mean " + std::string(near) + "?");
  }

  const std::vector<FileFace>& files_of(const std::string& folder) {
    const auto known = files_.find(folder);
    return known != files_.end() ? known->second : files_[folder] = font_files(folder);
  }

  Family& family(const std::string& name) {
    for (Family& known : table_.families) {
      if (known.name == name) return known;
    }
    return table_.families.emplace_back(Family{name, table_.families.front().typefaces});
  }

  FamilyTable& table_;
  const std::vector<std::string>& folders_;
  base::Diagnostics& diagnostics_;
  std::map<std::string, std::vector<FileFace>> files_;
};

}  // namespace

void choose_fonts(FamilyTable& table, const std::vector<base::FontChoice>& choices,
                  const std::vector<std::string>& folders, base::Diagnostics& diagnostics) {
  Chooser chooser(table, folders, diagnostics);
  for (const base::FontChoice& choice : choices) chooser.choose(choice);
}

}  // namespace chaek::text
