#include "cli/korean.h"

namespace chaek::cli {
namespace {

constexpr KoreanMessage kHelp[] = {
    // --help
    {"chaek makes an EPUB and a PDF book from a folder of Markdown posts.",
     "chaek은 마크다운 글이 든 폴더로 EPUB과 PDF 책을 만듭니다."},
    {"Examples:", "보기:"},
    {"Commands:", "명령:"},
    {"Options:", "옵션:"},
    {"[options]", "[옵션]"},
    {"Exit codes: 0 complete, 1 errors in the posts or settings, 2 wrong command line,\n"
     "3 a fault of disk or memory.\n",
     "끝값: 0 다 됨, 1 글이나 설정에 오류, 2 명령줄이 틀림, 3 디스크나 메모리의 탈.\n"},
    {"make the book", "책을 만듭니다"},
    {"show the posts that would be in the book, in order", "책에 들어갈 글을 차례대로 보입니다"},
    {"report everything that build would, and write nothing",
     "build가 알릴 것을 모두 알리고 아무것도 쓰지 않습니다"},
    {"a book for each year, month, category, series, tag or part of the posts, all in one run; in "
     "names of "
     "outputs {year}, {month}, {category}, {series}, {tag}, {part} and {slug} stand for each "
     "book's own",
     "해, 달, 카테고리, 연재, 태그, 부마다 책 한 권씩을 한 번에 만듭니다. 출력 이름의 {year}, "
     "{month}, "
     "{category}, {series}, {tag}, {part}, {slug}에는 책마다 제 것이 들어갑니다"},
    {"year, month, category, series, tag or part", "year, month, category, series, tag, part"},
    {"a book of every year", "해마다 한 권"},
    {"print what the book is made of, as a rule for Make and Ninja, and write nothing",
     "책이 무엇으로 만들어지는지 Make와 Ninja의 규칙으로 보이고 아무것도 쓰지 않습니다"},
    {"write FILE in place of the rule: every file that is read, looked at or missed; not touched "
     "when nothing has changed",
     "규칙 대신 FILE에 읽은 파일, 살핀 파일, 찾았으나 없는 파일을 모두 적습니다. 달라진 것이 "
     "없으면 "
     "건드리지 않습니다"},
    {"every file that the book would be made of", "책에 들어갈 모든 파일"},
    {"what -o - writes to standard output: epub, pdf", "-o -가 표준 출력에 쓰는 형식: epub, pdf"},
    {"epub or pdf", "epub나 pdf"},
    {"the names that the input - lists end in a NUL, as find -print0 writes them",
     "입력 -가 읽는 이름이 find -print0처럼 NUL로 끝납니다"},
    {"the posts that a list names", "목록에 적힌 글"},
    {"-o - does not say which format", "-o -만으로는 형식을 알 수 없습니다"},
    {"add --format epub or --format pdf", "--format epub나 --format pdf를 더하세요"},
    {"--format is for standard output", "--format은 표준 출력에만 씁니다"},
    {"add -o -", "-o -를 더하세요"},
    {"one book goes to standard output, and it has no name",
     "표준 출력에는 이름 없는 책 한 권만 나갑니다"},
    {"name files with -o for --each and --depfile",
     "--each와 --depfile에는 -o로 파일 이름을 적으세요"},
    {"standard output is a terminal, which can't show a book",
     "표준 출력이 단말기라 책을 보일 수 없습니다"},
    {"send it to a file or a program", "파일이나 프로그램으로 보내세요"},
    {"show the print shops that check knows", "check가 아는 인쇄소를 보여 줍니다"},
    {"whether a print shop will take it", "인쇄소가 받아 줄지 살펴보기"},
    {"a print shop: check holds book and print file against what it asks for, and the cover's "
     "spine is counted as it does (see chaek profiles)",
     "인쇄소. check가 책과 인쇄용 파일을 그 요구에 견주고, 표지의 책등은 그곳의 셈을 "
     "따릅니다(chaek "
     "profiles 참고)"},
    {"chaek profiles takes no files", "chaek profiles는 파일을 받지 않습니다"},
    {"make the printed cover: back, spine and front in one piece, with bleed",
     "종이책 표지를 만듭니다: 뒤표지, 책등, 앞표지를 한 장에, 재단 여유와 함께"},
    {"the cover for the print shop, with crop marks", "인쇄소에 보낼 표지, 재단선과 함께"},
    {"show the themes", "테마를 보입니다"},
    {"say what a message means", "알림의 뜻을 풀어 줍니다"},
    {"both formats from the posts (or book.yaml) in this folder",
     "이 폴더의 글(또는 book.yaml)로 두 형식을 모두"},
    {"one PDF from a folder of posts", "글 폴더로 PDF 하나"},
    {"the book of one year", "한 해의 책"},
    {"to print, fold and staple", "인쇄해서 접고 가운데를 박을 소책자"},
    {"settings from a file, one changed", "파일의 설정에서 하나만 바꾸어"},
    {"which posts, in which order, and why that date", "어떤 글이 어떤 차례로, 날짜는 어디서"},
    {"every problem, nothing written", "모든 문제를 알리고 쓰지는 않음"},
    {"what to do about a missing picture", "그림이 없을 때 할 일"},
    {"write FILE, in the format that its name ends in (.epub, .pdf); may be repeated; for paper "
     "FILE.pdf:SCHEME, such as a5.pdf:booklet,sheet=a4: print, cover, booklet, signatures-4, "
     "stacks-2, "
     "stacks-4, proof-4; sheet=, flip=, sides=, paper=, bleed=, ink=, marks [the book's slug in "
     "the "
     "current folder, both formats]",
     "FILE을 씁니다. 형식은 이름의 끝(.epub, .pdf)을 따르고, 거듭 쓸 수 있습니다. 종이에 앉히려면 "
     "a5.pdf:booklet,sheet=a4처럼 FILE.pdf:SCHEME: print, cover, booklet, signatures-4, stacks-2, "
     "stacks-4, "
     "proof-4; sheet=, flip=, sides=, paper=, bleed=, ink=, marks [지금 폴더에 책의 이름으로 두 "
     "형식]"},
    {"also write FILE, JSON: what a proofreader would mark on the PDF's pages, with figures and "
     "places",
     "교정자가 PDF의 쪽에서 짚을 것을 수와 자리로 FILE(JSON)에도 씁니다"},
    {"also write FILE, a rule for Make and Ninja: all files of the project that the outputs depend "
     "on",
     "출력이 기대는 프로젝트의 파일을 모두 적은 Make와 Ninja의 규칙을 FILE에도 씁니다"},
    {"do not touch an output that is there already with the same bytes",
     "이미 있는 출력과 내용이 같으면 건드리지 않습니다"},
    {"say what each stage took: wall and processor time, items, bytes",
     "단계마다 걸린 시간과 프로세서 시간, 개수, 바이트를 말합니다"},
    {"leave out posts before DAY (2023-05-01, 2023-05, 2023)",
     "DAY(2023-05-01, 2023-05, 2023)보다 앞선 글을 뺍니다"},
    {"leave out posts after DAY", "DAY보다 늦은 글을 뺍니다"},
    {"only the posts of YEAR", "YEAR년의 글만"},
    {"only posts with TAG; may be repeated: any of them",
     "TAG가 붙은 글만. 거듭 쓰면 그 가운데 하나라도"},
    {"only posts of category NAME; may be repeated: any of them",
     "분류 NAME의 글만. 거듭 쓰면 그 가운데 하나라도"},
    {"the book's title", "책의 제목"},
    {"the look: a theme of chaek's (see chaek themes) or a theme file [essay]",
     "책의 모습: chaek의 테마(chaek themes) 또는 테마 파일 [essay]"},
    {"the PDF's paper: a name such as sinkuk, a5, b6, or 128x188mm",
     "PDF의 판형: 신국판, a5, b6 같은 이름이나 128x188mm"},
    {"what the PDF is for: print (mirrored margins, blank pages) or screen (even margins, coloured "
     "links) [print]",
     "PDF의 쓰임: print(좌우 여백이 다르고 빈 쪽이 있음) 또는 screen(여백이 같고 링크에 색) "
     "[print]"},
    {"raise a limit for posts that you trust; bytes as 8MiB: post, front-matter, nesting (at most "
     "400), templates, address, html, table-columns, table-cells, steps, picture, picture-pixels, "
     "picture-side, svg, svg-elements, files, output, post-time, time (seconds); may be repeated",
     "믿는 글을 위해 한도를 올린다. 바이트는 8MiB처럼: post, front-matter, nesting(400까지), "
     "templates, address, html, table-columns, table-cells, steps, picture, picture-pixels, "
     "picture-side, svg, svg-elements, files, output, post-time, time(초). 여러 번 적을 수 있다"},
    {"NAME=N, such as post=8MiB or table-columns=500; nesting is 400 at most",
     "이름=수. 보기: post=8MiB, table-columns=500. nesting은 400까지"},
    {"the encoding of posts that are not UTF-8, such as cp949",
     "UTF-8이 아닌 글의 인코딩. 보기: cp949"},
    {"an encoding such as cp949 or euc-kr", "cp949나 euc-kr 같은 인코딩"},
    {"end with 1 on warnings too, and write nothing then",
     "경고만 있어도 1로 끝내고 아무것도 쓰지 않습니다"},
    {"in spite of errors write what can be written; still end with 1",
     "오류가 있어도 쓸 수 있는 것은 씁니다. 끝값은 그래도 1"},
    {"every Markdown file: used, or left out and why",
     "모든 마크다운 파일: 쓰인 것과, 빠진 것과 그 까닭"},
    {"also drafts, unpublished and private posts", "초고, 공개하지 않은 글, 비공개 글까지"},
    {"write a book.yaml for the blog in FOLDER, filled from what is found there",
     "FOLDER의 블로그를 살펴 값을 채운 book.yaml을 씁니다"},
    {"also write a Makefile", "Makefile도 씁니다"},
    {"get the posts' pictures that are on the network, for the books to have them",
     "글이 보이는 인터넷의 그림을 받아 두어 책에 실리게 합니다"},
    {"get pictures anew that are there, and take those that have changed",
     "이미 있는 그림도 다시 받아, 바뀐 것을 씁니다"},
    {"remove pictures that no post of the project names",
     "프로젝트의 어느 글에도 나오지 않는 그림을 지웁니다"},
    {"only say what would be fetched and removed", "무엇을 받고 지울지 말하기만 합니다"},
    {"also ask addresses that are not public: this machine, the local network; and use proxies",
     "공개되지 않은 주소(이 기계, 둘레의 망)에도 묻고, 프록시도 씁니다"},
    {"give up on a server that is silent, or slower than 100 bytes a second, for so long; a "
     "picture may take fifteen times as long [20]",
     "서버가 이만큼 말이 없거나 초당 100바이트보다 느리면 그만둡니다. 그림 하나에는 그 열다섯 "
     "배까지 "
     "걸려도 됩니다 [20]"},
    {"a number from 1 to 3600", "1부터 3600까지의 수"},
    {"pictures of the network, once, for all books", "인터넷의 그림을 한 번 받아 모든 책에"},
    {"a book.yaml to begin with", "처음 쓸 book.yaml"},
    {"use N threads, under make -j at most as many as it has free; the result does not depend on "
     "it "
     "[all processors]",
     "스레드 N개를 씁니다. make -j 아래에서는 남은 만큼만 씁니다. 결과는 같습니다 [프로세서 모두]"},
    {"only errors", "오류만"},
    {"every warning and note, none folded", "모든 경고와 참고를 접지 않고"},
    {"colour in messages: auto, always, never [auto]", "알림의 색: auto, always, never [auto]"},
    {"messages for people or for programs: human, json, sarif [human]",
     "사람을 위한 알림이나 프로그램을 위한 알림: human, json, sarif [human]"},
    {"the language of messages and of this text: ko, en [by locale]",
     "알림과 이 글의 언어: ko, en [로캘을 따름]"},
    {"take warnings with CODE for errors; may be repeated",
     "CODE 경고를 오류로 칩니다. 거듭 쓸 수 있습니다"},
    {"take warnings with CODE for mere notes; may be repeated",
     "CODE 경고를 참고로만 칩니다. 거듭 쓸 수 있습니다"},
    {"this text, or that of a command", "이 글, 또는 한 명령의 설명"},
    {"the program's version", "프로그램의 판"},
    {"the manual page, as roff", "설명서(roff)"},

    // The command line
    {"chaek --help shows every command and option",
     "chaek --help가 명령과 옵션을 모두 보여 줍니다"},
    {"there is no option {}", "{1}(이)라는 옵션은 없습니다"},
    {"there is no command '{}'", "'{1}'(이)라는 명령은 없습니다"},
    {"commands are {}: chaek build {}", "명령은 {1}입니다: chaek build {2}"},
    {"{} needs a value: {}", "{1}에는 값이 있어야 합니다: {2}"},
    {"{} is no option of {}", "{1}은(는) {2}의 옵션이 아닙니다"},
    {"it belongs to {}", "다음 명령의 옵션입니다: {1}"},
    {"{} does not take '{}'", "{1}에 '{2}'은(는) 올 수 없습니다"},
    {"it wants {}", "와야 할 것: {1}"},
    {"in place of '{}' it wants {}", "'{1}' 자리에 와야 할 것: {2}"},
    {"sheet=, flip=, sides=, paper=, bleed=, ink=, links= or marks",
     "sheet=, flip=, sides=, paper=, bleed=, ink=, links=, marks"},
    {"a day such as 2023-05-01, a month or a year", "2023-05-01 같은 날이나 달, 해"},
    {"a text that is not empty", "비어 있지 않은 글"},
    {"a file name that ends in .epub or .pdf, or in .pdf:SCHEME such as book.pdf:booklet,sheet=a4",
     ".epub이나 .pdf로 끝나는 파일 이름, 또는 book.pdf:booklet,sheet=a4 같은 .pdf:SCHEME"},
    {"a file name", "파일 이름"},
    {"a year such as 2023", "2023 같은 해"},
    {"print or screen", "print나 screen"},
    {"auto, always or never", "auto, always, never"},
    {"human, json or sarif", "human, json, sarif"},
    {"ko or en", "ko나 en"},
    {"a code such as missing-image; chaek explain shows them all",
     "missing-image 같은 알림의 이름. chaek explain으로 모두 볼 수 있습니다"},
    {"chaek themes takes no files", "chaek themes에는 파일을 적지 않습니다"},
    {"chaek cover makes no {}", "chaek cover는 {1}을(를) 만들지 않습니다"},
    {"name a PDF, such as cover.pdf", "cover.pdf 같은 PDF를 적으세요"},
    {"the output {} is given twice", "출력 {1}이(가) 두 번 나왔습니다"},
    {"leave one -o out", "-o 하나를 빼세요"},
    {"--audit judges the pages of a PDF, and none is made",
     "--audit은 PDF의 쪽을 살피는데 만들 PDF가 없습니다"},
    {"add -o book.pdf", "-o book.pdf를 더하세요"},
    {"--audit and -o both name {}", "--audit과 -o가 모두 {1}입니다"},
    {"name another file", "다른 파일 이름을 적으세요"},
    {"--to lies before --from", "--to가 --from보다 앞섭니다"},
    {"swap the two days", "두 날을 바꾸세요"},
    {"-q and -v contradict one another", "-q와 -v는 함께 쓸 수 없습니다"},
    {"leave one out", "하나를 빼세요"},
    {"no command is given", "명령이 없습니다"},
    {"chaek build makes the book; {}", "chaek build가 책을 만듭니다. {1}"},
    {"{} is no code of a message", "{1}(이)라는 알림은 없습니다"},
    {"chaek explain shows them all", "chaek explain으로 모두 볼 수 있습니다"},
    {"{} is both denied and allowed", "{1}을(를) --deny와 --allow에 모두 적었습니다"},
};

}  // namespace

std::span<const KoreanMessage> korean_for_help() {
  return kHelp;
}

}  // namespace chaek::cli
