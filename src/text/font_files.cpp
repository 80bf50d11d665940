#include "text/font_files.h"

#include <hb-ot.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "text/font_state.h"

namespace chaek::text {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostFiles = 20'000;
constexpr unsigned kMostFaces = 64;
constexpr std::size_t kMostNameBytes = 256;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

std::string folded(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c != ' ' && c != '-' && c != '_') out += lower(c);
  }
  return out;
}

std::vector<std::string> family_names(hb_face_t* face) {
  std::vector<std::string> names;
  unsigned count = 0;
  const hb_ot_name_entry_t* entries = hb_ot_name_list_names(face, &count);
  for (unsigned i = 0; i < count; ++i) {
    const hb_ot_name_id_t id = entries[i].name_id;
    if (id != HB_OT_NAME_ID_FONT_FAMILY && id != HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY) continue;
    std::array<char, kMostNameBytes> text{};
    unsigned size = text.size();
    hb_ot_name_get_utf8(face, id, entries[i].language, &size, text.data());
    std::string name(text.data(), std::min<std::size_t>(size, text.size() - 1));
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(std::move(name));
    }
  }
  return names;
}

void add_faces(const std::string& path, std::vector<FileFace>& found) {
  const Blob blob(hb_blob_create_from_file_or_fail(path.c_str()));
  const unsigned count = blob ? std::min(hb_face_count(blob.get()), kMostFaces) : 0;
  if (count == 0) found.push_back({path, 0, {}});
  for (unsigned index = 0; index < count; ++index) {
    const Face face(hb_face_create(blob.get(), index));
    found.push_back({path, index, family_names(face.get())});
  }
}

}  // namespace

bool is_font_file(std::string_view name) {
  if (name.size() < 4) return false;
  std::string end(name.substr(name.size() - 4));
  std::transform(end.begin(), end.end(), end.begin(), lower);
  return end == ".ttf" || end == ".otf" || end == ".ttc" || end == ".otc";
}

bool same_family(std::string_view a, std::string_view b) {
  return folded(a) == folded(b);
}

std::vector<FileFace> font_files(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code fault;
  fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied,
                                         fault);
  for (; !fault && entry != fs::recursive_directory_iterator(); entry.increment(fault)) {
    std::error_code unknown;
    if (paths.size() >= kMostFiles) break;
    std::string path = entry->path().string();
    if (is_font_file(path) && entry->is_regular_file(unknown)) paths.push_back(std::move(path));
  }
  std::sort(paths.begin(), paths.end());
  std::vector<FileFace> found;
  for (const std::string& path : paths) add_faces(path, found);
  return found;
}

}  // namespace chaek::text
