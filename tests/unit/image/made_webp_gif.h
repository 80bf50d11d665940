#pragma once

#include <gif_lib.h>
#include <webp/encode.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace chaek::image {

/// A WebP of four bytes a pixel.
inline std::string make_webp(int width, int height, const std::vector<std::uint8_t>& rgba,
                             bool lossy) {
  std::uint8_t* bytes = nullptr;
  const std::size_t size =
      lossy ? WebPEncodeRGBA(rgba.data(), width, height, width * 4, 95, &bytes)
            : WebPEncodeLosslessRGBA(rgba.data(), width, height, width * 4, &bytes);
  std::string out(reinterpret_cast<const char*>(bytes), size);
  WebPFree(bytes);
  return out;
}

/// One picture of a GIF, of the palette red, green, blue, white.
struct MadeFrame {
  int left = 0;
  int top = 0;
  int width = 1;
  int height = 1;
  std::vector<GifByteType> indices;
  bool interlaced = false;
  int transparent = -1;
};

/// A GIF with a comment, an XMP block, a number of repetitions and `frames`.
inline std::string make_gif(int width, int height, const std::vector<MadeFrame>& frames) {
  std::string out;
  int error = 0;
  GifFileType* gif = EGifOpen(
      &out,
      [](GifFileType* file, const GifByteType* bytes, int size) {
        static_cast<std::string*>(file->UserData)
            ->append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
        return size;
      },
      &error);
  if (gif == nullptr) std::abort();
  EGifSetGifVersion(gif, true);
  const GifColorType colors[] = {{255, 0, 0}, {0, 255, 0}, {0, 0, 255}, {255, 255, 255}};
  ColorMapObject* map = GifMakeMapObject(4, colors);
  EGifPutScreenDesc(gif, width, height, 8, 0, map);
  EGifPutComment(gif, "taken in secret");
  EGifPutExtensionLeader(gif, APPLICATION_EXT_FUNC_CODE);
  EGifPutExtensionBlock(gif, 11, "XMP DataXMP");
  EGifPutExtensionBlock(gif, 5, "place");
  EGifPutExtensionTrailer(gif);
  EGifPutExtensionLeader(gif, APPLICATION_EXT_FUNC_CODE);
  EGifPutExtensionBlock(gif, 11, "NETSCAPE2.0");
  EGifPutExtensionBlock(gif, 3, "\1\0\0");
  EGifPutExtensionTrailer(gif);
  for (const MadeFrame& frame : frames) {
    GraphicsControlBlock control = {};
    control.TransparentColor = frame.transparent;
    GifByteType packed[4];
    EGifGCBToExtension(&control, packed);
    EGifPutExtension(gif, GRAPHICS_EXT_FUNC_CODE, 4, packed);
    EGifPutImageDesc(gif, frame.left, frame.top, frame.width, frame.height, frame.interlaced,
                     nullptr);
    std::vector<GifByteType> indices = frame.indices;
    const int starts[] = {0, 4, 2, 1};
    const int steps[] = {8, 8, 4, 2};
    for (int pass = 0; pass < (frame.interlaced ? 4 : 1); ++pass) {
      const int step = frame.interlaced ? steps[pass] : 1;
      for (int y = frame.interlaced ? starts[pass] : 0; y < frame.height; y += step) {
        EGifPutLine(gif, indices.data() + y * frame.width, frame.width);
      }
    }
  }
  GifFreeMapObject(map);
  EGifCloseFile(gif, &error);
  return out;
}

}  // namespace chaek::image
