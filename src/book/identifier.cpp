#include "book/identifier.h"

#include <algorithm>

#include "base/sha1.h"
#include "book/address.h"

namespace chaek::book {
namespace {

// The name space of chaek's books: a random UUID, chosen once. Changing it would give every book a
// new name.
constexpr std::string_view kNameSpace{
    "\x6f\x0b\x8c\x5e\x1d\x47\x4a\x2b\x9c\x3e\x7a\x51\xd8\x24\xf6\x90", 16};

constexpr std::string_view kHex = "0123456789abcdef";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_isbn13(std::string_view digits) {
  if (digits.size() != 13 || !std::all_of(digits.begin(), digits.end(), is_digit)) return false;
  return isbn_check_digit(digits.substr(0, 12)) == digits[12];
}

bool is_isbn10(std::string_view digits) {
  if (digits.size() != 10 || !std::all_of(digits.begin(), digits.end() - 1, is_digit)) return false;
  if (digits[9] != 'X' && !is_digit(digits[9])) return false;
  int sum = 0;
  for (int i = 0; i < 10; ++i) {
    const char c = digits[static_cast<std::size_t>(i)];
    sum += (c == 'X' ? 10 : c - '0') * (10 - i);
  }
  return sum % 11 == 0;
}

bool is_uuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : kHex.find(text[i]) == std::string_view::npos) return false;
  }
  return true;
}

}  // namespace

char isbn_check_digit(std::string_view twelve) {
  int sum = 0;
  for (std::size_t i = 0; i < twelve.size(); ++i) sum += (twelve[i] - '0') * (i % 2 == 0 ? 1 : 3);
  return static_cast<char>('0' + (10 - sum % 10) % 10);
}

std::optional<std::string> written_identifier(std::string_view written) {
  std::string text;
  for (const char c : written) {
    text += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  if (is_uuid(text)) return "urn:uuid:" + text;
  if (text.starts_with("isbn")) text.erase(0, 4);
  if (text.starts_with("-13") || text.starts_with("-10")) text.erase(0, 3);
  std::erase_if(text, [](char c) { return c == '-' || c == ' ' || c == ':'; });
  if (text.size() == 10 && text.back() == 'x') text.back() = 'X';
  if (is_isbn13(text) || is_isbn10(text)) return "urn:isbn:" + text;
  const std::string scheme = scheme_of(written);
  const bool has_more = written.size() > scheme.size() + 1;
  if (!scheme.empty() && scheme != "isbn" && has_more) return encoded_url(written);
  return std::nullopt;
}

std::string named_uuid(std::string_view name) {
  auto digest = base::sha1(std::string(kNameSpace) + std::string(name));
  digest[6] = static_cast<std::uint8_t>((digest[6] & 0x0FU) | 0x50U);  // version 5
  digest[8] = static_cast<std::uint8_t>((digest[8] & 0x3FU) | 0x80U);  // variant 1
  std::string out = "urn:uuid:";
  for (std::size_t i = 0; i < 16; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
    out += kHex[digest[i] >> 4U];
    out += kHex[digest[i] & 0xFU];
  }
  return out;
}

}  // namespace chaek::book
