#pragma once

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "source_dir.h"
#include "style/theme.h"

/// The project's own styles/ and theme files written for a test, which go first.
class ThemeFiles {
 public:
  void put(const std::string& name, std::string text) { written_[name] = std::move(text); }

  /// Resolves theme `name`; what went wrong is in `diagnostics`.
  std::optional<chaek::style::Theme> resolve(const std::string& name,
                                             const std::string& paper = "") {
    using namespace chaek;
    diagnostics = {};
    const auto find = [this](std::string_view parent, base::Span asked,
                             base::Diagnostics& found) -> const base::SourceFile* {
      const base::SourceFile* file = open(std::string(parent));
      if (file == nullptr) found.error("unknown-theme", asked, "no theme " + std::string(parent));
      return file;
    };
    const base::SourceFile* theme = open(name);
    const base::SourceFile* papers = open("papers");
    REQUIRE(theme != nullptr);
    REQUIRE(papers != nullptr);
    return style::resolve_theme(*theme, *papers, {paper, {}}, find, diagnostics);
  }

  /// "file:line:col code: message (hint)" of each diagnostic, one a line.
  std::string said() const {
    std::string text;
    for (const chaek::base::Diagnostic& item : diagnostics.items()) {
      if (item.span.source != nullptr) {
        const auto at = item.span.source->position(item.span.begin);
        text += item.span.source->name() + ":" + std::to_string(at.line) + ":" +
                std::to_string(at.column) + " ";
      }
      text += std::string(item.code) + ": " + item.message;
      if (!item.hint.empty()) text += " (" + item.hint + ")";
      text += "\n";
    }
    return text;
  }

  chaek::base::Diagnostics diagnostics;

 private:
  const chaek::base::SourceFile* open(const std::string& name) {
    const auto known = opened_.find(name);
    if (known != opened_.end()) return known->second;
    const auto written = written_.find(name);
    std::string text;
    if (written != written_.end()) {
      text = written->second;
    } else {
      std::ifstream stream(chaek::source_dir() + "/styles/" + name + ".yaml");
      if (!stream) return nullptr;
      text.assign(std::istreambuf_iterator<char>(stream), {});
    }
    return opened_[name] = &sources_.add(name + ".yaml", std::move(text));
  }

  std::map<std::string, std::string> written_;
  std::map<std::string, const chaek::base::SourceFile*> opened_;
  chaek::base::SourceStore sources_;
};
