#include "read/colophon_yaml.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "read/read_date.h"

namespace chaek::read {
namespace {

using base::Setting;
using base::SettingReader;
using content::ColophonField;

struct FieldName {
  ColophonField field;
  std::string_view english;
  std::string_view korean;
};

constexpr std::array<FieldName, 19> kFields{{
    {ColophonField::author, "author", "지은이"},
    {ColophonField::translator, "translator", "옮긴이"},
    {ColophonField::illustrator, "illustrator", "그린이"},
    {ColophonField::photographer, "photographer", "사진"},
    {ColophonField::issuer, "issuer", "펴낸이"},
    {ColophonField::publisher, "publisher", "펴낸곳"},
    {ColophonField::editor, "editor", "편집"},
    {ColophonField::proofreader, "proofreader", "교정"},
    {ColophonField::designer, "designer", "디자인"},
    {ColophonField::printer, "printer", "인쇄"},
    {ColophonField::registration, "registration", "신고번호"},
    {ColophonField::registered, "registered", "신고일"},
    {ColophonField::address, "address", "주소"},
    {ColophonField::phone, "phone", "전화"},
    {ColophonField::fax, "fax", "팩스"},
    {ColophonField::email, "email", "이메일"},
    {ColophonField::website, "website", "홈페이지"},
    {ColophonField::isbn, "isbn", "ISBN"},
    {ColophonField::price, "price", "값"},
}};

void read_printings(const Setting& map, content::ColophonSettings& out,
                    base::Diagnostics& diagnostics) {
  for (const Setting::Member& member : map.members) {
    const DateReading reading = read_date(member.value.scalar);
    if (reading.kind == DateReading::Kind::date) {
      out.printings.push_back({member.key, reading.date});
    } else {
      diagnostics.error("bad-date", member.value.span,
                        member.key + ": \"" + member.value.scalar + "\" is no date",
                        "write it as 2023-12-30");
    }
  }
}

/// `{label: text}`, or a list of such maps and of texts without a label.
void read_lines(const Setting& value, SettingReader& reader, content::ColophonSettings& out) {
  constexpr std::string_view kExpected = "a map of labels and texts, or a list of lines";
  for (const Setting::Member& member : value.members) {
    if (member.value.kind == Setting::Kind::scalar) {
      out.lines.push_back({member.key, member.value.scalar});
    } else {
      reader.refuse(member.value, member.key, "a text");
    }
  }
  for (const Setting& item : value.items) {
    if (item.kind == Setting::Kind::scalar) {
      out.lines.push_back({{}, item.scalar});
    } else if (item.kind == Setting::Kind::map) {
      read_lines(item, reader, out);
    } else {
      reader.refuse(item, "lines", kExpected);
    }
  }
  if (value.kind == Setting::Kind::scalar) reader.refuse(value, "lines", kExpected);
}

}  // namespace

content::ColophonSettings read_colophon(const Setting& map, base::Diagnostics& diagnostics) {
  SettingReader reader(map, "colophon", diagnostics);
  content::ColophonSettings out;
  for (const FieldName& name : kFields) {
    for (const std::string_view key : {name.english, name.korean}) {
      std::vector<std::string> texts = reader.texts(key);
      if (texts.empty()) continue;
      if (name.field == ColophonField::isbn) out.isbn = reader.any(key)->span;
      out.fields[name.field] = std::move(texts);
    }
  }
  if (const Setting* printings = reader.any("printings")) {
    if (printings->kind == Setting::Kind::map) {
      read_printings(*printings, out, diagnostics);
    } else {
      reader.refuse(*printings, "printings", "a map such as {초판 1쇄: 2023-12-30}");
    }
  }
  if (const Setting* lines = reader.any("lines")) read_lines(*lines, reader, out);
  if (auto copyright = reader.text("copyright")) out.copyright = std::move(*copyright);
  out.notices = reader.texts("notice");
  reader.finish();
  return out;
}

}  // namespace chaek::read
