#include "text/hyphenator.h"

#include <hyphen.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

#include "base/convert_text.h"
#include "base/memory.h"
#include "base/utf8.h"

namespace {

void* checked(void* memory) {
  if (memory == nullptr) chaek::base::abort_for_memory();
  return memory;
}

}  // namespace

// libhyphen's own of these end the program with a word of their own and exit code 1.
extern "C" {
void* hnj_malloc(int size) {
  return checked(std::malloc(static_cast<std::size_t>(std::max(size, 1))));
}
void* hnj_realloc(void* memory, int size) {
  return checked(std::realloc(memory, static_cast<std::size_t>(std::max(size, 1))));
}
void hnj_free(void* memory) {
  std::free(memory);
}
}

namespace chaek::text {
namespace {

constexpr int kLeastBefore = 2;  // letters
constexpr int kLeastAfter = 3;
constexpr std::size_t kLongestWord = 100;  // libhyphen's patterns know no longer ones

struct DictionaryOf {
  std::string_view language;
  std::string_view name;
};

// The dictionary of a language named without its region, or of one written without an alphabet.
constexpr std::array<DictionaryOf, 40> kDictionaries{
    {{"af", "af_ZA"}, {"be", "be_BY"}, {"bg", "bg_BG"},  {"ca", "ca"},    {"cs", "cs_CZ"},
     {"da", "da_DK"}, {"de", "de_DE"}, {"el", "el_GR"},  {"en", "en_US"}, {"es", "es_ES"},
     {"et", "et_EE"}, {"fr", "fr"},    {"gl", "gl"},     {"hr", "hr_HR"}, {"hu", "hu_HU"},
     {"id", "id_ID"}, {"is", "is"},    {"it", "it_IT"},  {"ja", "en_US"}, {"ko", "en_US"},
     {"lt", "lt_LT"}, {"lv", "lv_LV"}, {"mn", "mn_MN"},  {"nb", "nb_NO"}, {"nl", "nl_NL"},
     {"nn", "nn_NO"}, {"no", "nb_NO"}, {"pl", "pl_PL"},  {"pt", "pt_PT"}, {"ro", "ro_RO"},
     {"ru", "ru_RU"}, {"sk", "sk_SK"}, {"sl", "sl_SI"},  {"sr", "sr"},    {"sv", "sv_SE"},
     {"th", "th_TH"}, {"uk", "uk_UA"}, {"yue", "en_US"}, {"zh", "en_US"}, {"zu", "zu_ZA"}}};

std::string_view default_dictionary(std::string_view language) {
  const auto found =
      std::find_if(kDictionaries.begin(), kDictionaries.end(),
                   [&](const DictionaryOf& row) { return row.language == language; });
  return found == kDictionaries.end() ? std::string_view() : found->name;
}

std::string file_of(std::string_view dictionary) {
  return "hyph_" + std::string(dictionary) + ".dic";
}

/// The small letter of a capital one, where a language with a dictionary has such; else itself.
char32_t small_letter(char32_t c) {
  const auto within = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  if (within(U'A', U'Z') || (within(0xC0, 0xDE) && c != 0xD7)) return c + 0x20;
  if (within(0x391, 0x3A9) || within(0x410, 0x42F)) return c + 0x20;
  if (within(0x400, 0x40F)) return c + 0x50;
  if (within(0x100, 0x137) || within(0x14A, 0x177)) return c | 1U;
  if (within(0x139, 0x148) || within(0x179, 0x17E)) return c + (c & 1U);
  return c;
}

/// A dictionary and what its encoding takes to ask it.
class Dictionary {
 public:
  explicit Dictionary(const std::string& path) : dict_(hnj_hyphen_load(path.c_str())) {}
  ~Dictionary() {
    if (dict_ != nullptr) hnj_hyphen_free(dict_);
  }
  Dictionary(const Dictionary&) = delete;
  Dictionary& operator=(const Dictionary&) = delete;

  bool usable() const { return dict_ != nullptr; }

  /// For each letter of `word` (small letters) whether a hyphen may follow it.
  std::vector<bool> after_letters(const std::u32string& word) const {
    std::vector<bool> places(word.size(), false);
    const std::optional<std::string> encoded = encode(word);
    if (!encoded) return places;  // a letter that the language does not have
    const auto size = static_cast<int>(encoded->size());
    std::string marks(encoded->size() + 5, '\0');
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    const int fault =
        hnj_hyphen_hyphenate3(dict_, encoded->c_str(), size, marks.data(), nullptr, &replacements,
                              &positions, &cuts, kLeastBefore, kLeastAfter, 0, 0);
    for (std::size_t i = 0; fault == 0 && i < word.size(); ++i) {
      // Places where the spelling would change (German ck, Hungarian ssz) are passed over.
      const bool changes = replacements != nullptr && replacements[i] != nullptr;
      places[i] = (static_cast<unsigned>(marks[i]) & 1U) != 0 && !changes;
    }
    if (replacements != nullptr) {
      for (int i = 0; i < size; ++i) std::free(replacements[i]);
    }
    std::free(replacements);
    std::free(positions);
    std::free(cuts);
    return places;
  }

