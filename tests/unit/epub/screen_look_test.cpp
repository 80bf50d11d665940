#include "epub/screen_look.h"

#include <catch2/catch.hpp>

#include "style/contrast.h"

using namespace chaek;
using base::Color;
using base::Length;

TEST_CASE("dark colours of text are readable on white and on black pages") {
  for (const Color color : {Color{0, 0, 1}, Color{11, 60, 93}, Color{90, 42, 26}, Color{68, 68, 68},
                            Color{138, 69, 38}, Color{0, 80, 0}}) {
    CAPTURE(int{color.red}, int{color.green}, int{color.blue});
    const Color met = epub::color_on_any_ground(color);
    CHECK(style::contrast(met, {255, 255, 255}) >= 4.5);
    CHECK(style::contrast(met, {0, 0, 0}) >= 4);
    // The order of the channels is the hue's.
    CHECK((color.red <= color.green) == (met.red <= met.green));
    CHECK((color.green <= color.blue) == (met.green <= met.blue));
  }
  CHECK(epub::color_on_any_ground({200, 200, 200}) == Color{200, 200, 200});
}

TEST_CASE("titles are less large on screens, text is as large as it was") {
  const Length body = Length::points(10);
  CHECK(epub::size_on_screen(Length::points(9), body) == Length::points(9));
  CHECK(epub::size_on_screen(Length::points(15), body) == Length::points(15));
  CHECK(epub::size_on_screen(Length::points(26), body) == Length::points(20.5));
}

TEST_CASE("on screens text on a ground of its own keeps its colours") {
  style::Theme theme;
  auto& pre = theme.styles[static_cast<std::size_t>(style::Role::code_block)];
  pre.color = {17, 17, 18};
  pre.background = Color{240, 240, 240};
  auto& caption = theme.styles[static_cast<std::size_t>(style::Role::caption)];
  caption.color = {60, 60, 60};
  const style::Theme screen = epub::theme_on_screen(theme);
  CHECK(screen.style(style::Role::code_block).color == Color{17, 17, 18});
  CHECK(screen.style(style::Role::caption).color != Color{60, 60, 60});
  CHECK(screen.style(style::Role::body).color == theme.style(style::Role::body).color);
}
