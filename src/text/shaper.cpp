#include "text/shaper.h"

#include <utility>

#include "base/utf8.h"
#include "text/plain_glyphs.h"
#include "text/shaped_runs.h"
#include "text/whole_shaper.h"
#include "text/word_cache.h"
#include "text/word_pieces.h"

namespace chaek::text {
namespace {

/// A book has a few languages; a text made to name many must not fill the memory.
constexpr std::size_t kMostLanguages = 64;

struct Language {
  std::string name;
  hb_language_t language;
  bool korean;
};

Language language_named(std::string_view name) {
  const bool korean = name.substr(0, 2) == "ko" && (name.size() == 2 || name[2] == '-');
  return {std::string(name), hb_language_from_string(name.data(), static_cast<int>(name.size())),
          korean};
}

/// The face of a request's syllables, when there are plain ones in it.
struct PlainFace {
  FaceRequest request;
  const Font* font = nullptr;  ///< null when words are to be shaped as wholes
  const PlainGlyphs* glyphs = nullptr;
  bool ascii = false;  ///< ASCII is drawn with this font too, and plain
};

PlainFace find_plain_face(const FontLibrary& library, FaceRequest request) {
  const Font* font = library.choose(request, U'가', Presentation::text);
  if (font == nullptr || !plain_glyphs_of(*font).syllables()) return {request};
  PlainFace face{request, font, &plain_glyphs_of(*font), false};
  face.ascii = face.glyphs->ascii();
  for (char32_t c = kFirstAscii; face.ascii && c <= kLastAscii; ++c) {
    face.ascii = library.choose(request, c, Presentation::text) == font;
  }
  return face;
}

}  // namespace

struct Shaper::State {
  explicit State(const FontLibrary& fonts) : library(fonts), whole(fonts) {}

  const FontLibrary& library;
  WholeShaper whole;
  WordCache cache;
  std::vector<Language> languages;
  std::size_t last_language = 0;
  std::vector<PlainFace> plain_faces;
  std::size_t last_plain_face = 0;
  std::vector<WordPiece> pieces;
  std::string with_neighbours;
  ShapedText word;  ///< the last that was put together

