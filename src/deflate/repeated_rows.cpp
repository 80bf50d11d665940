#include "deflate/repeated_rows.h"

#include <zlib.h>

#include <array>
#include <new>
#include <utility>

namespace chaek::deflate {
namespace {

constexpr std::size_t kWindow = 32'768;
/// From this many windows of one row on, one of them is compressed alone and its bytes repeated.
constexpr std::size_t kWorthwhile = 4;

const Bytef* bytes_of(std::string_view text) {
  return reinterpret_cast<const Bytef*>(text.data());
}

}  // namespace

struct RepeatedRows::Stream {
  z_stream deflate{};
  std::string out;
  uLong check = adler32(0, nullptr, 0);

  void repeat(std::string_view row, std::size_t times) {
    for (std::size_t i = 0; i < times; ++i) put(row, Z_NO_FLUSH);
  }

  void put(std::string_view row, int flush) {
    std::array<Bytef, 4096> room;
    // zlib only reads what it is given; it has no constant pointers.
    deflate.next_in = const_cast<Bytef*>(bytes_of(row));
    deflate.avail_in = static_cast<uInt>(row.size());
    do {
      deflate.next_out = room.data();
      deflate.avail_out = static_cast<uInt>(room.size());
      ::deflate(&deflate, flush);
      out.append(reinterpret_cast<const char*>(room.data()), room.size() - deflate.avail_out);
    } while (deflate.avail_out == 0);
  }
};

RepeatedRows::RepeatedRows(std::size_t row_bytes)
    : row_bytes_(row_bytes),
      window_rows_(kWindow / row_bytes + 1),
      stream_(std::make_unique<Stream>()) {
  // Runs of one value are all that rows of flat areas have; raw deflate, in the largest window.
  constexpr int kMemoryLevel = 6;
  if (deflateInit2(&stream_->deflate, Z_BEST_SPEED, Z_DEFLATED, -MAX_WBITS, kMemoryLevel, Z_RLE) !=
      Z_OK) {
    throw std::bad_alloc();
  }
  stream_->out = "\x78\x01";  // RFC 1950, 2.2: deflate, 32 KiB, the fastest
}

RepeatedRows::~RepeatedRows() {
  deflateEnd(&stream_->deflate);
}

void RepeatedRows::add(std::string_view row, std::size_t times) {
  Stream& stream = *stream_;
  const uLong one = adler32(adler32(0, nullptr, 0), bytes_of(row), static_cast<uInt>(row_bytes_));
  for (std::size_t i = 0; i < times; ++i) {
    stream.check = adler32_combine(stream.check, one, static_cast<z_off_t>(row_bytes_));
  }
  if (times >= kWorthwhile * window_rows_) {
    stream.put({}, Z_FULL_FLUSH);
    const std::size_t begin = stream.out.size();
    stream.repeat(row, window_rows_);
    stream.put({}, Z_FULL_FLUSH);
    const std::string segment = stream.out.substr(begin);
    for (; times >= 2 * window_rows_; times -= window_rows_) stream.out += segment;
    times -= window_rows_;
  }
  stream.repeat(row, times);
}

std::string RepeatedRows::finish() {
  stream_->put({}, Z_FINISH);
  for (const int shift : {24, 16, 8, 0}) {
    stream_->out += static_cast<char>(stream_->check >> shift & 0xFF);
  }
  return std::move(stream_->out);
}

}  // namespace chaek::deflate
