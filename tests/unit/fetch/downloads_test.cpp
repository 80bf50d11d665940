// Where requests may lead, with a server that sends them elsewhere. What servers do wrong is in
// tests/diagnostics/fetch_test.cpp.
#include "fetch/downloads.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

#include "fetch/public_address.h"

namespace chaek::fetch {
namespace {

/// Listens on all addresses of this machine and sends whoever comes to 127.0.0.2.
class SendingAway {
 public:
  SendingAway() : listener_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in any{};
    any.sin_family = AF_INET;
    REQUIRE(bind(listener_, reinterpret_cast<sockaddr*>(&any), sizeof any) == 0);
    REQUIRE(listen(listener_, 8) == 0);
    socklen_t size = sizeof any;
    REQUIRE(getsockname(listener_, reinterpret_cast<sockaddr*>(&any), &size) == 0);
    port_ = std::to_string(ntohs(any.sin_port));
    thread_ = std::jthread([this] { serve(); });
  }
  ~SendingAway() {
    shutdown(listener_, SHUT_RDWR);
    thread_.join();
    close(listener_);
  }

  std::string address(const std::string& host) const {
    return "http://" + host + ":" + port_ + "/";
  }
  int came_to_second() const { return came_to_second_; }

 private:
  void serve() {
    for (int one = accept(listener_, nullptr, nullptr); one >= 0;
         one = accept(listener_, nullptr, nullptr)) {
      sockaddr_in mine{};
      socklen_t size = sizeof mine;
      getsockname(one, reinterpret_cast<sockaddr*>(&mine), &size);
      if (ntohl(mine.sin_addr.s_addr) == 0x7F000002) ++came_to_second_;
      std::array<char, 4096> request{};
      static_cast<void>(read(one, request.data(), request.size()) < 0);
      const std::string answer =
          "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + address("127.0.0.2") +
          "\r\nConnection: close\r\n\r\n";
      static_cast<void>(write(one, answer.data(), answer.size()) < 0);
      close(one);
    }
  }

  int listener_;
  std::string port_;
  std::atomic<int> came_to_second_ = 0;
  std::jthread thread_;
};

Judgement ask(const std::string& address, bool (*may_connect)(const sockaddr&)) {
  const CurlLibrary curl;
  REQUIRE(curl);
  NetworkOptions options;
  options.may_connect = may_connect;
  Judgement judgement;
  download_all(curl, {address}, options, [&](std::size_t, const Answer&, const Judgement& given) {
    judgement = given;
    return true;
  });
  return judgement;
}

TEST_CASE("a redirection is followed only to an address that may be connected to") {
  const SendingAway server;
  const Judgement refused = ask(server.address("127.0.0.1"), [](const sockaddr& address) {
    return shown(address) != "127.0.0.2";
  });
  CHECK(refused.outcome == Outcome::forbidden);
  CHECK(refused.reason == "its host is 127.0.0.2, no address of the public network");
  CHECK(server.came_to_second() == 0);
  // With leave it goes there, and there in a circle.
  const Judgement led = ask(server.address("127.0.0.1"), [](const sockaddr&) { return true; });
  CHECK(led.reason == "it is redirected without end");
  CHECK(server.came_to_second() == 10);
}

TEST_CASE("a host that can't be reached is not asked for all of its pictures") {
  static std::atomic<int> connections;
  connections = 0;
  const CurlLibrary curl;
  NetworkOptions options;
  options.may_connect = [](const sockaddr&) { return ++connections > 0; };
  std::vector<std::string> addresses;
  for (int i = 0; i < 40; ++i) addresses.push_back("http://127.0.0.1:1/" + std::to_string(i));
  int tried = 0;
  int left = 0;
  download_all(curl, addresses, options, [&](std::size_t, const Answer&, const Judgement& given) {
    tried += given.reason == "the server can't be reached" ? 1 : 0;
    left += given.outcome == Outcome::unasked ? 1 : 0;
    return true;
  });
  CHECK(tried >= 3);
  CHECK(tried + left == 40);
  CHECK(connections >= 4 * 3);
  CHECK(connections <= 4 * tried + left);
}

TEST_CASE("a Korean name of a host is asked for as DNS has it") {
  const CurlLibrary curl;
  REQUIRE(curl);
  CHECK(curl.ascii_host("한글.kr") == "xn--bj0bj06e.kr");
  CHECK(curl.ascii_host("\u1112\u1161\u11AB\u1100\u1173\u11AF.kr") == "xn--bj0bj06e.kr");
  CHECK_FALSE(curl.ascii_host("가 나.kr"));
}

}  // namespace
}  // namespace chaek::fetch
