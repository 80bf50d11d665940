#include "book/cover_text.h"

#include <catch2/catch.hpp>

using namespace chaek;
using book::CoverText;
using content::BookSettings;
using content::ColophonField;

namespace {

CoverText text_of(const BookSettings& settings, std::size_t faults = 0) {
  book::Metadata metadata;
  metadata.description = "설명";
  metadata.publisher = "펴낸곳";
  metadata.language = "ko";
  base::Diagnostics diagnostics;
  CoverText text = book::make_cover_text(settings, metadata, diagnostics);
  CHECK(diagnostics.items().size() == faults);
  return text;
}

}  // namespace

TEST_CASE("a cover takes its words from the book and the colophon") {
  BookSettings settings;
  CHECK(text_of(settings).isbn.empty());
  settings.colophon.fields[ColophonField::isbn] = {"979-11-6050-443-9 03810"};
  settings.colophon.fields[ColophonField::price] = {"15,000원"};
  const CoverText text = text_of(settings);
  CHECK(text.blurb == "설명");
  CHECK(text.publisher == "펴낸곳");
  CHECK(text.price == "값 15,000원");
  CHECK(text.isbn == "9791160504439");
  CHECK(text.printed == "979-11-6050-443-9");
  CHECK(text.addon == "03810");
}

TEST_CASE("what the cover says of its own comes first") {
  BookSettings settings;
  settings.colophon.fields[ColophonField::price] = {"15,000원"};
  settings.wrap.blurb = "뒤표지 글";
  settings.wrap.price = "값 9,000원";
  settings.wrap.isbn = "9791160504439";
  settings.wrap.addon = "13590";
  const CoverText text = text_of(settings);
  CHECK(text.blurb == "뒤표지 글");
  CHECK(text.price == "값 9,000원");
  CHECK(text.addon == "13590");
}

TEST_CASE("wrong digits are told and make no barcode") {
  BookSettings settings;
  settings.wrap.isbn = "9791160504430";
  CHECK(text_of(settings, 1).isbn.empty());
  settings.wrap.isbn = "89-7080-145-2";
  CHECK(text_of(settings, 1).isbn.empty());
  settings.wrap.isbn = {};
  settings.wrap.addon = "123";
  CHECK(text_of(settings, 1).addon.empty());
}
