#include "fetch/request.h"

#include <sys/socket.h>

#include <algorithm>
#include <new>
#include <utility>

#include "base/percent_escapes.h"

namespace chaek::fetch {
namespace {

constexpr long kMostRedirections = 10;
constexpr long kSlowest = 100;  // bytes a second, on an average over the patience
constexpr long kLongestInPatiences = 15;
constexpr const char* kAccepted =
    "Accept: image/png,image/jpeg,image/webp,image/gif,image/svg+xml,*/*;q=0.1";

/// `address` with a host of other letters than ASCII as DNS knows it.
std::string with_ascii_host(const CurlLibrary& curl, const std::string& address) {
  const std::size_t begin = address.find("//") + 2;
  const std::size_t end = std::min(address.find_first_of(":/?", begin), address.size());
  const std::string host = address.substr(begin, end - begin);
  if (host.find('%') == std::string::npos) return address;
  const auto ascii = curl.ascii_host(base::percent_decoded(host));
  return ascii ? address.substr(0, begin) + *ascii + address.substr(end) : address;
}

}  // namespace

Request::Request(const CurlLibrary& curl, const std::string& address, const NetworkOptions& options)
    : curl_(curl),
      handle_(curl.easy_init()),
      headers_(curl.slist_append(nullptr, kAccepted)),
      most_bytes_(options.pictures.bytes),
      may_connect_(options.may_connect),
      words_(CURL_ERROR_SIZE, '\0') {
  if (handle_ == nullptr || headers_ == nullptr) throw std::bad_alloc();
  set_address(address);
  set_limits(options);
  if (!options.proxies) curl_.set(handle_, CURLOPT_PROXY, "");
  if (!options.authorities.empty()) {
    curl_.set(handle_, CURLOPT_CAINFO, options.authorities.c_str());
  }
  curl_.set(handle_, CURLOPT_USERAGENT, options.agent.c_str());
  curl_.set(handle_, CURLOPT_HTTPHEADER, headers_);
  curl_.set(handle_, CURLOPT_ACCEPT_ENCODING, "");  // all that libcurl can undo
  curl_.set(handle_, CURLOPT_ERRORBUFFER, words_.data());
  curl_.set(handle_, CURLOPT_NOSIGNAL, 1L);
  curl_.set(handle_, CURLOPT_PRIVATE, this);
  curl_.set(handle_, CURLOPT_WRITEFUNCTION, &Request::take_bytes);
  curl_.set(handle_, CURLOPT_WRITEDATA, this);
}

Request::~Request() {
  if (handle_ != nullptr) curl_.easy_cleanup(handle_);
  if (headers_ != nullptr) curl_.slist_free(headers_);
}

void Request::set_address(const std::string& address) {
  curl_.set(handle_, CURLOPT_URL, with_ascii_host(curl_, address).c_str());
  curl_.set(handle_, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_.set(handle_, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  curl_.set(handle_, CURLOPT_FOLLOWLOCATION, 1L);
  curl_.set(handle_, CURLOPT_MAXREDIRS, kMostRedirections);
  curl_.set(handle_, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
  // Every connection, also of a redirection, is made to the very address that is judged here: a
  // name that leads elsewhere when it is asked a second time gains nothing.
  curl_.set(handle_, CURLOPT_OPENSOCKETFUNCTION, &Request::open_socket);
  curl_.set(handle_, CURLOPT_OPENSOCKETDATA, this);
}

void Request::set_limits(const NetworkOptions& options) {
  const auto patience = static_cast<long>(options.patience.count());
  curl_.set(handle_, CURLOPT_CONNECTTIMEOUT_MS, patience);
  curl_.set(handle_, CURLOPT_LOW_SPEED_LIMIT, kSlowest);
  curl_.set(handle_, CURLOPT_LOW_SPEED_TIME, std::max(1L, patience / 1000));
  curl_.set(handle_, CURLOPT_TIMEOUT_MS, patience * kLongestInPatiences);
  curl_.set(handle_, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(options.pictures.bytes));
}

std::size_t Request::take_bytes(char* bytes, std::size_t size, std::size_t count, void* request) {
  Request& self = *static_cast<Request*>(request);
  const std::size_t all = size * count;
  self.answer_.too_large = self.answer_.bytes.size() + all > self.most_bytes_;
  if (self.answer_.too_large) return 0;
  self.answer_.bytes.append(bytes, all);
  return all;
}

curl_socket_t Request::open_socket(void* request, curlsocktype /*purpose*/,
                                   curl_sockaddr* address) {
  Request& self = *static_cast<Request*>(request);
  if (!self.may_connect_(address->addr)) {
    self.answer_.refused = shown(address->addr);
    return CURL_SOCKET_BAD;
  }
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

Answer Request::take_answer(CURLcode end) {
  answer_.end = end;
  curl_.get(handle_, CURLINFO_RESPONSE_CODE, &answer_.status);
  const char* type = nullptr;
  curl_.get(handle_, CURLINFO_CONTENT_TYPE, &type);
  if (type != nullptr) answer_.media_type = type;
  curl_off_t wait = 0;
  curl_.get(handle_, CURLINFO_RETRY_AFTER, &wait);
  answer_.retry_after = std::chrono::seconds(wait);
  answer_.words = words_.c_str();
  return std::move(answer_);
}

}  // namespace chaek::fetch
