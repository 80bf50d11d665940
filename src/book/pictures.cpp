#include "book/pictures.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/compose.h"
#include "base/parallel.h"
#include "base/utf8.h"
#include "book/address.h"
#include "book/chapter_inlines.h"
#include "book/file_by_name.h"
#include "book/nearest_file.h"
#include "image/pixels.h"
#include "image/svg_file.h"

namespace chaek::book {
namespace {

using base::FileFault;
using content::Picture;

/// What a path turned out to be: a picture, or why there is none.
struct Found {
  std::optional<std::uint32_t> index;
  std::string_view code;
  std::string reason;
  std::string hint = {};
};

/// A file as read and judged, before it is a picture of the book.
struct Loaded {
  std::string bytes;
  image::Identity identity;
  std::vector<std::string> lost;  ///< of an SVG made safe
  Found why_not;                  ///< with a code when it is no picture
  std::size_t hash = 0;
};

Loaded load_failure(std::string_view code, std::string reason, std::string hint = {}) {
  Loaded loaded;
  loaded.why_not = {{}, code, std::move(reason), std::move(hint)};
  return loaded;
}

/// The file at `path`, or the one beside it whose name is the same text in another Unicode form:
/// macOS writes the jamo of a name apart.
base::FileContents read_in_any_form(const base::Files& files, const std::string& path,
                                    std::uint64_t most) {
  base::FileContents contents = files.read(path, most);
  const auto* fault = std::get_if<FileFault>(&contents);
  const bool ascii = std::all_of(path.begin(), path.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (fault == nullptr || *fault != FileFault::missing || ascii) return contents;
  const std::string folder(base::folder_of(path));
  const std::string name = base::compose(path.substr(path.rfind('/') + 1));
  for (const base::FolderEntry& entry : files.list(folder)) {
    if (base::compose(entry.name) != name) continue;
    return files.read(base::join_path(folder, entry.name), most);
  }
  return contents;
}

Loaded load(const base::Files& files, const std::string& path) {
  const image::Limits limits;
  base::FileContents contents = read_in_any_form(files, path, limits.bytes);
  if (const auto* fault = std::get_if<FileFault>(&contents)) {
    std::string reason(base::describe(*fault));
    if (*fault == FileFault::missing) return load_failure("missing-image", std::move(reason));
    if (*fault == FileFault::outside_project) {
      return load_failure("image-outside-project", std::move(reason));
    }
    return load_failure("bad-image", std::move(reason));
  }
  Loaded loaded;
  loaded.bytes = std::move(std::get<std::string>(contents));
  image::Fault fault;
  auto identity = image::identify(loaded.bytes, limits, fault);
  if (identity && identity->format == image::Format::svg) {
    auto safe = image::make_safe_svg(loaded.bytes, limits, fault);
    if (!safe) return load_failure("bad-image", std::move(fault.reason), std::move(fault.hint));
    loaded.bytes = std::move(safe->bytes);
    loaded.lost = std::move(safe->lost);
    identity = image::identify(loaded.bytes, limits, fault);
  }
  if (!identity || !image::is_whole(loaded.bytes, *identity, limits, fault)) {
    return load_failure("bad-image", std::move(fault.reason), std::move(fault.hint));
  }
  loaded.identity = *identity;
  loaded.hash = std::hash<std::string>{}(loaded.bytes);
  return loaded;
}

class PictureFinder {
 public:
  PictureFinder(Book& book, const base::Files& files, base::Diagnostics& diagnostics)
      : book_(book), files_(files), near_(files), named_(files), diagnostics_(diagnostics) {}

  /// Reads, on up to `jobs` threads, what the pictures of the book and the cover may name.
  void load_all(const std::optional<content::NamedFile>& cover, unsigned jobs);
  void resolve(const Chapter& chapter, Picture& picture, base::Span span);
  void find_cover(const content::NamedFile& cover);

 private:
  std::optional<std::uint32_t> find(const Chapter& chapter, std::string_view source,
                                    base::Span span);
  std::optional<std::uint32_t> find_elsewhere(const Chapter& chapter, std::string_view source,
                                              base::Span span);
  const Found& at_path(const std::string& path, base::Span span);
  std::uint32_t keep(const std::string& path, Loaded loaded);

  Book& book_;
  const base::Files& files_;
  NearestFile near_;
  FileByName named_;
  base::Diagnostics& diagnostics_;
  std::unordered_map<std::string, Loaded> loaded_;  ///< what `at_path` has not asked for yet
  std::unordered_map<std::string, Found> by_path_;
  std::unordered_multimap<std::size_t, std::uint32_t> by_hash_;
};

/// The paths that `source` may mean, best first: decoded, then as it stands, without a query.
std::vector<std::string> spellings(std::string_view source) {
  const std::string_view path = split_reference(source).path;
  std::vector<std::string> all{percent_decoded(path), std::string(path), percent_decoded(source),
                               std::string(source)};
  std::vector<std::string> different;
  for (std::string& spelling : all) {
    bool seen = spelling.empty() || base::find_invalid_utf8(spelling).has_value();
    for (const std::string& other : different) seen = seen || other == spelling;
    if (!seen) different.push_back(std::move(spelling));
  }
  return different;
}

bool is_on_network(std::string_view source) {
  const std::string scheme = scheme_of(source);
  return scheme == "http" || scheme == "https" || source.starts_with("//");
}

void PictureFinder::load_all(const std::optional<content::NamedFile>& cover, unsigned jobs) {
  std::vector<std::string> paths;
  const auto add = [&](const std::optional<std::string>& path) {
    if (path && loaded_.try_emplace(*path).second) paths.push_back(*path);
  };
  for (Chapter& chapter : book_.chapters) {
    for_each_inline(chapter, [&](content::Inline& node) {
      const auto* picture = std::get_if<Picture>(&node.kind);
      if (picture == nullptr || is_on_network(picture->source)) return;
      for (const std::string& spelling : spellings(picture->source)) {
        add(project_path(chapter.path, spelling));
      }
    });
  }
  if (cover) add(base::normal_path(cover->path));
  std::vector<Loaded> results(paths.size());
  base::for_each_index(paths.size(), jobs,
                       [&](std::size_t i) { results[i] = load(files_, paths[i]); });
  for (std::size_t i = 0; i < paths.size(); ++i) loaded_[paths[i]] = std::move(results[i]);
}

void PictureFinder::resolve(const Chapter& chapter, Picture& picture, base::Span span) {
  if (!picture.has_alt) {
    const std::string source = shown_url(picture.source);
    diagnostics_.warning("no-alt", span,
                         "this picture has no text for those who can't see it: " + source,
                         "write what it shows between the brackets: ![…](" + source + ')');
  }
  const auto index = find(chapter, picture.source, span);
  if (index) {
    picture.target = content::PictureIndex{*index};
  } else {
    picture.target = content::MissingPicture{};
  }
}

std::optional<std::uint32_t> PictureFinder::find(const Chapter& chapter, std::string_view source,
                                                 base::Span span) {
  const auto missing = [&](std::string_view code, std::string message, std::string hint = {}) {
    diagnostics_.warning(code, span, std::move(message), std::move(hint));
    return std::nullopt;
  };
  const std::string written = shown_url(source);
  const std::string scheme = scheme_of(source);
  if (is_on_network(source)) {
    return missing("remote-image", "this picture is on the network: " + written,
                   "save it beside the post and name that file; its address is shown instead");
  }
  if (!scheme.empty()) {
    return missing("bad-image",
                   "a picture can't be read from a \"" + shown_url(scheme) + ":\" address");
  }
  std::string first_path;
  const Found* first_found = nullptr;
  bool outside = false;
  for (const std::string& spelling : spellings(source)) {
    const auto path = project_path(chapter.path, spelling);
    outside = outside || !path;
    if (!path) continue;
    const Found& found = at_path(*path, span);
    if (found.index) return found.index;
    if (first_found == nullptr || first_found->code == "missing-image") {
      first_path = *path;
      first_found = &found;
    }
  }
  if (outside || (first_found != nullptr && first_found->code == "image-outside-project")) {
    return missing("image-outside-project", "this picture is outside the project: " + written,
                   "copy it into the project's folder");
  }
  if (first_found == nullptr) return missing("missing-image", "this picture names no file");
  if (first_found->code != "missing-image") {
    return missing(first_found->code,
                   "this picture can't be used: " + written + ": " + first_found->reason,
                   first_found->hint);
  }
  if (const auto index = find_elsewhere(chapter, source, span)) return index;
  return missing("missing-image", "image not found: " + written,
                 near_.hint(first_path, percent_decoded(split_reference(source).path)));
}

/// A picture that is not where its path says: the file of that name elsewhere in the project.
std::optional<std::uint32_t> PictureFinder::find_elsewhere(const Chapter& chapter,
                                                           std::string_view source,
                                                           base::Span span) {
  for (const std::string& spelling : spellings(source)) {
    const auto path = named_.find(spelling, base::folder_of(chapter.path));
    if (!path) continue;
    const Found& found = at_path(*path, span);
    if (!found.index) continue;
    diagnostics_.note("image-elsewhere", span,
                      "this picture was found in another folder: " + shown_url(*path));
    return found.index;
  }
  return std::nullopt;
}

const Found& PictureFinder::at_path(const std::string& path, base::Span span) {
  const auto at = by_path_.find(path);
  if (at != by_path_.end()) return at->second;
  const auto waiting = loaded_.find(path);
  Loaded loaded = waiting == loaded_.end() ? load(files_, path) : std::move(waiting->second);
  if (!loaded.why_not.code.empty()) {
    return by_path_.emplace(path, std::move(loaded.why_not)).first->second;
  }
  if (!loaded.lost.empty()) {
    std::string lost;
    for (const std::string& what : loaded.lost) lost += (lost.empty() ? "" : ", ") + what;
    diagnostics_.warning("svg-simplified", span, "left out of " + shown_url(path) + ": " + lost,
                         "where the drawing needs it, save it as PNG");
  }
  return by_path_.emplace(path, Found{keep(path, std::move(loaded)), {}, {}}).first->second;
}

std::uint32_t PictureFinder::keep(const std::string& path, Loaded loaded) {
  const auto [first, last] = by_hash_.equal_range(loaded.hash);
  for (auto at = first; at != last; ++at) {
    if (*book_.pictures[at->second].bytes == loaded.bytes) return at->second;
  }
  const auto index = static_cast<std::uint32_t>(book_.pictures.size());
  by_hash_.emplace(loaded.hash, index);
  book_.pictures.push_back(
      {path, std::make_shared<const std::string>(std::move(loaded.bytes)), loaded.identity});
  return index;
}

void PictureFinder::find_cover(const content::NamedFile& cover) {
  const auto path = base::normal_path(cover.path);
  if (!path) {
    diagnostics_.error("image-outside-project", cover.span,
                       "the cover is outside the project: " + cover.path);
    return;
  }
  const Found& found = at_path(*path, cover.span);
  book_.cover = found.index;
  if (found.index) return;
  const bool missing = found.code == "missing-image";
  diagnostics_.error(found.code, cover.span,
                     missing ? "cover not found: " + cover.path
                             : "the cover can't be used: " + cover.path + ": " + found.reason,
                     missing ? near_.hint(*path, cover.path) : found.hint);
}

}  // namespace

void find_pictures(Book& book, const std::optional<content::NamedFile>& cover,
                   const base::Files& files, unsigned jobs, base::Diagnostics& diagnostics) {
  PictureFinder finder(book, files, diagnostics);
  finder.load_all(cover, jobs);
  for (Chapter& chapter : book.chapters) {
    for_each_inline(chapter, [&](content::Inline& node) {
      if (auto* picture = std::get_if<Picture>(&node.kind)) {
        finder.resolve(chapter, *picture, node.span);
      }
    });
  }
  if (cover) finder.find_cover(*cover);
}

}  // namespace chaek::book
