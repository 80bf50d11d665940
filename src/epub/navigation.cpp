#include "epub/navigation.h"

#include <algorithm>
#include <vector>

#include "book/pieces.h"
#include "content/walk.h"
#include "epub/content_writer.h"
#include "epub/pages.h"
#include "epub/xml_text.h"

namespace chaek::epub {
namespace {

/// The contents list as both files need it: never empty, as EPUB demands.
std::vector<book::ContentsEntry> entries(const book::Book& book) {
  if (!book.contents.empty()) return book.contents;
  book::ContentsEntry whole;
  whole.label.push_back({content::Text{book.metadata.title}, {}});
  return {whole};
}

std::string target(const book::Book& book, const book::ContentsEntry& entry,
                   const FileNames& names) {
  std::string link = book.contents.empty() ? std::string() : names.entry(entry);
  if (!link.empty()) return link;
  const bool titled = book::has_piece(book.pieces, content::Piece::title);
  return std::string(titled ? kTitlePageFile : kCoverPageFile);
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string_view class_of(book::ContentsEntry::Kind kind) {
  switch (kind) {
    case book::ContentsEntry::Kind::part:
      return "contents-part";
    case book::ContentsEntry::Kind::chapter:
      return "contents-chapter";
    case book::ContentsEntry::Kind::heading:
      return "contents-heading";
    case book::ContentsEntry::Kind::index:
      return "contents-chapter";
  }
  return {};
}

/// Turns the flat list into nesting: calls `open(entry)`, `close()`, and around each run of deeper
/// entries `deeper()` and `shallower()`.
template <class Open, class Close, class Deeper, class Shallower>
void nest(const std::vector<book::ContentsEntry>& list, Open&& open, Close&& close, Deeper&& deeper,
          Shallower&& shallower) {
  int depth = 0;  // of the entry that is open
  for (const book::ContentsEntry& entry : list) {
    const int level = std::clamp(entry.level, 1, depth + 1);
    for (; depth > level; --depth) {
      close();
      shallower();
    }
    if (depth == level) {
      close();
    } else {
      deeper();
    }
    depth = level;
    open(entry);
  }
  for (; depth > 0; --depth) {
    close();
    shallower();
  }
}

void write_toc(XhtmlWriter& out, const book::Book& book, const FileNames& names) {
  ContentWriter labels(out, names, wording(book.metadata.language), FileNames::kElsewhere);
  const auto open = [&](const book::ContentsEntry& entry) {
    out.open(Tag::li, {{Name::class_, class_of(entry.kind)}});
    out.open(Tag::a, {{Name::href, target(book, entry, names)}});
    if (is_blank(content::plain_text(entry.label))) {
      out.text("…");
    } else {
      labels.write(entry.label);
    }
    out.close(Tag::a);
  };
  nest(
      entries(book), open,
      [&] {
        out.close(Tag::li);
        out.line();
      },
      [&] {
        out.line();
        out.open(Tag::ol);
        out.line();
      },
      [&] { out.close(Tag::ol); });
  out.line();
}

/// Where the text begins: at the first post, or at the part that opens with it.
std::string body_start(const book::Book& book, const FileNames& names) {
  const auto post =
      std::find_if(book.chapters.begin(), book.chapters.end(),
                   [](const auto& chapter) { return chapter.kind == book::ChapterKind::post; });
  if (post == book.chapters.end()) return {};
  const auto index = static_cast<std::uint32_t>(post - book.chapters.begin());
  for (std::uint32_t i = 0; i < book.parts.size(); ++i) {
    if (book.parts[i].first_chapter == index) return names.part(i);
  }
  return names.chapter(index);
}

void write_landmarks(XhtmlWriter& out, const book::Book& book, const FileNames& names) {
  const Wording& words = wording(book.metadata.language);
  const auto landmark = [&](std::string_view type, std::string_view href, std::string_view label) {
    if (href.empty()) return;
    out.open(Tag::li);
    out.open(Tag::a, {{Name::href, href}, {Name::epub_type, type}});
    out.text(label);
    out.close(Tag::a);
    out.close(Tag::li);
    out.line();
  };
  out.open(Tag::nav, {{Name::epub_type, "landmarks"},
                      {Name::hidden, "hidden"},
                      {Name::aria_label, words.landmarks}});
  out.line();
  out.open(Tag::h2);
  out.text(words.landmarks);
  out.close(Tag::h2);
  out.line();
  out.open(Tag::ol);
  out.line();
  landmark("cover", kCoverPageFile, words.cover);
  const auto has = [&](content::Piece piece) { return book::has_piece(book.pieces, piece); };
  if (has(content::Piece::title)) landmark("titlepage", kTitlePageFile, words.title_page);
  if (has(content::Piece::contents)) landmark("toc", kNavigationFile, book.contents_title);
  landmark("bodymatter", body_start(book, names), words.body);
  if (has(content::Piece::index)) landmark("index", kIndexFile, book.index_title);
  out.close(Tag::ol);
  out.line();
  out.close(Tag::nav);
  out.line();
}

void append_element(std::string& out, std::string_view name, std::string_view text) {
  out.append("<").append(name).append("><text>");
  append_escaped(out, text);
  out.append("</text></").append(name).append(">");
}

int depth_of(const book::Book& book) {
  int depth = 1;
  for (const book::ContentsEntry& entry : book.contents) depth = std::max(depth, entry.level);
  return depth;
}

}  // namespace

std::string navigation_page(const book::Book& book, const FileNames& names) {
  XhtmlWriter out;
  out.open(Tag::nav, {{Name::class_, "contents"},
                      {Name::epub_type, "toc"},
                      {Name::role, "doc-toc"},
                      {Name::aria_label, book.contents_title}});
  out.line();
  out.open(Tag::h1, {{Name::class_, "contents-title"}});
  out.text(book.contents_title);
  out.close(Tag::h1);
  write_toc(out, book, names);
  out.close(Tag::nav);
  out.line();
  write_landmarks(out, book, names);
  return xhtml_page(book.metadata.language, book.contents_title, "frontmatter", out.take());
}

std::string ncx(const book::Book& book, const FileNames& names) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\" version=\"2005-1\" xml:lang=\"";
  append_escaped(out, book.metadata.language);
  out += "\">\n<head>\n<meta name=\"dtb:uid\" content=\"";
  append_escaped(out, book.metadata.identifier);
  out += "\"/>\n<meta name=\"dtb:depth\" content=\"" + std::to_string(depth_of(book)) +
         "\"/>\n<meta name=\"dtb:totalPageCount\" content=\"0\"/>\n"
         "<meta name=\"dtb:maxPageNumber\" content=\"0\"/>\n</head>\n";
  append_element(out, "docTitle", book.metadata.title);
  out += "\n<navMap>\n";
  std::size_t order = 0;
  const auto open = [&](const book::ContentsEntry& entry) {
    const std::string number = std::to_string(++order);
    out += "<navPoint id=\"point" + number + "\" playOrder=\"" + number + "\">";
    const std::string label = content::plain_text(entry.label);
    append_element(out, "navLabel", is_blank(label) ? "…" : label);
    out += "<content src=\"";
    append_escaped(out, target(book, entry, names));
    out += "\"/>";
  };
  nest(entries(book), open, [&] { out += "</navPoint>\n"; }, [&] { out += '\n'; }, [] {});
  out += "</navMap>\n</ncx>\n";
  return out;
}

}  // namespace chaek::epub
