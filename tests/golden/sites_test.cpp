#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "book/dump.h"
#include "book/make_book.h"
#include "cli/project.h"
#include "cli/read_posts.h"
#include "source_dir.h"

using namespace chaek;

namespace {

std::string file_text(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// "warning[no-alt] post.md:4:1: message", one a line.
std::string messages_of(const base::Diagnostics& diagnostics) {
  static constexpr const char* kSeverities[]{"note", "warning", "error"};
  std::string text;
  for (const base::Diagnostic& item : diagnostics.items()) {
    text += kSeverities[static_cast<std::size_t>(item.severity)];
    text += "[" + std::string(item.code) + "] ";
    if (item.span.source != nullptr) {
      const base::Position at = item.span.source->position(item.span.begin);
      text += item.span.source->name() + ":" + std::to_string(at.line) + ":" +
              std::to_string(at.column) + ": ";
    }
    text += item.message + "\n";
  }
  return text;
}

/// What chaek makes of a site's folder as it lies.
std::string describe(const std::string& folder) {
  base::SourceStore sources;
  base::Diagnostics diagnostics;
  cli::Options options;
  options.command = cli::Command::build;
  options.inputs = {folder};
  const auto project = cli::open_project(options, sources, diagnostics);
  REQUIRE(project);
  std::string text = "engine " + std::string(read::engine_name(project->engine.kind)) + "\n";
  const cli::Posts posts = cli::read_posts(*project, 2, sources, diagnostics);
  for (const content::Post& post : posts.posts) text += "post " + post.path + "\n";
  for (const auto& file : posts.skipped) text += "not " + file.path + ": " + file.reason + "\n";
  const auto book = book::make_book(posts.posts, posts.front, posts.back, project->settings,
                                    *project->files, std::nullopt, diagnostics);
  REQUIRE(book);
  return text + "\n" + messages_of(diagnostics) + "\n" + book::dump(*book);
}

}  // namespace

TEST_CASE("sites of every engine become the books written down for them") {
  const std::filesystem::path sites = std::filesystem::path(source_dir()) / "tests/golden/sites";
  std::vector<std::filesystem::path> folders;
  for (const auto& entry : std::filesystem::directory_iterator(sites)) {
    if (entry.is_directory()) folders.push_back(entry);
  }
  std::sort(folders.begin(), folders.end());
  REQUIRE(folders.size() == 8);
  const bool update = std::getenv("UPDATE_GOLDEN") != nullptr;
  for (const std::filesystem::path& folder : folders) {
    CAPTURE(folder);
    const std::string found = describe(folder.string());
    const std::filesystem::path expected = sites / (folder.filename().string() + ".txt");
    if (update) std::ofstream(expected, std::ios::binary) << found;
    CHECK(found == file_text(expected));
  }
}
