#include "fetch/answer.h"

#include <utility>

namespace chaek::fetch {
namespace {

constexpr unsigned kMostTries = 4;
constexpr std::chrono::milliseconds kFirstWait{500};
constexpr std::chrono::seconds kLongestWait{60};

Judgement judge_status(const Answer& answer) {
  const std::string number = " (" + std::to_string(answer.status) + ")";
  switch (answer.status) {
    case 200:
      return {};
    case 404:
    case 410:
      return {Outcome::none, "the server has no such picture" + number};
    case 401:
    case 403:
      return {Outcome::none, "the server does not give it to everybody" + number,
              "some servers give pictures only to their own pages: save it beside the post"};
    case 429:
      return {Outcome::later, "the server is asked too often" + number, "try again later"};
    case 408:
    case 425:
    case 500:
    case 502:
    case 503:
    case 504:
      return {Outcome::later, "the server is out of order" + number, "try again later"};
    default:
      return {Outcome::none, "the server answers " + std::to_string(answer.status)};
  }
}

Judgement refusal_of(const Answer& answer) {
  return {Outcome::forbidden,
          "its host is " + answer.refused + ", no address of the public network",
          "where the posts may be trusted, --allow-private asks there too"};
}

/// What libcurl could not do.
Judgement judge_fault(const Answer& answer) {
  const std::string again = "try again later";
  switch (answer.end) {
    case CURLE_COULDNT_RESOLVE_HOST:
      return {Outcome::later, "there is no such host, or no network"};
    case CURLE_COULDNT_CONNECT:
      if (!answer.refused.empty()) return refusal_of(answer);
      return {Outcome::later, "the server can't be reached", again};
    case CURLE_OPERATION_TIMEDOUT:
      return {Outcome::later, "the server takes too long", "--timeout gives it more time"};
    case CURLE_PARTIAL_FILE:
      return {Outcome::later, "the answer is cut short", again};
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
      return {Outcome::later, "the connection broke", again};
    case CURLE_PEER_FAILED_VERIFICATION:
      return {Outcome::failed, "the server's certificate can't be trusted",
              "a file of certificates to trust is named by SSL_CERT_FILE"};
    case CURLE_SSL_CACERT_BADFILE:
      return {Outcome::failed, "there are no certificates to trust", "install ca-certificates"};
    case CURLE_SSL_CONNECT_ERROR:
      return {Outcome::failed, "there is no secure connection to the server"};
    case CURLE_TOO_MANY_REDIRECTS:
      return {Outcome::none, "it is redirected without end"};
    case CURLE_UNSUPPORTED_PROTOCOL:
      return {Outcome::forbidden, "it is redirected to an address that is not of the web"};
    case CURLE_URL_MALFORMAT:
      return {Outcome::forbidden, "this is no valid address"};
    case CURLE_LOGIN_DENIED:
      return {Outcome::forbidden, "the address has a name or a password in it"};
    default:
      return {Outcome::failed, answer.words};
  }
}

}  // namespace

Judgement judge(const Answer& answer, const image::Limits& limits) {
  if (answer.too_large || answer.end == CURLE_FILESIZE_EXCEEDED) {
    return {Outcome::none, "larger than " + std::to_string(limits.bytes / (1024 * 1024)) + " MiB"};
  }
  if (answer.end != CURLE_OK) return judge_fault(answer);
  return judge_status(answer);
}

std::optional<image::Identity> picture_in(const Answer& answer, const image::Limits& limits,
                                          Judgement& judgement) {
  image::Fault fault;
  const auto picture = image::usable_picture(answer.bytes, limits, fault);
  if (picture) return picture->identity;
  judgement = {Outcome::none, std::move(fault.reason), std::move(fault.hint)};
  if (answer.media_type.starts_with("text/html")) judgement.reason = "a web page";
  return std::nullopt;
}

std::optional<std::chrono::milliseconds> wait_before_retry(unsigned tries,
                                                           std::chrono::seconds retry_after) {
  if (tries >= kMostTries || retry_after > kLongestWait) return std::nullopt;
  if (retry_after > std::chrono::seconds{0}) return retry_after;
  return kFirstWait * (1U << (tries - 1));
}

}  // namespace chaek::fetch
