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

bool copy(zip_source_t* from, base::ByteSink& sink) {
  if (zip_source_open(from) != 0) return false;
  std::string piece(std::size_t{1} << 18U, '\0');
  zip_int64_t size = 0;
  bool kept = true;
  while (kept && (size = zip_source_read(from, piece.data(), piece.size())) > 0) {
    kept = sink.write(std::string_view(piece).substr(0, static_cast<std::size_t>(size)));
  }
  zip_source_close(from);
  return kept && size == 0;
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
  const Source memory(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!memory) return fail("no memory for it");
  zip_source_keep(memory.get());  // the archive takes one reference, `memory` holds the other
  Archive archive(zip_open_from_source(memory.get(), ZIP_TRUNCATE, &error));
  if (!archive) {
    zip_source_free(memory.get());
    return fail("no memory for it");
  }
  for (Reading& reading : readings) {
    if (!add(archive.get(), reading)) return fail(zip_strerror(archive.get()));
  }
  zip_t* const closing = archive.release();
  if (zip_close(closing) != 0) {
    archive.reset(closing);
    return fail(zip_strerror(closing));
  }
  return copy(memory.get(), sink) || fail("its bytes could not be stored");
}

}  // namespace chaek::epub
