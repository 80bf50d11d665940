#include "pdf/metadata.h"

#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "pdf/syntax.h"

namespace chaek::pdf {
namespace {

constexpr std::string_view kProducer = "chaek " CHAEK_VERSION;

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += ", ";
    out += part;
  }
  return out;
}

/// `text` for XML: markup escaped, characters that XML forbids (XML 1.0, 2.2) replaced.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const base::DecodedCharacter character = base::decode_utf8(text, at);
    const char32_t c = character.code_point;
    at += character.size;
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else {
      const bool forbidden = (c < 0x20 && c != '\t' && c != '\n') || c == 0xFFFE || c == 0xFFFF;
      base::append_utf8(out, forbidden ? U'\uFFFD' : c);
    }
  }
  return out;
}

std::string element(std::string_view name, const std::string& text) {
  if (text.empty()) return {};
  const std::string tag(name);
  return "<" + tag + ">" + escaped(text) + "</" + tag + ">\n";
}

/// A property that is a list: `kind` is Seq, Bag or Alt.
std::string list(std::string_view name, std::string_view kind,
                 const std::vector<std::string>& items, std::string_view attributes = {}) {
  std::string inside;
  for (const std::string& item : items) {
    if (item.empty()) continue;
    inside += "<rdf:li" + std::string(attributes) + ">" + escaped(item) + "</rdf:li>";
  }
  if (inside.empty()) return {};
  const std::string property(name);
  const std::string container = "rdf:" + std::string(kind);
  return "<" + property + "><" + container + ">" + inside + "</" + container + "></" + property +
         ">\n";
}

}  // namespace

std::string pdf_date(std::string_view iso) {
  constexpr std::string_view kForm = "0000-00-00T00:00:00Z";
  if (iso.size() != kForm.size()) return {};
  std::string out = "D:";
  for (std::size_t i = 0; i < kForm.size(); ++i) {
    const bool digit = iso[i] >= '0' && iso[i] <= '9';
    if (digit != (kForm[i] == '0') || (!digit && iso[i] != kForm[i])) return {};
    if (digit) out += iso[i];
  }
  return out + "Z";
}

std::string info_entries(const layout::PublicationMetadata& metadata) {
  std::string out;
  const auto add = [&out](std::string_view key, std::string_view text) {
    if (text.empty()) return;
    out += key;
    append_text(out, text);
  };
  add("/Title", metadata.title);
  add("/Author", joined(metadata.authors));
  add("/Subject", metadata.subject);
  add("/Keywords", joined(metadata.keywords));
  add("/Creator", "chaek");
  add("/Producer", kProducer);
  const std::string date = pdf_date(metadata.modified);
  if (!date.empty()) out += "/CreationDate(" + date + ")/ModDate(" + date + ")";
  return out;
}

std::string xmp_packet(const layout::PublicationMetadata& metadata) {
  constexpr std::string_view kDefault = " xml:lang=\"x-default\"";
  std::string out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
      "<dc:format>application/pdf</dc:format>\n";
  out += list("dc:title", "Alt", {metadata.title}, kDefault);
  out += list("dc:creator", "Seq", metadata.authors);
  out += list("dc:description", "Alt", {metadata.subject}, kDefault);
  out += list("dc:subject", "Bag", metadata.keywords);
  out += list("dc:language", "Bag", {metadata.language});
  out += element("dc:identifier", metadata.identifier);
  out += element("pdf:Keywords", joined(metadata.keywords));
  out += element("pdf:Producer", std::string(kProducer));
  out += element("xmp:CreatorTool", "chaek");
  if (!pdf_date(metadata.modified).empty()) {
    out += element("xmp:CreateDate", metadata.modified);
    out += element("xmp:ModifyDate", metadata.modified);
  }
  out += "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
  return out;
}

}  // namespace chaek::pdf
