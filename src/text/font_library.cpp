#include "text/font_library.h"

#include <hb.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <deque>
#include <mutex>
#include <utility>

#include "text/coverage.h"
#include "text/emoji.h"
#include "text/families.h"
#include "text/own_fonts.h"

namespace chaek::text {
namespace {

/// One face that exists on disk, opened by whoever needs it first.
class LazyFace {
 public:
  LazyFace(std::string path, unsigned index) : path_(std::move(path)), index_(index) {}

  /// Null when the file is no usable font.
  const Font* font() const {
    std::call_once(once_, [this] { font_ = Font::open(path_, index_); });
    return font_.get();
  }
  bool is(const std::string& path, unsigned index) const {
    return index_ == index && path_ == path;
  }

 private:
  std::string path_;
  unsigned index_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<const Font> font_;
};

struct StyledFace {
  Weight weight;
  Slant slant;
  const LazyFace* face;
};
using FoundTypeface = std::vector<StyledFace>;
using FaceOrder = std::vector<const LazyFace*>;

constexpr std::size_t kStyles = 4;

std::size_t style_place(Weight weight, Slant slant) {
  return (weight == Weight::bold ? 2U : 0U) + (slant == Slant::italic ? 1U : 0U);
}

/// A family with its faces in the order of asking, for each weight and slant.
struct FoundFamily {
  std::string name;
  std::array<FaceOrder, kStyles> orders;
  std::array<FaceOrder, kStyles> own;  ///< of the first typeface alone
  const Font* regular = nullptr;       ///< opened with the library, so there is always a face
};

void add_once(FaceOrder& order, const LazyFace* face) {
  if (std::find(order.begin(), order.end(), face) == order.end()) order.push_back(face);
}

/// Adds the faces of `slant`, those of `weight` first.
void add_faces(const FoundTypeface& typeface, Weight weight, Slant slant, FaceOrder& order) {
  for (const bool exact : {true, false}) {
    for (const StyledFace& styled : typeface) {
      if (styled.slant == slant && (styled.weight == weight) == exact) add_once(order, styled.face);
    }
  }
}

std::string_view file_name(std::string_view path) {
  return path.substr(path.find_last_of('/') + 1);  // npos + 1 is 0: the whole
}

std::optional<std::string> find_file(const FaceEntry& entry,
                                     const std::vector<std::string>& folders) {
  // A file that was found already: a font of the book's own.
  if (entry.files.front().starts_with('/')) return entry.files.front();
  for (const std::string& folder : folders) {
    for (const std::string& file : entry.files) {
      for (const std::string_view place : {std::string_view(file), file_name(file)}) {
        std::string path = folder + "/" + std::string(place);
        struct stat status;
        if (stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode)) return path;
      }
    }
  }
  return std::nullopt;
}

}  // namespace

struct FontLibrary::State {
  std::deque<LazyFace> faces;
  std::vector<FoundFamily> families;
  const LazyFace* emoji = nullptr;

  const LazyFace* face(const std::string& path, unsigned index);
};

const LazyFace* FontLibrary::State::face(const std::string& path, unsigned index) {
  for (const LazyFace& known : faces) {
    if (known.is(path, index)) return &known;
  }
  return &faces.emplace_back(path, index);
}

namespace {

/// Finds the files of every typeface and reports what is nowhere: one message for each package.
class Finder {
 public:
  Finder(const FamilyTable& table, const std::vector<std::string>& folders,
         base::Diagnostics& diagnostics)
      : table_(table), folders_(folders), diagnostics_(diagnostics) {
    needed_.resize(table.typefaces.size());
    for (const Family& family : table.families) {
      for (const std::size_t place : family.typefaces) needed_[place] = true;
    }
  }

  /// `open` makes a face of a path and an index.
  template <class Open>
  std::vector<FoundTypeface> find(const Open& open) {
    std::vector<FoundTypeface> found(table_.typefaces.size());
    for (const bool needed : {true, false}) {
      for (std::size_t i = 0; i < found.size(); ++i) {
        if (needed_[i] != needed) continue;
        for (const FaceEntry& entry : table_.typefaces[i].faces) {
          if (const auto path = find_file(entry, folders_)) {
            found[i].push_back({entry.weight, entry.slant, open(*path, entry.index)});
          } else {
            report(table_.typefaces[i], entry, needed);
          }
        }
      }
    }
    return found;
  }

 private:
  void report(const Typeface& typeface, const FaceEntry& entry, bool needed) {
    const std::string& package = typeface.package.empty() ? typeface.name : typeface.package;
    if (std::find(reported_.begin(), reported_.end(), package) != reported_.end()) return;
    reported_.push_back(package);
    std::string places;
    for (const std::string& folder : folders_) places += (places.empty() ? "" : ", ") + folder;
    const std::string message = "font not found: " + entry.files.front() + " (looked in " +
                                (places.empty() ? "no folder" : places) + ")";
    const std::string hint = typeface.package.empty()
                                 ? "put the file into the project's fonts/ folder"
                                 : "install it with: apt-get install " + typeface.package;
    if (needed) {
      diagnostics_.error("missing-font", entry.span, message, hint);
    } else {
      diagnostics_.warning("missing-font", entry.span, message, hint);
    }
  }

