#include "pdf/packed_objects.h"

#include <utility>

#include "base/parallel.h"
#include "deflate/deflate.h"
#include "pdf/syntax.h"

namespace chaek::pdf {
namespace {

constexpr std::size_t kMostMembers = 256;  // a reader unpacks all for one
constexpr int kCompression = 6;

ObjectStore::Object packed(const std::vector<ObjectStore::Object>& objects,
                           const std::vector<std::size_t>& members,
                           deflate::Compressor& compressor) {
  std::string head;
  std::string body;
  for (const std::size_t id : members) {
    append_integer(head, static_cast<std::int64_t>(id));
    head += ' ';
    append_integer(head, static_cast<std::int64_t>(body.size()));
    head += ' ';
    body += "<<" + objects[id - 1].entries + ">>\n";
  }
  ObjectStore::Object stream;
  stream.stream = true;
  stream.entries = "/Type/ObjStm/N ";
  append_integer(stream.entries, static_cast<std::int64_t>(members.size()));
  stream.entries += "/First ";
  append_integer(stream.entries, static_cast<std::int64_t>(head.size()));
  stream.entries += "/Filter/FlateDecode";
  stream.bytes = compressor.zlib(head + body);
  return stream;
}

}  // namespace

PackedObjects::PackedObjects(const std::vector<ObjectStore::Object>& objects, unsigned jobs) {
  for (std::size_t i = 0; i < objects.size(); ++i) {
    if (objects[i].stream) continue;
    if (members_.empty() || members_.back().size() == kMostMembers) members_.emplace_back();
    members_.back().push_back(i + 1);
  }
  streams_.resize(members_.size());
  base::run_parallel(streams_.size(), jobs, [&] {
    return [&, compressor = deflate::Compressor(kCompression)](std::size_t i) mutable {
      streams_[i] = packed(objects, members_[i], compressor);
    };
  });
}

CrossReference::CrossReference(std::size_t count) : rows_(count + 2) {
  set(0, 0, 0, 0xFFFF);  // the head of the list of free numbers
}

void CrossReference::set(std::size_t id, std::uint8_t type, std::uint64_t second,
                         std::size_t third) {
  Row& row = rows_[id];
  row[0] = type;
  for (unsigned i = 0; i < 5; ++i) row[1 + i] = static_cast<std::uint8_t>(second >> (8 * (4 - i)));
  row[6] = static_cast<std::uint8_t>(third >> 8);
  row[7] = static_cast<std::uint8_t>(third);
}

void CrossReference::set_offset(std::size_t id, std::uint64_t offset) {
  set(id, 1, offset, 0);
}

void CrossReference::set_packed(std::size_t id, std::size_t stream, std::size_t index) {
  set(id, 2, stream, index);
}

ObjectStore::Object CrossReference::finish(std::uint64_t offset, const ObjectStore::Roots& roots,
                                           const std::array<std::uint8_t, 16>& digest) {
  set_offset(size(), offset);
  // Neighbours differ in a byte or two: each row as its difference from the one above (PNG's "up").
  std::string bytes;
  bytes.reserve(rows_.size() * (kRowSize + 1));
  Row above{};
  for (const Row& row : rows_) {
    bytes += '\2';
    for (std::size_t i = 0; i < kRowSize; ++i) bytes += static_cast<char>(row[i] - above[i]);
    above = row;
  }
  ObjectStore::Object stream;
  stream.stream = true;
  stream.entries = "/Type/XRef/W[1 5 2]/Size ";
  append_integer(stream.entries, static_cast<std::int64_t>(rows_.size()));
  stream.entries += "/Root ";
  append_reference(stream.entries, roots.catalog);
  stream.entries += "/Info ";
  append_reference(stream.entries, roots.info);
  std::string id;
  for (const std::uint8_t byte : digest) append_hex_byte(id, byte);
  stream.entries += "/ID[<" + id + "><" + id + ">]";
  stream.entries += "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 8>>";
  stream.bytes = deflate::Compressor(kCompression).zlib(bytes);
  return stream;
}

}  // namespace chaek::pdf
