#include "book/pictures.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/compose.h"
#include "base/parallel.h"
#include "base/sha256.h"
#include "base/utf8.h"
#include "book/address.h"
#include "book/fetched_pictures.h"
#include "book/file_by_name.h"
#include "book/natural_order.h"
#include "book/nearest_file.h"
#include "book/opening_picture.h"
#include "book/post_addresses.h"
#include "book/remote_address.h"
#include "book/unused_pictures.h"
#include "content/picture_lock.h"
#include "image/usable_picture.h"

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

/// A file that may be a picture.
struct Candidate {
  std::string path;    ///< relative to the project's root
  std::string name;    ///< what messages call it: the path, or its address on the network
  std::string sha256;  ///< of a picture that was fetched; empty: it may hold anything
};

/// A file as read and judged, before it is a picture of the book.
struct Loaded {
  image::UsablePicture picture;
  Found why_not;  ///< with a code when it is no picture
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

Loaded load(const base::Files& files, const Candidate& candidate, const image::Limits& limits) {
  base::FileContents contents = read_in_any_form(files, candidate.path, limits.bytes);
  if (const auto* fault = std::get_if<FileFault>(&contents)) {
    std::string reason(base::describe(*fault));
    if (*fault == FileFault::missing) return load_failure("missing-image", std::move(reason));
    if (*fault == FileFault::outside_project) {
      return load_failure("image-outside-project", std::move(reason));
    }
    const bool large = *fault == FileFault::too_large;
    return load_failure("bad-image", std::move(reason), large ? base::raised_by("picture") : "");
  }
  std::string& bytes = std::get<std::string>(contents);
  if (!candidate.sha256.empty() && base::sha256(bytes) != candidate.sha256) {
    return load_failure("stored-image", "it is not what was fetched");
  }
  image::Fault fault;
  auto picture = image::usable_picture(std::move(bytes), limits, fault);
  if (!picture) return load_failure("bad-image", std::move(fault.reason), std::move(fault.hint));
  Loaded loaded{std::move(*picture), {}, 0};
  loaded.hash = std::hash<std::string>{}(loaded.picture.bytes);
  return loaded;
}

class PictureFinder {
 public:
  PictureFinder(Book& book, const content::BookSettings& settings, const base::Files& files,
                base::Diagnostics& diagnostics)
      : book_(book),
        files_(files),
        near_(files),
        named_(files),
        site_(settings.site),
        fetched_(settings.lock.get()),
        limits_(image::limits_of(settings.limits)),
        diagnostics_(diagnostics) {}

  /// Reads, on up to `jobs` threads, what the pictures of the book and the cover may name.
  void load_all(const std::vector<ChapterNodes>& nodes,
                const std::optional<content::NamedFile>& cover, unsigned jobs);
  void resolve(const Chapter& chapter, Picture& picture, base::Span span);
  /// The picture of the chapter's front matter; nothing, with a warning, when it can't be had.
  std::optional<std::uint32_t> find_opening(const Chapter& chapter);
  void find_cover(const content::NamedFile& cover);
  /// Says which pictures of the network are missing.
  void report_missed();

 private:
  std::optional<std::uint32_t> find(const Chapter& chapter, std::string_view source,
                                    base::Span span);
  std::optional<std::uint32_t> find_elsewhere(const Chapter& chapter, std::string_view source,
                                              base::Span span);
  std::optional<std::uint32_t> find_of_site(const Chapter& chapter, std::string_view source,
                                            const std::string& address, base::Span span);
  std::optional<std::uint32_t> find_fetched(const std::string& address, base::Span span);
  void find_fetched_cover(const content::NamedFile& cover, const std::string& address);
  const Found& at_path(const std::string& path, base::Span span) {
    return judged({path, path, {}}, span);
  }
  const Found& judged(const Candidate& candidate, base::Span span);
  std::uint32_t keep(const Candidate& candidate, Loaded loaded);

