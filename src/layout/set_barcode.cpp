#include "layout/set_barcode.h"

#include <string_view>

#include "layout/barcode.h"
#include "layout/set_text.h"

namespace chaek::layout {
namespace {

// In modules, as ISO/IEC 15420 asks: light margins at the left, between symbol and add-on, at the
// right; the height of bars at the nominal size.
constexpr int kLeft = 11;
constexpr int kRight = 7;
constexpr int kBetween = 9;
constexpr int kAddOnRight = 5;
constexpr int kSymbol = 95;
constexpr int kAddOn = 47;
constexpr int kBars = 62;
constexpr int kGuard = 5;   // how far guards reach below the other bars
constexpr int kDigits = 9;  // room for a line of digits
constexpr int kMargin = 3;  // above and below

class BarcodeSetter {
 public:
  BarcodeSetter(Length module, Compositor& compositor, std::vector<DrawItem>& out)
      : module_(module), compositor_(compositor), out_(out) {
    style_ = compositor.style(style::Role::heading2);
    style_.size = module * 8;
    style_.color = {};
    style_.letter_spacing = {};
    style_.background.reset();
  }

  void fill(Length x, Length y, Length width, Length height, Color color) {
    out_.emplace_back(FilledRectangle{{x, y, width, height}, color, compositor_.artifact()});
  }

  /// Neighbouring dark modules are one bar. The guards are `kGuard` longer.
  void bars(std::string_view modules, Length x, Length top, Length bottom, bool guards) {
    for (std::size_t i = 0; i < modules.size();) {
      std::size_t end = i;
      while (end < modules.size() && modules[end] == modules[i]) ++end;
      if (modules[i] == '1') {
        const bool guard = guards && (i < 3 || (i >= 45 && i < 50) || i >= 92);
        const Length length = bottom - top + (guard ? module_ * kGuard : Length());
        fill(x + module_ * static_cast<std::int64_t>(i), top,
             module_ * static_cast<std::int64_t>(end - i), length, {});
      }
      i = end;
    }
  }

  void text(std::string_view text, Length x, Length baseline, style::TextAlign align) {
    set_text(text, style_, {x, baseline, align}, compositor_.artifact(), compositor_, out_);
  }

  /// Each digit in the middle of its modules.
  void digits(std::string_view digits, Length x, int step, Length baseline) {
    for (std::size_t i = 0; i < digits.size(); ++i) {
      const Length middle = x + module_ * (step * static_cast<std::int64_t>(i)) + module_ * 7 / 2;
      text(digits.substr(i, 1), middle, baseline, style::TextAlign::center);
    }
  }

 private:
  Length module_;
  Compositor& compositor_;
  std::vector<DrawItem>& out_;
  style::Style style_;
};

}  // namespace

BarcodeSize barcode_size(Length module, bool add_on) {
  const int more = add_on ? kBetween + kAddOn + kAddOnRight : kRight;
  return {module * (kLeft + kSymbol + more), module * (2 * kMargin + 2 * kDigits + kBars)};
}

void set_barcode(const std::string& isbn, const std::string& printed, const std::string& addon,
                 const BarcodePlace& place, Compositor& compositor, std::vector<DrawItem>& out) {
  const Length module = place.module;
  const BarcodeSize size = barcode_size(module, !addon.empty());
  const Length left = place.right - size.width;
  const Length top = place.bottom - size.height;
  BarcodeSetter setter(module, compositor, out);
  setter.fill(left, top, size.width, size.height, {255, 255, 255});
  const Length x = left + module * kLeft;
  const Length bars = top + module * (kMargin + kDigits);
  const Length end = bars + module * kBars;
  const Length baseline = end + module * 8;
  setter.text("ISBN " + printed, x, top + module * (kMargin + 6), style::TextAlign::left);
  setter.bars(ean13_modules(isbn), x, bars, end, true);
  setter.text(isbn.substr(0, 1), x - module * 3, baseline, style::TextAlign::right);
  setter.digits(std::string_view(isbn).substr(1, 6), x + module * 3, 7, baseline);
  setter.digits(std::string_view(isbn).substr(7), x + module * 50, 7, baseline);
  if (addon.empty()) return;
  // The add-on's digits stand above its bars.
  const Length beside = x + module * (kSymbol + kBetween);
  setter.digits(addon, beside + module * 4, 9, bars + module * 7);
  setter.bars(ean5_modules(addon), beside, bars + module * kDigits, end + module * kGuard, false);
}

}  // namespace chaek::layout
