#include "pdf/packed_objects.h"

#include "pdf/syntax.h"

namespace chaek::pdf {
namespace {

constexpr int kCompression = 2;  // no higher level makes these rows smaller

}  // namespace

void ObjectPack::add(std::size_t id, std::string_view entries) {
  append_integer(head_, static_cast<std::int64_t>(id));
  head_ += ' ';
  append_integer(head_, static_cast<std::int64_t>(body_.size()));
  head_ += ' ';
  body_.append("<<").append(entries).append(">>\n");
  ++count_;
}

ObjectStore::Object ObjectPack::stream(deflate::Compressor& compressor) const {
  ObjectStore::Object stream;
  stream.stream = true;
  stream.entries = "/Type/ObjStm/N ";
  append_integer(stream.entries, static_cast<std::int64_t>(count_));
  stream.entries += "/First ";
  append_integer(stream.entries, static_cast<std::int64_t>(head_.size()));
  stream.entries += "/Filter/FlateDecode";
  stream.bytes = compressor.zlib(head_ + body_);
  return stream;
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
