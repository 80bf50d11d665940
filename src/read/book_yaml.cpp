#include "read/book_yaml.h"

#include "base/convert_text.h"
#include "base/files.h"
#include "base/setting.h"
#include "read/cover_yaml.h"
#include "read/output_yaml.h"
#include "read/page_yaml.h"
#include "read/read_date.h"

namespace chaek::read {
namespace {

using base::Setting;
using base::SettingReader;
using content::BookSettings;

class SettingsReading {
 public:
  SettingsReading(SettingReader& reader, const base::SourceFile& source,
                  base::Diagnostics& diagnostics)
      : reader_(reader), source_(source), diagnostics_(diagnostics) {}

  BookSettings run() {
    describe();
    select();
    arrange();
    contents();
    read_page_settings(reader_, diagnostics_, out_);
    look();
    images();
    out_.outputs = read_outputs(reader_, out_.output_places, diagnostics_);
    return std::move(out_);
  }

 private:
  void text(std::string_view key, std::string& out) {
    if (auto value = reader_.text(key)) out = std::move(*value);
  }

  void describe() {
    text("title", out_.title);
    text("subtitle", out_.subtitle);
    out_.authors = reader_.texts("authors");
    for (std::string& author : reader_.texts("author")) out_.authors.push_back(std::move(author));
    text("publisher", out_.publisher);
    text("language", out_.language);
    text("description", out_.description);
    text("rights", out_.rights);
    text("identifier", out_.identifier);
    out_.date = date("date");
    text("timezone", out_.timezone);
    text("slug", out_.slug);
    if (out_.slug.find('/') != std::string::npos) {
      reader_.refuse(*reader_.any("slug"), "slug", "a file name without folders");
    }
  }

  void select() {
    out_.from = date("from");
    out_.to = date("to");
    if (const auto year = reader_.integer("year", 1, 9999)) out_.year = static_cast<int>(*year);
    out_.tags = reader_.texts("tags");
    out_.categories = reader_.texts("categories");
    out_.include = reader_.texts("include");
    out_.exclude = reader_.texts("exclude");
    out_.front = files("front");
    out_.back = files("back");
  }

  void arrange() {
    using content::PartsBy;
    using content::PostOrder;
    if (const auto order = reader_.choice<PostOrder>(
            "order", {{"oldest", PostOrder::oldest_first}, {"newest", PostOrder::newest_first}})) {
      out_.order = *order;
    }
    if (const auto parts = reader_.choice<PartsBy>("parts", {{"none", PartsBy::none},
                                                             {"year", PartsBy::year},
                                                             {"month", PartsBy::month},
                                                             {"category", PartsBy::category},
                                                             {"series", PartsBy::series}})) {
      out_.parts = *parts;
    }
  }

  void contents() {
    const Setting* map = reader_.any("contents");
    if (map == nullptr || read_switch(*map, content::Piece::contents, out_)) return;
    SettingReader inner(*map, "contents", diagnostics_);
    if (auto title = inner.text("title")) out_.contents_title = std::move(*title);
    if (const auto depth = inner.integer("depth", 1, 6)) {
      out_.contents_depth = static_cast<int>(*depth);
    }
    if (const auto headings = inner.flag("headings")) out_.contents_headings = *headings;
    inner.finish();
  }

  void look() {
    if (const Setting* theme = reader_.any("theme")) look("theme", *theme, out_.theme);
    if (const Setting* paper = reader_.any("paper")) look("paper", *paper, out_.paper);
    if (const Setting* profile = reader_.any("profile")) look("profile", *profile, out_.profile);
    if (const Setting* families = reader_.any("families")) {
      out_.families = base::read_font_choices(*families, diagnostics_);
    }
    if (const Setting* sheet = reader_.any("stylesheet")) {
      out_.stylesheet = file(*sheet, "stylesheet");
    }
    if (const Setting* cover = reader_.any("cover")) read_cover(*cover);
    if (const auto eojeol = reader_.flag("eojeol")) out_.eojeol = *eojeol;
    if (const auto smart = reader_.flag("smart")) out_.smart_punctuation = *smart;
    if (auto encoding = reader_.text("encoding")) {
      if (!base::knows_encoding(*encoding)) {
        reader_.refuse(*reader_.any("encoding"), "encoding", "an encoding such as cp949 or euc-kr");
      }
      out_.encoding = std::move(*encoding);
    }
    code();
  }

  /// The picture's file or its address on the network, or a map with it as `front`.
  void read_cover(const Setting& value) {
    const Setting* front = &value;
    if (value.kind == Setting::Kind::map) {
      SettingReader inner(value, "cover", diagnostics_);
      front = inner.any("front");
      out_.wrap = read_wrap(inner);
      inner.finish();
    }
    if (front == nullptr) return;
    if (front->scalar.starts_with("http://") || front->scalar.starts_with("https://")) {
      out_.cover = content::NamedFile{front->scalar, front->span};
    } else {
      out_.cover = file(*front, "cover");
    }
  }

  void code() {
    const Setting* map = reader_.any("code");
    if (map == nullptr) return;
    SettingReader inner(*map, "code", diagnostics_);
    if (const auto numbers = inner.flag("line-numbers")) out_.code_line_numbers = *numbers;
    inner.finish();
  }

