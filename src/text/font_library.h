#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/font_choice.h"
#include "base/source_file.h"
#include "text/font.h"

namespace chaek::text {

enum class Weight : std::uint8_t { regular, bold };
enum class Slant : std::uint8_t { upright, italic };

/// What a style asks for: a family of families.yaml by its number, a weight and a slant.
struct FaceRequest {
  std::uint16_t family = 0;
  Weight weight = Weight::regular;
  Slant slant = Slant::upright;
  friend auto operator<=>(const FaceRequest&, const FaceRequest&) = default;
};

/// How emoji-capable characters are shown by default: by their Unicode property, or as UTS #51's
/// variation selectors say.
enum class Presentation { unspecified, text, emoji };

/// The choice of a face for a character, a weight and a role. Families come from families.yaml:
/// role → faces in order, then the fallback faces that every family shares. Faces are opened when
/// first needed, all in `open`; const calls are thread-safe.
class FontLibrary {
 public:
  /// Reads families.yaml, lets families begin with the fonts of `choices` (own_fonts.h; the later
  /// choice of a family stands before the earlier), and finds the faces in `folders` (in order: the
  /// project's fonts/, then the system's). A face of a family that is nowhere is an error naming
  /// the package that brings it; a missing fallback face is a warning.
  static std::optional<FontLibrary> open(const base::SourceFile& families,
                                         const std::vector<base::FontChoice>& choices,
                                         const std::vector<std::string>& folders,
                                         base::Diagnostics& diagnostics);
  ~FontLibrary();
  FontLibrary(FontLibrary&&) noexcept;
  FontLibrary& operator=(FontLibrary&&) noexcept;

  /// The number of family `name` ("serif", "sans", "mono" …); nothing when there is none.
  std::optional<std::uint16_t> family(std::string_view name) const;
  std::vector<std::string_view> family_names() const;

  /// The family's first face of that weight and slant (or the nearest it has): its metrics set the
  /// line.
  const Font& first_face(FaceRequest request) const;
  /// The face that has `code_point`, in the order of the family and then the fallbacks; null when
  /// no font has it. A slanted request takes a slanted face for Latin, Greek and Cyrillic only.
  const Font* choose(FaceRequest request, char32_t code_point,
                     Presentation presentation = Presentation::unspecified) const;
  /// The face that has every character of `cluster` (a base with its marks, a joined emoji, the
  /// jamo of a syllable), the slant taken as asked whatever the script; null when no single face
  /// has them all. `presentation` is not `unspecified`.
  const Font* choose_for_cluster(FaceRequest request, std::u32string_view cluster,
                                 Presentation presentation) const;

 private:
  struct State;
  explicit FontLibrary(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace chaek::text
