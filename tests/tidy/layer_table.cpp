#include "tidy/layer_table.h"

#include <utility>

namespace chaek::tidy {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.push_back(trimmed(text.substr(0, end)));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

/// "`layout/page.h`" → "layout/page.h"; "date (time zones)" → "date".
std::string_view plain(std::string_view cell) {
  cell = trimmed(cell.substr(0, cell.find(" (")));
  if (cell.size() >= 2 && cell.front() == '`') cell = cell.substr(1, cell.size() - 2);
  return cell;
}

std::vector<std::string> names(std::string_view cell) {
  std::vector<std::string> result;
  for (const std::string_view part : split(cell, ',')) {
    if (part != "–") result.emplace_back(plain(part));
  }
  return result;
}

}  // namespace

std::vector<Layer> read_layer_table(std::string_view readme) {
  std::vector<Layer> table;
  bool inside = false;
  for (const std::string_view line : split(readme, '\n')) {
    const std::vector<std::string_view> cells = split(line, '|');
    if (cells.size() != 6) {  // four columns between the outer bars
      inside = false;
      continue;
    }
    if (cells[1] == "folder") {
      inside = true;
      continue;
    }
    const std::string_view folder = plain(cells[1]);
    if (!inside || folder.empty() || folder.back() != '/') continue;
    Layer layer;
    layer.name = folder.substr(0, folder.size() - 1);
    for (std::string& allowed : names(cells[3])) {
      if (allowed == "all") {
        layer.may_include_all = true;
      } else if (allowed.find('/') != std::string::npos) {
        layer.headers.push_back(std::move(allowed));
      } else {
        layer.layers.push_back(std::move(allowed));
      }
    }
    layer.libraries = names(cells[4]);
    table.push_back(std::move(layer));
  }
  return table;
}

std::vector<std::string_view> header_beginnings(std::string_view library) {
  static constexpr std::pair<std::string_view, std::string_view> kHeaders[] = {
      {"utf8proc", "utf8proc.h"}, {"yaml-cpp", "yaml-cpp/"},
      {"cmark-gfm", "cmark-gfm"}, {"gumbo", "gumbo.h"},
      {"toml++", "toml++/"},      {"libdeflate", "libdeflate.h"},
      {"zlib", "zlib.h"},         {"libpng", "png.h"},
      {"libjpeg", "jpeglib.h"},   {"libjpeg", "jerror.h"},
      {"libwebp", "webp/"},       {"giflib", "gif_lib.h"},
      {"lcms", "lcms2.h"},        {"pugixml", "pugixml.hpp"},
      {"librsvg", "librsvg/"},    {"libcrypto", "openssl/"},
      {"libcurl", "curl/"},       {"libidn2", "idn2.h"},
      {"cctz", "cctz/"},          {"HarfBuzz", "hb.h"},
      {"HarfBuzz", "hb-"},        {"FreeType", "ft2build.h"},
      {"FreeType", "freetype/"},  {"FriBidi", "fribidi"},
      {"libhyphen", "hyphen.h"},  {"iconv", "iconv.h"},
      {"Cairo", "cairo"},         {"libharu", "hpdf"},
      {"libzip", "zip.h"},        {"source-highlight", "srchilite/"},
      {"CLI11", "CLI/"},          {"fmt", "fmt/"},
  };
  std::vector<std::string_view> result;
  for (const auto& [name, beginning] : kHeaders) {
    if (name == library) result.push_back(beginning);
  }
  return result;
}

}  // namespace chaek::tidy
