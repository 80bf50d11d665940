#include <gif_lib.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "image/big_endian.h"
#include "image/codecs.h"
#include "image/gif_blocks.h"

namespace chaek::image {
namespace {

constexpr std::int64_t kMostFramePixels = 100'000'000;
constexpr int kInterlaceStart[] = {0, 4, 2, 1};  // GIF89a, appendix E
constexpr int kInterlaceStep[] = {8, 8, 4, 2};

/// giflib's reader over bytes in memory.
struct GifReader {
  explicit GifReader(std::string_view input) : bytes(input) {
    int error = 0;
    gif = DGifOpen(this, read, &error);
  }
  ~GifReader() {
    int error = 0;
    if (gif != nullptr) DGifCloseFile(gif, &error);
  }
  GifReader(const GifReader&) = delete;
  GifReader& operator=(const GifReader&) = delete;

  static int read(GifFileType* gif, GifByteType* out, int count) {
    auto& reader = *static_cast<GifReader*>(gif->UserData);
    const std::size_t size =
        std::min(static_cast<std::size_t>(count), reader.bytes.size() - reader.position);
    std::memcpy(out, reader.bytes.data() + reader.position, size);
    reader.position += size;
    return static_cast<int>(size);
  }

  std::string_view bytes;
  std::size_t position = 0;
  GifFileType* gif = nullptr;
};

/// Goes on to the first picture, past the extensions; `transparent` becomes the index that is no
/// colour, -1 for none.
bool find_picture(GifFileType* gif, int& transparent) {
  transparent = NO_TRANSPARENT_COLOR;
  GifRecordType record = UNDEFINED_RECORD_TYPE;
  while (DGifGetRecordType(gif, &record) == GIF_OK) {
    if (record == IMAGE_DESC_RECORD_TYPE) return DGifGetImageDesc(gif) == GIF_OK;
    if (record != EXTENSION_RECORD_TYPE) return false;
    int code = 0;
    GifByteType* block = nullptr;
    if (DGifGetExtension(gif, &code, &block) != GIF_OK) return false;
    while (block != nullptr) {
      GraphicsControlBlock control;
      if (code == GRAPHICS_EXT_FUNC_CODE &&
          DGifExtensionToGCB(block[0], block + 1, &control) == GIF_OK) {
        transparent = control.TransparentColor;
      }
      if (DGifGetExtensionNext(gif, &block) != GIF_OK) return false;
    }
  }
  return false;
}

/// Puts the first frame's rows where they belong on the screen, which is clear elsewhere.
class FramePlacing {
 public:
  FramePlacing(const GifImageDesc& frame, const ColorMapObject& colors, int transparent,
               Pixels& pixels)
      : frame_(frame), colors_(colors), transparent_(transparent), pixels_(pixels) {}

  void put(int row, const std::vector<GifPixelType>& line) {
    const int y = frame_.Top + row;
    if (y >= static_cast<int>(pixels_.height)) return;
    const int columns = std::min(frame_.Width, static_cast<int>(pixels_.width) - frame_.Left);
    for (int i = 0; i < columns; ++i) {
      const int index = line[static_cast<std::size_t>(i)];
      if (index == transparent_ || index >= colors_.ColorCount) continue;
      const auto at =
          static_cast<std::size_t>(y) * pixels_.width + static_cast<std::size_t>(frame_.Left + i);
      const GifColorType& color = colors_.Colors[index];
      pixels_.color[at * 3] = color.Red;
      pixels_.color[at * 3 + 1] = color.Green;
      pixels_.color[at * 3 + 2] = color.Blue;
      pixels_.alpha[at] = 255;
    }
  }

 private:
  const GifImageDesc& frame_;
  const ColorMapObject& colors_;
  int transparent_;
  Pixels& pixels_;
};

bool read_frame(GifFileType* gif, FramePlacing& placing) {
  const GifImageDesc& frame = gif->Image;
  std::vector<GifPixelType> line(static_cast<std::size_t>(frame.Width));
  const int passes = frame.Interlace ? 4 : 1;
  for (int pass = 0; pass < passes; ++pass) {
    const int step = frame.Interlace ? kInterlaceStep[pass] : 1;
    for (int y = frame.Interlace ? kInterlaceStart[pass] : 0; y < frame.Height; y += step) {
      if (DGifGetLine(gif, line.data(), frame.Width) != GIF_OK) return false;
      placing.put(y, line);
    }
  }
  return true;
}

std::uint32_t little_endian_16(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at) | static_cast<std::uint32_t>(byte_at(bytes, at + 1)) << 8;
}

}  // namespace

std::optional<Identity> identify_gif(std::string_view bytes, Fault& fault) {
  Identity identity;
  identity.format = Format::gif;
  identity.alpha = true;
  if (bytes.size() < 13) return refuse(fault, "the GIF is cut short");
  identity.width = little_endian_16(bytes, 6);
  identity.height = little_endian_16(bytes, 8);
  if (identity.width == 0 || identity.height == 0) {
    return refuse(fault, "the GIF is damaged: its header is not valid");
  }
  int frames = 0;
  GifBlocks blocks(bytes);
  while (const auto block = blocks.next()) {
    if (block->kind == GifBlock::Kind::picture) ++frames;
    if (frames > 1) break;
  }
  if (frames == 0) return refuse(fault, "the GIF is cut short");
  identity.animated = frames > 1;
  return identity;
}

bool decode_gif(std::string_view bytes, const Identity& identity, Pixels& pixels, Fault& fault) {
  fault.reason = "the GIF is damaged or cut short";
  GifReader reader(bytes);
  int transparent = NO_TRANSPARENT_COLOR;
  if (reader.gif == nullptr || !find_picture(reader.gif, transparent)) return false;
  const GifImageDesc& frame = reader.gif->Image;
  const ColorMapObject* colors = frame.ColorMap != nullptr ? frame.ColorMap : reader.gif->SColorMap;
  if (colors == nullptr || frame.Width <= 0 || frame.Height <= 0 || frame.Left < 0 ||
      frame.Top < 0) {
    return false;
  }
  // A frame may be larger than its screen, and cheap to claim.
  if (std::int64_t{frame.Width} * frame.Height > kMostFramePixels) return false;
  pixels.model = Pixels::Model::rgb;
  pixels.width = identity.width;
  pixels.height = identity.height;
  const std::size_t count = std::size_t{identity.width} * identity.height;
  pixels.color.assign(count * 3, 255);
  pixels.alpha.assign(count, 0);
  FramePlacing placing(frame, *colors, transparent, pixels);
  if (!read_frame(reader.gif, placing)) return false;
  fault.reason.clear();
  return true;
}

}  // namespace chaek::image
