#include "book/colophon.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "book/address.h"
#include "book/chapter_line.h"
#include "book/identifier.h"

namespace chaek::book {
namespace {

using content::ColophonField;

/// Which lines stand together.
enum class Group { people, house, sale };

struct FieldRow {
  ColophonField field;
  Group group;
  std::string_view korean;
  std::string_view english;
};

constexpr std::array<FieldRow, 18> kRows{{
    {ColophonField::author, Group::people, "지은이", "Author"},
    {ColophonField::translator, Group::people, "옮긴이", "Translator"},
    {ColophonField::illustrator, Group::people, "그린이", "Illustrator"},
    {ColophonField::photographer, Group::people, "사진", "Photographs"},
    {ColophonField::issuer, Group::people, "펴낸이", "Publisher"},
    {ColophonField::editor, Group::people, "편집", "Editor"},
    {ColophonField::proofreader, Group::people, "교정", "Proofreader"},
    {ColophonField::designer, Group::people, "디자인", "Design"},
    {ColophonField::publisher, Group::house, "펴낸곳", "Published by"},
    {ColophonField::printer, Group::house, "인쇄", "Printed by"},
    {ColophonField::registration, Group::house, "출판 신고", "Registration"},
    {ColophonField::address, Group::house, "주소", "Address"},
    {ColophonField::phone, Group::house, "전화", "Phone"},
    {ColophonField::fax, Group::house, "팩스", "Fax"},
    {ColophonField::email, Group::house, "이메일", "E-mail"},
    {ColophonField::website, Group::house, "홈페이지", "Website"},
    {ColophonField::isbn, Group::sale, "ISBN", "ISBN"},
    {ColophonField::price, Group::sale, "값", "Price"},
}};

using Fields = std::map<ColophonField, std::vector<std::string>>;

std::string joined(const std::vector<std::string>& texts, std::string_view separator) {
  std::string all;
  for (const std::string& text : texts) {
    if (!all.empty()) all += separator;
    all += text;
  }
  return all;
}

/// 15000 as "15,000원"; what is no bare number stays as written.
std::string price_text(const std::string& written, const Words& words) {
  const bool bare = !written.empty() && std::all_of(written.begin(), written.end(),
                                                    [](char c) { return c >= '0' && c <= '9'; });
  if (!bare || !words.korean()) return written;
  std::string text = written;
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, ",");
  return text + "원";
}

std::string address_of(ColophonField field, const std::string& text) {
  if (field == ColophonField::email && text.find('@') != std::string::npos) {
    return encoded_url("mailto:" + text);
  }
  if (field != ColophonField::website) return {};
  const std::string scheme = scheme_of(text);
  if (scheme != "http" && scheme != "https" && !scheme.empty()) return {};
  const std::string url = scheme.empty() ? "https://" + text : text;
  return has_plausible_host(url) ? encoded_url(url) : std::string();
}

/// The ISBN in front of what `written` may add to it ("… 03810").
std::string isbn_digits(std::string_view written) {
  std::string digits;
  for (const char c : written) {
    if ((c >= '0' && c <= '9') || c == 'X' || c == 'x') digits += c;
  }
  if (digits.size() > 13) digits.resize(13);  // the five digits of the subject follow
  return digits;
}

void check_isbn(const std::string& written, base::Span span, base::Diagnostics& diagnostics) {
  const std::string digits = isbn_digits(written);
  if (written_identifier("isbn" + digits)) return;
  std::string hint = "an ISBN has 13 digits";
  if (digits.size() == 13 && digits.find_first_of("Xx") == std::string::npos) {
    hint = "these digits would end with ";
    hint += isbn_check_digit(std::string_view(digits).substr(0, 12));
  }
  diagnostics.error("bad-isbn", span, '"' + written + "\" is no ISBN", std::move(hint));
}

/// What the book says of itself elsewhere, where `fields` is silent.
void add_known(const content::BookSettings& settings, const Metadata& metadata, Fields& fields) {
  const auto add = [&](ColophonField field, const std::vector<std::string>& texts) {
    if (!texts.empty()) fields.try_emplace(field, texts);
  };
  add(ColophonField::author, metadata.authors);
  if (!metadata.publisher.empty()) add(ColophonField::publisher, {metadata.publisher});
  if (!metadata.identifier.starts_with("urn:isbn:")) return;
  const std::size_t digits = settings.identifier.find_first_of("0123456789");
  if (digits != std::string::npos) add(ColophonField::isbn, {settings.identifier.substr(digits)});
}

std::vector<ColophonLine> printing_lines(const content::ColophonSettings& settings,
                                         const Metadata& metadata, const Words& words) {
  std::vector<ColophonLine> lines;
  for (const content::Printing& printing : settings.printings) {
    std::string label = printing.label;
    if (words.korean() && label.ends_with("쇄")) label += " 발행";
    lines.push_back({std::move(label), shown_date(printing.date, metadata.language), {}});
  }
  if (lines.empty() && content::exists(metadata.date)) {
    lines.push_back({words.korean() ? "펴낸날" : "Published",
                     shown_date(metadata.date, metadata.language),
                     {}});
  }
  return lines;
}

std::vector<ColophonLine> field_lines(const Fields& fields, Group group, const Words& words) {
  std::vector<ColophonLine> lines;
  for (const FieldRow& row : kRows) {
    const auto found = fields.find(row.field);
    if (row.group != group || found == fields.end()) continue;
    ColophonLine line;
    line.label = words.korean() ? row.korean : row.english;
    line.text = joined(found->second, ", ");
    line.url = address_of(row.field, line.text);
    if (row.field == ColophonField::price) line.text = price_text(line.text, words);
    const auto day = fields.find(ColophonField::registered);
    if (row.field == ColophonField::registration && day != fields.end()) {
      line.text += " (" + joined(day->second, ", ") + ")";
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string copyright_line(const Metadata& metadata, const Words& words) {
  const std::string holder =
      metadata.authors.empty() ? metadata.publisher : joined(metadata.authors, ", ");
  if (holder.empty()) return {};
  const std::string year =
      content::exists(metadata.date) ? std::to_string(metadata.date.year) : std::string();
  if (words.korean()) return "ⓒ " + holder + (year.empty() ? "" : ", " + year);
  return "© " + (year.empty() ? "" : year + " ") + holder;
}

}  // namespace

Colophon make_colophon(const content::BookSettings& settings, const Metadata& metadata,
                       const Words& words, base::Diagnostics& diagnostics) {
  const content::ColophonSettings& own = settings.colophon;
  Fields fields = own.fields;
  if (const auto isbn = fields.find(ColophonField::isbn); isbn != fields.end()) {
    for (const std::string& written : isbn->second) check_isbn(written, own.isbn, diagnostics);
  }
  add_known(settings, metadata, fields);
  Colophon colophon;
  const auto add = [&](std::vector<ColophonLine> lines) {
    if (!lines.empty()) colophon.groups.push_back(std::move(lines));
  };
  add(printing_lines(own, metadata, words));
  for (const Group group : {Group::people, Group::house, Group::sale}) {
    add(field_lines(fields, group, words));
  }
  std::vector<ColophonLine> own_lines;
  own_lines.reserve(own.lines.size());
  for (const content::OwnLine& line : own.lines) own_lines.push_back({line.label, line.text, {}});
  add(std::move(own_lines));
  colophon.copyright = own.copyright.empty() ? copyright_line(metadata, words) : own.copyright;
  colophon.notices = own.notices;
  if (colophon.notices.empty() && !metadata.rights.empty()) {
    colophon.notices.push_back(metadata.rights);
  }
  return colophon;
}

}  // namespace chaek::book
