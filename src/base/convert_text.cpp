#include "base/convert_text.h"

#include <iconv.h>

#include <array>
#include <cerrno>

namespace chaek::base {
namespace {

class Converter {
 public:
  Converter(const std::string& from, const std::string& to)
      : state_(iconv_open(to.c_str(), from.c_str())) {}
  ~Converter() {
    if (usable()) iconv_close(state_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  bool usable() const { return state_ != reinterpret_cast<iconv_t>(-1); }

  std::optional<std::string> run(std::string_view text) const {
    std::string out;
    std::array<char, 4096> buffer;
    char* from = const_cast<char*>(text.data());  // iconv only reads it
    std::size_t left = text.size();
    while (true) {
      char* to = buffer.data();
      std::size_t room = buffer.size();
      const std::size_t result = iconv(state_, &from, &left, &to, &room);
      out.append(buffer.data(), buffer.size() - room);
      if (result == 0 && left == 0) return out;
      // A result above 0 counts characters that were only nearly converted.
      if (result != static_cast<std::size_t>(-1) || errno != E2BIG) return std::nullopt;
    }
  }

 private:
  iconv_t state_;
};

}  // namespace

bool knows_encoding(const std::string& encoding) {
  return !encoding.empty() && Converter(encoding, "UTF-8").usable();
}

std::optional<std::string> convert_text(std::string_view text, const std::string& from,
                                        const std::string& to) {
  const Converter converter(from, to);
  return converter.usable() ? converter.run(text) : std::nullopt;
}

}  // namespace chaek::base