  std::uint16_t language_place(std::string_view name);
  const PlainFace& plain_face(FaceRequest request);
  ShapedText shape_whole(const WordKey& key);
  void begin_word(const Font& font);
  bool shape_syllables(std::string_view text, const PlainFace& face);
  bool shape_pieces(const WordKey& key);
  bool shape_between(const WordKey& key, const Between& between, const Font& font,
                     ShapedText& shaped);
};

std::uint16_t Shaper::State::language_place(std::string_view name) {
  if (last_language < languages.size() && languages[last_language].name == name) {
    return static_cast<std::uint16_t>(last_language);
  }
  for (last_language = 0; last_language < languages.size(); ++last_language) {
    if (languages[last_language].name == name) return static_cast<std::uint16_t>(last_language);
  }
  if (languages.size() == kMostLanguages) {
    cache.clear();
    languages.clear();
  }
  languages.push_back(language_named(name));
  last_language = languages.size() - 1;
  return static_cast<std::uint16_t>(last_language);
}

const PlainFace& Shaper::State::plain_face(FaceRequest request) {
  if (last_plain_face < plain_faces.size() && plain_faces[last_plain_face].request == request) {
    return plain_faces[last_plain_face];
  }
  for (last_plain_face = 0; last_plain_face < plain_faces.size(); ++last_plain_face) {
    if (plain_faces[last_plain_face].request == request) return plain_faces[last_plain_face];
  }
  plain_faces.push_back(find_plain_face(library, request));
  return plain_faces.back();
}

ShapedText Shaper::State::shape_whole(const WordKey& key) {
  const Language& language = languages[key.language];
  return whole.shape(key.text, key.face, language.language, language.korean, key.direction);
}

bool Shaper::State::shape_between(const WordKey& key, const Between& between, const Font& font,
                                  ShapedText& shaped) {
  with_neighbours.clear();
  if (between.after_plain) with_neighbours += kAnyPlain;
  with_neighbours += key.text.substr(between.piece.begin, between.piece.end - between.piece.begin);
  if (between.before_plain) with_neighbours += kAnyPlain;
  const WordKey piece{with_neighbours, key.face, key.language};
  const ShapedText* known = cache.find(piece);
  if (known == nullptr) known = &cache.add(piece, shape_whole(piece));
  if (!comes_apart(*known, between, font)) return false;
  append_between(*known, between, shaped);
  return true;
}

/// Most words are one run: it takes the room of the last word's.
void Shaper::State::begin_word(const Font& font) {
  word.missing.clear();
  word.syllables = false;
  word.runs.resize(1);
  word.runs.front().font = &font;
  word.runs.front().begin = 0;
  word.runs.front().end = 0;
  word.runs.front().glyphs.clear();
}

/// The word when it is nothing but plain syllables, as every second one is. False when it is not.
bool Shaper::State::shape_syllables(std::string_view text, const PlainFace& face) {
  constexpr std::uint32_t kBytes = 3;  // of a syllable in UTF-8
  const std::size_t count = text.size() / kBytes;
  if (count == 0 || count * kBytes != text.size()) return false;
  begin_word(*face.font);
  ShapedRun& run = word.runs.front();
  run.end = static_cast<std::uint32_t>(text.size());
  run.glyphs.resize(count);
  std::uint32_t offset = 0;
  for (Glyph& glyph : run.glyphs) {
    const base::DecodedCharacter character = base::decode_utf8(text, offset);
    if (!is_syllable(character.code_point)) return false;
    const PlainGlyphs::Entry entry = face.glyphs->of(character.code_point);
    if (entry.glyph == 0) return false;
    glyph = {entry.glyph, entry.advance, 0, 0, offset};
    offset += kBytes;
  }
  word.syllables = true;
  return true;
}

/// Most Korean words are new to a cache (stems with endings), but their syllables and what is
/// between them are not: a word is put together from these where its font allows it, in less time
/// than a large cache takes to be asked. False when it must be shaped as a whole.
bool Shaper::State::shape_pieces(const WordKey& key) {
  if (!languages[key.language].korean || key.direction != Direction::left_to_right) return false;
  const PlainFace& face = plain_face(key.face);
  if (face.font == nullptr) return false;
  if (shape_syllables(key.text, face)) return true;
  if (!cut_word(key.text, face.ascii, pieces)) return false;
  begin_word(*face.font);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const WordPiece& piece = pieces[i];
    if (!piece.plain) {
      const Between between{piece, i > 0, i + 1 < pieces.size()};
      if (!shape_between(key, between, *face.font, word)) return false;
      continue;
    }
    ShapedRun& run = run_for(word.runs, face.font, piece.begin, piece.end);
    for (std::uint32_t offset = piece.begin; offset < piece.end;) {
      const base::DecodedCharacter character = base::decode_utf8(key.text, offset);
      const PlainGlyphs::Entry entry = face.glyphs->of(character.code_point);
      if (entry.glyph == 0) return false;
      run.glyphs.push_back({entry.glyph, entry.advance, 0, 0, offset});
      offset += static_cast<std::uint32_t>(character.size);
    }
  }
  if (word.runs.front().glyphs.empty()) word.runs.erase(word.runs.begin());
  return true;
}

Shaper::Shaper(const FontLibrary& library) : state_(std::make_unique<State>(library)) {}
Shaper::~Shaper() = default;
Shaper::Shaper(Shaper&&) noexcept = default;

const ShapedText& Shaper::shape(std::string_view text, FaceRequest face, std::string_view language,
                                Direction direction) {
  const WordKey key{text, face, state_->language_place(language), direction};
  if (state_->shape_pieces(key)) return state_->word;
  if (const ShapedText* known = state_->cache.find(key)) return *known;
  return state_->cache.add(key, state_->shape_whole(key));
}

const FontLibrary& Shaper::library() const {
  return state_->library;
}

}  // namespace chaek::text
