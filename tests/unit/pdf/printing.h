#pragma once

#include <stdlib.h>
#include <sys/wait.h>

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_sink.h"
#include "base/diagnostic.h"
#include "base/source_file.h"
#include "image/pixels.h"
#include "layout/page.h"
#include "pdf/write_pdf.h"
#include "source_dir.h"
#include "text/font_library.h"
#include "text/shaper.h"

namespace chaek::pdf {

using base::Length;

inline Length pt(double points) {
  return Length::points(points);
}

/// What a program printed, and whether it ended well.
struct Printed {
  int status = -1;
  std::string text;
};

/// Runs a shell command. A program that is missing gives a status that is not 0: the test fails.
inline Printed run(const std::string& command) {
  Printed printed;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return printed;
  std::array<char, 65536> buffer{};
  for (std::size_t got; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    printed.text.append(buffer.data(), got);
  }
  const int status = pclose(pipe);
  printed.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return printed;
}

/// The output of a command that must succeed.
inline std::string output_of(const std::string& command) {
  const Printed printed = run(command);
  INFO(command << "\n" << printed.text);
  REQUIRE(printed.status == 0);
  return printed.text;
}

/// A folder that is gone at the end of the test.
class Workbench {
 public:
  Workbench() {
    std::string name = (std::filesystem::temp_directory_path() / "chaek-pdf-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    folder_ = name;
  }
  ~Workbench() { std::filesystem::remove_all(folder_); }
  Workbench(const Workbench&) = delete;
  Workbench& operator=(const Workbench&) = delete;

  std::string path(std::string_view name) const { return (folder_ / name).string(); }
  std::string save(std::string_view name, const std::string& bytes) const {
    std::ofstream(path(name), std::ios::binary) << bytes;
    return path(name);
  }

 private:
  std::filesystem::path folder_;
};

inline text::FontLibrary open_library() {
  const std::string project = source_dir();
  std::ifstream file(project + "/fonts/families.yaml");
  const base::SourceFile families("families.yaml",
                                  std::string(std::istreambuf_iterator<char>(file), {}));
  base::Diagnostics diagnostics;
  auto library = text::FontLibrary::open(families, {}, {"/usr/share/fonts/"}, diagnostics);
  REQUIRE(library);
  return std::move(*library);
}

/// Makes small pages of real glyphs.
class Press {
 public:
  Press() : library_(open_library()), shaper_(library_) {
    pages.width = pt(300);
    pages.height = pt(400);
    pages.metadata.title = "시험";
    pages.metadata.language = "ko";
    pages.pages.emplace_back();
  }

  text::FaceRequest face(std::string_view family = "serif") {
    return {library_.family(family).value(), text::Weight::regular, text::Slant::upright};
  }

  /// Sets `text` on one baseline of the last page; the runs are returned as they were added.
  Length line(std::string_view text, Length x, Length y, Length size = pt(10),
              layout::TagId tag = 0) {
    return line(text, x, y, size, tag, face());
  }
  Length line(std::string_view text, Length x, Length y, Length size, layout::TagId tag,
              text::FaceRequest request) {
    const text::ShapedText& shaped = shaper_.shape(text, request, "ko");
    REQUIRE(shaped.missing.empty());
    for (const text::ShapedRun& shaped_run : shaped.runs) {
      layout::GlyphRun placed = place(shaped_run, text, size);
      placed.x = x;
      placed.y = y;
      placed.tag = tag;
      for (const layout::PlacedGlyph& glyph : placed.glyphs) x += Length::units(glyph.advance);
      pages.pages.back().items.emplace_back(std::move(placed));
    }
    return x;
  }

  std::string print(unsigned jobs = 1) {
    base::MemorySink sink;
    REQUIRE(write_pdf(pages, {jobs}, sink, diagnostics));
    return sink.bytes();
  }

  layout::Page& page() { return pages.pages.back(); }

  layout::PageSet pages;
  base::Diagnostics diagnostics;

 private:
  static layout::GlyphRun place(const text::ShapedRun& shaped, std::string_view text, Length size) {
    layout::GlyphRun out;
    out.font = shaped.font;
    out.size = size;
    out.text = text.substr(shaped.begin, shaped.end - shaped.begin);
    const auto scaled = [&](std::int32_t units) {
      return static_cast<std::int32_t>(units * size.units() / shaped.font->units_per_em());
    };
    for (const text::Glyph& glyph : shaped.glyphs) {
      out.glyphs.push_back({glyph.id, scaled(glyph.advance), scaled(glyph.dx), scaled(glyph.dy),
                            glyph.cluster - shaped.begin});
    }
    return out;
  }

  text::FontLibrary library_;
  text::Shaper shaper_;
};

/// A grey picture that a program made.
struct GrayPicture {
  int width = 0;
  int height = 0;
  std::vector<int> samples;

  int at(int x, int y) const { return samples[static_cast<std::size_t>(y * width + x)]; }
  bool ink(int x, int y) const { return at(x, y) < 128; }
};

inline image::Pixels read_pixels(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(stream), {});
  image::Fault fault;
  const auto pixels = image::decode(bytes, {}, fault);
  INFO(file << ": " << fault.reason);
  REQUIRE(pixels);
  return *pixels;
}

inline GrayPicture read_gray(const std::string& file) {
  const image::Pixels pixels = read_pixels(file);
  const std::size_t step = pixels.model == image::Pixels::Model::gray ? 1 : 3;
  GrayPicture out;
  out.width = static_cast<int>(pixels.width);
  out.height = static_cast<int>(pixels.height);
  for (std::size_t i = 0; i < pixels.color.size(); i += step) {
    // The green of a picture over white.
    const int sample = pixels.color[i + step / 2];
    const int alpha = pixels.alpha.empty() ? 255 : pixels.alpha[i / step];
    out.samples.push_back(255 - (255 - sample) * alpha / 255);
  }
  return out;
}

/// The first page of `file` as poppler draws it, a pixel a point.
inline std::string draw_page(const Workbench& bench, const std::string& file) {
  const std::string made = bench.path("page");
  output_of("pdftoppm -r 72 -singlefile -png '" + file + "' '" + made + "'");
  return made + ".png";
}

/// Text without white space at its ends.
inline std::string trimmed(std::string text) {
  const auto is_space = [](char c) { return c == ' ' || c == '\n' || c == '\f' || c == '\r'; };
  while (!text.empty() && is_space(text.back())) text.pop_back();
  while (!text.empty() && is_space(text.front())) text.erase(0, 1);
  return text;
}

inline std::string poppler_text(const std::string& file) {
  return trimmed(output_of("pdftotext -enc UTF-8 '" + file + "' -"));
}
inline std::string mupdf_text(const std::string& file) {
  return trimmed(output_of("mutool draw -q -F text '" + file + "' 2>/dev/null"));
}
inline void require_sound(const std::string& file) {
  const std::string report = output_of("qpdf --check '" + file + "'");
  INFO(report);
  REQUIRE(report.find("No syntax or stream encoding errors found") != std::string::npos);
}

}  // namespace chaek::pdf
