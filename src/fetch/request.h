#pragma once

#include <cstdint>
#include <string>

#include "fetch/answer.h"
#include "fetch/curl_library.h"
#include "fetch/network_options.h"

namespace chaek::fetch {

/// One request and what it has brought by now.
class Request {
 public:
  Request(const CurlLibrary& curl, const std::string& address, const NetworkOptions& options);
  ~Request();
  Request(const Request&) = delete;
  Request& operator=(const Request&) = delete;

  CURL* handle() const { return handle_; }
  /// What came, once libcurl has said that the request ended with `end`.
  Answer take_answer(CURLcode end);

 private:
  void set_address(const std::string& address);
  void set_limits(const NetworkOptions& options);
  static std::size_t take_bytes(char* bytes, std::size_t size, std::size_t count, void* request);
  static curl_socket_t open_socket(void* request, curlsocktype purpose, curl_sockaddr* address);

  const CurlLibrary& curl_;
  CURL* handle_ = nullptr;
  curl_slist* headers_ = nullptr;
  std::uint64_t most_bytes_ = 0;
  bool (*may_connect_)(const sockaddr&);
  std::string words_;  ///< libcurl writes its own here
  Answer answer_;
};

}  // namespace chaek::fetch
