#include "image/color_profile.h"

#include <lcms2.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>
#include <vector>

#include "image/pixels.h"
#include "unit/image/made_pictures.h"

using namespace chaek::image;
using namespace std::string_literals;

namespace {

std::string saved(cmsHPROFILE profile) {
  cmsUInt32Number size = 0;
  cmsSaveProfileToMem(profile, nullptr, &size);
  std::string bytes(size, '\0');
  cmsSaveProfileToMem(profile, bytes.data(), &size);
  cmsCloseProfile(profile);
  return bytes;
}

/// Display P3: the primaries of digital cinema, white D65, sRGB's curve.
std::string display_p3() {
  const cmsCIExyY white = {0.3127, 0.3290, 1};
  const cmsCIExyYTRIPLE primaries = {{0.680, 0.320, 1}, {0.265, 0.690, 1}, {0.150, 0.060, 1}};
  const double parameters[] = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
  cmsToneCurve* curve = cmsBuildParametricToneCurve(nullptr, 4, parameters);
  cmsToneCurve* curves[] = {curve, curve, curve};
  const std::string bytes = saved(cmsCreateRGBProfile(&white, &primaries, curves));
  cmsFreeToneCurve(curve);
  return bytes;
}

std::string srgb() {
  return saved(cmsCreate_sRGBProfile());
}

std::string with_profile(const std::string& jpeg, const std::string& profile) {
  return with_segment(jpeg, jpeg_segment_bytes(0xE2, "ICC_PROFILE\0\1\1"s + profile));
}

std::string flat_jpeg(std::vector<JSAMPLE> color) {
  MadeJpeg made;
  made.color = [&color](auto, auto) { return color; };
  return make_jpeg(made);
}

std::optional<ColorProfile> profile_of(const std::string& bytes) {
  Fault fault;
  const auto identity = identify(bytes, {}, fault);
  REQUIRE(identity);
  return color_profile(bytes, *identity);
}

std::vector<int> first_color(const std::string& bytes) {
  Fault fault;
  const auto pixels = decode(bytes, {}, fault);
  INFO(fault.reason);
  REQUIRE(pixels);
  return {pixels->color[0], pixels->color[1], pixels->color[2]};
}

void check_near(const std::vector<int>& found, const std::vector<int>& expected) {
  CAPTURE(found, expected);
  for (std::size_t i = 0; i < 3; ++i) CHECK(std::abs(found[i] - expected[i]) <= 4);
}

}  // namespace

TEST_CASE("sRGB's own profile and none at all mean the same") {
  const std::string jpeg = flat_jpeg({200, 30, 60});
  CHECK_FALSE(profile_of(jpeg));
  CHECK_FALSE(profile_of(with_profile(jpeg, srgb())));
}

TEST_CASE("a picture of wider colours does not shift") {
  // Display P3's (220, 60, 60) is sRGB's (239, 35, 50), by the primaries of both.
  const std::string jpeg = with_profile(flat_jpeg({220, 60, 60}), display_p3());
  const auto profile = profile_of(jpeg);
  REQUIRE(profile);
  CHECK(profile->components == 3);
  CHECK(profile->bytes == display_p3());
  check_near(first_color(jpeg), {239, 35, 50});
}

TEST_CASE("a profile spread over segments is joined in the order of their numbers") {
  const std::string whole = display_p3();
  const std::string head = "ICC_PROFILE\0"s;
  std::string jpeg = flat_jpeg({220, 60, 60});
  // Inserted at the front one after the other: the second stands first in the file.
  jpeg = with_segment(jpeg, jpeg_segment_bytes(0xE2, head + "\1\2" + whole.substr(0, 200)));
  jpeg = with_segment(jpeg, jpeg_segment_bytes(0xE2, head + "\2\2" + whole.substr(200)));
  const auto profile = profile_of(jpeg);
  REQUIRE(profile);
  CHECK(profile->bytes == whole);
}

TEST_CASE("PNG's profile counts, and its gamma where there is none") {
  MadePng made;
  made.rows = {{220, 60, 60}};
  std::string png = make_png(made);
  CHECK_FALSE(profile_of(png));
  // Samples in light itself (gamma 1): 55 of 255 of the light is 128.
  made.rows = {{55, 55, 55}};
  std::string linear = make_png(made);
  linear.insert(33, png_chunk_bytes("gAMA", "\0\1\x86\xA0"s));
  check_near(first_color(linear), {128, 128, 128});
  std::string usual = make_png(made);
  usual.insert(33, png_chunk_bytes("gAMA", "\0\0\xB1\x8F"s));
  CHECK(first_color(usual) == std::vector<int>{55, 55, 55});
  // sRGB goes before gamma.
  linear.insert(33, png_chunk_bytes("sRGB", "\0"s));
  CHECK(first_color(linear) == std::vector<int>{55, 55, 55});
}

TEST_CASE("a damaged profile, or one of other samples, is none") {
  const std::string jpeg = flat_jpeg({220, 60, 60});
  const std::string whole = display_p3();
  CHECK_FALSE(profile_of(with_profile(jpeg, "no profile")));
  CHECK_FALSE(profile_of(with_profile(jpeg, whole.substr(0, 100))));
  cmsToneCurve* curve = cmsBuildGamma(nullptr, 1.8);
  const std::string gray = saved(cmsCreateGrayProfile(cmsD50_xyY(), curve));
  cmsFreeToneCurve(curve);
  CHECK_FALSE(profile_of(with_profile(jpeg, gray)));
  for (std::size_t at = 0; at < whole.size(); at += 3) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x7F);
    Fault fault;
    CHECK(decode(with_profile(jpeg, changed), {}, fault));
  }
}

TEST_CASE("a grey picture's profile gives grey") {
  MadeJpeg made;
  made.components = 1;
  made.space = made.stored_as = JCS_GRAYSCALE;
  made.color = [](auto, auto) { return std::vector<JSAMPLE>{128}; };
  cmsToneCurve* curve = cmsBuildGamma(nullptr, 1.0);
  const std::string profile = saved(cmsCreateGrayProfile(cmsD50_xyY(), curve));
  cmsFreeToneCurve(curve);
  Fault fault;
  const auto pixels = decode(with_profile(make_jpeg(made), profile), {}, fault);
  REQUIRE(pixels);
  CHECK(pixels->model == Pixels::Model::gray);
  CHECK(std::abs(pixels->color[0] - 188) <= 2);  // half the light
}
