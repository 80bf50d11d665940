#include "printing.h"

using namespace chaek::pdf;

namespace {

/// What both readers must find on a page with `text` alone.
void require_read(const std::string& text) {
  Press press;
  press.line(text, pt(20), pt(50));
  const Workbench bench;
  const std::string file = bench.save("text.pdf", press.print());
  require_sound(file);
  CHECK(poppler_text(file) == text);
  CHECK(mupdf_text(file) == text);
}

}  // namespace

TEST_CASE("Hangul, Hanja, Latin and numbers read back with their spaces") {
  require_read("봄비가 내린 뒤, 뜰의 매화(梅花)가 피었다. It rained 3 days.");
}

TEST_CASE("ligatures read back as letters") {
  require_read("office affair fluffy");
}

TEST_CASE("old Hangul reads back, also where a tone mark is drawn before its syllable") {
  require_read("나랏〮말〯ᄊᆞ미〮 듀ᇰ귁에 달아");
}

TEST_CASE("emoji read back, sequences whole") {
  require_read(
      "가족 👨‍👩‍👧‍👦 과 하트 ❤️ 그리고 태극기 🇰🇷 끝");
}

TEST_CASE("half width brackets read back as the brackets that were written") {
  require_read("『책』과 「글」, 〈시〉《집》 그리고 ｢반각｣");
}

TEST_CASE("a no-break space is a space to readers, and spaces beside it stay spaces") {
  Press press;
  press.line("10\u00A0킬로미터 걷기", pt(20), pt(50));
  const Workbench bench;
  const std::string file = bench.save("text.pdf", press.print());
  require_sound(file);
  CHECK(poppler_text(file) == "10 킬로미터 걷기");
  CHECK(mupdf_text(file) == "10 킬로미터 걷기");
}
