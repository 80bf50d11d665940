#include "epub/container.h"

#include <zip.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace chaek::epub {
namespace {

constexpr std::string_view kMediaType = "application/epub+zip";
constexpr zip_uint16_t kFirstDay = (1U << 5U) | 1U;  // 1980-01-01 in MS-DOS form
constexpr zip_uint32_t kOrdinaryFile = 0100644U << 16U;

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Source = std::unique_ptr<zip_source_t, Discard>;

/// How far libzip has read an entry.
struct Reading {
  const Entry* entry = nullptr;
  std::size_t done = 0;
};

zip_int64_t describe(const Entry& entry, void* answer, zip_uint64_t length) {
  if (length < sizeof(zip_stat_t)) return -1;
  zip_stat_t stat;
  zip_stat_init(&stat);
  stat.size = entry.size;
  stat.comp_size = entry.bytes.size();
  stat.crc = entry.checksum;
  stat.comp_method = entry.deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
  stat.valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
  if (entry.deflated) stat.valid |= ZIP_STAT_CRC;  // of stored bytes libzip takes it itself
  std::memcpy(answer, &stat, sizeof stat);
  return sizeof stat;
}

/// libzip's way of asking for an entry. Bytes whose description says "deflated" are copied as they
/// are.
zip_int64_t answer(void* state, void* out, zip_uint64_t length, zip_source_cmd_t command) {
  auto& reading = *static_cast<Reading*>(state);
  switch (command) {
    case ZIP_SOURCE_OPEN:
      reading.done = 0;
      return 0;
    case ZIP_SOURCE_READ: {
      const std::string& bytes = reading.entry->bytes;
      const std::size_t size = std::min<std::size_t>(length, bytes.size() - reading.done);
      std::memcpy(out, bytes.data() + reading.done, size);
      reading.done += size;
      return static_cast<zip_int64_t>(size);
    }
    case ZIP_SOURCE_STAT:
      return describe(*reading.entry, out, length);
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
      return 0;
    case ZIP_SOURCE_ERROR:
      if (length >= 2 * sizeof(int)) std::memset(out, 0, 2 * sizeof(int));
      return 2 * sizeof(int);
    case ZIP_SOURCE_SUPPORTS:
      return ZIP_SOURCE_SUPPORTS_READABLE;
    default:
      return -1;
  }
}

bool add(zip_t* archive, Reading& reading) {
  zip_source_t* const source = zip_source_function(archive, answer, &reading);
  if (source == nullptr) return false;
  const zip_int64_t added =
      zip_file_add(archive, reading.entry->name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (added < 0) {
    zip_source_free(source);
    return false;
  }
  // The source is the archive's now.
  const auto index = static_cast<zip_uint64_t>(added);
  const zip_int32_t method = reading.entry->deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
  return zip_set_file_compression(archive, index, method, 0) == 0 &&
         zip_file_set_dostime(archive, index, 0, kFirstDay, 0) == 0 &&
         zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, kOrdinaryFile) == 0;
}

/// Where libzip's archive goes. libzip writes an entry's header, its bytes, and then the header
/// again: what is not yet sure to stay is held back.
class Target {
 public:
  explicit Target(base::ByteSink& sink) : sink_(sink) {}

  bool refused() const { return refused_; }

  zip_int64_t write(const char* bytes, std::size_t size) {
    const auto begin = static_cast<std::size_t>(at_ - given_);
    const std::size_t over = std::min(size, held_.size() - begin);
    std::memcpy(held_.data() + begin, bytes, over);
    held_.append(bytes + over, size - over);
    at_ += size;
    return static_cast<zip_int64_t>(size);
  }
  zip_int64_t tell() const { return static_cast<zip_int64_t>(at_); }
  /// At the end again after the header: the entry is complete.
  zip_int64_t seek(void* answer, zip_uint64_t length) {
    const zip_int64_t to =
        zip_source_seek_compute_offset(at_, given_ + held_.size(), answer, length, nullptr);
    if (to < static_cast<zip_int64_t>(given_)) return -1;
    at_ = static_cast<std::uint64_t>(to);
    return at_ < given_ + held_.size() ? 0 : flush();
  }
  zip_int64_t flush() {
    refused_ = refused_ || !sink_.write(held_);
    given_ += held_.size();
    held_.clear();
    return refused_ ? -1 : 0;
  }

