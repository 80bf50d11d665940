#include "diagnostics/picture_server.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace chaek::diagnostics {

PictureServer::PictureServer(const Certificate& certificate) {
  if (!certificate.key.empty()) scheme_ = "https";
  folder_.write("log", "");
  std::string log = (folder_.path() / "log").string();
  std::array<int, 2> in{};
  std::array<int, 2> out{};
  if (pipe2(in.data(), O_CLOEXEC) != 0 || pipe2(out.data(), O_CLOEXEC) != 0) {
    throw std::runtime_error("pipe");
  }
  process_ = fork();
  if (process_ == 0) {
    dup2(in[0], STDIN_FILENO);
    dup2(out[1], STDOUT_FILENO);
    execlp("node", "node", PICTURE_SERVER, log.c_str(), certificate.key.c_str(),
           certificate.certificate.c_str(), nullptr);
    _exit(99);
  }
  close(in[0]);
  close(out[1]);
  input_ = in[1];
  char byte = 0;
  while (read(out[0], &byte, 1) == 1 && byte != '\n') port_ += byte;
  close(out[0]);
  if (process_ < 0 || port_.empty()) throw std::runtime_error("node does not serve");
}

PictureServer::~PictureServer() {
  close(input_);
  waitpid(process_, nullptr, 0);
}

std::string PictureServer::address(const std::string& path) const {
  return scheme_ + "://127.0.0.1:" + port_ + path;
}

std::size_t PictureServer::asked(const std::string& path) const {
  const std::string all = "\n" + log();
  std::size_t count = 0;
  for (std::size_t at = 0; (at = all.find("\n" + path + "\n", at)) != std::string::npos; ++at) {
    ++count;
  }
  return count;
}

}  // namespace chaek::diagnostics
