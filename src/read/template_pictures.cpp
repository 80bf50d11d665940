#include <algorithm>
#include <array>
#include <string>

#include "read/template_pieces.h"

namespace chaek::read {
namespace {

constexpr std::array<std::string_view, 16> kPictures{
    "responsive_image", "lazyimg",       "figure",       "fig",         "img",     "image",
    "picture",          "photo",         "asset_img",    "pic",         "figproc", "lightbox",
    "imgproc",          "image-gallery", "bundle-image", "resize_image"};

bool is_number(std::string_view text) {
  if (text.ends_with("px")) text.remove_suffix(2);
  if (text.ends_with('%')) text.remove_suffix(1);
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool looks_like_file(std::string_view text) {
  if (text.find("//") != std::string_view::npos) return true;
  const std::size_t dot = text.rfind('.');
  return dot != std::string_view::npos && dot > 0 && text.size() - dot <= 5 &&
         text.size() - dot > 2;
}

/// "80%" of "width:80%;".
std::string width_in(std::string_view style) {
  const std::size_t key = style.find("width");
  if (key == std::string_view::npos) return {};
  const std::size_t begin = style.find_first_of("0123456789;", key);
  if (begin == std::string_view::npos) return {};
  const std::size_t end = style.find_first_not_of("0123456789px%", begin);
  return std::string(style.substr(begin, end - begin));
}

/// What a picture's tag says.
struct Said {
  std::string source;
  std::string alt;
  std::string caption;
  std::string width;
  std::string link;
};

/// `{% img [class] source [width] [height] [title [alt]] %}`: Octopress, Hexo, and themes of Hugo.
void read_words(const TemplateCall& call, Said& said) {
  std::size_t first = 0;
  if (said.source.empty()) {
    // A class may stand before the source.
    if (!looks_like_file(call.word(0)) && looks_like_file(call.word(1))) first = 1;
    said.source = call.word(first++);
  }
  while (is_number(call.word(first))) {
    if (said.width.empty()) said.width = call.word(first);
    ++first;
  }
  std::string text = call.word(first);
  std::string second = call.word(first + 1);
  const auto quoted = std::find_if(call.arguments.begin(), call.arguments.end(),
                                   [&](const auto& word) { return word.value == text; });
  if (quoted != call.arguments.end() && !quoted->quoted) {
    text = call.words(first);  // a title without quotes
    second.clear();
  } else if (text.starts_with('"')) {  // '"title" "text for who can't see it"'
    const auto both = read_template_arguments(text);
    text = both.empty() ? std::string() : both[0].value;
    second = both.size() > 1 ? both[1].value : std::string();
  }
  if (said.caption.empty()) said.caption = text;
  if (said.alt.empty()) said.alt = second;
}

Said said_by(const TemplateCall& call) {
  Said said;
  said.source = call.value(
      {"src", "image_path", "image", "path", "img", "file", "source", "url", "imgsrc", "name"});
  said.alt = call.value({"alt", "alttext"});
  const std::string title = call.value({"title"});
  said.caption = call.value({"caption", "attr", "description", "text", "desc"});
  if (said.caption.empty()) {
    said.caption = title;
  } else if (!title.empty() && title != said.caption) {
    said.caption = title + " · " + said.caption;
  }
  said.width = call.value({"width", "w"});
  if (said.width.empty()) said.width = width_in(call.value({"style"}));
  said.link = call.value({"link", "href"});
  read_words(call, said);
  // Hexo keeps the pictures of a post in a folder of its name.
  if (call.name == "asset_img" && said.source.find('/') == std::string::npos) {
    std::string_view post = call.post.substr(call.post.rfind('/') + 1);  // npos + 1 is 0
    post = post.substr(0, post.rfind('.'));
    said.source = std::string(post) + '/' + said.source;
  }
  return said;
}

/// A caption where no Markdown is read: without the marks of emphasis and code, of a link the text.
std::string plain(std::string_view caption) {
  const std::size_t last_link = caption.rfind("](") + 1;  // npos + 1 is 0
  const std::size_t last_close = caption.rfind(')') + 1;
  std::string out;
  for (std::size_t at = 0; at < caption.size(); ++at) {
    if (caption.substr(at).starts_with("](") && at < last_close) {
      at = caption.find(')', at);
      if (at == std::string_view::npos) break;
    } else if (caption[at] != '*' && caption[at] != '`' &&
               (caption[at] != '[' || at >= last_link)) {
      out += caption[at];
    }
  }
  return out;
}

std::string picture_markup(const Said& said, bool with_title) {
  std::string out = "<img src=\"" + as_markup(said.source) + '"';
  const std::string caption = plain(said.caption);
  const std::string& alt = said.alt.empty() ? caption : said.alt;
  if (!alt.empty()) out += " alt=\"" + as_markup(alt) + '"';
  if (with_title && !caption.empty()) out += " title=\"" + as_markup(caption) + '"';
  if (is_number(said.width)) out += " width=\"" + said.width + '"';
  out += '>';
  if (said.link.empty()) return out;
  return "<a href=\"" + as_markup(said.link) + "\">" + out + "</a>";
}

}  // namespace

bool is_picture_piece(std::string_view name) {
  return std::find(kPictures.begin(), kPictures.end(), name) != kPictures.end();
}

std::optional<TemplatePiece> picture_piece(const TemplateCall& call) {
  if (!is_picture_piece(call.name)) return std::nullopt;
  const Said said = said_by(call);
  if (said.source.empty()) return std::nullopt;
  const bool figure = call.name.starts_with("fig") && !call.in_row;
  if (!figure && !call.has_inner) {
    return TemplatePiece{TemplatePiece::Form::in_line, picture_markup(said, true)};
  }
  // The caption is Markdown, so it has blank lines around it.
  TemplatePiece piece{TemplatePiece::Form::paragraphs,
                      "<figure>" + picture_markup(said, false) + "<figcaption>"};
  if (!said.caption.empty()) piece.before += "\n\n" + said.caption;
  const std::string end = "</figcaption></figure>";
  if (call.has_inner) {
    piece.after = end;
  } else if (said.caption.empty()) {
    piece.before = "<figure>" + picture_markup(said, false) + "</figure>";
  } else {
    piece.before += "\n\n" + end;
  }
  return piece;
}

}  // namespace chaek::read
