#pragma once

#include <sys/types.h>

#include <cstddef>
#include <string>

#include "diagnostics/program.h"

namespace chaek::diagnostics {

/// A key and a certificate, PEM files.
struct Certificate {
  std::string key;
  std::string certificate;
};

/// picture_server.mjs on a port of this machine, as long as the object lives; with a certificate it
/// speaks TLS.
class PictureServer {
 public:
  explicit PictureServer(const Certificate& certificate = {});
  ~PictureServer();
  PictureServer(const PictureServer&) = delete;
  PictureServer& operator=(const PictureServer&) = delete;

  /// The address of `path` ("/png").
  std::string address(const std::string& path) const;
  /// How often `path` (decoded) was asked for by now.
  std::size_t asked(const std::string& path) const;
  /// All requests by now.
  std::string log() const { return folder_.read("log"); }

 private:
  Folder folder_;
  pid_t process_ = -1;
  int input_ = -1;  ///< closed, it ends the server
  std::string port_;
  std::string scheme_ = "http";
};

}  // namespace chaek::diagnostics
