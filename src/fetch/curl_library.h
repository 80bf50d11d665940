#pragma once

#include <curl/curl.h>
#include <idn2.h>

#include <optional>
#include <string>

namespace chaek::fetch {

/// libcurl, and libidn2 which comes with it, opened when pictures are fetched: with the libraries
/// they stand on they take longer to load than a small book takes to make, and nothing that makes
/// books has any use for the network.
class CurlLibrary {
 public:
  CurlLibrary();
  ~CurlLibrary();
  CurlLibrary(const CurlLibrary&) = delete;
  CurlLibrary& operator=(const CurlLibrary&) = delete;

  /// Whether all of it is there.
  explicit operator bool() const { return ready_; }

  /// The name of a host in the letters that DNS knows ("xn--…", RFC 5891); nothing when it can be
  /// none. `host` is UTF-8.
  std::optional<std::string> ascii_host(const std::string& host) const;

  decltype(&curl_easy_init) easy_init = nullptr;
  decltype(&curl_easy_cleanup) easy_cleanup = nullptr;
  decltype(&curl_easy_setopt) set = nullptr;
  decltype(&curl_easy_getinfo) get = nullptr;
  decltype(&curl_slist_append) slist_append = nullptr;
  decltype(&curl_slist_free_all) slist_free = nullptr;
  decltype(&curl_multi_init) multi_init = nullptr;
  decltype(&curl_multi_cleanup) multi_cleanup = nullptr;
  decltype(&curl_multi_add_handle) multi_add = nullptr;
  decltype(&curl_multi_remove_handle) multi_remove = nullptr;
  decltype(&curl_multi_perform) multi_perform = nullptr;
  decltype(&curl_multi_poll) multi_poll = nullptr;
  decltype(&curl_multi_info_read) multi_read = nullptr;

 private:
  void open_curl();
  void open_idn();

  decltype(&curl_global_init) global_init_ = nullptr;
  decltype(&curl_global_cleanup) global_cleanup_ = nullptr;
  decltype(&idn2_lookup_u8) idn_lookup_ = nullptr;
  decltype(&idn2_free) idn_free_ = nullptr;
  bool ready_ = false;
};

}  // namespace chaek::fetch
