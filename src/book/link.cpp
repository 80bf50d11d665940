#include "book/link.h"

#include <optional>
#include <string_view>
#include <unordered_map>

#include "base/nearest.h"
#include "base/utf8.h"
#include "book/address.h"
#include "book/nearest_file.h"
#include "content/walk.h"

namespace chaek::book {
namespace {

using content::DeadEnd;
using content::ExternalAddress;
using content::Place;
using content::Target;

/// What the author may have meant by a scheme that makes no link ("ttps:", "localhost:").
std::string hint_for_scheme(std::string_view scheme, std::string_view url) {
  const std::string_view rest = url.substr(scheme.size() + 1);
  if (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') {
    return "if \"" + shown_url(scheme) + "\" is a host, write http://" + shown_url(url);
  }
  const std::string_view near = base::nearest(scheme, {"http", "https", "mailto", "tel"});
  if (!near.empty()) return "did you mean \"" + std::string(near) + ":\"?";
  return "its text stays; http, https, mailto and tel are possible";
}

/// "www.example.org/x" or "example.org/x": a web address whose scheme was left out.
bool looks_like_host(std::string_view path) {
  if (path.starts_with("www.")) return true;
  const std::size_t slash = path.find('/');
  const std::size_t dot = path.find('.');
  return slash != std::string_view::npos && dot != 0 && dot + 1 < slash;
}

class LinkResolver {
 public:
  LinkResolver(const std::vector<Chapter>& chapters, const std::vector<Anchors>& anchors,
               const LeftOutPosts& left_out, const PostAddresses& addresses,
               const base::Files& files, const base::Limits& limits, base::Diagnostics& diagnostics)
      : chapters_(chapters),
        anchors_(anchors),
        left_out_(left_out),
        addresses_(addresses),
        files_(files),
        near_(files),
        longest_(limits.address),
        diagnostics_(diagnostics) {
    for (std::uint32_t i = 0; i < chapters.size(); ++i) by_path_.try_emplace(chapters[i].path, i);
  }

  Target resolve(std::uint32_t chapter, const content::Link& link, base::Span span);

 private:
  Target note(std::uint32_t chapter, const std::string& name, base::Span span);
  Target address(std::uint32_t chapter, const std::string& url, base::Span span);
  Target external(const std::string& scheme, const std::string& url, base::Span span);
  Target own(const std::string& url, std::string_view path, base::Span span);
  Target relative(std::uint32_t chapter, std::string_view url, base::Span span);
  std::optional<std::uint32_t> file(const std::string& path) const;
  std::optional<std::uint32_t> file_with_hash(std::uint32_t chapter, std::string_view url) const;
  Target place(std::uint32_t chapter, std::string_view fragment, base::Span span);
  Target on_site(std::string_view url, base::Span span);
  Target left_out(const std::string& path, std::string_view url, base::Span span);
  Target unknown(const std::string& path, std::string_view url, base::Span span);
  Target dead(std::string_view code, base::Span span, std::string message, std::string hint = {}) {
    diagnostics_.warning(code, span, std::move(message), std::move(hint));
    return DeadEnd{};
  }