  Book& book_;
  const base::Files& files_;
  NearestFile near_;
  FileByName named_;
  PostAddresses site_;  ///< of which no post is asked
  FetchedPictures fetched_;
  const image::Limits limits_;
  base::Diagnostics& diagnostics_;
  std::unordered_map<std::string, Loaded> loaded_;  ///< what `at_path` has not asked for yet
  std::unordered_map<std::string, Found> by_path_;
  std::unordered_multimap<std::size_t, std::uint32_t> by_hash_;
};

/// The file of a picture that was fetched from `address`.
Candidate stored(const content::LockedPicture& locked, const std::string& address) {
  return {content::stored_path(locked), shown_url(address), locked.sha256};
}

void PictureFinder::load_all(const std::vector<ChapterNodes>& nodes,
                             const std::optional<content::NamedFile>& cover, unsigned jobs) {
  std::vector<Candidate> candidates;
  const auto add = [&](Candidate candidate) {
    if (loaded_.try_emplace(candidate.path).second) candidates.push_back(std::move(candidate));
  };
  const auto add_path = [&](const std::optional<std::string>& path) {
    if (path) add({*path, *path, {}});
  };
  const auto add_source = [&](const Chapter& chapter, const std::string& source) {
    if (const auto address = remote_address(source)) {
      if (const auto* locked = fetched_.find(*address)) add(stored(*locked, *address));
      return;
    }
    for (const std::string& spelling : path_spellings(source)) {
      add_path(project_path(chapter.path, spelling));
    }
  };
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Chapter& chapter = book_.chapters[i];
    if (chapter.opening) add_source(chapter, chapter.opening->source);
    for (const content::Inline* node : nodes[i].pictures) {
      add_source(chapter, std::get<Picture>(node->kind).source);
    }
  }
  if (cover) {
    if (const auto address = remote_address(cover->path)) {
      if (const auto* locked = fetched_.find(*address)) add(stored(*locked, *address));
    } else {
      add_path(base::normal_path(cover->path));
    }
  }
  std::vector<Loaded> results(candidates.size());
  base::for_each_index(candidates.size(), jobs,
                       [&](std::size_t i) { results[i] = load(files_, candidates[i], limits_); });
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    loaded_[candidates[i].path] = std::move(results[i]);
  }
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

std::optional<std::uint32_t> PictureFinder::find_opening(const Chapter& chapter) {
  if (!chapter.opening) return std::nullopt;
  const content::PostPicture& opening = *chapter.opening;
  return find(chapter, opening.source, opening.span);
}

