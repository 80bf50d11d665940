#pragma once

#include <string_view>

namespace chaek::read {

/// What becomes of an element's tags before the HTML parser sees them.
enum class ElementRule {
  unknown,            ///< no HTML: text the author meant, unless it is closed
  formatting,         ///< understood, stands in a line: <u>, <a>, <span>
  block,              ///< understood, stands by itself: <div>, <table>
  part,               ///< a part of a block whose end tag may be missing: <p>, <li>, <td>
  empty,              ///< understood, has no end: <br>, <img>, <hr>
  embedded,           ///< becomes a link: <iframe>, <video>
  transparent,        ///< no place in a book, but what is in it stays: <form>, <font>, <noscript>
  transparent_empty,  ///< the same without an end: <input>, <meta>
  dropped,            ///< goes with all that is in it: <script>, <style>
  foreign,            ///< another language, of which the text stays: <svg>, <math>
};

/// The rule for the element `name` (lower case).
ElementRule element_rule(std::string_view name);

/// Whether leaving out the element `name` is worth a note: a reader of the post would see it.
bool is_noted(std::string_view name);

}  // namespace chaek::read
