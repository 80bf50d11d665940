#include "pdf/imported_page.h"

#include <charconv>
#include <cmath>
#include <functional>
#include <utility>
#include <vector>

#include "base/trimmed.h"

namespace chaek::pdf {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::optional<std::size_t> number_at(std::string_view text, std::size_t at) {
  at = text.find_first_not_of(kSpaces, at);
  std::size_t number = 0;
  if (at == std::string_view::npos) return {};
  const auto [end, fault] = std::from_chars(text.data() + at, text.data() + text.size(), number);
  if (fault != std::errc{}) return {};
  return number;
}

/// `text` with every reference "5 0 R" (no other generation is written) given to `change`, whose
/// result stands in its place. Cairo's dictionaries hold no strings that could look like one.
std::string with_references(std::string_view text,
                            const std::function<std::string(std::uint32_t)>& change) {
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = text.find(" 0 R"); at != std::string_view::npos;
       at = text.find(" 0 R", at + 4)) {
    std::size_t begin = at;
    while (begin > done && is_digit(text[begin - 1])) --begin;
    const auto number = number_at(text.substr(begin, at - begin), 0);
    const bool ends = at + 4 == text.size() ||
                      std::string_view(" \t\r\n]>/").find(text[at + 4]) != std::string_view::npos;
    if (!number || !ends) continue;
    out.append(text.substr(done, begin - done)).append(change(static_cast<std::uint32_t>(*number)));
    done = at + 4;
  }
  return out.append(text.substr(done));
}

/// The value of `key` ("/Group") in a dictionary's entries: a dictionary in its brackets, else the
/// text up to the next name or line; empty when there is none.
std::string_view value_of(std::string_view entries, std::string_view key) {
  std::size_t at = entries.find(key);
  while (at != std::string_view::npos && at + key.size() < entries.size() &&
         kSpaces.find(entries[at + key.size()]) == std::string_view::npos) {
    at = entries.find(key, at + 1);
  }
  if (at == std::string_view::npos) return {};
  at = entries.find_first_not_of(kSpaces, at + key.size());
  if (at == std::string_view::npos) return {};
  if (entries.substr(at, 2) != "<<") {
    return base::trimmed(entries.substr(at, entries.find_first_of("/\n\r", at) - at));
  }
  int depth = 0;
  for (std::size_t end = at; end + 1 < entries.size(); ++end) {
    const std::string_view two = entries.substr(end, 2);
    if (two == "<<") ++depth;
    if (two == ">>" && --depth == 0) return entries.substr(at, end + 2 - at);
    if (two == "<<" || two == ">>") ++end;
  }
  return {};
}

class PageReader {
 public:
  explicit PageReader(std::string_view pdf) : pdf_(pdf) {}

  std::optional<ImportedPage> run() {
    if (!read_table()) return std::nullopt;
    for (const auto& [number, offset] : offsets_) {
      if (!read_object(number, offset)) return std::nullopt;
    }
    for (const auto& [number, object] : objects_) {
      const bool page = object.entries.find("/MediaBox") != std::string::npos;
      if (page && !value_of(object.entries, "/Contents").empty()) return take(object);
    }
    return std::nullopt;
  }

 private:
  /// The cross-reference table (7.5.4): entries of twenty bytes.
  bool read_table() {
    constexpr std::string_view mark = "startxref";
    constexpr std::size_t entry_size = 20;
    const std::size_t start = pdf_.rfind(mark);
    if (start == std::string_view::npos) return false;
    const auto table = number_at(pdf_, start + mark.size());
    if (!table || *table >= pdf_.size() || pdf_.substr(*table, 4) != "xref") return false;
    const std::size_t line = pdf_.find_first_not_of(kSpaces, *table + 4);
    const std::size_t space = pdf_.find(' ', line);
    if (space == std::string_view::npos || number_at(pdf_, line) != 0) return false;
    const auto count = number_at(pdf_, space);
    std::size_t at = pdf_.find('\n', space);
    if (!count || at == std::string_view::npos) return false;
    ++at;
    for (std::size_t i = 0; i < *count; ++i, at += entry_size) {
      if (at + entry_size > pdf_.size()) return false;
      const auto offset = number_at(pdf_.substr(at, 10), 0);
      if (!offset) return false;
      if (pdf_[at + 17] == 'n') offsets_.emplace_back(static_cast<std::uint32_t>(i), *offset);
    }
    return true;
  }

  bool read_object(std::uint32_t number, std::size_t offset) {
    constexpr std::string_view mark = " 0 obj";
    const std::size_t begin = pdf_.find(mark, offset);
    if (begin == std::string_view::npos || number_at(pdf_, offset) != number) return false;
    std::string_view rest = pdf_.substr(begin + mark.size());
    const std::size_t end = rest.find("endobj");
    const std::size_t stream = rest.find("\nstream\n");
    if (end == std::string_view::npos) return false;
    ImportedPage::Object& object = objects_[number];
    object.stream = stream < end;
    std::string_view body = base::trimmed(rest.substr(0, object.stream ? stream : end));
    object.dictionary = body.substr(0, 2) == "<<";
    if (!object.dictionary) {
      object.entries = body;
      return !object.stream;
    }
    body = base::trimmed(body.substr(2, body.size() - 4));
    if (!object.stream) {
      object.entries = body;
      return true;
    }
    return read_stream(body, rest.substr(stream + 8), object);
  }

