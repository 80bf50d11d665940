#include "fetch/curl_library.h"

#include "base/shared_library.h"

namespace chaek::fetch {

CurlLibrary::CurlLibrary() {
  open_curl();
  if (ready_) open_idn();
}

CurlLibrary::~CurlLibrary() {
  if (ready_) global_cleanup_();
}

void CurlLibrary::open_curl() {
  void* library = base::open_library("libcurl.so.4");
  if (library == nullptr) return;
  const bool all = base::find_function(library, "curl_easy_init", easy_init) &&
                   base::find_function(library, "curl_easy_cleanup", easy_cleanup) &&
                   base::find_function(library, "curl_easy_setopt", set) &&
                   base::find_function(library, "curl_easy_getinfo", get) &&
                   base::find_function(library, "curl_slist_append", slist_append) &&
                   base::find_function(library, "curl_slist_free_all", slist_free) &&
                   base::find_function(library, "curl_multi_init", multi_init) &&
                   base::find_function(library, "curl_multi_cleanup", multi_cleanup) &&
                   base::find_function(library, "curl_multi_add_handle", multi_add) &&
                   base::find_function(library, "curl_multi_remove_handle", multi_remove) &&
                   base::find_function(library, "curl_multi_perform", multi_perform) &&
                   base::find_function(library, "curl_multi_poll", multi_poll) &&
                   base::find_function(library, "curl_multi_info_read", multi_read) &&
                   base::find_function(library, "curl_global_init", global_init_) &&
                   base::find_function(library, "curl_global_cleanup", global_cleanup_);
  ready_ = all && global_init_(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

void CurlLibrary::open_idn() {
  void* library = base::open_library("libidn2.so.0");
  if (library == nullptr) return;
  if (!base::find_function(library, "idn2_lookup_u8", idn_lookup_) ||
      !base::find_function(library, "idn2_free", idn_free_)) {
    idn_lookup_ = nullptr;
  }
}

std::optional<std::string> CurlLibrary::ascii_host(const std::string& host) const {
  if (idn_lookup_ == nullptr) return std::nullopt;
  std::uint8_t* found = nullptr;
  constexpr int kFlags = IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL;
  const auto* text = reinterpret_cast<const std::uint8_t*>(host.c_str());
  if (idn_lookup_(text, &found, kFlags) != IDN2_OK) return std::nullopt;
  std::string ascii(reinterpret_cast<const char*>(found));
  idn_free_(found);
  return ascii;
}

}  // namespace chaek::fetch
