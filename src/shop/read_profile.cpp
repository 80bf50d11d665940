#include "shop/read_profile.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/setting.h"

namespace chaek::shop {
namespace {

using base::Length;
using base::Scheme;
using base::Setting;
using base::SettingReader;

constexpr double kMostPages = 100'000;
constexpr double kMostBleed = 20;  // mm
constexpr double kMostPpi = 2400;

constexpr std::array<std::pair<std::string_view, Field>, 10> kFields{{
    {"title", Field::title},
    {"author", Field::author},
    {"issuer", Field::issuer},
    {"publisher", Field::publisher},
    {"registration", Field::registration},
    {"address", Field::address},
    {"date", Field::date},
    {"isbn", Field::isbn},
    {"price", Field::price},
    {"language", Field::language},
}};

/// Reads one entry of `rules`: a key that says what is judged, its source, and whether it is
/// certain.
class RuleReading {
 public:
  RuleReading(const Setting& map, base::Diagnostics& diagnostics)
      : map_(map), reader_(map, "a rule", diagnostics), diagnostics_(diagnostics) {}

  Rule run() {
    using Reading = void (RuleReading::*)(const Setting&);
    constexpr std::array<std::pair<std::string_view, Reading>, 14> kKinds{{
        {"file", &RuleReading::file},
        {"trim", &RuleReading::trim},
        {"sheet", &RuleReading::sheet},
        {"pages", &RuleReading::pages},
        {"bleed", &RuleReading::bleed},
        {"marks", &RuleReading::marks},
        {"ink", &RuleReading::ink},
        {"resolution", &RuleReading::resolution},
        {"fonts", &RuleReading::fonts},
        {"spine", &RuleReading::spine},
        {"isbn", &RuleReading::isbn},
        {"price", &RuleReading::price},
        {"colophon", &RuleReading::colophon},
        {"metadata", &RuleReading::metadata},
    }};
    int kinds = 0;
    for (const auto& [key, read] : kKinds) {
      const Setting* value = reader_.any(key);
      if (value == nullptr) continue;
      ++kinds;
      key_ = key;
      (this->*read)(*value);
    }
    if (kinds != 1) reader_.refuse(map_, "rules", "one thing that is judged, such as trim or ink");
    out_.source = reader_.text("source").value_or("");
    if (out_.source.empty()) reader_.refuse(map_, "source", "who says so: an address or a law");
    const auto certain = reader_.flag("certain");
    if (reader_.any("certain") == nullptr) reader_.refuse(map_, "certain", "true or false");
    out_.certain = certain.value_or(false);
    reader_.finish();
    return std::move(out_);
  }

 private:
  /// The only word that a rule without figures takes.
  void only(const Setting& value, std::string_view word) {
    if (value.scalar != word) reader_.refuse(value, key_, word);
  }

  std::optional<double> number(SettingReader& reader, std::string_view key, double most) {
    return reader.number(key, 0, most);
  }

  void take_scheme(const Setting& value, std::string_view word) {
    if (word == "print" || word == "cover") {
      out_.scheme = word == "print" ? Scheme::print : Scheme::cover;
    } else {
      reader_.refuse(value, key_, "print or cover");
    }
  }

  void file(const Setting& value) {
    out_.kind = RuleKind::file;
    out_.file = value.scalar;
    const auto choice = base::parse_print_choice(value.scalar);
    if (!choice) return reader_.refuse(value, key_, "a scheme such as print,ink=gray");
    out_.scheme = choice->scheme;
  }

  void sizes(const Setting& value) {
    const auto add = [this](const Setting& item) {
      const auto size = base::find_sheet(item.scalar);
      if (!size) return reader_.refuse(item, key_, "a size such as 152x225mm");
      out_.sizes.push_back(*size);
    };
    if (value.kind == Setting::Kind::list) {
      for (const Setting& item : value.items) add(item);
    } else {
      add(value);
    }
  }

  void trim(const Setting& value) {
    out_.kind = RuleKind::trim;
    sizes(value);
  }

  void sheet(const Setting& value) {
    out_.kind = RuleKind::sheet;
    sizes(value);
  }

  void pages(const Setting& value) {
    out_.kind = RuleKind::pages;
    SettingReader inner(value, key_, diagnostics_);
    out_.least = number(inner, "least", kMostPages);
    out_.most = number(inner, "most", kMostPages);
    out_.multiple = static_cast<unsigned>(inner.integer("multiple", 1, 64).value_or(1));
    inner.finish();
  }

