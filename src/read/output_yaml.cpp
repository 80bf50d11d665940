#include "read/output_yaml.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace chaek::read {
namespace {

using base::OutputChoice;
using base::Setting;
using base::SettingReader;

constexpr std::array<std::string_view, 8> kKeys = {"sheet", "flip",  "sides", "paper",
                                                   "marks", "bleed", "ink",   "links"};

/// Whether `map` says something that only sheets have.
bool needs_scheme(const Setting& map) {
  return std::any_of(map.members.begin(), map.members.end(), [](const Setting::Member& member) {
    return member.key != "file" && !base::is_page_key(member.key);
  });
}

void read_keys(const Setting& map, SettingReader& reader, OutputChoice& out) {
  if (const Setting* scheme = reader.any("scheme")) {
    if (!base::set_scheme(out.print, scheme->scalar)) {
      reader.refuse(*scheme, "scheme", base::scheme_words());
    }
  } else if (needs_scheme(map)) {
    reader.refuse(map, "scheme", base::scheme_words());
  }
  for (const std::string_view key : kKeys) {
    const Setting* value = reader.any(key);
    if (value == nullptr) continue;
    const auto expected = base::set_print_key(out.print, key, value->scalar);
    if (expected && !expected->empty()) reader.refuse(*value, key, *expected);
  }
}

OutputChoice read_map(const Setting& map, base::Diagnostics& diagnostics) {
  SettingReader reader(map, "outputs", diagnostics);
  OutputChoice out;
  const std::string file = reader.text("file").value_or("");
  if (file.ends_with(".pdf") || file.ends_with(".epub")) {
    out.path = file;
  } else {
    reader.refuse(map, "file", "a file name that ends in .epub or .pdf");
  }
  if (file.ends_with(".pdf") && map.members.size() > 1) read_keys(map, reader, out);
  reader.finish();
  return out;
}

}  // namespace

std::vector<OutputChoice> read_outputs(SettingReader& reader,
                                       std::vector<content::KeyPlace>& places,
                                       base::Diagnostics& diagnostics) {
  std::vector<OutputChoice> out;
  const Setting* list = reader.any("outputs");
  if (list == nullptr) return out;
  if (list->kind != Setting::Kind::list) {
    reader.refuse(*list, "outputs", "a list of files, one a line after \"- \"");
    return out;
  }
  for (const Setting& item : list->items) {
    base::WrongPart wrong;
    auto choice = item.kind == Setting::Kind::map ? std::optional(read_map(item, diagnostics))
                                                  : base::parse_output(item.scalar, &wrong);
    if (!choice) {
      reader.refuse(item, wrong.part.empty() ? "outputs" : wrong.part, wrong.expected);
      continue;
    }
    const bool twice = std::any_of(out.begin(), out.end(), [&](const OutputChoice& other) {
      return other.path == choice->path;
    });
    if (twice) {
      diagnostics.error("bad-value", item.span, "\"outputs\" names " + choice->path + " twice",
                        "each output has a name of its own");
    }
    places.push_back({choice->path, item.span});
    out.push_back(std::move(*choice));
  }
  return out;
}

}  // namespace chaek::read
