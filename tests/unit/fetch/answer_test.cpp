#include "fetch/answer.h"

#include <catch2/catch.hpp>

namespace chaek::fetch {
namespace {

using std::chrono::seconds;

Outcome outcome_of(CURLcode end, long status = 0) {
  Answer answer;
  answer.end = end;
  answer.status = status;
  return judge(answer, {}).outcome;
}

TEST_CASE("another try is made where it may help, and only there") {
  CHECK(outcome_of(CURLE_OK, 200) == Outcome::picture);
  for (const long status : {408, 425, 429, 500, 502, 503, 504}) {
    CHECK(outcome_of(CURLE_OK, status) == Outcome::later);
  }
  for (const long status : {204, 206, 300, 400, 401, 403, 404, 410, 451, 501}) {
    CHECK(outcome_of(CURLE_OK, status) == Outcome::none);
  }
  for (const CURLcode end : {CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_RECV_ERROR,
                             CURLE_OPERATION_TIMEDOUT, CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING}) {
    CHECK(outcome_of(end) == Outcome::later);
  }
  CHECK(outcome_of(CURLE_PEER_FAILED_VERIFICATION) == Outcome::failed);
  CHECK(outcome_of(CURLE_UNSUPPORTED_PROTOCOL, 302) == Outcome::forbidden);
}

TEST_CASE("tries are few and ever rarer; a server's own wish goes before, up to a minute") {
  CHECK(wait_before_retry(1, seconds(0)) == std::chrono::milliseconds(500));
  CHECK(wait_before_retry(2, seconds(0)) == std::chrono::milliseconds(1000));
  CHECK(wait_before_retry(3, seconds(0)) == std::chrono::milliseconds(2000));
  CHECK_FALSE(wait_before_retry(4, seconds(0)));
  CHECK(wait_before_retry(1, seconds(60)) == seconds(60));
  CHECK_FALSE(wait_before_retry(1, seconds(61)));
  CHECK_FALSE(wait_before_retry(4, seconds(1)));
}

}  // namespace
}  // namespace chaek::fetch