  void bleed(const Setting& value) {
    out_.kind = RuleKind::bleed;
    SettingReader inner(value, key_, diagnostics_);
    take_scheme(value, inner.text("of").value_or(""));
    out_.least = number(inner, "least", kMostBleed);
    out_.most = number(inner, "most", kMostBleed);
    inner.finish();
  }

  void marks(const Setting& value) {
    out_.kind = RuleKind::marks;
    SettingReader inner(value, key_, diagnostics_);
    take_scheme(value, inner.text("not-in").value_or(""));
    inner.finish();
  }

  void ink(const Setting& value) {
    out_.kind = RuleKind::ink;
    only(value, "gray");
  }

  void resolution(const Setting& value) {
    out_.kind = RuleKind::resolution;
    out_.least = reader_.number(key_, 72, kMostPpi);
    static_cast<void>(value);
  }

  void fonts(const Setting& value) {
    out_.kind = RuleKind::fonts;
    only(value, "embedded");
  }

  void spine(const Setting& value) {
    out_.kind = RuleKind::spine;
    only(value, "formula");
  }

  void isbn(const Setting& value) {
    out_.kind = RuleKind::isbn;
    out_.addon = value.scalar == "with-addon";
    if (!out_.addon) only(value, "present");
  }

  void price(const Setting& value) {
    out_.kind = RuleKind::price;
    only(value, "on-cover");
  }

  void fields(const Setting& value) {
    for (const std::string& word : reader_.texts(key_)) {
      const auto* const row =
          std::find_if(kFields.begin(), kFields.end(),
                       [&word](const auto& candidate) { return candidate.first == word; });
      if (row == kFields.end()) {
        reader_.refuse(value, key_,
                       "title, author, issuer, publisher, registration, address, date, isbn, "
                       "price or language");
        return;
      }
      out_.fields.push_back(row->second);
    }
  }

  void colophon(const Setting& value) {
    out_.kind = RuleKind::colophon;
    fields(value);
  }

  void metadata(const Setting& value) {
    out_.kind = RuleKind::metadata;
    fields(value);
  }

  const Setting& map_;
  SettingReader reader_;
  base::Diagnostics& diagnostics_;
  std::string key_;
  Rule out_;
};

SpineFormula read_spine(const Setting& map, base::Diagnostics& diagnostics) {
  SettingReader reader(map, "spine", diagnostics);
  SpineFormula out;
  const auto factor = reader.number("mm-per-page-and-gram", 0, 0.1);
  if (!factor) reader.refuse(map, "mm-per-page-and-gram", "a number such as 0.0006");
  out.per_page_gram = factor.value_or(0);
  out.extra = Length::millimetres(reader.number("extra-mm", 0, kMostBleed).value_or(0));
  reader.finish();
  return out;
}

}  // namespace

std::string_view Profile::description(std::string_view language) const {
  auto found = descriptions.find(std::string(language));
  if (found == descriptions.end()) found = descriptions.find("en");
  return found == descriptions.end() ? std::string_view() : found->second;
}

std::optional<Profile> read_profile(const base::SourceFile& file, std::string_view name,
                                    base::Diagnostics& diagnostics) {
  const base::Span whole{&file, 0, static_cast<std::uint32_t>(file.text().size())};
  base::Diagnostics found;
  std::optional<Profile> profile;
  if (const auto map =
          base::parse_settings(whole, base::DuplicateKeys::refuse, {}, "profile-file", found)) {
    SettingReader reader(*map, "a profile", found);
    profile.emplace();
    profile->name = name;
    if (const Setting* texts = reader.any("description")) {
      for (const Setting::Member& member : texts->members) {
        profile->descriptions[member.key] = member.value.scalar;
      }
    }
    if (const Setting* spine = reader.any("spine")) profile->spine = read_spine(*spine, found);
    const Setting* rules = reader.any("rules");
    if (rules == nullptr || rules->kind != Setting::Kind::list) {
      reader.refuse(*map, "rules", "a list of rules, one after each \"- \"");
    } else {
      for (const Setting& rule : rules->items) {
        profile->rules.push_back(RuleReading(rule, found).run());
      }
    }
    reader.finish();
  }
  if (found.has_errors()) profile.reset();
  diagnostics.append(std::move(found));
  return profile;
}

}  // namespace chaek::shop
