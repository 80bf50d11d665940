#include "image/resample.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

#include "base/release.h"
#include "base/srgb.h"

namespace chaek::image {
namespace {

// Sums stay within 32 bits: weights with both signs add up to no more than 1.3 times 2^14, and what
// overshoots in the first direction to no more than 1.2 times 2^16.
constexpr int kWeightBits = 14;
constexpr std::int32_t kLight = 65535;

/// What a new pixel takes along one axis: `count` old ones from `first` on.
struct Share {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  std::size_t weights = 0;  ///< index of the first weight
};

struct Shares {
  std::vector<Share> each;
  std::vector<std::int32_t> weights;  ///< of a pixel: 1 << kWeightBits in all
};

/// Catmull and Rom's cubic (Keys 1981, a = −1/2).
double cubic(double x) {
  x = std::abs(x);
  if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
  if (x < 2) return ((-0.5 * x + 2.5) * x - 4) * x + 2;
  return 0;
}

Shares shares_of(std::uint32_t from, std::uint32_t to) {
  Shares shares;
  const double step = static_cast<double>(from) / to;
  for (std::uint32_t i = 0; i < to; ++i) {
    const double center = (i + 0.5) * step;
    const auto first = static_cast<std::uint32_t>(std::max(0.0, std::floor(center - 2 * step)));
    const auto end =
        static_cast<std::uint32_t>(std::min<double>(from, std::ceil(center + 2 * step)));
    std::vector<double> exact;
    double sum = 0;
    for (std::uint32_t k = first; k < end; ++k) {
      exact.push_back(cubic((k + 0.5 - center) / step));
      sum += exact.back();
    }
    shares.each.push_back({first, end - first, shares.weights.size()});
    std::int32_t rest = 1 << kWeightBits;
    std::size_t heaviest = shares.weights.size();
    for (const double weight : exact) {
      shares.weights.push_back(
          static_cast<std::int32_t>(std::lround(weight / sum * (1 << kWeightBits))));
      rest -= shares.weights.back();
      if (shares.weights.back() > shares.weights[heaviest]) heaviest = shares.weights.size() - 1;
    }
    shares.weights[heaviest] += rest;  // rounding must not make white grey
  }
  return shares;
}

/// sRGB's values in amounts of light and back (IEC 61966-2-1).
class Light {
 public:
  Light() {
    for (int i = 0; i < 256; ++i) of_[static_cast<std::size_t>(i)] = amount(i);
    back_.resize(kLight + 1);
    for (int i = 0; i < 256; ++i) {
      const std::int32_t end = i == 255 ? kLight + 1 : amount(i + 0.5);
      for (std::int32_t at = i == 0 ? 0 : amount(i - 0.5); at < end; ++at) {
        back_[static_cast<std::size_t>(at)] = static_cast<std::uint8_t>(i);
      }
    }
  }

  std::int32_t of(std::uint8_t value) const { return of_[value]; }
  std::uint8_t back(std::int32_t light) const {
    return back_[static_cast<std::size_t>(std::clamp(light, 0, kLight))];
  }

 private:
  static std::int32_t amount(double value) {
    return static_cast<std::int32_t>(std::lround(base::light_of(value / 255) * kLight));
  }

  std::array<std::int32_t, 256> of_ = {};
  std::vector<std::uint8_t> back_;
};

/// The whole way for one picture: rows become narrower as they are needed for the columns.
class Resampler {
 public:
  Resampler(const Pixels& from, Pixels& to)
      : from_(from),
        to_(to),
        colors_(from.model == Pixels::Model::gray ? 1 : 3),
        channels_(colors_ + (from.alpha.empty() ? 0 : 1)),
        across_(shares_of(from.width, to.width)),
        down_(shares_of(from.height, to.height)) {}

