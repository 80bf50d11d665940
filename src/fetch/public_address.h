#pragma once

#include <sys/socket.h>

#include <string>

namespace chaek::fetch {

/// Whether `address` (IPv4 or IPv6) is one of the public network: none of a machine itself, of the
/// networks behind a router, of links, of clouds' metadata, of documentation, and none that leads
/// to such an IPv4 address by way of IPv6 (IANA's special-purpose address registries, RFC 6890; RFC
/// 4291, 6052, 3056). An address of another family is not public.
bool is_public(const sockaddr& address);

/// The address as people write it ("127.0.0.1", "::1"); empty for another family.
std::string shown(const sockaddr& address);

}  // namespace chaek::fetch
