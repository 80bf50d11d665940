#include "base/print_choice.h"

#include <array>
#include <charconv>
#include <utility>

namespace chaek::base {
namespace {

struct SchemeWord {
  std::string_view word;
  Scheme scheme;
  unsigned count;
};

constexpr std::array<SchemeWord, 12> kSchemes = {{{"print", Scheme::print, 1},
                                                  {"cover", Scheme::cover, 1},
                                                  {"booklet", Scheme::booklet, 1},
                                                  {"signatures", Scheme::signatures, 4},
                                                  {"stacks-2", Scheme::stacks, 2},
                                                  {"stacks-4", Scheme::stacks, 4},
                                                  {"proof-2", Scheme::proof, 2},
                                                  {"proof-4", Scheme::proof, 4},
                                                  {"proof-6", Scheme::proof, 6},
                                                  {"proof-8", Scheme::proof, 8},
                                                  {"proof-9", Scheme::proof, 9},
                                                  {"proof-16", Scheme::proof, 16}}};

constexpr unsigned kMostSheets = 16;  // in a signature: more cannot be folded together

template <class E, std::size_t n>
bool take_word(E& out, std::string_view value,
               const std::array<std::pair<std::string_view, E>, n>& words) {
  for (const auto& [word, meaning] : words) {
    if (word == value) {
      out = meaning;
      return true;
    }
  }
  return false;
}

bool take_paper(Length& out, std::string_view value) {
  const auto caliper = parse_caliper(value);
  return caliper && (out = *caliper, true);
}

bool take_bleed(Length& out, std::string_view value) {
  const auto mm = parse_measure(value, "mm");
  if (!mm || !(*mm >= 0 && *mm <= 20)) return false;
  out = Length::millimetres(*mm);
  return true;
}

bool take_sheet(std::optional<PaperSize>& out, std::string_view value) {
  return (out = find_sheet(value)).has_value();
}

bool take_flip(std::optional<Flip>& out, std::string_view value) {
  Flip flip{};
  if (!take_word<Flip, 2>(flip, value, {{{"long", Flip::long_edge}, {"short", Flip::short_edge}}}))
    return false;
  out = flip;
  return true;
}

bool take_sides(Sides& out, std::string_view value) {
  return take_word<Sides, 3>(
      out, value,
      {{{"both", Sides::both}, {"one", Sides::one}, {"one-backwards", Sides::one_backwards}}});
}

bool take_links(std::optional<LinkNotes>& out, std::string_view value) {
  LinkNotes links{};
  if (!take_word<LinkNotes, 3>(links, value,
                               {{{"none", LinkNotes::none},
                                 {"inline", LinkNotes::in_line},
                                 {"notes", LinkNotes::notes}}}))
    return false;
  out = links;
  return true;
}

}  // namespace

bool is_page_key(std::string_view key) {
  return key == "links";
}

bool set_scheme(PrintChoice& choice, std::string_view word) {
  for (const SchemeWord& row : kSchemes) {
    if (row.word != word) continue;
    choice.scheme = row.scheme;
    choice.count = row.count;
    if (row.scheme == Scheme::cover) choice.bleed = Length::millimetres(3);
    return true;
  }
  constexpr std::string_view kSignatures = "signatures-";
  if (!word.starts_with(kSignatures)) return false;
  word.remove_prefix(kSignatures.size());
  unsigned count = 0;
  const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), count);
  if (fault != std::errc{} || end != word.data() + word.size()) return false;
  if (count < 1 || count > kMostSheets) return false;
  choice.scheme = Scheme::signatures;
  choice.count = count;
  return true;
}

std::string_view scheme_words() {
  return "print, cover, booklet, signatures, signatures-1 to -16, stacks-2, stacks-4, proof-2, -4, "
         "-6, -8, -9 or -16";
}

std::optional<std::string_view> set_print_key(PrintChoice& choice, std::string_view key,
                                              std::string_view value) {
  const auto expects = [](bool good, std::string_view expected) {
    return good ? std::string_view() : expected;
  };
  if (key == "sheet") {
    return expects(take_sheet(choice.sheet, value), "a sheet such as a4, b5 or 225x320mm");
  }
  if (key == "flip") return expects(take_flip(choice.flip, value), "long or short");
  if (key == "sides") return expects(take_sides(choice.sides, value), "both, one or one-backwards");
  if (key == "paper") {
    return expects(take_paper(choice.caliper, value), "a thickness such as 0.1mm, or 80g");
  }
  if (key == "bleed") return expects(take_bleed(choice.bleed, value), "0mm to 20mm");
  if (key == "ink") {
    const bool good =
        take_word<Ink, 2>(choice.ink, value, {{{"gray", Ink::gray}, {"color", Ink::color}}});
    return expects(good, "gray or color");
  }
  if (key == "links") return expects(take_links(choice.links, value), "notes, inline or none");
  if (key == "marks") {
    const bool good = take_word<bool, 4>(
        choice.marks, value, {{{"true", true}, {"yes", true}, {"false", false}, {"no", false}}});
    return expects(good, "true or false");
  }
  return std::nullopt;
}

std::optional<PrintChoice> parse_print_choice(std::string_view text, WrongPart* wrong) {
  PrintChoice choice;
  bool on_sheets = false;
  const auto refuse = [&](std::string_view part, std::string_view expected) {
    if (wrong != nullptr) *wrong = {std::string(part), expected};
    return std::nullopt;
  };
  for (bool first = true;; first = false) {
    const std::string_view part = text.substr(0, text.find(','));
    if (first && set_scheme(choice, part)) {
      on_sheets = true;
    } else {
      const std::size_t equals = part.find('=');
      const std::string_view key = part.substr(0, equals);
      const std::string_view value =
          equals == std::string_view::npos ? std::string_view("true") : part.substr(equals + 1);
      if (!on_sheets && !is_page_key(key)) return refuse(part, scheme_words());
      const auto expected = set_print_key(choice, key, value);
      constexpr std::string_view kKeys =
          "sheet=, flip=, sides=, paper=, bleed=, ink=, links= or marks";
      if (!expected || !expected->empty()) return refuse(part, expected.value_or(kKeys));
    }
    if (part.size() == text.size()) return choice;
    text.remove_prefix(part.size() + 1);
  }
}

std::optional<OutputChoice> parse_output(std::string_view text, WrongPart* wrong) {
  if (text.ends_with(".epub") || text.ends_with(".pdf")) return OutputChoice{std::string(text), {}};
  constexpr std::string_view kBetween = ".pdf:";
  const std::size_t at = text.rfind(kBetween);
  if (at == std::string_view::npos) {
    if (wrong != nullptr)
      *wrong = {"",
                "a file name that ends in .epub or .pdf, or in .pdf:SCHEME such as "
                "book.pdf:booklet,sheet=a4"};
    return std::nullopt;
  }
  const auto print = parse_print_choice(text.substr(at + kBetween.size()), wrong);
  if (!print) return std::nullopt;
  return OutputChoice{std::string(text.substr(0, at + kBetween.size() - 1)), *print};
}

}  // namespace chaek::base