  void run() {
    const std::size_t row_size = to_.width * channels_;
    std::vector<std::vector<std::int32_t>> rows(from_.height);
    std::uint32_t done = 0;
    for (std::uint32_t y = 0; y < to_.height; ++y) {
      const Share& share = down_.each[y];
      for (std::uint32_t gone = y == 0 ? 0 : down_.each[y - 1].first; gone < share.first; ++gone) {
        base::release(rows[gone]);
      }
      for (; done < share.first + share.count; ++done) {
        if (done >= share.first) rows[done] = narrowed(done);
      }
      std::vector<std::int32_t> sums(row_size, 0);
      for (std::uint32_t k = 0; k < share.count; ++k) {
        const std::int32_t weight = down_.weights[share.weights + k];
        const std::vector<std::int32_t>& row = rows[share.first + k];
        for (std::size_t i = 0; i < row_size; ++i) sums[i] += weight * row[i];
      }
      put(y, sums);
    }
  }

 private:
  /// Row `y` in light, its colours times its alpha.
  std::vector<std::int32_t> in_light(std::uint32_t y) const {
    std::vector<std::int32_t> row(from_.width * channels_);
    const std::uint8_t* color = from_.color.data() + std::size_t{y} * from_.width * colors_;
    std::int32_t* out = row.data();
    for (std::size_t x = 0; x < from_.width; ++x) {
      if (channels_ == colors_) {
        for (std::size_t c = 0; c < colors_; ++c) *out++ = light_.of(*color++);
        continue;
      }
      const std::int32_t alpha = from_.alpha[std::size_t{y} * from_.width + x];
      for (std::size_t c = 0; c < colors_; ++c) *out++ = light_.of(*color++) * alpha / 255;
      *out++ = alpha * 257;
    }
    return row;
  }

  std::vector<std::int32_t> narrowed(std::uint32_t y) const {
    const std::vector<std::int32_t> wide = in_light(y);
    std::vector<std::int32_t> row(to_.width * channels_);
    for (std::size_t x = 0; x < to_.width; ++x) {
      const Share& share = across_.each[x];
      std::array<std::int32_t, 4> sums = {};
      const std::int32_t* at = wide.data() + share.first * channels_;
      for (std::uint32_t k = 0; k < share.count; ++k) {
        const std::int32_t weight = across_.weights[share.weights + k];
        for (std::size_t c = 0; c < channels_; ++c) sums[c] += weight * *at++;
      }
      for (std::size_t c = 0; c < channels_; ++c) {
        row[x * channels_ + c] = sums[c] >> kWeightBits;
      }
    }
    return row;
  }

  void put(std::uint32_t y, const std::vector<std::int32_t>& sums) {
    const std::int32_t* at = sums.data();
    const auto value = [&] {
      return std::clamp((*at++ + (1 << (kWeightBits - 1))) >> kWeightBits, 0, kLight);
    };
    for (std::size_t x = 0; x < to_.width; ++x) {
      const std::size_t place = std::size_t{y} * to_.width + x;
      std::array<std::int32_t, 3> color = {};
      for (std::size_t c = 0; c < colors_; ++c) color[c] = value();
      std::int32_t alpha = kLight;
      if (channels_ != colors_) {
        alpha = value();
        to_.alpha[place] = static_cast<std::uint8_t>((alpha + 128) / 257);
      }
      for (std::size_t c = 0; c < colors_; ++c) {
        const std::int64_t plain = alpha == 0 ? kLight : color[c] * std::int64_t{kLight} / alpha;
        to_.color[place * colors_ + c] =
            light_.back(static_cast<std::int32_t>(std::min<std::int64_t>(plain, kLight)));
      }
    }
  }

  const Pixels& from_;
  Pixels& to_;
  std::size_t colors_;
  std::size_t channels_;
  Shares across_;
  Shares down_;
  Light light_;
};

}  // namespace

Pixels resampled(const Pixels& pixels, std::uint32_t width, std::uint32_t height) {
  Pixels out;
  out.model = pixels.model;
  out.width = std::clamp(width, 1U, pixels.width);
  out.height = std::clamp(height, 1U, pixels.height);
  const std::size_t count = std::size_t{out.width} * out.height;
  out.color.resize(count * (pixels.model == Pixels::Model::gray ? 1 : 3));
  if (!pixels.alpha.empty()) out.alpha.resize(count);
  Resampler(pixels, out).run();
  return out;
}

}  // namespace chaek::image
