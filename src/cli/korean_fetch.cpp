#include "cli/korean.h"

namespace chaek::cli {
namespace {

constexpr KoreanMessage kFetch[] = {
    {"this picture can't be fetched: {}: {}", "그림을 받지 못했습니다: {1}: {2}"},
    {"the server has no such picture ({})", "서버에 그런 그림이 없습니다({1})"},
    {"the server does not give it to everybody ({})", "서버가 아무에게나 주지 않습니다({1})"},
    {"some servers give pictures only to their own pages: save it beside the post",
     "제 쪽에서만 그림을 보여 주는 서버가 있습니다. 그림을 글 곁에 저장하세요"},
    {"the server is asked too often ({})", "서버에 너무 자주 물었습니다({1})"},
    {"the server is out of order ({})", "서버가 고장입니다({1})"},
    {"try again later", "나중에 다시 해 보세요"},
    {"the server answers {}", "서버의 대답이 {1}입니다"},
    {"its host is {}, no address of the public network",
     "서버가 {1}인데 누구나 쓰는 인터넷의 주소가 아닙니다"},
    {"where the posts may be trusted, --allow-private asks there too",
     "믿을 수 있는 글이라면 --allow-private로 그런 곳에도 물을 수 있습니다"},
    {"there is no such host, or no network", "그런 서버가 없거나 인터넷에 이어져 있지 않습니다"},
    {"the server can't be reached", "서버에 닿지 않습니다"},
    {"its host was out of reach for other pictures",
     "같은 서버의 다른 그림을 받을 때 이미 닿지 않았습니다"},
    {"the server takes too long", "서버가 너무 오래 걸립니다"},
    {"--timeout gives it more time", "--timeout으로 더 기다릴 수 있습니다"},
    {"the answer is cut short", "대답이 중간에 끊겼습니다"},
    {"the connection broke", "연결이 끊어졌습니다"},
    {"a file of certificates to trust is named by SSL_CERT_FILE",
     "믿을 인증서가 든 파일은 SSL_CERT_FILE로 알려 줍니다"},
    {"the server's certificate can't be trusted", "서버의 인증서를 믿을 수 없습니다"},
    {"there are no certificates to trust", "믿을 인증서가 하나도 없습니다"},
    {"install ca-certificates", "ca-certificates를 설치하세요"},
    {"there is no secure connection to the server", "서버와 안전한 연결을 맺지 못했습니다"},
    {"it is redirected without end", "다른 주소로 끝없이 넘겨줍니다"},
    {"it is redirected to an address that is not of the web", "웹이 아닌 주소로 넘겨줍니다"},
    {"this is no valid address", "올바른 주소가 아닙니다"},
    {"the address has a name or a password in it", "주소에 이름이나 비밀번호가 들어 있습니다"},
    {"a web page", "그림이 아니라 웹 쪽임"},
    {"another picture than was fetched before is now at {}",
     "전에 받은 것과 다른 그림이 이제 이 주소에 있습니다: {1}"},
    {"\"chaek fetch --update\" takes the new one", "\"chaek fetch --update\"가 새 그림을 받습니다"},
    {"libcurl, which fetches pictures, is not installed",
     "그림을 받는 libcurl이 설치되어 있지 않습니다"},
    {"install libcurl4 (7.85 or newer)", "libcurl4(7.85 이상)를 설치하세요"},
    {"this line of the lock is damaged, or contradicts another",
     "잠금 파일의 이 줄이 상했거나 다른 줄과 어긋납니다"},
    {"take it out; \"chaek fetch\" writes it anew", "지우세요. \"chaek fetch\"가 새로 적습니다"},
    {"the lock can't be read: {}", "잠금 파일을 읽을 수 없습니다: {1}"},
    {"take chaek.lock away; \"chaek fetch\" writes it anew",
     "chaek.lock을 치우세요. \"chaek fetch\"가 새로 씁니다"},
    {"pictures fetched: {} ({}), there already: {}, not fetched: {}",
     "받은 그림 {1}개({2}), 이미 있던 그림 {3}개, 받지 못한 그림 {4}개"},
    {"pictures fetched: {} ({}), there already: {}", "받은 그림 {1}개({2}), 이미 있던 그림 {3}개"},
};

}  // namespace

std::span<const KoreanMessage> korean_for_fetch() {
  return kFetch;
}

}  // namespace chaek::cli
