#include "cli/job_tokens.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <string>

using namespace chaek::cli;

namespace {

/// A pipe with tokens, as GNU Make 4.3 hands it on.
class Pipe {
 public:
  explicit Pipe(const std::string& tokens) {
    REQUIRE(pipe(ends_.data()) == 0);
    add(tokens);
  }
  ~Pipe() {
    close(ends_[0]);
    close(ends_[1]);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  void add(const std::string& tokens) const {
    REQUIRE(write(ends_[1], tokens.data(), tokens.size()) == static_cast<ssize_t>(tokens.size()));
  }
  std::string flags() const {
    return " -j4 --jobserver-auth=" + std::to_string(ends_[0]) + "," + std::to_string(ends_[1]);
  }
  /// All tokens that are in it, sorted; they are gone then.
  std::string tokens() const {
    std::string all;
    char token = 0;
    const int flags = fcntl(ends_[0], F_GETFL);
    CHECK((flags & O_NONBLOCK) == 0);  // nobody changed the shared end
    fcntl(ends_[0], F_SETFL, flags | O_NONBLOCK);
    while (read(ends_[0], &token, 1) == 1) all += token;
    fcntl(ends_[0], F_SETFL, flags);
    return all;
  }

 private:
  std::array<int, 2> ends_{};
};

}  // namespace

TEST_CASE("MAKEFLAGS names the jobserver") {
  CHECK_FALSE(find_jobserver(""));
  CHECK_FALSE(find_jobserver("ks -j"));
  CHECK_FALSE(find_jobserver(" -- X=--jobserver-auth=3,4"));
  CHECK_FALSE(find_jobserver(" --jobserver-auth=three,4"));
  CHECK_FALSE(find_jobserver(" --jobserver-auth=3"));
  const auto pipe = find_jobserver(" -j4 --jobserver-auth=3,4 -- A=b");
  REQUIRE(pipe);
  CHECK(pipe->read == 3);
  CHECK(pipe->write == 4);
  CHECK(find_jobserver("--jobserver-fds=5,6")->write == 6);  // before 4.2
  CHECK(find_jobserver(" --jobserver-auth=3,4 --jobserver-auth=fifo:/tmp/GMfifo7")->fifo ==
        "/tmp/GMfifo7");
  CHECK(find_jobserver(" --jobserver-auth=-2,-2")->read == -2);
}

TEST_CASE("without a jobserver -j or the processors decide") {
  CHECK(JobTokens(0, 4, "").jobs() == 4);
  CHECK(JobTokens(3, 4, "k").jobs() == 3);
  CHECK(JobTokens(9, 4, " -j").jobs() == 9);
}

TEST_CASE("tokens are taken as far as there are some, and all given back") {
  const Pipe pipe("+-*");
  {
    JobTokens tokens(0, 8, pipe.flags());
    CHECK(tokens.jobs() == 4);
    CHECK(pipe.tokens().empty());
  }
  CHECK(pipe.tokens() == "+-*");
  const Pipe few("+++++");
  {
    JobTokens tokens(0, 3, few.flags());
    CHECK(tokens.jobs() == 3);
  }
  CHECK(few.tokens() == "+++++");
  const Pipe asked("+++++");
  CHECK(JobTokens(2, 8, asked.flags()).jobs() == 2);
  const Pipe none("");
  CHECK(JobTokens(0, 8, none.flags()).jobs() == 1);
}

TEST_CASE("tokens that others give back are taken later") {
  const Pipe pipe("");
  {
    JobTokens tokens(0, 4, pipe.flags());
    CHECK(tokens.jobs() == 1);
    pipe.add("+");
    CHECK(tokens.jobs() == 2);
    pipe.add("-*&");
    CHECK(tokens.jobs() == 4);
    CHECK(pipe.tokens() == "&");
    pipe.add("&");
    CHECK(tokens.jobs() == 4);
  }
  CHECK(pipe.tokens() == "&+-*");
}

TEST_CASE("a signal's handler gives them back once") {
  const Pipe pipe("++");
  {
    JobTokens tokens(0, 8, pipe.flags());
    CHECK(tokens.jobs() == 3);
    give_back_tokens();
    give_back_tokens();
  }
  CHECK(pipe.tokens() == "++");
}

TEST_CASE("a named pipe is a jobserver too") {
  std::string folder = "/tmp/chaek-jobs-XXXXXX";
  REQUIRE(mkdtemp(folder.data()) != nullptr);
  const std::string path = folder + "/fifo";
  REQUIRE(mkfifo(path.c_str(), 0600) == 0);
  const int server = open(path.c_str(), O_RDWR | O_NONBLOCK);
  REQUIRE(write(server, "++", 2) == 2);
  {
    JobTokens tokens(0, 8, "--jobserver-auth=fifo:" + path);
    CHECK(tokens.jobs() == 3);
  }
  std::array<char, 8> back{};
  CHECK(read(server, back.data(), back.size()) == 2);
  close(server);
  unlink(path.c_str());
  CHECK(JobTokens(0, 8, "--jobserver-auth=fifo:" + path).jobs() == 1);
  rmdir(folder.c_str());
}

TEST_CASE("a jobserver that Make keeps for itself leaves one thread") {
  CHECK(JobTokens(0, 8, " -j8 --jobserver-auth=-2,-2").jobs() == 1);
  CHECK(JobTokens(0, 8, " -j8 --jobserver-auth=1000,1001").jobs() == 1);
  CHECK(JobTokens(2, 8, " -j8 --jobserver-auth=1000,1001").jobs() == 2);
}
