#pragma once

#include <curl/curl.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "image/usable_picture.h"

namespace chaek::fetch {

/// What one request brought, in the end of its redirections.
struct Answer {
  CURLcode end = CURLE_OK;
  long status = 0;  ///< of HTTP; 0 when no answer came
  std::string bytes;
  std::string media_type;  ///< what the server calls it, which is mostly true
  std::string refused;     ///< the address that was not connected to, since it is not public
  bool too_large = false;
  std::chrono::seconds retry_after{0};  ///< what the server asks for; 0: nothing
  std::string words;                    ///< libcurl's own, of what went wrong
};

/// What became of a picture.
enum class Outcome : std::uint8_t {
  picture,
  later,      ///< not now: another try may bring it
  failed,     ///< not now, and trying at once is of no use
  unasked,    ///< its host was given up before
  none,       ///< the server is there, and has no picture that can be used
  forbidden,  ///< no address that may be asked
};

/// Why there is no picture: `reason` lower case, no full stop; `hint` what to do about it.
struct Judgement {
  Outcome outcome = Outcome::picture;
  std::string reason = {};
  std::string hint = {};
};

/// What `answer` is, but for its bytes.
Judgement judge(const Answer& answer, const image::Limits& limits);

/// The identity of the picture that a good answer holds; nothing → why there is none.
std::optional<image::Identity> picture_in(const Answer& answer, const image::Limits& limits,
                                          Judgement& judgement);

/// How long to wait before the next try, of which `tries` were made: the server's wish, else half a
/// second, twice as long each time. Nothing: enough tries were made, or the server asks for more
/// than a minute.
std::optional<std::chrono::milliseconds> wait_before_retry(unsigned tries,
                                                           std::chrono::seconds retry_after);

}  // namespace chaek::fetch
