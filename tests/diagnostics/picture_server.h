#pragma once

#include <sys/types.h>

#include <cstddef>
#include <string>

#include "diagnostics/program.h"

namespace chaek::diagnostics {

/// picture_server.mjs on a port of this machine, as long as the object lives.
class PictureServer {
 public:
  PictureServer();
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
};

}  // namespace chaek::diagnostics
