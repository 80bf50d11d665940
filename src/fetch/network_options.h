#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "fetch/public_address.h"
#include "image/picture_file.h"

namespace chaek::fetch {

/// How the network is used.
struct NetworkOptions {
  unsigned connections = 8;  ///< requests at once, at most 16
  std::chrono::milliseconds patience{
      20'000};  ///< for a connection, and for a server that is silent
  bool (*may_connect)(const sockaddr&) = is_public;  ///< asked before each connection
  bool proxies = false;         ///< those that the environment names, which resolve names unseen
  image::Limits pictures{};     ///< of each picture
  std::string authorities{};    ///< a file of certificates to trust; empty: the system's
  std::string agent = "chaek";  ///< what the program calls itself (RFC 9110, 10.1.5)
};

}  // namespace chaek::fetch
