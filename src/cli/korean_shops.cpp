#include "cli/korean.h"

namespace chaek::cli {
namespace {

constexpr KoreanMessage kShops[] = {
    // Behind every hint: who says so
    {"{}; source: {}", "{1} (근거: {2})"},
    {"{}; not confirmed, told by {}", "{1} (확인되지 않은 조언입니다. 출처: {2})"},

    // Files
    {"{} wants a file that no output makes: {}", "{1}에 낼 파일이 출력에 없습니다: {2}"},
    {"add one to the outputs, such as {}", "출력에 {1}처럼 더하세요"},
    {"{} has {} mm of bleed; {} wants at least {} mm",
     "{1}의 재단 여유가 {2} mm인데, {3}에는 {4} mm 이상이어야 합니다"},
    {"{} has {} mm of bleed; {} wants at most {} mm",
     "{1}의 재단 여유가 {2} mm인데, {3}에는 {4} mm 이하여야 합니다"},
    {"say bleed={} behind its name", "파일 이름 뒤에 bleed={1}을(를) 적으세요"},
    {"{} has marks, which {} does not want", "{1}에 재단선이 있는데, {2}에는 없어야 합니다"},
    {"leave out `marks` behind its name", "파일 이름 뒤의 `marks`를 빼세요"},
    {"{} has colour on {} pages, first on page {}; {} prints black",
     "{1}의 {2}쪽에 색이 있습니다(처음은 {3}쪽). {4}은(는) 흑백으로 찍습니다"},
    {"say ink=gray behind its name", "파일 이름 뒤에 ink=gray를 적으세요"},

    // Pages
    {"a page is {}; {} makes books of {}", "판형이 {1}인데, {2}의 판형은 {3}입니다"},
    {"say `paper: {}` in book.yaml", "book.yaml에 `paper: {1}`을(를) 적으세요"},
    {"two pages of {} side by side are larger than {}", "{1} 두 쪽을 나란히 놓으면 {2}보다 큽니다"},
    {"choose a smaller `paper` in book.yaml, such as a5",
     "book.yaml의 `paper`에 a5처럼 더 작은 판형을 적으세요"},
    {"the book has {} pages; {} takes at least {}",
     "책이 {1}쪽인데, {2}은(는) {3}쪽 이상을 받습니다"},
    {"take more posts, a smaller `paper` or larger type",
     "글을 더 넣거나, `paper`를 줄이거나, 글자를 키우세요"},
    {"the book has {} pages; {} takes at most {}",
     "책이 {1}쪽인데, {2}은(는) {3}쪽 이하를 받습니다"},
    {"take fewer posts, make two volumes, or choose a larger `paper`",
     "글을 덜거나, 두 권으로 나누거나, `paper`를 키우세요"},
    {"the book has {} pages; {} wants a multiple of {}",
     "책이 {1}쪽인데, {2}에는 {3}의 배수여야 합니다"},
    {"pages wanting at the end: {}; add pages of your own under `back` in book.yaml",
     "끝에 {1}쪽이 모자랍니다. book.yaml의 `back`에 쪽을 더하세요"},

    // Pictures and fonts
    {"pictures are made smaller, to {} pixels to the inch; {} wants {}",
     "그림을 {1} ppi로 줄이는데, {2}에는 {3} ppi가 있어야 합니다"},
    {"say `images: {}` in book.yaml", "book.yaml에 `images: {1}`을(를) 적으세요"},
    {"{} has {} pixels to the inch; {} wants {}",
     "{1}이(가) {2} ppi인데, {3}에는 {4} ppi여야 합니다"},
    {"the licence bits of {} forbid what {} asks for: every font inside the file",
     "{1}의 허가 비트가 막아, {2}이(가) 바라는 대로 글꼴을 파일에 모두 넣을 수 없습니다"},

    // Spine and words
    {"the spine is {} mm; {} counts {} mm for {} pages",
     "책등이 {1} mm인데, {2}은(는) {4}쪽을 {3} mm로 셈합니다"},
    {"leave out `spine` under `cover`: it is counted with the profile's formula",
     "`cover` 아래의 `spine`을 빼면 프로필의 셈을 따릅니다"},
    {"the cover has no ISBN; {} wants one", "표지에 ISBN이 없습니다. {1}에는 있어야 합니다"},
    {"say `isbn` under `cover` in book.yaml", "book.yaml의 `cover` 아래에 `isbn`을 적으세요"},
    {"the ISBN has no add-on; {} wants one", "ISBN에 부가기호가 없습니다. {1}에는 있어야 합니다"},
    {"say `addon` under `cover` in book.yaml: five digits, such as 03810",
     "book.yaml의 `cover` 아래에 `addon`을 적으세요. 03810 같은 다섯 자리입니다"},
    {"no price stands on the cover", "표지에 값이 없습니다"},
    {"the price on the cover has no figure: {}", "표지의 값에 숫자가 없습니다: {1}"},
    {"say `price` under `cover` in book.yaml, such as 15,000원",
     "book.yaml의 `cover` 아래에 15,000원처럼 `price`를 적으세요"},
    {"the book has no colophon; {} wants one", "책에 판권지가 없습니다. {1}에는 있어야 합니다"},
    {"say `colophon: true` in book.yaml", "book.yaml에 `colophon: true`를 적으세요"},
    {"the colophon does not say {}", "판권지에 {1}이(가) 없습니다"},
    {"say `{}` under `colophon` in book.yaml",
     "book.yaml의 `colophon` 아래에 `{1}`을(를) 적으세요"},
    {"the EPUB does not say {}", "EPUB의 서지에 {1}이(가) 없습니다"},
    {"the title", "제목"},
    {"the author", "지은이"},
    {"the issuer", "펴낸이"},
    {"the publisher", "펴낸곳"},
    {"the registration", "출판사 신고번호"},
    {"the address", "주소"},
    {"the date", "발행일"},
    {"the isbn", "ISBN"},
    {"the price", "값"},
    {"the language", "언어"},
    {"say `price` under `cover` or `colophon` in book.yaml",
     "book.yaml의 `cover`나 `colophon` 아래에 `price`를 적으세요"},
    {"say `{}` in book.yaml", "book.yaml에 `{1}`을(를) 적으세요"},

    // Profiles
    {"there is no profile '{}'", "'{1}'(이)라는 프로필은 없습니다"},
    {"chaek profiles shows them all", "chaek profiles에 모두 나옵니다"},
    {"name a profile file that exists, or one that chaek profiles shows",
     "있는 프로필 파일이나 chaek profiles에 나오는 이름을 적으세요"},
    {"one thing that is judged, such as trim or ink", "trim이나 ink처럼 살필 것 하나"},
    {"who says so: an address or a law", "근거(주소나 법 조문)"},
    {"print or cover", "print나 cover"},
    {"a scheme such as print,ink=gray", "print,ink=gray 같은 방식"},
    {"a number such as 0.0006", "0.0006 같은 수"},
    {"a list of rules, one after each \"- \"", "규칙의 목록(\"- \" 뒤에 하나씩)"},
    {"title, author, issuer, publisher, registration, address, date, isbn, price or language",
     "title, author, issuer, publisher, registration, address, date, isbn, price, language "
     "가운데 하나"},

    // Sheets
    {"a sheet of {} has no room for marks around its pages",
     "{1} 종이에는 쪽 둘레에 재단선을 놓을 자리가 없습니다"},
    {"name a larger sheet, as in book.pdf:booklet,sheet=a3,marks, or leave out `marks`",
     "book.pdf:booklet,sheet=a3,marks처럼 더 큰 종이를 적거나 `marks`를 빼세요"},
};

}  // namespace

std::span<const KoreanMessage> korean_for_shops() {
  return kShops;
}

}  // namespace chaek::cli
