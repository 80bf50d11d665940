#include "book/dump.h"

#include <algorithm>
#include <string_view>

#include "content/walk.h"

namespace chaek::book {
namespace {

std::string_view name(ChapterKind kind) {
  switch (kind) {
    case ChapterKind::front:
      return "front";
    case ChapterKind::post:
      return "post";
    case ChapterKind::back:
      return "back";
  }
  return {};
}

std::string indented(std::string_view text, std::size_t columns) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    out.append(columns, ' ').append(text.substr(0, end));
    text.remove_prefix(end);
  }
  return out;
}

class BookDumper {
 public:
  void field(std::string_view key, std::string_view value) {
    if (!value.empty()) out_.append(key).append(": ").append(value).append("\n");
  }
  void fields(std::string_view key, const std::vector<std::string>& values) {
    std::string joined;
    for (const std::string& value : values) joined += (joined.empty() ? "" : ", ") + value;
    field(key, joined);
  }

  void metadata(const Metadata& metadata) {
    field("title", metadata.title);
    field("subtitle", metadata.subtitle);
    fields("authors", metadata.authors);
    field("publisher", metadata.publisher);
    field("language", metadata.language);
    field("description", metadata.description);
    field("rights", metadata.rights);
    field("identifier", metadata.identifier);
    if (content::exists(metadata.date)) field("date", content::iso_date(metadata.date));
    field("modified", metadata.modified);
    field("slug", metadata.slug);
    field("years", metadata.years);
    fields("subjects", metadata.subjects);
  }

  void chapter(const Chapter& chapter) {
    out_ += "\nchapter " + chapter.id + ' ' + std::string(name(chapter.kind)) + '\n';
    field("  path", chapter.path);
    if (chapter.date) field("  date", content::iso_date(*chapter.date));
    fields("  authors", chapter.authors);
    fields("  tags", chapter.tags);
    fields("  categories", chapter.categories);
    field("  language", chapter.language);
    field("  description", chapter.description);
    out_ += "  title\n" + indented(content::dump(chapter.title), 4);
    out_ += indented(content::dump(chapter.blocks), 2);
    for (const content::Footnote& note : chapter.footnotes) {
      out_ += "  note " + std::to_string(note.number) + " \"" + note.label + "\" marks " +
              std::to_string(note.references) + '\n';
      out_ += indented(content::dump(note.content), 4);
    }
  }

  void contents(const Book& book) {
    out_ += "\ncontents \"" + book.contents_title + "\"\n";
    for (const ContentsEntry& entry : book.contents) {
      out_.append(static_cast<std::size_t>(entry.level) * 2, ' ');
      out_ += content::plain_text(entry.label);
      if (entry.kind == ContentsEntry::Kind::part) {
        out_ += " -> " + book.parts[entry.part].id + '\n';
        continue;
      }
      if (entry.kind == ContentsEntry::Kind::index) {
        out_ += " -> index\n";
        continue;
      }
      out_ += " -> " + book.chapters[entry.place.chapter].id;
      out_ += (entry.place.anchor.empty() ? "" : "#" + entry.place.anchor) + '\n';
    }
  }

  void pictures(const Book& book) {
    for (std::size_t i = 0; i < book.pictures.size(); ++i) {
      const image::Identity& identity = book.pictures[i].identity;
      out_ += "picture " + std::to_string(i) + ' ' + book.pictures[i].path + ' ' +
              std::string(image::extension(identity.format)) + ' ' +
              std::to_string(identity.width) + 'x' + std::to_string(identity.height) + '\n';
    }
    if (book.cover) out_ += "cover " + std::to_string(*book.cover) + '\n';
  }

  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace

std::string dump(const Book& book) {
  BookDumper dumper;
  dumper.metadata(book.metadata);
  for (const Part& part : book.parts) {
    dumper.field(part.id, part.title + ", chapters " + std::to_string(part.first_chapter) + " to " +
                              std::to_string(part.first_chapter + part.chapter_count - 1));
  }
  for (const Chapter& chapter : book.chapters) dumper.chapter(chapter);
  dumper.contents(book);
  dumper.pictures(book);
  return dumper.take();
}

}  // namespace chaek::book
