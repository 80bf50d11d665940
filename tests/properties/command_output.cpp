#include "command_output.h"

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <memory>

std::string without_space(std::string_view text) {
  std::string dense;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with("\u00A0")) {
      ++i;
    } else if (text.substr(i).starts_with("\u2002")) {  // of the index, between tag and pages
      i += 2;
    } else if (text[i] != ' ' && text[i] != '\n' && text[i] != '\t' && text[i] != '\r' &&
               text[i] != '\f') {
      dense.push_back(text[i]);
    }
  }
  return dense;
}

std::string output_of(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  REQUIRE(pipe != nullptr);
  std::string text;
  std::array<char, 65536> buffer{};
  while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), pipe.get())) {
    text.append(buffer.data(), got);
  }
  return text;
}
