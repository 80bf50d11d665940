#include "text/script.h"

#include <algorithm>

namespace chaek::text {
namespace {

constexpr char32_t kApostrophe = 0x2019;

bool unresolved(hb_script_t script) {
  return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED ||
         script == HB_SCRIPT_UNKNOWN || script == HB_SCRIPT_INVALID;
}

/// Punctuation that Western and Korean type draw differently.
bool ambiguous_punctuation(char32_t code_point) {
  return code_point == 0x00B7 || code_point == 0x2014 || code_point == 0x2015 ||
         (code_point >= 0x2018 && code_point <= 0x201F) || code_point == 0x2025 ||
         code_point == 0x2026;
}

}  // namespace

bool slants(hb_script_t script) {
  return script == HB_SCRIPT_LATIN || script == HB_SCRIPT_GREEK || script == HB_SCRIPT_CYRILLIC;
}

void resolve_scripts(std::u32string_view characters, bool korean, hb_script_t fallback,
                     std::vector<hb_script_t>& scripts) {
  hb_unicode_funcs_t* unicode = hb_unicode_funcs_get_default();
  const std::size_t count = characters.size();
  scripts.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    scripts[i] = hb_unicode_script(unicode, characters[i]);
  }
  if (korean) {
    for (std::size_t i = 0; i < count; ++i) {
      if (!ambiguous_punctuation(characters[i])) continue;
      const bool inside =
          i > 0 && i + 1 < count && slants(scripts[i - 1]) && slants(scripts[i + 1]);
      if (characters[i] != kApostrophe || !inside) scripts[i] = HB_SCRIPT_HANGUL;
    }
  }
  const auto first = std::find_if_not(scripts.begin(), scripts.end(), unresolved);
  hb_script_t current = first == scripts.end() ? fallback : *first;
  for (hb_script_t& script : scripts) {
    if (unresolved(script)) {
      script = current;
    } else {
      current = script;
    }
  }
}

}  // namespace chaek::text