  void images() {
    const Setting* map = reader_.any("images");
    if (map == nullptr) return;
    SettingReader inner(*map, "images", diagnostics_);
    const auto number = [&](std::string_view key, std::int64_t least, std::int64_t most,
                            std::uint32_t& out) {
      if (const auto value = inner.integer(key, least, most)) {
        out = static_cast<std::uint32_t>(*value);
      }
    };
    number("ppi", 72, 2400, out_.images.ppi);
    number("max", 200, 16'384, out_.images.max);
    if (const auto opening = inner.flag("opening")) out_.images.opening = *opening;
    inner.finish();
  }

  void look(std::string_view key, const Setting& value, content::NamedLook& out) {
    if (content::names_file(value.scalar)) {
      if (auto named = file(value, key)) out = {std::move(named->path), named->span};
    } else if (value.kind == Setting::Kind::scalar && !value.scalar.empty()) {
      out = {value.scalar, value.span};
    } else {
      reader_.refuse(value, key, "a name");
    }
  }

  std::optional<content::WrittenDate> date(std::string_view key) {
    const Setting* value = reader_.any(key);
    if (value == nullptr) return std::nullopt;
    const DateReading reading = read_date(value->scalar);
    if (reading.kind == DateReading::Kind::date) return reading.date;
    diagnostics_.error("bad-date", value->span,
                       std::string(key) + ": \"" + value->scalar + "\" is no date",
                       "write it as 2023-12-30");
    return std::nullopt;
  }

  std::optional<content::NamedFile> file(const Setting& value, std::string_view key) {
    const auto path =
        base::normal_path(base::join_path(base::folder_of(source_.name()), value.scalar));
    if (value.kind == Setting::Kind::scalar && !value.scalar.empty() && path) {
      return content::NamedFile{*path, value.span};
    }
    reader_.refuse(value, key, "a path inside the project");
    return std::nullopt;
  }

  std::vector<content::NamedFile> files(std::string_view key) {
    std::vector<content::NamedFile> found;
    const Setting* value = reader_.any(key);
    if (value == nullptr) return found;
    const auto add = [&](const Setting& item) {
      if (auto named = file(item, key)) found.push_back(std::move(*named));
    };
    if (value->kind == Setting::Kind::list) {
      for (const Setting& item : value->items) add(item);
    } else {
      add(*value);
    }
    return found;
  }

  SettingReader& reader_;
  const base::SourceFile& source_;
  base::Diagnostics& diagnostics_;
  BookSettings out_;
};

BookSettings read_map(const Setting& map, const base::SourceFile& source,
                      base::Diagnostics& diagnostics) {
  SettingReader reader(map, "book.yaml", diagnostics);
  BookSettings settings = SettingsReading(reader, source, diagnostics).run();
  for (const Setting::Member& member : map.members) {
    settings.places.push_back({member.key, member.value.span});
  }
  reader.any("books");
  reader.finish();
  return settings;
}

/// Whether `entry` says something else in place of `key`: a year stands for a range, and a range
/// for a year.
bool replaces(const Setting& entry, std::string_view key) {
  const auto has = [&entry](std::string_view other) { return entry.find(other) != nullptr; };
  if (key == "year") return has("year") || has("from") || has("to");
  return has(key) || ((key == "from" || key == "to") && has("year"));
}

/// `whole` with the keys of `entry` in place of its own, and without `books`.
Setting laid_over(const Setting& whole, const Setting& entry) {
  Setting out = entry;
  for (const Setting::Member& member : whole.members) {
    if (member.key != "books" && !replaces(entry, member.key)) out.members.push_back(member);
  }
  return out;
}

/// The entries of `books`. What is wrong in the other keys has been reported.
std::vector<BookSettings> read_books(const Setting& whole, const base::SourceFile& source,
                                     base::Diagnostics& diagnostics) {
  std::vector<BookSettings> books;
  const Setting* list = whole.find("books");
  if (list == nullptr || list->kind == Setting::Kind::null) return books;
  SettingReader reader(whole, "book.yaml", diagnostics);
  if (list->kind != Setting::Kind::list) {
    reader.refuse(*list, "books", "a list of books, each with the keys that are its own");
    return books;
  }
  for (const Setting& entry : list->items) {
    if (entry.kind != Setting::Kind::map || entry.find("books") != nullptr) {
      reader.refuse(entry, "books", "a list of books, each with the keys that are its own");
      continue;
    }
    base::Diagnostics found;
    books.push_back(read_map(laid_over(whole, entry), source, found));
    for (const base::Diagnostic& item : found.items()) {
      const bool own = item.span.begin >= entry.span.begin && item.span.end <= entry.span.end;
      if (own) diagnostics.add(item);
    }
  }
  return books;
}

}  // namespace

std::optional<BookSettings> read_book_settings(const base::SourceFile& source,
                                               base::Diagnostics& diagnostics) {
  const base::Span whole{&source, 0, static_cast<std::uint32_t>(source.text().size())};
  base::Diagnostics found;
  std::optional<BookSettings> settings;
  if (const auto map =
          base::parse_settings(whole, base::DuplicateKeys::refuse, {}, "book-yaml", found)) {
    settings = read_map(*map, source, found);
    settings->books = read_books(*map, source, found);
  }
  if (found.has_errors()) settings.reset();
  diagnostics.append(std::move(found));
  return settings;
}

}  // namespace chaek::read
