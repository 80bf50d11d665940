#include "pdf/object_store.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <string_view>
#include <utility>

#include "base/release.h"
#include "base/stages.h"
#include "pdf/content_hash.h"
#include "pdf/packed_objects.h"

// libharu 2.3.0 is the serialiser: of its internal interface, only dictionaries with a body of our
// own and the stream that calls back. It knows no packed objects, hence packed_objects.h.
extern "C" {
#include <hpdf_conf.h>
// These need hpdf_conf.h before them.
#include <hpdf_error.h>
#include <hpdf_mmgr.h>
#include <hpdf_objects.h>
#include <hpdf_streams.h>
}

namespace chaek::pdf {
namespace {

constexpr std::string_view kHeader = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
// Of packed objects: level 1 takes a third of the time, and the whole file is a twenty-fifth
// larger.
constexpr int kCompression = 5;
constexpr std::size_t kBufferSize = 1 << 18;
constexpr std::uint64_t kLargestFile =
    0x7FFF0000;  // libharu counts the bytes of a stream in 32 bits

/// Gathers libharu's many small writes and fingerprints them.
struct Output {
  base::ByteSink& sink;
  std::string buffer;
  ContentHash hash;
  std::uint64_t flushed = 0;
  bool refused = false;

  bool flush() {
    if (refused) return false;
    hash.add(buffer);
    flushed += buffer.size();
    refused = !sink.write(buffer);
    buffer.clear();
    return !refused;
  }
  std::uint64_t size() const { return flushed + buffer.size(); }
};

/// What libharu's callbacks find in `attr`.
struct Written {
  const ObjectStore::Object* object = nullptr;
  HPDF_Stream stream = nullptr;
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

/// libharu's stream and dictionaries for one file; its memory pool frees them all at once.
class Serialiser {
 public:
  explicit Serialiser(Output& output) : output_(output) {
    HPDF_Error_Init(&error_, nullptr);
    error_.error_fn = nullptr;
    memory_ = HPDF_MMgr_New(&error_, 1 << 16, nullptr, nullptr);
    if (memory_ != nullptr) stream_ = HPDF_CallbackWriter_New(memory_, take_bytes, &output_);
    if (stream_ != nullptr) dictionary_ = HPDF_Dict_New(memory_);
    if (dictionary_ != nullptr) dictionary_->write_fn = write_entries;
  }
  ~Serialiser() {
    if (memory_ != nullptr) HPDF_MMgr_Free(memory_);
  }
  Serialiser(const Serialiser&) = delete;
  Serialiser& operator=(const Serialiser&) = delete;

  bool raw(std::string_view bytes) {
    return dictionary_ != nullptr && put(stream_, bytes) == HPDF_OK;
  }

  bool object(ObjectId id, const ObjectStore::Object& object) {
    std::string head;
    append_integer(head, id);
    head += " 0 obj\n";
    if (!raw(head)) return false;
    Written written{&object, nullptr};
    dictionary_->attr = &written;
    dictionary_->after_write_fn = object.stream ? write_stream : nullptr;
    return HPDF_Obj_WriteValue(dictionary_, stream_, nullptr) == HPDF_OK && raw("\nendobj\n");
  }

 private:
  Output& output_;
  HPDF_Error_Rec error_{};
  HPDF_MMgr memory_ = nullptr;
  HPDF_Stream stream_ = nullptr;
  HPDF_Dict dictionary_ = nullptr;  // one for all: what it holds is in `attr`
};

}  // namespace

/// Writes a store's objects.
class ObjectWriter {
 public:
  ObjectWriter(ObjectStore& store, Output& output)
      : store_(store),
        output_(output),
        serialiser_(output),
        count_(store.next() - 1U),
        packed_(packed_objects()),
        packs_((packed_.size() + ObjectPack::kMostMembers - 1) / ObjectPack::kMostMembers),
        table_(count_ + packs_) {}

  bool write(const ObjectStore::Roots& roots, unsigned jobs) {
    if (!serialiser_.raw(kHeader) || !write_objects(jobs) || !output_.flush()) return false;
    const std::uint64_t start = output_.size();
    const ObjectStore::Object last = table_.finish(start, roots, output_.hash.digest());
    if (!serialiser_.object(static_cast<ObjectId>(table_.size()), last)) return false;
    std::string end = "startxref\n";
    append_integer(end, static_cast<std::int64_t>(start));
    return serialiser_.raw(end + "\n%%EOF\n") && output_.flush();
  }

