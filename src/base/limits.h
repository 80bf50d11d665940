#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace chaek::base {

/// What the posts of a stranger may ask of this machine. Whoever trusts them may raise each by
/// name.
struct Limits {
  std::uint64_t post = std::uint64_t{4} << 20;           ///< bytes
  std::uint64_t front_matter = std::uint64_t{64} << 10;  ///< bytes
  std::uint64_t nesting = 100;                       ///< levels of blocks, and of inlines in one
  std::uint64_t templates = std::uint64_t{1} << 20;  ///< bytes that a post's may become
  std::uint64_t address = std::uint64_t{8} << 10;    ///< bytes of one of a link
  std::uint64_t html = std::uint64_t{256} << 10;     ///< bytes in one place
  std::uint64_t table_columns = 256;
  std::uint64_t table_cells = 100'000;              ///< of a post
  std::uint64_t steps = std::uint64_t{1} << 28;     ///< that a post may cost beyond its length
  std::uint64_t picture = std::uint64_t{32} << 20;  ///< bytes
  std::uint64_t picture_pixels = 100'000'000;
  std::uint64_t picture_side = 16'384;         ///< pixels
  std::uint64_t svg = std::uint64_t{1} << 20;  ///< bytes
  std::uint64_t svg_elements = 50'000;         ///< counted again for each use of them
  std::uint64_t files = 100'000;               ///< posts
  std::uint64_t output = 0;      ///< bytes of an output; 0: what `most_output` makes of the input
  std::uint64_t post_time = 30;  ///< seconds that reading one post may take
  std::uint64_t time = 900;      ///< seconds that the run may take
};

/// As deep as `Limits::nesting` may be: every stage walks the tree with plain recursion, and a
/// thread's stack (8 MiB) must have room for it in all of them.
inline constexpr std::uint64_t kDeepestNesting = 400;

/// A limit as it is named where it is raised.
struct LimitRow {
  std::string_view name;  ///< "table-columns"
  std::uint64_t Limits::* value;
  std::uint64_t most;  ///< that may be asked for
};

std::span<const LimitRow> limit_table();

/// Reads "NAME=VALUE", such as "table-columns=500" or, of bytes, "post=8MiB"; false when it is
/// nothing that can be asked for.
bool set_limit(std::string_view written, Limits& limits);

/// The hint of a message about a limit: how it is raised.
std::string raised_by(std::string_view name);

/// How large an output may be that is made of so many bytes.
std::uint64_t most_output(const Limits& limits, std::uint64_t input);

}  // namespace chaek::base
