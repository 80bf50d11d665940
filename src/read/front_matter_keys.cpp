#include "read/front_matter_keys.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/language_tag.h"
#include "base/trimmed.h"
#include "read/front_matter_value.h"
#include "read/post_picture.h"
#include "read/read_date.h"
#include "read/withheld.h"

namespace chaek::read {
namespace {

using base::Setting;
using content::FrontMatter;

constexpr std::array<std::string_view, 21> date_keys{
    "created",     "created_at",   "createdAt",   "date created", "created_date", "creation_date",
    "date",        "published_at", "publishedAt", "publishDate",  "publish_date", "pubDate",
    "pub_date",    "datetime",     "released_at", "posted",       "pubDatetime",  "datePublished",
    "dateCreated", "date_created", "published"};
constexpr std::array<std::string_view, 15> updated_keys{
    "updated",      "updated_at",  "updatedAt",        "date updated", "date modified",
    "modified",     "modified_at", "last_modified_at", "lastmod",      "lastModified",
    "last_updated", "modDatetime", "updatedDate",      "dateModified", "date_updated"};
bool is_scalar(const Setting* value) {
  return value != nullptr && value->kind == Setting::Kind::scalar;
}

/// Keys of themes' `toc:` maps that say how a list looks on the screen.
bool is_look_of_toc(std::string_view key) {
  constexpr std::array<std::string_view, 9> keys{
      "sidebar", "auto", "number", "keepStatic", "beginning", "sticky", "label", "icon", "expand"};
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// How deep a contents list goes: a number from 1 to 6, also one in quotes.
std::optional<int> contents_depth(const Setting& value) {
  if (!is_scalar(&value)) return std::nullopt;
  Setting plain;
  plain.kind = Setting::Kind::scalar;
  plain.scalar = value.scalar;
  const auto depth = base::as_integer(plain);
  if (!depth || *depth < 1 || *depth > 6) return std::nullopt;
  return static_cast<int>(*depth);
}

class KeyReader {
 public:
  KeyReader(const Setting& map, Notes& notes) : map_(map), notes_(notes) {}

  void read_date(std::string_view path);
  void read_texts();
  void read_contents();
  FrontMatter take() { return std::move(out_); }

 private:
  std::string text_of(const Setting& value) {
    return notes_.clean(base::trimmed(value.scalar), value.span);
  }
  const Setting* find(std::string_view key) const { return front_matter_value(map_, key); }
  std::optional<content::WrittenDate> date_elsewhere(std::string_view path) const;
  void read_updated();
  std::string first_text(std::initializer_list<std::string_view> keys);
  void title();
  void language();
  void labels(std::string_view key, bool plural, std::vector<std::string>& out);
  void label(std::string_view text, base::Span span, std::vector<std::string>& out);
  void authors(const Setting& value);
  void addresses(std::string_view key);
  bool date_from(const Setting& value, std::string_view key);
  const Setting* date_value(std::string_view key) const;
  void contents_map(const Setting& map);
  void contents_keys();
  void toc_warning(const Setting& value, std::string message);

  const Setting& map_;
  Notes& notes_;
  FrontMatter out_;
};

/// The value of a date key; inside a map (`date: {created: …}`) the first date key's.
const Setting* KeyReader::date_value(std::string_view key) const {
  const Setting* value = find(key);
  if (value != nullptr && value->kind == Setting::Kind::map) {
    for (const std::string_view inner : date_keys) {
      if (is_scalar(value->find(inner))) return value->find(inner);
    }
  }
  // `date: [[2023-04-01]]`, a link to the day's note, is a list in a list.
  while (value != nullptr && value->kind == Setting::Kind::list && value->items.size() == 1) {
    value = &value->items.front();
  }
  return is_scalar(value) && !base::trimmed(value->scalar).empty() ? value : nullptr;
}

bool KeyReader::date_from(const Setting& value, std::string_view key) {
  const DateReading reading = read::read_date(value.scalar);
  if (reading.kind == DateReading::Kind::date) {
    out_.date = reading.date;
    out_.date_source = content::DateSource::front_matter;
    out_.date_key = key;
    out_.date_span = value.span;
    return true;
  }
  const bool impossible = reading.kind == DateReading::Kind::impossible;
  notes_.diagnostics().warning("bad-date", value.span,
                               "\"" + std::string(base::trimmed(value.scalar)) + "\" is no date" +
                                   (impossible ? " of the calendar" : " that can be read"),
                               "write it as 2023-12-30 or 2023-12-30 21:00:00 +0900");
  return false;
}

/// The date that the file's name or folders say, else that the post's own address does.
std::optional<content::WrittenDate> KeyReader::date_elsewhere(std::string_view path) const {
  if (const auto named = date_of_path(path)) return named;
  for (const std::string_view key : {"path", "url", "permalink", "slug"}) {
    const Setting* value = find(key);
    if (!is_scalar(value)) continue;
    std::string_view address = value->scalar;
    while (address.ends_with('/')) address.remove_suffix(1);
    if (const auto named = date_of_path(address)) return named;
  }
  return std::nullopt;
}

void KeyReader::read_date(std::string_view path) {
  const auto named = date_elsewhere(path);
  for (const std::string_view key : date_keys) {
    const Setting* value = date_value(key);
    if (value == nullptr) continue;
    if (key == "published" && front_matter_flag(*value)) continue;
    if (!date_from(*value, key)) break;  // the name's date stands in
    break;
  }
  if (named && !out_.date) {
    out_.date = named;
    out_.date_source = content::DateSource::file_name;
    out_.date_key = "file name";
    out_.date_span = {&notes_.source(), 0, 0};
  } else if (named && iso_date(*named) != iso_date(*out_.date)) {
    notes_.diagnostics().warning(
        "date-differs", out_.date_span,
        "the front matter says " + iso_date(*out_.date) + ", the file's name " + iso_date(*named),
        "the front matter's date is used");
  }
  read_updated();
}

void KeyReader::read_updated() {
  for (const std::string_view key : updated_keys) {
    const Setting* value = date_value(key);
    if (value == nullptr) continue;
    const DateReading reading = read::read_date(value->scalar);
    if (reading.kind == DateReading::Kind::date) {
      out_.updated = reading.date;
    } else {
      notes_.diagnostics().warning(
          "bad-date", value->span,
          "\"" + std::string(base::trimmed(value->scalar)) + "\" is no date", "it was not used");
    }
    break;
  }
}

std::string KeyReader::first_text(std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    const Setting* value = find(key);
    if (!is_scalar(value)) continue;
    if (std::string text = text_of(*value); !text.empty()) return text;
  }
  return {};
}

/// `title: [Notes]` is a list for YAML; the author meant the text as it stands on the line.
void KeyReader::title() {
  const Setting* value = find("title");
  if (value == nullptr || value->kind == Setting::Kind::null) return;
  std::string text = text_of(*value);
  if (!is_scalar(value)) {
    const base::SourceFile& source = notes_.source();
    const std::string_view line = source.line(source.line_at(value->span.begin));
    const std::size_t colon = line.find(':');
    if (line.starts_with("title") && colon != std::string_view::npos) {
      text = notes_.clean(base::trimmed(line.substr(colon + 1)), value->span);
    }
  }
  if (text.empty()) return;
  out_.title = std::move(text);
  out_.title_span = value->span;
}

void KeyReader::language() {
  for (const std::string_view key : {"lang", "language"}) {
    const Setting* value = find(key);
    if (!is_scalar(value)) continue;
    const std::string text = text_of(*value);
    if (auto tag = base::language_tag(text)) {
      out_.language = std::move(*tag);
      return;
    }
    notes_.diagnostics().warning("bad-language", value->span,
                                 "\"" + text + "\" is no language tag (BCP 47)",
                                 "write ko, en or en-GB");
  }
}

void KeyReader::label(std::string_view text, base::Span span, std::vector<std::string>& out) {
  std::string clean = notes_.clean(base::trimmed(text), span);
  if (clean.starts_with('#')) clean.erase(0, 1);
  if (clean.empty() || std::find(out.begin(), out.end(), clean) != out.end()) return;
  out.push_back(std::move(clean));
}

void KeyReader::labels(std::string_view key, bool plural, std::vector<std::string>& out) {
  const Setting* found = find(key);
  if (found == nullptr) return;
  std::vector<const Setting*> open{found};
  while (!open.empty()) {
    const Setting& value = *open.back();
    open.pop_back();
    for (auto item = value.items.rbegin(); item != value.items.rend(); ++item) {
      open.push_back(&*item);
    }
    for (const std::string_view name : {"name", "title", "label"}) {
      if (!is_scalar(value.find(name))) continue;
      open.push_back(value.find(name));
      break;
    }
    if (value.kind != Setting::Kind::scalar) continue;
    if (&value != found) {
      label(value.scalar, value.span, out);
      continue;
    }
    const bool commas = value.scalar.find(',') != std::string::npos;
    const bool hashes = base::trimmed(value.scalar).starts_with('#') &&
                        value.scalar.find(" #") != std::string::npos;  // "#골목 #산책"
    const bool spaces = plural && (!value.quoted || hashes);
    const std::string_view separators = commas ? "," : spaces ? " \t" : "";
    const std::string_view text = value.scalar;
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
      label(text.substr(begin, end - begin), value.span, out);
      begin = end + 1;
    }
  }
}

void KeyReader::addresses(std::string_view key) {
  const Setting* found = find(key);
  if (found == nullptr) return;
  const auto add = [this](const Setting& value) {
    if (value.kind != Setting::Kind::scalar) return;
    std::string text = text_of(value);
    if (!text.empty()) out_.addresses.push_back(std::move(text));
  };
  add(*found);
  for (const Setting& item : found->items) add(item);
}

void KeyReader::authors(const Setting& value) {
  const Setting* name = &value;
  if (value.kind == Setting::Kind::map) name = value.find("name");
  if (is_scalar(name)) {
    std::string text = text_of(*name);
    if (!text.empty() &&
        std::find(out_.authors.begin(), out_.authors.end(), text) == out_.authors.end()) {
      out_.authors.push_back(std::move(text));
    }
  }
  for (const Setting& item : value.items) authors(item);
}

void KeyReader::read_texts() {
  title();
  language();
  labels("tags", true, out_.tags);
  labels("tag", false, out_.tags);
  labels("categories", true, out_.categories);
  labels("category", false, out_.categories);
  for (const std::string_view key : {"authors", "author"}) {
    if (const Setting* value = find(key)) authors(*value);
  }
  out_.description = first_text({"description", "excerpt", "summary", "subtitle"});
  out_.slug = first_text({"slug"});
  out_.translation =
      first_text({"translationKey", "translation_key", "lang-ref", "lang_ref", "ref"});
  for (const std::string_view key :
       {"permalink", "url", "path", "aliases", "alias", "redirect_from", "abbrlink"}) {
    addresses(key);
  }
  std::vector<std::string> series;
  labels("series", false, series);
  if (!series.empty()) out_.series = std::move(series.front());
}

void KeyReader::toc_warning(const Setting& value, std::string message) {
  notes_.diagnostics().warning("toc-value", value.span, std::move(message),
                               "write toc: true, toc: false or toc: {depth: 2, title: \"…\"}");
}

void KeyReader::contents_map(const Setting& map) {
  for (const Setting::Member& member : map.members) {
    const Setting& value = member.value;
    const auto flag = front_matter_flag(value);
    if (member.key == "depth" || member.key == "level") {
      out_.contents.depth = contents_depth(value);
      if (!out_.contents.depth) {
        toc_warning(value, "toc: depth must be a number from 1 to 6");
      }
    } else if (member.key == "title" && value.kind == Setting::Kind::scalar) {
      out_.contents.title = text_of(value);
    } else if (member.key == "listed" && flag) {
      out_.contents.listed = *flag;
    } else if ((member.key == "enable" || member.key == "enabled" || member.key == "show") &&
               flag) {
      out_.contents.headings = *flag;
    } else if (!is_look_of_toc(member.key)) {
      toc_warning(value, "toc: does not know \"" + member.key + "\" with this value");
    }
  }
  // Somebody who says how deep wants them listed.
  if (out_.contents.depth) out_.contents.headings = true;
}

/// What themes ask with keys of their own beside `toc`.
void KeyReader::contents_keys() {
  for (const std::string_view key : {"showToc", "showTableOfContents"}) {
    const Setting* value = find(key);
    if (is_scalar(value) && !out_.contents.headings)
      out_.contents.headings = front_matter_flag(*value);
  }
  const Setting* depth = find("toc_depth");
  if (!is_scalar(depth) || out_.contents.depth) return;
  out_.contents.depth = contents_depth(*depth);
  if (!out_.contents.depth) {
    toc_warning(*depth, "toc_depth must be a number from 1 to 6");
  }
}

void KeyReader::read_contents() {
  contents_keys();
  const Setting* value = find("toc");
  if (value == nullptr || value->kind == Setting::Kind::null) return;
  if (value->kind == Setting::Kind::map) {
    contents_map(*value);
  } else if (const auto depth = contents_depth(*value)) {
    out_.contents.depth = depth;
    out_.contents.headings = true;
  } else if (const auto flag = front_matter_flag(*value)) {
    out_.contents.headings = flag;
  } else {
    toc_warning(*value, "toc: is neither true nor false nor a map");
  }
}

}  // namespace

FrontMatter front_matter_of(const Setting& map, std::string_view path, Notes& notes) {
  KeyReader reader(map, notes);
  reader.read_date(path);
  reader.read_texts();
  reader.read_contents();
  FrontMatter made = reader.take();
  made.withheld = withheld(map);
  made.picture = post_picture(map, notes);
  return made;
}

}  // namespace chaek::read
