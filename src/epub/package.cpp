#include "epub/package.h"

#include <functional>

#include "book/pieces.h"
#include "epub/pages.h"
#include "epub/xml_text.h"

namespace chaek::epub {
namespace {

/// `<name attributes>text</name>`; nothing when there is no text.
void element(std::string& out, std::string_view name, std::string_view attributes,
             std::string_view text) {
  if (text.empty()) return;
  out.append("<").append(name).append(attributes.empty() ? "" : " ").append(attributes) += '>';
  append_escaped(out, text);
  out.append("</").append(name).append(">\n");
}

void meta(std::string& out, std::string_view property, std::string_view text,
          std::string_view refined_id = {}) {
  std::string attributes = "property=\"" + std::string(property) + "\"";
  if (!refined_id.empty())
    attributes = "refines=\"#" + std::string(refined_id) + "\" " + attributes;
  element(out, "meta", attributes, text);
}

void write_titles(std::string& out, const book::Metadata& metadata) {
  element(out, "dc:title", "id=\"title\"", metadata.title);
  if (metadata.subtitle.empty()) return;
  meta(out, "title-type", "main", "title");
  element(out, "dc:title", "id=\"subtitle\"", metadata.subtitle);
  meta(out, "title-type", "subtitle", "subtitle");
}

void write_people(std::string& out, const book::Metadata& metadata) {
  std::size_t number = 0;
  for (const std::string& author : metadata.authors) {
    const std::string id = "creator" + std::to_string(++number);
    element(out, "dc:creator", "id=\"" + id + "\"", author);
    if (author.empty()) continue;
    element(out, "meta", "refines=\"#" + id + "\" property=\"role\" scheme=\"marc:relators\"",
            "aut");
    meta(out, "display-seq", std::to_string(number), id);
  }
  element(out, "dc:publisher", {}, metadata.publisher);
}

void write_accessibility(std::string& out, const book::Book& book, const PictureFacts& pictures) {
  const Wording& words = wording(book.metadata.language);
  // The cover picture is always there, always described.
  meta(out, "schema:accessMode", "textual");
  meta(out, "schema:accessMode", "visual");
  if (!pictures.undescribed) meta(out, "schema:accessModeSufficient", "textual");
  meta(out, "schema:accessModeSufficient", "textual,visual");
  if (!pictures.undescribed) meta(out, "schema:accessibilityFeature", "alternativeText");
  for (const std::string_view feature :
       {"displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents"}) {
    meta(out, "schema:accessibilityFeature", feature);
  }
  meta(out, "schema:accessibilityHazard", "none");
  std::string summary(words.accessible_structure);
  if (pictures.any) {
    summary.append(" ").append(pictures.undescribed ? words.some_described : words.all_described);
  }
  const std::string attributes =
      "property=\"schema:accessibilitySummary\" xml:lang=\"" + std::string(words.language) + "\"";
  element(out, "meta", attributes, summary);
}

void write_metadata(std::string& out, const book::Book& book, const PictureFacts& pictures,
                    std::string_view generator) {
  const book::Metadata& metadata = book.metadata;
  out += "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n";
  element(out, "dc:identifier", "id=\"identifier\"", metadata.identifier);
  write_titles(out, metadata);
  element(out, "dc:language", {}, book.metadata.language);
  write_people(out, metadata);
  if (content::exists(metadata.date)) {
    element(out, "dc:date", {}, content::iso_date(metadata.date));
  }
  element(out, "dc:description", {}, metadata.description);
  for (const std::string& subject : metadata.subjects) element(out, "dc:subject", {}, subject);
  element(out, "dc:rights", {}, metadata.rights);
  meta(out, "dcterms:modified", metadata.modified);
  write_accessibility(out, book, pictures);
  if (!generator.empty()) {
    out += "<meta name=\"generator\" content=\"";
    append_escaped(out, generator);
    out += "\"/>\n";
  }
  out += "<meta name=\"cover\" content=\"cover-picture\"/>\n</metadata>\n";
}

void item(std::string& out, std::string_view id, std::string_view href, std::string_view type,
          std::string_view properties = {}) {
  out.append("<item id=\"").append(id).append("\" href=\"").append(href);
  out.append("\" media-type=\"").append(type).append("\"");
  if (!properties.empty()) out.append(" properties=\"").append(properties).append("\"");
  out += "/>\n";
}

constexpr std::string_view kXhtml = "application/xhtml+xml";

void write_manifest(std::string& out, const book::Book& book, const CoverPicture& cover,
                    const FileNames& names) {
  out += "<manifest>\n";
  item(out, "nav", kNavigationFile, kXhtml, "nav");
  item(out, "ncx", kNcxFile, "application/x-dtbncx+xml");
  item(out, "style", kStylesheetFile, "text/css");
  item(out, "cover-picture", names.cover(), image::media_type(cover.format), "cover-image");
  item(out, "cover", kCoverPageFile, kXhtml);
  const auto has = [&](content::Piece piece) { return book::has_piece(book.pieces, piece); };
  if (has(content::Piece::title)) item(out, "title-page", kTitlePageFile, kXhtml);
  if (has(content::Piece::index)) item(out, "index", kIndexFile, kXhtml);
  if (has(content::Piece::colophon)) item(out, "colophon", kColophonFile, kXhtml);
  for (std::uint32_t i = 0; i < book.parts.size(); ++i) {
    item(out, book.parts[i].id, names.part(i), kXhtml);
  }
  for (std::uint32_t i = 0; i < book.chapters.size(); ++i) {
    item(out, book.chapters[i].id, names.chapter(i), kXhtml);
  }
  for (std::uint32_t i = 0; i < book.pictures.size(); ++i) {
    if (book.cover == i) continue;  // it is the cover picture
    item(out, names.picture_id(i), names.picture(i), image::media_type(names.format(i)));
  }
  out += "</manifest>\n";
}

/// The parts and chapters of one kind, each part before its first chapter.
void write_chapters(const book::Book& book, book::ChapterKind kind,
                    const std::function<void(std::string_view)>& reference) {
  std::size_t part = 0;
  for (std::uint32_t i = 0; i < book.chapters.size(); ++i) {
    if (book.chapters[i].kind != kind) continue;
    const bool is_post = kind == book::ChapterKind::post;
    for (; is_post && part < book.parts.size() && book.parts[part].first_chapter <= i; ++part) {
      reference(book.parts[part].id);
    }
    reference(book.chapters[i].id);
  }
}

/// The cover, then the book's pieces in their order. A half-title is of no use on a screen.
void write_spine(std::string& out, const book::Book& book) {
  const auto reference = [&out](std::string_view id) {
    out.append("<itemref idref=\"").append(id).append("\"/>\n");
  };
  out += "<spine toc=\"ncx\">\n";
  reference("cover");
  for (const content::Piece piece : book.pieces) {
    if (piece == content::Piece::title) reference("title-page");
    if (piece == content::Piece::contents) reference("nav");
    if (piece == content::Piece::index) reference("index");
    if (piece == content::Piece::colophon) reference("colophon");
    if (const auto kind = book::chapters_of(piece)) write_chapters(book, *kind, reference);
  }
  out += "</spine>\n";
}

}  // namespace

std::string package_file(const book::Book& book, const CoverPicture& cover, const FileNames& names,
                         const PictureFacts& pictures, std::string_view generator) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" "
      "unique-identifier=\"identifier\" xml:lang=\"";
  append_escaped(out, book.metadata.language);
  out += "\">\n";
  write_metadata(out, book, pictures, generator);
  write_manifest(out, book, cover, names);
  write_spine(out, book);
  out += "</package>\n";
  return out;
}

std::string container_file() {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n"
      "<rootfiles>\n<rootfile full-path=\"";
  out.append(kFolder).append(kPackageFile);
  out += "\" media-type=\"application/oebps-package+xml\"/>\n</rootfiles>\n</container>\n";
  return out;
}

}  // namespace chaek::epub