  /// `/Length` is a number or refers to one; the store gives its own.
  bool read_stream(std::string_view entries, std::string_view bytes,
                   ImportedPage::Object& object) const {
    constexpr std::string_view key = "/Length";
    const std::string_view value = value_of(entries, key);
    auto length = number_at(value, 0);
    if (length && value.ends_with(" R")) length = length_object(*length);
    if (!length || *length > bytes.size()) return false;
    object.bytes = bytes.substr(0, *length);
    object.entries = entries.substr(0, static_cast<std::size_t>(value.data() - entries.data()));
    object.entries.erase(object.entries.rfind(key));
    object.entries += entries.substr(object_end(entries, value));
    return true;
  }

  static std::size_t object_end(std::string_view entries, std::string_view value) {
    return static_cast<std::size_t>(value.data() - entries.data()) + value.size();
  }

  std::optional<std::size_t> length_object(std::size_t number) const {
    for (const auto& [known, offset] : offsets_) {
      if (known != number) continue;
      const std::size_t begin = pdf_.find(" obj", offset);
      return begin == std::string_view::npos ? std::nullopt : number_at(pdf_, begin + 4);
    }
    return std::nullopt;
  }

  std::optional<ImportedPage> take(const ImportedPage::Object& page) {
    const auto contents = number_at(value_of(page.entries, "/Contents"), 0);
    const auto content = objects_.find(static_cast<std::uint32_t>(contents.value_or(0)));
    if (content == objects_.end() || !content->second.stream) return std::nullopt;
    ImportedPage out;
    out.content = content->second;
    out.resources = value_of(page.entries, "/Resources");
    out.group = value_of(page.entries, "/Group");
    if (out.resources.empty()) return std::nullopt;
    std::vector<std::string> open = {out.resources, out.group, out.content.entries};
    while (!open.empty()) {
      const std::string text = std::move(open.back());
      open.pop_back();
      with_references(text, [&](std::uint32_t number) {
        const auto found = objects_.find(number);
        if (found != objects_.end() && out.objects.emplace(number, found->second).second) {
          open.push_back(found->second.entries);
        }
        return std::string();
      });
    }
    return out;
  }

  std::string_view pdf_;
  std::vector<std::pair<std::uint32_t, std::size_t>> offsets_;
  std::map<std::uint32_t, ImportedPage::Object> objects_;
};

void append_points(std::string& out, double value) {
  append_number(out, std::llround(value * 1000));
}

}  // namespace

std::optional<ImportedPage> import_page(std::string_view pdf) {
  return PageReader(pdf).run();
}

void add_imported(ObjectStore& store, ObjectId id, const ImportedPage& page, double width,
                  double height) {
  std::map<std::uint32_t, ObjectId> ids;
  for (const auto& [number, object] : page.objects) {
    if (object.dictionary) ids[number] = store.reserve();
  }
  const auto renumbered = [&](std::string_view text) {
    return with_references(text, [&](std::uint32_t number) {
      std::string out;
      if (const auto known = ids.find(number); known != ids.end()) {
        append_reference(out, known->second);
      } else if (const auto plain = page.objects.find(number); plain != page.objects.end()) {
        out = plain->second.entries;  // a number or a list, which stands as well where it is used
      } else {
        out = "null";
      }
      return out;
    });
  };
  for (const auto& [number, object] : page.objects) {
    if (!object.dictionary) continue;
    std::string entries = renumbered(object.entries);
    if (object.stream) {
      store.set_stream(ids[number], std::move(entries), object.bytes);
    } else {
      store.set(ids[number], std::move(entries));
    }
  }
  std::string form = "/Type/XObject/Subtype/Form/BBox[0 0 ";
  append_points(form, width);
  form += ' ';
  append_points(form, height);
  // The matrix makes the unit square of it, with more digits than lengths have.
  const auto append_inverse = [&form](double value) {
    char digits[32];
    const auto end =
        std::to_chars(digits, digits + sizeof digits, 1 / value, std::chars_format::fixed, 9);
    form.append(digits, end.ptr);
  };
  form += "]/Matrix[";
  append_inverse(width);
  form += " 0 0 ";
  append_inverse(height);
  form += " 0 0]/Resources " + renumbered(page.resources);
  if (!page.group.empty()) form += "/Group " + renumbered(page.group);
  form += ' ' + renumbered(page.content.entries);
  store.set_stream(id, std::move(form), page.content.bytes);
}

}  // namespace chaek::pdf
