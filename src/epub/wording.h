#pragma once

#include <string_view>

namespace chaek::epub {

/// The few words that the writer itself says, to people who listen to a book or look at its
/// metadata. None of them stands in the text.
struct Wording {
  std::string_view language;  ///< of these words (BCP 47)
  std::string_view cover;
  std::string_view title_page;
  std::string_view body;
  std::string_view colophon;
  std::string_view landmarks;
  std::string_view back_to_text;
  std::string_view task_open;
  std::string_view task_done;
  std::string_view accessible_structure;  ///< what every book of chaek offers, one sentence
  std::string_view all_described;         ///< every picture has its alternative text
  std::string_view some_described;
};

/// Words in the language of the book, else English ones.
const Wording& wording(std::string_view language);

}  // namespace chaek::epub
