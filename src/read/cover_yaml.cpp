#include "read/cover_yaml.h"

#include <optional>
#include <string>
#include <string_view>

#include "base/paper_size.h"

namespace chaek::read {
namespace {

using base::Length;
using base::Setting;
using base::SettingReader;

std::optional<Length> millimetres(SettingReader& reader, std::string_view key, double most,
                                  std::string_view expected) {
  const Setting* value = reader.any(key);
  if (value == nullptr) return std::nullopt;
  const auto mm = base::parse_measure(value->scalar, "mm");
  if (mm && *mm >= 0 && *mm <= most) return Length::millimetres(*mm);
  reader.refuse(*value, key, expected);
  return std::nullopt;
}

}  // namespace

content::CoverSettings read_wrap(SettingReader& reader) {
  content::CoverSettings out;
  const auto text = [&reader](std::string_view key, std::string& into, base::Span* span) {
    const Setting* value = reader.any(key);
    if (value == nullptr) return;
    if (value->kind != Setting::Kind::scalar) return reader.refuse(*value, key, "a text");
    into = value->scalar;
    if (span != nullptr) *span = value->span;
  };
  text("blurb", out.blurb, nullptr);
  text("price", out.price, nullptr);
  text("isbn", out.isbn, &out.isbn_span);
  text("addon", out.addon, &out.addon_span);
  if (const Setting* paper = reader.any("paper")) {
    out.caliper = base::parse_caliper(paper->scalar);
    if (!out.caliper) reader.refuse(*paper, "paper", "a thickness such as 0.1mm, or 80g");
  }
  out.spine = millimetres(reader, "spine", 100, "0mm to 100mm");
  out.upright = reader.choice<bool>("spine-text", {{"upright", true}, {"turned", false}});
  out.flaps = millimetres(reader, "flaps", 200, "0mm to 200mm").value_or(Length());
  return out;
}

}  // namespace chaek::read
