#include <algorithm>

#include "pdf/row_filter.h"
#include "printing.h"

using namespace chaek;
using namespace chaek::pdf;

namespace {

/// Takes so many bytes and then no more, as a disk that is full.
class FullDisk final : public base::ByteSink {
 public:
  explicit FullDisk(std::size_t room) : room_(room) {}
  bool write(std::string_view bytes) override {
    if (bytes.size() > room_) {
      ++refusals;
      return false;
    }
    room_ -= bytes.size();
    return true;
  }
  int refusals = 0;

 private:
  std::size_t room_;
};

/// Many pages that share characters, with glyphs that stand for different texts on different pages.
void fill(Press& press, int pages) {
  for (int i = 0; i < pages; ++i) {
    if (i > 0) press.pages.pages.emplace_back();
    press.line("쪽 " + std::to_string(i) + " 「나랏〮」 ｢가｣ ❤️ 10\u00A0km", pt(20), pt(60));
    press.line(i % 3 == 0 ? "\u2126 옴" : "\u03A9 옴", pt(20), pt(90));
  }
}

}  // namespace

TEST_CASE("the bytes do not depend on the number of threads, nor change from run to run") {
  Press press;
  fill(press, 100);
  const std::string one = press.print(1);
  CHECK(press.print(1) == one);
  CHECK(press.print(2) == one);
  CHECK(press.print(4) == one);
  CHECK(press.print(64) == one);
}

TEST_CASE("another content has another file identifier") {
  Press press;
  press.line("가", pt(20), pt(60));
  const auto identifier = [](const std::string& file) {
    const std::size_t at = file.rfind("/ID[<");
    REQUIRE(at != std::string::npos);
    return file.substr(at + 5, 32);
  };
  const std::string first = identifier(press.print());
  press.pages.metadata.title = "다른 제목";
  CHECK(identifier(press.print()) != first);
}

TEST_CASE("a sink that refuses ends with a diagnostic, wherever it refuses") {
  Press press;
  press.line("디스크가 가득 찼다", pt(20), pt(60));
  const std::size_t size = press.print().size();
  for (const std::size_t room : {std::size_t{0}, size / 2, size - 1}) {
    FullDisk sink(room);
    base::Diagnostics diagnostics;
    CHECK_FALSE(write_pdf(press.pages, {1}, sink, diagnostics));
    CHECK(sink.refusals == 1);  // and is not asked again
    REQUIRE(diagnostics.items().size() == 1);
    CHECK(diagnostics.items()[0].code == "write-failed");
    CHECK(diagnostics.has_errors());
  }
}

TEST_CASE("forty thousand pages make a sound file") {
  Press press;
  press.line("하나", pt(20), pt(60));
  press.pages.pages.resize(40'000, press.page());
  const Workbench bench;
  const std::string file = bench.save("long.pdf", press.print(2));
  CHECK(output_of("pdfinfo '" + file + "'").find("Pages:           40000") != std::string::npos);
  CHECK(trimmed(output_of("pdftotext -f 40000 -l 40000 '" + file + "' -")) == "하나");
  require_sound(file);
}

TEST_CASE("a book without pages is no crash") {
  Press press;
  press.pages.pages.clear();
  press.pages.outline.push_back({1, "없는 쪽", 0});
  const Workbench bench;
  require_sound(bench.save("empty.pdf", press.print()));
}

TEST_CASE("glyph ids and clusters out of range are no crash") {
  Press press;
  press.line("가나다", pt(20), pt(60));
  auto& run = std::get<layout::GlyphRun>(press.page().items[0]);
  run.glyphs[0].id = 0xFFFFFFF0;
  run.glyphs[1].cluster = 1000;
  run.glyphs[2].cluster = 0;
  run.size = Length();
  layout::PlacedPicture nowhere;
  nowhere.picture = 7;
  press.page().items.emplace_back(nowhere);
  const Workbench bench;
  require_sound(bench.save("odd.pdf", press.print()));
}

TEST_CASE("row filters lose nothing") {
  const RowFilter filter = GENERATE(RowFilter::none, RowFilter::chosen);
  std::vector<std::uint8_t> samples;
  for (int i = 0; i < 7 * 6 * 3; ++i) samples.push_back(static_cast<std::uint8_t>(i * i * 5 + i));
  const std::size_t row = 7 * 3;
  const std::string filtered = filter_rows(samples, row, 3, filter);
  REQUIRE(filtered.size() == samples.size() + 6);
  std::vector<std::uint8_t> back(samples.size());
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const std::size_t y = i / row;
    const int kind = filtered[y * (row + 1)];
    const int left = i % row < 3 ? 0 : back[i - 3];
    const int above = y == 0 ? 0 : back[i - row];
    const int corner = y == 0 || i % row < 3 ? 0 : back[i - row - 3];
    int estimate = kind == 1 ? left : kind == 2 ? above : 0;
    if (kind == 4) {
      const int p = left + above - corner;
      const int distances[] = {std::abs(p - left), std::abs(p - above), std::abs(p - corner)};
      const int least = *std::min_element(distances, distances + 3);
      estimate = least == distances[0] ? left : least == distances[1] ? above : corner;
    }
    const auto byte = static_cast<unsigned char>(filtered[y * (row + 1) + 1 + i % row]);
    back[i] = static_cast<std::uint8_t>(byte + estimate);
  }
  CHECK(back == samples);
}