 private:
  base::ByteSink& sink_;
  std::string held_;         // what follows the `given_` bytes
  std::uint64_t given_ = 0;  // to the sink
  std::uint64_t at_ = 0;     // where libzip writes next
  bool refused_ = false;
};

/// libzip's way of asking for the archive, which is empty before it is written.
zip_int64_t write_archive(void* state, void* data, zip_uint64_t length, zip_source_cmd_t command) {
  auto& target = *static_cast<Target*>(state);
  switch (command) {
    case ZIP_SOURCE_OPEN:
    case ZIP_SOURCE_READ:
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_SEEK:
    case ZIP_SOURCE_TELL:
    case ZIP_SOURCE_FREE:
    case ZIP_SOURCE_BEGIN_WRITE:
    case ZIP_SOURCE_ROLLBACK_WRITE:
    case ZIP_SOURCE_REMOVE:
      return 0;
    case ZIP_SOURCE_STAT: {
      if (length < sizeof(zip_stat_t)) return -1;
      auto* stat = static_cast<zip_stat_t*>(data);
      zip_stat_init(stat);
      stat->size = 0;
      stat->valid = ZIP_STAT_SIZE;
      return sizeof(zip_stat_t);
    }
    case ZIP_SOURCE_WRITE:
      return target.write(static_cast<const char*>(data), length);
    case ZIP_SOURCE_TELL_WRITE:
      return target.tell();
    case ZIP_SOURCE_SEEK_WRITE:
      return target.seek(data, length);
    case ZIP_SOURCE_COMMIT_WRITE:
      return target.flush();
    case ZIP_SOURCE_ERROR:
      if (length >= 2 * sizeof(int)) {
        const int error[2] = {ZIP_ER_WRITE, 0};
        std::memcpy(data, error, sizeof error);
      }
      return 2 * sizeof(int);
    case ZIP_SOURCE_SUPPORTS:
      return ZIP_SOURCE_SUPPORTS_WRITABLE;
    default:
      return -1;
  }
}

}  // namespace

bool write_container(const std::vector<Entry>& entries, base::ByteSink& sink,
                     base::Diagnostics& diagnostics) {
  const auto fail = [&](const char* reason) {
    diagnostics.error("write-failed", {}, std::string("the EPUB could not be written: ") + reason,
                      "look for free space on the disk and free memory");
    return false;
  };
  Entry mimetype;
  mimetype.name = "mimetype";
  mimetype.bytes = kMediaType;
  mimetype.size = kMediaType.size();
  // libzip keeps pointers to these until it closes the archive.
  std::vector<Reading> readings(1 + entries.size());
  readings.front().entry = &mimetype;
  for (std::size_t i = 0; i < entries.size(); ++i) readings[i + 1].entry = &entries[i];

  zip_error_t error;
  zip_error_init(&error);
  Target target(sink);
  const Source source(zip_source_function_create(write_archive, &target, &error));
  if (!source) return fail("no memory for it");
  zip_source_keep(source.get());  // the archive takes one reference, `source` holds the other
  Archive archive(zip_open_from_source(source.get(), ZIP_TRUNCATE, &error));
  if (!archive) {
    zip_source_free(source.get());
    return fail("no memory for it");
  }
  for (Reading& reading : readings) {
    if (!add(archive.get(), reading)) return fail(zip_strerror(archive.get()));
  }
  zip_t* const closing = archive.release();
  if (zip_close(closing) == 0) return true;
  archive.reset(closing);
  return fail(target.refused() ? "its bytes could not be stored" : zip_strerror(closing));
}

}  // namespace chaek::epub
