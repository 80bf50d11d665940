#include "cli/explanations.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace chaek::cli {
namespace {

constexpr Explanation kExplanations[] = {
    {"bad-date",
     "A date can't be read, or the calendar has no such day. Dates decide the order of the book, "
     "so the next place that has one is asked, and without any the post stands at the end. "
     "Write 2023-12-30, or 2023-12-30 21:00:00 +0900 where the hour matters.",
     "날짜를 읽을 수 없거나 달력에 없는 날입니다. 책의 차례는 날짜가 정하므로 다른 곳에 적힌 "
     "날짜를 쓰고, 어디에도 없으면 책의 끝에 둡니다. 2023-12-30처럼, 시각이 중요하면 2023-12-30 "
     "21:00:00 +0900처럼 적으세요."},
    {"bad-families-file",
     "fonts/families.yaml, which says which fonts serve which role, can't be read as such.",
     "어떤 글꼴을 어디에 쓸지 적은 fonts/families.yaml을 읽을 수 없습니다."},
    {"bad-identifier",
     "`identifier:` of book.yaml is no ISBN, UUID or URI. An identifier was made from it, so the "
     "book is complete; a library or a shop will want the right one.",
     "book.yaml의 `identifier:`가 ISBN, UUID, URI가 아닙니다. 그것으로 식별자를 만들었으니 책은 "
     "온전하지만, 도서관이나 서점에는 맞는 것이 필요합니다."},
    {"bad-image",
     "A picture is there, but can't be used: its file is damaged, of a kind that no reader shows, "
     "or beyond a limit (32 MiB, 100 megapixels, 16,384 pixels a side). Its text and address stand "
     "in its place.",
     "그림 파일은 있지만 쓸 수 없습니다. 상했거나, 읽는 기기가 보여 주지 못하는 형식이거나, "
     "한도(32 MiB, 1억 화소, 한 변 16,384화소)를 넘습니다. 그 자리에는 설명과 주소가 놓입니다."},
    {"bad-isbn",
     "The last digit of an ISBN is computed from the others, and here it does not fit: a digit is "
     "wrong or two are swapped.",
     "ISBN의 마지막 자리는 앞의 숫자로 셈하는데 맞지 않습니다. 숫자가 틀렸거나 두 자리가 "
     "바뀌었습니다."},
    {"bad-language",
     "A language is written as BCP 47 has it: ko, en, en-GB, zh-Hant. It chooses hyphenation, "
     "quotation marks and the voice that reads the book aloud.",
     "언어는 BCP 47대로 ko, en, en-GB, zh-Hant처럼 적습니다. 낱말 나누기, 따옴표, 소리 내어 읽는 "
     "목소리가 이것을 따릅니다."},
    {"bad-lock",
     "chaek.lock holds a line that \"chaek fetch\" never writes, or names an address twice with "
     "different pictures; marks of a merge that was left halfway are a usual cause. Take such "
     "lines "
     "out: what is then missing is fetched again.",
     "chaek.lock에 \"chaek fetch\"가 쓰지 않는 줄이 있거나, 한 주소가 서로 다른 그림으로 두 번 "
     "나옵니다. 합치다 만 표시가 남은 때가 많습니다. 그런 줄을 지우면 빠진 그림은 다시 받아 "
     "옵니다."},
    {"bad-output-name",
     "A name of an output holds {month} or the like, and this run makes books that have none: with "
     "--each year there are years, but no months.",
     "출력 이름에 {month} 같은 것이 들었는데 이 책들에는 그것이 없습니다. --each year에는 해만 "
     "있고 달은 없습니다."},
    {"bad-paper",
     "The page is larger than 420 mm a side, or too small to hold a line of text between its "
     "margins.",
     "쪽의 한 변이 420mm를 넘거나, 여백을 빼면 글 한 줄도 앉힐 수 없습니다."},
    {"bad-source-date-epoch",
     "SOURCE_DATE_EPOCH fixes the time that a build is said to be made at. It is a whole number of "
     "seconds since 1970.",
     "SOURCE_DATE_EPOCH는 책을 만든 때를 정해 두는 값으로, 1970년부터 센 초(정수)입니다."},
    {"bad-value",
     "A key of book.yaml, a theme or families.yaml is known, but not with this value. The message "
     "says what it may be.",
     "book.yaml, 테마, families.yaml의 키는 맞지만 값이 맞지 않습니다. 올 수 있는 값은 알림에 적혀 "
     "있습니다."},
    {"bidi-control",
     "The text has a character that turns the direction of reading (U+202A to U+202E, U+2066 to "
     "U+2069). Arabic and Hebrew may need it; elsewhere it makes text read as what it is not. What "
     "it leaves open was ended with its paragraph.",
     "읽는 방향을 바꾸는 문자(U+202A–U+202E, U+2066–U+2069)가 들어 있습니다. 아랍어와 히브리어에는 "
     "필요할 수 있지만, 다른 곳에서는 글이 실제와 다르게 읽히게 합니다. 닫지 않은 것은 그 문단에서 "
     "끝냈습니다."},
    {"book-yaml",
     "book.yaml can't be read, or is no valid YAML. Nothing is made, since nobody could say what "
     "was meant.",
     "book.yaml을 읽을 수 없거나 올바른 YAML이 아닙니다. 무엇을 뜻하는지 알 수 없어 아무것도 "
     "만들지 않습니다."},
    {"broken-link",
     "A link leads to no file, post or host. Its text is in the book, without a link.",
     "링크가 가리키는 파일, 글, 서버가 없습니다. 글자는 책에 남고 링크는 없어집니다."},
    {"broken-picture",
     "A picture could be read at first, but not to its end. A grey area stands in its place.",
     "그림을 읽기 시작했지만 끝까지 읽지 못했습니다. 그 자리는 회색으로 둡니다."},
    {"code-partly-plain",
     "A block of code is so large or so tangled that colouring it was given up. Its text is "
     "complete, only plain.",
     "코드가 너무 크거나 얽혀 있어 색 입히기를 그만두었습니다. 글자는 모두 있고 색만 없습니다."},
    {"contents-heading",
     "A heading that says only \"contents\" stood above [TOC], {:toc} or the like. Both go: the "
     "book has a "
     "list of contents of its own.",
     "[TOC]나 {:toc} 같은 표시 위에 \"목차\"라고만 적힌 제목이 있습니다. 책에는 따로 차례가 있어 "
     "둘 다 뺍니다."},
    {"control-character",
     "Control characters come into posts by copying from terminals and PDFs. E-books may not "
     "contain them, so they were taken out; nothing else was.",
     "터미널이나 PDF에서 복사하면 제어 문자가 섞여 듭니다. 전자책에는 쓸 수 없어 그것만 뺐습니다."},
    {"cover-full",
     "The text on the back of the printed cover is larger than its place even in the smallest "
     "size. It is printed whole and may touch the barcode: make it shorter.",
     "뒤표지의 글이 가장 작은 글자로도 자리를 넘칩니다. 모두 찍히지만 바코드에 닿을 수 있으니 "
     "줄이세요."},
    {"cover-not-drawn",
     "The cover that chaek draws by itself failed. Name a picture with `cover:` in book.yaml.",
     "chaek이 그리는 표지를 그리지 못했습니다. book.yaml의 `cover:`에 그림을 적으세요."},
    {"cover-size",
     "How large the printed cover is. The spine is one sheet's thickness for every two pages and a "
     "millimetre more; name the paper with `cover: {paper: 80g}`, or the printer's own figure with "
     "`cover: {spine: 12mm}`.",
     "종이책 표지의 크기입니다. 책등은 두 쪽마다 종이 한 장의 두께에 1 mm를 더한 것입니다. 종이는 "
     "`cover: {paper: 80g}`, 인쇄소가 준 값은 `cover: {spine: 12mm}`로 적습니다."},
    {"date-differs",
     "The front matter and the file's name give different days. The front matter's counts.",
     "앞머리(front matter)의 날짜와 파일 이름의 날짜가 다릅니다. 앞머리의 것을 씁니다."},
    {"dropped-html",
     "HTML that has no place in a book (scripts, styles, forms, frames) was left out. Text in it "
     "is kept where the message says so.",
     "책에 둘 곳이 없는 HTML(스크립트, 스타일, 입력란, 프레임)을 뺐습니다. 안의 글자를 남겼으면 "
     "알림에 그렇게 적혀 있습니다."},
    {"duplicate-key",
     "A key stands twice in the same map. In a post the first value counts; in book.yaml chaek "
     "stops, since the two may contradict each other.",
     "같은 곳에 키가 두 번 나옵니다. 글에서는 처음 값을 쓰고, book.yaml에서는 둘이 어긋날 수 있어 "
     "멈춥니다."},
    {"encoding",
     "Posts are UTF-8, or UTF-16 with a byte order mark. Text saved by old Korean programs is "
     "often "
     "CP949: --encoding cp949 reads it.",
     "글은 UTF-8, 또는 BOM이 있는 UTF-16이어야 합니다. 옛 한국어 프로그램으로 저장한 글은 CP949일 "
     "때가 많습니다. --encoding cp949로 읽을 수 있습니다."},
    {"extra-cells",
     "A row of a table has more cells than its head. Markdown would drop the rest; chaek keeps it. "
     "Often a | in the text was meant literally: write \\|.",
     "표의 한 줄에 머리보다 칸이 많습니다. 마크다운은 나머지를 버리지만 chaek은 남깁니다. 글자 |를 "
     "쓰려던 것이라면 \\|로 적으세요."},
    {"fetch-failed",
     "A picture of the network could not be fetched: no network, no such host, a server that is "
     "silent, "
     "broken or too busy. Three more tries were made. What was fetched is kept; run \"chaek "
     "fetch\" "
     "again another time.",
     "인터넷의 그림을 받지 못했습니다. 인터넷이나 그런 서버가 없거나, 서버가 대답하지 않거나, "
     "고장이거나, 너무 바쁩니다. 세 번 더 해 보았습니다. 받은 것은 남아 있으니 나중에 \"chaek "
     "fetch\"를 다시 하세요."},
    {"file-exists",
     "\"chaek init\" writes only where nothing is yet. Remove or rename the file to begin anew.",
     "\"chaek init\"은 있는 파일을 덮어쓰지 않습니다. 새로 시작하려면 그 파일을 지우거나 이름을 "
     "바꾸세요."},
    {"file-left-out",
     "A file in the folders that were named is no post of the book; the message says why.",
     "적어 준 폴더 안에 있지만 책의 글이 아닌 파일입니다. 까닭은 알림에 있습니다."},
    {"font-subset",
     "A font's glyphs can't be taken out of its file for the PDF: the file is damaged, or of a "
     "kind that can't be embedded.",
     "PDF에 넣을 글리프를 글꼴 파일에서 꺼낼 수 없습니다. 파일이 상했거나 넣을 수 없는 "
     "형식입니다."},
    {"front-matter",
     "The front matter is not valid YAML, so its keys were read line by line. Most often a title "
     "holds \": \" or begins with a bracket or quotation mark: put the whole title in quotes.",
     "앞머리(front matter)가 올바른 YAML이 아니어서 한 줄씩 읽었습니다. 제목에 \": \"가 있거나 "
     "괄호나 따옴표로 시작하는 일이 많습니다. 제목 전체를 따옴표로 감싸세요."},
    {"image-elsewhere",
     "A picture is not where its path says, but one file of that name lies elsewhere in the "
     "project, as "
     "notes and blog engines have it. That one is used.",
     "적힌 자리에 그림이 없지만 같은 이름의 파일이 프로젝트의 다른 폴더에 있습니다. 노트와 블로그 "
     "엔진이 흔히 그렇게 둡니다. 그 파일을 썼습니다."},
    {"image-outside-project",
     "Pictures are read from inside the project only: the nearest folder above with book.yaml, a "
     "blog engine's configuration or .git. Links that lead out count as outside.",
     "그림은 프로젝트 안에서만 읽습니다. 프로젝트는 book.yaml, 블로그 엔진의 설정, .git이 있는 "
     "가장 가까운 위쪽 폴더입니다. 밖을 가리키는 심볼릭 링크도 밖입니다."},
    {"in-no-volume",
     "With --each a post belongs to the book of its year, month, category or tag. This one has "
     "none, so it would be missing from all books.",
     "--each는 글을 해, 달, 카테고리, 태그의 책에 넣습니다. 이 글에는 그것이 없어 모든 책에서 "
     "빠집니다."},
    {"include-depth",
     "Files that a post's tags include lead back to themselves, or go more than 16 deep. What lies "
     "deeper is left out.",
     "글의 태그가 불러들이는 파일이 자기 자신으로 되돌아오거나 16겹을 넘습니다. 더 깊은 것은 "
     "뺍니다."},
    {"incomplete-theme", "A theme leaves a value open that every theme must have.",
     "테마마다 있어야 하는 값이 비어 있습니다."},
    {"input-list",
     "`-` among the inputs stands for a list of posts on standard input, one a line or, with -0, "
     "each before a NUL. The list can't be read, is larger than 64 MiB, or is empty.",
     "입력의 `-`는 표준 입력에서 읽는 글의 목록입니다. 한 줄에 하나씩, -0이면 저마다 NUL 앞에 "
     "적습니다. 목록을 읽을 수 없거나, 64 MiB보다 크거나, 비었습니다."},
    {"link-outside-book",
     "A link leads to a post or a file of the project that is not in this book.",
     "링크가 가리키는 글이나 파일은 프로젝트에 있지만 이 책에는 없습니다."},
    {"link-scheme",
     "An address with this beginning is no link in a PDF: only http:, https:, mailto: and tel: are "
     "safe to follow.",
     "이렇게 시작하는 주소는 PDF의 링크가 되지 않습니다. http:, https:, mailto:, tel:만 "
     "안전합니다."},
    {"link-to-site",
     "A link leads to a page of the blog's own site that is not in the book: a post left out, a "
     "list "
     "of tags. The site's address is known from the engine's settings, so the link leads there.",
     "블로그에는 있지만 책에는 없는 쪽(뺀 글, 태그 목록 따위)으로 가는 링크입니다. 사이트 주소를 "
     "블로그 설정에서 알아내어 웹으로 가는 링크로 두었습니다."},
    {"long-address",
     "A link's address is longer than 8 KiB, or --limit address. Its text is in the book, without "
     "a link.",
     "링크 주소가 8 KiB(--limit address)를 넘습니다. 글자는 책에 남고 링크는 없어집니다."},
    {"long-link",
     "A link's address is longer than 8 KiB, or --limit address. Its text is in the book, without "
     "a link.",
     "링크 주소가 8 KiB(--limit address)를 넘습니다. 글자는 책에 남고 링크는 없어집니다."},
    {"low-resolution",
     "At the size it is printed, a picture has fewer than 200 pixels to the inch, and may look "
     "soft or stepped. On a screen it does not matter.",
     "찍히는 크기에서 그림이 인치마다 200화소가 안 됩니다. 종이에서는 흐리거나 계단이 보일 수 "
     "있습니다. 화면에서는 괜찮습니다."},
    {"mdx-module",
     "MDX mixes Markdown with a program: its `import` and `export` lines are no text and were left "
     "out.",
     "MDX는 마크다운에 프로그램을 섞은 것입니다. `import`와 `export` 줄은 글이 아니어서 뺐습니다."},
    {"missing-code-language",
     "The definition of a programming language that belongs to chaek can't be read: the "
     "installation is incomplete.",
     "chaek에 딸린 언어 정의를 읽을 수 없습니다. 설치가 온전하지 않습니다."},
    {"missing-data",
     "Themes, font families or other files that belong to chaek are missing: the installation is "
     "incomplete.",
     "테마나 글꼴 모음 같은 chaek의 파일이 없습니다. 설치가 온전하지 않습니다."},
    {"missing-file", "A file or folder of the command line does not exist.",
     "명령줄에 적은 파일이나 폴더가 없습니다."},
    {"missing-font",
     "A font that a family names is neither in the project's fonts/ folder nor on this machine. "
     "The message names the package that brings it.",
     "글꼴 모음에 적힌 글꼴이 프로젝트의 fonts/에도 이 컴퓨터에도 없습니다. 어느 꾸러미에 있는지는 "
     "알림에 있습니다."},
    {"missing-glyph",
     "No font at hand has a character. A sign stands in its place in the PDF; in the EPUB the "
     "reader's own fonts may have it. Each character is named once, where it stands first.",
     "가진 글꼴 어디에도 없는 문자입니다. PDF에는 대신하는 표시가 놓이고, EPUB에서는 읽는 기기의 "
     "글꼴에 있을 수 있습니다. 문자마다 처음 나온 곳을 한 번 알립니다."},
    {"missing-hyphenation",
     "Latin words in this language are not divided at line ends, since its dictionary is not "
     "installed.",
     "이 언어의 낱말 나누기 사전이 설치되어 있지 않아 줄 끝에서 낱말을 나누지 않습니다."},
    {"missing-image",
     "A picture's file is not there. Its text and address stand in its place in both books.",
     "그림 파일이 없습니다. 두 책 모두 그 자리에 설명과 주소가 놓입니다."},
    {"missing-page", "book.yaml names a page before or after the posts that does not exist.",
     "book.yaml이 앞뒤에 두려는 쪽 파일이 없습니다."},
    {"missing-profile",
     "The profile of a print shop is a file that can't be read. Name one inside the project, or "
     "one of chaek's own, which `chaek profiles` shows.",
     "인쇄소 프로필 파일을 읽을 수 없습니다. 프로젝트 안의 파일이나 `chaek profiles`에 나오는 "
     "이름을 적으세요."},
    {"missing-theme", "A theme file that was named, or that another theme extends, does not exist.",
     "적어 준 테마 파일이나 다른 테마가 물려받는 테마 파일이 없습니다."},
    {"no-alt",
     "Who can't see a picture hears its text instead. Write what it shows between the brackets of "
     "![…](…); leave them empty only for decoration.",
     "그림을 볼 수 없는 사람은 대신 설명을 듣습니다. ![…](…)의 대괄호 안에 무엇이 보이는지 "
     "적으세요. 장식일 때만 비워 둡니다."},
    {"no-date",
     "Neither the front matter nor the file's name has a date, so the post stands at the end of "
     "the book.",
     "앞머리에도 파일 이름에도 날짜가 없어 글이 책 끝에 놓입니다."},
    {"no-note",
     "[[name]] links a post by its name where the site has such links. This one has none, so the "
     "brackets stay.",
     "[[이름]]은 그런 링크를 쓰는 곳에서 글을 가리킵니다. 이 사이트에는 하나도 없으므로 괄호째 "
     "남겼습니다."},
    {"no-parts", "--each part makes a book of every part, and `parts` in book.yaml makes none.",
     "--each part는 부마다 책을 만드는데, book.yaml의 `parts`가 부를 나누지 않습니다."},
    {"no-picture",
     "The server answers, but not with a picture that a book can show: the picture is gone, is "
     "given "
     "to nobody else, or is a web page, a damaged file or one beyond a limit. Its address stays in "
     "the book. Save the picture beside the post, or take it out.",
     "서버는 대답하지만 책에 실을 그림이 아닙니다. 그림이 없어졌거나, 남에게는 주지 않거나, 웹 "
     "쪽이거나, 상했거나, 한도를 넘습니다. 책에는 주소가 남습니다. 그림을 구해 글 곁에 두거나 "
     "글에서 "
     "빼세요."},
    {"no-posts",
     "No post is left for the book. `chaek list --all` shows every file and why it was left out.",
     "책에 들어갈 글이 없습니다. `chaek list --all`로 파일마다 빠진 까닭을 볼 수 있습니다."},
    {"no-room-for-marks",
     "Crop and fold marks stand outside of the pages, so the sheet must be larger than what is "
     "printed on it: two A5 pages fill an A4 sheet to its edges. The file is made without marks.",
     "재단선과 접는 선은 쪽 바깥에 놓이므로 종이가 더 커야 합니다. A5 두 쪽은 A4 한 장을 끝까지 "
     "채웁니다. 파일은 선 없이 만들어졌습니다."},
    {"not-markdown", "A file of the command line is no Markdown file by its name.",
     "명령줄에 적은 파일이 이름으로 보아 마크다운이 아닙니다."},
    {"one-identifier",
     "An ISBN or another identifier belongs to one book. When several are made each gets an "
     "identifier of its own, made from what is in it.",
     "ISBN 같은 식별자는 책 한 권의 것입니다. 여러 권을 만들 때에는 책마다 내용에서 지은 식별자를 "
     "씁니다."},
    {"out-of-memory", "There is not enough memory. The old outputs are as they were.",
     "메모리가 모자랍니다. 예전 책은 그대로입니다."},
    {"output-is-input",
     "An output, a rule or a list would be written over a post, a picture or a settings file of "
     "the book. Nothing was written.",
     "출력이나 규칙, 목록을 책의 글이나 그림, 설정 파일 위에 쓰려 했습니다. 아무것도 쓰지 "
     "않았습니다."},
    {"output-size",
     "A book would be far larger than posts and pictures of this size need: more than 200 times "
     "what was read and 64 MiB, or more than 2 GiB. Nothing of it is written. --limit output=4GiB "
     "allows more.",
     "책이 글과 그림의 크기에 견주어 지나치게 커집니다. 읽은 것의 200배에 64 MiB를 더한 것이나 2 "
     "GiB까지입니다. 아무것도 쓰지 않았습니다. --limit output=4GiB처럼 올릴 수 있습니다."},
    {"output-twice",
     "Two books would be written to one file, and the second would replace the first. Names of "
     "outputs may hold {year}, {month}, {category}, {series}, {tag}, {part} or {slug}.",
     "두 책이 한 파일에 쓰이면 나중 것만 남습니다. 출력 이름에 {year}, {month}, {category}, "
     "{series}, {tag}, "
     "{part}, {slug}를 넣을 수 있습니다."},
    {"pdf-too-large", "The PDF would be larger than 2 GiB.", "PDF가 2 GiB를 넘게 됩니다."},
    {"picture-changed",
     "A picture was fetched before and is in chaek.lock; its file is not here, and the server has "
     "another picture at that address now. So that a book stays as it is nothing is replaced: "
     "\"chaek fetch --update\" takes the new one.",
     "전에 받아 chaek.lock에 적은 그림인데 파일이 여기에 없고, 서버의 그 주소에는 이제 다른 그림이 "
     "있습니다. 책이 저절로 바뀌지 않도록 바꾸지 않았습니다. \"chaek fetch --update\"가 새 그림을 "
     "받습니다."},
    {"post-left-out",
     "A post is not in the book: a draft, outside of the range, without the tags asked for … The "
     "message says why.",
     "초고이거나 기간 밖이거나 고른 태그가 없는 따위로 책에 들어가지 않은 글입니다. 까닭은 알림에 "
     "있습니다."},
    {"profile-file",
     "A print shop's profile is no valid YAML. docs/print.md shows how one is written.",
     "인쇄소 프로필이 올바른 YAML이 아닙니다. 쓰는 법은 docs/print.md에 있습니다."},
    {"refused-address",
     "A picture's address is not asked: it, or what it redirects to, leads to this machine or the "
     "network around it (which posts of strangers must not reach), is no web address, or has a "
     "password in it. --allow-private asks addresses that are not public too.",
     "그림의 주소에 묻지 않았습니다. 주소나 그것이 넘겨주는 곳이 이 기계나 둘레의 망(남의 글이 "
     "닿으면 "
     "안 되는 곳)이거나, 웹 주소가 아니거나, 비밀번호가 들어 있습니다. --allow-private는 공개되지 "
     "않은 주소에도 묻습니다."},
    {"remote-image",
     "A picture is on the network. chaek builds without the network, so that a book comes out the "
     "same every time: \"chaek fetch\" gets such pictures once, and chaek.lock says which they "
     "are.",
     "인터넷에 있는 그림입니다. 언제나 같은 책이 나오도록 chaek은 인터넷 없이 책을 만듭니다. "
     "\"chaek "
     "fetch\"가 그런 그림을 한 번 받아 두고, chaek.lock에 무엇을 받았는지 적습니다."},
    {"restricted-font", "The font's licence bits forbid to put it into a document.",
     "글꼴의 사용권 표시가 문서에 넣는 것을 막고 있습니다."},
    {"sheet-too-small",
     "The pages of a booklet or of stacks don't fit side by side on the sheet that was named: an "
     "A5 "
     "booklet needs A4, an A4 one A3. Without a name chaek takes the smallest sheet that fits.",
     "소책자나 재단할 묶음의 쪽이 적어 준 종이에 나란히 들어가지 않습니다. A5 소책자에는 A4, "
     "A4에는 "
     "A3이 듭니다. 종이를 적지 않으면 들어가는 가장 작은 종이를 고릅니다."},
    {"shop-colophon",
     "The colophon (판권지) is missing, or a line of it that the shop or library of the profile "
     "asks for. `colophon` in book.yaml has a key for each line.",
     "판권지가 없거나, 프로필의 인쇄소나 도서관이 바라는 줄이 빠졌습니다. book.yaml의 `colophon`에 "
     "줄마다 키가 있습니다."},
    {"shop-file",
     "The print shop of the profile wants another file than the one that would be made: none of "
     "that kind, too little or too much bleed, marks, or colour where it prints black. Files and "
     "what stands behind their names are under `outputs` in book.yaml, or after -o.",
     "프로필의 인쇄소가 바라는 파일과 만들 파일이 다릅니다. 그런 파일이 없거나, 재단 여유가 "
     "모자라거나 넘치거나, 재단선이 있거나, 흑백 인쇄에 색이 있습니다. 파일과 그 뒤에 붙는 말은 "
     "book.yaml의 `outputs`나 -o에 적습니다."},
    {"shop-fonts",
     "A font's licence bits (OS/2 fsType) forbid that it is put into a file, and print shops want "
     "all fonts inside.",
     "글꼴의 허가 비트(OS/2 fsType)가 파일에 넣는 것을 막습니다. 인쇄소는 글꼴이 모두 든 파일을 "
     "바랍니다."},
    {"shop-isbn",
     "A book for sale has an ISBN, in Korea with an add-on of five digits, as a barcode on its "
     "cover.",
     "파는 책에는 ISBN과 다섯 자리 부가기호가 있고, 표지에 바코드로 놓입니다."},
    {"shop-metadata",
     "What the EPUB says of itself lacks something that the shop or library of the profile asks "
     "for: title, author, publisher, date, ISBN, price.",
     "전자책의 서지에 프로필의 인쇄소나 도서관이 바라는 것이 빠졌습니다. 제목, 지은이, 펴낸곳, "
     "날짜, ISBN, 값 가운데 하나입니다."},
    {"shop-pages",
     "The book has fewer or more pages than the shop of the profile binds, or a number that leaves "
     "a leaf half empty where it wants none.",
     "프로필의 인쇄소가 묶는 것보다 쪽수가 적거나 많거나, 몇의 배수여야 하는 쪽수가 맞지 "
     "않습니다."},
    {"shop-pictures",
     "A picture has fewer pixels to the inch, where it is printed largest, than the shop of the "
     "profile asks for.",
     "가장 크게 놓인 자리에서 그림의 해상도가 프로필의 인쇄소가 바라는 것보다 낮습니다."},
    {"shop-price",
     "The price of a printed book for sale must stand on its cover (출판문화산업 진흥법 22조).",
     "파는 종이책은 표지에 값이 있어야 합니다(출판문화산업 진흥법 22조)."},
    {"shop-spine",
     "The spine that `cover` in book.yaml gives differs from what the shop of the profile counts "
     "for this number of pages and this paper.",
     "book.yaml의 `cover`에 적은 책등이, 프로필의 인쇄소가 이 쪽수와 종이로 셈하는 것과 다릅니다."},
    {"shop-trim",
     "The print shop of the profile does not make books of this size, or the sheet does not hold "
     "two pages. `paper` in book.yaml, or --paper, sets the size.",
     "프로필의 인쇄소에는 이 판형이 없거나, 두 쪽이 종이에 들어가지 않습니다. 판형은 book.yaml의 "
     "`paper`나 --paper로 정합니다."},
    {"stored-image",
     "A file in .chaek/pictures is not the one that chaek.lock says was fetched: it was changed or "
     "is "
     "damaged. \"chaek fetch\" gets it again.",
     ".chaek/pictures에 있는 파일이 chaek.lock에 적힌 그 그림이 아닙니다. 누가 고쳤거나 "
     "상했습니다. "
     "\"chaek fetch\"가 다시 받습니다."},
    {"stylesheet",
     "The EPUB's extra stylesheet holds something that a book may not have, or can't be read.",
     "EPUB에 더할 스타일시트를 읽을 수 없거나 책에 쓸 수 없는 것이 들어 있습니다."},
    {"svg-simplified",
     "An SVG held scripts, filters or references to other files, which no book may have. It was "
     "drawn without them.",
     "SVG에 책에 쓸 수 없는 스크립트, 필터, 다른 파일을 가리키는 것이 있어 빼고 그렸습니다."},
    {"template-size",
     "The templates of a post make more text than a post may have: more than 1 MiB and ten times "
     "its own size. The post is read with them as they are written. --limit templates=8MiB allows "
     "more.",
     "글의 템플릿이 만드는 글이 1 MiB와 글 크기의 열 배를 모두 넘습니다. 템플릿을 적힌 그대로 두고 "
     "글을 읽습니다. --limit templates=8MiB처럼 올릴 수 있습니다."},
    {"text-lost", "Text of a post would not be in the book. chaek stops rather than lose it.",
     "글의 일부가 책에서 빠질 뻔했습니다. 잃느니 멈춥니다."},
    {"theme-cycle", "Themes extend each other in a circle, or more than a few in a row.",
     "테마가 서로 돌려 가며 물려받거나 너무 길게 이어집니다."},
    {"toc-value", "`toc:` of a post is true, false, or a map with depth, title and listed.",
     "글의 `toc:`는 true, false, 또는 depth, title, listed를 적은 모음입니다."},
    {"too-complex",
     "A post holds something that would take very long to read: tables of thousands of columns, "
     "endless nesting, addresses repeated thousands of times. Its text is kept without its "
     "formatting.",
     "읽는 데 아주 오래 걸릴 것이 글에 있습니다. 수천 열의 표, 끝없이 겹친 인용, 수천 번 되풀이한 "
     "주소 따위입니다. 글자는 남고 꾸밈은 사라집니다."},
    {"too-deep",
     "Quotations, lists or emphasis nest deeper than a hundred levels. What is deeper is flat; its "
     "text is kept. --limit nesting=200 allows more, up to 400.",
     "인용, 목록, 강조가 백 단계 넘게 겹쳐 있습니다. 더 깊은 것은 평평하게 펴고 글자는 남깁니다. "
     "--limit nesting=200처럼 400까지 올릴 수 있습니다."},
    {"too-many-files", "There are more posts, or more posts and pictures, than one book can hold.",
     "책 한 권에 담기에는 글이나 그림이 너무 많습니다."},
    {"too-slow",
     "Reading one post took more than 30 seconds, or the whole run more than 900. This is the last "
     "guard against input that was made to be slow; the old outputs are as they were.",
     "글 하나를 읽는 데 30초가 넘거나 실행이 900초를 넘겼습니다. 느려지라고 만든 입력을 막는 "
     "마지막 장치입니다. 옛 파일은 그대로입니다."},
    {"two-settings", "The command line leads to two files of settings. A book has one book.yaml.",
     "명령줄이 설정 파일 두 개를 가리킵니다. 책 하나에 book.yaml은 하나입니다."},
    {"unclosed-html", "An HTML tag or comment is opened and never closed. Its text is kept.",
     "HTML 태그나 주석이 열리고 닫히지 않았습니다. 글자는 남깁니다."},
    {"undefined-footnote",
     "A mark such as [^1] leads to no note; the usual cause is a note whose [^1]: was mistyped or "
     "deleted.",
     "[^1] 같은 표시가 가리키는 각주가 없습니다. 각주의 [^1]:를 잘못 적었거나 지운 일이 많습니다."},
    {"unknown-code-language",
     "A fence names a language that has no definition, so its code has no colours. docs/code.md "
     "says how to add one.",
     "코드 울타리에 적힌 언어의 정의가 없어 색을 입히지 않습니다. 더하는 법은 docs/code.md에 "
     "있습니다."},
    {"unknown-family",
     "A theme or book.yaml names a family of fonts that neither families.yaml nor `families:` has.",
     "테마나 book.yaml에 적힌 글꼴 모음이 families.yaml에도 `families:`에도 없습니다."},
    {"unknown-fragment",
     "A link leads to a heading that its post does not have. It leads to the beginning of the post "
     "instead.",
     "링크가 가리키는 제목이 그 글에 없습니다. 대신 글의 처음으로 이어집니다."},
    {"unknown-key",
     "book.yaml, a theme or families.yaml has a key that chaek does not know, most often a "
     "mistyped one.",
     "book.yaml, 테마, families.yaml에 모르는 키가 있습니다. 잘못 친 것일 때가 많습니다."},
    {"unknown-paper",
     "`paper:` takes a name of styles/papers.yaml, such as 신국판, 46판 or a5, or a size such as "
     "128x188mm.",
     "`paper:`에는 신국판, 46판, a5 같은 판형이나 128x188mm 같은 크기를 적습니다."},
    {"unknown-profile",
     "A print shop's profile is named that chaek does not know. `chaek profiles` shows those it "
     "knows; a file of your own ends in .yaml.",
     "chaek에 없는 인쇄소 프로필입니다. 아는 것은 `chaek profiles`에 나옵니다. 직접 만든 파일은 "
     "이름이 .yaml로 끝납니다."},
    {"unknown-template",
     "A post has a tag or an expression of its engine's template language that chaek does not "
     "know: "
     "one of a theme or a plugin, or one that asks what only the engine knows. The text inside a "
     "tag is kept, an expression stays as it is written. Each is named once, with its first place "
     "and a count.",
     "블로그 엔진의 템플릿 말 가운데 chaek이 모르는 것입니다. 테마나 플러그인의 것이거나, 엔진만 "
     "아는 것을 묻습니다. 태그 안의 글은 남고, 식은 적힌 그대로 남습니다. 하나에 한 번씩, 처음 "
     "나온 "
     "자리와 횟수를 알립니다."},
    {"unknown-theme",
     "chaek has no theme of this name. `chaek themes` shows those it has; a file of your own is "
     "named by its path.",
     "이런 이름의 테마가 없습니다. 있는 테마는 `chaek themes`로 보고, 자기 테마는 파일 경로로 "
     "적습니다."},
    {"unknown-timezone", "A time zone has an IANA name, such as Asia/Seoul.",
     "시간대는 Asia/Seoul 같은 IANA 이름입니다."},
    {"unmatched-choice", "A tag, a category or a pattern that was asked for matches no post.",
     "고르라고 한 태그, 분류, 이름꼴에 맞는 글이 없습니다."},
    {"unreadable-post",
     "A post's file can't be read, so nothing is written: a book without it would not be complete. "
     "--keep-going makes the book of the others.",
     "글 파일을 읽을 수 없어 아무것도 쓰지 않습니다. 빠지면 온전한 책이 아니기 때문입니다. "
     "--keep-going은 나머지로 책을 만듭니다."},
    {"unsafe-link",
     "An address begins with something that may run programs or read files. Its text is in the "
     "book, without a link.",
     "프로그램을 돌리거나 파일을 읽을 수 있는 주소입니다. 글자는 책에 남고 링크는 없어집니다."},
    {"unusable-font", "A font file is damaged, or of a kind that can't be put into a PDF.",
     "글꼴 파일이 상했거나 PDF에 넣을 수 없는 형식입니다."},
    {"unused-abbreviation",
     "A line *[word]: meaning explains a word that the post never uses, so its meaning is in no "
     "book.",
     "*[낱말]: 뜻 줄이 설명하는 낱말이 글에 나오지 않아, 그 뜻이 책에 실리지 않습니다."},
    {"unused-footnote",
     "A note has no mark that leads to it. It is kept at the end of the post's notes, so that "
     "nothing is lost.",
     "가리키는 표시가 없는 각주입니다. 잃지 않도록 글의 각주 끝에 둡니다."},
    {"write-failed",
     "An output could not be written: the disk is full, the folder may not be written to, or "
     "something else went wrong with it. The old file is as it was.",
     "출력 파일을 쓰지 못했습니다. 디스크가 가득 찼거나 폴더에 쓸 수 없는 따위입니다. 예전 파일은 "
     "그대로입니다."},
};

}  // namespace

std::span<const Explanation> explanations() {
  return kExplanations;
}

const Explanation* find_explanation(std::string_view code) {
  const auto place = std::lower_bound(
      std::begin(kExplanations), std::end(kExplanations), code,
      [](const Explanation& entry, std::string_view name) { return entry.code < name; });
  return place != std::end(kExplanations) && place->code == code ? place : nullptr;
}

std::string explain(const std::vector<std::string>& codes, Language language) {
  const auto text_of = [&](const Explanation& entry) {
    return language == Language::korean ? entry.korean : entry.english;
  };
  std::string out;
  for (const std::string& code : codes) {
    if (const Explanation* entry = find_explanation(code)) {
      fmt::format_to(std::back_inserter(out), "{}\n    {}\n", code, text_of(*entry));
    }
  }
  if (!codes.empty()) return out;
  for (const Explanation& entry : kExplanations) {
    const std::string_view text = text_of(entry);
    fmt::format_to(std::back_inserter(out), "{:<24} {}\n", entry.code,
                   text.substr(0, text.find(". ")));
  }
  return out;
}

}  // namespace chaek::cli