 private:
  std::optional<std::string> encode(const std::u32string& word) const {
    std::string text;
    for (const char32_t c : word) base::append_utf8(text, c);
    if (dict_->utf8 != 0) return text;
    // A letter of such a dictionary is one byte.
    std::optional<std::string> out = base::convert_text(text, "UTF-8", dict_->cset);
    return out && out->size() == word.size() ? out : std::nullopt;
  }

  HyphenDict* dict_;
};

/// A dictionary opened by whoever needs it first.
struct LazyDictionary {
  explicit LazyDictionary(std::string_view its_name) : name(its_name) {}
  std::string name;
  std::once_flag once;
  std::unique_ptr<const Dictionary> dictionary;
  std::atomic<bool> missed = false;  ///< asked for and not there
  bool told = false;
};

}  // namespace

struct Hyphenator::State {
  explicit State(std::string its_folder) : folder(std::move(its_folder)) {}

  std::string folder;
  mutable std::mutex mutex;
  mutable std::deque<LazyDictionary> dictionaries;  // grows under the mutex; places stay

  LazyDictionary& entry(std::string_view name) const;
  LazyDictionary& open(std::string_view name) const;
  /// The dictionary of the language, opened; null when there is none for it.
  LazyDictionary* of_language(std::string_view language) const;
};

LazyDictionary& Hyphenator::State::entry(std::string_view name) const {
  const std::lock_guard lock(mutex);
  for (LazyDictionary& known : dictionaries) {
    if (known.name == name) return known;
  }
  return dictionaries.emplace_back(name);
}

LazyDictionary& Hyphenator::State::open(std::string_view name) const {
  LazyDictionary& found = entry(name);
  std::call_once(found.once, [&] {
    auto made = std::make_unique<const Dictionary>(folder + "/" + file_of(name));
    if (made->usable()) found.dictionary = std::move(made);
  });
  return found;
}

/// "pt-BR" is asked for by its region first, then by its language alone.
LazyDictionary* Hyphenator::State::of_language(std::string_view language) const {
  const std::string_view primary = language.substr(0, language.find('-'));
  const std::string_view usual = default_dictionary(primary);
  if (usual.empty()) return nullptr;
  const bool has_region = language.size() == primary.size() + 3;
  if (has_region && usual.substr(0, primary.size()) == primary) {
    std::string name(primary);
    name += '_';
    name += language.substr(primary.size() + 1);
    if (LazyDictionary& exact = open(name); exact.dictionary != nullptr) return &exact;
  }
  return &open(usual);
}

Hyphenator::Hyphenator(std::string folder) : state_(std::make_unique<State>(std::move(folder))) {}
Hyphenator::~Hyphenator() = default;
Hyphenator::Hyphenator(Hyphenator&&) noexcept = default;

std::vector<std::uint32_t> Hyphenator::places(std::string_view word,
                                              std::string_view language) const {
  std::vector<std::uint32_t> found;
  if (word.size() < kLeastBefore + kLeastAfter || word.size() > kLongestWord) return found;
  LazyDictionary* const asked = state_->of_language(language);
  if (asked == nullptr) return found;
  const Dictionary* dictionary = asked->dictionary.get();
  if (dictionary == nullptr) {
    asked->missed = true;
    return found;
  }
  std::u32string letters;
  std::vector<std::uint32_t> ends;
  for (std::size_t offset = 0; offset < word.size();) {
    const base::DecodedCharacter letter = base::decode_utf8(word, offset);
    letters.push_back(small_letter(letter.code_point));
    offset += letter.size;
    ends.push_back(static_cast<std::uint32_t>(offset));
  }
  const std::vector<bool> after = dictionary->after_letters(letters);
  for (std::size_t i = kLeastBefore - 1; i + kLeastAfter < letters.size(); ++i) {
    if (after[i]) found.push_back(ends[i]);
  }
  return found;
}

void Hyphenator::prepare(std::string_view language) const {
  state_->of_language(language);
}

std::vector<std::string> Hyphenator::take_missing() const {
  std::vector<std::string> names;
  const std::lock_guard lock(state_->mutex);
  for (LazyDictionary& asked : state_->dictionaries) {
    if (asked.missed && !std::exchange(asked.told, true)) names.push_back(file_of(asked.name));
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace chaek::text
