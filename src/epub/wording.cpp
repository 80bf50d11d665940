#include "epub/wording.h"

namespace chaek::epub {
namespace {

constexpr Wording kKorean{
    .language = "ko",
    .cover = "표지",
    .title_page = "속표지",
    .body = "본문",
    .colophon = "판권",
    .landmarks = "길잡이",
    .back_to_text = "본문으로 돌아가기",
    .task_open = "할 일",
    .task_done = "마친 일",
    .accessible_structure =
        "제목과 차례를 따라 이동할 수 있고, 글의 순서와 구조가 화면 낭독기에 그대로 전해집니다.",
    .all_described = "모든 그림에 대체 텍스트가 있습니다.",
    .some_described = "대체 텍스트가 없는 그림이 있습니다."};

constexpr Wording kEnglish{.language = "en",
                           .cover = "Cover",
                           .title_page = "Title page",
                           .body = "Text",
                           .colophon = "Colophon",
                           .landmarks = "Landmarks",
                           .back_to_text = "Back to the text",
                           .task_open = "to do",
                           .task_done = "done",
                           .accessible_structure =
                               "Headings and a table of contents allow navigation; the order and "
                               "structure of the text are "
                               "available to screen readers.",
                           .all_described = "All pictures have alternative text.",
                           .some_described = "Some pictures have no alternative text."};

}  // namespace

const Wording& wording(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  return primary == "ko" || primary == "KO" || primary == "kor" ? kKorean : kEnglish;
}

}  // namespace chaek::epub