  const std::vector<Chapter>& chapters_;
  const std::vector<Anchors>& anchors_;
  const LeftOutPosts& left_out_;
  const PostAddresses& addresses_;
  const base::Files& files_;
  NearestFile near_;
  std::uint64_t longest_;
  base::Diagnostics& diagnostics_;
  std::unordered_map<std::string, std::uint32_t> by_path_;
};

Target LinkResolver::resolve(std::uint32_t chapter, const content::Link& link, base::Span span) {
  if (link.url.size() > longest_) {
    return dead("long-link", span,
                "this address is longer than " + std::to_string(longest_) + " bytes",
                base::raised_by("address"));
  }
  return link.form == content::LinkForm::note ? note(chapter, link.url, span)
                                              : address(chapter, link.url, span);
}

/// "[[note]]", "[[folder/note#heading]]", "[[#heading]]".
Target LinkResolver::note(std::uint32_t chapter, const std::string& name, base::Span span) {
  const std::size_t hash = std::min(name.find('#'), name.size());
  std::string_view fragment = std::string_view(name).substr(std::min(hash + 1, name.size()));
  // Obsidian names a place inside its section too: "#section#part".
  fragment = fragment.substr(fragment.rfind('#') + 1);  // npos + 1 is 0
  const std::string_view wanted = std::string_view(name).substr(0, hash);
  if (wanted.empty()) return place(chapter, fragment, span);
  const auto path = addresses_.find_note(wanted);
  if (!path) return dead("broken-link", span, "there is no note \"" + shown_url(wanted) + '"');
  const auto at = by_path_.find(*path);
  return at == by_path_.end() ? left_out(*path, {}, span) : place(at->second, fragment, span);
}

Target LinkResolver::address(std::uint32_t chapter, const std::string& url, base::Span span) {
  // Page furniture such as "[top](#)" leads nowhere on purpose.
  if (url.empty() || url == "#") return DeadEnd{};
  const std::string whole = url.starts_with("//") ? "https:" + url : url;
  if (const auto path = addresses_.own_path(whole)) return own(whole, *path, span);
  const std::string scheme = scheme_of(whole);
  if (!scheme.empty()) return external(scheme, whole, span);
  if (url.front() == '#') {
    return url == "#top" ? Target(Place{chapter, ""}) : place(chapter, url.substr(1), span);
  }
  return relative(chapter, url, span);
}

/// An address on the site itself: a post, or else a page that only the web has.
Target LinkResolver::own(const std::string& url, std::string_view path, base::Span span) {
  const Reference parts = split_reference(path);
  const auto post = addresses_.find(percent_decoded(parts.path));
  if (post) {
    const auto at = by_path_.find(*post);
    if (at != by_path_.end()) return place(at->second, parts.fragment, span);
    if (left_out_.contains(*post) && !left_out_.at(*post)) return left_out(*post, path, span);
  }
  return external(scheme_of(url), url, span);
}

Target LinkResolver::external(const std::string& scheme, const std::string& url, base::Span span) {
  const bool web = scheme == "http" || scheme == "https";
  if (!web && scheme != "mailto" && scheme != "tel") {
    return dead("unsafe-link", span,
                "links to \"" + shown_url(scheme) + ":\" addresses are not made: " + shown_url(url),
                hint_for_scheme(scheme, url));
  }
  if (web && !has_plausible_host(url)) {
    return dead("broken-link", span, "this address names no host: " + shown_url(url));
  }
  if (url.size() == scheme.size() + 1) {
    return dead("broken-link", span, "this address ends after \"" + url + '"');
  }
  return ExternalAddress{encoded_url(url)};
}

/// The places a path may mean: the file itself, without its suffix, or a page bundle.
std::vector<std::string> spellings(std::string path) {
  while (path.ends_with('/')) path.pop_back();
  const std::string bundle = base::join_path(path, "index.md");
  return {path, path + ".md", path + ".markdown", path + ".mdx", bundle};
}

std::optional<std::uint32_t> LinkResolver::file(const std::string& path) const {
  for (const std::string& spelling : spellings(path)) {
    const auto at = by_path_.find(spelling);
    if (at != by_path_.end()) return at->second;
  }
  return std::nullopt;
}

/// The post whose file's name has the "#" of `url`, which its author left as it is.
std::optional<std::uint32_t> LinkResolver::file_with_hash(std::uint32_t chapter,
                                                          std::string_view url) const {
  if (url.find('#') == std::string_view::npos) return std::nullopt;
  const std::string decoded = percent_decoded(url);
  const auto path = project_path(chapters_[chapter].path, decoded);
  if (path) {
    if (const auto at = file(*path)) return at;
  }
  const auto post = addresses_.find(decoded);
  if (!post || post->find('#') == std::string::npos) return std::nullopt;
  const auto at = by_path_.find(*post);
  return at == by_path_.end() ? std::nullopt : std::optional(at->second);
}

Target LinkResolver::relative(std::uint32_t chapter, std::string_view url, base::Span span) {
  if (const auto at = file_with_hash(chapter, url)) return place(*at, "", span);
  const Reference parts = split_reference(url);
  if (parts.path.empty()) return place(chapter, parts.fragment, span);  // "?query#fragment"
  const std::string decoded = percent_decoded(parts.path);
  if (base::find_invalid_utf8(decoded) || decoded.find('\0') != std::string::npos) {
    return dead("broken-link", span, "this link leaves the project: " + shown_url(url));
  }
  const auto path = project_path(chapters_[chapter].path, decoded);
  if (path) {
    if (const auto at = file(*path)) return place(*at, parts.fragment, span);
    if (files_.kind(*path) == base::EntryKind::file) return unknown(*path, url, span);
  }
  // Relative to the page that the engine makes, not to the file.
  auto post = path && !decoded.starts_with('/') ? addresses_.find(*path) : std::nullopt;
  if (!post) post = addresses_.find(decoded);
  if (post) {
    const auto at = by_path_.find(*post);
    return at == by_path_.end() ? left_out(*post, url, span)
                                : place(at->second, parts.fragment, span);
  }
  if (path) return unknown(*path, url, span);
  return dead("broken-link", span, "this link leaves the project: " + shown_url(url));
}

/// The page of the site at `url`, which begins with '/'.
Target LinkResolver::on_site(std::string_view url, base::Span span) {
  std::string whole = encoded_url(addresses_.whole_address(url));
  diagnostics_.note("link-to-site", span,
                    "this page is not in the book; the link leads to " + shown_url(whole));
  return ExternalAddress{std::move(whole)};
}

Target LinkResolver::left_out(const std::string& path, std::string_view url, base::Span span) {
  const auto at = left_out_.find(path);
  const bool published = at != left_out_.end() && at->second;
  if (published && url.starts_with('/') && !addresses_.whole_address(url).empty()) {
    return on_site(url, span);
  }
  return dead("link-outside-book", span, "this link leads to a post that is not in the book",
              path + " was left out; its text stays without a link");
}

/// A path that is no chapter: a post left out, another file, or a slip of the hand.
Target LinkResolver::unknown(const std::string& path, std::string_view url, base::Span span) {
  for (const std::string& spelling : spellings(path)) {
    if (left_out_.contains(spelling)) return left_out(spelling, url, span);
  }
  const std::string_view written = split_reference(url).path;
  std::string page = addresses_.of_collection(path);
  if (!page.empty() && !addresses_.whole_address(page).empty()) {
    if (written.size() < url.size()) page += url.substr(written.size());
    return on_site(page, span);
  }
  if (url.starts_with('/') && !addresses_.whole_address(url).empty()) return on_site(url, span);
  if (files_.kind(path)) {
    return dead("link-outside-book", span,
                "this link leads to a file that is not in the book: " + shown_url(written));
  }
  std::string hint = near_.hint(path, written);
  if (hint.empty()) hint = near_.hint(path + ".md", written);
  if (hint.empty() && looks_like_host(written)) {
    hint = "if it is a web address, write https://" + shown_url(written);
  }
  return dead("broken-link", span, "this link leads to nothing: " + shown_url(written),
              std::move(hint));
}

Target LinkResolver::place(std::uint32_t chapter, std::string_view fragment, base::Span span) {
  if (fragment.empty()) return Place{chapter, ""};
  const std::string decoded = percent_decoded(fragment);
  if (auto anchor = anchors_[chapter].find(decoded)) return Place{chapter, std::move(*anchor)};
  diagnostics_.warning(
      "unknown-fragment", span,
      "there is no heading \"#" + shown_url(decoded) + "\" in " + chapters_[chapter].path,
      "the link leads to the beginning of the post");
  return Place{chapter, ""};
}

/// "[](post.md)", "{% post_link name %}": the post's title is what is to be read.
void give_text(content::Link& link, const std::vector<Chapter>& chapters, base::Span span) {
  if (!link.children.empty()) return;
  const auto* place = std::get_if<Place>(&link.target);
  std::string words = link.url;
  if (place != nullptr) words = content::plain_text(chapters[place->chapter].title);
  if (!words.empty()) link.children.push_back({content::Text{std::move(words)}, span});
}

}  // namespace

void resolve_links(const std::vector<Chapter>& chapters, const std::vector<ChapterNodes>& nodes,
                   const std::vector<Anchors>& anchors, const LeftOutPosts& left_out,
                   const PostAddresses& addresses, const base::Files& files,
                   const base::Limits& limits, base::Diagnostics& diagnostics) {
  LinkResolver resolver(chapters, anchors, left_out, addresses, files, limits, diagnostics);
  for (std::uint32_t i = 0; i < chapters.size(); ++i) {
    for (content::Inline* node : nodes[i].links) {
      auto& link = std::get<content::Link>(node->kind);
      link.target = resolver.resolve(i, link, node->span);
      give_text(link, chapters, node->span);
    }
  }
}

}  // namespace chaek::book
