#include "read/page_yaml.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/nearest.h"
#include "read/colophon_yaml.h"

namespace chaek::read {
namespace {

using base::Setting;
using base::SettingReader;
using content::Piece;

constexpr std::array<std::pair<std::string_view, Piece>, 8> kPieces{{
    {"half-title", Piece::half_title},
    {"title", Piece::title},
    {"front", Piece::front},
    {"contents", Piece::contents},
    {"posts", Piece::posts},
    {"back", Piece::back},
    {"index", Piece::index},
    {"colophon", Piece::colophon},
}};

void refuse_piece(const Setting& item, base::Diagnostics& diagnostics) {
  std::vector<std::string_view> names;
  std::string all;
  for (const auto& [name, piece] : kPieces) {
    names.push_back(name);
    all += (all.empty() ? "" : ", ") + std::string(name);
  }
  const std::string_view near = base::nearest(item.scalar, names);
  std::string hint = "pages are " + all;
  if (!near.empty()) hint = "did you mean \"" + std::string(near) + "\"?";
  diagnostics.error("bad-value", item.span, "\"pages\" knows no piece \"" + item.scalar + "\"",
                    std::move(hint));
}

void read_pieces(const Setting& list, base::Diagnostics& diagnostics, content::BookSettings& out) {
  for (const Setting& item : list.items) {
    const auto known = std::find_if(kPieces.begin(), kPieces.end(), [&](const auto& row) {
      return item.kind == Setting::Kind::scalar && row.first == item.scalar;
    });
    if (known == kPieces.end()) {
      refuse_piece(item, diagnostics);
    } else if (std::find(out.pieces.begin(), out.pieces.end(), known->second) != out.pieces.end()) {
      diagnostics.error("bad-value", item.span, "\"pages\" names \"" + item.scalar + "\" twice",
                        "each piece stands in one place");
    } else {
      out.pieces.push_back(known->second);
    }
  }
  const auto demand = [&](Piece piece, std::string_view name, bool wanted) {
    if (!wanted || std::find(out.pieces.begin(), out.pieces.end(), piece) != out.pieces.end()) {
      return;
    }
    diagnostics.error("bad-value", list.span, "\"pages\" leaves out \"" + std::string(name) + "\"",
                      "put it where it belongs, or nothing of it would be in the book");
  };
  demand(Piece::posts, "posts", true);
  demand(Piece::front, "front", !out.front.empty());
  demand(Piece::back, "back", !out.back.empty());
}

void read_running_heads(const Setting& value, SettingReader& reader, base::Diagnostics& diagnostics,
                        content::PageSettings& out) {
  using content::RunningHead;
  if (const auto shown = base::as_flag(value)) {
    if (!*shown) out.verso = out.recto = RunningHead::none;
    return;
  }
  if (value.kind != Setting::Kind::map) {
    reader.refuse(value, "running-heads", "true, false, or a map such as {left: book}");
    return;
  }
  SettingReader inner(value, "running-heads", diagnostics);
  const std::vector<std::pair<std::string_view, RunningHead>> heads{
      {"none", RunningHead::none},
      {"book", RunningHead::book},
      {"part", RunningHead::part},
      {"chapter", RunningHead::chapter}};
  out.verso = inner.choice<RunningHead>("left", heads).value_or(out.verso);
  out.recto = inner.choice<RunningHead>("right", heads).value_or(out.recto);
  inner.finish();
}

void read_pages(SettingReader& reader, base::Diagnostics& diagnostics, content::PageSettings& out) {
  using content::Edition;
  using content::OpensOn;
  out.edition =
      reader.choice<Edition>("pdf", {{"print", Edition::print}, {"screen", Edition::screen}})
          .value_or(out.edition);
  const std::vector<std::pair<std::string_view, OpensOn>> sides{{"any", OpensOn::any},
                                                                {"recto", OpensOn::recto}};
  out.parts = reader.choice<OpensOn>("parts-open", sides).value_or(out.parts);
  out.posts = reader.choice<OpensOn>("posts-open", sides).value_or(out.posts);
  using base::LinkNotes;
  if (const auto links = reader.choice<LinkNotes>("links", {{"notes", LinkNotes::notes},
                                                            {"inline", LinkNotes::in_line},
                                                            {"none", LinkNotes::none}})) {
    out.links = links;
  }
  if (const Setting* heads = reader.any("running-heads")) {
    read_running_heads(*heads, reader, diagnostics, out);
  }
}

}  // namespace

bool read_switch(const Setting& setting, Piece piece, content::BookSettings& out) {
  const auto shown = base::as_flag(setting);
  if (shown) out.switches[piece] = *shown;
  return shown.has_value();
}

void read_page_settings(SettingReader& reader, base::Diagnostics& diagnostics,
                        content::BookSettings& out) {
  if (const Setting* pages = reader.any("pages")) {
    if (pages->kind == Setting::Kind::list) {
      read_pieces(*pages, diagnostics, out);
    } else {
      reader.refuse(*pages, "pages", "a list such as [title, contents, posts]");
    }
  }
  if (const auto half_title = reader.flag("half-title")) {
    out.switches[Piece::half_title] = *half_title;
  }
  const Setting* index = reader.any("index");
  if (index != nullptr && !read_switch(*index, Piece::index, out)) {
    SettingReader inner(*index, "index", diagnostics);
    out.index_title = inner.text("title").value_or("");
    inner.finish();
    out.switches[Piece::index] = true;
  }
  const Setting* colophon = reader.any("colophon");
  if (colophon != nullptr && !read_switch(*colophon, Piece::colophon, out)) {
    out.colophon = read_colophon(*colophon, diagnostics);
    out.switches[Piece::colophon] = true;
  }
  read_pages(reader, diagnostics, out.pages);
}

}  // namespace chaek::read
