#include "pdf/object_store.h"

#include <cassert>
#include <cstdint>
#include <string_view>
#include <utility>

#include "pdf/content_hash.h"

// libharu 2.3.0 is the object store, cross-reference table and serialiser: of its internal
// interface, only dictionaries with a body of our own, the table and the stream that calls back.
extern "C" {
#include <hpdf_conf.h>
// These need hpdf_conf.h before them.
#include <hpdf_error.h>
#include <hpdf_list.h>
#include <hpdf_mmgr.h>
#include <hpdf_objects.h>
#include <hpdf_streams.h>
}

namespace chaek::pdf {
namespace {

constexpr std::string_view kHeader = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
constexpr std::size_t kBufferSize = 1 << 18;
constexpr std::uint64_t kLargestFile = 0x7FFF0000;  // offsets clamp silently at 2^31

/// Gathers libharu's many small writes and fingerprints them.
struct Output {
  base::ByteSink& sink;
  std::string buffer;
  ContentHash hash;
  bool refused = false;

  bool flush() {
    if (refused) return false;
    hash.add(buffer);
    refused = !sink.write(buffer);
    buffer.clear();
    return !refused;
  }
};

/// What libharu's callbacks find in `attr`.
struct Written {
  const ObjectStore::Object* object = nullptr;
  HPDF_Stream stream = nullptr;
};

struct Trailer {
  ObjectId root = 0;
  ObjectId info = 0;
  Output* output = nullptr;
};

HPDF_STATUS put(HPDF_Stream stream, std::string_view bytes) {
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                           static_cast<HPDF_UINT>(bytes.size()));
}

HPDF_STATUS take_bytes(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
  Output& output = *static_cast<Output*>(stream->attr);
  output.buffer.append(reinterpret_cast<const char*>(bytes), size);
  const bool kept = output.buffer.size() < kBufferSize || output.flush();
  return kept ? HPDF_OK : HPDF_SetError(stream->error, HPDF_FILE_IO_ERROR, 0);
}

HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream stream) {
  Written& written = *static_cast<Written*>(dictionary->attr);
  written.stream = stream;
  const HPDF_STATUS status = put(stream, written.object->entries);
  if (status != HPDF_OK || !written.object->stream) return status;
  std::string length = "/Length ";
  append_integer(length, static_cast<std::int64_t>(written.object->bytes.size()));
  return put(stream, length);
}

HPDF_STATUS write_stream(HPDF_Dict dictionary) {
  const Written& written = *static_cast<Written*>(dictionary->attr);
  HPDF_STATUS status = put(written.stream, "\nstream\n");
  if (status == HPDF_OK) status = put(written.stream, written.object->bytes);
  if (status == HPDF_OK) status = put(written.stream, "\nendstream");
  return status;
}

HPDF_STATUS write_trailer(HPDF_Dict dictionary, HPDF_Stream stream) {
  const Trailer& trailer = *static_cast<Trailer*>(dictionary->attr);
  if (!trailer.output->flush()) return HPDF_SetError(stream->error, HPDF_FILE_IO_ERROR, 0);
  std::string id;
  for (const std::uint8_t byte : trailer.output->hash.digest()) append_hex_byte(id, byte);
  std::string entries = "/Root ";
  append_reference(entries, trailer.root);
  entries += "/Info ";
  append_reference(entries, trailer.info);
  entries += "/ID[<" + id + "><" + id + ">]";
  return put(stream, entries);
}

/// libharu's own objects for one `write`; its memory pool frees them all at once.
class Serialiser {
 public:
  Serialiser(const std::vector<ObjectStore::Object>& objects, Trailer trailer)
      : objects_(objects), trailer_(trailer), written_(objects.size()) {
    HPDF_Error_Init(&error_, nullptr);
    error_.error_fn = nullptr;
    memory_ = HPDF_MMgr_New(&error_, 1 << 16, nullptr, nullptr);
  }
  ~Serialiser() {
    if (memory_ != nullptr) HPDF_MMgr_Free(memory_);
  }
  Serialiser(const Serialiser&) = delete;
  Serialiser& operator=(const Serialiser&) = delete;

  bool run() {
    HPDF_Xref table = memory_ == nullptr ? nullptr : HPDF_Xref_New(memory_, 0);
    if (table == nullptr) return false;
    // The list grows by this many entries at a time, and copies all of them each time.
    table->entries->items_per_block = static_cast<HPDF_UINT>(objects_.size()) + 1;
    for (std::size_t i = 0; i < objects_.size(); ++i) {
      if (!add(table, i)) return false;
    }
    table->trailer->attr = &trailer_;
    table->trailer->write_fn = write_trailer;
    HPDF_Stream stream = HPDF_CallbackWriter_New(memory_, take_bytes, trailer_.output);
    return stream != nullptr && put(stream, kHeader) == HPDF_OK &&
           HPDF_Xref_WriteToStream(table, stream, nullptr) == HPDF_OK && trailer_.output->flush();
  }

 private:
  bool add(HPDF_Xref table, std::size_t index) {
    HPDF_Dict dictionary = HPDF_Dict_New(memory_);
    if (dictionary == nullptr || HPDF_Xref_Add(table, dictionary) != HPDF_OK) return false;
    written_[index].object = &objects_[index];
    dictionary->attr = &written_[index];
    dictionary->write_fn = write_entries;
    if (objects_[index].stream) dictionary->after_write_fn = write_stream;
    return true;
  }

  const std::vector<ObjectStore::Object>& objects_;
  Trailer trailer_;
  std::vector<Written> written_;
  HPDF_Error_Rec error_{};
  HPDF_MMgr memory_ = nullptr;
};

}  // namespace

ObjectId ObjectStore::reserve() {
  return reserve(1);
}

ObjectId ObjectStore::reserve(std::size_t count) {
  objects_.resize(objects_.size() + count);
  return static_cast<ObjectId>(objects_.size() - count + 1);
}

void ObjectStore::set(ObjectId id, std::string entries) {
  assert(id >= 1 && id <= objects_.size());
  objects_[id - 1] = {std::move(entries), {}, false};
}

void ObjectStore::set_stream(ObjectId id, std::string entries, std::string bytes) {
  assert(id >= 1 && id <= objects_.size());
  objects_[id - 1] = {std::move(entries), std::move(bytes), true};
}

ObjectId ObjectStore::add(std::string entries) {
  const ObjectId id = reserve();
  set(id, std::move(entries));
  return id;
}

ObjectId ObjectStore::add_stream(std::string entries, std::string bytes) {
  const ObjectId id = reserve();
  set_stream(id, std::move(entries), std::move(bytes));
  return id;
}

ObjectStore::Outcome ObjectStore::write(base::ByteSink& sink, ObjectId root, ObjectId info) const {
  std::uint64_t size = 0;
  for (const Object& object : objects_) size += object.entries.size() + object.bytes.size() + 100;
  if (size > kLargestFile) return Outcome::too_large;
  Output output{sink, {}, {}, false};
  output.buffer.reserve(kBufferSize * 2);
  if (Serialiser(objects_, {root, info, &output}).run()) return Outcome::written;
  return output.refused ? Outcome::refused : Outcome::no_memory;
}

}  // namespace chaek::pdf
