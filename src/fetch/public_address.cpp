#include "fetch/public_address.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>

namespace chaek::fetch {
namespace {

/// The network `first`, of which the `bits` highest bits count.
struct Network4 {
  std::array<std::uint8_t, 4> first;
  unsigned bits;
};

constexpr Network4 kNotPublic4[] = {
    {{0, 0, 0, 0}, 8},        // "this network"
    {{10, 0, 0, 0}, 8},       // private
    {{100, 64, 0, 0}, 10},    // shared by a provider's customers
    {{127, 0, 0, 0}, 8},      // the machine itself
    {{169, 254, 0, 0}, 16},   // the link; metadata of clouds
    {{172, 16, 0, 0}, 12},    // private
    {{192, 0, 0, 0}, 24},     // protocols
    {{192, 0, 2, 0}, 24},     // documentation
    {{192, 88, 99, 0}, 24},   // relays of 6to4
    {{192, 168, 0, 0}, 16},   // private
    {{198, 18, 0, 0}, 15},    // measurements
    {{198, 51, 100, 0}, 24},  // documentation
    {{203, 0, 113, 0}, 24},   // documentation
    {{224, 0, 0, 0}, 3},      // many at once; reserved; all
};

using Address6 = std::array<std::uint8_t, 16>;

struct Network6 {
  Address6 first;
  unsigned bits;
};

constexpr Network6 kGlobal6 = {{0x20}, 3};  // all that is handed out
constexpr Network6 kNotPublic6[] = {
    {{0x20, 0x01, 0x00}, 23},        // protocols, Teredo among them
    {{0x20, 0x01, 0x0D, 0xB8}, 32},  // documentation
    {{0x3F, 0xFF}, 20},              // documentation
};
constexpr Network6 kMapped = {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF}, 96};  // IPv4 by this API
constexpr Network6 kTranslated = {{0x00, 0x64, 0xFF, 0x9B}, 96};                // IPv4 by NAT64
constexpr Network6 k6to4 = {{0x20, 0x02}, 16};  // IPv4 in the next four bytes

/// Whether the first `bits` bits are the same.
bool share(const std::uint8_t* a, const std::uint8_t* b, unsigned bits) {
  const std::size_t bytes = bits / 8;
  if (!std::equal(a, a + bytes, b)) return false;
  const unsigned rest = bits % 8;
  return rest == 0 || ((a[bytes] ^ b[bytes]) >> (8 - rest)) == 0;
}

bool is_public4(const std::uint8_t* address) {
  return std::none_of(std::begin(kNotPublic4), std::end(kNotPublic4),
                      [address](const Network4& network) {
                        return share(address, network.first.data(), network.bits);
                      });
}

bool is_public6(const Address6& address) {
  const auto within = [&address](const Network6& network) {
    return share(address.data(), network.first.data(), network.bits);
  };
  if (within(kMapped) || within(kTranslated)) return is_public4(address.data() + 12);
  if (within(k6to4) && !is_public4(address.data() + 2)) return false;
  return within(kGlobal6) && std::none_of(std::begin(kNotPublic6), std::end(kNotPublic6), within);
}

/// The bytes of an address of `T`, which may lie anywhere in memory.
template <class T>
T as(const sockaddr& address) {
  T out;
  std::memcpy(&out, &address, sizeof out);
  return out;
}

}  // namespace

bool is_public(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    std::array<std::uint8_t, 4> bytes{};
    const auto in = as<sockaddr_in>(address);
    std::memcpy(bytes.data(), &in.sin_addr, bytes.size());
    return is_public4(bytes.data());
  }
  if (address.sa_family == AF_INET6) {
    Address6 bytes{};
    const auto in = as<sockaddr_in6>(address);
    std::memcpy(bytes.data(), &in.sin6_addr, bytes.size());
    return is_public6(bytes);
  }
  return false;
}

std::string shown(const sockaddr& address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (address.sa_family == AF_INET) {
    const auto in = as<sockaddr_in>(address);
    inet_ntop(AF_INET, &in.sin_addr, text.data(), text.size());
  } else if (address.sa_family == AF_INET6) {
    const auto in = as<sockaddr_in6>(address);
    inet_ntop(AF_INET6, &in.sin6_addr, text.data(), text.size());
  }
  return text.data();
}

}  // namespace chaek::fetch
