#include "book/cover_text.h"

#include <algorithm>
#include <string_view>

#include "book/identifier.h"

namespace chaek::book {
namespace {

using content::ColophonField;

std::string first_of(const content::ColophonSettings& colophon, ColophonField field) {
  const auto found = colophon.fields.find(field);
  return found == colophon.fields.end() || found->second.empty() ? std::string()
                                                                 : found->second.front();
}

std::string digits_of(const std::string& text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits;
}

bool is_isbn13(const std::string& digits) {
  return digits.size() == 13 && (digits.starts_with("978") || digits.starts_with("979")) &&
         isbn_check_digit(digits.substr(0, 12)) == digits[12];
}

/// The ISBN as written, without its name and without the add-on's digits.
std::string shown(const std::string& written) {
  std::size_t end = 0;
  std::size_t digits = 0;
  while (end < written.size() && digits < 13) {
    if (written[end] >= '0' && written[end] <= '9') ++digits;
    ++end;
  }
  const std::size_t begin = std::min(written.find_first_of("0123456789"), end);
  return written.substr(begin, end - begin);
}

void set_isbn(const std::string& written, base::Span span, CoverText& out,
              base::Diagnostics& diagnostics) {
  if (written.empty()) return;
  const std::string digits = digits_of(written);
  const std::string isbn = digits.substr(0, 13);
  if (!is_isbn13(isbn)) {
    diagnostics.error("bad-isbn", span, '"' + written + "\" is no ISBN of 13 digits",
                      "a barcode needs 978 or 979, nine digits and the right last one");
    return;
  }
  out.isbn = isbn;
  out.printed = shown(written);
  if (digits.size() == 18) out.addon = digits.substr(13);
}

}  // namespace

CoverText make_cover_text(const content::BookSettings& settings, const Metadata& metadata,
                          base::Diagnostics& diagnostics) {
  const content::CoverSettings& wrap = settings.wrap;
  CoverText out;
  out.blurb = wrap.blurb.empty() ? metadata.description : wrap.blurb;
  out.publisher = metadata.publisher;
  if (out.publisher.empty()) out.publisher = first_of(settings.colophon, ColophonField::publisher);
  out.price = wrap.price.empty() ? first_of(settings.colophon, ColophonField::price) : wrap.price;
  constexpr std::string_view kPrice = "값";
  if (!out.price.empty() && metadata.language.starts_with("ko") && !out.price.starts_with(kPrice)) {
    out.price = std::string(kPrice) + ' ' + out.price;
  }
  if (!wrap.isbn.empty()) {
    set_isbn(wrap.isbn, wrap.isbn_span, out, diagnostics);
  } else if (const auto isbn = first_of(settings.colophon, ColophonField::isbn); !isbn.empty()) {
    set_isbn(isbn, settings.colophon.isbn, out, diagnostics);
  } else if (metadata.identifier.starts_with("urn:isbn:")) {
    set_isbn(settings.identifier, settings.place_of("identifier"), out, diagnostics);
  }
  if (wrap.addon.empty()) return out;
  const bool five = wrap.addon.size() == 5 && digits_of(wrap.addon) == wrap.addon;
  if (!five) {
    diagnostics.error("bad-isbn", wrap.addon_span, '"' + wrap.addon + "\" is no add-on of an ISBN",
                      "an add-on has five digits, such as 03810");
  } else {
    out.addon = wrap.addon;
  }
  return out;
}

}  // namespace chaek::book
