#include <algorithm>
#include <string>
#include <string_view>

#include "book/cover_text.h"
#include "shop/judges.h"

namespace chaek::shop {
namespace {

using content::ColophonField;

/// The cover's words. A wrong ISBN is reported where the cover or the colophon is made.
book::CoverText cover_text(const Case& at) {
  base::Diagnostics heard_elsewhere;
  return book::make_cover_text(at.submission.settings, at.submission.book.metadata,
                               heard_elsewhere);
}

base::Span place(const Case& at, std::string_view key) {
  return at.submission.settings.place_of(key);
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

bool in_colophon(const Case& at, ColophonField field) {
  const auto& fields = at.submission.settings.colophon.fields;
  const auto found = fields.find(field);
  return found != fields.end() && !found->second.empty();
}

bool has_isbn(const book::Metadata& metadata) {
  return metadata.identifier.starts_with("urn:isbn:");
}

std::string_view word_of(Field field) {
  switch (field) {
    case Field::title:
      return "title";
    case Field::author:
      return "author";
    case Field::issuer:
      return "issuer";
    case Field::publisher:
      return "publisher";
    case Field::registration:
      return "registration";
    case Field::address:
      return "address";
    case Field::date:
      return "date";
    case Field::isbn:
      return "isbn";
    case Field::price:
      return "price";
    case Field::language:
      return "language";
  }
  return {};
}

/// Whether the colophon has a line for `field`, from its own keys or from what the book knows.
bool colophon_says(const Case& at, Field field) {
  const book::Metadata& metadata = at.submission.book.metadata;
  switch (field) {
    case Field::title:
    case Field::language:
      return true;
    case Field::author:
      return in_colophon(at, ColophonField::author) || !metadata.authors.empty();
    case Field::issuer:
      return in_colophon(at, ColophonField::issuer);
    case Field::publisher:
      return in_colophon(at, ColophonField::publisher) || !metadata.publisher.empty();
    case Field::registration:
      return in_colophon(at, ColophonField::registration);
    case Field::address:
      return in_colophon(at, ColophonField::address);
    case Field::date:
      return !at.submission.settings.colophon.printings.empty() || content::exists(metadata.date);
    case Field::isbn:
      return in_colophon(at, ColophonField::isbn) || has_isbn(metadata);
    case Field::price:
      return in_colophon(at, ColophonField::price);
  }
  return false;
}

/// Whether the EPUB's package says `field`; its price stands in the colophon or on the cover.
bool package_says(const Case& at, Field field) {
  const book::Metadata& metadata = at.submission.book.metadata;
  switch (field) {
    case Field::title:
      return !metadata.title.empty();
    case Field::author:
      return !metadata.authors.empty();
    case Field::publisher:
      return !metadata.publisher.empty();
    case Field::date:
      return content::exists(metadata.date);
    case Field::isbn:
      return has_isbn(metadata);
    case Field::language:
      return !metadata.language.empty();
    case Field::price:
      return !cover_text(at).price.empty();
    case Field::issuer:
    case Field::registration:
    case Field::address:
      return colophon_says(at, field);
  }
  return false;
}

/// Where in book.yaml the EPUB's `field` is said.
std::string_view key_of(Field field) {
  if (field == Field::author) return "authors";
  return field == Field::isbn ? "identifier" : word_of(field);
}

}  // namespace

void judge_isbn(const Case& at) {
  const book::CoverText text = cover_text(at);
  if (text.isbn.empty()) {
    at.findings.fault("shop-isbn", place(at, "cover"),
                      "the cover has no ISBN; " + at.profile.name + " wants one",
                      "say `isbn` under `cover` in book.yaml");
  } else if (at.rule.addon && text.addon.empty()) {
    at.findings.fault("shop-isbn", at.submission.settings.wrap.isbn_span,
                      "the ISBN has no add-on; " + at.profile.name + " wants one",
                      "say `addon` under `cover` in book.yaml: five digits, such as 03810");
  }
}

void judge_price(const Case& at) {
  const std::string price = cover_text(at).price;
  if (has_digit(price)) return;
  at.findings.fault("shop-price", place(at, "cover"),
                    price.empty() ? "no price stands on the cover"
                                  : "the price on the cover has no figure: " + price,
                    "say `price` under `cover` in book.yaml, such as 15,000원");
}

void judge_colophon(const Case& at) {
  const auto& pieces = at.submission.book.pieces;
  if (std::find(pieces.begin(), pieces.end(), content::Piece::colophon) == pieces.end()) {
    at.findings.fault("shop-colophon", place(at, "pages"),
                      "the book has no colophon; " + at.profile.name + " wants one",
                      "say `colophon: true` in book.yaml");
    return;
  }
  for (const Field field : at.rule.fields) {
    if (colophon_says(at, field)) continue;
    const std::string word(word_of(field));
    at.findings.fault("shop-colophon", place(at, "colophon"),
                      "the colophon does not say the " + word,
                      "say `" + word + "` under `colophon` in book.yaml");
  }
}

void judge_metadata(const Case& at) {
  for (const Field field : at.rule.fields) {
    if (package_says(at, field)) continue;
    const std::string key(key_of(field));
    const bool of_cover = field == Field::price;
    at.findings.fault("shop-metadata", place(at, of_cover ? "cover" : key),
                      "the EPUB does not say the " + std::string(word_of(field)),
                      of_cover ? "say `price` under `cover` or `colophon` in book.yaml"
                               : "say `" + key + "` in book.yaml");
  }
}

}  // namespace chaek::shop
