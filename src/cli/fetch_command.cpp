#include "cli/fetch_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "book/list_posts.h"
#include "book/remote_address.h"
#include "book/remote_pictures.h"
#include "book/time_zone.h"
#include "cli/escaped.h"
#include "cli/help.h"
#include "cli/language.h"
#include "cli/messages.h"
#include "cli/planned_books.h"
#include "cli/read_posts.h"
#include "fetch/fetch_pictures.h"

namespace chaek::cli {
namespace {

using fetch::WantedPicture;

/// Posts and covers that may name pictures.
struct Showing {
  std::vector<const content::Post*> posts;
  std::vector<content::NamedFile> covers;

  void add(const std::vector<content::Post>& some) {
    for (const content::Post& post : some) posts.push_back(&post);
  }
  void add_cover(const content::BookSettings& settings) {
    if (settings.cover) covers.push_back(*settings.cover);
  }
};

/// What the books show that `build` would make of `read`.
Showing shown_by_books(const Project& project, const Posts& read, const Run& run,
                       base::Diagnostics& found) {
  const auto epoch = source_date_epoch(found);
  Showing showing;
  std::set<std::size_t> chosen;
  if (makes_several(project, run.options)) {
    const auto books = plan_books(project, run.options, read.posts, epoch, found);
    if (!books) return showing;
    for (const PlannedBook& planned : *books) {
      chosen.insert(planned.volume.posts.begin(), planned.volume.posts.end());
      showing.add_cover(planned.volume.settings);
    }
  } else {
    const auto zone = book::TimeZone::find(project.settings, found);
    if (!zone) return showing;
    const auto list = book::list_posts(read.posts, project.settings, *zone, epoch, 0, found);
    if (!book::report_left_out(list, read.posts, found)) return showing;
    chosen.insert(list.chosen.begin(), list.chosen.end());
    showing.add_cover(project.settings);
  }
  showing.add(read.front);
  for (const std::size_t index : chosen) showing.posts.push_back(&read.posts[index]);
  showing.add(read.back);
  return showing;
}

/// Everything that may show a picture, whether it is in a book or not.
Showing shown_by_project(const Project& project, const Posts& read) {
  Showing showing;
  showing.add(read.front);
  showing.add(read.posts);
  showing.add(read.back);
  showing.add_cover(project.settings);
  for (const content::BookSettings& book : project.settings.books) showing.add_cover(book);
  return showing;
}

std::vector<WantedPicture> wanted_by(const Showing& showing, const Project& project) {
  std::vector<WantedPicture> wanted;
  std::set<std::string> covers;
  for (const content::NamedFile& cover : showing.covers) {
    auto address = book::remote_address(cover.path);
    if (!address || !covers.insert(*address).second) continue;
    wanted.push_back({std::move(*address), cover.span});
  }
  const content::BookSettings& settings = project.settings;
  for (book::RemotePicture& picture : book::remote_pictures(showing.posts, settings.images.opening,
                                                            settings.site, *project.files)) {
    if (covers.contains(picture.address)) continue;
    wanted.push_back({std::move(picture.address), picture.span});
  }
  return wanted;
}

/// Hands on what keeps posts from being read; all else is what `build` says, too.
void hand_on_errors(const base::Diagnostics& found, base::Diagnostics& diagnostics) {
  for (const base::Diagnostic& item : found.items()) {
    if (item.severity == base::Severity::error) diagnostics.add(item);
  }
}

/// The addresses in the lock that nothing names: not what is `wanted` now, and in the whole project
/// no post, chosen or not, no draft. Nothing when a post can't be read, which may name any; the
/// reason is in the diagnostics.
std::optional<std::vector<std::string>> unused_addresses(const Project& project,
                                                         const std::vector<WantedPicture>& wanted,
                                                         const fetch::PictureStore& store,
                                                         const Run& run) {
  if (run.diagnostics.has_errors()) return std::nullopt;
  Project whole;
  whole.root = project.root;
  whole.files = std::make_unique<RecordedFiles>(project.root);
  whole.places = {""};
  whole.engine = project.engine;
  whole.settings = project.settings;
  whole.settings.include.clear();
  whole.settings.exclude.clear();
  whole.settings.drafts = true;
  base::Diagnostics found;
  const Posts read = read_posts(whole, run.jobs(), run.sources, found);
  hand_on_errors(found, run.diagnostics);
  if (found.has_errors()) return std::nullopt;
  std::vector<std::string> unused;
  std::set<std::string> used;  // posts that are named on the command line need not be among all
  for (const WantedPicture& picture : wanted) used.insert(picture.address);
  for (WantedPicture& picture : wanted_by(shown_by_project(whole, read), whole)) {
    used.insert(std::move(picture.address));
  }
  for (const auto& [address, locked] : store.lock().pictures) {
    if (!used.contains(address)) unused.push_back(address);
  }
  return unused;
}

/// Hands on what the network did. That a picture could not be had today is an error, but one that
/// --allow can make a note, unlike those of posts.
void hand_on(const base::Diagnostics& found, const Options& options,
             base::Diagnostics& diagnostics) {
  const auto& codes = options.allowed;
  for (base::Diagnostic item : found.items()) {
    const bool allowed = std::find(codes.begin(), codes.end(), item.code) != codes.end();
    if (allowed && item.code == "fetch-failed") item.severity = base::Severity::warning;
    diagnostics.add(std::move(item));
  }
}

std::string shown_size(std::uint64_t bytes) {
  constexpr double kMega = 1e6;
  return bytes < 1'000'000 ? fmt::format("{} kB", (bytes + 999) / 1000)
                           : fmt::format("{:.1f} MB", static_cast<double>(bytes) / kMega);
}

/// What was done, for people.
void say_tally(const fetch::Tally& tally, const Run& run) {
  if (run.options.quiet || run.options.form != MessageForm::human) return;
  MessageStyle style;
  style.language = language_of(run.options);
  const std::string fetched = std::to_string(tally.fetched);
  const std::string kept = std::to_string(tally.kept);
  std::string text =
      "pictures fetched: " + fetched + " (" + shown_size(tally.bytes) + "), there already: " + kept;
  if (tally.failed > 0) text += ", not fetched: " + std::to_string(tally.failed);
  run.terminal.say(worded(text, style) + "\n");
}

fetch::NetworkOptions network_of(const Options& options) {
  fetch::NetworkOptions network;
  network.agent = version_text();
  for (const char* const name : {"CURL_CA_BUNDLE", "SSL_CERT_FILE"}) {
    const char* const file = std::getenv(name);
    if (network.authorities.empty() && file != nullptr) network.authorities = file;
  }
  network.pictures = image::limits_of(options.limits);
  std::replace(network.agent.begin(), network.agent.end(), ' ', '/');
  if (options.allow_private) {
    network.may_connect = [](const sockaddr&) { return true; };
    network.proxies = true;
  }
  if (options.jobs > 0) network.connections = options.jobs;
  if (options.timeout > 0) network.patience = std::chrono::seconds(options.timeout);
  return network;
}

/// What would be done, one step a line.
std::string plan_of(const std::vector<WantedPicture>& missing,
                    const std::optional<std::vector<std::string>>& unused,
                    const fetch::PictureStore& store) {
  std::string text;
  for (const WantedPicture& picture : missing) text += "fetch " + escaped(picture.address) + "\n";
  if (!unused) return text;
  for (const std::string& address : *unused) text += "forget " + escaped(address) + "\n";
  for (const std::string& path : store.unused()) text += "remove " + escaped(path) + "\n";
  return text;
}

void prune(const std::vector<std::string>& unused, fetch::PictureStore& store,
           base::Diagnostics& diagnostics) {
  for (const std::string& address : unused) store.forget(address);
  if (!store.save() || !store.sweep()) diagnostics.error("write-failed", {}, store.fault());
}

}  // namespace

bool fetch_pictures_of(const Project& project, const Run& run) {
  const Options& options = run.options;
  run.terminal.progress("now reading");
  base::Diagnostics found;
  const Posts read = read_posts(project, run.jobs(), run.sources, found);
  const Showing showing = shown_by_books(project, read, run, found);
  hand_on_errors(found, run.diagnostics);
  if (showing.posts.empty()) return true;

  fetch::PictureStore store(project.root, project.settings.lock.get());
  const auto renewal = options.update ? fetch::Renewal::all : fetch::Renewal::missing_only;
  const auto wanted = wanted_by(showing, project);
  const auto missing = fetch::missing_of(wanted, store, renewal);
  std::optional<std::vector<std::string>> unused;
  if (options.prune) unused = unused_addresses(project, wanted, store, run);
  if (options.dry_run) return run.terminal.print(plan_of(missing, unused, store));

  const std::string all = std::to_string(missing.size());
  base::Diagnostics of_network;
  fetch::Tally tally = fetch::fetch_pictures(
      missing, store, renewal, network_of(options),
      [&](std::size_t done) {
        run.terminal.progress("now fetching " + std::to_string(done) + "/" + all);
      },
      of_network);
  tally.kept = wanted.size() - missing.size();
  hand_on(of_network, options, run.diagnostics);
  if (unused) prune(*unused, store, run.diagnostics);
  say_tally(tally, run);
  return true;
}

}  // namespace chaek::cli
