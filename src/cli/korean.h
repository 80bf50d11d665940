#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/options.h"

namespace chaek::cli {

/// A message as it is written where it arises, with `{}` for what differs, and in Korean, where
/// `{1}` … `{9}` stand for the first to the ninth of these.
struct KoreanMessage {
  std::string_view english;
  std::string_view korean;
};

/// `english` (a message or a hint) in Korean; what is in no table stays English. What stands for a
/// `{}` is looked up too: reasons come inside messages.
std::string in_korean(std::string_view english);

/// `english` in the language of messages.
inline std::string worded(std::string_view english, Language language) {
  return language == Language::korean ? in_korean(english) : std::string(english);
}

/// Whether a table has `english`.
bool has_korean(std::string_view english);

/// The tables, in the order in which they are searched.
std::span<const std::span<const KoreanMessage>> korean_tables();

/// Of --help and the command line.
std::span<const KoreanMessage> korean_for_help();
/// Of posts: front matter, Markdown, HTML, links, notes.
std::span<const KoreanMessage> korean_for_posts();
/// Of what a book is made of: pictures, fonts, output files.
std::span<const KoreanMessage> korean_for_parts();
/// Of pictures of the network.
std::span<const KoreanMessage> korean_for_fetch();
/// Of print shops' profiles and sheets.
std::span<const KoreanMessage> korean_for_shops();
/// Of settings: book.yaml, themes, the command line.
std::span<const KoreanMessage> korean_for_settings();

}  // namespace chaek::cli