  const FamilyTable& table_;
  const std::vector<std::string>& folders_;
  base::Diagnostics& diagnostics_;
  std::vector<bool> needed_;
  std::vector<std::string> reported_;
};

/// The slanted faces of the family alone, then every upright face: what a slanted request falls
/// back on keeps the family's own letters.
FaceOrder order_of(const FamilyTable& table, const Family& family,
                   const std::vector<FoundTypeface>& found, Weight weight, Slant slant) {
  FaceOrder order;
  if (slant == Slant::italic) {
    for (const std::size_t place : family.typefaces) {
      add_faces(found[place], weight, Slant::italic, order);
    }
  }
  for (const auto* places : {&family.typefaces, &table.fallbacks}) {
    for (const std::size_t place : *places) add_faces(found[place], weight, Slant::upright, order);
  }
  for (const std::size_t place : table.fallbacks) {
    add_faces(found[place], weight, Slant::italic, order);
  }
  return order;
}

/// The faces of the family's first typeface, nearest first.
FaceOrder own_order(const FoundTypeface& typeface, Weight weight, Slant slant) {
  FaceOrder order;
  add_faces(typeface, weight, slant, order);
  add_faces(typeface, weight, slant == Slant::italic ? Slant::upright : Slant::italic, order);
  return order;
}

const Font* first_usable(const FaceOrder& order) {
  for (const LazyFace* face : order) {
    if (const Font* font = face->font()) return font;
  }
  return nullptr;
}

FoundFamily order_family(const FamilyTable& table, const Family& family,
                         const std::vector<FoundTypeface>& found) {
  FoundFamily ordered;
  ordered.name = family.name;
  for (const Weight weight : {Weight::regular, Weight::bold}) {
    for (const Slant slant : {Slant::upright, Slant::italic}) {
      const std::size_t place = style_place(weight, slant);
      ordered.orders[place] = order_of(table, family, found, weight, slant);
      ordered.own[place] = own_order(found[family.typefaces.front()], weight, slant);
    }
  }
  ordered.regular = first_usable(ordered.own[style_place(Weight::regular, Slant::upright)]);
  return ordered;
}

bool slanted_script(char32_t code_point) {
  const hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), code_point);
  return script == HB_SCRIPT_LATIN || script == HB_SCRIPT_GREEK || script == HB_SCRIPT_CYRILLIC;
}

}  // namespace

FontLibrary::FontLibrary(std::unique_ptr<State> state) : state_(std::move(state)) {}
FontLibrary::~FontLibrary() = default;
FontLibrary::FontLibrary(FontLibrary&&) noexcept = default;
FontLibrary& FontLibrary::operator=(FontLibrary&&) noexcept = default;

std::optional<FontLibrary> FontLibrary::open(const base::SourceFile& families,
                                             const std::vector<base::FontChoice>& choices,
                                             const std::vector<std::string>& folders,
                                             base::Diagnostics& diagnostics) {
  auto table = read_families(families, diagnostics);
  if (!table) return std::nullopt;
  const std::size_t errors = diagnostics.count(base::Severity::error);
  choose_fonts(*table, choices, folders, diagnostics);
  auto state = std::make_unique<State>();
  Finder finder(*table, folders, diagnostics);
  const std::vector<FoundTypeface> found = finder.find(
      [&](const std::string& path, unsigned index) { return state->face(path, index); });
  if (diagnostics.count(base::Severity::error) > errors) return std::nullopt;
  if (table->emoji && !found[*table->emoji].empty()) {
    state->emoji = found[*table->emoji].front().face;
  }
  for (const Family& family : table->families) {
    state->families.push_back(order_family(*table, family, found));
    if (state->families.back().regular != nullptr) continue;
    const Typeface& typeface = table->typefaces[family.typefaces.front()];
    diagnostics.error("unusable-font", typeface.faces.front().span,
                      "no file of typeface " + typeface.name + " is a usable font",
                      "replace " + typeface.faces.front().files.front());
    return std::nullopt;
  }
  return FontLibrary(std::move(state));
}

std::optional<std::uint16_t> FontLibrary::family(std::string_view name) const {
  for (std::size_t i = 0; i < state_->families.size(); ++i) {
    if (state_->families[i].name == name) return static_cast<std::uint16_t>(i);
  }
  return std::nullopt;
}

std::vector<std::string_view> FontLibrary::family_names() const {
  std::vector<std::string_view> names;
  for (const FoundFamily& family : state_->families) names.push_back(family.name);
  return names;
}

const Font& FontLibrary::first_face(FaceRequest request) const {
  const FoundFamily& family = state_->families[request.family];
  const Font* font = first_usable(family.own[style_place(request.weight, request.slant)]);
  return font != nullptr ? *font : *family.regular;
}

const Font* FontLibrary::choose(FaceRequest request, char32_t code_point,
                                Presentation presentation) const {
  if (presentation == Presentation::unspecified) {
    presentation = emoji_by_default(code_point) ? Presentation::emoji : Presentation::text;
  }
  if (!slanted_script(code_point)) request.slant = Slant::upright;
  return choose_for_cluster(request, std::u32string_view(&code_point, 1), presentation);
}

const Font* FontLibrary::choose_for_cluster(FaceRequest request, std::u32string_view cluster,
                                            Presentation presentation) const {
  const auto colored = [&]() -> const Font* {
    const Font* emoji = state_->emoji != nullptr ? state_->emoji->font() : nullptr;
    return emoji != nullptr && covers(*emoji, cluster) ? emoji : nullptr;
  };
  if (presentation == Presentation::emoji) {
    if (const Font* emoji = colored()) return emoji;
  }
  const FoundFamily& family = state_->families[request.family];
  for (const LazyFace* face : family.orders[style_place(request.weight, request.slant)]) {
    const Font* font = face->font();
    if (font != nullptr && covers(*font, cluster)) return font;
  }
  return presentation == Presentation::text ? colored() : nullptr;
}

}  // namespace chaek::text
