#include "book/pictures.h"

#include <string>
#include <string_view>
#include <unordered_map>

#include "base/utf8.h"
#include "book/address.h"
#include "book/chapter_inlines.h"
#include "book/nearest_file.h"

namespace chaek::book {
namespace {

using base::FileFault;
using content::Picture;

/// What a path turned out to be: a picture, or why there is none.
struct Found {
  std::optional<std::uint32_t> index;
  std::string_view code;
  std::string reason;
};

class PictureFinder {
 public:
  PictureFinder(Book& book, const base::Files& files, base::Diagnostics& diagnostics)
      : book_(book), files_(files), near_(files), diagnostics_(diagnostics) {}

  void resolve(const Chapter& chapter, Picture& picture, base::Span span);
  void find_cover(const content::NamedFile& cover);

 private:
  std::optional<std::uint32_t> find(const Chapter& chapter, std::string_view source,
                                    base::Span span);
  const Found& at_path(const std::string& path);
  Found load(const std::string& path);
  std::uint32_t keep(const std::string& path, std::string bytes, image::Identity identity);

  Book& book_;
  const base::Files& files_;
  NearestFile near_;
  base::Diagnostics& diagnostics_;
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
  if (scheme == "http" || scheme == "https" || source.starts_with("//")) {
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
    const Found& found = at_path(*path);
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
                   "this picture can't be used: " + written + ": " + first_found->reason);
  }
  return missing("missing-image", "image not found: " + written,
                 near_.hint(first_path, percent_decoded(split_reference(source).path)));
}

const Found& PictureFinder::at_path(const std::string& path) {
  const auto at = by_path_.find(path);
  if (at != by_path_.end()) return at->second;
  return by_path_.emplace(path, load(path)).first->second;
}

Found PictureFinder::load(const std::string& path) {
  const image::Limits limits;
  base::FileContents contents = files_.read(path, limits.bytes);
  if (const auto* fault = std::get_if<FileFault>(&contents)) {
    std::string reason(base::describe(*fault));
    if (*fault == FileFault::missing) return {{}, "missing-image", std::move(reason)};
    if (*fault == FileFault::outside_project) {
      return {{}, "image-outside-project", std::move(reason)};
    }
    return {{}, "bad-image", std::move(reason)};
  }
  std::string& bytes = std::get<std::string>(contents);
  image::Fault fault;
  const auto identity = image::identify(bytes, limits, fault);
  if (!identity) return {{}, "bad-image", std::move(fault.reason)};
  return {keep(path, std::move(bytes), *identity), {}, {}};
}

std::uint32_t PictureFinder::keep(const std::string& path, std::string bytes,
                                  image::Identity identity) {
  const std::size_t hash = std::hash<std::string>{}(bytes);
  const auto [first, last] = by_hash_.equal_range(hash);
  for (auto at = first; at != last; ++at) {
    if (*book_.pictures[at->second].bytes == bytes) return at->second;
  }
  const auto index = static_cast<std::uint32_t>(book_.pictures.size());
  by_hash_.emplace(hash, index);
  book_.pictures.push_back({path, std::make_shared<const std::string>(std::move(bytes)), identity});
  return index;
}

void PictureFinder::find_cover(const content::NamedFile& cover) {
  const auto path = base::normal_path(cover.path);
  if (!path) {
    diagnostics_.error("image-outside-project", cover.span,
                       "the cover is outside the project: " + cover.path);
    return;
  }
  const Found& found = at_path(*path);
  book_.cover = found.index;
  if (found.index) return;
  const bool missing = found.code == "missing-image";
  diagnostics_.error(found.code, cover.span,
                     missing ? "cover not found: " + cover.path
                             : "the cover can't be used: " + cover.path + ": " + found.reason,
                     missing ? near_.hint(*path, cover.path) : "");
}

}  // namespace

void find_pictures(Book& book, const std::optional<content::NamedFile>& cover,
                   const base::Files& files, base::Diagnostics& diagnostics) {
  PictureFinder finder(book, files, diagnostics);
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