 private:
  /// The numbers of all objects without a stream.
  std::vector<ObjectId> packed_objects() const {
    std::vector<ObjectId> packed;
    packed.reserve(count_);
    for (ObjectId id = 1; id <= count_; ++id) {
      const bool made = store_.group_of(id) != nullptr;
      if (made || !store_.objects_[store_.place_of(id)].stream) packed.push_back(id);
    }
    return packed;
  }

  /// While one thread writes the streams, the others make packs, which are written after them, one
  /// by one as they are ready.
  bool write_objects(unsigned jobs) {
    std::vector<ObjectStore::Object> made(packs_);
    bool kept = true;
    const auto make_worker = [&] {
      return [&, compressor = deflate::Compressor(kCompression)](std::size_t,
                                                                 std::size_t task) mutable {
        if (task == 0) {
          kept = write_streams();
        } else {
          made[task - 1] = pack(task - 1, compressor);
        }
      };
    };
    base::run_stages({.tasks = 1 + packs_, .jobs = jobs}, make_worker,
                     [&](std::size_t, std::size_t task) {
                       if (task == 0) return;
                       ObjectStore::Object& done = made[task - 1];
                       kept = kept && write(count_ + task, done);
                       base::release(done.bytes);
                     });
    return kept;
  }

  bool write_streams() {
    bool kept = true;
    for (ObjectId id = 1; kept && id <= count_; ++id) {
      if (store_.group_of(id) != nullptr) continue;
      ObjectStore::Object& object = store_.objects_[store_.place_of(id)];
      if (!object.stream) continue;
      kept = write(id, object);
      base::release(object.bytes);
    }
    return kept;
  }

  ObjectStore::Object pack(std::size_t number, deflate::Compressor& compressor) {
    ObjectPack pack;
    const std::size_t first = number * ObjectPack::kMostMembers;
    const std::size_t end = std::min(packed_.size(), first + ObjectPack::kMostMembers);
    for (std::size_t i = first; i < end; ++i) {
      const ObjectId id = packed_[i];
      table_.set_packed(id, count_ + 1 + number, i - first);
      const ObjectStore::Group* group = store_.group_of(id);
      pack.add(id, group != nullptr
                       ? group->entries(id - group->first)
                       : std::exchange(store_.objects_[store_.place_of(id)].entries, {}));
    }
    return pack.stream(compressor);
  }

  bool write(std::size_t id, const ObjectStore::Object& object) {
    table_.set_offset(id, output_.size());
    return serialiser_.object(static_cast<ObjectId>(id), object);
  }

  ObjectStore& store_;
  Output& output_;
  Serialiser serialiser_;
  std::size_t count_;  ///< of objects, packs not counted
  std::vector<ObjectId> packed_;
  std::size_t packs_;
  CrossReference table_;
};

ObjectId ObjectStore::reserve() {
  return reserve(1);
}

ObjectId ObjectStore::reserve(std::size_t count) {
  const ObjectId first = next();
  objects_.resize(objects_.size() + count);
  return first;
}

void ObjectStore::set(ObjectId id, std::string entries) {
  assert(id >= 1 && id < next() && group_of(id) == nullptr);
  objects_[place_of(id)] = {std::move(entries), {}, false};
}

void ObjectStore::set_stream(ObjectId id, std::string entries, std::string bytes) {
  assert(id >= 1 && id < next() && group_of(id) == nullptr);
  objects_[place_of(id)] = {std::move(entries), std::move(bytes), true};
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

ObjectId ObjectStore::add_made(std::size_t count, Entries entries) {
  const ObjectId first = next();
  groups_.push_back({first, count, std::move(entries)});
  made_count_ += count;
  return first;
}

std::size_t ObjectStore::place_of(ObjectId id) const {
  std::size_t place = id - 1;
  for (const Group& group : groups_) place -= group.first < id ? group.count : 0;
  return place;
}

const ObjectStore::Group* ObjectStore::group_of(ObjectId id) const {
  for (const Group& group : groups_) {
    if (group.holds(id)) return &group;
  }
  return nullptr;
}

ObjectStore::Outcome ObjectStore::write(base::ByteSink& sink, Roots roots, unsigned jobs) {
  std::uint64_t size = 0;
  for (const Object& object : objects_) size += object.entries.size() + object.bytes.size() + 100;
  if (size > kLargestFile) return Outcome::too_large;
  Output output{sink, {}, {}, 0, false};
  output.buffer.reserve(kBufferSize * 2);
  if (ObjectWriter(*this, output).write(roots, jobs)) return Outcome::written;
  return output.refused ? Outcome::refused : Outcome::no_memory;
}

}  // namespace chaek::pdf