std::optional<std::uint32_t> PictureFinder::find(const Chapter& chapter, std::string_view source,
                                                 base::Span span) {
  const auto missing = [&](std::string_view code, std::string message, std::string hint = {}) {
    diagnostics_.warning(code, span, std::move(message), std::move(hint));
    return std::nullopt;
  };
  const std::string written = shown_url(source);
  const std::string scheme = scheme_of(source);
  if (const auto address = remote_address(source)) {
    if (const auto index = find_of_site(chapter, source, *address, span)) return index;
    return find_fetched(*address, span);
  }
  if (!scheme.empty()) {
    return missing("bad-image",
                   "a picture can't be read from a \"" + shown_url(scheme) + ":\" address");
  }
  std::string first_path;
  const Found* first_found = nullptr;
  bool outside = false;
  std::vector<std::string> spellings = path_spellings(source);
  if (const std::string_view inside = site_.inside_site(source); inside != source) {
    for (std::string& spelling : path_spellings(inside)) spellings.push_back(std::move(spelling));
  }
  for (const std::string& spelling : spellings) {
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

/// A picture that is written with the whole address of the blog's own site: the file at that path.
/// The file of that name elsewhere is less sure than what was fetched from the very address.
std::optional<std::uint32_t> PictureFinder::find_of_site(const Chapter& chapter,
                                                         std::string_view source,
                                                         const std::string& address,
                                                         base::Span span) {
  const auto own = site_.own_path(source);
  if (!own) return std::nullopt;
  for (const std::string& spelling : path_spellings(*own)) {
    const auto path = project_path(chapter.path, spelling);
    if (!path) continue;
    const Found& found = at_path(*path, span);
    if (found.index) return found.index;
  }
  if (fetched_.find(address) != nullptr) return std::nullopt;
  return find_elsewhere(chapter, *own, span);
}

/// Where the file of a post may lie that its author names without a folder ("./a.png"), or by the
/// address of the post's page ("/2020/05/01/lamp/a.png" in lamp.md): engines keep a post's files in
/// a folder beside it that has its name, or put those beside the post beside its page.
std::vector<std::string> own_files(std::string_view post, std::string_view source) {
  if (source.starts_with("./")) source.remove_prefix(2);
  const std::size_t slash = source.rfind('/');
  const std::string_view name = source.substr(slash + 1);  // npos + 1 is 0
  if (slash != std::string_view::npos) {
    std::string_view folder = source.substr(0, slash);
    folder.remove_prefix(folder.rfind('/') + 1);  // npos + 1 is 0
    const std::string_view stem = file_stem(post);
    const bool dated = stem.size() > folder.size() && stem.ends_with(folder) &&
                       stem[stem.size() - folder.size() - 1] == '-';
    if (folder.empty() || (folder != stem && !dated)) return {};
  }
  return {base::join_path(std::string(post.substr(0, post.rfind('.'))), name),
          base::join_path(std::string(base::folder_of(post)), name)};
}

/// A picture that is not where its path says: the file of that name elsewhere in the project.
std::optional<std::uint32_t> PictureFinder::find_elsewhere(const Chapter& chapter,
                                                           std::string_view source,
                                                           base::Span span) {
  for (const std::string& spelling : path_spellings(source)) {
    std::vector<std::string> paths = own_files(chapter.path, spelling);
    if (auto path = named_.find(spelling, base::folder_of(chapter.path))) {
      paths.push_back(std::move(*path));
    }
    for (const std::string& path : paths) {
      const Found& found = at_path(path, span);
      if (!found.index) continue;
      diagnostics_.note("image-elsewhere", span,
                        "this picture was found in another folder: " + shown_url(path));
      return found.index;
    }
  }
  return std::nullopt;
}

std::optional<std::uint32_t> PictureFinder::find_fetched(const std::string& address,
                                                         base::Span span) {
  const content::LockedPicture* locked = fetched_.find(address);
  if (locked == nullptr) {
    files_.kind(std::string(content::kLockPath));  // whose coming would change the book
    fetched_.miss(address, span);
    return std::nullopt;
  }
  const Candidate candidate = stored(*locked, address);
  const Found& found = judged(candidate, span);
  if (found.index) return found.index;
  if (found.code == "missing-image") {
    fetched_.miss(address, span);
  } else if (found.code == "stored-image") {
    diagnostics_.warning(
        "stored-image", span,
        "the stored file of this picture is not what was fetched: " + candidate.path,
        "\"chaek fetch\" gets it again");
  } else {
    diagnostics_.warning(found.code, span,
                         "this picture can't be used: " + candidate.name + ": " + found.reason,
                         found.hint);
  }
  return std::nullopt;
}

const Found& PictureFinder::judged(const Candidate& candidate, base::Span span) {
  const auto at = by_path_.find(candidate.path);
  if (at != by_path_.end()) return at->second;
  const auto waiting = loaded_.find(candidate.path);
  Loaded loaded =
      waiting == loaded_.end() ? load(files_, candidate, limits_) : std::move(waiting->second);
  if (!loaded.why_not.code.empty()) {
    return by_path_.emplace(candidate.path, std::move(loaded.why_not)).first->second;
  }
  if (!loaded.picture.lost.empty()) {
    std::string lost;
    for (const std::string& what : loaded.picture.lost) lost += (lost.empty() ? "" : ", ") + what;
    diagnostics_.warning("svg-simplified", span,
                         "left out of " + shown_url(candidate.name) + ": " + lost,
                         "where the drawing needs it, save it as PNG");
  }
  Found found{keep(candidate, std::move(loaded)), {}, {}};
  return by_path_.emplace(candidate.path, std::move(found)).first->second;
}

std::uint32_t PictureFinder::keep(const Candidate& candidate, Loaded loaded) {
  image::UsablePicture& picture = loaded.picture;
  const auto [first, last] = by_hash_.equal_range(loaded.hash);
  for (auto at = first; at != last; ++at) {
    if (*book_.pictures[at->second].bytes == picture.bytes) return at->second;
  }
  const auto index = static_cast<std::uint32_t>(book_.pictures.size());
  by_hash_.emplace(loaded.hash, index);
  book_.pictures.push_back({candidate.name,
                            std::make_shared<const std::string>(std::move(picture.bytes)),
                            picture.identity});
  return index;
}

void PictureFinder::report_missed() {
  fetched_.report(diagnostics_);
}

/// The cover at `address` of the network; one that is not there is an error, as with files.
void PictureFinder::find_fetched_cover(const content::NamedFile& cover,
                                       const std::string& address) {
  const content::LockedPicture* locked = fetched_.find(address);
  const Found* found = locked == nullptr ? nullptr : &judged(stored(*locked, address), cover.span);
  if (found != nullptr && found->index) {
    book_.cover = found->index;
  } else if (found == nullptr || found->code == "missing-image" || found->code == "stored-image") {
    diagnostics_.error("remote-image", cover.span,
                       "the cover is on the network and was not fetched: " + shown_url(address),
                       "\"chaek fetch\" gets it");
  } else {
    diagnostics_.error(found->code, cover.span,
                       "the cover can't be used: " + shown_url(address) + ": " + found->reason,
                       found->hint);
  }
}

void PictureFinder::find_cover(const content::NamedFile& cover) {
  if (const auto address = remote_address(cover.path)) {
    find_fetched_cover(cover, *address);
    return;
  }
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

void find_pictures(Book& book, std::vector<ChapterNodes>& nodes,
                   const content::BookSettings& settings, const base::Files& files, unsigned jobs,
                   base::Diagnostics& diagnostics) {
  PictureFinder finder(book, settings, files, diagnostics);
  finder.load_all(nodes, settings.cover, jobs);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    for (content::Inline* node : nodes[i].pictures) {
      finder.resolve(book.chapters[i], std::get<Picture>(node->kind), node->span);
    }
  }
  std::vector<std::optional<std::uint32_t>> openings;
  openings.reserve(book.chapters.size());
  for (const Chapter& chapter : book.chapters) openings.push_back(finder.find_opening(chapter));
  open_with_pictures(openings, book.chapters, nodes);
  if (settings.cover) finder.find_cover(*settings.cover);
  drop_unused_pictures(book, nodes);
  finder.report_missed();
}

}  // namespace chaek::book
