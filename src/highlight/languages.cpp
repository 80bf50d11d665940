#include "highlight/languages.h"

#include <srchilite/highlightstate.h>
#include <srchilite/langdefmanager.h>
#include <srchilite/regexrulefactory.h>
#include <srchilite/settings.h>

#include <algorithm>
#include <cstddef>
#include <exception>
#include <filesystem>
#include <map>
#include <mutex>
#include <new>
#include <system_error>
#include <utility>

#include "highlight/language_name.h"
#include "highlight/line_scanner.h"

namespace chaek::highlight {

/// The definitions read so far. The library's parser and its counter of states are global, so both
/// stand behind one lock; matching needs none.
class Languages::Definitions {
 public:
  explicit Definitions(std::string own)
      : own_(std::move(own)), theirs_(srchilite::Settings::getDefaultDataDir()), reader_(&rules_) {}

  /// The first state of definition `name`; null when it can't be had.
  srchilite::HighlightStatePtr find(std::string_view name) {
    const std::lock_guard lock(mutex_);
    const auto known = states_.find(name);
    if (known != states_.end()) return known->second;
    return states_.emplace(name, read(std::string(name) + ".lang")).first->second;
  }

  srchilite::HighlightStatePtr state_for(const srchilite::HighlightStatePtr& state,
                                         const srchilite::ReplacementList& matched) {
    const std::lock_guard lock(mutex_);
    const auto made = srchilite::HighlightStatePtr(new srchilite::HighlightState(*state));
    made->setOriginalState(state);
    made->replaceReferences(matched);
    return made;
  }

 private:
  srchilite::HighlightStatePtr read(const std::string& file) {
    std::error_code fault;
    const bool own = std::filesystem::is_regular_file(own_ + "/" + file, fault);
    try {
      return reader_.buildHighlightState(own ? own_ : theirs_, file);
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception&) {
      return {};
    }
  }

  std::string own_;
  std::string theirs_;
  std::mutex mutex_;
  srchilite::RegexRuleFactory rules_;
  srchilite::LangDefManager reader_;
  std::map<std::string, srchilite::HighlightStatePtr, std::less<>> states_;
};

namespace {

bool may_scan(std::size_t size, Allowance& allowance) {
  if (size <= Allowance::kLongLine) return true;
  if (size > Allowance::kLongestLine || size > allowance.long_line_bytes) return false;
  allowance.long_line_bytes -= size;
  return true;
}

void scan(LineScanner& scanner, const void* language, std::string_view line, std::uint32_t offset,
          KnownLines* lines, std::vector<content::CodeToken>& tokens) {
  const bool rested = lines != nullptr && scanner.rests();
  const KnownLines::Tokens* known = rested ? lines->find(language, line) : nullptr;
  if (known != nullptr) {
    for (const content::CodeToken& token : *known) {
      tokens.push_back({token.begin + offset, token.end + offset, token.kind});
    }
    return;
  }
  const auto before = static_cast<std::ptrdiff_t>(tokens.size());
  scanner.scan(line, offset);
  if (!rested || !scanner.rests()) return;
  KnownLines::Tokens found(tokens.begin() + before, tokens.end());
  for (content::CodeToken& token : found) {
    token.begin -= offset;
    token.end -= offset;
  }
  lines->add(language, line, std::move(found));
}

}  // namespace

Languages::Languages(std::string own)
    : definitions_(std::make_unique<Definitions>(std::move(own))) {}

Languages::~Languages() = default;

Highlighting Languages::highlight(std::string_view name, std::string_view text,
                                  Allowance& allowance, KnownLines* lines) const {
  using Outcome = Highlighting::Outcome;
  Highlighting result;
  const auto definition = definition_of(name);
  if (!definition || definition->empty()) {
    result.outcome = definition ? Outcome::plain : Outcome::unknown;
    return result;
  }
  if (text.empty()) return result;
  const auto start = definitions_->find(*definition);
  if (!start) {
    result.outcome = Outcome::unusable;
    return result;
  }
  const StateMaker make_state = [this](const auto& state, const auto& matched) {
    return definitions_->state_for(state, matched);
  };
  LineScanner scanner(start, make_state, result.tokens);
  try {
    std::size_t begin = 0;
    while (begin <= text.size()) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      if (end - begin >= allowance.bytes) break;
      allowance.bytes -= end - begin + 1;
      if (may_scan(end - begin, allowance)) {
        const std::string_view line = text.substr(begin, end - begin);
        scan(scanner, start.get(), line, static_cast<std::uint32_t>(begin), lines, result.tokens);
      }
      begin = end + 1;
    }
    if (begin <= text.size()) result.outcome = Outcome::given_up;
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {
    result.outcome = Outcome::given_up;
  }
  return result;
}

}  // namespace chaek::highlight
